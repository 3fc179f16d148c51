//! A decision on its way: what was decided, about which ad, by whom, and how far it has come.

use crate::api::Refusal;
use contract::{
    BehandlerId, Godkendelsesstatus, JobannonceId, RequestId,
    jobannonce_behandling::{
        Behandler, PaabegyndBehandlingRequest, ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest,
    },
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Names an entry; also its key in the browser's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EntryId(Uuid);

impl EntryId {
    /// A new name.
    pub fn new() -> Self {
        Self(Uuid::new_v4())
    }

    /// The key in storage.
    pub fn key(self) -> String {
        self.0.to_string()
    }
}

impl Default for EntryId {
    fn default() -> Self {
        Self::new()
    }
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Approve.
    Approve,
    /// Reject.
    Reject,
    /// Set aside.
    Park {
        /// For how long, 1 to 2147483647 minutes.
        minutes: i32,
    },
}

/// The texts that go with a decision, as they stood on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Remark; `None` where it was blank.
    pub kommentar: Option<String>,
    /// Body of the e-mail; `None` where it was blank.
    pub email_broedtekst: Option<String>,
    /// The e-mail holds a rejection's template.
    #[serde(default)]
    pub has_refusal_template: bool,
}

/// Which call comes next or is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Lock the ad.
    Begin,
    /// Decide or park it.
    Act,
}

/// Why a decision was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// A colleague has the ad.
    HeldBy(String),
    /// The ad had left the queue.
    NotWaiting,
    /// The service said no.
    Refused(Box<Refusal>),
    /// The ad could not be locked, and why is not known.
    NotBegun,
    /// It lay in a closed browser too long to be sent unasked.
    TooOld,
}

/// How far a decision has come. Times are milliseconds since 1970 by the PC's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// Nothing has been sent; it can be undone.
    Waiting {
        /// When it is to be sent.
        until: i64,
        /// How often it could not be, because the list could not be read.
        tries: u32,
    },
    /// A call is under way or may have arrived: it can no longer be undone, only tried again under the same id.
    Sending {
        /// Which call.
        step: Step,
        /// How often it was tried.
        tries: u32,
        /// When to try it (again).
        next: i64,
    },
    /// It has been carried out.
    Done {
        /// When that was known.
        at: i64,
        /// The service had received it before; the list says that it was carried out.
        received_before: bool,
    },
    /// It was not carried out.
    Refused(Reason),
    /// The service has received it, and the list does not say what came of it.
    Unknown,
}

/// A decision on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// The ad, bound when the key went down.
    pub ad: JobannonceId,
    /// What the ad was called on the screen.
    pub title: String,
    /// Who decided.
    pub by: Behandler,
    /// What.
    pub act: Act,
    /// The texts.
    pub texts: Texts,
    /// Id of the call that locks the ad.
    pub begin_id: RequestId,
    /// Id of the call that decides or parks.
    pub act_id: RequestId,
    /// When it was decided.
    pub at: i64,
    /// Those that were decided with one key.
    #[serde(default)]
    pub batch: Option<EntryId>,
    /// How far it has come.
    pub state: State,
}

impl Entry {
    /// Whether the decision is a caseworker's.
    pub fn is_by(&self, me: BehandlerId) -> bool {
        self.by.behandler_identifier == me
    }

    /// Whether nothing has been sent yet.
    pub const fn can_undo(&self) -> bool {
        matches!(self.state, State::Waiting { .. })
    }

    /// Whether a call may have arrived whose answer is not known.
    pub const fn is_sending(&self) -> bool {
        matches!(self.state, State::Sending { .. })
    }

    /// Whether the ad is out of the queue's sight because of it.
    pub const fn hides_ad(&self) -> bool {
        self.can_undo() || self.is_sending()
    }

    /// Whether it was not carried out, or nobody knows: it goes on only when the caseworker says how.
    pub const fn is_stuck(&self) -> bool {
        matches!(self.state, State::Refused(_) | State::Unknown)
    }

    /// The body that locks the ad.
    pub fn begin_request(&self) -> PaabegyndBehandlingRequest {
        PaabegyndBehandlingRequest { behandler: self.by.clone(), overtag_behandling: false }
    }

    /// The body that decides it.
    pub fn status_request(&self, godkendelses_status: Godkendelsesstatus) -> UpdateJobannonceGodkendelsesStatusRequest {
        UpdateJobannonceGodkendelsesStatusRequest {
            godkendelses_status,
            behandler: self.by.clone(),
            kommentar: self.texts.kommentar.clone(),
            email_broedtekst: self.texts.email_broedtekst.clone(),
        }
    }

    /// The body that parks it for `minutes`.
    pub fn park_request(&self, minutes: i32) -> ParkerJobannonceRequest {
        ParkerJobannonceRequest {
            behandler: self.by.clone(),
            parkeret_minutter: minutes,
            kommentar: self.texts.kommentar.clone(),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn entry(act: Act, state: State) -> Entry {
        Entry {
            id: EntryId::new(),
            ad: JobannonceId::new(Uuid::from_u128(7)),
            title: "Kok".to_owned(),
            by: Behandler {
                behandler_identifier: BehandlerId::new(Uuid::from_u128(1)),
                behandler_navn: "Ida Holm".to_owned(),
            },
            act,
            texts: Texts { email_broedtekst: Some(" Hej\n".to_owned()), ..Texts::default() },
            begin_id: RequestId::from(Uuid::from_u128(2)),
            act_id: RequestId::from(Uuid::from_u128(3)),
            at: 0,
            batch: None,
            state,
        }
    }

    #[test]
    fn what_is_kept_in_storage_is_what_is_sent() {
        for state in [
            State::Waiting { until: 8_000, tries: 0 },
            State::Sending { step: Step::Begin, tries: 2, next: 9_000 },
            State::Refused(Reason::HeldBy("Mads".to_owned())),
            State::Refused(Reason::Refused(Box::default())),
            State::Done { at: 1, received_before: true },
            State::Unknown,
        ] {
            let entry = entry(Act::Reject, state);
            let kept = serde_json::to_string(&entry).unwrap();
            let back: Entry = serde_json::from_str(&kept).unwrap();
            assert_eq!(back, entry);
            assert_eq!(back.status_request(Godkendelsesstatus::Godkendt).email_broedtekst.as_deref(), Some(" Hej\n"));
        }
    }

    #[test]
    fn only_what_has_not_been_sent_can_be_undone() {
        let entry = |state| entry(Act::Approve, state);
        assert!(entry(State::Waiting { until: 0, tries: 0 }).can_undo());
        let sending = entry(State::Sending { step: Step::Begin, tries: 0, next: 0 });
        assert!(!sending.can_undo() && sending.hides_ad());
        for stuck in [entry(State::Unknown), entry(State::Refused(Reason::TooOld))] {
            assert!(stuck.is_stuck() && !stuck.hides_ad());
        }
        assert!(!sending.is_stuck() && !entry(State::Done { at: 0, received_before: false }).is_stuck());
    }
}
