//! The period and the jobcentre that are asked for. What can't be asked for is told, and changes nothing.

use super::{
    asked::{Asked, FROM_FIELD, Fault, JOBCENTRE_FIELD, UNTIL_FIELD, Written},
    in_address::InAddress,
};
use crate::{
    api::Client,
    jobcentres::{self, JobcentreCode},
    locales::cv as text,
    ui::{ErrorSummary, carried, focus_error_summary, follow},
};
use contract::copenhagen;
use leptos::{ev::SubmitEvent, html, prelude::*};

/// Periods to choose from, in days counting today.
const USUAL_DAYS: [u16; 3] = [1, 7, 30];
/// What the form suggests, in days.
const SUGGESTED_DAYS: u16 = 7;

/// Id of the summary of what is wrong.
const SUMMARY: &str = "cv-changed-faults";

/// The form.
#[component]
pub fn PeriodForm(
    /// What the address asks for.
    in_address: Memo<InAddress>,
    /// Called with what is asked for.
    #[prop(into)]
    on_asked: Callback<Asked>,
) -> impl IntoView {
    let today = copenhagen::date(Client::expect().now().utc());
    let [from, until, jobcentre] = [(); 3].map(|()| NodeRef::<html::Input>::new());
    let written = carried("cv-period", Written::default);
    let faults = carried("cv-period-faults", Vec::<Fault>::new);
    let before = carried("cv-period-asked", || None::<InAddress>);
    let tell = move |wrong: Vec<Fault>| {
        if !wrong.is_empty() {
            focus_error_summary(SUMMARY);
        }
        faults.set(wrong);
    };
    follow(move || {
        let now = in_address.get();
        if before.with_untracked(|before| before.as_ref() != Some(&now)) {
            before.set(Some(now.clone()));
            let (asked, wrong) = match now {
                InAddress::Nothing => (Asked::last_days(SUGGESTED_DAYS, today, None).written(), Vec::new()),
                InAddress::Asked(asked) => (asked.written(), Vec::new()),
                InAddress::Unusable(written, wrong) => (written, wrong),
            };
            written.set(asked);
            tell(wrong);
        }
        // A date that is half typed has no value, so nothing is put into a field that is being typed in.
        let put = |field: NodeRef<html::Input>, value: &str| {
            if let Some(field) = field.get() {
                field.set_value(value);
            }
        };
        written.with_untracked(|written| {
            put(from, &written.from);
            put(until, &written.until);
            put(jobcentre, &written.jobcentre);
        });
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match written.with_untracked(Written::checked) {
            Ok(asked) => {
                tell(Vec::new());
                on_asked.run(asked);
            }
            Err(wrong) => tell(wrong),
        }
    };
    let usual = move |days: u16| {
        let usual = move || {
            let jobcentre = in_address.with(|it| match it {
                InAddress::Asked(asked) => asked.jobcentre().cloned(),
                InAddress::Nothing | InAddress::Unusable(..) => None,
            });
            Asked::last_days(days, today, jobcentre)
        };
        let is_current =
            move || in_address.with(|it| matches!(it, InAddress::Asked(asked) if asked.days() == usual().days()));
        let name = if days == 1 { text::today().to_owned() } else { text::last_days(days) };
        view! {
            <li>
                <a href=move || usual().address() class="filter" data-noscroll=true aria-current=move || is_current().then_some("true")>
                    {name}
                </a>
            </li>
        }
        .into_any()
    };
    let told = Signal::derive(move || faults.with(|faults| faults.iter().map(Fault::told).collect::<Vec<_>>()));
    type Part = fn(&mut Written) -> &mut String;
    let field = move |label: &'static str,
                      kind: &'static str,
                      id: &'static str,
                      node: NodeRef<html::Input>,
                      part: Part| {
        let fault = Memo::new(move |_| told.get().into_iter().find(|fault| fault.field == id).map(|fault| fault.words));
        let on_input = move |event| written.update(|written| *part(written) = event_target_value(&event));
        let (fault_id, is_jobcentre) = (format!("{id}-fault"), id == JOBCENTRE_FIELD);
        let described_by = if is_jobcentre { format!("{id}-hint {fault_id}") } else { fault_id.clone() };
        view! {
            <div class="ds-field">
                <label class="ds-label" for=id>{label}</label>
                {is_jobcentre.then(|| view! { <p class="field-hint" id=format!("{id}-hint")>{text::jobcentre_hint()}</p> }.into_any())}
                <input
                    class="ds-input"
                    id=id
                    type=kind
                    autocomplete="off"
                    list=is_jobcentre.then_some("cv-jobcentres")
                    node_ref=node
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby=described_by
                    on:input=on_input
                />
                <p class="ds-validation-message" id=fault_id hidden=move || fault.with(Option::is_none)>{fault}</p>
            </div>
        }
        .into_any()
    };
    let option = |code: JobcentreCode| view! { <option value=code.label()></option> }.into_any();
    view! {
        <nav aria-label=text::usual_periods()>
            <ul class="filters">{USUAL_DAYS.map(usual).collect_view()}</ul>
        </nav>
        <form class="cv-asked" on:submit=submit novalidate=true>
            <ErrorSummary id=SUMMARY faults=told />
            {field(text::from(), "date", FROM_FIELD, from, |written| &mut written.from)}
            {field(text::until(), "date", UNTIL_FIELD, until, |written| &mut written.until)}
            {field(text::jobcentre(), "text", JOBCENTRE_FIELD, jobcentre, |written| &mut written.jobcentre)}
            <datalist id="cv-jobcentres">{jobcentres::all().map(option).collect_view()}</datalist>
            <button type="submit" class="ds-button">{text::get_changed()}</button>
        </form>
    }
}
