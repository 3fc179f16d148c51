//! One's templates: the whole list in its order, writing one's own, and sharing with the team.

use super::{
    card::TemplateCard,
    delete::DeleteTemplate,
    editor::{Editing, TemplateEditor},
    library::Templates,
    question::{Asked, Question},
    share::ShareTemplate,
    template::Template,
    transfer::Transfer,
};
use crate::{locales::templates as text, session::SignedIn, ui::carried};
use leptos::prelude::*;

/// The templates.
#[component]
pub fn TemplatesPage() -> impl IntoView {
    let templates = Templates::expect();
    let all = Memo::new(move |_| templates.all());
    let may_write = SignedIn::expect().may_write();
    let may_share = Memo::new(move |_| may_write && templates.has_team());
    let editing = carried("template", || None::<Editing>);
    let (to_delete, to_share) = (Question::new(), Question::new());
    let ask = move |question: Question| {
        Callback::new(move |template: Template| {
            let seen = template.id.of_team().and_then(|id| templates.of_team(id)).map(|one| one.version);
            question.ask(Asked { template, seen });
        })
    };
    let (deleting, sharing) = (ask(to_delete), ask(to_share));
    view! {
        <div class="page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            <p class="card-buttons">
                <button type="button" class="ds-button" on:click=move |_| editing.set(Some(Editing::new()))>{text::create()}</button>
            </p>
            {move || {
                editing
                    .get()
                    .map(|it| view! { <TemplateEditor editing=it on_close=move |()| editing.set(None) /> }.into_any())
            }}
            <ol class="cards">
                {move || {
                    let may_share = may_share.get();
                    let card = |template| {
                        view! { <TemplateCard template all may_share editing deleting sharing /> }.into_any()
                    };
                    all.get().into_iter().map(card).collect_view()
                }}
            </ol>
            <Transfer />
            <DeleteTemplate question=to_delete />
            <ShareTemplate question=to_share />
        </div>
    }
}
