//! What the console keeps because it has not been sent, and how the line is.

use crate::{
    locales::{format, operations as text},
    outbox::Entry,
    queue::Feed,
};
use contract::Tidspunkt;

/// The decisions in the outbox, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Not yet known to be carried out.
    pub on_the_way: usize,
    /// When the oldest of them was decided.
    pub since: Option<Tidspunkt>,
    /// Not carried out, or nobody knows: the caseworker says how they go on.
    pub stuck: usize,
}

impl Waiting {
    /// Of the outbox.
    pub fn of(entries: &[Entry]) -> Self {
        let on_the_way = || entries.iter().filter(|entry| entry.hides_ad());
        let oldest = on_the_way().map(|entry| entry.at).min();
        Self {
            on_the_way: on_the_way().count(),
            since: oldest.and_then(Tidspunkt::from_unix_millis),
            stuck: entries.iter().filter(|entry| entry.is_stuck()).count(),
        }
    }

    /// In words.
    pub fn words(self, now: Tidspunkt) -> String {
        let on_the_way = match (self.on_the_way, self.since) {
            (1, Some(since)) => text::outbox_one(format::moment(since, now)),
            (count, Some(since)) => text::outbox_many(format::count(count), format::moment(since, now)),
            (_, None) => text::outbox_empty().to_owned(),
        };
        match self.stuck {
            0 => on_the_way,
            count => format!("{on_the_way} {}", text::outbox_stuck(format::count(count))),
        }
    }
}

/// How the line to the server is, as far as the console knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whether the browser thinks that it has a network.
    pub is_online: bool,
    /// When the list was last read.
    pub list_read: Option<Tidspunkt>,
    /// Whether the list can no longer be called fresh.
    pub is_stale: bool,
}

impl Line {
    /// As the browser and the reading of the list tell it.
    pub fn of(is_online: bool, feed: &Feed, is_stale: bool) -> Self {
        let list_read = match feed {
            Feed::First => None,
            Feed::Fresh { at } => Some(*at),
            Feed::Failing { last, .. } => *last,
        };
        Self { is_online, list_read, is_stale }
    }

    /// Whether the browser has a network, in words.
    pub fn network_words(self) -> &'static str {
        if self.is_online { text::online() } else { text::offline() }
    }

    /// When the list was last read, in words.
    pub fn list_words(self, now: Tidspunkt) -> String {
        match self.list_read.map(|at| format::moment(at, now)) {
            None => text::list_never().to_owned(),
            Some(at) if self.is_stale => text::list_stale(at),
            Some(at) => at,
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::{api::ApiError, outbox::State};

    /// A decision by Ida Holm about an ad whose title holds a CPR number.
    pub fn decision(at: i64, state: &State) -> Entry {
        let state = serde_json::to_string(state).unwrap();
        let json = format!(
            r#"{{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a56666","ad":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222",
                "title":"Kok til 010165-1234","by":{{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111",
                "behandlerNavn":"Ida Holm"}},"act":"Approve","texts":{{"kommentar":"Spurgt Bo Friis",
                "email_broedtekst":null}},"begin_id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a57777",
                "act_id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a58888","at":{at},"state":{state}}}"#
        );
        serde_json::from_str(&json).unwrap()
    }

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_on_its_way_waits_since_the_oldest_was_decided() {
        let now = at("2026-11-21T12:00:00+01:00");
        let decided = at("2026-11-21T10:42:00+01:00").unix_millis();
        let waits = |at| decision(at, &State::Waiting { until: at + 8_000, tries: 0 });
        let done = decision(0, &State::Done { at: 0, received_before: false });
        let told = |entries: &[Entry]| Waiting::of(entries).words(now);
        assert_eq!(told(&[]), "Ingen afgørelser venter.");
        assert_eq!(told(std::slice::from_ref(&done)), "Ingen afgørelser venter.");
        assert_eq!(told(&[waits(decided), done]), "1 afgørelse venter, siden 10:42.");
        let many = [waits(decided + 60_000), waits(decided), decision(1, &State::Unknown)];
        assert_eq!(told(&many), "2 afgørelser venter, den ældste siden 10:42. 1 kunne ikke sendes; se udbakken.");
    }

    #[test]
    fn the_list_is_as_old_as_its_last_read() {
        let (read, now) = (at("2026-11-21T10:42:00+01:00"), at("2026-11-21T12:00:00+01:00"));
        let failing = Feed::Failing { error: ApiError::Unreachable, last: Some(read) };
        for (feed, is_stale, words) in [
            (Feed::First, false, "endnu ikke"),
            (Feed::Fresh { at: read }, false, "10:42"),
            (failing, true, "10:42, og siden er det mislykkedes"),
        ] {
            assert_eq!(Line::of(true, &feed, is_stale).list_words(now), words);
        }
    }
}
