//! The development sign-in: choose one of the seeded caseworkers.

use crate::{
    api::{ApiError, Client, explain},
    locales::{session as text, shell},
    ui::{ErrorNotice, Loading},
};
use contract::{
    Scope,
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
    let caseworkers = LocalResource::new({
        let client = client.clone();
        move || {
            let client = client.clone();
            async move { client.get_seeded_caseworkers().await }
        }
    });
    let sign_in = Action::new_local(move |caseworker: &SeededCaseworker| {
        let (client, id) = (client.clone(), caseworker.behandler.behandler_identifier);
        async move {
            let session = client.sign_in(id).await?;
            on_signed_in.run(session);
            Ok::<(), ApiError>(())
        }
    });
    let failure = move || sign_in.value().get().and_then(Result::err).map(|error| explain(&error));
    let pending = sign_in.pending();
    view! {
        <main class="gate" id="content">
            <p class="brand">{shell::owner()} " " <span class="brand-name">{shell::name()}</span></p>
            <h1 class="ds-heading" data-size="md">{text::heading()}</h1>
            {expired.then(|| view! { <p class="ds-alert" data-color="info" data-size="sm">{text::expired()}</p> })}
            <p class="gate-lead">{text::lead()}</p>
            <ErrorNotice explanation=Signal::derive(failure) />
            {move || match caseworkers.get() {
                None => view! { <Loading label=text::loading() /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
                        <button type="button" class="ds-button" on:click=move |_| caseworkers.refetch()>{text::try_again()}</button>
                    }
                        .into_any()
                }
                Some(Ok(caseworkers)) => {
                    let choice = move |caseworker: SeededCaseworker| {
                        let may = access(&caseworker.scopes);
                        let name = caseworker.behandler.behandler_navn.clone();
                        view! {
                            <li>
                                <button
                                    type="button"
                                    class="caseworker"
                                    aria-disabled=move || pending.get().then_some("true")
                                    on:click=move |_| {
                                        if !pending.get_untracked() {
                                            sign_in.dispatch_local(caseworker.clone());
                                        }
                                    }
                                >
                                    <span class="caseworker-name">{name}</span>
                                    <span class="caseworker-access">{may}</span>
                                </button>
                            </li>
                        }
                    };
                    view! { <ul class="caseworkers">{caseworkers.into_iter().map(choice).collect_view()}</ul> }.into_any()
                }
            }}
        </main>
    }
}
