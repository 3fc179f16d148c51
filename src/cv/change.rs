//! A change of a CV as it is written, checked and sent.

use crate::{
    locales::{code_lists::spoken, cv as text},
    ui::FieldFault as FaultOfField,
};
use contract::{
    Cpr,
    code_list::CodeList,
    code_lists::{CvAvailability, CvChange, CvStatus},
    cv_workflow::{SetCvAvailability, SetCvStatus},
    feltregel::{self, FieldFault},
};

/// Id of the field with the status.
pub const STATUS_FIELD: &str = "cv-status";
/// Id of the field with the remark.
pub const COMMENT_FIELD: &str = "cv-comment";
/// Id of the field with the availability.
pub const AVAILABILITY_FIELD: &str = "cv-availability";

/// What is wrong with what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No status is chosen.
    NoStatus,
    /// The remark has more characters than the service takes.
    LongComment(FieldFault),
    /// It is not chosen whether employers find the CV.
    NoAvailability,
}

impl Fault {
    /// The field it is at, and its words.
    pub fn told(self) -> FaultOfField {
        let (field, words) = match self {
            Self::NoStatus => (STATUS_FIELD, text::no_status().to_owned()),
            Self::LongComment(FieldFault::TooLong { length, max }) => (COMMENT_FIELD, text::long_comment(length, max)),
            Self::LongComment(fault) => (COMMENT_FIELD, fault.to_string()),
            Self::NoAvailability => (AVAILABILITY_FIELD, text::no_availability().to_owned()),
        };
        FaultOfField { field: field.into(), words }
    }
}

/// A status as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusWritten {
    /// Wire name of the chosen status; empty for none.
    pub status: String,
    /// The remark.
    pub comment: String,
}

/// A status that may be sent, with its remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidStatus {
    status: CvStatus,
    comment: Option<String>,
}

impl StatusWritten {
    /// What may be sent of it. A blank remark is none.
    pub fn checked(&self) -> Result<Change, Vec<Fault>> {
        let status = chosen(&self.status).ok_or(Fault::NoStatus);
        let comment = feltregel::cv_comment(&self.comment).map_err(Fault::LongComment);
        match (status, comment) {
            (Ok(status), Ok(())) => {
                let comment = Some(self.comment.clone()).filter(|comment| !comment.trim().is_empty());
                Ok(Change::Status(ValidStatus { status, comment }))
            }
            (status, comment) => Err(status.err().into_iter().chain(comment.err()).collect()),
        }
    }

    /// Whether it is what was sent.
    pub fn is(&self, change: &Change) -> bool {
        self.checked().as_ref() == Ok(change)
    }
}

/// The availability with a wire name; empty for none.
pub fn checked_availability(chosen_name: &str) -> Result<Change, Vec<Fault>> {
    chosen(chosen_name).map(Change::Availability).ok_or_else(|| vec![Fault::NoAvailability])
}

fn chosen<C: CodeList>(name: &str) -> Option<C> {
    Some(C::from_name(name)).filter(|value| value.wire_name().is_some())
}

/// A change that may be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// UpdateCVStatus.
    Status(ValidStatus),
    /// UpdateCVAvailability.
    Availability(CvAvailability),
}

impl Change {
    /// What the events are about that it leaves in the CV's log.
    pub const fn kind(&self) -> CvChange {
        match self {
            Self::Status(_) => CvChange::CvStatus,
            Self::Availability(_) => CvChange::CvSoegbarhed,
        }
    }

    /// The new value in words.
    pub fn value(&self) -> String {
        match self {
            Self::Status(valid) => spoken(valid.status.label()).into_owned(),
            Self::Availability(availability) => spoken(availability.label()).into_owned(),
        }
    }

    /// The remark that goes with it.
    pub fn comment(&self) -> Option<&str> {
        match self {
            Self::Status(valid) => valid.comment.as_deref(),
            Self::Availability(_) => None,
        }
    }
}

impl ValidStatus {
    /// The call's body.
    pub fn request(&self, citizen: Cpr) -> SetCvStatus {
        SetCvStatus {
            person_civil_registration_identifier: citizen,
            cv_status_identifier: self.status.clone(),
            comment: self.comment.clone(),
        }
    }
}

/// The body of the call that sets who finds a CV.
pub const fn availability_request(availability: CvAvailability, citizen: Cpr) -> SetCvAvailability {
    SetCvAvailability { person_civil_registration_identifier: citizen, cv_availability_type_identifier: availability }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    fn written(status: &str, comment: &str) -> StatusWritten {
        StatusWritten { status: status.to_owned(), comment: comment.to_owned() }
    }

    /// A status with a remark.
    pub fn status(comment: &str) -> Change {
        written("CvGodkendt", comment).checked().unwrap()
    }

    #[test]
    fn a_status_with_a_remark_that_the_service_takes() {
        let longest = "æ".repeat(400);
        for (comment, sent) in
            [("", None), (" \n", None), (" Fint.", Some(" Fint.")), (&longest, Some(longest.as_str()))]
        {
            let change = written("CvEjGodkendt", comment).checked().unwrap();
            assert_eq!((change.value().as_str(), change.comment()), ("CV ej godkendt", sent));
            assert!(written("CvEjGodkendt", comment).is(&change) && !written("CvGodkendt", comment).is(&change));
        }
    }

    #[test]
    fn every_fault_is_told_at_its_field() {
        let too_long = Fault::LongComment(FieldFault::TooLong { length: 412, max: 400 });
        let long = "æ".repeat(412);
        assert_eq!(written("", "").checked(), Err(vec![Fault::NoStatus]));
        assert_eq!(written("CvGodkendt", &long).checked(), Err(vec![too_long]));
        assert_eq!(written("Ukendt", &long).checked(), Err(vec![Fault::NoStatus, too_long]));
        assert_eq!(checked_availability(""), Err(vec![Fault::NoAvailability]));
        assert_eq!(checked_availability("Soegbart"), Ok(Change::Availability(CvAvailability::Soegbart)));
        assert_eq!(too_long.told().field, COMMENT_FIELD);
        assert!(too_long.told().words.contains("12"), "{:?}", too_long.told());
    }
}
