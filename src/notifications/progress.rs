//! How far the sending of a notification has come.

use super::{
    check::{Checked, Faults, Notification},
    written::Written,
};
use crate::api::ApiError;
use contract::{RequestId, Tidspunkt, bff::NotificationKind};

/// A notification that has been confirmed, with the one id under which it is ever sent.
#[derive(Clone)]
pub struct Parcel {
    /// Its `x-requestId`.
    pub id: RequestId,
    /// What is sent.
    pub checked: Checked,
    /// What it was made from.
    pub written: Written,
}

impl Parcel {
    /// Which of the two it is.
    pub const fn kind(&self) -> NotificationKind {
        match self.checked.notification() {
            Notification::Ordning(_) => NotificationKind::Ordningsnotifikation,
            Notification::Gdpr(_) => NotificationKind::GdprSlettetNotifikation,
        }
    }
}

/// Why it is not known whether a notification was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// No answer came that tells.
    NoAnswer(ApiError),
    /// The service had received the id before, and the list did not have the notification, or could not be read.
    ReceivedBefore,
}

/// A notification that the service has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its `x-requestId`.
    pub id: RequestId,
    /// Which of the two it is.
    pub kind: NotificationKind,
    /// When that was known.
    pub at: Tidspunkt,
}

/// A notification that the service would not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The `x-requestId` that it was sent under. Sent again, it takes another.
    pub id: RequestId,
    /// Which of the two it is.
    pub kind: NotificationKind,
    /// Why.
    pub error: ApiError,
    /// The fields that the service named.
    pub faults: Faults,
}

/// How far the sending has come.
#[derive(Clone, Default)]
pub enum Progress {
    /// Nothing is being sent.
    #[default]
    Idle,
    /// It is on its way.
    OnItsWay(Parcel),
    /// Nobody knows whether it was accepted.
    InDoubt(Parcel, Doubt),
    /// It was accepted.
    Accepted(Receipt),
    /// It was refused, and nothing was sent on.
    Refused(Refused),
}

impl Progress {
    /// Whether another may be sent: not before it is known what became of this one.
    pub const fn is_free(&self) -> bool {
        match self {
            Self::Idle | Self::Accepted(_) | Self::Refused(_) => true,
            Self::OnItsWay(_) | Self::InDoubt(..) => false,
        }
    }

    /// The id of what is on its way.
    pub const fn on_its_way(&self) -> Option<&RequestId> {
        match self {
            Self::OnItsWay(parcel) => Some(&parcel.id),
            _ => None,
        }
    }

    /// The id of what is in doubt.
    pub const fn in_doubt(&self) -> Option<&RequestId> {
        match self {
            Self::InDoubt(parcel, _) => Some(&parcel.id),
            _ => None,
        }
    }
}
