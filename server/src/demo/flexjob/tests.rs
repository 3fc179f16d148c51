use super::*;
use crate::demo::citizens;
use contract::{
    code_list::CodeList,
    code_lists::{Fleksjobtype, Fleksjobvarighed, Klientkategori, OffentligVirksomhed, Virksomhedstype},
    feltregel,
    flexjob::{Adresse, CaseElementFlowState, Company, PersonNavn, SalaryInformation, TextValue},
};
use std::collections::HashSet;

fn now() -> Tidspunkt {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn cases(seed: u64) -> Vec<(citizens::DemoCitizen, DemoFlexjob)> {
    let mut citizens = citizens::generate(seed, now());
    citizens.truncate(citizens::FLEXJOB_CASES);
    let cases = generate(seed, &citizens, now());
    assert_eq!(cases.len(), citizens.len());
    citizens.into_iter().zip(cases).collect()
}

#[test]
fn every_status_of_an_allocation_is_met() {
    let cases = cases(1);
    let allocations: Vec<_> = cases.iter().filter_map(|(_, case)| case.allocation.as_ref()).collect();
    assert_eq!((cases.len(), allocations.len()), (40, 31));
    let count = |status: &Bevillingsstatus| {
        let of =
            allocations.iter().filter_map(|one| one.case_element_flow_state.job_allocation_status_identifier.as_ref());
        of.filter(|one| *one == status).count()
    };
    for status in Bevillingsstatus::known() {
        assert!(count(status) >= 2, "{status:?}");
    }
    assert!(count(&Bevillingsstatus::Bevilget) > 10);
    let kinds: HashSet<_> = cases.iter().map(|(_, case)| case.offer.company_public_identifier.clone()).collect();
    assert!(kinds.contains(&None) && kinds.contains(&Some(OffentligVirksomhed::Kommune)), "{kinds:?}");
}

#[test]
fn an_allocation_hangs_together_with_its_offer_and_its_citizen() {
    let mut different = [0; 4];
    for seed in 1..4 {
        for (citizen, case) in cases(seed) {
            let (offer, DemoFlexjob { allocation, .. }) = (&case.offer, &case);
            assert_eq!(offer.flexjob_offer.person_civil_registration_identifier, citizen.citizen.cpr.clone().into());
            assert_eq!(offer.flexjob_offer.job_center_code, citizen.citizen.jobcentre);
            let is_private = offer.company_business_identifier == Virksomhedstype::Privat;
            assert_eq!(offer.company_public_identifier.is_none(), is_private);
            let Some(allocation) = allocation else { continue };
            let granted = &allocation.flexjob_allocation;
            assert_eq!(allocation.offer_identifier, offer.case_element_identifier);
            assert_eq!(allocation.case_element_flow_state, offer.case_element_flow_state);
            assert_eq!(allocation.job_center.job_center_code, citizen.citizen.jobcentre);
            assert_eq!(allocation.company_public_identifier, offer.company_public_identifier);
            assert_eq!(
                Some(granted.effective_working_hours_from_offer),
                offer.flexjob_offer.expected_weekly_working_hours
            );
            let is_permanent = granted.flexjob_duration_identifier == Fleksjobvarighed::Permanent;
            assert_eq!(granted.end_date.is_none(), is_permanent);
            let forty = citizen.born.checked_add_months(chrono::Months::new(480)).unwrap();
            assert!(!is_permanent || contract::copenhagen::date(granted.start_date.utc()) >= forty);
            assert!(granted.end_date.is_none_or(|end| end > granted.start_date));
            let status = allocation.case_element_flow_state.job_allocation_status_identifier.as_ref().unwrap();
            assert!(*status != Bevillingsstatus::Ophoert || granted.end_date.unwrap() < now());
            let open = [Bevillingsstatus::UnderBehandling, Bevillingsstatus::StatusUkendt].contains(status);
            assert_eq!(allocation.case_element_flow_state.decision_date.is_none(), open);
            assert_eq!(granted.assessment_decision_comment.is_empty(), open);
            assert!(allocation.case_element_flow_state.decision_date.is_none_or(|at| at < now()));
            let kept = citizen.citizen.category == Klientkategori::Sygedagpengemodtager;
            assert_eq!(granted.flexjob_type_identifier == Fleksjobtype::Fastholdelsesfleksjob, kept);
            let reckoned = granted.calculated_working_hours * f64::from(granted.work_load) / 100.0;
            assert!((reckoned - granted.effective_working_hours).abs() <= 0.125, "{granted:?}");
            different[0] += usize::from(granted.effective_working_hours != granted.effective_working_hours_from_offer);
            different[1] += usize::from(granted.salary_information != offer.salary_information);
            different[2] += usize::from(granted.start_date != offer.flexjob_offer.prefered_start_date);
            different[3] += usize::from(allocation.company.workplace_address != offer.company.workplace_address);
        }
    }
    assert!(different.iter().all(|count| *count >= 3), "{different:?}");
}

#[test]
fn the_first_cases_can_be_told_in_a_document() {
    for seed in [1, 2] {
        for (index, (_, case)) in cases(seed).into_iter().take(WELL_KNOWN.len()).enumerate() {
            assert_eq!(case.offer.case_element_identifier, offer_id(index));
            if index <= GRANTED_FOR_GOOD {
                let end = case.allocation.as_ref().unwrap().flexjob_allocation.end_date;
                assert_eq!(end.is_none(), index == GRANTED_FOR_GOOD);
            }
            let allocation = case.allocation.map(|one| one.case_element_identifier);
            let expected = matches!(WELL_KNOWN[index], Stage::Allocation(_)).then(|| allocation_id(index));
            assert_eq!(allocation, expected);
        }
    }
}

/// Every limit that the document gives.
#[test]
fn every_value_is_within_the_document_s_limits() {
    for seed in 1..6 {
        for (_, case) in cases(seed) {
            let offer = &case.offer;
            flow_state(&offer.case_element_flow_state);
            company(&offer.company);
            salary(&offer.salary_information);
            for text in [
                &offer.flexjob_offer.job_description,
                &offer.flexjob_offer.concept_uri_da,
                &offer.flexjob_offer.job_center_code,
            ] {
                length(text, 1, usize::MAX);
            }
            assert!(!offer.flexjob_offer.job_description.contains(['{', '[', '|', ']', '}']));
            let Some(allocation) = &case.allocation else { continue };
            flow_state(&allocation.case_element_flow_state);
            company(&allocation.company);
            salary(&allocation.flexjob_allocation.salary_information);
            length(&allocation.job_center.job_center_code, 1, usize::MAX);
            length(&allocation.job_center.job_center_name, 1, usize::MAX);
            address(&allocation.job_center.job_center_address);
            if let Some(contact) = &allocation.job_center.job_center_contact_person {
                person(&contact.responsible_person_name);
                phone(contact.responsible_person_phone_number.as_deref());
                mail(contact.responsible_person_email_address.as_ref());
            }
            let granted = &allocation.flexjob_allocation;
            length(&granted.concept_uri_da, 1, usize::MAX);
            length(&granted.job_description, 1, usize::MAX);
            assert!((1..=100).contains(&granted.work_load));
            for hours in [
                granted.effective_working_hours_from_offer,
                granted.effective_working_hours,
                granted.calculated_working_hours,
            ] {
                assert!((2.0..=37.0).contains(&hours), "{hours}");
            }
        }
    }
}

#[track_caller]
fn length(text: &str, min: usize, max: usize) {
    assert_eq!(feltregel::length(text, min, max), Ok(()), "{text:?}");
}

#[track_caller]
fn phone(number: Option<&str>) {
    let Some(number) = number else { return };
    length(number, 3, 20);
    assert!(
        number.strip_prefix('+').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())),
        "{number}"
    );
}

#[track_caller]
fn mail(address: Option<&TextValue>) {
    let Some(address) = address.and_then(|address| address.value.as_deref()) else { return };
    let (name, domain) = address.split_once('@').unwrap();
    assert!(!name.is_empty() && domain.ends_with(".example") && address.is_ascii(), "{address}");
}

fn person(name: &PersonNavn) {
    length(&name.fornavn, 1, 50);
    length(name.mellemnavn.as_deref().unwrap_or_default(), 0, 40);
    length(&name.efternavn, 1, 40);
}

fn address(address: &Adresse) {
    length(&address.vejnavn, 1, 40);
    length(&address.husnummer, 1, usize::MAX);
    length(&address.bynavn, 1, 20);
    let code = address.postnummer.as_deref().unwrap();
    assert!(code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
    assert_eq!(address.landekode.as_deref(), Some("DK"));
    assert!(address.forkortet_vejnavn.is_none() && address.sidedoer.is_none());
}

fn company(company: &Company) {
    length(&company.company_name, 1, 1200);
    length(&company.company_phone_number, 3, 21);
    if let Some(information) = &company.company_information {
        length(information, 1, 16_000);
        assert!(!information.contains(['{', '[', '|', ']', '}']), "{information}");
    }
    let cvr = company.company_identifier.cv_rnumber_identifier.value.as_deref().unwrap();
    assert!(contract::cvr::has_valid_check_sum(cvr), "{cvr}");
    assert_eq!(company.company_identifier.production_unit_identifier.value.as_deref().map(str::len), Some(10));
    address(&company.company_address);
    company.workplace_address.iter().for_each(address);
    person(&company.company_responsible.company_responsible_name);
    phone(Some(&company.company_responsible.company_responsible_phone_number));
    mail(Some(&company.company_responsible.company_responsible_email_address));
    if let Some(contact) = &company.workplace_responsible {
        person(&contact.company_responsible_name);
        phone(contact.company_responsible_phone_number.as_deref());
        mail(contact.company_responsible_email_address.as_ref());
    }
}

fn flow_state(state: &CaseElementFlowState) {
    length(&state.vitas_case_id, 1, 20);
    length(&state.vitas_url, 1, 4000);
    assert_eq!(state.obtained_by_external_operator, state.external_operator.is_some());
    if let Some(caseworker) = &state.responsible_caseworker {
        person(&caseworker.responsible_caseworker_name);
        mail(caseworker.responsible_caseworker_mail.as_ref());
    }
}

fn salary(information: &SalaryInformation) {
    let (expected, full_time) = (&information.expected_salary, &information.full_time_salary);
    assert_eq!(expected.salary_identifier, full_time.salary_identifier);
    assert!(expected.salary > 100.0 && expected.salary <= full_time.salary, "{information:?}");
    assert_eq!(information.pension_pay, Some(information.pension.employer_percentage.is_some()));
}
