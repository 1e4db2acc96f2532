-- Which room a deed was done for, by its number: a title may be another room's tomorrow. 0 for the universe as a whole; of
-- deeds from before this, only the operator may know, so they belong to no room that there is.
ALTER TABLE audit ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE audit SET place = -1 WHERE room <> '';
CREATE INDEX audit_of_room ON audit (place, id);
