//! Sharing a template of one's own with the team: it goes to the team, and one's own is taken away once it is there.

use super::{library::Templates, shared, template::Template};
use crate::{
    api::{Client, Explanation},
    locales::templates as text,
    ui::{ConfirmDialog, Toasts, Work},
};
use leptos::prelude::*;

/// Asks, and shares; open while `open` is true.
#[component]
pub fn ShareTemplate(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The template.
    template: RwSignal<Option<Template>>,
) -> impl IntoView {
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let failure = RwSignal::new(None::<Explanation>);
    let work = Work::default();
    let share = move |()| {
        let Some(Template { id, wording, .. }) = template.get_untracked() else { return };
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
    let name = move || template.with(|it| it.as_ref().map(|it| it.wording.name.clone())).unwrap_or_default();
    crate::ui::follow(move || {
        if !open.get() {
            failure.set(None);
        }
    });
    view! {
        <ConfirmDialog
            open
            heading=Signal::derive(move || text::share_heading(name()))
            confirm_label=Signal::stored(text::share().to_owned())
            busy=work.pending()
            error=failure
            on_confirm=share
        >
            <p>{text::share_consequence()}</p>
        </ConfirmDialog>
    }
}
