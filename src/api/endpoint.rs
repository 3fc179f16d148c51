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
pub struct Endpoint {
    method: &'static str,
    address: String,
}

impl Endpoint {
    /// The path and query to fetch.
    pub fn as_str(&self) -> &str {
        &self.address
    }

    /// The method's name as documented, which says nothing of what a call is about.
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// A method whose path has no parameters.
    pub(super) fn of(metode: &Metode) -> Self {
        Self::at(metode.navn, metode.path)
    }

    /// One jobagent. The citizen goes in a header (domain.md 6.7).
    pub(super) fn jobagent(metode: &Metode, id: JobagentId) -> Self {
        Self::at(metode.navn, format!("{}?{}={id}", metode.path, jobagent::ID_PARAMETER))
    }

    pub(super) fn session() -> Self {
        Self::at("GetSession", "/bff/session")
    }

    pub(super) fn sign_in() -> Self {
        Self::at("SignIn", "/bff/session")
    }

    pub(super) fn sign_out() -> Self {
        Self::at("SignOut", "/bff/session")
    }

    pub(super) fn way_in() -> Self {
        Self::at("GetWayIn", "/bff/way-in")
    }

    pub(super) fn seeded_caseworkers() -> Self {
        Self::at("GetBehandlere", "/bff/behandlere")
    }

    pub(super) fn history(ad: JobannonceId) -> Self {
        Self::at("GetHistory", format!("/bff/historik/{ad}"))
    }

    pub(super) fn summaries() -> Self {
        Self::at("GetSummaries", "/bff/oversigt")
    }

    pub(super) fn occupations() -> Self {
        Self::at("GetOccupations", "/bff/erhverv")
    }

    pub(super) fn notifications(before: Option<i64>, limit: u16) -> Self {
        let before = before.map(|key| format!("&before={key}")).unwrap_or_default();
        Self::at("GetNotifications", format!("/bff/notifications?limit={limit}{before}"))
    }

    pub(super) fn presence() -> Self {
        Self::at("PostTilstede", "/bff/tilstede")
    }

    pub(super) fn version() -> Self {
        Self::at("GetVersion", "/bff/version")
    }

    pub(super) fn shared_templates() -> Self {
        Self::at("GetSkabeloner", "/bff/skabeloner")
    }

    pub(super) fn shared_template(id: TemplateId) -> Self {
        Self::at("PutSkabelon", format!("/bff/skabeloner/{id}"))
    }

    pub(super) fn shared_template_version(id: TemplateId, version: i64) -> Self {
        Self::at("DeleteSkabelon", format!("/bff/skabeloner/{id}?{VERSION_PARAMETER}={version}"))
    }

    pub(super) fn annonce(id: JobannonceId) -> Self {
        Self::at("GetJobannonce", format!("/annoncekilde/v1/jobannoncer/{id}"))
    }

    /// A method whose path ends with an ad.
    pub(super) fn of_ad(metode: &Metode, id: JobannonceId) -> Self {
        Self::at(metode.navn, format!("{}{id}", metode.path.trim_end_matches("{jobannonceId}")))
    }

    /// Everybody's statistic.
    pub(super) fn statistik(metode: &Metode, dage_siden: u16) -> Self {
        Self::at(metode.navn, format!("{}?dageSiden={dage_siden}", metode.path))
    }

    /// One caseworker's statistic.
    pub(super) fn statistik_individuel(behandler: BehandlerId, dage_siden: u16) -> Self {
        let Metode { navn, path, .. } = &GET_INDIVIDUEL_STATISTIK;
        Self::at(navn, format!("{path}?behandlerIdentifier={behandler}&dageSiden={dage_siden}"))
    }

    fn at(method: &'static str, address: impl Into<String>) -> Self {
        Self { method, address: address.into() }
    }
}
