-- Whoever has the code of one may come into the room. `hash` is the SHA-256 of the code; `users` are the ids of those it has let
-- in, one a line, where `uses` counts them.
CREATE TABLE open_invitation (
    hash   TEXT NOT NULL PRIMARY KEY,
    room   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    maker  INTEGER NOT NULL,
    until  INTEGER NOT NULL,
    uses   INTEGER NOT NULL,
    users  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
