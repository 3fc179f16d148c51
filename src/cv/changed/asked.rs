//! Which changed CVs are asked for. All of it is in the address, and none of it is about a citizen.

use super::super::page::CHANGED;
use crate::{
    jobcentres::{JobcentreCode, JobcentreFault},
    locales::cv as text,
    routes::{self, Page},
    ui::FieldFault,
};
use chrono::{Days, NaiveDate};
use contract::{Tidspunkt, copenhagen, cv_workflow::GetCVUpdateListRequest, feltregel};

/// Id of the field with the first day.
pub const FROM_FIELD: &str = "cv-from";
/// Id of the field with the last day.
pub const UNTIL_FIELD: &str = "cv-until";
/// Id of the field with the jobcentre.
pub const JOBCENTRE_FIELD: &str = "cv-jobcentre";

/// What is written in the form or the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The first day, `2026-11-15`.
    pub from: String,
    /// The last day.
    pub until: String,
    /// A jobcentre's code or name; blank for the whole country.
    pub jobcentre: String,
}

/// Why what is written asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The first day is missing or none.
    NoFrom,
    /// The last day is missing or none.
    NoUntil,
    /// The last day lies before the first.
    UntilBeforeFrom,
    /// No jobcentre is named so.
    Jobcentre(JobcentreFault),
}

impl Fault {
    /// The field it is at, and its words.
    pub fn told(&self) -> FieldFault {
        let (field, words) = match self {
            Self::NoFrom => (FROM_FIELD, text::no_from().to_owned()),
            Self::NoUntil => (UNTIL_FIELD, text::no_until().to_owned()),
            Self::UntilBeforeFrom => (UNTIL_FIELD, text::until_before_from().to_owned()),
            Self::Jobcentre(fault) => (JOBCENTRE_FIELD, fault.words()),
        };
        FieldFault { field: field.into(), words }
    }
}

/// What is asked for: one page of the CVs that changed from one Danish day to another, both counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    from: NaiveDate,
    until: NaiveDate,
    jobcentre: Option<JobcentreCode>,
    page: i32,
}

impl Written {
    /// The first page of what is written.
    pub fn checked(&self) -> Result<Asked, Vec<Fault>> {
        let from = self.from.trim().parse::<NaiveDate>().map_err(|_| Fault::NoFrom);
        let until = self.until.trim().parse::<NaiveDate>().map_err(|_| Fault::NoUntil);
        let until = match (&from, until) {
            (Ok(from), Ok(until)) if feltregel::period(start_of(*from), end_of(until)).is_err() => {
                Err(Fault::UntilBeforeFrom)
            }
            (_, until) => until,
        };
        let jobcentre = JobcentreCode::typed(&self.jobcentre).map_err(Fault::Jobcentre);
        match (from, until, jobcentre) {
            (Ok(from), Ok(until), Ok(jobcentre)) => Ok(Asked { from, until, jobcentre, page: 1 }),
            (from, until, jobcentre) => Err(from.err().into_iter().chain(until.err()).chain(jobcentre.err()).collect()),
        }
    }
}

impl Asked {
    /// The last days, counting today.
    pub fn last_days(days: u16, today: NaiveDate, jobcentre: Option<JobcentreCode>) -> Self {
        let from = today.checked_sub_days(Days::new(u64::from(days.saturating_sub(1)))).unwrap_or(today);
        Self { from, until: today, jobcentre, page: 1 }
    }

    /// Another page of it, from 1.
    pub fn on_page(&self, page: i32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The page, from 1.
    pub const fn page(&self) -> i32 {
        self.page
    }

    /// First and last day.
    pub const fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.from, self.until)
    }

    /// Whose CVs; `None` for the whole country.
    pub const fn jobcentre(&self) -> Option<&JobcentreCode> {
        self.jobcentre.as_ref()
    }

    /// As it stands in the form.
    pub fn written(&self) -> Written {
        Written {
            from: self.from.to_string(),
            until: self.until.to_string(),
            jobcentre: self.jobcentre.as_ref().map(JobcentreCode::label).unwrap_or_default(),
        }
    }

    /// The address that asks for it.
    pub fn address(&self) -> String {
        let mut parameters = vec![
            (routes::CV_VIEW_PARAMETER, CHANGED.to_owned()),
            (routes::FROM_PARAMETER, self.from.to_string()),
            (routes::UNTIL_PARAMETER, self.until.to_string()),
        ];
        parameters.extend(self.jobcentre.as_ref().map(|code| (routes::JOBCENTRE_PARAMETER, code.as_str().to_owned())));
        if self.page > 1 {
            parameters.push((routes::PAGE_PARAMETER, self.page.to_string()));
        }
        routes::with_parameters(&Page::Cv.path(), &parameters)
    }

    /// The call's body.
    pub fn request(&self) -> GetCVUpdateListRequest {
        GetCVUpdateListRequest {
            cv_change_start_time: start_of(self.from),
            cv_change_end_time: end_of(self.until),
            jobcenter: self.jobcentre.as_ref().map(|code| code.as_str().to_owned()),
            cv_list_page: Some(self.page),
        }
    }
}

fn start_of(day: NaiveDate) -> Tidspunkt {
    copenhagen::midnight(day).into()
}

/// What happens at that very moment belongs to the next day.
fn end_of(day: NaiveDate) -> Tidspunkt {
    start_of(day.checked_add_days(Days::new(1)).unwrap_or(day))
}

#[cfg(test)]
mod tests {
    use super::{super::in_address::tests::asked, *};

    #[test]
    fn days_are_danish_and_both_counted() {
        let request = asked("fra=2026-10-25&til=2026-10-25&jobcenter=75100&side=2").request();
        let hours = request.cv_change_end_time.utc() - request.cv_change_start_time.utc();
        assert_eq!(request.cv_change_start_time.to_string(), "2026-10-25T00:00:00.0000000+02:00");
        assert_eq!(hours.num_hours(), 25, "the clock goes back");
        assert_eq!((request.jobcenter.as_deref(), request.cv_list_page), (Some("75100"), Some(2)));
        let today = "2026-11-22".parse().unwrap();
        assert_eq!(Asked::last_days(7, today, None), asked("fra=2026-11-16&til=2026-11-22"));
        assert_eq!(Asked::last_days(1, today, None), asked("fra=2026-11-22&til=2026-11-22"));
    }
}
