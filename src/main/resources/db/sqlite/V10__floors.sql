-- Spots that have names of their own, by what stands there, and where the exits of a floor lead: `way` is north, east, south or west.
CREATE TABLE landmark (
    room INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (room, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    room   INTEGER NOT NULL,
    way    TEXT NOT NULL,
    target INTEGER NOT NULL,
    PRIMARY KEY (room, way)
) STRICT, WITHOUT ROWID;
