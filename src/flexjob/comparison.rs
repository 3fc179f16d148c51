//! What the decision changed in what was applied for: the two side by side, and a sentence for each deviation.

use super::groups::amount;
use crate::locales::{
    flexjob::{self as text, yes_or_no},
    format,
};
use contract::{
    Tidspunkt,
    code_lists::Bevillingsstatus,
    copenhagen,
    flexjob::{Company, FlexjobAllocationResponseType, FlexjobOfferResponseType, TextValue},
};

/// One thing that both tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub label: &'static str,
    /// As applied for.
    pub asked: String,
    /// As decided.
    pub granted: String,
    /// Whether the two differ.
    pub differs: bool,
}

/// An application and its decision compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Hours, pay, first day and workplace, and whatever else differs.
    pub rows: Vec<Row>,
    /// What else is the same.
    pub same: Vec<&'static str>,
    /// A sentence for each deviation.
    pub sentences: Vec<String>,
    /// Whether the job is granted as it stands, or was until it ended.
    pub is_granted: bool,
}

/// Whether a row is shown though nothing differs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Always,
    IfDifferent,
}

/// Compares an allocation with its application; without that with the hours of it that the allocation tells.
pub fn compare(one: &FlexjobAllocationResponseType, offer: Option<&FlexjobOfferResponseType>) -> Comparison {
    let status = one.case_element_flow_state.job_allocation_status_identifier.as_ref();
    let is_granted = matches!(status, Some(Bevillingsstatus::Bevilget | Bevillingsstatus::Ophoert));
    let mut comparison = Comparison { is_granted, ..Comparison::default() };
    let job = &one.flexjob_allocation;
    let told = job.effective_working_hours_from_offer;
    let asked = offer.and_then(|offer| offer.flexjob_offer.expected_weekly_working_hours).unwrap_or(told);
    comparison.hours(asked, told, job.effective_working_hours);
    if let Some(offer) = offer {
        comparison.pay(offer, one);
        comparison.start(offer.flexjob_offer.prefered_start_date, job.start_date);
        comparison.workplace(&offer.company, &one.company);
        comparison.others(offer, one);
    }
    comparison
}

impl Comparison {
    /// Adds a row; whether the two differ, as they are written: white space is no difference, nor is a decimal that is
    /// not shown.
    fn row(&mut self, label: &'static str, asked: &str, granted: &str, shown: Shown) -> bool {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let differs = words(asked) != words(granted);
        let told =
            |text: &str| if text.trim().is_empty() { text::not_told().to_owned() } else { text.trim().to_owned() };
        if differs || shown == Shown::Always {
            self.rows.push(Row { label, asked: told(asked), granted: told(granted), differs });
        } else if !asked.trim().is_empty() {
            self.same.push(label);
        }
        differs
    }

    /// A row with the usual sentence.
    fn plain(&mut self, label: &'static str, asked: &str, granted: &str, shown: Shown) {
        if self.row(label, asked, granted, shown) {
            let told = |text: &str| match text.trim() {
                "" => text::not_told().to_owned(),
                // A long text is read in the table.
                text => short(text),
            };
            self.sentences.push(text::deviation(label, told(granted), told(asked)));
        }
    }

    fn hours(&mut self, asked: f64, told: f64, granted: f64) {
        let (asked_hours, granted_hours) = (format::hours(asked), format::hours(granted));
        if self.row(text::hours(), &asked_hours, &granted_hours, Shown::Always) {
            let sentence = if self.is_granted {
                text::hours_granted_for(granted_hours, format::decimal(asked))
            } else {
                text::hours_assessed_at(granted_hours, format::decimal(asked))
            };
            self.sentences.push(sentence);
        }
        if format::decimal(told) != format::decimal(asked) {
            self.sentences.push(text::hours_told_otherwise(format::hours(told), asked_hours));
        }
    }

    fn pay(&mut self, offer: &FlexjobOfferResponseType, one: &FlexjobAllocationResponseType) {
        let (asked, granted) = (&offer.salary_information, &one.flexjob_allocation.salary_information);
        let share = |share: Option<f64>| share.map(format::percent).unwrap_or_default();
        let answer = |answer: Option<bool>| answer.map(yes_or_no).unwrap_or_default();
        self.plain(
            text::expected_salary(),
            &amount(&asked.expected_salary),
            &amount(&granted.expected_salary),
            Shown::Always,
        );
        for (label, asked, granted) in [
            (text::full_time_salary(), amount(&asked.full_time_salary), amount(&granted.full_time_salary)),
            (text::pension_pay(), answer(asked.pension_pay).into(), answer(granted.pension_pay).into()),
            (
                text::employer_percentage(),
                share(asked.pension.employer_percentage),
                share(granted.pension.employer_percentage),
            ),
            (
                text::employee_percentage(),
                share(asked.pension.employee_percentage),
                share(granted.pension.employee_percentage),
            ),
            (text::holiday_pay(), answer(asked.holiday_pay).into(), answer(granted.holiday_pay).into()),
            (
                text::holiday_pay_pensionable(),
                answer(asked.holiday_pay_pensionable).into(),
                answer(granted.holiday_pay_pensionable).into(),
            ),
        ] {
            self.plain(label, &asked, &granted, Shown::IfDifferent);
        }
    }

    fn start(&mut self, wished: Tidspunkt, start: Tidspunkt) {
        let (asked, granted) = (format::date_of(wished), format::date_of(start));
        if !self.row(text::start(), &asked, &granted, Shown::Always) {
            return;
        }
        let days = (copenhagen::date(start.utc()) - copenhagen::date(wished.utc())).num_days();
        let by = format::integer(days.saturating_abs());
        self.sentences.push(match days {
            1 => text::starts_a_day_later(granted, asked),
            -1 => text::starts_a_day_earlier(granted, asked),
            2.. => text::starts_later(granted, by, asked),
            _ => text::starts_earlier(granted, by, asked),
        });
    }

    /// Without an address of its own the work is at the company's.
    fn workplace(&mut self, offer: &Company, one: &Company) {
        let place = |company: &Company| {
            let address = company.workplace_address.as_ref().map(format::address).filter(|address| !address.is_empty());
            address.unwrap_or_else(|| text::at_the_company(format::address(&company.company_address)))
        };
        self.plain(text::workplace(), &place(offer), &place(one), Shown::Always);
    }

    fn others(&mut self, offer: &FlexjobOfferResponseType, one: &FlexjobAllocationResponseType) {
        let (asked, granted) = (&offer.flexjob_offer, &one.flexjob_allocation);
        let number = |value: &TextValue| value.value.clone().unwrap_or_default();
        let responsible = |company: &Company| {
            company
                .workplace_responsible
                .as_ref()
                .map(|one| format::person(&one.company_responsible_name))
                .unwrap_or_default()
        };
        let (theirs, ours) = (&offer.company, &one.company);
        for (label, asked, granted) in [
            (text::job_description(), asked.job_description.clone(), granted.job_description.clone()),
            (text::occupation(), asked.concept_uri_da.clone(), granted.concept_uri_da.clone()),
            (text::company_name(), theirs.company_name.clone(), ours.company_name.clone()),
            (
                text::cvr(),
                number(&theirs.company_identifier.cv_rnumber_identifier),
                number(&ours.company_identifier.cv_rnumber_identifier),
            ),
            (
                text::unit(),
                number(&theirs.company_identifier.production_unit_identifier),
                number(&ours.company_identifier.production_unit_identifier),
            ),
            (
                text::company_responsible(),
                format::person(&theirs.company_responsible.company_responsible_name),
                format::person(&ours.company_responsible.company_responsible_name),
            ),
            (text::workplace_responsible(), responsible(theirs), responsible(ours)),
            (
                text::contact_hours(),
                asked.company_contact_office_hours.clone(),
                granted.company_contact_office_hours.clone(),
            ),
            (text::jobcentre_code(), asked.job_center_code.clone(), one.job_center.job_center_code.clone()),
        ] {
            self.plain(label, &asked, &granted, Shown::IfDifferent);
        }
        // The numbers themselves are nobody's to read here.
        if asked.person_civil_registration_identifier == granted.person_civil_registration_identifier {
            self.same.push(text::cpr());
        } else {
            self.sentences.insert(0, text::other_citizen().to_owned());
        }
    }
}

/// The beginning of a text that is too long for a sentence.
fn short(text: &str) -> String {
    const MOST: usize = 90;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let beginning: String = text.chars().take(MOST).collect();
    format!("{}…", beginning.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flexjob::found::tests::{allocation, offer};

    type Change = fn(&mut FlexjobOfferResponseType, &mut FlexjobAllocationResponseType);

    fn compared(change: Change) -> Comparison {
        let (mut offer, mut one) = (offer(), allocation());
        change(&mut offer, &mut one);
        compare(&one, Some(&offer))
    }

    #[test]
    fn granted_as_applied_for_is_no_deviation() {
        let comparison = compared(|_, _| {});
        assert_eq!(comparison.sentences, Vec::<String>::new());
        let labels: Vec<_> = comparison.rows.iter().map(|row| (row.label, row.differs)).collect();
        assert_eq!(
            labels,
            [
                ("Effektive timer om ugen", false),
                ("Løn i fleksjobbet", false),
                ("Første dag", false),
                ("Arbejdssted", false)
            ]
        );
        assert!(comparison.same.contains(&"Løn på fuld tid") && comparison.same.contains(&"CPR-nummer"));
        assert!(!comparison.same.contains(&"Arbejdsstedets ansvarlige"), "what neither tells is not the same");
        assert!(comparison.is_granted);
    }

    #[test]
    fn a_plain_sentence_for_each_deviation() {
        let cases: [(Change, &str); 14] = [
            (
                |_, one| one.flexjob_allocation.effective_working_hours = 12.0,
                "Bevilget 12 timer mod ansøgt 15 om ugen.",
            ),
            (
                |_, one| {
                    one.flexjob_allocation.effective_working_hours = 1.0;
                    one.case_element_flow_state.job_allocation_status_identifier = Some(Bevillingsstatus::Afslag);
                },
                "Vurderet til 1 time mod ansøgt 15 om ugen.",
            ),
            (
                |_, one| one.flexjob_allocation.effective_working_hours_from_offer = 14.5,
                "Bevillingen gengiver ansøgningens timer som 14,5 timer, men i ansøgningen står 15 timer.",
            ),
            (
                |_, one| one.flexjob_allocation.salary_information.expected_salary.salary = 9_800.0,
                "Løn i fleksjobbet: 9.800 kr. om måneden mod ansøgt 10.000 kr. om måneden.",
            ),
            (
                |_, one| one.flexjob_allocation.salary_information.pension.employer_percentage = Some(9.6),
                "Arbejdsgivers pension: 9,6 % mod ansøgt 8 %.",
            ),
            (
                |_, one| one.flexjob_allocation.salary_information.pension_pay = Some(false),
                "Pension: nej mod ansøgt ja.",
            ),
            (
                |_, one| one.flexjob_allocation.salary_information.holiday_pay = None,
                "Feriegodtgørelse: ikke oplyst mod ansøgt ja.",
            ),
            (
                |_, one| one.flexjob_allocation.start_date = "2026-04-15T00:00:00+02:00".parse().unwrap(),
                "Første dag er 15. april 2026, 14 dage senere end ønsket (1. april 2026).",
            ),
            (
                |_, one| one.flexjob_allocation.start_date = "2026-03-28T00:00:00+01:00".parse().unwrap(),
                "Første dag er 28. marts 2026, 4 dage tidligere end ønsket (1. april 2026).",
            ),
            (
                |_, one| one.flexjob_allocation.start_date = "2026-03-31T00:00:00+02:00".parse().unwrap(),
                "Første dag er 31. marts 2026, dagen før det ønskede (1. april 2026).",
            ),
            (
                |offer, _| {
                    let elsewhere =
                        contract::flexjob::Adresse { husnummer: "7".into(), ..offer.company.company_address.clone() };
                    offer.company.workplace_address = Some(elsewhere);
                },
                "Arbejdssted: virksomhedens adresse (Skolegade 12B, 1., 8000 Aarhus C) mod ansøgt Skolegade 7, 1., 8000 Aarhus C.",
            ),
            (
                |_, one| one.flexjob_allocation.job_description = "Feje".into(),
                "Jobbeskrivelse: Feje mod ansøgt Pakke brød.",
            ),
            (|_, one| one.job_center.job_center_code = "10100".into(), "Jobcenterkode: 10100 mod ansøgt 75100."),
            (
                |offer, _| {
                    let other = contract::Cpr::parse("0202651234").unwrap();
                    offer.flexjob_offer.person_civil_registration_identifier = other.into();
                },
                "CPR-nummeret er ikke det samme i ansøgningen og bevillingen.",
            ),
        ];
        for (change, sentence) in cases {
            assert_eq!(compared(change).sentences, [sentence]);
        }
    }

    #[test]
    fn what_differs_is_a_marked_row() {
        let comparison = compared(|_, one| {
            one.flexjob_allocation.effective_working_hours = 12.5;
            one.company.company_name = "Nordlys II".into();
        });
        let marked: Vec<_> = comparison.rows.iter().filter(|row| row.differs).collect();
        assert_eq!(marked.len(), 2);
        assert_eq!((marked[0].asked.as_str(), marked[0].granted.as_str()), ("15 timer", "12,5 timer"));
        assert_eq!((marked[1].label, marked[1].granted.as_str()), ("Virksomhed", "Nordlys II"));
    }

    #[test]
    fn spaces_and_hidden_decimals_are_no_difference() {
        let comparison = compared(|offer, one| {
            offer.flexjob_offer.job_description = " Pakke\n brød ".into();
            one.flexjob_allocation.effective_working_hours = 15.000_01;
        });
        assert_eq!(comparison.sentences, Vec::<String>::new());
    }

    #[test]
    fn without_the_application_the_hours_are_compared_all_the_same() {
        let mut one = allocation();
        one.flexjob_allocation.effective_working_hours = 12.0;
        let comparison = compare(&one, None);
        assert_eq!(comparison.sentences, ["Bevilget 12 timer mod ansøgt 15 om ugen."]);
        assert_eq!(comparison.rows.len(), 1);
    }

    #[test]
    fn a_long_text_is_cut_in_a_sentence_between_letters() {
        let comparison = compared(|_, one| one.flexjob_allocation.job_description = "æ".repeat(300));
        assert_eq!(comparison.sentences, [format!("Jobbeskrivelse: {}… mod ansøgt Pakke brød.", "æ".repeat(90))]);
        assert_eq!(comparison.rows.last().unwrap().granted.chars().count(), 300);
    }
}
