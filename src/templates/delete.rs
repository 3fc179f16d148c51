//! Deleting a template, one's own or the team's.

use super::{library::Templates, shared, template::Template};
use crate::{
    api::{Client, Explanation},
    locales::templates as text,
    ui::{ConfirmDialog, Toasts, Work},
};
use contract::bff::SharedTemplate;
use leptos::prelude::*;

/// Asks, and deletes; open while `open` is true.
#[component]
pub fn DeleteTemplate(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The template, and the team's as she saw it where it is the team's.
    template: RwSignal<Option<(Template, Option<SharedTemplate>)>>,
) -> impl IntoView {
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let failure = RwSignal::new(None::<Explanation>);
    let work = Work::default();
    let delete = move |()| {
        let Some((Template { id, wording, .. }, seen)) = template.get_untracked() else { return };
        let client = client.clone();
        work.run(async move {
            failure.set(None);
            let done = match seen {
                None => match templates.delete(id).await {
                    Ok(()) => text::deleted(wording.name),
                    Err(_) => text::not_kept().to_owned(),
                },
                Some(seen) => match shared::delete(templates, &client, seen.id, seen.version).await {
                    Ok(()) => text::deleted(wording.name),
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
    let name = move || template.with(|it| it.as_ref().map(|(it, _)| it.wording.name.clone())).unwrap_or_default();
    let is_shared = move || template.with(|it| matches!(it, Some((_, Some(_)))));
    crate::ui::follow(move || {
        if !open.get() {
            failure.set(None);
        }
    });
    view! {
        <ConfirmDialog
            open
            heading=Signal::derive(move || text::delete_heading(name()))
            confirm_label=Signal::stored(text::delete().to_owned())
            busy=work.pending()
            error=failure
            on_confirm=delete
        >
            <p>{move || if is_shared() { text::delete_team_consequence() } else { text::delete_consequence() }}</p>
        </ConfirmDialog>
    }
}
