//! The page: the look-up, and beneath it the citizen who was asked for. Neither is kept when the page is left.

use super::{
    catalogue::{Catalogue, Names},
    citizen::CitizenView,
    dealing::Dealing,
};
use crate::{
    api::Client,
    handed_citizen::{CitizenPage, HandedCitizen},
    locales::jobagent as text,
    session::SignedIn,
    ui::{CitizenLookUp, Loader, carried, carried_whole, dynamic, follow, with_hyphen},
};
use contract::{Cpr, Scope};
use leptos::prelude::*;

/// Citizens' jobagents.
#[component]
pub fn JobagentPage() -> impl IntoView {
    let may_read = SignedIn::expect().0.may(&Scope::JobagentRead);
    let body = if may_read {
        view! { <Desk /> }.into_any()
    } else {
        view! {
            <div class="ds-alert" data-color="warning" data-size="sm">
                <p class="error-what">{text::may_not_read()}</p>
                <p class="error-next">{text::may_not_read_next()}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="page jobagent" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            {body}
        </div>
    }
}

/// The look-up and who was asked for.
#[component]
fn Desk() -> impl IntoView {
    let client = StoredValue::new(Client::expect());
    let typed = carried("jobagent-typed", String::new);
    // Set anew by each look-up, also of the same citizen: she is read again.
    let citizen = carried("jobagent-citizen", || None::<Cpr>);
    let names = carried_whole("jobagent-names", || names(client.get_value()));
    let handed = HandedCitizen::expect();
    follow(move || {
        if let Some(handed) = handed.take(CitizenPage::Jobagent) {
            typed.set(with_hyphen(&handed));
            citizen.set(Some(handed));
        }
    });
    view! {
        <CitizenLookUp typed look_up=text::look_up() on_citizen=move |cpr| citizen.set(Some(cpr)) />
        {dynamic(move || {
            let Some(citizen) = citizen.get() else { return ().into_any() };
            let dealing = carried_whole("jobagents", || Dealing::with(citizen, typed, names, client.get_value()));
            view! { <CitizenView dealing /> }.into_any()
        })}
    }
}

/// What the occupations are called, once the server has told.
fn names(client: Client) -> RwSignal<Names> {
    let told = Loader::new(move || {
        let client = client.clone();
        async move { client.get_occupations().await.map(Catalogue::new) }
    });
    let names = RwSignal::new(Names::Awaited);
    follow(move || match told.get() {
        None => {}
        Some(Ok(catalogue)) if !catalogue.is_empty() => names.set(Names::Here(catalogue)),
        Some(_) => names.set(Names::Missing),
    });
    names
}
