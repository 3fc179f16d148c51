//! A look-up that failed: why, what to do next, and whether the service lives.

use super::service_check::ServiceCheck;
use crate::{
    api::{ApiError, explain_read},
    locales::flexjob as text,
    ui::ErrorNotice,
};
use contract::Fejlkode;
use leptos::prelude::*;

/// The failure of a look-up.
#[component]
pub fn Failure(
    /// What went wrong.
    error: ApiError,
    /// Looks up once more.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let code = error.fejlkode();
    // What is not there will not be there by asking again, and a service that answers lives.
    let retry = (code != Some(Fejlkode::BevillingIkkeFundet)).then(|| {
        view! { <button type="button" class="ds-button" on:click=move |_| on_retry.run(())>{text::try_again()}</button> }
            .into_any()
    });
    let check = code.is_none().then(|| view! { <ServiceCheck /> }.into_any());
    view! {
        <ErrorNotice explanation=Signal::stored(Some(explain_read(&error))) />
        {retry}
        {check}
    }
}
