//! Every page as a type. The only place that reads or writes a page's address.

use contract::{CaseElementId, JobannonceId};
use leptos_router::params::ParamsMap;

/// A page of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The desk, with no ad open.
    Desk,
    /// The desk with an ad open.
    Ad(JobannonceId),
    /// The ads that may be the same as one.
    Duplicates(JobannonceId),
    /// Approvals over time.
    Statistics,
    /// E-mail templates.
    Templates,
    /// Looking a flexjob up.
    FlexjobLookUp,
    /// The application or the allocation of a flexjob.
    Flexjob(CaseElementId),
    /// Citizens' jobagents.
    Jobagent,
    /// Citizens' CVs.
    Cv,
    /// Notifications about cases in VITAS.
    Notifications,
    /// What one has done.
    Journal,
    /// What one has written and not sent.
    Drafts,
    /// The choice of keys.
    Keys,
    /// Whether everything works.
    Operations,
    /// The working day explained.
    Guide,
    /// The accessibility statement.
    Accessibility,
}

/// Name of the path parameter that holds the id of what a page is about.
const ID_PARAMETER: &str = "id";

/// Route patterns for the route table.
pub mod pattern {
    use leptos_router::{OptionalParamSegment, ParamSegment, StaticSegment};

    /// [`Page::Desk`](super::Page::Desk) and [`Page::Ad`](super::Page::Ad): one route, so that the queue stays
    /// mounted from ad to ad.
    pub fn desk() -> (StaticSegment<&'static str>, OptionalParamSegment) {
        (StaticSegment("annoncer"), OptionalParamSegment(super::ID_PARAMETER))
    }

    /// [`Page::Duplicates`](super::Page::Duplicates).
    pub fn duplicates() -> (StaticSegment<&'static str>, ParamSegment, StaticSegment<&'static str>) {
        (StaticSegment("annoncer"), ParamSegment(super::ID_PARAMETER), StaticSegment("dubletter"))
    }

    /// [`Page::Statistics`](super::Page::Statistics).
    pub fn statistics() -> StaticSegment<&'static str> {
        StaticSegment("statistik")
    }

    /// [`Page::FlexjobLookUp`](super::Page::FlexjobLookUp) and [`Page::Flexjob`](super::Page::Flexjob): one route, so
    /// that what is typed stays from case to case.
    pub fn flexjob() -> (StaticSegment<&'static str>, OptionalParamSegment) {
        (StaticSegment("fleksjob"), OptionalParamSegment(super::ID_PARAMETER))
    }

    /// [`Page::Jobagent`](super::Page::Jobagent). The citizen never stands in the address.
    pub fn jobagent() -> StaticSegment<&'static str> {
        StaticSegment("jobagent")
    }

    /// [`Page::Cv`](super::Page::Cv).
    pub fn cv() -> StaticSegment<&'static str> {
        StaticSegment("cv")
    }

    /// [`Page::Notifications`](super::Page::Notifications).
    pub fn notifications() -> StaticSegment<&'static str> {
        StaticSegment("notifikationer")
    }

    /// [`Page::Journal`](super::Page::Journal).
    pub fn journal() -> StaticSegment<&'static str> {
        StaticSegment("journal")
    }

    /// [`Page::Templates`](super::Page::Templates).
    pub fn templates() -> StaticSegment<&'static str> {
        StaticSegment("skabeloner")
    }

    /// [`Page::Drafts`](super::Page::Drafts).
    pub fn drafts() -> StaticSegment<&'static str> {
        StaticSegment("kladder")
    }

    /// [`Page::Keys`](super::Page::Keys).
    pub fn keys() -> StaticSegment<&'static str> {
        StaticSegment("genveje")
    }

    /// [`Page::Operations`](super::Page::Operations).
    pub fn operations() -> StaticSegment<&'static str> {
        StaticSegment("drift")
    }

    /// [`Page::Guide`](super::Page::Guide).
    pub fn guide() -> StaticSegment<&'static str> {
        StaticSegment("hjaelp")
    }

    /// [`Page::Accessibility`](super::Page::Accessibility).
    pub fn accessibility() -> StaticSegment<&'static str> {
        StaticSegment("tilgaengelighed")
    }
}

/// What the address says about the ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdInAddress {
    /// None is named.
    None,
    /// This one.
    Some(JobannonceId),
    /// Something that is no id.
    Unreadable(String),
}

impl AdInAddress {
    /// Reads the route's parameters.
    pub fn from_params(params: &ParamsMap) -> Self {
        Self::from_text(params.get_str(ID_PARAMETER))
    }

    fn from_text(text: Option<&str>) -> Self {
        match text {
            None | Some("") => Self::None,
            Some(text) => text.parse().map_or_else(|_| Self::Unreadable(text.to_owned()), Self::Some),
        }
    }

    /// The ad's id, if it names one.
    pub const fn id(&self) -> Option<JobannonceId> {
        match self {
            Self::Some(id) => Some(*id),
            Self::None | Self::Unreadable(_) => None,
        }
    }
}

/// What the address names as the id of a flexjob, as it stands there; empty where it names none.
pub fn flexjob_in_address(params: &ParamsMap) -> String {
    params.get(ID_PARAMETER).unwrap_or_default()
}

impl Page {
    /// The page's path.
    pub fn path(&self) -> String {
        match self {
            Self::Desk => "/annoncer".to_owned(),
            Self::Ad(id) => format!("/annoncer/{id}"),
            Self::Duplicates(id) => format!("/annoncer/{id}/dubletter"),
            Self::Statistics => "/statistik".to_owned(),
            Self::FlexjobLookUp => "/fleksjob".to_owned(),
            Self::Flexjob(id) => format!("/fleksjob/{id}"),
            Self::Jobagent => "/jobagent".to_owned(),
            Self::Cv => "/cv".to_owned(),
            Self::Notifications => "/notifikationer".to_owned(),
            Self::Journal => "/journal".to_owned(),
            Self::Templates => "/skabeloner".to_owned(),
            Self::Drafts => "/kladder".to_owned(),
            Self::Keys => "/genveje".to_owned(),
            Self::Operations => "/drift".to_owned(),
            Self::Guide => "/hjaelp".to_owned(),
            Self::Accessibility => "/tilgaengelighed".to_owned(),
        }
    }

    /// The page's path with the query of the address one is at, so that filters follow along.
    pub fn path_with(&self, query: &str) -> String {
        let query = query.trim_start_matches('?');
        if query.is_empty() { self.path() } else { format!("{}?{query}", self.path()) }
    }
}

/// What kind of page a path leads to: the same for every ad.
pub fn page_kind(path: &str) -> String {
    let is_name = |segment: &&str| !segment.is_empty() && segment.parse::<uuid::Uuid>().is_err();
    path.split('/').filter(is_name).collect::<Vec<_>>().join("/")
}

/// Name of the query parameter that holds the queue's filter.
pub const FILTER_PARAMETER: &str = "vis";
/// Name of the query parameter that holds the statistics' period in days.
pub const DAYS_PARAMETER: &str = "dage";
/// Name of the query parameter that holds the order of the caseworkers in the statistics.
pub const ORDER_PARAMETER: &str = "orden";
/// Name of the query parameter that holds which notification is written.
pub const KIND_PARAMETER: &str = "slags";

/// Name of the query parameter that holds what is shown of the CVs.
pub const CV_VIEW_PARAMETER: &str = "vis";
/// Name of the query parameter that holds the first day of a period.
pub const FROM_PARAMETER: &str = "fra";
/// Name of the query parameter that holds the last day of a period.
pub const UNTIL_PARAMETER: &str = "til";
/// Name of the query parameter that holds the code of a jobcentre.
pub const JOBCENTRE_PARAMETER: &str = "jobcenter";
/// Name of the query parameter that holds the page of a list.
pub const PAGE_PARAMETER: &str = "side";

/// Name of the query parameter that holds the ads to compare with.
pub const COMPARED_PARAMETER: &str = "med";

/// The address `path` with these query parameters and no others.
pub fn with_parameters(path: &str, parameters: &[(&str, String)]) -> String {
    let mut address = path.to_owned();
    for (index, (name, value)) in parameters.iter().enumerate() {
        address.push(if index == 0 { '?' } else { '&' });
        address.push_str(name);
        address.push('=');
        push_encoded(&mut address, value);
    }
    address
}

/// Percent-encodes what is neither a letter, a digit nor one of `-._~`.
fn push_encoded(address: &mut String, value: &str) {
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// The statistics over a period of days, with the caseworkers in this order, if it is not the usual one.
pub fn statistics_over(days: u16, order: Option<&str>) -> String {
    let mut parameters = vec![(DAYS_PARAMETER, days.to_string())];
    parameters.extend(order.map(|order| (ORDER_PARAMETER, order.to_owned())));
    with_parameters(&Page::Statistics.path(), &parameters)
}

/// The notifications, with the form of this kind, if it is not the usual one.
pub fn notifications(kind: Option<&str>) -> String {
    let parameter = kind.map(|kind| (KIND_PARAMETER, kind.to_owned()));
    with_parameters(&Page::Notifications.path(), parameter.as_slice())
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos_router::PossibleRouteMatch;

    fn matches(pattern: impl PossibleRouteMatch, path: &str) -> bool {
        pattern.test(path).is_some_and(|found| matches!(found.remaining(), "" | "/"))
    }

    #[test]
    fn every_page_has_an_address_that_the_route_table_knows() {
        let id: JobannonceId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap();
        let ad = Page::Ad(id).path();
        assert_eq!(ad, "/annoncer/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111");
        assert!(matches(pattern::desk(), &Page::Desk.path()));
        assert!(matches(pattern::desk(), &ad));
        assert!(matches(pattern::duplicates(), &Page::Duplicates(id).path()));
        assert!(matches(pattern::statistics(), &Page::Statistics.path()));
        let case = Page::Flexjob(CaseElementId::new(id.uuid())).path();
        assert_eq!(case, "/fleksjob/7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111");
        assert!(matches(pattern::flexjob(), &case) && matches(pattern::flexjob(), &Page::FlexjobLookUp.path()));
        assert!(matches(pattern::jobagent(), &Page::Jobagent.path()));
        assert!(matches(pattern::cv(), &Page::Cv.path()));
        assert!(matches(pattern::notifications(), &Page::Notifications.path()));
        assert!(matches(pattern::journal(), &Page::Journal.path()));
        assert!(matches(pattern::templates(), &Page::Templates.path()));
        assert!(matches(pattern::drafts(), &Page::Drafts.path()));
        assert!(matches(pattern::keys(), &Page::Keys.path()));
        assert!(matches(pattern::operations(), &Page::Operations.path()));
        assert!(matches(pattern::guide(), &Page::Guide.path()));
        assert!(matches(pattern::accessibility(), &Page::Accessibility.path()));
        assert!(!matches(pattern::desk(), &Page::Duplicates(id).path()));
    }

    #[test]
    fn the_address_names_an_ad_or_says_why_not() {
        let read = |text| AdInAddress::from_text(Some(text));
        assert_eq!(AdInAddress::from_text(None), AdInAddress::None);
        assert!(read("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111").id().is_some());
        assert_eq!(read("ikke-et-id"), AdInAddress::Unreadable("ikke-et-id".into()));
    }

    #[test]
    fn every_ad_has_the_same_kind_of_page() {
        let id: JobannonceId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap();
        assert_eq!(page_kind(&Page::Ad(id).path()), page_kind(&Page::Desk.path()));
        assert_eq!(page_kind(&Page::Duplicates(id).path()), "annoncer/dubletter");
        assert_ne!(page_kind(&Page::Statistics.path()), page_kind(&Page::Journal.path()));
    }

    #[test]
    fn filters_follow_along() {
        assert_eq!(Page::Desk.path_with("?vis=mine"), "/annoncer?vis=mine");
        assert_eq!(Page::Desk.path_with(""), "/annoncer");
    }

    #[test]
    fn parameters_are_encoded() {
        let parameters = [("vis", "mine".to_owned()), ("q", "kok & bager på Ærø?".to_owned())];
        assert_eq!(
            with_parameters("/annoncer", &parameters),
            "/annoncer?vis=mine&q=kok%20%26%20bager%20p%C3%A5%20%C3%86r%C3%B8%3F"
        );
        assert_eq!(with_parameters("/annoncer", &[]), "/annoncer");
        assert_eq!(statistics_over(90, None), "/statistik?dage=90");
        assert_eq!(statistics_over(7, Some("antal")), "/statistik?dage=7&orden=antal");
        assert_eq!(notifications(None), "/notifikationer");
        assert_eq!(notifications(Some("gdpr")), "/notifikationer?slags=gdpr");
    }
}
