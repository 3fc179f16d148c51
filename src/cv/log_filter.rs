//! Which events of a log are shown.

use super::event::Event;
use crate::locales::cv as text;
use chrono::NaiveDate;
use contract::{code_list::CodeList, code_lists::CvChange, copenhagen};

/// What is asked for; nothing asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Events about this alone.
    pub about: Option<CvChange>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day, which counts.
    pub until: Option<NaiveDate>,
}

impl LogFilter {
    /// Whether it asks for all.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an event is shown. One without a time is in no period.
    pub fn shows(&self, event: &Event) -> bool {
        self.is_in_period(event) && self.about.as_ref().is_none_or(|about| *about == event.about)
    }

    fn is_in_period(&self, event: &Event) -> bool {
        if self.from.is_none() && self.until.is_none() {
            return true;
        }
        let day = event.at.map(|at| copenhagen::date(at.utc()));
        day.is_some_and(|day| self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until))
    }

    /// What is wrong with the period.
    pub fn fault(&self) -> Option<&'static str> {
        self.from.zip(self.until).filter(|(from, until)| until < from).map(|_| text::until_before_from())
    }

    /// What the events of the period are about, and how many are: in the code list's order, what it does not hold last.
    pub fn kinds(&self, events: &[Event]) -> Vec<(CvChange, usize)> {
        let mut kinds: Vec<_> = CvChange::known().iter().map(|about| (about.clone(), 0)).collect();
        for event in events.iter().filter(|event| self.is_in_period(event)) {
            match kinds.iter_mut().find(|(about, _)| *about == event.about) {
                Some((_, count)) => *count += 1,
                None => kinds.push((event.about.clone(), 1)),
            }
        }
        // What is chosen stays to be seen, also where there is nothing of it.
        kinds.retain(|(about, count)| *count > 0 || self.about.as_ref() == Some(about));
        kinds
    }
}

/// The events of each day, the newest day first; `None` is no day.
pub fn days(events: Vec<Event>) -> Vec<(Option<NaiveDate>, Vec<Event>)> {
    let mut days: Vec<(Option<NaiveDate>, Vec<Event>)> = Vec::new();
    for event in events {
        let day = event.at.map(|at| copenhagen::date(at.utc()));
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, of_day)) => of_day.push(event),
            None => days.push((day, vec![event])),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::{super::event::tests::log, *};

    fn events() -> Vec<Event> {
        log(&[
            ("CvStatus", "Oprettelse", "2026-11-01T22:59:00Z"),
            ("Uddannelse", "Oprettelse", "2026-11-01T23:01:00Z"),
            ("CvStatus", "Opdatering", "2026-11-02T10:00:00Z"),
            ("NytIAar", "Oprettelse", "2026-11-05T10:00:00Z"),
            ("CvSoegbarhed", "Opdatering", ""),
        ])
        .events
    }

    fn filter(about: Option<CvChange>, from: &str, until: &str) -> LogFilter {
        LogFilter { about, from: from.parse().ok(), until: until.parse().ok() }
    }

    fn shown(filter: &LogFilter) -> usize {
        events().iter().filter(|event| filter.shows(event)).count()
    }

    #[test]
    fn by_kind_and_by_danish_day() {
        assert!(LogFilter::default().is_all());
        for (about, from, until, expected) in [
            (None, "", "", 5),
            (Some(CvChange::CvStatus), "", "", 2),
            (None, "2026-11-02", "", 3),
            (None, "", "2026-11-01", 1),
            (None, "2026-11-02", "2026-11-02", 2),
            (Some(CvChange::CvStatus), "2026-11-02", "2026-11-05", 1),
            (Some(CvChange::Kompetencer), "", "", 0),
        ] {
            assert_eq!(shown(&filter(about.clone(), from, until)), expected, "{about:?} {from} {until}");
        }
    }

    #[test]
    fn a_period_that_ends_before_it_begins_is_told() {
        assert!(filter(None, "2026-11-05", "2026-11-01").fault().is_some());
        assert_eq!(filter(None, "2026-11-05", "2026-11-05").fault(), None);
        assert_eq!(filter(None, "2026-11-05", "").fault(), None);
    }

    #[test]
    fn kinds_with_their_counts_in_the_period() {
        let counts = |filter: &LogFilter| -> Vec<_> {
            let kinds = filter.kinds(&events());
            kinds.into_iter().map(|(about, count)| (about.label().into_owned(), count)).collect()
        };
        let all = [("CV-status", 2), ("CV-søgbarhed", 1), ("Uddannelse", 1), ("Ukendt (NytIAar)", 1)];
        assert_eq!(counts(&LogFilter::default()), all.map(|(about, count)| (about.to_owned(), count)));
        let chosen = filter(Some(CvChange::Kompetencer), "2026-11-05", "");
        assert_eq!(counts(&chosen), [("Kompetencer".to_owned(), 0), ("Ukendt (NytIAar)".to_owned(), 1)]);
    }

    #[test]
    fn each_day_once() {
        let days: Vec<_> = days(events()).into_iter().map(|(day, events)| (day, events.len())).collect();
        let date = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(days, [(date("2026-11-05"), 1), (date("2026-11-02"), 2), (date("2026-11-01"), 1), (None, 1)]);
    }
}
