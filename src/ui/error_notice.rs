//! An error where it happened: what, and what to do next.

use crate::api::Explanation;
use leptos::prelude::*;

/// Shows an error and announces it; nothing while there is none.
#[component]
pub fn ErrorNotice(
    /// The error in words.
    #[prop(into)]
    explanation: Signal<Option<Explanation>>,
) -> impl IntoView {
    view! {
        <div role="alert" class="error-notice">
            {move || {
                explanation
                    .get()
                    .map(|Explanation { happened, next, fields }| {
                        // As the service told it, which is in Danish.
                        let fields = fields.into_iter().map(|(field, fault)| view! { <li>{field} ": " <span lang="da">{fault}</span></li> }.into_any());
                        view! {
                            <div class="ds-alert" data-color="danger" data-size="sm">
                                <p class="error-what">{happened}</p>
                                <p class="error-next">{next}</p>
                                <ul class="error-fields">{fields.collect_view()}</ul>
                            </div>
                        }
                        .into_any()
                    })
            }}
        </div>
    }
}
