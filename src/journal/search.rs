//! Finding lines of the journal.

use super::{entry::JournalEntry, outcome::Outcome};
use crate::locales::journal as text;
use chrono::NaiveDate;
use contract::copenhagen;

/// Which outcomes to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ended {
    /// All of them.
    #[default]
    Any,
    /// On its way.
    Waiting,
    /// Done: confirmed, or received before.
    Done,
    /// Refused.
    Refused,
    /// Nobody can say.
    Unknown,
    /// Taken back.
    Undone,
}

impl Ended {
    /// In the order to offer them.
    pub const EVERY: [Self; 6] = [Self::Any, Self::Waiting, Self::Done, Self::Refused, Self::Unknown, Self::Undone];

    /// The choice's value in the menu.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Waiting => "venter",
            Self::Done => "modtaget",
            Self::Refused => "afslag",
            Self::Unknown => "ukendt",
            Self::Undone => "fortrudt",
        }
    }

    /// The choice with a value; anything unknown shows all.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|ended| ended.as_str() == value).unwrap_or_default()
    }

    /// The choice in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Any => text::any_outcome(),
            Self::Waiting => text::waiting(),
            Self::Done => text::done(),
            Self::Refused => text::refused_choice(),
            Self::Unknown => text::unknown(),
            Self::Undone => text::undone(),
        }
    }

    fn includes(self, outcome: &Outcome) -> bool {
        match outcome {
            Outcome::Waiting => matches!(self, Self::Any | Self::Waiting),
            Outcome::Confirmed | Outcome::Received => matches!(self, Self::Any | Self::Done),
            Outcome::Refused { .. } | Outcome::NotSent { .. } => matches!(self, Self::Any | Self::Refused),
            Outcome::Unknown => matches!(self, Self::Any | Self::Unknown),
            Outcome::Undone => matches!(self, Self::Any | Self::Undone),
        }
    }
}

/// What to show of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Part of a title, an ad's id or a request id.
    pub words: String,
    /// Which outcomes.
    pub ended: Ended,
    /// One day, by the Danish calendar.
    pub day: Option<NaiveDate>,
}

impl Search {
    /// Whether a line is looked for. Every word must be found.
    pub fn finds(&self, line: &JournalEntry) -> bool {
        let on_day = self.day.is_none_or(|day| copenhagen::date(line.at.utc()) == day);
        on_day && self.ended.includes(&line.outcome) && self.words_found(line)
    }

    fn words_found(&self, line: &JournalEntry) -> bool {
        let mut words = self.words.split_whitespace().peekable();
        if words.peek().is_none() {
            return true;
        }
        let within = format!("{} {} {}", line.title, line.ad, line.request_ids.join(" ")).to_lowercase();
        words.all(|word| within.contains(&word.to_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{act::Act, entry::tests::line},
        *,
    };

    #[test]
    fn did_i_send_it() {
        let sent = line("2026-11-22T00:30:00+01:00", "Kok til Ærø Færgecafé", Act::Rejected, Outcome::Confirmed);
        let search = |words: &str| Search { words: words.into(), ..Search::default() };
        for (search, found) in [
            (search(""), true),
            (search("ærø kok"), true),
            (search("ærø bager"), false),
            (search("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222"), true),
            (search(" 5B0C1F52 "), true),
            (Search { ended: Ended::Done, ..Search::default() }, true),
            (Search { ended: Ended::Refused, ..Search::default() }, false),
            (Search { day: NaiveDate::from_ymd_opt(2026, 11, 22), ..Search::default() }, true),
            (Search { day: NaiveDate::from_ymd_opt(2026, 11, 21), ..Search::default() }, false),
        ] {
            assert_eq!(search.finds(&sent), found, "{search:?}");
        }
        for ended in Ended::EVERY {
            assert_eq!(Ended::from_value(ended.as_str()), ended);
        }
    }
}
