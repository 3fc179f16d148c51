//! The decision: the job as granted, which may differ from the job as applied for.

use super::{case::Case, offer, texts, wire};
use crate::demo::{calendar, random::Random};
use chrono::{Months, NaiveDate};
use contract::{
    code_lists::{Bevillingsstatus, Fleksjobtype, Fleksjobvarighed, Klientkategori},
    flexjob::{
        CaseHandling, FlexjobAllocation, FlexjobAllocationResponseType, FlexjobOfferResponseType, JobCenter,
        ResponsiblePerson,
    },
};

/// Hours of a full week.
const FULL_TIME: f64 = 37.0;

pub(super) fn write(
    case: &Case<'_>,
    offered: &FlexjobOfferResponseType,
    status: &Bevillingsstatus,
    random: &mut Random,
) -> FlexjobAllocationResponseType {
    let mut company = offered.company.clone();
    if random.percent(30) {
        company.workplace_address = match company.workplace_address {
            Some(_) => None,
            None => offer::elsewhere(case),
        };
    }
    FlexjobAllocationResponseType {
        case_element_flow_state: offered.case_element_flow_state.clone(),
        company,
        job_center: jobcentre(case, random),
        company_case_handling: offered.company_case_handling.clone(),
        caseworker_case_handling: CaseHandling {
            signer: case.decided.map(|_| case.caseworker.name()),
            signer_date_time: case.decided.map(Into::into),
        },
        company_business_identifier: offered.company_business_identifier.clone(),
        company_public_identifier: offered.company_public_identifier.clone(),
        case_element_identifier: case.allocation_id,
        offer_identifier: offered.case_element_identifier,
        flexjob_allocation: granted(case, offered, status, random),
    }
}

fn granted(
    case: &Case<'_>,
    offered: &FlexjobOfferResponseType,
    status: &Bevillingsstatus,
    random: &mut Random,
) -> FlexjobAllocation {
    // The first well-known case shows a difference in everything.
    let differs = case.offer_id == super::offer_id(0) || random.percent(50);
    let hours = if differs { (case.hours + random.pick(&[-2.0, -1.0, 1.5, 2.0])).max(2.0) } else { case.hours };
    let pay = if differs { case.pay.raised(wire::number(random.between(1, 3))) } else { case.pay.clone() };
    let (work_load, present) = presence(hours, random);
    let start = start(case, differs);
    let kept = case.citizen.citizen.category == Klientkategori::Sygedagpengemodtager;
    FlexjobAllocation {
        concept_uri_da: offered.flexjob_offer.concept_uri_da.clone(),
        job_description: offered.flexjob_offer.job_description.clone(),
        person_civil_registration_identifier: offered.flexjob_offer.person_civil_registration_identifier.clone(),
        company_contact_office_hours: offered.flexjob_offer.company_contact_office_hours.clone(),
        assessment_decision_comment: texts::decision(status, case, random),
        special_consideration_comment: texts::consideration(case, random),
        salary_information: pay.for_hours(hours),
        flexjob_type_identifier: if kept { Fleksjobtype::Fastholdelsesfleksjob } else { Fleksjobtype::Fleksjob },
        flexjob_duration_identifier: case.duration.clone(),
        employed_in_own_company: case.own_company,
        effective_working_hours_from_offer: case.hours,
        effective_working_hours: hours,
        work_load,
        calculated_working_hours: present,
        start_date: Case::midnight(start),
        end_date: end(case, status, start, random).map(Case::midnight),
    }
}

/// Working capacity in per cent, and the hours present that the effective hours take with it: a full week at most.
fn presence(hours: f64, random: &mut Random) -> (i32, f64) {
    let possible = [40, 50, 50, 60, 70, 75, 80].map(|load| (load, (hours * 400.0 / f64::from(load)).round() / 4.0));
    let possible: Vec<_> = possible.into_iter().filter(|(_, present)| *present <= FULL_TIME).collect();
    possible.get(random.below(possible.len())).copied().unwrap_or((100, hours))
}

/// As wished, unless the decision came too late for that.
fn start(case: &Case<'_>, differs: bool) -> NaiveDate {
    let decided =
        case.decided.map_or(case.wished_start, |at| calendar::first_of_month(contract::copenhagen::date(at), 1));
    let start = case.wished_start.max(decided);
    if differs { calendar::later(start, 14) } else { start }
}

/// Five years at a time; a job that has ended did so some day before today.
fn end(case: &Case<'_>, status: &Bevillingsstatus, start: NaiveDate, random: &mut Random) -> Option<NaiveDate> {
    if case.duration == Fleksjobvarighed::Permanent {
        return None;
    }
    if *status == Bevillingsstatus::Ophoert {
        let lasted = (case.today - start).num_days();
        return Some(calendar::later(start, random.between(30, (lasted - 3).max(30))));
    }
    start.checked_add_months(Months::new(60)).map(|end| calendar::later(end, -1))
}

fn jobcentre(case: &Case<'_>, random: &mut Random) -> JobCenter {
    let jobcentre = &case.jobcentre;
    let contact = ResponsiblePerson {
        responsible_person_name: case.caseworker_name.clone(),
        responsible_person_phone_number: random.percent(80).then(|| wire::phone(&case.caseworker)),
        responsible_person_email_address: Some(wire::mail(&case.caseworker.name(), &offer::jobcentre_domain(case))),
    };
    JobCenter {
        job_center_code: jobcentre.code(),
        job_center_name: jobcentre.name(),
        job_center_address: wire::address(jobcentre.street, &jobcentre.house.to_string(), None, jobcentre.place),
        job_center_contact_person: random.percent(85).then_some(contact),
    }
}
