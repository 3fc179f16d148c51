-- Sessions that a login service has begun, and attempts to begin one. What the login service gave lies sealed.

-- Ends with its session.
CREATE TABLE provider_session (
    token_hash        BLOB PRIMARY KEY REFERENCES session (token_hash) ON DELETE CASCADE,
    subject           TEXT NOT NULL,
    scopes            TEXT NOT NULL, -- JSON array of names: those of this sign-in
    access_expires_at INTEGER NOT NULL,
    checked_at        INTEGER NOT NULL, -- when the login service last vouched for her
    seen_at           INTEGER NOT NULL, -- when she last called, to the minute
    renewable         INTEGER NOT NULL CHECK (renewable IN (0, 1)),
    sealed            BLOB NOT NULL,
    version           INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;

-- Used up by the first callback that names it.
CREATE TABLE sign_in_attempt (
    state_hash   BLOB PRIMARY KEY,
    browser_hash BLOB NOT NULL,
    former       BLOB, -- hash of the token that the browser holds: its session ends when another begins
    sealed       BLOB NOT NULL,
    expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_attempt_expiry ON sign_in_attempt (expires_at);
CREATE INDEX sign_in_attempt_browser ON sign_in_attempt (browser_hash, expires_at);

-- Whom a login service has named: not offered at the development sign-in.
ALTER TABLE caseworker ADD COLUMN by_provider INTEGER NOT NULL DEFAULT 0 CHECK (by_provider IN (0, 1));
