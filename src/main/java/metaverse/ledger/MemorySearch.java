package metaverse.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import metaverse.names.Words;
import metaverse.universe.Record;
import metaverse.universe.Records.Cursor;
import metaverse.universe.Records.Found;
import metaverse.universe.Records.Hit;
import metaverse.universe.Records.Query;

/// Searches in memory, one record after the other.
final class MemorySearch {
    private MemorySearch() {}

    /// A record that may be read.
    ///
    /// @param place which it is among those of all conversations
    record Candidate(long place, Hit hit) {}

    static Found search(Query query, List<Candidate> candidates) {
        var phrases = Words.sought(query.words());
        if (phrases.isEmpty() && query.from() == null && query.fromName() == null) {
            return new Found.Hits(List.of(), null);
        }
        var before = query.before() == null ? Long.MAX_VALUE : query.before().place();
        var hits = new ArrayList<Hit>();
        var last = 0L;
        for (var candidate : candidates.stream().sorted(Comparator.comparingLong(Candidate::place).reversed())
                .toList()) {
            if (candidate.place < before && fits(query, phrases, candidate.hit.record())) {
                if (hits.size() == query.limit()) {
                    return new Found.Hits(hits, new Cursor(last));
                }
                hits.add(candidate.hit);
                last = candidate.place;
            }
        }
        return new Found.Hits(hits, null);
    }

    private static boolean fits(Query query, List<Words.Phrase> phrases, Record record) {
        if (record.at() < query.since() || record.at() >= query.until()
                || (query.from() != null && !query.from().equals(record.who()))
                || (query.fromName() != null && !Words.fold(query.fromName()).equals(Words.fold(record.name())))) {
            return false;
        }
        var words = Words.in(record.text());
        return phrases.stream().allMatch(phrase -> phrase.isIn(words));
    }
}
