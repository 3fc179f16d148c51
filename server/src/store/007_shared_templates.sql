-- E-mail templates that the team shares, and the colleagues that --colleagues simulates.

CREATE TABLE shared_template (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    decision   TEXT NOT NULL CHECK (decision IN ('rejection', 'approval', 'both')),
    body       TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES caseworker (id),
    changed_at INTEGER NOT NULL,
    version    INTEGER NOT NULL UNIQUE
) STRICT;

-- Counts every change, so that no version comes twice, not even after a removal. The origin tells one database's count
-- from another's.
CREATE TABLE shared_template_count (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    origin   TEXT NOT NULL,
    changes  INTEGER NOT NULL
) STRICT;
INSERT INTO shared_template_count (only_row, origin, changes) VALUES (1, lower(hex(randomblob(8))), 0);

-- A simulated colleague is not offered at sign-in.
ALTER TABLE caseworker ADD COLUMN simulated INTEGER NOT NULL DEFAULT 0 CHECK (simulated IN (0, 1));
