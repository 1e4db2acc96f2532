package metaverse.universe;

/// A kept message of a conversation.
///
/// @param seq  its number, from 1, without gaps
/// @param at   milliseconds since 1970
/// @param name the speaker's name when it was said
public record Record(long seq, long at, MemberId who, String name, boolean guest, Kind kind, String text) {}
