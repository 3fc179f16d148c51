//! Deleting a template, one's own or the team's.

use super::{library::Templates, shared, template::Template};
use crate::{
    api::{Client, Explanation},
    locales::templates as text,
    ui::{ConfirmDialog, Toasts, Work},
};
use leptos::prelude::*;

/// Asks, and deletes; open while `open` is true.
#[component]
pub fn DeleteTemplate(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The template.
    template: RwSignal<Option<Template>>,
    /// Its version, as she saw it, where it is the team's.
    seen: StoredValue<Option<i64>>,
) -> impl IntoView {
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let failure = RwSignal::new(None::<Explanation>);
    let work = Work::default();
    let delete = move |()| {
        let Some(Template { id, wording, .. }) = template.get_untracked() else { return };
        let of_team = id.of_team().zip(seen.get_value());
        let client = client.clone();
        work.run(async move {
            failure.set(None);
            let done = match of_team {
                None => match templates.delete(id).await {
                    Ok(()) => text::deleted(wording.name),
                    Err(_) => text::not_kept().to_owned(),
                },
                Some((team, version)) => match shared::delete(templates, &client, team, version).await {
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
    let name = move || template.with(|it| it.as_ref().map(|it| it.wording.name.clone())).unwrap_or_default();
    let is_shared = move || template.with(|it| it.as_ref().is_some_and(|it| it.id.of_team().is_some()));
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
