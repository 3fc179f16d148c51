//! The notifications that were accepted, and how far each has been delivered.

use super::{
    deliveries::Deliveries,
    delivery::{attempts_words, broker_words, fault_words, state_words},
    desk::NotificationDesk,
    kind,
};
use crate::{
    api::explain_read,
    locales::{format, notifications as text},
    ui::{DataTable, ErrorNotice, Loading, dynamic, still_rows},
};
use contract::{
    Tidspunkt,
    bff::{DeliveryState, SentNotification},
};
use leptos::{html, prelude::*};

/// A line of the list, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    key: i64,
    at: String,
    kind: &'static str,
    by: String,
    look: &'static str,
    state: String,
    details: String,
    id: String,
    is_latest: bool,
    /// The page knows what was in it.
    is_known: bool,
}

impl Line {
    fn of(one: SentNotification, now: Tidspunkt, is_latest: bool, is_known: bool) -> Self {
        let look = match one.state {
            DeliveryState::Delivered => "delivery delivery-done",
            DeliveryState::Waiting => "delivery",
            DeliveryState::Failed => "delivery delivery-failed",
        };
        let details = [one.last_error.map(|fault| fault_words(fault).to_owned()), attempts_words(one.attempts)];
        Self {
            key: one.key,
            at: format::moment(one.accepted_at, now),
            kind: kind::name(one.kind),
            look,
            state: state_words(&one, now),
            details: details.into_iter().flatten().collect::<Vec<_>>().join(" "),
            by: one.accepted_by,
            id: one.id,
            is_latest,
            is_known,
        }
    }
}

/// The list.
#[component]
pub fn DeliveryList(
    /// What was read.
    deliveries: Deliveries,
    /// Fills the form with what was sent under an id.
    #[prop(into)]
    on_again: Callback<String>,
) -> impl IntoView {
    let desk = NotificationDesk::expect();
    // A read that fails again says nothing new.
    let failure = Memo::new(move |_| deliveries.failure().map(|error| explain_read(&error)));
    let broker = Memo::new(move |_| deliveries.broker().and_then(broker_words));
    let is_empty = Memo::new(move |_| deliveries.known().map(|known| known.notifications.is_empty()));
    let has_older = Memo::new(move |_| deliveries.known().is_some_and(|known| known.more));
    let told = Memo::new(move |_| match deliveries.known() {
        Some(known) if !known.notifications.is_empty() => Some(match known.undelivered() {
            0 => text::all_delivered().to_owned(),
            count => text::undelivered(format::count(count)),
        }),
        _ => None,
    });
    let lines = move || {
        let known = deliveries.known().map(|known| known.notifications).unwrap_or_default();
        let latest = desk.accepted();
        let now = deliveries.at();
        let line = |one: SentNotification| {
            let is_latest = latest.as_deref() == Some(one.id.as_str());
            let is_known = desk.contents(&one.id).is_some();
            let now = now.unwrap_or(one.accepted_at);
            Line::of(one, now, is_latest, is_known)
        };
        known.into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <section class="deliveries" aria-labelledby="deliveries-heading">
            <div class="deliveries-head">
                <h2 class="section-heading" id="deliveries-heading">{text::list_heading()}</h2>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    on:click=move |_| deliveries.read()
                >
                    {text::read_again()}
                </button>
            </div>
            {dynamic(move || broker.get().map(|words| view! { <p class="quiet">{words}</p> }.into_any()).into_any())}
            <p role="status">{told}</p>
            <ErrorNotice explanation=failure />
            {dynamic(move || match is_empty.get() {
                None if failure.with(Option::is_some) => ().into_any(),
                None => view! { <Loading label=text::reading() /> }.into_any(),
                Some(true) => view! { <p class="empty">{text::none_sent()}</p> }.into_any(),
                Some(false) => table(lines, on_again),
            })}
            <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                hidden=move || !has_older.get()
                aria-busy=move || deliveries.is_reading_older().get().then_some("true")
                on:click=move |_| deliveries.read_older()
            >
                {text::older()}
            </button>
        </section>
    }
}

/// The lines. One that is told anew and says the same stays as it is, with the focus that is in it.
fn table(lines: impl Fn() -> Vec<Line> + 'static, on_again: Callback<String>) -> AnyView {
    let headings = vec![text::accepted_at(), text::kind(), text::accepted_by(), text::delivery(), text::request_id()];
    let body = NodeRef::<html::Tbody>::new();
    still_rows(body, lines, move |line| row(line, on_again));
    view! { <DataTable label=text::table() headings class="delivery-table" body /> }.into_any()
}

fn row(line: Line, on_again: Callback<String>) -> AnyView {
    let Line { at, kind, by, look, state, details, id, is_latest, is_known, .. } = line;
    let mark = is_latest.then(|| view! { <span class="this-ad-mark">{text::just_sent()}</span> }.into_any());
    let again = is_known.then(|| {
        let id = id.clone();
        view! {
            <button type="button" class="link-button" on:click=move |_| on_again.run(id.clone())>{text::send_again()}</button>
        }
        .into_any()
    });
    view! {
        <tr class=is_latest.then_some("this-ad")>
            <td>{at} {mark}</td>
            <th scope="row">{kind}</th>
            <td>{by}</td>
            <td><span class=look>{state}</span> " " <span class="quiet">{details}</span></td>
            <td class="request-ids">{id} " " {again}</td>
        </tr>
    }
    .into_any()
}
