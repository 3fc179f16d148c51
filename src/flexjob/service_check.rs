//! Whether the service lives, asked where a look-up has failed: so that one knows whether to try again or to wait.

use crate::{
    api::{ApiError, Client},
    locales::{flexjob as text, format},
    ui::{Loading, dynamic},
};
use contract::Tidspunkt;
use leptos::{prelude::*, task::spawn_local};

/// What IsAlive said, at a time.
fn told(answer: &Result<bool, ApiError>, at: Tidspunkt) -> String {
    let clock = format::clock(at);
    match answer {
        Ok(true) => text::alive_yes(clock),
        Ok(false) => text::alive_no(clock),
        // A service that says no is there.
        Err(error) if error.fejlkode().is_some() => text::alive_refused(clock),
        Err(_) => text::alive_silent(clock),
    }
}

/// Asks at once, and again when told to.
#[component]
pub fn ServiceCheck() -> impl IntoView {
    let client = StoredValue::new(Client::expect());
    let said = RwSignal::new(None::<String>);
    let ask = move || {
        said.set(None);
        let client = client.get_value();
        spawn_local(async move {
            let answer = client.is_flexjob_alive().await;
            said.try_set(Some(told(&answer, client.now())));
        });
    };
    ask();
    view! {
        <section class="flexjob-section" aria-labelledby="flexjob-alive">
            <h2 class="section-heading" id="flexjob-alive">{text::alive_heading()}</h2>
            {dynamic(move || match said.get() {
                None => view! { <Loading label=text::alive_asking() /> }.into_any(),
                Some(said) => view! { <p role="status">{said}</p> }.into_any(),
            })}
            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| ask()>
                {text::alive_again()}
            </button>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::{Fejlkode, Problem};
    use std::collections::HashSet;

    #[test]
    fn each_answer_has_its_own_words_and_a_time() {
        let at = "2026-11-21T10:42:00+01:00".parse().unwrap();
        let problem = Problem { fejlkode: Some(Fejlkode::IkkeAutoriseret), ..Problem::default() };
        let answers = [
            Ok(true),
            Ok(false),
            Err(ApiError::Refused(Box::new(Refusal { status: 403, problem }))),
            Err(ApiError::Unreachable),
        ];
        let told: HashSet<String> = answers.iter().map(|answer| told(answer, at)).collect();
        assert_eq!(told.len(), 4);
        assert!(told.iter().all(|words| words.starts_with("Kl. 10:42: ")), "{told:?}");
        let failed = Err(ApiError::Refused(Box::new(Refusal { status: 503, problem: Problem::default() })));
        assert!(super::told(&failed, at).contains("svarer ikke"));
    }
}
