-- Notifications about cases, accepted and not yet or already with the message broker (domain.md 6.9).

CREATE TABLE notification (
    notification_key INTEGER PRIMARY KEY, -- the order of acceptance
    message_id       TEXT NOT NULL UNIQUE, -- its x-requestId
    kind             TEXT NOT NULL CHECK (kind IN ('Ordningsnotifikation', 'GdprSlettetNotifikation')),
    entities         TEXT NOT NULL, -- JSON array of uuids: two notifications that share one keep their order
    payload          TEXT, -- JSON with CPR numbers: nothing needs it once the broker has it
    accepted_at      INTEGER NOT NULL,
    caseworker       TEXT NOT NULL REFERENCES caseworker (id),
    attempts         INTEGER NOT NULL DEFAULT 0,
    last_error       TEXT CHECK (last_error IN ('returned', 'refused', 'connectionLost', 'noAnswer')),
    delivered_at     INTEGER,
    CHECK ((payload IS NULL) = (delivered_at IS NOT NULL))
) STRICT;
CREATE INDEX notification_waiting ON notification (notification_key) WHERE delivered_at IS NULL;
