//! The server's own calls under `/bff`: who is signed in (domain.md 6.12), what became of notifications, what was done
//! with an ad and who looks at it, the waiting ads in a few words each, the templates a team shares, which server it is, how
//! simulated colleagues work, what occupations are called, and how one signs in and out here.

mod colleagues;
mod history;
mod notifications;
mod occupations;
pub mod presence;
pub mod shared_templates;
mod signed_out;
mod summaries;
mod version;
pub mod way_in;

pub use colleagues::{Colleague, ColleagueWork, Colleagues};
pub use history::{History, HistoryAct, HistoryEvent};
pub use notifications::{Broker, DeliveryFault, DeliveryState, NotificationKind, Notifications, SentNotification};
pub use occupations::{Occupation, OccupationAlias, Occupations};
pub use presence::{Presence, PresencePing, Viewer};
pub use shared_templates::{PutSharedTemplate, SharedTemplate, SharedTemplates, TemplateDecision};
pub use signed_out::{EndSession, NotAnAddress, SignedOut};
pub use summaries::{AdSummaries, AdSummary};
pub use version::{Build, ServerVersion};
pub use way_in::{Way, WayIn};

use crate::{BehandlerId, Scope, Tidspunkt, jobannonce_behandling::Behandler};
use serde::{Deserialize, Serialize};

/// Header that every call but `GET /bff/…` must carry, with the value [`CSRF_VALUE`].
pub const CSRF_HEADER: &str = "x-csrf";
/// The only accepted value of [`CSRF_HEADER`].
pub const CSRF_VALUE: &str = "1";

/// Header that names the caseworker whom a page works for, by her `behandlerIdentifier`. A call whose session is somebody
/// else's is answered 401: in one browser a colleague may have signed in since the page was opened.
pub const BEHANDLER_HEADER: &str = "x-behandler";

/// Answer of `GET` and `POST /bff/session`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Who is signed in.
    pub behandler: Behandler,
    /// What she may do.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub scopes: Vec<Scope>,
    /// When she must sign in again.
    pub expires_at: Tidspunkt,
}

impl Session {
    /// Whether the caseworker has a scope.
    pub fn may(&self, scope: &Scope) -> bool {
        self.scopes.contains(scope)
    }
}

/// Body of `POST /bff/session`, the development sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignIn {
    /// The seeded caseworker to sign in as.
    pub behandler_identifier: BehandlerId,
}

/// Answer of `GET /bff/behandlere`: the seeded caseworkers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SeededCaseworkers {
    /// In the order to show them.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub behandlere: Vec<SeededCaseworker>,
}

/// A caseworker that the development sign-in offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", from = "CaseworkerAsSent")]
pub struct SeededCaseworker {
    /// Who she is.
    #[serde(flatten)]
    pub behandler: Behandler,
    /// What she may do.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub scopes: Vec<Scope>,
}

/// Its members side by side: serde's own reading of a flattened one would cost 3 kB of the console's bundle.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CaseworkerAsSent {
    behandler_identifier: BehandlerId,
    behandler_navn: String,
    #[serde(default)]
    scopes: Vec<Scope>,
}

impl From<CaseworkerAsSent> for SeededCaseworker {
    fn from(sent: CaseworkerAsSent) -> Self {
        let CaseworkerAsSent { behandler_identifier, behandler_navn, scopes } = sent;
        Self { behandler: Behandler { behandler_identifier, behandler_navn }, scopes }
    }
}
