package metaverse.terminal;

import java.time.Instant;

/// What someone said, as it is recorded.
///
/// @param seq its number in its conversation
record Message(long seq, Instant at, Person from, boolean emote, String text) {}
