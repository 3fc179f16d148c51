//! What is told of a jobagent, and of a change before it is sent: a label and a value each.

use super::{catalogue::Catalogue, change::Change};
use crate::locales::{code_lists::spoken, format, jobagent as text};
use contract::{
    Tidspunkt,
    code_lists::{Klientkategori, Ledighedsgrad},
    jobagent::{CreateJobagentRequest, Jobagent, Joboenske, UpdateJobagentRequest},
};

/// A label and its value.
pub type Line = (&'static str, String);

/// What a jobagent is called: a citizen's differ by category and day.
pub fn name(jobagent: &Jobagent) -> String {
    text::name_of(spoken(jobagent.klient_kategori.label()), format::date_of(jobagent.tilmeldingsdato))
}

/// The enrolment of a jobagent. What is not stated is no line.
pub fn of_jobagent(jobagent: &Jobagent) -> Vec<Line> {
    let Jobagent { klient_kategori, tilmeldingsdato, ledighedsgrad, haendelsesdato, emailadresse, .. } = jobagent;
    enrolment(klient_kategori, *tilmeldingsdato, ledighedsgrad, *haendelsesdato, emailadresse.as_deref())
}

fn enrolment(
    category: &Klientkategori,
    enrolled: Tidspunkt,
    unemployment: &Ledighedsgrad,
    happened: Option<Tidspunkt>,
    email: Option<&str>,
) -> Vec<Line> {
    let mut lines = vec![
        (text::category(), spoken(category.label()).into_owned()),
        (text::enrolled(), format::date_of(enrolled)),
        (text::unemployment(), spoken(unemployment.label()).into_owned()),
    ];
    lines.extend(happened.map(|day| (text::happened_told(), format::date_of(day))));
    lines.extend(email.map(|email| (text::email_told(), email.to_owned())));
    lines
}

/// A wish in the columns of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishRow {
    /// The occupation.
    pub occupation: String,
    /// Yes or no.
    pub education: &'static str,
    /// The year last worked in it.
    pub year: String,
    /// Months of experience.
    pub months: String,
}

/// A jobagent's wishes, in its order.
pub fn of_wishes(wishes: &[Joboenske], catalogue: &Catalogue) -> Vec<WishRow> {
    let told = |number: Option<i32>| number.map_or_else(|| text::not_told().to_owned(), |number| number.to_string());
    let row = |wish: &Joboenske| WishRow {
        occupation: catalogue.name_of(&wish.concept_uri_da, wish.alias_identifier),
        education: if wish.har_uddannelse { text::yes() } else { text::no() },
        year: told(wish.aar_sidst_brugt),
        months: told(wish.maaneder_med_erfaring),
    };
    wishes.iter().map(row).collect()
}

/// What a change will send, to be looked at a second time.
pub fn of_change(change: &Change, catalogue: &Catalogue) -> Vec<Line> {
    match change {
        Change::Create(request) => of_creation(request, catalogue),
        Change::Update(jobagent, request) => of_update(jobagent, request),
        Change::Delete(jobagent) => {
            let mut lines = of_jobagent(jobagent);
            let wishes = of_wishes(&jobagent.joboensker, catalogue).into_iter();
            lines.extend(wishes.map(|wish| (text::occupation(), wish.occupation)));
            lines
        }
    }
}

fn of_creation(request: &CreateJobagentRequest, catalogue: &Catalogue) -> Vec<Line> {
    let CreateJobagentRequest { klient_kategori, tilmeldingsdato, ledighedsgrad, haendelsesdato, .. } = request;
    let email = request.emailadresse.as_deref();
    let mut lines = enrolment(klient_kategori, *tilmeldingsdato, ledighedsgrad, *haendelsesdato, email);
    for wish in &request.joboensker {
        let name = catalogue.name_of(&wish.concept_uri_da, wish.alias_identifier);
        let education = if wish.har_uddannelse { text::educated() } else { text::not_educated() };
        let year = wish.aar_sidst_brugt.map(|year| format!("{}: {year}", text::year()));
        let months = wish.maaneder_med_erfaring.map(|months| format!("{}: {months}", text::months()));
        let parts: Vec<String> = [Some(name), Some(education.to_owned()), year, months].into_iter().flatten().collect();
        lines.push((text::occupation(), parts.join("; ")));
    }
    if request.joboensker.is_empty() {
        lines.push((text::group_wishes(), text::no_wishes().to_owned()));
    }
    lines
}

fn of_update(jobagent: &Jobagent, request: &UpdateJobagentRequest) -> Vec<Line> {
    let mut lines = vec![
        (text::heading(), name(jobagent)),
        (text::education(), if request.har_uddannelse { text::yes() } else { text::no() }.to_owned()),
        (text::last_active(), request.senest_aktiv.to_string()),
        (text::months(), request.erfaringsmaaneder.to_string()),
        (text::meeting_begins(), format::date_and_clock(request.moede_starttidspunkt)),
        (text::meeting_form(), spoken(request.samtaleform_type.label()).into_owned()),
        (text::offer(), request.moedetilbud_id.to_string()),
    ];
    lines.extend(request.sagsbehandler_eksternt_id.clone().map(|id| (text::caseworker_told(), id)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobagent::{
        catalogue::tests::catalogue,
        outcome::tests::{jobagent, update},
    };

    #[test]
    fn what_is_not_stated_is_no_line_and_a_wish_has_a_name() {
        let one = jobagent(1);
        let labels: Vec<_> = of_jobagent(&one).into_iter().map(|(label, _)| label).collect();
        assert_eq!(labels, ["Klientkategori", "Tilmeldingsdato", "Ledighedsgrad", "E-mail"]);
        assert_eq!(name(&one), "Dagpengemodtager, tilmeldt 13. november 2026");
        let rows = of_wishes(&one.joboensker, &catalogue());
        let told = |row: &WishRow| [row.occupation.clone(), row.education.into(), row.year.clone(), row.months.clone()];
        assert_eq!(rows.iter().map(told).collect::<Vec<_>>(), [["Kok", "Nej", "2020", "ikke oplyst"]]);
    }

    #[test]
    fn a_change_is_told_as_it_will_be_sent() {
        let values = |change: &Change| -> Vec<String> {
            of_change(change, &catalogue()).into_iter().map(|(_, value)| value).collect()
        };
        let update = Change::Update(jobagent(1), update());
        assert!(values(&update).contains(&"24. november 2026 kl. 09:00".to_owned()), "{:?}", values(&update));
        let Jobagent { klient_kategori, tilmeldingsdato, ledighedsgrad, joboensker, .. } = jobagent(1);
        let mut request = CreateJobagentRequest {
            jobagent_identifier: None,
            klient_kategori,
            tilmeldingsdato,
            ledighedsgrad,
            haendelsesdato: None,
            emailadresse: None,
            joboensker,
        };
        let made = values(&Change::Create(request.clone()));
        assert_eq!(made.last().unwrap(), "Kok; Har ikke uddannelse til stillingen; Sidst brugt (år): 2020");
        request.joboensker.clear();
        assert_eq!(values(&Change::Create(request)).last().unwrap(), "Ingen jobønsker.");
        assert_eq!(values(&Change::Delete(jobagent(1))).last().unwrap(), "Kok");
    }
}
