//! What became of the changes that were confirmed here.

use super::{
    change::Change,
    changes::{CvChanges, Entry},
    explain::explain,
    sending::Progress,
};
use crate::{
    api::{Client, Explanation},
    locales::{cv as text, format},
    ui::{dynamic, focus_first},
};
use leptos::prelude::*;

/// How an outcome is told.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    happened: String,
    /// Fields that the service named, with its own words.
    fields: Vec<(String, String)>,
    next: Option<String>,
    /// Of the line's border and the words' weight: `info`, `success`, `warning` or `danger`.
    tone: &'static str,
}

fn told(progress: &Progress) -> Told {
    let of = |happened: String, next: Option<&str>, tone| Told {
        happened,
        fields: Vec::new(),
        next: next.map(str::to_owned),
        tone,
    };
    match progress {
        Progress::Sending => of(text::sending().to_owned(), None, "info"),
        Progress::Done { at } => of(text::done(format::clock(*at)), None, "success"),
        Progress::Found { at } => of(text::found(format::clock(*at)), None, "success"),
        Progress::NotFound => of(text::not_found().to_owned(), Some(text::not_found_next()), "danger"),
        Progress::Unknown => of(text::unknown().to_owned(), Some(text::unknown_next()), "warning"),
        Progress::Refused(error) => {
            let Explanation { happened, next, fields } = explain(error);
            Told { happened, fields, next: Some(next), tone: "danger" }
        }
    }
}

/// The list; nothing while nothing has been sent.
#[component]
pub fn Outcomes() -> impl IntoView {
    let changes = CvChanges::expect();
    let client = StoredValue::new(Client::expect());
    let entries = changes.entries();
    let is_empty = Memo::new(move |_| entries.with(Vec::is_empty));
    let list =
        dynamic(move || entries.get().into_iter().map(|entry| line(entry, changes, client)).collect_view().into_any());
    view! {
        <section class="cv-outcomes" aria-labelledby="cv-sent" hidden=is_empty>
            <h2 class="section-heading" id="cv-sent" tabindex="-1">{text::sent()}</h2>
            <div role="status"><ul class="cv-sent-list">{list}</ul></div>
        </section>
    }
}

fn line(entry: Entry, changes: CvChanges, client: StoredValue<Client>) -> AnyView {
    let entries = changes.entries();
    let Entry { number, confirmed, progress } = entry;
    let citizen = confirmed.citizen.to_string();
    let what = match &confirmed.change {
        Change::Status(_) => text::change_of_status(confirmed.change.value(), citizen),
        Change::Availability(_) => text::change_of_availability(confirmed.change.value(), citizen),
    };
    let Told { happened, fields, next, tone } = told(&progress);
    let field = |(field, fault): (String, String)| view! { " " {field} ": " <span lang="da">{fault}</span> }.into_any();
    let again = (progress == Progress::Unknown).then(|| {
        let press = move |_| {
            changes.try_again(client.get_value(), number);
            // The button goes, and the focus with it.
            focus_first("#cv-sent");
        };
        view! {
            <button type="button" class="ds-button" data-size="sm" on:click=press>{text::same_again()}</button>
        }
        .into_any()
    });
    let dismiss = (progress != Progress::Sending).then(|| {
        let press = move |_| {
            changes.dismiss(number);
            focus_first(if entries.with_untracked(Vec::is_empty) { "#content" } else { "#cv-sent" });
        };
        view! {
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=press>{text::dismiss()}</button>
        }
        .into_any()
    });
    view! {
        <li class="cv-sent" data-tone=tone>
            <p class="cv-sent-what">{what}</p>
            <p>{happened} {fields.into_iter().map(field).collect_view()} " " {next}</p>
            <p class="quiet request-ids">{text::request_id()} " " <span>{confirmed.request_id.to_string()}</span></p>
            <p class="card-buttons">{again} {dismiss}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{ApiError, Refusal};
    use contract::{Fejlkode, Feltfejl, Problem};
    use std::collections::HashSet;

    #[test]
    fn each_outcome_has_its_own_words_and_what_is_not_done_a_next_step() {
        let at = "2026-11-22T10:42:00+01:00".parse().unwrap();
        let problem = Problem {
            fejlkode: Some(Fejlkode::BeskedIkkeValideret),
            feltfejl: vec![Feltfejl::new("cvAvailability.personCivilRegistrationIdentifier", "Personen har intet CV.")],
            ..Problem::default()
        };
        let refused = Progress::Refused(ApiError::Refused(Box::new(Refusal { status: 422, problem })));
        assert_eq!(told(&refused).fields, [("Borgerens CPR-nummer".to_owned(), "Personen har intet CV.".to_owned())]);
        let every = [
            Progress::Sending,
            Progress::Done { at },
            Progress::Found { at },
            Progress::NotFound,
            Progress::Unknown,
            refused,
        ];
        let words: HashSet<String> = every.iter().map(|progress| told(progress).happened).collect();
        assert_eq!(words.len(), every.len());
        for progress in every {
            let is_over = progress.is_done() || progress == Progress::Sending;
            assert_eq!(told(&progress).next.is_none(), is_over, "{progress:?}");
        }
    }
}
