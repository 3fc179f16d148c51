//! Sharing a template of one's own with the team: it goes to the team, and one's own is taken away once it is there.

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

/// Asks, and shares.
#[component]
pub fn ShareTemplate(question: Question) -> impl IntoView {
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let Question { open, failure, .. } = question;
    let work = Work::default();
    let share = move |()| {
        let Some(Asked { template, .. }) = question.asked() else { return };
        let (id, wording) = (template.id, template.wording);
        let client = client.clone();
        work.run(async move {
            failure.set(None);
            let name = wording.name.clone();
            match shared::save(templates, &client, id.for_team(), wording, None).await {
                Err(unsaved) => drop(failure.try_set(Some(unsaved.words_of_sharing()))),
                Ok(()) => {
                    toasts.tell(match templates.hand_over(id).await {
                        Ok(()) => text::shared_now(name),
                        Err(_) => text::shared_and_kept(name),
                    });
                    open.try_set(false);
                }
            }
        });
    };
    view! {
        <ConfirmDialog
            open
            heading=Signal::derive(move || text::share_heading(question.name()))
            confirm_label=Signal::stored(text::share().to_owned())
            busy=work.pending()
            error=failure
            on_confirm=share
        >
            <p>{text::share_consequence()}</p>
        </ConfirmDialog>
    }
}
