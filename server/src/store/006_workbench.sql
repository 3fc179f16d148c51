-- Counts every change to a list, so that a reader learns from one row that there was none. Triggers count: no statement
-- can forget to.
CREATE TABLE version (
    list    TEXT PRIMARY KEY CHECK (list IN ('queue', 'summaries')),
    epoch   TEXT NOT NULL, -- random, and another after each start: counts of two databases, or of a restored one, are never alike
    changes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO version (list, epoch, changes) VALUES ('queue', '', 0), ('summaries', '', 0);

-- A park that runs out changes the queue without a write: the latest such end goes into the queue's tag.
CREATE INDEX handling_park_end ON handling (parked_until) WHERE parked_until IS NOT NULL;

CREATE TRIGGER ad_added AFTER INSERT ON ad BEGIN UPDATE version SET changes = changes + 1; END;
CREATE TRIGGER ad_changed AFTER UPDATE ON ad BEGIN UPDATE version SET changes = changes + 1; END;
CREATE TRIGGER ad_removed AFTER DELETE ON ad BEGIN UPDATE version SET changes = changes + 1; END;
CREATE TRIGGER handling_added AFTER INSERT ON handling
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'queue'; END;
CREATE TRIGGER handling_changed AFTER UPDATE ON handling
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'queue'; END;
CREATE TRIGGER handling_removed AFTER DELETE ON handling
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'queue'; END;
CREATE TRIGGER caseworker_renamed AFTER UPDATE OF name ON caseworker
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'queue'; END;

-- What a list shows of an ad, apart from its JSON: 50,000 of them are read at once. Filled by store/schema.rs for the ads
-- that are there already.
CREATE TABLE ad_summary (
    ad_key     INTEGER PRIMARY KEY REFERENCES ad (ad_key),
    title      TEXT NOT NULL,
    company    TEXT NOT NULL,
    place      TEXT NOT NULL,
    created_at INTEGER
) STRICT;
CREATE TRIGGER summary_added AFTER INSERT ON ad_summary
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'summaries'; END;
CREATE TRIGGER summary_changed AFTER UPDATE ON ad_summary
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'summaries'; END;
CREATE TRIGGER summary_removed AFTER DELETE ON ad_summary
BEGIN UPDATE version SET changes = changes + 1 WHERE list = 'summaries'; END;

-- What was done with each ad. Parkings and decisions have tables of their own, which hold what is special to them.
CREATE TABLE act (
    act_key     INTEGER PRIMARY KEY, -- in the order of happening
    ad_key      INTEGER NOT NULL REFERENCES ad (ad_key),
    caseworker  TEXT NOT NULL REFERENCES caseworker (id),
    happened_at INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('begun', 'parked', 'decided')),
    taken_from  TEXT REFERENCES caseworker (id) CHECK (taken_from IS NULL OR kind = 'begun'),
    parking     INTEGER REFERENCES parking (parking_key) CHECK ((parking IS NULL) = (kind <> 'parked'))
) STRICT;
CREATE INDEX act_on_ad ON act (ad_key, act_key);

CREATE INDEX mail_of_ad ON mail (ad_key);

-- What can be told of the time before: the latest begin of an ad that is held, and every parking and decision.
INSERT INTO act (ad_key, caseworker, happened_at, kind, parking)
SELECT ad_key, caseworker, happened_at, kind, parking
FROM (SELECT ad_key, caseworker, begun_at AS happened_at, 'begun' AS kind, NULL AS parking, 0 AS place FROM handling
      UNION ALL
      SELECT ad_key, caseworker, parked_at, 'parked', parking_key, 1 FROM parking
      UNION ALL
      SELECT ad_key, caseworker, decided_at, 'decided', NULL, 2 FROM decision)
ORDER BY happened_at, place, parking;
