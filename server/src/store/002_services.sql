-- The services beside the approval queue. CPR numbers stand here as the services have them; no query names one in a log.

CREATE TABLE citizen (
    cpr                TEXT PRIMARY KEY,
    first_name         TEXT NOT NULL,
    last_name          TEXT NOT NULL,
    jobcentre          TEXT NOT NULL, -- five digits
    category           TEXT NOT NULL, -- Klientkategori, the contact group
    dead               INTEGER NOT NULL CHECK (dead IN (0, 1)),
    abroad             INTEGER NOT NULL CHECK (abroad IN (0, 1)),
    foreign_address    INTEGER NOT NULL CHECK (foreign_address IN (0, 1)),
    absence            TEXT NOT NULL CHECK (absence IN ('None', 'Conflicting', 'Excluding')),
    interview_deadline INTEGER
) STRICT, WITHOUT ROWID;

-- Where our model has no state that would cause a code, a named demo citizen does (docs/demo-citizens.md).
CREATE TABLE citizen_fault (
    cpr      TEXT NOT NULL REFERENCES citizen (cpr),
    method   TEXT NOT NULL, -- as the document names it
    fejlkode INTEGER NOT NULL,
    PRIMARY KEY (cpr, method)
) STRICT, WITHOUT ROWID;

CREATE TABLE cv (
    cpr          TEXT PRIMARY KEY REFERENCES citizen (cpr),
    status       TEXT NOT NULL,
    availability TEXT NOT NULL,
    comment      TEXT,
    state        TEXT NOT NULL CHECK (state IN ('Active', 'Archived', 'Disabled', 'Locked', 'Deleted')),
    revised_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cv_revision ON cv (revised_at, cpr);

CREATE TABLE cv_event (
    event_key  INTEGER PRIMARY KEY,
    cpr        TEXT NOT NULL REFERENCES cv (cpr),
    change     TEXT NOT NULL, -- CvChange
    operation  TEXT NOT NULL,
    created_at INTEGER,
    updated_at INTEGER
) STRICT;
CREATE INDEX cv_event_of_citizen ON cv_event (cpr, event_key);
