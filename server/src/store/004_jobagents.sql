-- Jobagents: citizens' saved job searches, the occupations they wish for, and the meetings booked along with them.

CREATE TABLE jobagent (
    jobagent_key INTEGER PRIMARY KEY, -- in the order of making
    id           TEXT NOT NULL UNIQUE,
    cpr          TEXT NOT NULL REFERENCES citizen (cpr),
    category     TEXT NOT NULL, -- Klientkategori
    enrolled_at  INTEGER NOT NULL,
    unemployment TEXT NOT NULL, -- Ledighedsgrad
    happened_at  INTEGER,
    email        TEXT,
    created_at   INTEGER NOT NULL,
    created_by   TEXT REFERENCES caseworker (id) -- none: demo data
) STRICT;
CREATE INDEX jobagent_of_citizen ON jobagent (cpr, jobagent_key);

-- What a wish names may have left the classification since: no reference to it.
CREATE TABLE joboenske (
    job_target           TEXT PRIMARY KEY,
    jobagent_key         INTEGER NOT NULL REFERENCES jobagent (jobagent_key) ON DELETE CASCADE,
    position             INTEGER NOT NULL,
    concept_uri          TEXT NOT NULL,
    alias                TEXT,
    has_education        INTEGER NOT NULL CHECK (has_education IN (0, 1)),
    year_last_used       INTEGER,
    months_of_experience INTEGER,
    UNIQUE (jobagent_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE occupation (
    concept_uri TEXT PRIMARY KEY,
    label       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE occupation_alias (
    id          TEXT PRIMARY KEY,
    concept_uri TEXT NOT NULL REFERENCES occupation (concept_uri),
    label       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An offer of meetings: at these times, Monday to Friday, from the first day to the last, one citizen at a time.
CREATE TABLE interview_option (
    id        TEXT PRIMARY KEY,
    label     TEXT NOT NULL,
    first_day TEXT NOT NULL, -- Danish days, 2026-11-21
    last_day  TEXT NOT NULL,
    times     TEXT NOT NULL, -- Danish clock, 09:00 10:30
    phone     TEXT,
    active    INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_caseworker (
    id   TEXT PRIMARY KEY, -- CVR:10000000-RID:12345678
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE interview_option_caseworker (
    option     TEXT NOT NULL REFERENCES interview_option (id),
    caseworker TEXT NOT NULL REFERENCES interview_caseworker (id),
    PRIMARY KEY (option, caseworker)
) STRICT, WITHOUT ROWID;

-- The meeting outlives the jobagent it was booked with.
CREATE TABLE booking (
    id         TEXT PRIMARY KEY,
    option     TEXT NOT NULL REFERENCES interview_option (id),
    starts_at  INTEGER NOT NULL,
    cpr        TEXT NOT NULL REFERENCES citizen (cpr),
    jobagent   TEXT NOT NULL,
    caseworker TEXT REFERENCES interview_caseworker (id),
    form       TEXT NOT NULL, -- Samtaleform
    booked_at  INTEGER NOT NULL,
    booked_by  TEXT NOT NULL REFERENCES caseworker (id),
    UNIQUE (option, starts_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX booking_of_citizen ON booking (cpr, starts_at);
