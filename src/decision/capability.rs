//! What a caseworker can do with an ad, from one table. Each block names the refusal it spares her.

use crate::locales::decision as text;
use contract::{BehandlerId, handling::Handling};

/// Something to do with an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Lock it to oneself; on one's own parked ad, end the park.
    Begin,
    /// Take it from whoever holds it.
    TakeOver,
    /// Set it aside.
    Park,
    /// Approve or reject it, having read it.
    Decide,
    /// Approve or reject it as one of many, by what its row says.
    DecideByRow,
}

/// Why something cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The scope is missing (4575).
    NoWriteScope,
    /// The list has not been read yet.
    QueueUnknown,
    /// It has left the queue (121302).
    NotWaiting,
    /// It has been decided here, and that is on its way.
    OnItsWay,
    /// Its text has not come yet: nobody has read it.
    Awaited,
    /// Someone else holds it (121301).
    HeldBy(String),
    /// There is nobody to take it from.
    NobodyHolds,
    /// One holds it already.
    AlreadyMine,
}

impl Block {
    /// The reason in words.
    pub fn words(&self) -> String {
        match self {
            Self::NoWriteScope => text::no_write_scope().to_owned(),
            Self::QueueUnknown => text::queue_unknown().to_owned(),
            Self::NotWaiting => text::not_waiting().to_owned(),
            Self::OnItsWay => crate::locales::outbox::on_its_way().to_owned(),
            Self::Awaited => text::ad_awaited().to_owned(),
            Self::HeldBy(name) => text::held_by(name),
            Self::NobodyHolds => text::nobody_holds().to_owned(),
            Self::AlreadyMine => text::already_mine().to_owned(),
        }
    }
}

/// Everything that decides what can be done with an ad.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The signed-in caseworker.
    pub me: BehandlerId,
    /// She has the write scope.
    pub may_write: bool,
    /// The list has been read.
    pub queue_known: bool,
    /// The ad is in it.
    pub waiting: bool,
    /// It has been decided here, and that is on its way.
    pub on_its_way: bool,
    /// Its text is still being fetched.
    pub awaited: bool,
    /// Who it is locked to.
    pub handling: Handling<'a>,
}

impl Situation<'_> {
    /// Why an act cannot be done; `None` when it can.
    pub fn block(&self, act: Act) -> Option<Block> {
        if !self.may_write {
            return Some(Block::NoWriteScope);
        }
        if !self.queue_known {
            return Some(Block::QueueUnknown);
        }
        if self.on_its_way {
            return Some(Block::OnItsWay);
        }
        if !self.waiting {
            return Some(Block::NotWaiting);
        }
        let holder = self.handling.handler();
        let mine = holder.is_some_and(|holder| holder.behandler_identifier == self.me);
        match (act, self.handling, holder) {
            (Act::Begin, Handling::Free, _) => None,
            (Act::Begin, Handling::Parked { .. }, _) if mine => None,
            (Act::Begin, Handling::Held { .. }, _) if mine => Some(Block::AlreadyMine),
            (Act::TakeOver, _, Some(_)) if mine => Some(Block::AlreadyMine),
            (Act::TakeOver, _, Some(_)) => None,
            (Act::TakeOver, _, None) => Some(Block::NobodyHolds),
            (_, _, Some(holder)) if !mine => Some(Block::HeldBy(holder.behandler_navn.clone())),
            (Act::Decide, _, _) if self.awaited => Some(Block::Awaited),
            // A free ad is begun as the first half of the decision.
            (Act::Park | Act::Decide | Act::DecideByRow, _, _) => None,
            (Act::Begin, _, Some(_)) => Some(Block::AlreadyMine),
            (Act::Begin, _, None) => None,
        }
    }

    /// Whether an act can be done.
    pub fn can(&self, act: Act) -> bool {
        self.block(act).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{Tidspunkt, jobannonce_behandling::Behandler};
    use uuid::Uuid;

    fn caseworker(number: u128, name: &str) -> Behandler {
        Behandler { behandler_identifier: BehandlerId::new(Uuid::from_u128(number)), behandler_navn: name.to_owned() }
    }

    #[test]
    fn the_table() {
        let (me, ida) = (caseworker(1, "Mig"), caseworker(2, "Ida Holm"));
        let until: Tidspunkt = "2026-11-21T13:00:00Z".parse().unwrap();
        let held_by_ida = || Some(Block::HeldBy("Ida Holm".to_owned()));
        for (handling, begin, take_over, decide) in [
            (Handling::Free, None, Some(Block::NobodyHolds), None),
            (Handling::Held { by: &me, since: None }, Some(Block::AlreadyMine), Some(Block::AlreadyMine), None),
            (Handling::Parked { by: &me, until }, None, Some(Block::AlreadyMine), None),
            (Handling::Held { by: &ida, since: None }, held_by_ida(), None, held_by_ida()),
            (Handling::Parked { by: &ida, until }, held_by_ida(), None, held_by_ida()),
        ] {
            let situation = Situation {
                me: me.behandler_identifier,
                may_write: true,
                queue_known: true,
                waiting: true,
                on_its_way: false,
                awaited: false,
                handling,
            };
            assert_eq!(situation.block(Act::Begin), begin, "{handling:?}");
            assert_eq!(situation.block(Act::TakeOver), take_over, "{handling:?}");
            assert_eq!(situation.block(Act::Decide), decide, "{handling:?}");
            assert_eq!(situation.block(Act::Park), decide, "{handling:?}");
            let awaited = Situation { awaited: true, ..situation };
            let unread = decide.clone().or(Some(Block::Awaited));
            assert_eq!((awaited.block(Act::Decide), awaited.block(Act::DecideByRow)), (unread, decide), "{handling:?}");
            for act in [Act::Begin, Act::TakeOver, Act::Park, Act::Decide] {
                assert_eq!(Situation { may_write: false, ..situation }.block(act), Some(Block::NoWriteScope));
                assert_eq!(Situation { queue_known: false, ..situation }.block(act), Some(Block::QueueUnknown));
                assert_eq!(Situation { waiting: false, ..situation }.block(act), Some(Block::NotWaiting));
                assert_eq!(Situation { on_its_way: true, ..situation }.block(act), Some(Block::OnItsWay));
            }
        }
    }
}
