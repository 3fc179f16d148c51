//! What holds in every database, whatever was interrupted: each query counts the exceptions.

use rusqlite::Connection;
use std::path::Path;

const EXCEPTIONS: [(&str, &str); 9] = [
    (
        "an ad is decided if and only if there is a decision, of the same kind and time",
        "SELECT count(*) FROM ad LEFT JOIN decision USING (ad_key)
         WHERE (ad.status = 'UnderBehandling') <> (decision.ad_key IS NULL)
            OR ad.status <> coalesce(decision.status, ad.status)
            OR ad.decided_at <> coalesce(decision.decided_at, ad.decided_at)",
    ),
    (
        "a decision stands in the ad's history once",
        "SELECT count(*) FROM ad
         WHERE (SELECT count(*) FROM act WHERE act.ad_key = ad.ad_key AND kind = 'decided')
            <> (SELECT count(*) FROM decision WHERE decision.ad_key = ad.ad_key)",
    ),
    (
        "a decided ad is held by nobody",
        "SELECT count(*) FROM handling JOIN ad USING (ad_key) WHERE status <> 'UnderBehandling'",
    ),
    ("a mail is about a decided ad", "SELECT count(*) FROM mail WHERE ad_key NOT IN (SELECT ad_key FROM decision)"),
    (
        "a parking stands in the history once",
        "SELECT count(*) FROM parking WHERE (SELECT count(*) FROM act WHERE act.parking = parking_key) <> 1",
    ),
    (
        "who holds an ad has begun it",
        "SELECT count(*) FROM handling AS h WHERE NOT EXISTS (SELECT * FROM act
         WHERE act.ad_key = h.ad_key AND act.caseworker = h.caseworker AND kind = 'begun')",
    ),
    ("an ad has its content", "SELECT count(*) FROM ad WHERE ad_key NOT IN (SELECT ad_key FROM ad_content)"),
    (
        "a notification was received once",
        "SELECT count(*) FROM notification WHERE message_id NOT IN (SELECT id FROM request_id)",
    ),
    (
        "a jobagent has its wishes in order",
        "SELECT count(*) FROM (SELECT jobagent_key FROM joboenske GROUP BY jobagent_key
                               HAVING max(position) + 1 <> count(*))",
    ),
];

/// Holds them against a database, and looks for damage in its file.
pub fn hold(database: &Path) {
    let connection = Connection::open(database).unwrap();
    let sound: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).unwrap();
    assert_eq!(sound, "ok");
    assert!(!connection.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap(), "a row refers to nothing");
    for (rule, exceptions) in EXCEPTIONS {
        let found: i64 = connection.query_row(exceptions, [], |row| row.get(0)).unwrap();
        assert_eq!(found, 0, "{rule}");
    }
}
