//! An ad's facts in the order a caseworker checks them: who, what, where, on which terms, until when.

use super::summary::{address_line, occupation, one_line};
use crate::locales::{advertisement as text, format};
use contract::{
    Cvr,
    annoncekilde::{ContactPerson, Jobannonce},
};

/// A fact with a warning, if its value deserves one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What to look twice at.
    pub warning: Option<&'static str>,
}

impl Fact {
    fn new(name: &'static str, value: impl AsRef<str>) -> Option<Self> {
        let value = one_line(value.as_ref());
        (!value.is_empty()).then_some(Self { name, value, warning: None })
    }

    fn warned(name: &'static str, value: impl AsRef<str>, warning: Option<&'static str>) -> Self {
        Self { name, value: one_line(value.as_ref()), warning }
    }
}

/// The facts of an ad that has them, in order.
pub fn facts(ad: &Jobannonce) -> Vec<Fact> {
    let job = &ad.job;
    [
        Some(company(ad)),
        Some(cvr_number(ad)),
        Fact::new(text::p_number(), ad.employer.p_number.clone().unwrap_or_default()),
        Fact::new(text::address(), workplace(ad)),
        Fact::new(text::occupation(), occupation(ad).unwrap_or_default()),
        Fact::new(text::terms(), terms(ad)),
        Fact::new(text::start(), job.employment_date.map(format::date_of).unwrap_or_default()),
        Fact::new(text::licences(), job.drivers_licenses.join(", ")),
        Some(deadline(ad)),
        Fact::new(text::publication(), publication(ad)),
        Fact::new(text::contacts(), contacts(&ad.application.contact_persons)),
        Fact::new(text::delivered_by(), ad.user.clone().unwrap_or_default()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn company(ad: &Jobannonce) -> Fact {
    let name = ad.employer.name.trim();
    if name.is_empty() {
        return Fact::warned(text::company(), text::not_given(), Some(text::company_missing()));
    }
    let value = if ad.is_anonymous_employer { text::anonymous_company(name) } else { name.to_owned() };
    Fact::warned(text::company(), value, None)
}

fn cvr_number(ad: &Jobannonce) -> Fact {
    match ad.employer.cvr_number.as_deref().map(str::trim).and_then(|number| Cvr::parse(number).ok()) {
        None => Fact::warned(text::cvr(), text::not_given(), Some(text::cvr_missing())),
        Some(number) => Fact::warned(text::cvr(), number.as_str(), number.warning().map(|_| text::cvr_invalid())),
    }
}

fn workplace(ad: &Jobannonce) -> String {
    let address = address_line(&ad.job.address);
    match (ad.job.no_fixed_workplace, address.is_empty()) {
        (false, _) => address,
        (true, true) => text::no_fixed_workplace().to_owned(),
        (true, false) => format!("{address} ({})", text::no_fixed_workplace()),
    }
}

fn terms(ad: &Jobannonce) -> String {
    let job = &ad.job;
    let kind = match job.kind.as_str() {
        "" => None,
        "Ordinaert" => Some(text::kind_ordinary().to_owned()),
        "Efterloenner" => Some(text::kind_early_retirement().to_owned()),
        "Foertidspension" => Some(text::kind_disability_pension().to_owned()),
        other => Some(other.to_owned()),
    };
    let hours = if job.is_part_time { text::part_time() } else { text::full_time() };
    let period = if job.is_limited_period { text::limited() } else { text::permanent() };
    let positions = i64::from(ad.application.available_positions);
    let positions = (positions > 1).then(|| text::positions(positions));
    let suited = job.is_disability_friendly.then(|| text::disability_friendly().to_owned());
    let shifts = (!job.shifts.is_empty()).then(|| job.shifts.join(", "));
    [kind, Some(hours.to_owned()), Some(period.to_owned()), shifts, positions, suited]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn deadline(ad: &Jobannonce) -> Fact {
    let application = &ad.application;
    let value = match (application.is_application_deadline_asap, application.deadline_date) {
        (true, None) => text::as_soon_as_possible().to_owned(),
        (true, Some(date)) => format!("{} ({})", format::date_of(date), text::as_soon_as_possible().to_lowercase()),
        (false, Some(date)) => format::date_of(date),
        (false, None) => text::deadline_not_disclosed().to_owned(),
    };
    Fact::warned(text::deadline(), value, None)
}

fn publication(ad: &Jobannonce) -> String {
    match (ad.publication_date_time, ad.unpublication_date_time) {
        (Some(from), Some(until)) => format!("{} – {}", format::date_of(from), format::date_of(until)),
        (Some(from), None) => text::from_date(format::date_of(from)),
        (None, Some(until)) => text::until_date(format::date_of(until)),
        (None, None) => String::new(),
    }
}

fn contacts(people: &[ContactPerson]) -> String {
    let one = |person: &ContactPerson| {
        let parts = [&person.first_names, &person.last_name, &person.phone_number];
        let given: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref().map(str::trim)).collect();
        given.join(" ").trim().to_owned()
    };
    people.iter().map(one).filter(|person| !person.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts_of(json: &str) -> Vec<Fact> {
        let ad = format!(
            r#"{{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","title":"Kok","approvalStatus":"UnderBehandling",{json}}}"#
        );
        facts(&serde_json::from_str(&ad).unwrap())
    }

    fn value(facts: &[Fact], name: &str) -> Option<(String, bool)> {
        facts.iter().find(|fact| fact.name == name).map(|fact| (fact.value.clone(), fact.warning.is_some()))
    }

    #[test]
    fn what_is_missing_or_wrong_about_a_company_is_warned_of() {
        let facts = facts_of(r#""employer":{"name":"Kokken ApS","cvrNumber":"24256790"}"#);
        assert_eq!(value(&facts, "CVR-nummer"), Some(("24256790".into(), false)));
        let facts = facts_of(r#""employer":{"name":" ","cvrNumber":"24256791"}"#);
        assert_eq!(value(&facts, "CVR-nummer"), Some(("24256791".into(), true)));
        assert_eq!(value(&facts, "Virksomhed"), Some(("Ikke oplyst".into(), true)));
        assert_eq!(value(&facts_of(r#""employer":null"#), "CVR-nummer"), Some(("Ikke oplyst".into(), true)));
    }

    #[test]
    fn terms_and_deadline_in_words() {
        let facts = facts_of(
            r#""job":{"type":"Ordinaert","isPartTime":true,"isLimitedPeriod":true},
               "application":{"availablePositions":3,"isApplicationDeadlineASAP":true,"deadlineDate":"1900-01-01T00:00:00"}"#,
        );
        assert_eq!(
            value(&facts, "Vilkår"),
            Some(("Ordinært job · Deltid · Tidsbegrænset · 3 stillinger".into(), false))
        );
        assert_eq!(value(&facts, "Ansøgningsfrist"), Some(("Hurtigst muligt".into(), false)));
        assert_eq!(value(&facts_of(r#""views":0"#), "Ansøgningsfrist"), Some(("Ikke oplyst".into(), false)));
    }

    #[test]
    fn contacts_leave_out_what_is_missing() {
        let facts = facts_of(
            r#""application":{"contactPersons":[{"firstNames":"Bo","phoneNumber":"12345678"},{"lastName":null},{"lastName":"Friis"}]}"#,
        );
        assert_eq!(value(&facts, "Kontakt"), Some(("Bo 12345678, Friis".into(), false)));
    }
}
