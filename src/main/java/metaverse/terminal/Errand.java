package metaverse.terminal;

/// What someone came for.
///
/// @param place what people call the place that is called
/// @param name  what to be called; empty where nothing can be proposed
/// @param run   tells the ids of this run from those of any other
record Errand(Manner manner, String place, String name, String run) {}
