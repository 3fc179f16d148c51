//! One job ad, put together.

use super::{
    body::{self, Brief, general},
    calendar,
    companies::{Companies, Company, Trade, Unit},
    occupations::{self, Occupation, Sector},
    phrase::{self, Words},
    random::Random,
    terms::{Deadline, Terms},
    traps::Trap,
    words,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use contract::{
    Godkendelsesstatus, JobannonceId,
    annoncekilde::{Address, Application, Employer, Job, Jobannonce},
    copenhagen,
};

/// Longest headline (domain.md 1, of the neighbouring Jobordre).
const LONGEST_TITLE: usize = 100;

/// An ad with what its making knows and the ad does not say.
#[derive(Clone)]
pub struct Draft {
    /// The ad.
    pub ad: Jobannonce,
    /// What it should be refused for.
    pub trap: Option<Trap>,
    /// The ad it is a near-copy of.
    pub copy_of: Option<JobannonceId>,
    /// The deadline as its text gives it; empty when there is none.
    pub deadline: String,
    /// Whether a municipality or region seeks.
    pub is_public: bool,
}

/// Writes an ad that arrived at a time.
pub fn write(companies: &Companies, arrived: DateTime<Utc>, random: &mut Random) -> Draft {
    let (sector, occupation) = occupations::pick(random);
    let company = employer(companies, sector, occupation, random);
    // Public bodies are real, so nothing bad is said of them.
    let trap = (!company.is_public() && random.percent(13)).then(|| Trap::pick(random));
    let unit = random.pick_ref(&company.units);
    let day = copenhagen::date(arrived);
    let terms = Terms::new(occupation, day, random);
    let words = words::words(sector, occupation, company, unit, &terms, day, random);
    let brief = Brief { sector, occupation, terms: &terms, words: &words, is_public: company.is_public(), trap };
    let body = body::write(&brief, random);
    let ad = Jobannonce {
        id: JobannonceId::new(random.uuid()),
        title: title(occupation, &terms, &words, random),
        body,
        approval_status: Godkendelsesstatus::UnderBehandling,
        views: 0,
        publication_date_time: Some(publication(arrived, random).into()),
        created_date_time: Some(arrived.into()),
        updated_date_time: Some(arrived.into()),
        unpublication_date_time: Some(unpublication(&terms, day, random).into()),
        is_anonymous_employer: random.percent(1),
        has_logo: false,
        logo_url: None,
        employer: Employer {
            cvr_number: Some(trap.map_or_else(|| company.cvr.clone(), |trap| trap.cvr(company))),
            p_number: random.percent(94).then(|| unit.p_number.clone()),
            name: company.name.clone(),
            has_company_logo: false,
        },
        job: job(occupation, unit, &terms, random),
        application: application(&terms, &words, random),
        organisation_type_id: Some(24),
        user: Some(company.feed.clone()),
    };
    Draft { ad, trap, copy_of: None, deadline: words.get("frist").to_owned(), is_public: company.is_public() }
}

fn employer<'a>(
    companies: &'a Companies,
    sector: &Sector,
    occupation: &Occupation,
    random: &mut Random,
) -> &'a Company {
    let roll = random.below(100);
    let usual = &occupation.usual;
    let trade = if roll < usual.municipality {
        Trade::Municipality
    } else if roll < usual.municipality + usual.region {
        Trade::Region
    } else if random.percent(5) {
        Trade::Agency
    } else {
        sector.trade
    };
    companies.pick(trade, random)
}

fn title(occupation: &Occupation, terms: &Terms, words: &Words, random: &mut Random) -> String {
    let pool = if terms.positions > 1 && random.percent(60) {
        general::SEVERAL_TITLES
    } else if terms.until.is_some() && random.percent(60) {
        general::LIMITED_TITLES
    } else if terms.is_part_time() && random.percent(50) {
        general::PART_TIME_TITLES
    } else if random.percent(35) && !occupation.titles.is_empty() {
        occupation.titles
    } else {
        general::TITLES
    };
    let title = phrase::capital(&phrase::plain(random.pick(pool), words, random));
    if title.chars().count() <= LONGEST_TITLE { title } else { words.get("Stilling").to_owned() }
}

fn job(occupation: &Occupation, unit: &Unit, terms: &Terms, random: &mut Random) -> Job {
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    Job {
        kind: if random.percent(98) { "Ordinaert" } else { random.pick(&["Efterloenner", "Foertidspension"]) }
            .to_owned(),
        address: Address {
            street_name: Some(unit.street.clone()),
            city: Some(unit.place.town.to_owned()),
            postal_code: Some(unit.place.postal_code.to_owned()),
            municipality: Some(unit.place.municipality.to_owned()),
            country_code: "DK".to_owned(),
            country_name: "Danmark".to_owned(),
        },
        no_fixed_workplace: !terms.licences.is_empty() && random.percent(15),
        is_limited_period: terms.until.is_some(),
        is_disability_friendly: random.percent(7),
        is_part_time: terms.is_part_time(),
        employment_date: terms.start.map(|day| copenhagen::midnight(day).into()),
        concept_uri_da: Some(occupation.concept_uri()),
        preferred_label_da: Some(occupation.label.to_owned()),
        drivers_licenses: texts(&terms.licences),
        classifications: Vec::new(),
        shifts: texts(&terms.shifts),
    }
}

fn application(terms: &Terms, words: &Words, random: &mut Random) -> Application {
    let day = match terms.deadline {
        Deadline::On(day) => Some(day),
        Deadline::Asap | Deadline::NotDisclosed => None,
    };
    let has_link = random.percent(85);
    Application {
        deadline_date: day.map(|day| (copenhagen::midnight(calendar::later(day, 1)) - TimeDelta::minutes(1)).into()),
        is_application_deadline_asap: terms.deadline == Deadline::Asap,
        available_positions: terms.positions,
        contact_persons: terms.contacts.iter().map(|contact| contact.field(random)).collect(),
        url: has_link.then(|| words.get("link").to_owned()),
        url_text: (has_link && random.percent(40)).then(|| "Søg stillingen".to_owned()),
    }
}

/// Most are to appear at once, some at the beginning of a later day.
fn publication(arrived: DateTime<Utc>, random: &mut Random) -> DateTime<Utc> {
    if random.percent(75) {
        return arrived;
    }
    copenhagen::midnight(calendar::later(copenhagen::date(arrived), random.between(1, 6)))
}

fn unpublication(terms: &Terms, day: NaiveDate, random: &mut Random) -> DateTime<Utc> {
    let last = match terms.deadline {
        Deadline::On(deadline) => deadline,
        Deadline::Asap | Deadline::NotDisclosed => calendar::later(day, random.between(28, 56)),
    };
    copenhagen::midnight(calendar::later(last, 1))
}

impl Draft {
    /// Whether nothing speaks against approving it.
    pub const fn is_sound(&self) -> bool {
        self.trap.is_none()
    }

    /// Whether it says enough for another ad to be nearly the same.
    pub fn can_be_copied(&self) -> bool {
        self.copy_of.is_none() && self.trap != Some(Trap::Missing)
    }
}
