//! `GET /bff/historik/{jobannonceId}`: what has been done with an ad on this server.

use crate::{Godkendelsesstatus, Tidspunkt, jobannonce_behandling::Behandler};
use serde::{Deserialize, Serialize};

/// The acts on an ad, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct History {
    /// In the order they happened.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub events: Vec<HistoryEvent>,
}

/// An act on an ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct HistoryEvent {
    /// When.
    pub at: Tidspunkt,
    /// By whom.
    pub behandler: Behandler,
    /// What.
    pub act: HistoryAct,
}

/// What a caseworker did with an ad. In JSON `kind` tells which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "camelCase", from = "ActAsSent")]
pub enum HistoryAct {
    /// Began it while nobody else held it, or again.
    Begun,
    /// Took it from a colleague who held or had parked it.
    TakenOver {
        /// Whom she took it from.
        from: Behandler,
    },
    /// Set it aside.
    Parked {
        /// Until when.
        until: Tidspunkt,
        /// Her remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// Approved or refused it.
    Decided {
        /// Which of the two.
        status: Godkendelsesstatus,
        /// Her remark.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
        /// Whether an e-mail to the ad's creator went with it.
        #[cfg_attr(feature = "openapi", schema(required = true))]
        #[serde(default)]
        mailed: bool,
    },
    /// Something that a newer server knows.
    Unknown,
}

/// Every act's members side by side: serde's own reading of a tagged enum would cost 3 kB of the console's bundle.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ActAsSent {
    kind: String,
    from: Option<Behandler>,
    until: Option<Tidspunkt>,
    status: Option<Godkendelsesstatus>,
    comment: Option<String>,
    #[serde(default)]
    mailed: bool,
}

impl From<ActAsSent> for HistoryAct {
    fn from(sent: ActAsSent) -> Self {
        let ActAsSent { kind, from, until, status, comment, mailed } = sent;
        match (kind.as_str(), from, until, status) {
            ("begun", ..) => Self::Begun,
            ("takenOver", Some(from), ..) => Self::TakenOver { from },
            ("parked", _, Some(until), _) => Self::Parked { until, comment },
            ("decided", .., Some(status)) => Self::Decided { status, comment, mailed },
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_act_is_told_by_its_kind() {
        let at = "2026-11-21T13:00:00.0000000+01:00";
        let behandler =
            json!({"behandlerIdentifier": "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111", "behandlerNavn": "Ida Holm"});
        for act in [
            json!({"kind": "begun"}),
            json!({"kind": "takenOver", "from": behandler}),
            json!({"kind": "parked", "until": at}),
            json!({"kind": "parked", "until": at, "comment": "Venter på svar"}),
            json!({"kind": "decided", "status": "IkkeGodkendt", "comment": "Ulovlig", "mailed": true}),
        ] {
            let told = json!({"events": [{"at": at, "behandler": behandler, "act": act}]});
            let read: History = serde_json::from_value(told.clone()).unwrap();
            assert_ne!(read.events[0].act, HistoryAct::Unknown);
            assert_eq!(serde_json::to_value(&read).unwrap(), told);
        }
    }

    #[test]
    fn an_act_of_a_newer_server_hides_no_other() {
        let read = |act| serde_json::from_value::<HistoryAct>(act).unwrap();
        assert_eq!(read(json!({"kind": "watched", "for": 7})), HistoryAct::Unknown);
        let decided = read(json!({"kind": "decided", "status": "Godkendt"}));
        assert_eq!(decided, HistoryAct::Decided { status: Godkendelsesstatus::Godkendt, comment: None, mailed: false });
        assert_eq!(serde_json::from_value::<History>(json!({})).unwrap(), History::default());
    }
}
