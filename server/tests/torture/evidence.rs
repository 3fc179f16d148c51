//! What of a write is in the database: all of it, nothing, or, which must not be, a part.

use crate::{
    scene,
    write::{Marked, Write},
};
use rusqlite::{Connection, Params};

/// How much of a write is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Whole,
    Absent,
    Part,
}

/// Looks a write up. Each of its queries counts the parts that are there.
pub fn presence(connection: &Connection, marked: &Marked) -> Presence {
    let Marked { mark, write } = marked;
    let (found, whole) = match write {
        // What was begun may be parked or decided by now.
        Write::Begin { ad } => (
            count(
                connection,
                "SELECT count(*) FROM act JOIN ad USING (ad_key) WHERE ad.id = ?1 AND kind = 'begun'",
                [ad.to_string()],
            ),
            1,
        ),
        Write::Reject { ad } => (
            count(
                connection,
                "SELECT (SELECT count(*) FROM decision AS d
                         WHERE d.ad_key = ad.ad_key AND d.status = 'IkkeGodkendt' AND d.comment = ?2)
                      + (SELECT count(*) FROM mail WHERE mail.ad_key = ad.ad_key AND body LIKE ?2 || ' %')
                      + (SELECT count(*) FROM act WHERE act.ad_key = ad.ad_key AND kind = 'decided')
                      + (ad.status = 'IkkeGodkendt')
                      + (decided_at IS NOT NULL AND ad_key NOT IN (SELECT ad_key FROM handling))
                 FROM ad WHERE id = ?1",
                (ad.to_string(), mark),
            ),
            5,
        ),
        Write::Park { ad } => (
            count(
                connection,
                "SELECT (SELECT count(*) FROM act JOIN parking ON parking_key = act.parking
                         WHERE act.ad_key = ad.ad_key AND parking.comment = ?2)
                      + (SELECT count(*) FROM handling WHERE handling.ad_key = ad.ad_key AND parked_until IS NOT NULL)
                 FROM ad WHERE id = ?1",
                (ad.to_string(), mark),
            ),
            2,
        ),
        Write::Notify => (count(connection, "SELECT count(*) FROM notification WHERE message_id = ?1", [mark]), 1),
        Write::JudgeCv { citizen } => (
            count(
                connection,
                "SELECT (SELECT count(*) FROM cv WHERE cpr = ?1 AND status = 'CvGodkendt' AND comment = ?2)
                      + (SELECT count(*) FROM cv_event WHERE cpr = ?1)",
                (scene::citizen(*citizen), mark),
            ),
            2,
        ),
        Write::Enrol { jobagent, .. } => (
            count(
                connection,
                "SELECT count(*) + (SELECT count(*) FROM joboenske JOIN jobagent USING (jobagent_key) WHERE id = ?1)
                 FROM jobagent WHERE id = ?1",
                [jobagent.to_string()],
            ),
            4,
        ),
        Write::Share { template } => (
            count(
                connection,
                "SELECT count(*) FROM shared_template WHERE id = ?1 AND name = ?2 AND body LIKE ?2 || ' %'",
                (template.to_string(), mark),
            ),
            1,
        ),
    };
    // Its request id belongs to the same transaction.
    let received = count(connection, "SELECT count(*) FROM request_id WHERE id = ?1", [mark]);
    match found + received {
        0 => Presence::Absent,
        all if all == whole + i64::from(write.is_taken_once()) => Presence::Whole,
        _ => Presence::Part,
    }
}

fn count(connection: &Connection, sql: &str, parameters: impl Params) -> i64 {
    connection.prepare_cached(sql).unwrap().query_row(parameters, |row| row.get(0)).unwrap()
}
