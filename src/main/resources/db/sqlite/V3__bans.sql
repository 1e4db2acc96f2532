-- Whoever must stay out of the universe. `kind` 0: everyone from the network whose address has these upper and lower 64 bits
-- and whose prefix is `bits` long, of 128. `until` is the largest number for a ban without end.
CREATE TABLE ban (
    kind   INTEGER NOT NULL,
    high   INTEGER NOT NULL,
    low    INTEGER NOT NULL,
    bits   INTEGER NOT NULL,
    until  INTEGER NOT NULL,
    said   TEXT NOT NULL,
    why    TEXT NOT NULL,
    PRIMARY KEY (kind, high, low, bits)
) STRICT, WITHOUT ROWID;
