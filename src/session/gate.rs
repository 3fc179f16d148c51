//! The gate: signed in, or signing in. The address stays as it is, so that signing in leads where one was going.

use super::{
    access::{Access, LeaveSession, SignedIn},
    banner::Banner,
    ended_dialog::EndedDialog,
    sign_in_page::SignInPage,
    standing::Standing,
};
use crate::{
    api::{ApiError, Client, explain},
    locales::session as text,
    ui::{ErrorNotice, Loading, dynamic, in_language},
};
use leptos::{either::Either, prelude::*};

/// Shows `children` to a signed-in caseworker, and the sign-in to anyone else.
#[component]
pub fn SessionGate(
    /// The console.
    children: ChildrenFn,
) -> impl IntoView {
    let standing = Standing::ask_first(Client::expect());
    provide_context(LeaveSession(Callback::new(move |()| standing.leave())));
    let children = StoredValue::new(children);
    let mut is_other = false;
    let within = dynamic(move || {
        let view = match standing.shown() {
            Access::Asking | Access::Leaving => {
                view! { <main class="gate"><Loading label=text::asking() /></main> }.into_any()
            }
            Access::SignedIn(session) | Access::Ended(session) => {
                standing.client().of(session.behandler.behandler_identifier).provide();
                provide_context(SignedIn(session));
                let dialog = in_language(move || view! { <EndedDialog standing /> }.into_any());
                (children.with_value(|children| children()), dialog).into_any()
            }
            Access::SignedOut => in_language(move || view! { <SignInPage standing /> }.into_any()),
            Access::Failed(error) => view! { <AccessFailed error on_retry=move || standing.ask_anew() /> }.into_any(),
        };
        // Two types, so that the one is never changed into the other: what a caseworker typed would stay in a colleague's fields.
        is_other = !is_other;
        if is_other { Either::Left(view) } else { Either::Right(view) }.into_any()
    });
    (in_language(|| view! { <Banner /> }.into_any()), within)
}

#[component]
fn AccessFailed(error: ApiError, on_retry: impl Fn() + 'static) -> impl IntoView {
    view! {
        <main class="gate">
            <h1 class="ds-heading" data-size="sm">{text::failed()}</h1>
            <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
            <button type="button" class="ds-button" on:click=move |_| on_retry()>{text::try_again()}</button>
        </main>
    }
}
