//! The report for support: a plain text of what the page shows. Nothing goes in that names anybody: no names, no CPR
//! numbers, no ids, no addresses of calls.

use super::{
    check::{Checked, work},
    facts::Fact,
    times::MethodTimes,
};
use crate::{
    locales::{format, operations as text},
    storage::cpr_guard::without_cpr,
};
use contract::{Tidspunkt, metoder::Tjeneste};
use std::fmt::Write;

/// What the report tells.
pub struct Told {
    /// When.
    pub at: Tidspunkt,
    /// Which browser, as it calls itself.
    pub browser: String,
    /// Versions, notifications and this browser.
    pub facts: Vec<Fact>,
    /// Each service, and what asking it gave, if there is an answer.
    pub services: Vec<(Tjeneste, Option<Checked>)>,
    /// The latest calls.
    pub calls: Vec<MethodTimes>,
}

/// Writes the report.
pub fn report(told: &Told) -> String {
    let mut written = text::report_heading(format::date_and_clock(told.at));
    written.push('\n');
    let mut line = |words: std::fmt::Arguments<'_>| {
        // Writing to a text can't fail.
        written.write_fmt(words).ok();
        written.push('\n');
    };
    for (label, value) in &told.facts {
        line(format_args!("{label}: {value}"));
    }
    line(format_args!("{}: {}", text::browser(), without_cpr(&told.browser)));
    line(format_args!("\n{}", text::services()));
    for (service, checked) in &told.services {
        let words = checked.map_or_else(|| text::checking().to_owned(), |it| it.standing.words(it.millis));
        line(format_args!("- {} ({}): {words}", work(*service), service.name()));
    }
    line(format_args!("\n{}", text::calls()));
    for method in &told.calls {
        let [calls, failed] = [method.calls, method.failed].map(format::count);
        let [median, slowest] = [method.median, method.slowest].map(|millis| format::integer(millis.into()));
        line(format_args!("- {}: {}", method.method, text::report_call(calls, median, slowest, failed)));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            delivery::Delivery,
            facts::{of_browser, of_notifications, of_versions},
            standing::Standing,
            times::by_method,
            waiting::{Line, Waiting, tests::decision},
        },
        *,
    };
    use crate::{
        api::{Client, Request, Response, Transport, TransportError},
        outbox::State,
        queue::Feed,
        storage::cpr_guard::holds_cpr,
    };
    use contract::{Cpr, JobannonceId, bff::ServerVersion};
    use futures::executor::block_on;
    use std::{
        future::{Future, ready},
        pin::Pin,
    };

    struct Refusing;

    impl Transport for Refusing {
        fn send(&self, _: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
            Box::pin(ready(Ok(Response { status: 422, ..Response::default() })))
        }
    }

    /// Calls about an ad and a citizen.
    fn calls() -> Vec<MethodTimes> {
        let client = Client::new(Refusing);
        let ad: JobannonceId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
        let _ = block_on(client.get_annonce(ad));
        let _ = block_on(client.get_cv_list(Cpr::parse("0101651234").unwrap()));
        by_method(&client.latest_calls())
    }

    fn told() -> Told {
        let at: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let server: ServerVersion = serde_json::from_str(
            r#"{"version":"0.1.0","build":"release","system":"linux x86_64","runningSince":"2026-11-21T08:12:00+01:00"}"#,
        )
        .unwrap();
        let notifications = serde_json::from_str(
            r#"{"broker":"connected","notifications":[{"key":1,"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a55555",
                "kind":"Ordningsnotifikation","acceptedAt":"2026-11-21T10:00:00+01:00","acceptedBy":"Bo Friis",
                "state":"failed"}]}"#,
        )
        .unwrap();
        let waiting = Waiting::of(&[decision(at.unix_millis() - 600_000, &State::Waiting { until: 0, tries: 2 })]);
        let line = Line::of(false, &Feed::Fresh { at }, false);
        let mut facts = of_versions(&Some(Ok(server)), at);
        facts.extend(of_browser(line, waiting, at));
        let answers = Checked { standing: Standing::Alive, millis: 34, delivery: Some(Delivery::of(&notifications)) };
        facts.extend(of_notifications(Some(answers)));
        let services = vec![(Tjeneste::Flexjob, Some(answers)), (Tjeneste::Jobagent, None)];
        Told { at, browser: "Firefox/140.0 for 010165-1234".to_owned(), facts, services, calls: calls() }
    }

    #[test]
    fn the_report_says_what_the_page_shows() {
        let report = report(&told());
        for words in [
            "Driftsrapport fra godkendelseskonsollen, 21. november 2026 kl. 12:00",
            "Server: 0.1.0 (release, linux x86_64)",
            "Kører siden: 08:12",
            "Netværk: Browseren har ingen forbindelse",
            "Udbakke: 1 afgørelse venter, siden 11:50.",
            "0 venter og 1 fejlede sidst, af 1 i alt.",
            "- Fleksjob (FlexjobService v1): Svarer på 34 ms",
            "- Jobagenter (Jobagent v1): Kontrolleres…",
            "- GetCVList: 1 kald, median ",
        ] {
            assert!(report.contains(words), "{words:?} is not in:\n{report}");
        }
    }

    #[test]
    fn the_report_names_nobody_and_no_case() {
        let report = report(&told());
        assert!(!holds_cpr(&report), "{report}");
        for personal in ["Ida", "Holm", "Bo Friis", "Kok", "1234", "7f1d7d38", "0d7cf0a5", "/v", "/bff"] {
            assert!(!report.contains(personal), "{personal:?} is in:\n{report}");
        }
    }
}
