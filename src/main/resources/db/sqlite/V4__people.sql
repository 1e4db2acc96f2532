-- Names claimed with a password. `looks` are the forms by which look-alikes are found, one a line. `secret` is sealed with the
-- key of the data directory. `approach`: 0 anyone, 1 friends, 2 nobody may walk up to them.
CREATE TABLE account (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL,
    key      TEXT NOT NULL,
    looks    TEXT NOT NULL,
    secret   BLOB NOT NULL,
    created  INTEGER NOT NULL,
    seen     INTEGER NOT NULL,
    approach INTEGER NOT NULL,
    trusted  INTEGER NOT NULL
) STRICT;

-- Names that accounts have given up, not yet free.
CREATE TABLE reserved (
    key   TEXT NOT NULL PRIMARY KEY,
    name  TEXT NOT NULL,
    looks TEXT NOT NULL,
    who   INTEGER NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- SHA-256 of what accounts come back with.
CREATE TABLE token (
    hash TEXT NOT NULL PRIMARY KEY,
    who  INTEGER NOT NULL,
    seen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- SHA-256 of one-time codes.
CREATE TABLE code (
    who   INTEGER PRIMARY KEY,
    hash  TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT;

-- What a room is beside its name. The plaza has no owner.
ALTER TABLE room ADD COLUMN looks TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN owner INTEGER;
ALTER TABLE room ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE room ADD COLUMN slow INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN since_joined INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN days INTEGER NOT NULL DEFAULT 0;

UPDATE room SET looks = 'plaza' WHERE key = 'plaza';

-- `role`: 0 member, 1 moderator, 2 owner. `since` and `read` are numbers of records.
CREATE TABLE membership (
    room  INTEGER NOT NULL,
    who   INTEGER NOT NULL,
    role  INTEGER NOT NULL,
    since INTEGER NOT NULL,
    read  INTEGER NOT NULL,
    muted INTEGER NOT NULL,
    PRIMARY KEY (room, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    room INTEGER NOT NULL,
    who  INTEGER NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (room, who)
) STRICT, WITHOUT ROWID;

-- `who` has asked `other`.
CREATE TABLE friendship (
    who    INTEGER NOT NULL,
    other  INTEGER NOT NULL,
    agreed INTEGER NOT NULL,
    since  INTEGER NOT NULL,
    PRIMARY KEY (who, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE ignoring (
    who  INTEGER NOT NULL,
    whom INTEGER NOT NULL,
    PRIMARY KEY (who, whom)
) STRICT, WITHOUT ROWID;

-- Bans are of a room now, or of the universe: `room` 0. `kind` 0: everyone from the network; 1: guests from it; 2: the member
-- whose id is `high`, called `name` then.
ALTER TABLE ban RENAME TO ban_before;

CREATE TABLE ban (
    room  INTEGER NOT NULL,
    kind  INTEGER NOT NULL,
    high  INTEGER NOT NULL,
    low   INTEGER NOT NULL,
    bits  INTEGER NOT NULL,
    name  TEXT NOT NULL,
    until INTEGER NOT NULL,
    said  TEXT NOT NULL,
    why   TEXT NOT NULL,
    PRIMARY KEY (room, kind, high, low, bits)
) STRICT, WITHOUT ROWID;

INSERT INTO ban (room, kind, high, low, bits, name, until, said, why)
SELECT 0, kind, high, low, bits, '', until, said, why FROM ban_before;

DROP TABLE ban_before;
