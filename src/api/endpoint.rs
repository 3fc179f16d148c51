//! Where a service's method lives: its path in the contract's table of methods, with what it is about put in. The
//! server's own paths stand here.

use contract::{
    BehandlerId, JobagentId, JobannonceId, TemplateId,
    bff::shared_templates::VERSION_PARAMETER,
    jobagent,
    metoder::{GET_INDIVIDUEL_STATISTIK, Metode},
};

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

    pub(super) fn history(ad: JobannonceId) -> Self {
        Self(format!("/bff/historik/{ad}"))
    }

    pub(super) fn summaries() -> Self {
        Self("/bff/oversigt".to_owned())
    }

    pub(super) fn occupations() -> Self {
        Self("/bff/erhverv".to_owned())
    }

    pub(super) fn notifications(before: Option<i64>, limit: u16) -> Self {
        let before = before.map(|key| format!("&before={key}")).unwrap_or_default();
        Self(format!("/bff/notifications?limit={limit}{before}"))
    }

    pub(super) fn presence() -> Self {
        Self("/bff/tilstede".to_owned())
    }

    pub(super) fn shared_templates() -> Self {
        Self("/bff/skabeloner".to_owned())
    }

    pub(super) fn shared_template(id: TemplateId) -> Self {
        Self(format!("/bff/skabeloner/{id}"))
    }

    pub(super) fn shared_template_version(id: TemplateId, version: i64) -> Self {
        Self(format!("/bff/skabeloner/{id}?{VERSION_PARAMETER}={version}"))
    }

    pub(super) fn annonce(id: JobannonceId) -> Self {
        Self(format!("/annoncekilde/v1/jobannoncer/{id}"))
    }

    /// A method whose path ends with an ad.
    pub(super) fn of_ad(metode: &Metode, id: JobannonceId) -> Self {
        Self(format!("{}{id}", metode.path.trim_end_matches("{jobannonceId}")))
    }

    /// Everybody's statistic.
    pub(super) fn statistik(metode: &Metode, dage_siden: u16) -> Self {
        Self(format!("{}?dageSiden={dage_siden}", metode.path))
    }

    /// One caseworker's statistic.
    pub(super) fn statistik_individuel(behandler: BehandlerId, dage_siden: u16) -> Self {
        let path = GET_INDIVIDUEL_STATISTIK.path;
        Self(format!("{path}?behandlerIdentifier={behandler}&dageSiden={dage_siden}"))
    }
}
