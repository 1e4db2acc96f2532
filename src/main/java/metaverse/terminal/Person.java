package metaverse.terminal;

/// Someone as the server names them: the id is for good, the name can change.
record Person(String id, String name) {}
