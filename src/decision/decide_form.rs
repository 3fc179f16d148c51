//! Approving and rejecting: the e-mail, the remark, and the two buttons.

use super::{
    acting::Acting,
    choice_menu::ChoiceMenu,
    form::{Decision, Problem, ValidDecision},
    palette_templates::offer_templates,
    preview::EmailPreview,
    writing::Writing,
};
use crate::{
    keys::{Command, Commands},
    locales::decision as text,
    templates::{Choice, TemplateId, Templates, focus_blank, insert_template},
    ui::{GuardedButton, Look, TextArea, carried, focus_now, follow},
};
use contract::JobannonceId;
use leptos::{html, prelude::*};

/// Approves or rejects the ad.
#[component]
pub fn DecideForm(
    /// The ad.
    #[prop(into)]
    ad: Signal<Option<JobannonceId>>,
    /// Why it cannot be used.
    #[prop(into)]
    blocked: Signal<Option<String>>,
    /// Called when the ad has been decided.
    on_decided: Callback<JobannonceId>,
) -> impl IntoView {
    let (acting, templates) = (Acting::expect(), Templates::expect());
    let writing = Writing::of(acting, ad);
    let area = NodeRef::<html::Textarea>::new();
    let problem = RwSignal::new(None::<Problem>);
    let choosing = RwSignal::new(false);
    // Of this ad rejecting was asked for: what is written next is its reason.
    let rejected = carried("rejecting", || None::<JobannonceId>);
    let rejecting = Signal::derive(move || rejected.get().is_some());
    follow(move || {
        let ad = ad.get();
        problem.set(None);
        choosing.set(false);
        if ad.is_none() || rejected.get_untracked() != ad {
            rejected.set(ad.filter(|ad| acting.is_to_be_rejected(*ad)));
        }
    });
    let commands = Commands::expect();
    let decide = move |decision: Decision| {
        let Some(bound) = ad.get_untracked() else { return };
        let Some(checked) = writing.now(|draft| ValidDecision::check(decision, draft)) else { return };
        problem.set(checked.as_ref().err().cloned());
        match checked {
            Ok(valid) => {
                let (act, texts) = valid.into_parts();
                if acting.decide(bound, act, texts) {
                    on_decided.run(bound);
                }
            }
            Err(Problem::EmailHasBlank(_)) => {
                if let Some(area) = area.get_untracked() {
                    focus_blank(&area);
                }
            }
            Err(_) => focus_now("#email"),
        }
    };
    // The second press of a double click hits the next ad, which nobody has read.
    let press = move |decision| {
        if commands.allows(Command::Approve) {
            decide(decision);
        }
    };
    let is_open = move || blocked.with_untracked(Option::is_none) && ad.with_untracked(Option::is_some);
    commands.on(Command::Approve, move || decide(Decision::Approve));
    commands.on(Command::Reject, move || {
        if is_open() {
            rejected.set(ad.get_untracked());
            choosing.set(true);
        }
    });
    commands.on(Command::Send, move || {
        if !is_open() {
            return;
        }
        if rejecting.get_untracked() {
            decide(Decision::Reject);
        } else {
            acting.toasts.tell(text::send_what());
        }
    });
    commands.on(Command::WriteEmail, || focus_now("#email"));
    commands.on(Command::WriteComment, || focus_now("#kommentar"));
    let fault = Memo::new(move |_| problem.with(|problem| problem.as_ref().map(Problem::words)));
    let email = writing.text(|draft| &draft.email);
    let write_email = move |text: String| {
        problem.set(None);
        writing.change(|draft| draft.set_email(text));
    };
    let choices = Memo::new(move |_| {
        let Some(ad) = ad.get().filter(|_| choosing.get()) else { return Vec::new() };
        templates.note_open(ad);
        templates.choices(rejecting.get().then_some(Decision::Reject), ad)
    });
    let names =
        Signal::derive(move || choices.with(|choices| choices.iter().map(|choice| choice.name.clone()).collect()));
    // Filled now: the ad may have come since the menu was drawn.
    let insert = move |decision: Option<Decision>, is_chosen: &dyn Fn(usize, &Choice) -> bool| {
        let Some(ad) = ad.get_untracked() else { return };
        let choices = untrack(|| templates.choices(decision, ad));
        let chosen = choices.into_iter().enumerate().find(|(place, choice)| is_chosen(*place, choice));
        let (Some((_, Choice { body, is_refusal, .. })), Some(area)) = (chosen, area.get_untracked()) else { return };
        insert_template(&area, &body);
        writing.change(|draft| draft.has_refusal_template |= is_refusal);
    };
    let insert_place = Callback::new(move |chosen: usize| {
        insert(rejecting.get_untracked().then_some(Decision::Reject), &|place, _| place == chosen);
    });
    offer_templates(is_open, Callback::new(move |id: TemplateId| insert(None, &|_, choice| choice.id == id)));
    view! {
        <div class="decide">
            <div class="decide-buttons">
                <GuardedButton
                    label=Signal::stored(text::approve().to_owned())
                    blocked
                    look=Look::Approve
                    reason_id="decide-reason"
                    shortcut=commands.shortcut(Command::Approve)
                    on_press=move |()| press(Decision::Approve)
                />
                <GuardedButton
                    label=Signal::stored(text::reject().to_owned())
                    blocked
                    look=Look::Refuse
                    reason_id="decide-reason"
                    shortcut=commands.shortcut(Command::Reject)
                    on_press=move |()| press(Decision::Reject)
                />
                <p class="reason" id="decide-reason">{blocked}</p>
            </div>
            <div class="choose-template">
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-haspopup="menu"
                    aria-expanded=move || if choosing.get() { "true" } else { "false" }
                    on:click=move |_| choosing.update(|open| *open = !*open)
                >
                    {text::choose_template()}
                </button>
                <ChoiceMenu open=choosing label=text::template() choices=names on_choose=insert_place />
            </div>
            <TextArea
                id="email"
                label=text::email()
                hint=text::email_hint().to_owned()
                rows=7
                lang="da"
                text=email
                on_input=write_email
                fault
                node_ref=area
            />
            <EmailPreview email />
            <TextArea
                id="kommentar"
                label=text::kommentar()
                rows=2
                text=writing.text(|draft| &draft.kommentar)
                on_input=move |text: String| writing.change(|draft| draft.kommentar = text)
            />
        </div>
    }
}
