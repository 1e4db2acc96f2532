package metaverse.universe;

/// How a slice answers a session; [Universe] does it, because an answer may set the session's next command free.
interface Answers {
    /// Tells the session, unless its line is gone.
    void tell(Session session, Event.Personal event);

    /// One message of the session has its outcome told.
    void recorded(Session session);

    /// The answer that everything later of the session waited for has been told.
    void settled(Session session);

    /// The session ends after all that it was told; its member is none of its any more.
    void end(Session session, Farewell why);
}
