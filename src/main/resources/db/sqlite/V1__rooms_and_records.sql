-- Times are milliseconds since 1970. PostgreSQL takes the same tables, with its own words for numbers that count up.

-- One row for each start of the program. `batch` counts its transactions: what a transaction of unknown fate became
-- is seen here. `alive` is 0 once it has ended in order, or a later start has taken over.
CREATE TABLE node (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    beat  INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    alive INTEGER NOT NULL
) STRICT;

-- A room, or the talk of two members: then it has both.
CREATE TABLE conversation (
    id   INTEGER PRIMARY KEY,
    low  INTEGER,
    high INTEGER,
    UNIQUE (low, high),
    CHECK (low <= high)
) STRICT;

-- `id` is that of its conversation; `key` is what names are compared by.
CREATE TABLE room (
    id   INTEGER PRIMARY KEY REFERENCES conversation (id),
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

INSERT INTO conversation (id) VALUES (1);
INSERT INTO room (id, key, name) VALUES (1, 'plaza', 'plaza');

-- The records of a conversation lie together, in order: a page of history is one stretch of the file. The number of
-- the last one is where counting goes on, so the last record of a conversation is never deleted, only emptied.
CREATE TABLE record (
    conversation INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    node         INTEGER NOT NULL,
    batch        INTEGER NOT NULL,
    kind         INTEGER NOT NULL,
    who          INTEGER NOT NULL,
    name         TEXT NOT NULL,
    guest        INTEGER NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
) STRICT, WITHOUT ROWID;

-- Which message a client sent under which id of its own, for 24 hours.
CREATE TABLE sent (
    conversation INTEGER NOT NULL,
    who          INTEGER NOT NULL,
    cid          TEXT NOT NULL,
    seq          INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (conversation, who, cid)
) STRICT, WITHOUT ROWID;

CREATE INDEX sent_at ON sent (at);
