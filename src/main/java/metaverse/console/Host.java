package metaverse.console;

import java.io.IOException;
import metaverse.universe.Command;
import metaverse.universe.Outlet;
import metaverse.universe.Session;

/// The running universe, as its operator has it in hand. Any thread may call; nothing here waits for people.
public interface Host {
    /// A session of the operator.
    Session operator(Outlet outlet, Session.End end);

    /// Hands over a command of that session.
    ///
    /// @return whether it may ask for more; if not, a [Outlet.Telling.Reads] will come
    boolean submit(Session operator, Command command);

    /// Sends everyone out and lets nobody in.
    ///
    /// @return whether the doors were open
    boolean closeDoors();

    /// @return whether the doors were closed
    /// @throws IOException where the port cannot be had again
    boolean openDoors() throws IOException;
}
