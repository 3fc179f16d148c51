-- What FlexjobService reads, in the shape it answers with.
CREATE TABLE flexjob_offer (
    id      TEXT PRIMARY KEY,
    cpr     TEXT NOT NULL REFERENCES citizen (cpr),
    content TEXT NOT NULL -- JSON, FlexjobOfferResponseType
) STRICT, WITHOUT ROWID;

CREATE TABLE flexjob_allocation (
    id      TEXT PRIMARY KEY,
    offer   TEXT NOT NULL UNIQUE REFERENCES flexjob_offer (id),
    cpr     TEXT NOT NULL REFERENCES citizen (cpr),
    status  TEXT NOT NULL, -- Bevillingsstatus
    content TEXT NOT NULL  -- JSON, FlexjobAllocationResponseType
) STRICT, WITHOUT ROWID;

-- As citizen_fault, for a method whose request names no citizen.
CREATE TABLE jobcentre_fault (
    jobcentre TEXT NOT NULL, -- five digits
    method    TEXT NOT NULL,
    fejlkode  INTEGER NOT NULL,
    PRIMARY KEY (jobcentre, method)
) STRICT, WITHOUT ROWID;

-- The CVs that changed in a period.
CREATE INDEX cv_event_by_time ON cv_event (created_at, cpr, change, operation);
