//! What has happened to a CV, the newest first, and how the CV stands by that.

use contract::{
    Tidspunkt,
    code_lists::{CvChange, Operation},
    cv_workflow::CvChangeEvent,
};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is about.
    pub about: CvChange,
    /// What it did.
    pub did: Operation,
    /// When; the service need not say so.
    pub at: Option<Tidspunkt>,
    /// When it was changed since, if it was.
    pub updated: Option<Tidspunkt>,
}

impl From<CvChangeEvent> for Event {
    fn from(event: CvChangeEvent) -> Self {
        let at = event.creted_date_time.or(event.updated_date_time);
        let updated = event.updated_date_time.filter(|updated| Some(*updated) != at);
        Self { about: event.cv_change_type, did: event.change_type, at, updated }
    }
}

/// A citizen's event log as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The newest first; those without a time last.
    pub events: Vec<Event>,
    /// When it was read, by the server's clock.
    pub read_at: Tidspunkt,
}

/// How a CV stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is one.
    There,
    /// It looks deleted: that is the last that happened to its status.
    Deleted,
    /// Nothing has ever happened to one.
    NoCv,
}

impl Log {
    /// Puts what a service sent in order.
    pub fn new(sent: Vec<CvChangeEvent>, read_at: Tidspunkt) -> Self {
        let mut events: Vec<Event> = Vec::with_capacity(sent.len());
        // By hand: they come in order or nearly, and the library's sort would add to the bundle.
        for event in sent.into_iter().map(Event::from) {
            let older = events.iter().take_while(|earlier| earlier.at > event.at).count();
            events.insert(older, event);
        }
        Self { events, read_at }
    }

    /// How the CV stands.
    pub fn standing(&self) -> Standing {
        let last_of_status = self.events.iter().find(|event| event.about == CvChange::CvStatus);
        match last_of_status {
            _ if self.events.is_empty() => Standing::NoCv,
            Some(event) if event.did == Operation::Sletning => Standing::Deleted,
            _ => Standing::There,
        }
    }

    /// The newest event about something, if it is not from before a time.
    pub fn happened_since(&self, about: &CvChange, since: Tidspunkt) -> Option<Tidspunkt> {
        let latest = |event: &Event| event.updated.max(event.at);
        let newest = self.events.iter().filter(|event| event.about == *about).filter_map(latest).max();
        newest.filter(|at| *at >= since)
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use contract::code_list::CodeList;

    /// Events as `(what, operation, when)`; an empty time is none.
    pub fn log(sent: &[(&str, &str, &str)]) -> Log {
        let event = |(about, did, at): &(&str, &str, &str)| CvChangeEvent {
            cv_change_type: CvChange::from_name(about),
            change_type: Operation::from_name(did),
            creted_date_time: at.parse().ok(),
            updated_date_time: None,
        };
        Log::new(sent.iter().map(event).collect(), "2026-11-22T12:00:00Z".parse().unwrap())
    }

    fn order(log: &Log) -> Vec<&str> {
        log.events.iter().map(|event| event.about.wire_name().unwrap_or("Ukendt")).collect()
    }

    #[test]
    fn the_newest_stands_first_and_what_has_no_time_last() {
        let log = log(&[
            ("CvStatus", "Oprettelse", "2026-11-01T10:00:00Z"),
            ("Kompetencer", "Opdatering", ""),
            ("Uddannelse", "Oprettelse", "2026-11-03T10:00:00Z"),
            ("CvSoegbarhed", "Oprettelse", "2026-11-02T10:00:00Z"),
            ("Nyt", "Oprettelse", "2026-11-03T10:00:00Z"),
        ]);
        assert_eq!(order(&log), ["Ukendt", "Uddannelse", "CvSoegbarhed", "CvStatus", "Kompetencer"]);
    }

    #[test]
    fn how_a_cv_stands() {
        let made = ("CvStatus", "Oprettelse", "2026-11-01T10:00:00Z");
        let deleted = ("CvStatus", "Sletning", "2026-11-02T10:00:00Z");
        let remade = ("CvStatus", "Oprettelse", "2026-11-03T10:00:00Z");
        let course_gone = ("Uddannelse", "Sletning", "2026-11-04T10:00:00Z");
        assert_eq!(log(&[]).standing(), Standing::NoCv);
        assert_eq!(log(&[made, course_gone]).standing(), Standing::There);
        assert_eq!(log(&[made, deleted, course_gone]).standing(), Standing::Deleted);
        assert_eq!(log(&[made, deleted, remade]).standing(), Standing::There);
    }

    #[test]
    fn whether_something_has_happened_since() {
        let at = |text: &str| text.parse::<Tidspunkt>().unwrap();
        let log = log(&[
            ("CvStatus", "Opdatering", "2026-11-02T10:00:00Z"),
            ("CvSoegbarhed", "Opdatering", "2026-11-03T10:00:00Z"),
        ]);
        let status = |since| log.happened_since(&CvChange::CvStatus, at(since));
        assert_eq!(status("2026-11-02T10:00:00Z"), Some(at("2026-11-02T10:00:00Z")));
        assert_eq!(status("2026-11-02T10:00:00.001Z"), None);
        assert_eq!(log.happened_since(&CvChange::Kompetencer, at("2026-11-01T10:00:00Z")), None);
    }

    #[test]
    fn an_event_that_was_changed_since_tells_both_times() {
        let event = |created: &str, updated: &str| {
            Event::from(CvChangeEvent {
                cv_change_type: CvChange::Uddannelse,
                change_type: Operation::Opdatering,
                creted_date_time: created.parse().ok(),
                updated_date_time: updated.parse().ok(),
            })
        };
        let (one, other) = ("2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z");
        assert_eq!((event(one, other).at, event(one, other).updated), (one.parse().ok(), other.parse().ok()));
        assert_eq!(event(one, one).updated, None);
        assert_eq!((event("", other).at, event("", other).updated), (other.parse().ok(), None));
    }
}
