//! Deleting a template, one's own or the team's.

use super::{
    library::Templates,
    question::{Asked, Question},
    shared,
};
use crate::{
    api::Client,
    locales::templates as text,
    ui::{ConfirmDialog, Toasts, Work},
};
use leptos::prelude::*;

/// Asks, and deletes.
#[component]
pub fn DeleteTemplate(question: Question) -> impl IntoView {
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let Question { open, failure, .. } = question;
    let work = Work::default();
    let delete = move |()| {
        let Some(Asked { template, seen }) = question.asked() else { return };
        let (id, name) = (template.id, template.wording.name);
        let of_team = id.of_team().zip(seen);
        let client = client.clone();
        work.run(async move {
            failure.set(None);
            let done = match of_team {
                None => match templates.delete(id).await {
                    Ok(()) => text::deleted(name),
                    Err(_) => text::not_kept().to_owned(),
                },
                Some((team, version)) => match shared::delete(templates, &client, team, version).await {
                    Ok(()) => text::deleted(name),
                    Err(unsaved) => {
                        failure.try_set(Some(unsaved.words_of_deleting()));
                        return;
                    }
                },
            };
            open.try_set(false);
            toasts.tell(done);
        });
    };
    view! {
        <ConfirmDialog
            open
            heading=Signal::derive(move || text::delete_heading(question.name()))
            confirm_label=Signal::stored(text::delete().to_owned())
            busy=work.pending()
            error=failure
            on_confirm=delete
        >
            <p>{move || if question.is_of_team() { text::delete_team_consequence() } else { text::delete_consequence() }}</p>
        </ConfirmDialog>
    }
}
