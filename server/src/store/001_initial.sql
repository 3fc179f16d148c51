-- Times are milliseconds since 1970, identifiers uuids in lower case with hyphens.

CREATE TABLE about (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE caseworker (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    scopes   TEXT NOT NULL, -- JSON array of names
    position INTEGER NOT NULL
) STRICT;

-- The token itself is in the browser's cookie only.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    caseworker TEXT NOT NULL REFERENCES caseworker (id),
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_expiry ON session (expires_at);

-- Narrow, so that the queue of 50,000 ads is read without touching their texts.
CREATE TABLE ad (
    ad_key     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    arrived_at INTEGER NOT NULL,
    status     TEXT NOT NULL CHECK (status IN ('UnderBehandling', 'Godkendt', 'IkkeGodkendt')),
    decided_at INTEGER CHECK ((decided_at IS NULL) = (status = 'UnderBehandling')),
    cvr        TEXT,
    occupation TEXT,
    title_key  TEXT
) STRICT;
CREATE INDEX ad_waiting ON ad (arrived_at, ad_key, id) WHERE status = 'UnderBehandling';
CREATE INDEX ad_company_occupation ON ad (cvr, occupation, ad_key) WHERE cvr IS NOT NULL;
CREATE INDEX ad_company_title ON ad (cvr, title_key, ad_key) WHERE cvr IS NOT NULL;

CREATE TABLE ad_content (
    ad_key  INTEGER PRIMARY KEY REFERENCES ad (ad_key),
    content TEXT NOT NULL -- JSON, the ad source's shape
) STRICT;

-- Which texts may be nearly the same: two ads that share a bucket (duplicates/minhash.rs). Worked out from the ads,
-- 16 rows for each: checking a reference for every row would cost more than all else in a large filling.
CREATE TABLE text_bucket (
    bucket INTEGER NOT NULL,
    ad_key INTEGER NOT NULL,
    PRIMARY KEY (bucket, ad_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE handling (
    ad_key       INTEGER PRIMARY KEY REFERENCES ad (ad_key),
    caseworker   TEXT NOT NULL REFERENCES caseworker (id),
    begun_at     INTEGER NOT NULL,
    parked_until INTEGER
) STRICT;

CREATE TABLE parking (
    parking_key  INTEGER PRIMARY KEY,
    ad_key       INTEGER NOT NULL REFERENCES ad (ad_key),
    caseworker   TEXT NOT NULL REFERENCES caseworker (id),
    parked_at    INTEGER NOT NULL,
    parked_until INTEGER NOT NULL,
    comment      TEXT
) STRICT;

CREATE TABLE decision (
    ad_key     INTEGER PRIMARY KEY REFERENCES ad (ad_key),
    caseworker TEXT NOT NULL REFERENCES caseworker (id),
    decided_at INTEGER NOT NULL,
    status     TEXT NOT NULL CHECK (status IN ('Godkendt', 'IkkeGodkendt')),
    comment    TEXT
) STRICT;
CREATE INDEX approval_by_caseworker ON decision (caseworker, decided_at) WHERE status = 'Godkendt';
CREATE INDEX approval_by_time ON decision (decided_at, caseworker) WHERE status = 'Godkendt';

-- What would be sent to the ad's creator, unchanged.
CREATE TABLE mail (
    mail_key    INTEGER PRIMARY KEY,
    ad_key      INTEGER NOT NULL REFERENCES ad (ad_key),
    body        TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

-- One list for all services (domain.md 6.3).
CREATE TABLE request_id (
    id          TEXT PRIMARY KEY,
    received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
