//! An act on an ad, in words.

use crate::locales::{code_lists::spoken, format, history as text};
use contract::{
    Godkendelsesstatus, Tidspunkt,
    bff::{HistoryAct, HistoryEvent},
};

/// What was done, and the remark that went with it.
pub fn words(event: &HistoryEvent, now: Tidspunkt) -> (String, Option<String>) {
    let name = &event.behandler.behandler_navn;
    match &event.act {
        HistoryAct::Begun => (text::begun(name), None),
        HistoryAct::TakenOver { from } => (text::taken_over(name, &from.behandler_navn), None),
        HistoryAct::Parked { until, comment } => (text::parked(name, format::moment(*until, now)), comment.clone()),
        HistoryAct::Decided { status, comment, mailed } => {
            let what = match status {
                Godkendelsesstatus::Godkendt => text::approved(name),
                Godkendelsesstatus::IkkeGodkendt => text::rejected(name),
                Godkendelsesstatus::UnderBehandling | Godkendelsesstatus::Ukendt(_) => {
                    text::decided(name, spoken(status.label()))
                }
            };
            let what = if *mailed { text::listed(what, text::with_mail()) } else { what };
            (what, comment.clone())
        }
        HistoryAct::Unknown => (text::unknown(name), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_act_says_who_and_what() {
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let words = |act: &str| {
            let event = format!(
                r#"{{"at":"2026-11-21T10:00:00+01:00","act":{act},
                    "behandler":{{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"}}}}"#
            );
            super::words(&serde_json::from_str(&event).unwrap(), now)
        };
        assert_eq!(words(r#"{"kind":"begun"}"#), ("Ida påbegyndte".to_owned(), None));
        let parked = r#"{"kind":"parked","until":"2026-11-21T13:00:00+01:00","comment":"Ringer"}"#;
        assert_eq!(words(parked), ("Ida parkerede til 13:00".to_owned(), Some("Ringer".to_owned())));
        let refused = r#"{"kind":"decided","status":"IkkeGodkendt","mailed":true}"#;
        assert_eq!(words(refused).0, "Ida afviste, med e-mail til opretteren");
        assert!(words(r#"{"kind":"watched"}"#).0.contains("ikke kender"));
    }
}
