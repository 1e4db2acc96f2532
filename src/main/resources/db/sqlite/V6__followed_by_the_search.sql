-- Whoever follows the ledger (the search index) finds here what came or was changed after a transaction that it knows.
CREATE INDEX record_batch ON record (node, batch, conversation, seq);

-- Conversations whose records before `below` are no longer kept, and which transaction saw to that last.
CREATE TABLE faded (
    conversation INTEGER NOT NULL PRIMARY KEY,
    below        INTEGER NOT NULL,
    node         INTEGER NOT NULL,
    batch        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX faded_batch ON faded (node, batch, conversation);
