//! How an ad stands for the caseworker who has it open: the words, the leading button, and what is blocked.

use super::capability::{Act, Block, Situation};
use crate::{
    locales::decision as text,
    queue::{RowState, Whose, words},
};
use contract::Tidspunkt;

/// What the leading button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Begins a free ad.
    Begin,
    /// Nothing more: it has been begun.
    Begun,
    /// Ends one's own park.
    Resume,
    /// Takes it from a colleague.
    TakeOver,
}

impl Lead {
    /// The button's label.
    pub fn label(self) -> &'static str {
        match self {
            Self::Begin => text::begin(),
            Self::Begun => text::begun(),
            Self::Resume => text::resume(),
            Self::TakeOver => text::take_over_button(),
        }
    }
}

/// Everything the decision's frame shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where the ad stands, in words.
    pub words: String,
    /// The name the style sheet knows that by.
    pub look: &'static str,
    /// What the leading button does.
    pub lead: Lead,
    /// Why the leading button cannot be used.
    pub lead_block: Option<String>,
    /// Why it cannot be approved or rejected.
    pub decide_block: Option<String>,
    /// Why it cannot be parked.
    pub park_block: Option<String>,
}

impl Standing {
    /// Reads a situation at a time.
    pub fn of(situation: &Situation<'_>, now: Tidspunkt) -> Self {
        let state = RowState::of(situation.handling, situation.me);
        let (lead, act) = match (state.whose, state.parked) {
            (Whose::Nobodys, _) => (Lead::Begin, Act::Begin),
            (Whose::Mine, false) => (Lead::Begun, Act::Begin),
            (Whose::Mine, true) => (Lead::Resume, Act::Begin),
            (Whose::Colleagues, _) => (Lead::TakeOver, Act::TakeOver),
        };
        let (words, look) = match (situation.queue_known, situation.waiting || situation.on_its_way) {
            (false, _) => (text::queue_unknown().to_owned(), "gone"),
            (true, false) => (text::left_queue().to_owned(), "gone"),
            (true, true) => (words(situation.handling, situation.me, now), state.look()),
        };
        let block = |act| situation.block(act).as_ref().map(Block::words);
        let (lead_block, decide_block, park_block) = (block(act), block(Act::Decide), block(Act::Park));
        Self { words, look, lead, lead_block, decide_block, park_block }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{BehandlerId, handling::Handling, jobannonce_behandling::Behandler};
    use uuid::Uuid;

    #[test]
    fn the_leading_button_follows_the_lock() {
        let caseworker = |number: u128, name: &str| Behandler {
            behandler_identifier: BehandlerId::new(Uuid::from_u128(number)),
            behandler_navn: name.to_owned(),
        };
        let (me, ida) = (caseworker(1, "Mig"), caseworker(2, "Ida Holm"));
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let until: Tidspunkt = "2026-11-21T13:00:00+01:00".parse().unwrap();
        let stands = |handling, waiting| {
            let me = me.behandler_identifier;
            Standing::of(
                &Situation {
                    me,
                    may_write: true,
                    queue_known: true,
                    waiting,
                    on_its_way: false,
                    awaited: false,
                    handling,
                },
                now,
            )
        };
        for (handling, lead, words, lead_is_blocked, decide_is_blocked) in [
            (Handling::Free, Lead::Begin, "Ledig", false, false),
            (Handling::Held { by: &me, since: None }, Lead::Begun, "Min", true, false),
            (Handling::Parked { by: &me, until }, Lead::Resume, "Min, parkeret til 13:00", false, false),
            (Handling::Held { by: &ida, since: None }, Lead::TakeOver, "Låst af Ida Holm", false, true),
        ] {
            let standing = stands(handling, true);
            assert_eq!((standing.lead, standing.words.as_str()), (lead, words));
            assert_eq!(standing.lead_block.is_some(), lead_is_blocked, "{words}");
            assert_eq!(standing.decide_block.is_some(), decide_is_blocked, "{words}");
            assert_eq!(standing.park_block, standing.decide_block, "{words}");
        }
        let gone = stands(Handling::Free, false);
        assert_eq!((gone.words.as_str(), gone.look), ("Ikke længere i køen", "gone"));
        assert!(gone.lead_block.is_some() && gone.decide_block.is_some());
    }
}
