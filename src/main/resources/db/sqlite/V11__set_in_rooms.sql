-- Whether only those who look after a room may speak in it, and how many it holds (0 for any number).
ALTER TABLE room ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;
ALTER TABLE room ADD COLUMN most INTEGER NOT NULL DEFAULT 0;
