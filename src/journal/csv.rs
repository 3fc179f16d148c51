//! The journal as a file for a spreadsheet.

use super::entry::JournalEntry;
use crate::{csv::Csv, locales::journal as text};
use chrono::{Datelike, Timelike};
use contract::{Tidspunkt, copenhagen};

/// The lines as CSV, in the order given.
pub fn csv(lines: &[JournalEntry]) -> Csv {
    let mut file = Csv::new(&[
        text::time(),
        text::act(),
        text::outcome(),
        text::title(),
        text::ad(),
        text::detail(),
        text::request_ids(),
        text::settled_at(),
        text::seconds(),
    ]);
    for line in lines {
        file.row(&[
            moment(line.at),
            line.act.words().to_owned(),
            line.outcome.words(),
            line.title.clone(),
            line.ad.to_string(),
            line.detail.clone(),
            line.request_ids.join(" "),
            line.settled_at.map(moment).unwrap_or_default(),
            line.settled_at.map(|settled| seconds(line.at, settled)).unwrap_or_default(),
        ]);
    }
    file
}

/// `22-11-2026 05:02:10`, Danish time.
fn moment(at: Tidspunkt) -> String {
    let at = copenhagen::local(at.utc());
    let (day, month, year) = (at.day(), at.month(), at.year());
    format!("{day:02}-{month:02}-{year:04} {:02}:{:02}:{:02}", at.hour(), at.minute(), at.second())
}

/// `8,4`
fn seconds(from: Tidspunkt, to: Tidspunkt) -> String {
    let millis = (to.unix_millis() - from.unix_millis()).max(0);
    format!("{},{}", millis / 1_000, millis % 1_000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            act::Act,
            entry::tests::{at, line},
            outcome::Outcome,
        },
        *,
    };

    #[test]
    fn as_danish_excel_wants_it() {
        let mut sent = line("2026-07-01T08:00:00.000Z", "Kok; \"Ærø\"\nm/k", Act::Rejected, Outcome::Waiting);
        sent.settle(Outcome::Confirmed, at("2026-07-01T08:00:08.460Z"));
        let hostile =
            line("2026-11-22T05:02:10Z", "=HYPERLINK(\"x\")", Act::Approved, Outcome::Waiting).with_detail("-1+2");
        assert_eq!(
            csv(&[sent, hostile]).as_str(),
            "\u{FEFF}Tidspunkt;Handling;Udfald;Titel;Annonce;Detalje;Request-id;Udfald kendt;Sekunder\r\n\
             01-07-2026 10:00:00;Afvist;Bekræftet;\"Kok; \"\"Ærø\"\"\nm/k\";7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222;;\
             5b0c1f52-0000-4000-8000-000000000001;01-07-2026 10:00:08;8,4\r\n\
             22-11-2026 06:02:10;Godkendt;Venter;\"'=HYPERLINK(\"\"x\"\")\";7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222;'-1+2;\
             5b0c1f52-0000-4000-8000-000000000001;;\r\n"
        );
        assert_eq!(csv(&[]).as_str().matches("\r\n").count(), 1);
    }
}
