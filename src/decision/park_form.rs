//! Setting an ad aside: usual times as buttons, or minutes of one's own.

use super::{
    actions::{Acting, Failure},
    done::DoneWith,
    drafts::Draft,
    form::{Problem, ValidPark},
};
use crate::{
    locales::decision as text,
    ui::{ErrorNotice, GuardedButton, Look, Work},
};
use leptos::prelude::*;

/// A usual time to park.
struct Preset {
    minutes: &'static str,
    name: fn() -> &'static str,
}

const PRESETS: [Preset; 4] = [
    Preset { minutes: "15", name: text::park_quarter },
    Preset { minutes: "60", name: text::park_hour },
    Preset { minutes: "240", name: text::park_later },
    Preset { minutes: "1440", name: text::park_day },
];

/// Parks the ad.
#[component]
pub fn ParkForm(
    /// The ad and who acts.
    acting: Acting,
    /// What has been written.
    draft: ArcRwSignal<Draft>,
    /// Why it cannot be used.
    #[prop(into)]
    blocked: Signal<Option<String>>,
) -> impl IntoView {
    let problem = RwSignal::new(None::<Problem>);
    let failure = RwSignal::new(None::<Failure>);
    let parking = Work::default();
    let pending = parking.pending();
    let park = Callback::new(move |park: ValidPark| {
        let acting = acting.clone();
        parking.run(async move {
            failure.set(None);
            match acting.park(park).await {
                Ok(until) => acting.done(DoneWith::Parked { until }),
                Err(refused) => acting.report(failure, refused),
            }
        });
    });
    let send = {
        let draft = draft.clone();
        move |minutes: &str| {
            let checked = draft.with_untracked(|draft| ValidPark::check(minutes, &draft.kommentar));
            problem.set(checked.as_ref().err().cloned());
            if let Ok(valid) = checked {
                park.run(valid);
            }
        }
    };
    let send_typed = {
        let (send, draft) = (send.clone(), draft.clone());
        move |()| send(&draft.with_untracked(|draft| draft.minutes.clone()))
    };
    let fault = move || problem.with(|problem| problem.as_ref().map(Problem::words));
    let minutes = {
        let draft = draft.clone();
        move || draft.with(|draft| draft.minutes.clone())
    };
    view! {
        <fieldset class="ds-fieldset park">
            <legend class="ds-label">{text::park()}</legend>
            <div class="park-presets">
                {PRESETS
                    .map(|Preset { minutes, name }| {
                        let send = send.clone();
                        view! {
                            <GuardedButton
                                label=Signal::stored(name().to_owned())
                                blocked
                                busy=pending
                                look=Look::Secondary
                                reason_id="decide-reason"
                                on_press=move |()| send(minutes)
                            />
                        }
                        .into_any()
                    })
                    .collect_view()}
            </div>
            <div class="park-own">
                <label class="ds-label" for="park-minutes">{text::park_minutes()}</label>
                <input
                    class="ds-input"
                    id="park-minutes"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=minutes
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    aria-describedby="park-fault"
                    on:input=move |event| draft.update(|draft| draft.minutes = event_target_value(&event))
                />
                <GuardedButton
                    label=Signal::stored(text::park_button().to_owned())
                    blocked
                    busy=pending
                    look=Look::Secondary
                    reason_id="decide-reason"
                    on_press=send_typed
                />
            </div>
            <p class="ds-validation-message" id="park-fault" role="alert" hidden=move || problem.with(Option::is_none)>{fault}</p>
            <ErrorNotice explanation=Signal::derive(move || failure.get().as_ref().map(Failure::words)) />
        </fieldset>
    }
}
