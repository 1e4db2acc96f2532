package metaverse.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import metaverse.universe.Change;
import metaverse.universe.MemberId;
import metaverse.universe.Reaction;
import metaverse.universe.Record;
import metaverse.universe.Records.Reading;
import metaverse.universe.Records.Span;
import metaverse.universe.Records.TalkState;

/// One conversation in memory. Guarded by its owner, [MemoryConversations].
final class MemoryTalk {
    private long head;
    private long at = Long.MIN_VALUE;

    /// By number, without their reactions.
    private final TreeMap<Long, Record> records = new TreeMap<>();

    /// By number: which they are among those of all conversations.
    private final Map<Long, Long> places = new HashMap<>();

    /// By number, then by sign: who, under which name, in the order in which they did.
    private final Map<Long, Map<String, Map<MemberId, String>>> reactions = new HashMap<>();

    /// How far members have read.
    private final Map<MemberId, Long> positions = new HashMap<>();

    long head() {
        return head;
    }

    long at() {
        return at;
    }

    int size() {
        return records.size();
    }

    Record append(Change.Append said, long now, long place) {
        at = Math.max(now, at);
        var record = new Record(
                ++head, at, said.who(), said.name(), said.guest(), said.kind(), said.text(),
                records.containsKey(said.re()) ? said.re() : 0, false, List.of());
        records.put(head, record);
        places.put(head, place);
        return record;
    }

    void dropFirst() {
        var first = records.pollFirstEntry().getKey();
        reactions.remove(first);
        places.remove(first);
    }

    /// Lets go what was said before; the last record is only emptied.
    ///
    /// @return how many went
    int forget(long until) {
        var gone = 0;
        while (records.size() > 1 && records.firstEntry().getValue().at() < until) {
            dropFirst();
            gone++;
        }
        if (records.size() == 1 && records.firstEntry().getValue().at() < until) {
            delete(records.firstKey());
        }
        return gone;
    }

    void erase(MemberId who) {
        records.replaceAll((_, record) -> record.who().equals(who) ? named(record) : record);
        reactions.values().forEach(signs -> {
            signs.values().forEach(people -> people.remove(who));
            signs.values().removeIf(Map::isEmpty);
        });
        positions.remove(who);
    }

    private static Record named(Record record) {
        return new Record(
                record.seq(), record.at(), record.who(), Change.Erase.SOMEONE, record.guest(), record.kind(),
                record.text(), record.re(), record.deleted(), List.of());
    }

    void clear() {
        records.clear();
        reactions.clear();
        places.clear();
    }

    /// Hands over each record that is whole, with its place.
    void each(BiConsumer<Long, Record> taker) {
        records.forEach((seq, record) -> {
            if (!record.deleted()) {
                taker.accept(places.getOrDefault(seq, 0L), record);
            }
        });
    }

    boolean delete(long seq) {
        var record = records.get(seq);
        if (record == null || record.deleted()) {
            return false;
        }
        records.put(seq, emptied(record));
        reactions.remove(seq);
        return true;
    }

    private static Record emptied(Record record) {
        return new Record(
                record.seq(), record.at(), record.who(), record.name(), record.guest(), record.kind(), "", record.re(),
                true, List.of());
    }

    boolean react(Change.React react) {
        var record = records.get(react.seq());
        if (record == null || record.deleted()) {
            return false;
        }
        return react.on() ? add(react) : remove(react);
    }

    private boolean add(Change.React react) {
        var signs = reactions.computeIfAbsent(react.seq(), _ -> new LinkedHashMap<>());
        if (signs.size() >= Reaction.KINDS && !signs.containsKey(react.emoji())) {
            return false;
        }
        return signs.computeIfAbsent(react.emoji(), _ -> new LinkedHashMap<>())
                .putIfAbsent(react.who(), react.name()) == null;
    }

    private boolean remove(Change.React react) {
        var signs = reactions.getOrDefault(react.seq(), Map.of());
        var people = signs.getOrDefault(react.emoji(), Map.of());
        if (!people.containsKey(react.who())) {
            return false;
        }
        people.remove(react.who());
        if (people.isEmpty()) {
            signs.remove(react.emoji());
        }
        return true;
    }

    boolean read(MemberId who, long seq) {
        var known = Math.min(seq, head);
        if (known <= positions.getOrDefault(who, 0L)) {
            return false;
        }
        positions.put(who, known);
        return true;
    }

    TalkState state(MemberId who, MemberId other) {
        var read = positions.getOrDefault(who, 0L);
        var unread = records.tailMap(read, false).values().stream()
                .limit(TalkState.MOST_UNREAD)
                .filter(record -> !record.who().equals(who) && !record.deleted())
                .count();
        var name = records.descendingMap().values().stream()
                .limit(TalkState.MOST_UNREAD)
                .filter(record -> record.who().equals(other))
                .map(Record::name)
                .findFirst();
        return new TalkState(other, name.orElse(null), head, at, read, (int) unread);
    }

    Reading.Page page(Span span, int limit) {
        return switch (span) {
            case Span.Latest _ -> backwards(Long.MAX_VALUE, limit);
            case Span.Before(var seq) -> backwards(seq, limit);
            case Span.After(var seq) -> forwards(seq, limit);
            case Span.From(var from) -> forwards(firstSince(from) - 1, limit);
            case Span.Until(var at) -> backwards(firstSince(at), limit);
            case Span.Around(var seq) -> around(seq, limit);
            case Span.Amid(var at) -> around(firstSince(at), limit);
        };
    }

    private Reading.Page around(long seq, int limit) {
        var before = backwards(seq, limit / 2);
        var after = forwards(seq - 1, limit - limit / 2);
        var all = new ArrayList<>(before.records());
        all.addAll(after.records());
        return new Reading.Page(all, before.more(), after.more());
    }

    private long firstSince(long from) {
        for (var record : records.values()) {
            if (record.at() >= from) {
                return record.seq();
            }
        }
        return head + 1;
    }

    private Reading.Page backwards(long before, int limit) {
        var earlier = records.headMap(before, false);
        return new Reading.Page(page(earlier.descendingMap(), limit).reversed(), earlier.size() > limit);
    }

    private Reading.Page forwards(long after, int limit) {
        var later = records.tailMap(after, false);
        return new Reading.Page(page(later, limit), later.size() > limit);
    }

    private List<Record> page(Map<Long, Record> from, int limit) {
        return from.values().stream().limit(limit).map(this::withReactions).toList();
    }

    private Record withReactions(Record record) {
        var signs = reactions.get(record.seq());
        if (signs == null) {
            return record;
        }
        var tallies = new LinkedHashMap<String, Reactions.Tally>();
        signs.forEach((emoji, people) -> people.values().forEach(
                name -> tallies.computeIfAbsent(emoji, _ -> new Reactions.Tally()).add(name)));
        return record.with(Reactions.list(tallies));
    }
}
