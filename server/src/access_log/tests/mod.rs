//! The file and its thread: appended to and nothing else, checked, searched with every key, shortened.

mod file;
mod journal;

use super::{citizen_key::Keys, file::LogFile, line::Line, search, subjects::Subject};
use crate::config::Key;
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use contract::{Cpr, Tidspunkt};
use tempfile::TempDir;
use uuid::Uuid;

const NOW: &str = "2026-11-21T13:00:00";

fn key(byte: u8) -> Key {
    Key::parse(&STANDARD.encode([byte; 32])).unwrap()
}

fn keys(current: u8, former: &[u8]) -> Keys {
    Keys::new(key(current), former.iter().map(|byte| key(*byte)).collect())
}

fn open(folder: &TempDir) -> LogFile {
    LogFile::open(folder.path(), keys(1, &[])).unwrap()
}

fn citizen(number: i64) -> Subject {
    Subject::Citizen(Cpr::parse(&format!("{:02}0165{:04}", 1 + number / 10_000, number % 10_000)).unwrap())
}

fn now() -> Tidspunkt {
    NOW.parse().unwrap()
}

/// A line about a citizen and an ad, some days ago.
fn line(number: i64, days_ago: i64, keys: &Keys) -> Line {
    let at = Tidspunkt::from(now().utc() - TimeDelta::days(days_ago));
    let subjects = [citizen(number), Subject::Ad(Uuid::from_u128(7))];
    let subjects = subjects.iter().map(|subject| subject.concern(keys)).collect();
    Line { name: Some("Ida Holm".into()), subjects, ..Line::of("GetCVList", at) }
}

fn append(file: &mut LogFile, count: i64, days_ago: i64) {
    let lines: Vec<Line> = (0..count).map(|number| line(number, days_ago, &file.keys)).collect();
    file.append(&lines).unwrap();
}

fn found(file: &LogFile, number: i64) -> usize {
    search::find(&file.connection, &file.keys, &citizen(number), &(i64::MIN..i64::MAX)).unwrap().len()
}
