//! Setting an ad aside: usual times by digit or button, or minutes or a time of one's own.

use super::{
    acting::Acting,
    choice_menu::ChoiceMenu,
    form::{Problem, ValidPark},
    park_until::Preset,
    writing::Writing,
};
use crate::{
    keys::{Command, Commands},
    locales::decision as text,
    ui::{GuardedButton, Look, follow},
};
use contract::JobannonceId;
use leptos::{html, prelude::*};

/// Parks the ad.
#[component]
pub fn ParkForm(
    /// The ad.
    #[prop(into)]
    ad: Signal<Option<JobannonceId>>,
    /// Why it cannot be used.
    #[prop(into)]
    blocked: Signal<Option<String>>,
    /// Called when the ad has been parked.
    on_decided: Callback<JobannonceId>,
) -> impl IntoView {
    let acting = Acting::expect();
    let writing = Writing::of(acting, ad);
    let problem = RwSignal::new(None::<Problem>);
    let choosing = RwSignal::new(false);
    let park = move |checked: Option<Result<ValidPark, Problem>>| {
        let (Some(bound), Some(checked)) = (ad.get_untracked(), checked) else { return };
        problem.set(checked.as_ref().err().cloned());
        if let Ok(valid) = checked {
            let (act, texts) = valid.into_parts();
            if acting.decide(bound, act, texts) {
                on_decided.run(bound);
            }
        }
    };
    let park_preset = move |preset: Preset| {
        let minutes = preset.minutes(untrack(|| acting.queue.now()));
        park(writing.now(|draft| ValidPark::of(minutes, draft)));
    };
    let until = NodeRef::<html::Input>::new();
    let is_half_typed = move || until.get_untracked().is_some_and(|field| field.validity().bad_input());
    let park_typed = move |()| {
        // The browser gives half a date as none at all.
        if is_half_typed() {
            return problem.set(Some(Problem::UntilUnreadable));
        }
        let now = untrack(|| acting.queue.now());
        park(writing.now(|draft| ValidPark::typed(draft, now)));
    };
    let choose = move |place| {
        if let Some(preset) = Preset::EVERY.into_iter().nth(place) {
            park_preset(preset);
        }
    };
    let commands = Commands::expect();
    commands.on(Command::Park, move || {
        if blocked.with_untracked(Option::is_none) && ad.with_untracked(Option::is_some) {
            choosing.set(true);
        }
    });
    let button = move |preset: Preset| {
        view! {
            <GuardedButton
                label=Signal::stored(preset.name().to_owned())
                blocked
                look=Look::Secondary
                reason_id="decide-reason"
                on_press=move |()| if commands.allows(Command::Park) { park_preset(preset) }
            />
        }
        .into_any()
    };
    follow(move || {
        ad.track();
        problem.set(None);
        choosing.set(false);
        if let Some(field) = until.get_untracked().filter(|_| is_half_typed()) {
            field.set_value("");
        }
    });
    let is_wrong = move |of_until: bool| {
        problem.with(|it| it.as_ref().is_some_and(|it| it.is_of_until() == of_until)).then_some("true")
    };
    let names = Preset::EVERY.map(|preset| preset.name().to_owned()).to_vec();
    let fault = move || problem.with(|problem| problem.as_ref().map(Problem::words));
    view! {
        <fieldset class="ds-fieldset park">
            <legend class="ds-label">{text::park()} <crate::ui::KeyHint key=commands.shortcut(Command::Park) /></legend>
            <ChoiceMenu open=choosing label=text::park_how_long() choices=Signal::stored(names) on_choose=choose />
            <div class="park-presets">{Preset::EVERY.map(button).collect_view()}</div>
            <div class="park-own">
                <label class="ds-label" for="park-minutes">{text::park_minutes()}</label>
                <input
                    class="ds-input"
                    id="park-minutes"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=writing.text(|draft| &draft.minutes)
                    aria-invalid=move || is_wrong(false)
                    aria-describedby="park-fault"
                    on:input=move |event| writing.change(|draft| draft.set_minutes(event_target_value(&event)))
                />
                <label class="ds-label" for="park-until">{text::park_until()}</label>
                <input
                    class="ds-input"
                    id="park-until"
                    type="datetime-local"
                    node_ref=until
                    prop:value=writing.text(|draft| &draft.until)
                    aria-invalid=move || is_wrong(true)
                    aria-describedby="park-fault"
                    on:input=move |event| {
                        // Writing the value back would wipe the half that is there.
                        if !is_half_typed() {
                            writing.change(|draft| draft.set_until(event_target_value(&event)));
                        }
                    }
                />
                <GuardedButton
                    label=Signal::stored(text::park_button().to_owned())
                    blocked
                    look=Look::Secondary
                    reason_id="decide-reason"
                    on_press=move |()| if commands.allows(Command::Park) { park_typed(()) }
                />
            </div>
            <p class="ds-validation-message" id="park-fault" role="alert" hidden=move || problem.with(Option::is_none)>{fault}</p>
        </fieldset>
    }
}
