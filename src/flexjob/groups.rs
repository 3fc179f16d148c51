//! Every field of a case, in the groups a caseworker thinks in.

use super::field::{Group, Value, inner, long, mail, phone, text as line};
use crate::locales::{
    code_lists::spoken,
    flexjob::{self as text, yes_or_no},
    format,
};
use contract::{
    CaseElementId, Tidspunkt,
    code_lists::{Loentype, OffentligVirksomhed, Virksomhedstype},
    cpr::ReceivedCpr,
    flexjob::{
        Adresse, CaseElementFlowState, CaseHandling, Company, CompanyCaseHandling, FlexjobAllocationResponseType,
        FlexjobOfferResponseType, JobCenter, PersonNavn, Salary, SalaryInformation,
    },
};

/// The groups of an allocation. `asked` is its application, for what only that tells.
pub fn of_allocation(one: &FlexjobAllocationResponseType, asked: Option<&FlexjobOfferResponseType>) -> Vec<Group> {
    let job = &one.flexjob_allocation;
    let wished = asked.map(|offer| offer.flexjob_offer.prefered_start_date);
    let ids =
        [(text::allocation_id(), one.case_element_identifier, true), (text::offer_id(), one.offer_identifier, false)];
    let groups = [
        status(&one.case_element_flow_state, &ids),
        company(&one.company, &one.company_business_identifier, one.company_public_identifier.as_ref()),
        people(
            &job.person_civil_registration_identifier,
            &one.company,
            &one.case_element_flow_state,
            asked.map_or("", |offer| &offer.flexjob_offer.company_responsible_office_hours),
            &job.company_contact_office_hours,
        ),
        jobcentre(&one.job_center),
        Group::of(
            text::group_job(),
            vec![
                (text::job_description(), long(&job.job_description)),
                (text::occupation(), line(&job.concept_uri_da)),
                (text::flexjob_type(), line(&spoken(job.flexjob_type_identifier.label()))),
                (text::duration(), line(&spoken(job.flexjob_duration_identifier.label()))),
                (text::own_company(), line(yes_or_no(job.employed_in_own_company))),
                (text::decision_comment(), long(&job.assessment_decision_comment)),
                (text::consideration(), long(&job.special_consideration_comment)),
            ],
        ),
        salary(&job.salary_information),
        Group::of(
            text::group_hours(),
            vec![
                (text::hours_asked(), line(&format::hours(job.effective_working_hours_from_offer))),
                (text::hours(), line(&format::hours(job.effective_working_hours))),
                (text::work_load(), line(&format::percent(f64::from(job.work_load)))),
                (text::hours_present(), line(&format::hours(job.calculated_working_hours))),
            ],
        ),
        dates(&[(text::wished_start(), wished), (text::start(), Some(job.start_date)), (text::end(), job.end_date)]),
        signatures(&one.company_case_handling, &one.caseworker_case_handling),
    ];
    groups.into_iter().flatten().collect()
}

/// The groups of an application.
pub fn of_offer(one: &FlexjobOfferResponseType) -> Vec<Group> {
    let job = &one.flexjob_offer;
    let hours = job.expected_weekly_working_hours.map(format::hours);
    let groups = [
        status(&one.case_element_flow_state, &[(text::offer_id(), one.case_element_identifier, true)]),
        company(&one.company, &one.company_business_identifier, one.company_public_identifier.as_ref()),
        people(
            &job.person_civil_registration_identifier,
            &one.company,
            &one.case_element_flow_state,
            &job.company_responsible_office_hours,
            &job.company_contact_office_hours,
        ),
        Group::of(
            text::group_jobcentre(),
            vec![
                (text::jobcentre_code(), line(&job.job_center_code)),
                (text::forwarded_by(), mail(&job.forwarded_by_email_address.as_str().into())),
            ],
        ),
        Group::of(
            text::group_job(),
            vec![
                (text::job_description(), long(&job.job_description)),
                (text::occupation(), line(&job.concept_uri_da)),
            ],
        ),
        salary(&one.salary_information),
        Group::of(text::group_hours(), vec![(text::hours_asked(), hours.as_deref().and_then(line))]),
        dates(&[(text::wished_start(), Some(job.prefered_start_date))]),
        signatures(&one.company_case_handling, &one.case_worker_case_handling),
    ];
    groups.into_iter().flatten().collect()
}

/// The ids come with whether the case is the one on the page, to which nothing leads.
fn status(flow: &CaseElementFlowState, ids: &[(&'static str, CaseElementId, bool)]) -> Option<Group> {
    let operator = flow.external_operator.as_ref();
    let vitas = Some(flow.vitas_url.trim()).filter(|url| !url.is_empty()).map(|url| Value::Vitas(url.to_owned()));
    let mut fields = vec![
        (
            text::allocation_status(),
            flow.job_allocation_status_identifier.as_ref().and_then(|status| line(&spoken(status.label()))),
        ),
        (
            text::offer_status(),
            flow.job_offer_status_identifier.as_ref().and_then(|status| line(&spoken(status.label()))),
        ),
        (text::decided(), flow.decision_date.map(moment)),
        (text::vitas_case(), line(&flow.vitas_case_id)),
        (text::vitas(), vitas),
        (text::external_operator(), line(yes_or_no(flow.obtained_by_external_operator))),
        (text::operator_cvr(), operator.and_then(|operator| inner(&operator.cv_rnumber_identifier))),
        (text::operator_unit(), operator.and_then(|operator| inner(&operator.production_unit_identifier))),
    ];
    let named = |(label, id, is_own): &(&'static str, CaseElementId, bool)| {
        (*label, Some(if *is_own { Value::Text(id.to_string()) } else { Value::Case(*id) }))
    };
    fields.extend(ids.iter().map(named));
    Group::of(text::group_status(), fields)
}

fn company(company: &Company, kind: &Virksomhedstype, public: Option<&OffentligVirksomhed>) -> Option<Group> {
    Group::of(
        text::group_company(),
        vec![
            (text::company_name(), line(&company.company_name)),
            (text::cvr(), inner(&company.company_identifier.cv_rnumber_identifier)),
            (text::unit(), inner(&company.company_identifier.production_unit_identifier)),
            (text::company_kind(), line(&spoken(kind.label()))),
            (text::public_kind(), public.and_then(|kind| line(&spoken(kind.label())))),
            (text::phone(), phone(&company.company_phone_number)),
            (text::address(), address(&company.company_address)),
            (text::workplace(), company.workplace_address.as_ref().and_then(address)),
            (text::company_information(), company.company_information.as_deref().and_then(long)),
        ],
    )
}

fn people(
    cpr: &ReceivedCpr,
    company: &Company,
    flow: &CaseElementFlowState,
    responsible_hours: &str,
    contact_hours: &str,
) -> Option<Group> {
    let responsible = &company.company_responsible;
    let workplace = company.workplace_responsible.as_ref();
    let caseworker = flow.responsible_caseworker.as_ref();
    Group::of(
        text::group_people(),
        vec![
            (text::cpr(), Some(Value::Cpr(cpr.clone()))),
            (text::company_responsible(), person(&responsible.company_responsible_name)),
            (text::company_responsible_phone(), phone(&responsible.company_responsible_phone_number)),
            (text::company_responsible_mail(), mail(&responsible.company_responsible_email_address)),
            (text::company_responsible_hours(), line(responsible_hours)),
            (text::workplace_responsible(), workplace.and_then(|one| person(&one.company_responsible_name))),
            (
                text::workplace_responsible_phone(),
                workplace.and_then(|one| one.company_responsible_phone_number.as_deref()).and_then(phone),
            ),
            (
                text::workplace_responsible_mail(),
                workplace.and_then(|one| one.company_responsible_email_address.as_ref()).and_then(mail),
            ),
            (text::contact_hours(), line(contact_hours)),
            (text::caseworker(), caseworker.and_then(|one| person(&one.responsible_caseworker_name))),
            (text::caseworker_mail(), caseworker.and_then(|one| mail(one.responsible_caseworker_mail.as_ref()?))),
        ],
    )
}

fn jobcentre(centre: &JobCenter) -> Option<Group> {
    let contact = centre.job_center_contact_person.as_ref();
    Group::of(
        text::group_jobcentre(),
        vec![
            (text::jobcentre_name(), line(&centre.job_center_name)),
            (text::jobcentre_code(), line(&centre.job_center_code)),
            (text::address(), address(&centre.job_center_address)),
            (text::jobcentre_contact(), contact.and_then(|one| person(&one.responsible_person_name))),
            (
                text::jobcentre_contact_phone(),
                contact.and_then(|one| one.responsible_person_phone_number.as_deref()).and_then(phone),
            ),
            (
                text::jobcentre_contact_mail(),
                contact.and_then(|one| one.responsible_person_email_address.as_ref()).and_then(mail),
            ),
        ],
    )
}

fn salary(pay: &SalaryInformation) -> Option<Group> {
    let share = |share: Option<f64>| share.map(|share| Value::Text(format::percent(share)));
    let answer = |answer: Option<bool>| answer.map(|answer| Value::Text(yes_or_no(answer).to_owned()));
    Group::of(
        text::group_salary(),
        vec![
            (text::expected_salary(), line(&amount(&pay.expected_salary))),
            (text::full_time_salary(), line(&amount(&pay.full_time_salary))),
            (text::pension_pay(), answer(pay.pension_pay)),
            (text::employer_percentage(), share(pay.pension.employer_percentage)),
            (text::employee_percentage(), share(pay.pension.employee_percentage)),
            (text::holiday_pay(), answer(pay.holiday_pay)),
            (text::holiday_pay_pensionable(), answer(pay.holiday_pay_pensionable)),
        ],
    )
}

fn dates(dates: &[(&'static str, Option<Tidspunkt>)]) -> Option<Group> {
    let dated =
        |(label, at): &(&'static str, Option<Tidspunkt>)| (*label, at.map(|at| Value::Text(format::date_of(at))));
    Group::of(text::group_dates(), dates.iter().map(dated).collect())
}

fn signatures(company: &CompanyCaseHandling, caseworker: &CaseHandling) -> Option<Group> {
    Group::of(
        text::group_signatures(),
        vec![
            (text::company_signer(), company.company_signer.as_deref().and_then(line)),
            (text::company_signed(), company.company_signer_date_time.map(moment)),
            (text::caseworker_signer(), caseworker.signer.as_deref().and_then(line)),
            (text::caseworker_signed(), caseworker.signer_date_time.map(moment)),
        ],
    )
}

fn person(name: &PersonNavn) -> Option<Value> {
    line(&format::person(name))
}

fn address(address: &Adresse) -> Option<Value> {
    line(&format::address(address))
}

fn moment(at: Tidspunkt) -> Value {
    Value::Text(format::date_and_clock(at))
}

/// `10.000 kr. om måneden`
pub fn amount(salary: &Salary) -> String {
    let kroner = format::kroner(salary.salary);
    match &salary.salary_identifier {
        Loentype::Timeloen => text::by_the_hour(kroner),
        Loentype::Maanedsloen => text::by_the_month(kroner),
        Loentype::Aarsloen => text::by_the_year(kroner),
        unknown @ Loentype::Ukendt(_) => text::by_something(kroner, spoken(unknown.label())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flexjob::found::tests::{allocation, offer};

    fn headings(groups: &[Group]) -> Vec<&'static str> {
        groups.iter().map(|group| group.heading).collect()
    }

    fn shown(groups: &[Group], label: &str) -> Option<String> {
        let mut fields = groups.iter().flat_map(|group| &group.fields);
        fields.find(|(name, _)| *name == label).map(|(_, value)| match value {
            Value::Text(text) | Value::Long(text) | Value::Phone(text) | Value::Mail(text) | Value::Vitas(text) => {
                text.clone()
            }
            Value::Cpr(cpr) => cpr.to_string(),
            Value::Case(id) => id.to_string(),
        })
    }

    #[test]
    fn an_allocation_in_nine_groups() {
        let groups = of_allocation(&allocation(), Some(&offer()));
        assert_eq!(
            headings(&groups),
            [
                "Status og forløb",
                "Virksomhed og arbejdssted",
                "Personer",
                "Jobcenter",
                "Job og vilkår",
                "Løn og pension",
                "Timer",
                "Datoer",
                "Underskrifter"
            ]
        );
        for (label, value) in [
            ("Bevilling", "Bevilget"),
            ("Afgjort", "20. marts 2026 kl. 10:00"),
            ("Adresse", "Skolegade 12B, 1., 8000 Aarhus C"),
            ("CPR-nummer", "010165-••••"),
            ("Løn i fleksjobbet", "10.000 kr. om måneden"),
            ("Arbejdsgivers pension", "8 %"),
            ("Effektive timer om ugen", "15 timer"),
            ("Arbejdsintensitet", "60 %"),
            ("Fremmødetimer om ugen", "25 timer"),
            ("Første dag", "1. april 2026"),
            ("Ønsket første dag", "1. april 2026"),
            ("Sagsbehandler underskrev", "20. marts 2026 kl. 10:00"),
        ] {
            assert_eq!(shown(&groups, label).as_deref(), Some(value), "{label}");
        }
    }

    #[test]
    fn what_is_missing_is_absent_and_so_is_a_group_without_fields() {
        let groups = of_allocation(&allocation(), None);
        for label in [
            "Offentlig virksomhed",
            "Arbejdssted",
            "Arbejdsstedets ansvarlige",
            "Sidste dag",
            "Ønsket første dag",
            "Ansvarlig sagsbehandler",
        ] {
            assert_eq!(shown(&groups, label), None, "{label}");
        }
        let mut bare = offer();
        bare.company_case_handling = CompanyCaseHandling::default();
        bare.flexjob_offer.job_center_code = " ".into();
        bare.flexjob_offer.expected_weekly_working_hours = None;
        let groups = of_offer(&bare);
        assert!(!headings(&groups).iter().any(|heading| ["Underskrifter", "Jobcenter", "Timer"].contains(heading)));
        assert!(groups.iter().all(|group| !group.fields.is_empty()));
    }

    #[test]
    fn every_field_of_an_allocation_is_told() {
        // Each text of the answer stands somewhere on the page: one that the contract gains is not forgotten.
        let mut one = allocation();
        one.company.workplace_responsible = serde_json::from_str(
            r#"{"companyResponsibleName":{"fornavn":"Ole","mellemnavn":"B","efternavn":"Ny"},
                "companyResponsiblePhoneNumber":"+4599999991","companyResponsibleEmailAddress":{"value":"ole@x.dk"}}"#,
        )
        .unwrap();
        one.company.company_information = Some("Om os".into());
        let groups = of_allocation(&one, Some(&offer()));
        let told: Vec<String> =
            groups.iter().flat_map(|group| &group.fields).map(|(_, value)| format!("{value:?}")).collect();
        let told = told.join("\n");
        for text in [
            "FJ-2026-012345",
            "vitas.example",
            "13748136",
            "1003107931",
            "Nordlys Bageri ApS",
            "+4520123456",
            "Om os",
            "+4520123457",
            "anne.holm@nordlys.example",
            "Ole B Ny",
            "+4599999991",
            "ole@x.dk",
            "75100",
            "Jobcenter Aarhus",
            "Værkmestergade 5",
            "Anne Holm",
            "Bo Friis",
            "occupation/1",
            "Pakke brød",
            "Hverdage 9-15",
            "Ingen løft",
            "Permanent",
            "Privat",
            "37.000 kr.",
            "f1e80000",
            "f1e8a110",
        ] {
            assert!(told.contains(text), "{text} is not told in {told}");
        }
        assert!(!told.contains("0101651234"));
    }

    #[test]
    fn pay_says_what_it_is_reckoned_by() {
        let of = |kind: &str| {
            let json = format!(r#"{{"salaryIdentifier":{kind},"salary":180.5}}"#);
            amount(&serde_json::from_str(&json).unwrap())
        };
        assert_eq!(of("\"Timeloen\""), "180,50 kr. i timen");
        assert_eq!(of("\"Aarsloen\""), "180,50 kr. om året");
        assert_eq!(of("17"), "180,50 kr. (Ukendt (17))");
    }
}
