package metaverse.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import metaverse.names.Words;
import metaverse.universe.MemberId;
import metaverse.universe.Records.Query;
import metaverse.universe.Records.Readable;
import org.jspecify.annotations.Nullable;

/// The words by which a search is narrowed, and how a question is asked in the index's language.
final class IndexWords {
    private static final String OR = " OR ";
    private static final String AND = " AND ";

    private IndexWords() {}

    static String conversation(long number) {
        return "c" + Long.toUnsignedString(number, 36);
    }

    /// A member of a private talk.
    static String talker(long member) {
        return "m" + Long.toUnsignedString(member, 36);
    }

    static String speaker(long member) {
        return "w" + Long.toUnsignedString(member, 36);
    }

    static String name(String name) {
        return "n" + HexFormat.of().formatHex(Words.fold(name).getBytes(StandardCharsets.UTF_8));
    }

    /// The question, or null where nothing is asked or nothing may be read.
    static @Nullable String asked(Query query) {
        var wanted = new ArrayList<String>();
        for (var phrase : Words.sought(query.words())) {
            wanted.add("body : \"" + String.join(" ", phrase.words()) + '"' + (phrase.beginning() ? " *" : ""));
        }
        if (query.from() != null) {
            wanted.add(meta(speaker(query.from().value())));
        }
        if (query.fromName() != null) {
            wanted.add(meta(name(query.fromName())));
        }
        var places = places(query.where(), query.privateOf());
        return wanted.isEmpty() || places.isEmpty() ? null : String.join(AND, wanted) + AND + "(" + places + ")";
    }

    private static String places(List<Readable> where, @Nullable MemberId privateOf) {
        var places = where.stream()
                .map(readable -> meta(conversation(readable.room().room())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (privateOf != null) {
            places.add(meta(talker(privateOf.value())));
        }
        return String.join(OR, places);
    }

    private static String meta(String word) {
        return "meta : \"" + word + '"';
    }
}
