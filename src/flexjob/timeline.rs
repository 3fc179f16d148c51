//! How a case has moved: what has happened, where it stands, and what is still to come.

use crate::locales::{code_lists::spoken, flexjob as text};
use contract::{
    Tidspunkt,
    code_lists::{AnsoegningStatus, Bevillingsstatus},
    flexjob::{CaseElementFlowState, CaseHandling, CompanyCaseHandling, FlexjobAllocation},
};

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At this time, past or to come.
    At(Tidspunkt),
    /// It is where the case stands; since when is not told.
    Now,
    /// Still to come; when is not known.
    Later,
}

/// Whether a step has been taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has, and another since.
    Done,
    /// It is the latest.
    Current,
    /// Not yet.
    Ahead,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happens.
    pub label: String,
    /// Who does it, where that is told.
    pub by: Option<String>,
    /// When.
    pub when: When,
    /// Whether it has.
    pub standing: Standing,
}

/// The steps of a case, in the order of time. `granted` is the job of an allocation.
pub fn timeline(
    flow: &CaseElementFlowState,
    company: &CompanyCaseHandling,
    caseworker: &CaseHandling,
    granted: Option<&FlexjobAllocation>,
    now: Tidspunkt,
) -> Vec<Step> {
    let mut steps = Steps { steps: Vec::new(), now };
    if let Some(at) = company.company_signer_date_time {
        steps.add(text::step_sent().to_owned(), company.company_signer.clone(), When::At(at));
    }
    if let Some(at) = caseworker.signer_date_time.filter(|at| Some(*at) != flow.decision_date) {
        steps.add(text::step_signed().to_owned(), caseworker.signer.clone(), When::At(at));
    }
    match &flow.job_allocation_status_identifier {
        None => of_offer(&mut steps, flow),
        Some(status) => of_allocation(&mut steps, status, flow, caseworker, granted),
    }
    steps.in_order()
}

/// Where there is no allocation yet.
fn of_offer(steps: &mut Steps, flow: &CaseElementFlowState) {
    use AnsoegningStatus::{Afsluttet, Indsendt, Oprettet, UnderBehandling};
    let Some(status) = &flow.job_offer_status_identifier else { return };
    let is_told = *status == Indsendt && !steps.steps.is_empty();
    if !is_told {
        let when = flow.decision_date.filter(|_| *status == Afsluttet).map_or(When::Now, When::At);
        steps.add(spoken(status.label()).into_owned(), None, when);
    }
    if *status == Oprettet {
        steps.add(text::step_sent().to_owned(), None, When::Later);
    }
    if matches!(status, Oprettet | Indsendt | UnderBehandling) {
        steps.add(text::step_decision().to_owned(), None, When::Later);
    }
}

fn of_allocation(
    steps: &mut Steps,
    status: &Bevillingsstatus,
    flow: &CaseElementFlowState,
    caseworker: &CaseHandling,
    granted: Option<&FlexjobAllocation>,
) {
    use Bevillingsstatus::{Bevilget, Ophoert, UnderBehandling};
    let decided = flow.decision_date.map_or(When::Now, When::At);
    let by = caseworker.signer.clone().filter(|_| caseworker.signer_date_time == flow.decision_date);
    let (label, is_granted) = match status {
        // It was granted once; that it has ended is a step of its own.
        Ophoert => (Bevilget.label(), true),
        status => (status.label(), *status == Bevilget),
    };
    if *status == Ophoert && flow.decision_date.is_none() {
        steps.add(spoken(Ophoert.label()).into_owned(), None, When::Now);
        return;
    }
    steps.add(spoken(label).into_owned(), by, decided);
    if *status == UnderBehandling {
        steps.add(text::step_decision().to_owned(), None, When::Later);
    }
    let Some(job) = granted.filter(|_| is_granted) else { return };
    steps.add(text::step_begins().to_owned(), None, When::At(job.start_date));
    match (job.end_date, *status == Ophoert) {
        (Some(end), true) => steps.add(spoken(Ophoert.label()).into_owned(), None, When::At(end)),
        (Some(end), false) => steps.add(text::step_ends().to_owned(), None, When::At(end)),
        (None, true) => steps.add(spoken(Ophoert.label()).into_owned(), None, When::Now),
        (None, false) => {}
    }
}

struct Steps {
    steps: Vec<Step>,
    now: Tidspunkt,
}

impl Steps {
    fn add(&mut self, label: String, by: Option<String>, when: When) {
        let is_ahead = match when {
            When::At(at) => at > self.now,
            When::Now => false,
            When::Later => true,
        };
        let by = by.filter(|name| !name.trim().is_empty());
        self.steps.push(Step { label, by, when, standing: if is_ahead { Standing::Ahead } else { Standing::Done } });
    }

    /// By time; a step without one stays after the step before it. The last that has been taken is the current one.
    fn in_order(self) -> Vec<Step> {
        let Self { steps, now } = self;
        let mut reached: Option<Tidspunkt> = None;
        let mut keyed: Vec<((bool, Option<Tidspunkt>), Step)> = Vec::new();
        for step in steps {
            reached = match step.when {
                When::At(at) => Some(at),
                When::Now => reached.max(Some(now)),
                When::Later => reached,
            };
            // By hand: the library's sort of six steps would put 3 kB into the wasm.
            let key = (step.standing == Standing::Ahead, reached);
            let place = keyed.iter().take_while(|(other, _)| *other <= key).count();
            keyed.insert(place, (key, step));
        }
        let mut steps: Vec<Step> = keyed.into_iter().map(|(_, step)| step).collect();
        if let Some(current) = steps.iter_mut().rev().find(|step| step.standing == Standing::Done) {
            current.standing = Standing::Current;
        }
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flexjob::found::tests::{allocation, offer};

    fn told(steps: &[Step]) -> Vec<String> {
        let told = |step: &Step| match step.standing {
            Standing::Done => step.label.clone(),
            Standing::Current => format!("[{}]", step.label),
            Standing::Ahead => format!("({})", step.label),
        };
        steps.iter().map(told).collect()
    }

    fn of_allocation(status: Bevillingsstatus, end: Option<&str>, now: &str) -> Vec<String> {
        let mut one = allocation();
        one.case_element_flow_state.job_allocation_status_identifier = Some(status.clone());
        if status == Bevillingsstatus::UnderBehandling {
            one.case_element_flow_state.decision_date = None;
            one.caseworker_case_handling = CaseHandling::default();
        }
        one.flexjob_allocation.end_date = end.map(|end| end.parse().unwrap());
        told(&timeline(
            &one.case_element_flow_state,
            &one.company_case_handling,
            &one.caseworker_case_handling,
            Some(&one.flexjob_allocation),
            now.parse().unwrap(),
        ))
    }

    #[test]
    fn an_allocation_from_application_to_end() {
        use Bevillingsstatus::{Afslag, Annulleret, Bevilget, Ophoert, UnderBehandling};
        let (before, after) = ("2026-03-25T12:00:00Z", "2026-11-21T12:00:00Z");
        let sent = "Underskrevet af virksomheden";
        for (status, end, now, steps) in [
            (UnderBehandling, None, before, vec![sent, "[Under behandling]", "(Afgørelse)"]),
            (Bevilget, None, before, vec![sent, "[Bevilget]", "(Første dag i fleksjobbet)"]),
            (Bevilget, None, after, vec![sent, "Bevilget", "[Første dag i fleksjobbet]"]),
            (
                Bevilget,
                Some("2031-03-31T00:00:00+02:00"),
                after,
                vec![sent, "Bevilget", "[Første dag i fleksjobbet]", "(Sidste dag i fleksjobbet)"],
            ),
            (Afslag, None, after, vec![sent, "[Afslag]"]),
            (Annulleret, None, after, vec![sent, "[Annulleret]"]),
            (
                Ophoert,
                Some("2026-09-30T00:00:00+02:00"),
                after,
                vec![sent, "Bevilget", "Første dag i fleksjobbet", "[Ophørt]"],
            ),
            (Ophoert, None, after, vec![sent, "Bevilget", "Første dag i fleksjobbet", "[Ophørt]"]),
        ] {
            assert_eq!(of_allocation(status.clone(), end, now), steps, "{status:?} {now}");
        }
    }

    #[test]
    fn an_application_without_an_allocation() {
        use AnsoegningStatus::{Indsendt, Oprettet, ReturneretTilVirksomhed, TrukketTilbage, UnderBehandling};
        let of = |status: Option<AnsoegningStatus>, is_signed: bool| {
            let mut one = offer();
            one.case_element_flow_state.job_offer_status_identifier = status;
            one.case_element_flow_state.job_allocation_status_identifier = None;
            one.case_element_flow_state.decision_date = None;
            if !is_signed {
                one.company_case_handling = CompanyCaseHandling::default();
            }
            let now = "2026-11-21T12:00:00Z".parse().unwrap();
            told(&timeline(
                &one.case_element_flow_state,
                &one.company_case_handling,
                &one.case_worker_case_handling,
                None,
                now,
            ))
        };
        let sent = "Underskrevet af virksomheden";
        assert_eq!(of(Some(Oprettet), false), ["[Oprettet]", "(Underskrevet af virksomheden)", "(Afgørelse)"]);
        assert_eq!(of(Some(Indsendt), true), ["[Underskrevet af virksomheden]", "(Afgørelse)"]);
        assert_eq!(of(Some(Indsendt), false), ["[Indsendt]", "(Afgørelse)"]);
        assert_eq!(of(Some(UnderBehandling), true), [sent, "[Under behandling]", "(Afgørelse)"]);
        assert_eq!(of(Some(ReturneretTilVirksomhed), true), [sent, "[Returneret til virksomheden]"]);
        assert_eq!(of(Some(TrukketTilbage), true), [sent, "[Trukket tilbage]"]);
        assert_eq!(of(None, true), ["[Underskrevet af virksomheden]"]);
        assert!(of(None, false).is_empty());
    }

    #[test]
    fn a_job_that_began_before_it_was_decided_stands_first() {
        let mut one = allocation();
        one.flexjob_allocation.start_date = "2026-03-01T00:00:00+01:00".parse().unwrap();
        let steps = timeline(
            &one.case_element_flow_state,
            &one.company_case_handling,
            &one.caseworker_case_handling,
            Some(&one.flexjob_allocation),
            "2026-11-21T12:00:00Z".parse().unwrap(),
        );
        assert_eq!(told(&steps), ["Underskrevet af virksomheden", "Første dag i fleksjobbet", "[Bevilget]"]);
        assert_eq!(steps[2].by.as_deref(), Some("Bo Friis"));
    }
}
