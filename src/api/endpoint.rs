//! Where a service's method lives. The only place that writes a service path.

use contract::{BehandlerId, JobagentId, JobannonceId, jobagent, metoder::Metode};

/// A service path with its query. Made here from typed ids, so nothing needs to be encoded elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(String);

impl Endpoint {
    /// The path and query to fetch.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A method whose path has no parameters.
    pub(super) fn of(metode: &Metode) -> Self {
        Self(metode.path.to_owned())
    }

    /// One jobagent. The citizen goes in a header (domain.md 6.7).
    pub(super) fn jobagent(metode: &Metode, id: JobagentId) -> Self {
        Self(format!("{}?{}={id}", metode.path, jobagent::ID_PARAMETER))
    }

    pub(super) fn session() -> Self {
        Self("/bff/session".to_owned())
    }

    pub(super) fn seeded_caseworkers() -> Self {
        Self("/bff/behandlere".to_owned())
    }

    pub(super) fn annonce(id: JobannonceId) -> Self {
        Self(format!("/annoncekilde/v1/jobannoncer/{id}"))
    }

    pub(super) fn afventende_jobannoncer() -> Self {
        jobannonce_behandling("afventende-jobannoncer")
    }

    pub(super) fn paabegynd_behandling(id: JobannonceId) -> Self {
        jobannonce_behandling(&format!("paabegynd-behandling/{id}"))
    }

    pub(super) fn opdater_godkendelsesstatus(id: JobannonceId) -> Self {
        jobannonce_behandling(&format!("opdater-godkendelsesstatus/{id}"))
    }

    pub(super) fn parker(id: JobannonceId) -> Self {
        jobannonce_behandling(&format!("parker/{id}"))
    }

    pub(super) fn duplikater(id: JobannonceId) -> Self {
        jobannonce_behandling(&format!("duplikater/{id}"))
    }

    pub(super) fn statistik_individuel(behandler: BehandlerId, dage_siden: u16) -> Self {
        jobannonce_behandling(&format!("statistik/individuel?behandlerIdentifier={behandler}&dageSiden={dage_siden}"))
    }

    pub(super) fn statistik_akkumuleret(dage_siden: u16) -> Self {
        jobannonce_behandling(&format!("statistik/akkumuleret?dageSiden={dage_siden}"))
    }

    pub(super) fn statistik_behandler(dage_siden: u16) -> Self {
        jobannonce_behandling(&format!("statistik/behandler?dageSiden={dage_siden}"))
    }
}

fn jobannonce_behandling(method: &str) -> Endpoint {
    Endpoint(format!("/v2/JobannonceBehandling/{method}"))
}
