//! What is typed of a change with its meeting, and the request that it becomes once nothing is wrong with it.

use super::{
    enrolment::{checked_months, checked_year, chosen, noted, optional_day},
    fault::{Fault, Field, Why},
    typed,
};
use chrono::{NaiveDate, NaiveTime};
use contract::{copenhagen, feltregel, jobagent::UpdateJobagentRequest, tilmeldingsregel::meeting_day};
use uuid::Uuid;

/// Value of the choice that the citizen is educated.
pub const YES: &str = "ja";
/// Value of the choice that she is not.
pub const NO: &str = "nej";

/// What is typed of a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// [`YES`], [`NO`], or empty where neither is chosen.
    pub education: String,
    /// The year last worked.
    pub year: String,
    /// Months of experience.
    pub months: String,
    /// The day of the meeting.
    pub day: String,
    /// When it begins.
    pub time: String,
    /// The offer's identifier.
    pub offer: String,
    /// The caseworker's identifier.
    pub caseworker: String,
    /// Wire name of how it is held; empty where nothing is chosen.
    pub form: String,
}

impl Typed {
    /// The request, or every fault there is, in the order of the fields.
    pub fn checked(&self, today: NaiveDate) -> Result<UpdateJobagentRequest, Vec<Fault>> {
        let mut faults = Vec::new();
        let education = match self.education.as_str() {
            YES => Ok(true),
            NO => Ok(false),
            _ => Err(Why::Missing),
        };
        let har_uddannelse = noted(&mut faults, Field::Education, education);
        let year = checked_year(&self.year, today).and_then(present);
        let senest_aktiv = noted(&mut faults, Field::Year, year);
        let months = checked_months(&self.months, today).and_then(present);
        let erfaringsmaaneder = noted(&mut faults, Field::Months, months);
        let day = noted(&mut faults, Field::MeetingDay, self.day(today));
        let time = noted(&mut faults, Field::MeetingTime, self.time());
        let offer = typed::optional::<Uuid>(&self.offer).map_err(|_| Why::Unusable);
        let moedetilbud_id = noted(&mut faults, Field::Offer, offer.and_then(present));
        let caseworker = noted(&mut faults, Field::Caseworker, self.caseworker());
        let samtaleform_type = noted(&mut faults, Field::MeetingForm, chosen(&self.form));
        let request = || {
            Some(UpdateJobagentRequest {
                har_uddannelse: har_uddannelse?,
                senest_aktiv: senest_aktiv?,
                erfaringsmaaneder: erfaringsmaaneder?,
                moede_starttidspunkt: copenhagen::instant(day?.and_time(time?)).into(),
                moedetilbud_id: moedetilbud_id?,
                sagsbehandler_eksternt_id: caseworker?,
                samtaleform_type: samtaleform_type?,
            })
        };
        if faults.is_empty() { request().ok_or(faults) } else { Err(faults) }
    }

    fn day(&self, today: NaiveDate) -> Result<NaiveDate, Why> {
        let day = optional_day(&self.day).and_then(present)?;
        meeting_day(day, today).map(|()| day).map_err(Why::Broken)
    }

    fn time(&self) -> Result<NaiveTime, Why> {
        if self.time.trim().is_empty() {
            return Err(Why::Missing);
        }
        typed::clock(&self.time).ok_or(Why::Unusable)
    }

    fn caseworker(&self) -> Result<Option<String>, Why> {
        let id = self.caseworker.trim();
        if id.is_empty() {
            return Ok(None);
        }
        feltregel::sagsbehandler_eksternt_id(id).map_err(|_| Why::Unusable)?;
        Ok(Some(id.to_owned()))
    }
}

fn present<T>(value: Option<T>) -> Result<T, Why> {
    value.ok_or(Why::Missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        Typed {
            education: YES.into(),
            year: "2024".into(),
            months: "18".into(),
            day: "24-11-2026".into(),
            time: "9.30".into(),
            offer: "7a1055c2-9d3e-4b61-8f24-c0d1e2f3a001".into(),
            caseworker: " CVR:10000000-RID:12345678 ".into(),
            form: "Telefonisk".into(),
        }
    }

    fn checked(change: impl FnOnce(&mut Typed)) -> Result<UpdateJobagentRequest, Vec<String>> {
        let mut typed = typed();
        change(&mut typed);
        let checked = typed.checked("2026-11-21".parse().unwrap());
        checked.map_err(|faults| faults.into_iter().map(|one| one.field.id().into_owned()).collect())
    }

    #[test]
    fn what_is_right_becomes_a_request() {
        let json = serde_json::to_value(checked(|_| ()).unwrap()).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "harUddannelse": true, "senestAktiv": 2024, "erfaringsmaaneder": 18,
                "moedeStarttidspunkt": "2026-11-24T09:30:00.0000000+01:00",
                "moedetilbudId": "7a1055c2-9d3e-4b61-8f24-c0d1e2f3a001",
                "sagsbehandlerEksterntId": "CVR:10000000-RID:12345678", "samtaleformType": "Telefonisk"
            })
        );
        assert_eq!(checked(|it| it.caseworker.clear()).unwrap().sagsbehandler_eksternt_id, None);
        assert!(checked(|it| it.education = NO.into()).is_ok_and(|request| !request.har_uddannelse));
        assert!(checked(|it| it.day = "21-11-2026".into()).is_ok(), "today is not over");
    }

    #[test]
    fn each_field_tells_its_own_fault() {
        type Change = fn(&mut Typed);
        let changes: [(Change, &str); 10] = [
            (|it| it.education.clear(), "jobagent-education"),
            (|it| it.year = "2027".into(), "jobagent-year"),
            (|it| it.months = "-1".into(), "jobagent-months"),
            (|it| it.months = "halvandet år".into(), "jobagent-months"),
            (|it| it.day = "20-11-2026".into(), "jobagent-meeting-day"),
            (|it| it.day = "31-11-2026".into(), "jobagent-meeting-day"),
            (|it| it.time = "25:00".into(), "jobagent-meeting-time"),
            (|it| it.offer = "jobsamtale".into(), "jobagent-offer"),
            (|it| it.caseworker = "x".repeat(256), "jobagent-caseworker"),
            (|it| it.form.clear(), "jobagent-meeting-form"),
        ];
        for (change, field) in changes {
            assert_eq!(checked(change), Err(vec![field.to_owned()]));
        }
        assert_eq!(checked(|it| *it = Typed::default()).unwrap_err().len(), 7, "only the caseworker may be left out");
    }
}
