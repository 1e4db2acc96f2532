-- The resume tokens that are no longer good: which start gave them, and for whom. Only those of the start before matter, so
-- older ones are forgotten when a start begins.
CREATE TABLE ended (
    node INTEGER NOT NULL,
    who  INTEGER NOT NULL,
    PRIMARY KEY (node, who)
) STRICT, WITHOUT ROWID;
