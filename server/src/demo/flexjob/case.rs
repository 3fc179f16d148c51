//! What a case is about, before it is written down: who, where, what work, and when.

use super::{
    GRANTED_FOR_GOOD, Stage, WELL_KNOWN, allocation_id,
    employer::{self, Employer},
    offer_id,
    pay::Pay,
    wire,
};
use crate::demo::{
    calendar, citizens::DemoCitizen, companies::Companies, jobcentres::Jobcentre, people::Contact, phrase::Words,
    random::Random, terms::Terms, words,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use contract::{
    CaseElementId, Tidspunkt,
    code_lists::{Bevillingsstatus, Fleksjobvarighed},
    copenhagen,
    flexjob::PersonNavn,
};

/// A case in the making.
pub(super) struct Case<'a> {
    pub(super) stage: Stage,
    pub(super) offer_id: CaseElementId,
    pub(super) allocation_id: CaseElementId,
    /// Number of the case in VITAS.
    pub(super) number: String,
    pub(super) citizen: &'a DemoCitizen,
    pub(super) jobcentre: Jobcentre,
    pub(super) employer: Employer<'a>,
    pub(super) words: Words,
    /// Who decides at the jobcentre.
    pub(super) caseworker: Contact,
    /// Her whole name.
    pub(super) caseworker_name: PersonNavn,
    /// The citizen works in her own company.
    pub(super) own_company: bool,
    /// Effective hours a week, as applied for.
    pub(super) hours: f64,
    pub(super) pay: Pay,
    /// An external operator (anden aktør) found the job: its CVR and P-number.
    pub(super) operator: Option<(&'a str, &'a str)>,
    pub(super) sent: DateTime<Utc>,
    pub(super) decided: Option<DateTime<Utc>>,
    pub(super) wished_start: NaiveDate,
    pub(super) duration: Fleksjobvarighed,
    pub(super) today: NaiveDate,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        index: usize,
        stage: Stage,
        citizen: &'a DemoCitizen,
        companies: &'a Companies,
        now: Tidspunkt,
        random: &mut Random,
    ) -> Option<Self> {
        let today = copenhagen::date(now.utc());
        let jobcentre = Jobcentre::with_code(&citizen.citizen.jobcentre)?;
        let employer = Employer::near(jobcentre.place, companies, random)?;
        let (sent, decided) = moments(&stage, today, random);
        let day = copenhagen::date(sent);
        let occupation = employer.occupation;
        let terms = Terms::new(occupation, day, random);
        let words = words::words(employer.sector, occupation, employer.company, employer.unit, &terms, day, random);
        let caseworker = Contact::new(random);
        let known = index < WELL_KNOWN.len();
        Some(Self {
            offer_id: if known { offer_id(index) } else { CaseElementId::new(random.uuid()) },
            allocation_id: if known { allocation_id(index) } else { CaseElementId::new(random.uuid()) },
            number: format!("FJ-{}-{:06}", day.year(), random.between(1_000, 989_999)),
            citizen,
            jobcentre,
            words,
            caseworker_name: wire::person(&caseworker, random),
            caseworker,
            own_company: !employer.company.is_public() && random.percent(8),
            hours: wire::number(random.between(10, 50)) / 2.0,
            pay: Pay::new(employer.company.is_public(), random),
            operator: random.percent(15).then(|| employer::operator(companies, random)).flatten(),
            wished_start: calendar::first_of_month(day, 2),
            duration: duration(index, citizen, &stage, day, random),
            employer,
            sent,
            decided,
            today,
            stage,
        })
    }

    /// As a moment without a time of day is written: Danish midnight.
    pub(super) fn midnight(day: NaiveDate) -> Tidspunkt {
        copenhagen::midnight(day).into()
    }
}

/// When the application was sent, and when it was decided.
fn moments(stage: &Stage, today: NaiveDate, random: &mut Random) -> (DateTime<Utc>, Option<DateTime<Utc>>) {
    use Bevillingsstatus::{Ophoert, StatusUkendt, UnderBehandling};
    let (earliest, latest, is_decided) = match stage {
        Stage::Offer(_) => (2, 40, false),
        Stage::Allocation(UnderBehandling) => (10, 35, false),
        Stage::Allocation(StatusUkendt) => (200, 400, false),
        Stage::Allocation(Ophoert) => (500, 800, true),
        Stage::Allocation(_) => (60, 380, true),
    };
    let at = |day: NaiveDate, random: &mut Random| {
        let open = calendar::working_days_before(day, 1).first().copied().unwrap_or(day);
        calendar::at_minute(open, random.between(8 * 60, 15 * 60), random)
    };
    let day = calendar::later(today, -random.between(earliest, latest));
    let sent = at(day, random);
    let decided = is_decided.then(|| at(calendar::later(day, random.between(12, 45)), random));
    (sent, decided)
}

/// For good only from the age of 40, and not a job that has ended.
fn duration(
    index: usize,
    citizen: &DemoCitizen,
    stage: &Stage,
    day: NaiveDate,
    random: &mut Random,
) -> Fleksjobvarighed {
    let old_enough = citizen.born.checked_add_months(chrono::Months::new(40 * 12)).is_some_and(|forty| forty <= day);
    let wished = match index {
        0 => false,
        GRANTED_FOR_GOOD => true,
        _ => random.percent(40),
    };
    let has_ended = matches!(stage, Stage::Allocation(Bevillingsstatus::Ophoert));
    if old_enough && wished && !has_ended { Fleksjobvarighed::Permanent } else { Fleksjobvarighed::Midlertidigt }
}
