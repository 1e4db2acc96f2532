-- Which record of the same conversation it answers, 0 for none. `deleted_by` has a name once the text was taken away: then
-- `body` is empty.
ALTER TABLE record ADD COLUMN re INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN deleted_by TEXT;

-- Answers in one sign. They lie beside one another for the records of a page.
CREATE TABLE reaction (
    conversation INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    emoji        TEXT NOT NULL,
    who          INTEGER NOT NULL,
    name         TEXT NOT NULL,
    at           INTEGER NOT NULL,
    PRIMARY KEY (conversation, seq, emoji, who)
) STRICT, WITHOUT ROWID;

-- For erasing someone.
CREATE INDEX reaction_who ON reaction (who);

-- How far each of the two has read their private talk.
CREATE TABLE talk_read (
    member       INTEGER NOT NULL,
    conversation INTEGER NOT NULL,
    seq          INTEGER NOT NULL,
    PRIMARY KEY (member, conversation)
) STRICT, WITHOUT ROWID;

-- Someone's private talks: by `low` the conversations are in order already.
CREATE INDEX conversation_high ON conversation (high) WHERE high IS NOT NULL;
