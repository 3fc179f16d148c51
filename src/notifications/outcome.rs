//! What came of the latest sending, in one place: on its way, accepted, refused, or nobody knows.

use super::{
    desk::NotificationDesk,
    field::Field,
    kind,
    progress::{Doubt, Parcel, Progress, Receipt, Refused},
};
use crate::{
    api::{Client, Explanation, explain},
    locales::{errors, format, notifications as text},
    ui::{Loading, Toasts, copy_text, dynamic, focus_in_view, follow},
};
use contract::RequestId;
use leptos::prelude::*;

/// Where the outcome stands.
const OUTCOME: &str = "#notification-outcome";
/// Where the focus is while an answer is awaited: at the button that was pressed, or nowhere as it has gone.
const WAITS_HERE: &str = "body, #notification-review, #notification-outcome *, #notification-outcome";

/// The outcome.
#[component]
pub fn Outcome(
    /// Reads the list.
    #[prop(into)]
    on_read: Callback<()>,
    /// Fills the form with what was sent under an id.
    #[prop(into)]
    on_again: Callback<String>,
) -> impl IntoView {
    let desk = NotificationDesk::expect();
    let client = StoredValue::new(Client::expect());
    let mut before = desk.progress.with_untracked(Progress::is_free);
    follow(move || {
        let is_free = desk.progress.with(Progress::is_free);
        let was_awaited = !std::mem::replace(&mut before, is_free);
        let is_told = desk.progress.with(|progress| !matches!(progress, Progress::Idle | Progress::OnItsWay(_)));
        if was_awaited && desk.progress.with(|progress| matches!(progress, Progress::Accepted(_))) {
            on_read.run(());
        }
        if was_awaited && is_told {
            request_animation_frame(take_focus);
        }
    });
    view! {
        <div id="notification-outcome" class="outcome" tabindex="-1" role="status">
            {dynamic(move || match desk.progress.get() {
                Progress::Idle => ().into_any(),
                Progress::OnItsWay(_) => view! { <Loading label=text::on_its_way() /> }.into_any(),
                Progress::InDoubt(parcel, doubt) => in_doubt(desk, client, on_read, &parcel, &doubt),
                Progress::Accepted(receipt) => accepted(&receipt, on_again),
                Progress::Refused(refused) => refusal(&refused),
            })}
        </div>
    }
}

/// Reading goes on at the outcome, unless the caseworker has gone elsewhere meanwhile.
fn take_focus() {
    let waits = document().active_element().is_none_or(|at| at.matches(WAITS_HERE).unwrap_or_default());
    if waits {
        focus_in_view(OUTCOME);
    }
}

fn accepted(receipt: &Receipt, on_again: Callback<String>) -> AnyView {
    let id = receipt.id.to_string();
    let again = move |_| on_again.run(id.clone());
    let told = text::accepted(kind::name(receipt.kind), format::clock(receipt.at));
    view! {
        <div class="ds-alert" data-color="success" data-size="sm">
            <p class="error-what">{told}</p>
            <p class="error-next">{text::accepted_next()}</p>
            {id_line(&receipt.id)}
            <p class="card-buttons">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=again>
                    {text::write_again()}
                </button>
            </p>
        </div>
    }
    .into_any()
}

fn refusal(refused: &Refused) -> AnyView {
    let Explanation { happened, next, fields } = explain(&refused.error);
    // What is told at its field is not told here.
    let rest = fields.into_iter().filter(|(field, _)| Field::at(field).is_none());
    let rest = rest
        .map(|(field, fault)| view! { <li>{field} ": " <span lang="da">{fault}</span></li> }.into_any())
        .collect_view();
    view! {
        <div class="ds-alert" data-color="danger" data-size="sm">
            <p class="error-what">{text::refused(kind::name(refused.kind))} " " {happened}</p>
            <p class="error-next">{next}</p>
            <ul class="error-fields">{rest}</ul>
            {id_line(&refused.id)}
        </div>
    }
    .into_any()
}

fn in_doubt(
    desk: NotificationDesk,
    client: StoredValue<Client>,
    on_read: Callback<()>,
    parcel: &Parcel,
    doubt: &Doubt,
) -> AnyView {
    let (happened, next) = match doubt {
        Doubt::NoAnswer(error) => (explain(error).happened, text::no_answer_next()),
        Doubt::ReceivedBefore => (errors::received_before().to_owned(), text::received_before_next()),
    };
    let button = |label: &'static str, act: Box<dyn Fn()>| {
        view! {
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| act()>
                {label}
            </button>
        }
        .into_any()
    };
    let buttons = [
        button(text::try_same(), Box::new(move || desk.send_again(client.get_value()))),
        button(text::look_at_list(), Box::new(move || on_read.run(()))),
        button(text::give_up(), Box::new(move || desk.give_up())),
    ];
    view! {
        <div class="ds-alert" data-color="warning" data-size="sm">
            <p class="error-what">{text::in_doubt(kind::name(parcel.kind()))} " " {happened}</p>
            <p class="error-next">{next}</p>
            {id_line(&parcel.id)}
            <p class="card-buttons">{buttons.collect_view()}</p>
        </div>
    }
    .into_any()
}

/// The request id, for whoever asks what became of it.
fn id_line(id: &RequestId) -> AnyView {
    let toasts = Toasts::expect();
    let id = id.to_string();
    let copied = id.clone();
    let copy = move |_| copy_text(&copied, move || toasts.tell(text::id_copied()));
    view! {
        <p class="outcome-id">
            {text::request_id()} ": " <code>{id}</code> " "
            <button type="button" class="link-button" on:click=copy>{text::copy_id()}</button>
        </p>
    }
    .into_any()
}
