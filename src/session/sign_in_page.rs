//! Signing in: at the login service, or, for development, by choosing one of the seeded caseworkers.

use super::{
    standing::Standing,
    ways::{KnownWay, sign_in_address},
};
use crate::{
    api::{ApiError, Client, Explanation, explain},
    locales::{session as text, shell},
    ui::{ErrorNotice, LanguageChoice, Loader, Loading, Work},
};
use contract::{
    Scope,
    bff::{SeededCaseworker, Way},
};
use leptos::prelude::*;

/// What a caseworker may do, in words.
fn access(scopes: &[Scope]) -> &'static str {
    let read = scopes.contains(&Scope::JobannoncegodkendelseRead);
    let write = scopes.contains(&Scope::JobannoncegodkendelseWrite);
    match (read, write) {
        (_, true) => text::may_decide(),
        (true, false) => text::may_read(),
        (false, false) => text::may_nothing(),
    }
}

/// What there is to sign in by.
#[derive(Clone)]
enum Entrance {
    LoginService,
    Caseworkers(Vec<SeededCaseworker>),
}

async fn entrance(client: Client, way: KnownWay) -> Result<Entrance, ApiError> {
    Ok(match way.learn(&client).await? {
        Way::OpenIdConnect => Entrance::LoginService,
        Way::Development => Entrance::Caseworkers(client.get_seeded_caseworkers().await?),
    })
}

/// The address one came to, to come back to.
fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// Leads to the login service, or asks who to sign in as.
#[component]
pub fn SignInPage(
    /// What the gate knows.
    standing: Standing,
) -> impl IntoView {
    let way = KnownWay::expect();
    let found = Loader::new(move || entrance(standing.client(), way));
    let signing_in = Work::default();
    let failure = RwSignal::new(None::<Explanation>);
    view! {
        <main class="gate" id="content">
            <div class="gate-head">
                <p class="brand">{shell::owner()} " " <span class="brand-name">{shell::name()}</span></p>
                <div class="gate-language"><LanguageChoice /></div>
            </div>
            <h1 class="ds-heading" data-size="md">{text::heading()}</h1>
            {move || match found.get() {
                None => view! { <Loading label=text::loading() /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
                        <button type="button" class="ds-button" on:click=move |_| found.again()>{text::try_again()}</button>
                    }
                        .into_any()
                }
                Some(Ok(Entrance::LoginService)) => {
                    view! {
                        <p class="gate-lead">{text::lead_to_login_service()}</p>
                        <a class="ds-button gate-way" href=sign_in_address(here()) rel="external">{text::heading()}</a>
                    }
                        .into_any()
                }
                Some(Ok(Entrance::Caseworkers(caseworkers))) => {
                    let choice = move |caseworker: SeededCaseworker| {
                        let may = access(&caseworker.scopes);
                        let id = caseworker.behandler.behandler_identifier;
                        view! {
                            <li>
                                <button
                                    type="button"
                                    class="caseworker"
                                    aria-disabled=move || signing_in.pending().get().then_some("true")
                                    on:click=move |_| signing_in.run(standing.sign_in(id, failure))
                                >
                                    <span class="caseworker-name">{caseworker.behandler.behandler_navn}</span>
                                    <span class="caseworker-access">{may}</span>
                                </button>
                            </li>
                        }
                        .into_any()
                    };
                    view! {
                        <p class="gate-lead">{text::lead()}</p>
                        <ErrorNotice explanation=failure />
                        <ul class="caseworkers">{caseworkers.into_iter().map(choice).collect_view()}</ul>
                    }
                        .into_any()
                }
            }}
        </main>
    }
}
