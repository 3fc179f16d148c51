//! A citizen's CV: what has happened to it, and what can be set.

use super::{
    availability_form::AvailabilityForm,
    changes::CvChanges,
    event::{Log, Standing},
    explain::explain,
    log_filter::LogFilter,
    log_view::LogView,
    status_form::StatusForm,
};
use crate::{
    api::Client,
    locales::{cv as text, format},
    ui::{CprField, ErrorNotice, Loader, Loading, SlowNotice, carried, carried_whole, dynamic, focus_first, follow},
};
use contract::{Cpr, Fejlkode, cpr::ReceivedCpr};
use leptos::prelude::*;
use std::sync::Arc;

/// The reading of a citizen's log.
#[derive(Clone, Copy)]
struct Reading {
    loader: Loader<Arc<Log>>,
    /// As it was read last.
    log: Memo<Option<Arc<Log>>>,
    /// Whether it has been told that the log is here.
    is_told: StoredValue<bool>,
}

impl Reading {
    /// Reads it now, and again when something that was changed from here stands in it.
    fn of(citizen: Cpr, client: Client, changes: CvChanges) -> Self {
        let citizen = StoredValue::new(citizen);
        let loader = Loader::new(move || {
            let client = client.clone();
            let citizen = citizen.get_value();
            async move {
                let events = client.get_cv_list(citizen).await?;
                Ok(Arc::new(Log::new(events, client.now())))
            }
        });
        let log = Memo::new(move |earlier: Option<&Option<Arc<Log>>>| match loader.get() {
            Some(Ok(read)) => Some(read),
            _ => earlier.cloned().flatten(),
        });
        let mut settled_before = untrack(|| citizen.with_value(|citizen| changes.settled(citizen)));
        follow(move || {
            let settled = citizen.with_value(|citizen| changes.settled(citizen));
            if std::mem::replace(&mut settled_before, settled) < settled {
                loader.again();
            }
        });
        Self { loader, log, is_told: StoredValue::new(false) }
    }
}

/// Reads a citizen's log and shows it.
#[component]
pub fn CitizenCv(
    /// Whose.
    citizen: Cpr,
    /// Called when the log has been read for the first time.
    #[prop(into)]
    on_read: Callback<()>,
) -> impl IntoView {
    let (client, changes) = (Client::expect(), CvChanges::expect());
    let Reading { loader, log, is_told } = carried_whole("cv-log", || Reading::of(citizen.clone(), client, changes));
    let citizen = StoredValue::new(citizen);
    let failure = Memo::new(move |_| loader.get().and_then(Result::err).map(|error| explain(&error)));
    // Who is unknown will not be known by asking again.
    let may_help = Memo::new(move |_| match loader.get() {
        Some(Err(error)) => error.fejlkode() != Some(Fejlkode::UkendtCpr),
        _ => false,
    });
    let is_read = Memo::new(move |_| log.with(Option::is_some));
    follow(move || {
        if is_read.get() && !is_told.get_value() {
            is_told.set_value(true);
            on_read.run(());
            focus_first("#cv-citizen");
        }
    });
    let failed = dynamic(move || {
        let retry = may_help.get().then(|| {
            view! {
                <p hidden=move || !is_read.get()>{text::not_read_anew()}</p>
                <button type="button" class="ds-button" on:click=move |_| loader.again()>{text::try_again()}</button>
            }
            .into_any()
        });
        retry.into_any()
    });
    view! {
        <div class="cv-failure" class:failed=move || failure.with(Option::is_some)>
            <ErrorNotice explanation=failure />
            {failed}
        </div>
        {dynamic(move || {
            let is_read = is_read.get();
            if let Some(first) = log.get_untracked().filter(|_| is_read) {
                let log = Signal::derive(move || log.get().unwrap_or_else(|| Arc::clone(&first)));
                view! { <Read citizen=citizen.get_value() log loader /> }.into_any()
            } else if failure.with(Option::is_none) {
                view! { <Loading label=text::loading() /> }.into_any()
            } else {
                ().into_any()
            }
        })}
    }
}

/// A log that has been read, and the forms.
#[component]
fn Read(citizen: Cpr, log: Signal<Arc<Log>>, loader: Loader<Arc<Log>>) -> impl IntoView {
    let cpr = ReceivedCpr::from(citizen.clone());
    let standing = Memo::new(move |_| log.with(|log| log.standing()));
    let filter = carried("cv-log-filter", LogFilter::default);
    let blocked = Memo::new(move |_| (standing.get() == Standing::NoCv).then_some(text::no_cv_to_change()));
    let happened = dynamic(move || match standing.get() {
        Standing::NoCv => view! { <p class="empty">{text::no_cv()}</p> }.into_any(),
        Standing::Deleted | Standing::There => view! { <LogView log filter /> }.into_any(),
    });
    let warning = dynamic(move || {
        let is_deleted = standing.get() == Standing::Deleted;
        let warning = is_deleted.then(|| {
            view! { <p class="ds-alert" data-color="warning" data-size="sm">{text::deleted()}</p> }.into_any()
        });
        warning.into_any()
    });
    view! {
        <article class="cv-citizen" aria-labelledby="cv-citizen">
            <header class="cv-head">
                <h2 class="ds-heading" data-size="xs" id="cv-citizen" tabindex="-1">{text::citizen()}</h2>
                <p class="cv-cpr"><CprField cpr /></p>
                <p class="quiet cv-read">{move || text::read_at(log.with(|log| format::date_and_clock(log.read_at)))}</p>
                <SlowNotice slow=loader.is_slow() label=text::loading() />
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| loader.again()>
                    {text::read_again()}
                </button>
            </header>
            {warning}
            <div class="cv-columns">
                <section class="cv-part" aria-labelledby="cv-log-heading">
                    <h3 class="section-heading" id="cv-log-heading">{text::log()}</h3>
                    {happened}
                </section>
                <div class="cv-forms">
                    <StatusForm citizen=citizen.clone() blocked />
                    <AvailabilityForm citizen blocked />
                </div>
            </div>
        </article>
    }
}
