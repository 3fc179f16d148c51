//! What is typed of a jobagent to be made, and the request that it becomes once nothing is wrong with it.

use super::{
    catalogue::Occupation,
    fault::{Fault, Field, Why},
    typed,
};
use chrono::NaiveDate;
use contract::{
    Cpr, Fejlkode, JobagentId,
    code_list::CodeList,
    copenhagen,
    cpr::age::age_on,
    feltregel,
    jobagent::{CreateJobagentRequest, Joboenske},
    tilmeldingsregel::{category_at_age, enrolment_day, experience},
};
use uuid::Uuid;

/// What is typed of a jobagent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Wire name of the category; empty where none is chosen.
    pub category: String,
    /// Wire name of how unemployed; empty where nothing is chosen.
    pub unemployment: String,
    /// The day of enrolment.
    pub enrolled: String,
    /// The day it happened.
    pub happened: String,
    /// E-mail.
    pub email: String,
    /// What stands in the field where occupations are looked for.
    pub looked_for: String,
    /// The occupations chosen.
    pub wishes: Vec<TypedWish>,
}

/// What is typed of a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedWish {
    /// Its id, made here.
    pub id: Uuid,
    /// What is wished for.
    pub occupation: Occupation,
    /// Whether the citizen is educated for it.
    pub is_educated: bool,
    /// The year last worked in it.
    pub year: String,
    /// Months of experience.
    pub months: String,
}

impl Typed {
    /// The request, or every fault there is, in the order of the fields. `id` is the jobagent's own, made here.
    pub fn checked(
        &self,
        id: JobagentId,
        citizen: &Cpr,
        today: NaiveDate,
    ) -> Result<CreateJobagentRequest, Vec<Fault>> {
        let mut faults = Vec::new();
        let klient_kategori = noted(&mut faults, Field::Category, chosen(&self.category));
        if let Some(category) = &klient_kategori {
            let rule = category_at_age(category, age_on(citizen, today));
            noted(&mut faults, Field::Category, rule.map_err(Why::Broken));
        }
        let ledighedsgrad = noted(&mut faults, Field::Unemployment, chosen(&self.unemployment));
        let enrolled = noted(&mut faults, Field::Enrolled, self.enrolled(today));
        let happened = noted(&mut faults, Field::Happened, optional_day(&self.happened));
        let emailadresse = noted(&mut faults, Field::Email, self.email());
        let joboensker: Vec<Option<Joboenske>> =
            self.wishes.iter().map(|wish| wish.checked(today, &mut faults)).collect();
        let looked_for = self.looked_for.trim();
        if !looked_for.is_empty() {
            faults.push(Field::Occupation.fault(Why::NotPicked(looked_for.to_owned())));
        }
        let request = || {
            Some(CreateJobagentRequest {
                jobagent_identifier: Some(id),
                klient_kategori: klient_kategori?,
                tilmeldingsdato: copenhagen::midnight(enrolled?).into(),
                ledighedsgrad: ledighedsgrad?,
                haendelsesdato: happened?.map(|day| copenhagen::midnight(day).into()),
                emailadresse: emailadresse?,
                joboensker: joboensker.into_iter().collect::<Option<_>>()?,
            })
        };
        if faults.is_empty() { request().ok_or(faults) } else { Err(faults) }
    }

    fn enrolled(&self, today: NaiveDate) -> Result<NaiveDate, Why> {
        let day = optional_day(&self.enrolled)?.ok_or(Why::Missing)?;
        enrolment_day(day, today).map_err(Why::Broken)?;
        Ok(day)
    }

    fn email(&self) -> Result<Option<String>, Why> {
        let email = self.email.trim();
        if email.is_empty() {
            return Ok(None);
        }
        feltregel::emailadresse(email).map_err(|_| Why::Unusable)?;
        Ok(Some(email.to_owned()))
    }
}

impl TypedWish {
    fn checked(&self, today: NaiveDate, faults: &mut Vec<Fault>) -> Option<Joboenske> {
        let of_wish = |why| Why::OfWish(self.occupation.name.clone(), Box::new(why));
        let year = checked_year(&self.year, today).map_err(of_wish);
        let months = checked_months(&self.months, today).map_err(of_wish);
        let aar_sidst_brugt = noted(faults, Field::WishYear(self.id), year);
        let maaneder_med_erfaring = noted(faults, Field::WishMonths(self.id), months);
        Some(Joboenske {
            concept_uri_da: self.occupation.concept_uri_da.clone(),
            alias_identifier: self.occupation.alias_identifier,
            har_uddannelse: self.is_educated,
            aar_sidst_brugt: aar_sidst_brugt?,
            maaneder_med_erfaring: maaneder_med_erfaring?,
            job_target_identifier: self.id,
        })
    }
}

/// The value, or `None` with its fault noted.
pub fn noted<T>(faults: &mut Vec<Fault>, field: Field, read: Result<T, Why>) -> Option<T> {
    read.map_err(|why| faults.push(field.fault(why))).ok()
}

/// The value of a code list that is chosen by its wire name.
pub fn chosen<C: CodeList>(wire_name: &str) -> Result<C, Why> {
    let found = C::known().iter().find(|value| value.wire_name() == Some(wire_name));
    found.cloned().ok_or(Why::Missing)
}

/// A day that may be left out.
pub fn optional_day(typed: &str) -> Result<Option<NaiveDate>, Why> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed::day(typed).map(Some).ok_or(Why::Unusable)
}

/// A year that may be left out.
pub fn checked_year(typed: &str, today: NaiveDate) -> Result<Option<i32>, Why> {
    let year = typed::optional(typed).map_err(|_| Why::Broken(Fejlkode::UgyldigtAar))?;
    experience(year, None, today).map(|()| year).map_err(Why::Broken)
}

/// Months that may be left out.
pub fn checked_months(typed: &str, today: NaiveDate) -> Result<Option<i32>, Why> {
    let months = typed::optional(typed).map_err(|_| Why::Unusable)?;
    experience(None, months, today).map(|()| months).map_err(Why::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobagent::catalogue::tests::{COOK, catalogue};

    fn typed() -> Typed {
        Typed {
            category: "Dagpengemodtager".into(),
            unemployment: "FuldtLedig".into(),
            enrolled: "21-11-2026".into(),
            happened: " ".into(),
            email: " lone@example.dk ".into(),
            looked_for: String::new(),
            wishes: vec![TypedWish {
                id: Uuid::from_u128(5),
                occupation: catalogue().with_key(COOK).unwrap(),
                is_educated: true,
                year: "2024".into(),
                months: String::new(),
            }],
        }
    }

    fn checked(change: impl FnOnce(&mut Typed)) -> Result<CreateJobagentRequest, Vec<(String, String)>> {
        let mut typed = typed();
        change(&mut typed);
        let citizen = Cpr::parse("1706761230").unwrap();
        let checked = typed.checked(JobagentId::new(Uuid::from_u128(1)), &citizen, "2026-11-21".parse().unwrap());
        checked.map_err(|faults| faults.into_iter().map(|one| (one.field.id().into_owned(), one.words())).collect())
    }

    #[test]
    fn what_is_right_becomes_a_request() {
        let request = checked(|_| ()).unwrap();
        let json = serde_json::to_value(&request).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "jobagentIdentifier": "00000000-0000-0000-0000-000000000001",
                "klientKategori": "Dagpengemodtager",
                "tilmeldingsdato": "2026-11-21T00:00:00.0000000+01:00",
                "ledighedsgrad": "FuldtLedig",
                "emailadresse": "lone@example.dk",
                "joboensker": [{
                    "conceptUriDa": COOK, "harUddannelse": true, "aarSidstBrugt": 2024,
                    "jobTargetIdentifier": "00000000-0000-0000-0000-000000000005"
                }]
            })
        );
    }

    #[test]
    fn each_field_tells_its_own_fault() {
        type Change = fn(&mut Typed);
        let changes: [(Change, &str); 12] = [
            (|it| it.category.clear(), "jobagent-category"),
            (|it| it.category = "Studerende".into(), "jobagent-category"),
            (|it| it.unemployment.clear(), "jobagent-unemployment"),
            (|it| it.enrolled.clear(), "jobagent-enrolled"),
            (|it| it.enrolled = "10-11-2026".into(), "jobagent-enrolled"),
            (|it| it.enrolled = "22-11-2026".into(), "jobagent-enrolled"),
            (|it| it.happened = "i går".into(), "jobagent-happened"),
            (|it| it.email = "lone".into(), "jobagent-email"),
            (|it| it.looked_for = "Kok".into(), "jobagent-occupation"),
            (|it| it.wishes[0].year = "1899".into(), "wish-year-00000000-0000-0000-0000-000000000005"),
            (|it| it.wishes[0].year = "to tusind".into(), "wish-year-00000000-0000-0000-0000-000000000005"),
            (|it| it.wishes[0].months = "-1".into(), "wish-months-00000000-0000-0000-0000-000000000005"),
        ];
        for (change, field) in changes {
            let faults = checked(change).unwrap_err();
            assert_eq!(faults.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), [field]);
        }
        assert!(checked(|it| it.wishes[0].year = "2027".into()).unwrap_err()[0].1.starts_with("Kok: "));
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let faults = checked(|it| *it = Typed { email: "x".into(), ..Typed::default() }).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["jobagent-category", "jobagent-unemployment", "jobagent-enrolled", "jobagent-email"]);
    }

    #[test]
    fn from_65_on_only_without_benefit() {
        let old = Cpr::parse("2006520697").unwrap();
        let today = "2026-11-21".parse().unwrap();
        let id = JobagentId::new(Uuid::nil());
        assert_eq!(typed().checked(id, &old, today).unwrap_err()[0].field, Field::Category);
        assert!(Typed { category: "UdenYdelse".into(), ..typed() }.checked(id, &old, today).is_ok());
    }
}
