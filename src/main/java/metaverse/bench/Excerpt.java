package metaverse.bench;

import java.util.ArrayList;
import java.util.List;

/// A record in an answer of the JSON door, as far as a reader looks at it.
record Excerpt(long seq, String text) {
    private static final String SEQ = "\"seq\":";
    private static final String TEXT = "\"text\":\"";

    /// The records of an answer. What is looked for cannot stand within a text: its quotation marks would be escaped. A
    /// text is read up to its first quotation mark; those that a room was filled with have none.
    static List<Excerpt> of(String answer) {
        var records = new ArrayList<Excerpt>();
        for (var at = answer.indexOf(SEQ); at >= 0; at = answer.indexOf(SEQ, at + 1)) {
            var begin = at + SEQ.length();
            var end = begin;
            while (end < answer.length() && Character.isDigit(answer.charAt(end))) {
                end++;
            }
            var text = answer.indexOf(TEXT, end) + TEXT.length();
            records.add(new Excerpt(Long.parseLong(answer.substring(begin, end)),
                    answer.substring(text, answer.indexOf('"', text))));
        }
        return records;
    }
}
