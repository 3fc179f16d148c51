//! What the address says of the changed CVs.

use super::asked::{Asked, Fault, Written};
use crate::{
    cv::page::CHANGED,
    routes::{self, Page},
};
use contract::feltregel;

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InAddress {
    /// No period.
    Nothing,
    /// This.
    Asked(Asked),
    /// Something that can't be asked for, and why.
    Unusable(Written, Vec<Fault>),
}

impl InAddress {
    /// Reads the address's parameters. A page that is none is the first.
    pub fn read(parameter: &dyn Fn(&str) -> Option<String>) -> Self {
        let value = |name| parameter(name).unwrap_or_default();
        let written = Written {
            from: value(routes::FROM_PARAMETER),
            until: value(routes::UNTIL_PARAMETER),
            jobcentre: value(routes::JOBCENTRE_PARAMETER),
        };
        if written == Written::default() {
            return Self::Nothing;
        }
        let page = value(routes::PAGE_PARAMETER)
            .parse::<i32>()
            .ok()
            .filter(|page| feltregel::cv_list_page(i64::from(*page)).is_ok());
        match written.checked() {
            Ok(asked) => Self::Asked(asked.on_page(page.unwrap_or(1))),
            Err(faults) => Self::Unusable(written, faults),
        }
    }

    /// The address of the changed CVs that asks for the same, or for nothing.
    pub fn address(&self) -> String {
        match self {
            Self::Asked(asked) => asked.address(),
            Self::Nothing | Self::Unusable(..) => {
                routes::with_parameters(&Page::Cv.path(), &[(routes::CV_VIEW_PARAMETER, CHANGED.to_owned())])
            }
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::jobcentres::JobcentreFault;

    /// What an address asks for, from its query.
    pub fn read(query: &str) -> InAddress {
        let find = |name: &str| {
            let parameters = query.split('&').filter_map(|parameter| parameter.split_once('='));
            parameters.into_iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
        };
        InAddress::read(&find)
    }

    /// What an address asks for, where it asks for something.
    pub fn asked(query: &str) -> Asked {
        match read(query) {
            InAddress::Asked(asked) => asked,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_asked_for_is_in_the_address_and_back() {
        for query in [
            "vis=aendrede&fra=2026-11-15&til=2026-11-22",
            "vis=aendrede&fra=2026-11-22&til=2026-11-22&jobcenter=75100",
            "vis=aendrede&fra=2026-10-25&til=2026-10-26&jobcenter=99343&side=3",
        ] {
            let asked = asked(query);
            assert_eq!(asked.address(), format!("/cv?{query}"));
            assert_eq!(asked.written().checked().map(|first| first.on_page(asked.page())), Ok(asked));
        }
        assert_eq!(read("vis=aendrede"), InAddress::Nothing);
        assert_eq!(read("").address(), "/cv?vis=aendrede");
        for page in ["0", "-1", "x", "99999999999"] {
            assert_eq!(asked(&format!("fra=2026-11-15&til=2026-11-22&side={page}")).page(), 1);
        }
    }

    #[test]
    fn everything_that_is_wrong_is_told_and_what_was_written_kept() {
        let jobcentre = || Fault::Jobcentre(JobcentreFault::NotFiveDigits);
        for (query, faults) in [
            ("fra=2026-11-15", vec![Fault::NoUntil]),
            ("til=2026-11-15", vec![Fault::NoFrom]),
            ("jobcenter=75100", vec![Fault::NoFrom, Fault::NoUntil]),
            ("fra=2026-11-15&til=2026-11-14", vec![Fault::UntilBeforeFrom]),
            ("fra=2026-02-30&til=i-morgen&jobcenter=751", vec![Fault::NoFrom, Fault::NoUntil, jobcentre()]),
            ("fra=2026-11-15&til=2026-11-14&jobcenter=751", vec![Fault::UntilBeforeFrom, jobcentre()]),
        ] {
            let InAddress::Unusable(written, told) = read(query) else { panic!("{query}") };
            assert_eq!(told, faults, "{query}");
            assert!(query.contains(&written.from) && query.contains(&written.until));
            assert!(told.iter().all(|fault| !fault.told().words.is_empty()));
        }
    }
}
