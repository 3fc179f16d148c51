//! The application.

use super::{Stage, case::Case, texts, wire};
use crate::demo::{companies::Trade, random::Random};
use contract::{
    code_lists::{AnsoegningStatus, Bevillingsstatus, OffentligVirksomhed, Virksomhedstype},
    flexjob::{
        Adresse, CaseElementFlowState, CaseHandling, Caseworker, Company, CompanyCaseHandling, CompanyResponsible,
        FlexjobOffer, FlexjobOfferResponseType, PersonNavn, WorkPlaceResponsible,
    },
};

pub(super) fn write(case: &Case<'_>, random: &mut Random) -> FlexjobOfferResponseType {
    let flow = flow_state(case);
    let company = company(case, random);
    let responsible = &company.company_responsible.company_responsible_name;
    let is_sent = !matches!(case.stage, Stage::Offer(AnsoegningStatus::Oprettet));
    let signer = format!("{} {}", responsible.fornavn, responsible.efternavn);
    let assessed = matches!(case.stage, Stage::Allocation(_)) && case.decided.is_some();
    let forwarded = wire::mail(&case.caseworker.name(), &jobcentre_domain(case)).value.unwrap_or_default();
    FlexjobOfferResponseType {
        case_element_flow_state: flow,
        company_case_handling: CompanyCaseHandling {
            company_signer: is_sent.then_some(signer),
            company_signer_date_time: is_sent.then(|| case.sent.into()),
        },
        case_worker_case_handling: CaseHandling {
            signer: assessed.then(|| case.caseworker.name()),
            signer_date_time: case.decided.map(Into::into),
        },
        company_business_identifier: business(case).0,
        company_public_identifier: business(case).1,
        flexjob_offer: FlexjobOffer {
            job_description: texts::description(case, random),
            person_civil_registration_identifier: case.citizen.citizen.cpr.clone().into(),
            prefered_start_date: Case::midnight(case.wished_start),
            expected_weekly_working_hours: (is_sent || random.percent(50)).then_some(case.hours),
            company_responsible_office_hours: texts::office_hours(random),
            company_contact_office_hours: texts::office_hours(random),
            concept_uri_da: case.employer.occupation.concept_uri(),
            job_center_code: case.jobcentre.code(),
            forwarded_by_email_address: if random.percent(30) { forwarded } else { String::new() },
        },
        case_element_identifier: case.offer_id,
        salary_information: case.pay.for_hours(case.hours),
        company,
    }
}

/// Private or public, and which kind of public.
pub(super) fn business(case: &Case<'_>) -> (Virksomhedstype, Option<OffentligVirksomhed>) {
    match case.employer.company.trade {
        Trade::Municipality => (Virksomhedstype::Offentlig, Some(OffentligVirksomhed::Kommune)),
        Trade::Region => (Virksomhedstype::Offentlig, Some(OffentligVirksomhed::Region)),
        _ => (Virksomhedstype::Privat, None),
    }
}

pub(super) fn jobcentre_domain(case: &Case<'_>) -> String {
    crate::demo::companies::domain(&case.jobcentre.name())
}

fn flow_state(case: &Case<'_>) -> CaseElementFlowState {
    let (offer, allocation) = match &case.stage {
        Stage::Offer(status) => (status.clone(), None),
        Stage::Allocation(status @ Bevillingsstatus::UnderBehandling) => {
            (AnsoegningStatus::UnderBehandling, Some(status.clone()))
        }
        Stage::Allocation(status) => (AnsoegningStatus::Afsluttet, Some(status.clone())),
    };
    let caseworker = Caseworker {
        responsible_caseworker_name: case.caseworker_name.clone(),
        responsible_caseworker_mail: Some(wire::mail(&case.caseworker.name(), &jobcentre_domain(case))),
    };
    CaseElementFlowState {
        job_offer_status_identifier: Some(offer.clone()),
        job_allocation_status_identifier: allocation,
        vitas_case_id: case.number.clone(),
        vitas_url: format!("https://vitas.example/fleksjob/{}", case.offer_id),
        obtained_by_external_operator: case.operator.is_some(),
        external_operator: case.operator.map(|(cvr, p_number)| wire::company(cvr, p_number)),
        responsible_caseworker: (offer != AnsoegningStatus::Oprettet).then_some(caseworker),
        decision_date: case.decided.map(Into::into),
    }
}

fn company(case: &Case<'_>, random: &mut Random) -> Company {
    let employer = &case.employer;
    let (company, unit) = (employer.company, employer.unit);
    let citizen = &case.citizen.citizen;
    let responsible = if case.own_company {
        PersonNavn { fornavn: citizen.first_name.clone(), mellemnavn: None, efternavn: citizen.last_name.clone() }
    } else {
        wire::person(&employer.responsible, random)
    };
    let name = format!("{} {}", responsible.fornavn, responsible.efternavn);
    Company {
        company_identifier: wire::company(&company.cvr, &unit.p_number),
        company_name: company.name.clone(),
        company_phone_number: wire::phone(&employer.responsible),
        company_address: wire::address_of(unit),
        company_information: texts::company_information(case, random),
        workplace_address: random.percent(50).then(|| elsewhere(case)).flatten(),
        company_responsible: CompanyResponsible {
            company_responsible_phone_number: wire::phone(&employer.responsible),
            company_responsible_email_address: wire::mail(&name, &company.domain),
            company_responsible_name: responsible,
        },
        workplace_responsible: employer.at_workplace.as_ref().map(|contact| WorkPlaceResponsible {
            company_responsible_name: wire::person(contact, random),
            company_responsible_phone_number: random.percent(80).then(|| wire::phone(contact)),
            company_responsible_email_address: random.percent(80).then(|| wire::mail(&contact.name(), &company.domain)),
        }),
    }
}

/// Another workplace of the company.
pub(super) fn elsewhere(case: &Case<'_>) -> Option<Adresse> {
    case.employer.elsewhere.map(wire::address_of)
}
