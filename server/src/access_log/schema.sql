-- What is here is added to and never changed; only what is older than keep_from goes, oldest first.

CREATE TABLE entry (
    entry_key INTEGER PRIMARY KEY,
    -- Milliseconds since 1970.
    at INTEGER NOT NULL,
    -- Who; NULL: nobody who was signed in, and name then tells the operator, if it was one.
    behandler TEXT,
    name TEXT,
    -- Which method, by its name in the documents or in the server's description of itself.
    what TEXT NOT NULL,
    request_id TEXT,
    -- The entry that this one tells the outcome of.
    follows INTEGER,
    -- HTTP status and error code of the answer.
    status INTEGER,
    code INTEGER,
    -- How many entries a search found, or were removed.
    count INTEGER,
    -- The key that mac, and the citizens of the entry, were made with.
    key_id BLOB NOT NULL,
    -- Of this entry and its subjects, and of the mac before it.
    mac BLOB NOT NULL
) STRICT;

CREATE INDEX entry_by_behandler ON entry (behandler, entry_key) WHERE behandler IS NOT NULL;
CREATE INDEX entry_by_follows ON entry (follows) WHERE follows IS NOT NULL;

-- Whom and what an entry concerns: a citizen's number as its keyed hash, all else as the bytes of a uuid.
CREATE TABLE subject (
    entry_key INTEGER NOT NULL REFERENCES entry,
    kind TEXT NOT NULL CHECK (kind IN ('citizen', 'ad', 'case', 'jobagent', 'behandler')),
    value BLOB NOT NULL,
    PRIMARY KEY (entry_key, kind, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_by_value ON subject (kind, value, entry_key);

-- One row: from when entries must stay, and where the chain of macs begins since older ones went.
CREATE TABLE retention (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    keep_from INTEGER NOT NULL,
    removed_key INTEGER NOT NULL,
    removed_mac BLOB NOT NULL,
    key_id BLOB NOT NULL,
    mac BLOB NOT NULL
) STRICT;

CREATE TRIGGER entry_is_next BEFORE INSERT ON entry
WHEN NEW.entry_key <> 1 + coalesce((SELECT max(entry_key) FROM entry), (SELECT removed_key FROM retention))
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER entry_stays_as_it_is BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry
WHEN OLD.at >= (SELECT keep_from FROM retention)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER subject_is_of_the_newest BEFORE INSERT ON subject
WHEN NEW.entry_key <> (SELECT max(entry_key) FROM entry)
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER subject_stays_as_it_is BEFORE UPDATE ON subject
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER subject_stays BEFORE DELETE ON subject
WHEN (SELECT at FROM entry WHERE entry_key = OLD.entry_key) >= (SELECT keep_from FROM retention)
BEGIN SELECT RAISE(ABORT, 'append only'); END;
