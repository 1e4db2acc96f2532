-- Who is being erased, and up to which record that has come. The row goes when it is done.
CREATE TABLE erasing (
    who          INTEGER NOT NULL PRIMARY KEY,
    conversation INTEGER NOT NULL,
    seq          INTEGER NOT NULL
) STRICT;

-- What those in charge did, for the operator to read.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    said_by TEXT NOT NULL,
    act     TEXT NOT NULL,
    room    TEXT NOT NULL,
    whom    TEXT NOT NULL,
    detail  TEXT NOT NULL
) STRICT;
