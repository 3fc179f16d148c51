//! What the writers write to: ads that wait, and citizens with a CV.

use crate::program::{Program, database};
use approval_console_server::demo;
use rusqlite::Connection;
use serde_json::json;
use std::{
    fmt::Write as _,
    fs,
    ops::Range,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// Enough for every phase: each is used once.
pub const CITIZENS: usize = 4000;

/// Ad number `number`, counted from 0.
pub fn ad(number: usize) -> Uuid {
    Uuid::from_u128(0x7041_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(number).unwrap())
}

/// Citizen number `number`, counted from 0. Nobody was born on 29 February 1981 or 1983; the contracts' pattern does not mind.
pub fn citizen(number: usize) -> String {
    format!("290281{number:04}")
}

/// URI of an occupation that there is.
pub fn occupation() -> String {
    demo::occupations()[0].concept_uri.clone()
}

/// Makes a data folder with the first so many ads and all citizens, and stops the server again.
pub fn prepare(data: &Path, log: &Path, ads: usize) {
    let import = import(log, 0..ads);
    Program::start(data, log, &["--import", import.to_str().unwrap()]).stop();
    let mut connection = Connection::open(database(data)).unwrap();
    let transaction = connection.transaction().unwrap();
    let (citizen_row, cv_row) = (
        "INSERT INTO citizen VALUES (?1, 'Lone', 'Toft', '10101', 'Dagpengemodtager', 0, 0, 0, 'None', NULL)",
        "INSERT INTO cv VALUES (?1, 'KlarTilKvalitetssikring', 'Soegbart', NULL, 'Active', 0)",
    );
    for number in 0..CITIZENS {
        transaction.prepare_cached(citizen_row).unwrap().execute([citizen(number)]).unwrap();
        transaction.prepare_cached(cv_row).unwrap().execute([citizen(number)]).unwrap();
    }
    transaction.commit().unwrap();
}

/// A file beside the log for --import, with these ads.
pub fn import(log: &Path, ads: Range<usize>) -> PathBuf {
    let file = log.with_extension("ads");
    let mut lines = String::new();
    for number in ads {
        let line = json!({
            "id": ad(number), "title": format!("Stilling {number}"), "body": format!("<p>Stilling nummer {number}.</p>"),
            "createdDateTime": "2026-11-01T08:00:00Z",
            "employer": { "cvrNumber": format!("{}", 10_000_000 + number), "name": "Havnens Bageri ApS" },
            "job": { "type": "Ordinaert", "address": { "city": "Odense C", "countryCode": "DK", "countryName": "Danmark" } },
            "application": { "availablePositions": 1 }
        });
        writeln!(lines, "{line}").unwrap();
    }
    fs::write(&file, lines).unwrap();
    file
}
