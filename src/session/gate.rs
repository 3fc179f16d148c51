//! The gate: signed in, or signing in. The address stays as it is, so that signing in leads where one was going.

use super::{
    access::{Access, LeaveSession, SignedIn},
    sign_in_page::SignInPage,
};
use crate::{
    api::{ApiError, Client, explain},
    locales::session as text,
    ui::{ErrorNotice, Loading, follow, in_language},
};
use leptos::{prelude::*, task::spawn_local};

/// Shows `children` to a signed-in caseworker, and the sign-in to anyone else.
#[component]
pub fn SessionGate(
    /// The console.
    children: ChildrenFn,
) -> impl IntoView {
    let client = Client::expect();
    let access = RwSignal::new(Access::Asking);
    let ask = {
        let client = client.clone();
        move || {
            let client = client.clone();
            spawn_local(async move {
                let answer = client.get_session().await;
                access.set(answer.into());
            });
        }
    };
    ask();
    let mut first = true;
    follow(move || {
        client.follow_signed_out();
        if !std::mem::replace(&mut first, false) {
            access.update(|access| *access = access.after_signed_out());
        }
    });
    provide_context(LeaveSession(Callback::new(move |()| access.set(Access::SignedOut { expired: false }))));
    let children = StoredValue::new(children);
    let ask = StoredValue::new_local(ask);
    let on_signed_in = Callback::new(move |session| access.set(Access::SignedIn(session)));
    move || {
        match access.get() {
        Access::Asking => view! { <main class="gate"><Loading label=text::asking() /></main> }.into_any(),
        Access::SignedIn(session) => {
            provide_context(SignedIn(session));
            children.with_value(|children| children())
        }
        Access::SignedOut { expired } => in_language(move || view! { <SignInPage expired on_signed_in /> }.into_any()),
        Access::Failed(error) => {
            view! { <AccessFailed error on_retry=move || { access.set(Access::Asking); ask.with_value(|ask| ask()); } /> }
                .into_any()
        }
    }
    }
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
