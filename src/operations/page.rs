//! The page: the services, the latest calls, what is known besides, and the report of it all.

use super::{
    asked::{Asked, summary},
    call_table::CallTable,
    fact_card::FactCard,
    facts::{of_browser, of_notifications, of_versions},
    report::{Told, report},
    service_list::ServiceList,
    times::by_method,
    waiting::{Line, Waiting},
};
use crate::{
    api::Client,
    locales::{format, operations as text},
    outbox::Outbox,
    queue::LiveQueue,
    ui::{Toasts, carried, carried_whole, copy_text},
};
use contract::metoder::Tjeneste;
use leptos::{ev, prelude::*};

/// Whether everything works.
#[component]
pub fn OperationsPage() -> impl IntoView {
    let client = StoredValue::new(Client::expect());
    let (queue, outbox, toasts) = (LiveQueue::expect(), Outbox::expect(), Toasts::expect());
    let asked = carried_whole("operations", || Asked::now(StoredValue::new(client.get_value())));
    let asked_at = carried("operations-asked-at", || client.with_value(Client::now));
    let again = move |_| {
        asked_at.set(client.with_value(Client::now));
        asked.again();
    };
    let is_online = follow_network();
    let answers = Memo::new(move |_| asked.answers());
    let server = Memo::new(move |_| asked.server.get());
    let calls = Memo::new(move |_| {
        // Each answer ends a call.
        answers.track();
        server.track();
        client.with_value(|client| by_method(&client.latest_calls()))
    });
    let versions = Memo::new(move |_| server.with(|said| of_versions(said, queue.minute())));
    let notifications = Memo::new(move |_| {
        let is_theirs = |(service, _): &&(Tjeneste, _)| *service == Tjeneste::Webservicebesked;
        of_notifications(answers.with(|answers| answers.iter().find(is_theirs).and_then(|(_, checked)| *checked)))
    });
    let line = Memo::new(move |_| Line::of(is_online.get(), &queue.feed(), queue.is_stale()));
    let waiting = Memo::new(move |_| Waiting::of(&outbox.entries()));
    let browser = Memo::new(move |_| of_browser(line.get(), waiting.get(), queue.minute()));
    let written = Memo::new(move |_| {
        let facts = [versions.get(), notifications.get(), browser.get()].concat();
        let browser = window().navigator().user_agent().unwrap_or_default();
        report(&Told { at: queue.minute(), browser, facts, services: answers.get(), calls: calls.get() })
    });
    let copy = move |_| written.with_untracked(|report| copy_text(report, move || toasts.tell(text::report_copied())));
    let (shown, is_shown) = (NodeRef::<leptos::html::Details>::new(), carried("operations-report", || false));
    let note = move |_| is_shown.set(shown.get_untracked().is_some_and(|shown| shown.open()));
    view! {
        <div class="page operations" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            <section aria-labelledby="services">
                <div class="services-head">
                    <h2 class="section-heading" id="services">{text::services()}</h2>
                    <p role="status">{move || answers.with(|answers| summary(answers))}</p>
                    <p class="quiet">{move || text::checked_at(format::clock(asked_at.get()))}</p>
                    <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=again>
                        {text::check_again()}
                    </button>
                </div>
                <ServiceList asked />
            </section>
            <div class="fact-cards">
                <FactCard heading=text::this_browser() id="this-browser" facts=browser />
                <FactCard heading=text::notifications() id="notifications" facts=notifications />
                <FactCard heading=text::versions() id="versions" facts=versions />
            </div>
            <CallTable calls />
            <div class="report">
                <h2 class="section-heading" id="report">{text::report()}</h2>
                <p class="quiet">{text::report_lead()}</p>
                <button type="button" class="ds-button" on:click=copy>{text::copy_report()}</button>
                <details open=is_shown.get_untracked() node_ref=shown on:toggle=note>
                    <summary>{text::report_show()}</summary>
                    <pre class="report-text" tabindex="0" role="region" aria-labelledby="report">{written}</pre>
                </details>
            </div>
        </div>
    }
}

/// Whether the browser thinks that it has a network, for as long as the calling component lives.
fn follow_network() -> RwSignal<bool> {
    let is_online = RwSignal::new(window().navigator().on_line());
    let online = window_event_listener(ev::online, move |_| is_online.set(true));
    let offline = window_event_listener(ev::offline, move |_| is_online.set(false));
    on_cleanup(move || {
        online.remove();
        offline.remove();
    });
    is_online
}
