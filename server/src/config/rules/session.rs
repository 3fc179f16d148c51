//! How long a session lasts, and what its tokens are sealed with.

use crate::{
    config::{Reason, file::File, judge::Judge},
    session::SessionRules,
};
use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const KEY: &str = "name the file of the key that tokens are sealed with; make one with: openssl rand -base64 32";

pub(super) fn judge(judge: &mut Judge<'_>, file: &File) -> Option<SessionRules> {
    let Some(table) = &file.session else { return judge.missing_table("session.key_file", Reason::Missing(KEY)) };
    let session = table.get_ref();
    let key = judge.needed(&table.span(), "key_file", &session.key_file, KEY).and_then(|file| judge.key(file));
    let former_keys = judge.former_keys(key.as_ref(), &session.former_key_files);
    let longest = judge.number(&session.longest_hours, 1..=24, 12);
    let idle = judge.number(&session.idle_minutes, 5..=720, 60);
    let recheck = judge.number(&session.recheck_minutes, 1..=60, 5);
    let outage = judge.number(&session.outage_minutes, 0..=60, 15);
    Some(SessionRules {
        key: key?,
        former_keys: former_keys?,
        longest: Duration::from_secs(longest? * HOUR),
        idle: Duration::from_secs(idle? * MINUTE),
        recheck: Duration::from_secs(recheck? * MINUTE),
        outage: Duration::from_secs(outage? * MINUTE),
    })
}
