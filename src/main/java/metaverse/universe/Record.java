package metaverse.universe;

import java.util.List;

/// A kept message of a conversation, or what a deleted one left: its place, with an empty text.
///
/// @param seq       its number, from 1, without gaps
/// @param at        milliseconds since 1970
/// @param name      the speaker's name when it was said
/// @param re        the number of the record that it answers, in the same conversation; 0 for none
/// @param deleted   whether the text was taken away
/// @param reactions those that came first stand first
public record Record(
        long seq,
        long at,
        MemberId who,
        String name,
        boolean guest,
        Kind kind,
        String text,
        long re,
        boolean deleted,
        List<Reaction> reactions) {
    public Record {
        reactions = List.copyOf(reactions);
    }

    /// A message that answers none and that nobody has reacted to yet.
    public Record(long seq, long at, MemberId who, String name, boolean guest, Kind kind, String text) {
        this(seq, at, who, name, guest, kind, text, 0, false, List.of());
    }

    /// The same with these reactions.
    public Record with(List<Reaction> others) {
        return new Record(seq, at, who, name, guest, kind, text, re, deleted, others);
    }
}
