//! The development sign-in: choose one of the seeded caseworkers.

use crate::{
    api::{Client, Explanation, explain},
    locales::{session as text, shell},
    ui::{ErrorNotice, LanguageChoice, Loader, Loading, Work},
};
use contract::{
    BehandlerId, Scope,
    bff::{SeededCaseworker, Session},
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

/// Chooses who to sign in as.
#[component]
pub fn SignInPage(
    /// A session has just ended.
    expired: bool,
    /// Called with the new session.
    #[prop(into)]
    on_signed_in: Callback<Session>,
) -> impl IntoView {
    let client = Client::expect();
    let caseworkers = Loader::new({
        let client = client.clone();
        move || {
            let client = client.clone();
            async move { client.get_seeded_caseworkers().await }
        }
    });
    let signing_in = Work::default();
    let failure = RwSignal::new(None::<Explanation>);
    let sign_in = Callback::new(move |id: BehandlerId| {
        let client = client.clone();
        signing_in.run(async move {
            match client.sign_in(id).await {
                Ok(session) => on_signed_in.run(session),
                Err(error) => failure.set(Some(explain(&error))),
            }
        });
    });
    view! {
        <main class="gate" id="content">
            <div class="gate-head">
                <p class="brand">{shell::owner()} " " <span class="brand-name">{shell::name()}</span></p>
                <div class="gate-language"><LanguageChoice /></div>
            </div>
            <h1 class="ds-heading" data-size="md">{text::heading()}</h1>
            {expired.then(|| view! { <p class="ds-alert" data-color="info" data-size="sm">{text::expired()}</p> }.into_any())}
            <p class="gate-lead">{text::lead()}</p>
            <ErrorNotice explanation=failure />
            {move || match caseworkers.get() {
                None => view! { <Loading label=text::loading() /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
                        <button type="button" class="ds-button" on:click=move |_| caseworkers.again()>{text::try_again()}</button>
                    }
                        .into_any()
                }
                Some(Ok(caseworkers)) => {
                    let choice = move |caseworker: SeededCaseworker| {
                        let may = access(&caseworker.scopes);
                        let id = caseworker.behandler.behandler_identifier;
                        view! {
                            <li>
                                <button
                                    type="button"
                                    class="caseworker"
                                    aria-disabled=move || signing_in.pending().get().then_some("true")
                                    on:click=move |_| sign_in.run(id)
                                >
                                    <span class="caseworker-name">{caseworker.behandler.behandler_navn}</span>
                                    <span class="caseworker-access">{may}</span>
                                </button>
                            </li>
                        }
                        .into_any()
                    };
                    view! { <ul class="caseworkers">{caseworkers.into_iter().map(choice).collect_view()}</ul> }.into_any()
                }
            }}
        </main>
    }
}
