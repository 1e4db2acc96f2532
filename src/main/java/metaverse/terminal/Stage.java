package metaverse.terminal;

import org.jspecify.annotations.Nullable;

/// What a visit can do to the world. Called on the client's thread; nothing here waits.
interface Stage {
    /// Calls the server. What comes of it is told by [Visit#opened] or [Visit#failed].
    void call();

    /// Sends an object on the line that is open.
    void send(String object);

    /// Ends the line that is open.
    void hangUp();

    /// Remembers that this certificate is the server's.
    void trust(String fingerprint);

    /// Fetches what the server offers there, to keep it as a file. What comes of it is told by [Visit#fetched].
    void fetch(String path);

    void show(Showing showing);

    void stands(Standing standing);

    /// The visit is over.
    ///
    /// @param status 0 where all was well
    /// @param why    a text for the error stream
    void end(int status, @Nullable String why);
}
