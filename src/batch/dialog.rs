//! The question before many ads are decided at once, with every e-mail as it would be sent.

use super::plan::{Hindrance, MOST, Planned, hindrance};
use crate::{
    ads::AdStore,
    decision::{Act as Doing, Acting, Decision},
    keys::{Command, Commands},
    locales::{batch as text, decision as decision_text, format, shell},
    outbox::{Act, Texts},
    queue::LiveQueue,
    templates::{Choice, Templates, placeholders::first_unfilled},
    ui::{GuardedButton, Look, show_while},
};
use contract::JobannonceId;
use leptos::{html, prelude::*};

/// Opens on the command for the selected ads.
#[component]
pub fn BatchDialog() -> impl IntoView {
    let queue = LiveQueue::expect();
    let open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    show_while(dialog, open);
    Commands::expect().on(Command::ApplyToSelected, move || {
        if queue.selection().with_untracked(|selection| !selection.is_empty()) {
            open.set(true);
        }
    });
    view! {
        <dialog class="ds-dialog batch" node_ref=dialog aria-labelledby="batch-heading">
            {move || open.get().then(|| view! { <Batch open /> }.into_any())}
        </dialog>
    }
    .into_any()
}

#[component]
fn Batch(open: RwSignal<bool>) -> impl IntoView {
    let (queue, acting, templates, ads) =
        (LiveQueue::expect(), Acting::expect(), Templates::expect(), AdStore::expect());
    // What is decided is what was selected when the question was asked.
    let selected = untrack(|| {
        let shown: Vec<JobannonceId> = queue.places().into_iter().map(|(id, _)| id).collect();
        queue.selection().with(|selection| selection.in_order(shown.into_iter()))
    });
    let count = selected.len();
    let able: Vec<JobannonceId> = selected.into_iter().filter(|ad| acting.can(Doing::DecideByRow, *ad)).collect();
    let left_out = count - able.len();
    // Beyond the most that can be decided nothing need be fetched.
    let contents: Vec<_> = able.iter().take(MOST + 1).map(|ad| (*ad, ads.look_at(*ad))).collect();
    let rejects = RwSignal::new(false);
    let template = RwSignal::new(String::new());
    let choices_of = move |ad: JobannonceId| templates.choices(Some(Decision::Reject), ad);
    let plan = Memo::new(move |_| {
        let chosen = template.get();
        let rejects = rejects.get();
        let planned = |(ad, content): &(JobannonceId, ArcReadSignal<crate::ads::AdContent>)| {
            content.track();
            let choice = choices_of(*ad).into_iter().find(|choice| rejects && choice.id.as_str() == chosen);
            let texts = choice.map(|Choice { body, is_refusal, .. }| Texts {
                kommentar: None,
                email_broedtekst: Some(body),
                has_refusal_template: is_refusal,
            });
            let texts = texts.unwrap_or_default();
            let blank = texts.email_broedtekst.as_deref().and_then(first_unfilled);
            Planned { ad: *ad, title: acting.name(*ad), texts, blank }
        };
        contents.iter().map(planned).collect::<Vec<_>>()
    });
    let blocked = Signal::derive(move || {
        plan.with(|plan| {
            Some(match hindrance(plan, rejects.get())? {
                Hindrance::NoneLeft => text::none_left().to_owned(),
                Hindrance::TooMany => text::too_many(MOST),
                Hindrance::NoReason => text::choose().to_owned(),
                Hindrance::Blank => {
                    let faulty = plan.iter().find_map(|ad| Some((&ad.title, ad.blank.as_ref()?)))?;
                    text::has_blank(faulty.0, faulty.1)
                }
            })
        })
    });
    let confirm = move |()| {
        let decisions: Vec<_> = plan.get_untracked().into_iter().map(|ad| (ad.ad, ad.texts)).collect();
        let done = decisions.len();
        acting.decide_all(decisions, if rejects.get_untracked() { Act::Reject } else { Act::Approve });
        queue.clear_selection();
        open.set(false);
        acting.toasts.tell(text::done(done));
    };
    let first = able.first().copied();
    let option =
        |choice: Choice| view! { <option value=choice.id.as_str().to_owned()>{choice.name}</option> }.into_any();
    let preview = |ad: Planned| {
        let mail = ad.texts.email_broedtekst.map_or_else(
            || view! { <p class="quiet">{text::no_mail()}</p> }.into_any(),
            |mail| view! { <div class="preview-body" lang="da">{mail}</div> }.into_any(),
        );
        view! { <li><p class="batch-ad" dir="auto" lang="da">{ad.title}</p> {mail}</li> }.into_any()
    };
    let radio = move |label: &'static str, value: bool| {
        view! {
            <label class="batch-choice">
                <input type="radio" name="batch-act" prop:checked=move || rejects.get() == value on:change=move |_| rejects.set(value) />
                {label}
            </label>
        }
        .into_any()
    };
    view! {
        <h2 id="batch-heading" class="ds-heading" data-size="xs">{text::heading(count)}</h2>
        <div class="dialog-body">
            {(left_out > 0).then(|| view! { <p class="ds-alert" data-color="warning" data-size="sm">{text::left_out(left_out)}</p> }.into_any())}
            <fieldset class="ds-fieldset">
                <legend class="ds-label">{text::decision()}</legend>
                {radio(text::approve_all(), false)}
                {radio(text::reject_all(), true)}
            </fieldset>
            <div class="ds-field" hidden=move || !rejects.get()>
                <label class="ds-label" for="batch-template">{text::template()}</label>
                <select class="ds-input" id="batch-template" on:change=move |event| template.set(event_target_value(&event))>
                    <option value="">{decision_text::choose_template()}</option>
                    {move || first.map(choices_of).into_iter().flatten().map(option).collect_view()}
                </select>
            </div>
            <p class="ds-label" id="batch-preview">{text::preview()}</p>
            <ol class="batch-mails" tabindex="0" aria-labelledby="batch-preview">
                {move || plan.get().into_iter().map(preview).collect_view()}
            </ol>
        </div>
        <p class="reason" id="batch-reason" role="status">{blocked}</p>
        <div class="dialog-buttons">
            <GuardedButton
                label=Signal::derive(move || text::confirm(format::count(plan.with(Vec::len))))
                blocked
                look=Look::Primary
                reason_id="batch-reason"
                on_press=confirm
            />
            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| open.set(false)>
                {shell::cancel()}
            </button>
        </div>
    }
}
