package metaverse.terminal;

/// What someone came for.
///
/// @param place what people call the place that is called
/// @param name  what to be called; empty where nothing can be proposed
/// @param run   tells the ids of this run from those of any other
/// @param zone  as in which they want their times, as the time zone database calls it; empty for the server's own
record Errand(Manner manner, String place, String name, String run, String zone) {}
