package metaverse.universe;

import java.time.InstantSource;

/// What every slice of the universe works with. All of it belongs to the universe's thread.
///
/// @param node    this process start's number
/// @param durable whether what is recorded outlives the process
record Core(
        Settings settings,
        Directory directory,
        Clerk clerk,
        Tellings tellings,
        Answers answers,
        Deadlines deadlines,
        Ticker ticker,
        InstantSource clock,
        int node,
        boolean durable) {}
