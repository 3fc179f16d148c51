//! One's templates: the whole list in its order, and writing one's own.

use super::{
    choices::{Towards, choices, moved},
    editor::{Editing, TemplateEditor},
    library::Templates,
    template::{Source, Template, TemplateId},
    transfer::Transfer,
    variables::Variables,
};
use crate::{
    decision::Decision,
    locales::templates as text,
    ui::{ConfirmDialog, Toasts, Work},
};
use leptos::prelude::*;

/// The templates.
#[component]
pub fn TemplatesPage() -> impl IntoView {
    let (templates, toasts) = (Templates::expect(), Toasts::expect());
    let all = Memo::new(move |_| templates.all());
    let editing = RwSignal::new(None::<Editing>);
    let deleting = RwSignal::new(None::<Template>);
    let asking = RwSignal::new(false);
    let work = Work::default();
    let delete = move |()| {
        let Some(template) = deleting.get_untracked() else { return };
        work.run(async move {
            asking.set(false);
            toasts.tell(match templates.delete(template.id).await {
                Ok(()) => text::deleted(template.wording.name),
                Err(_) => text::not_kept().to_owned(),
            });
        });
    };
    let ask = Callback::new(move |template: Template| {
        deleting.set(Some(template));
        asking.set(true);
    });
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
                    let cards = all.get().into_iter();
                    cards.map(|template| view! { <TemplateCard template all editing ask /> }.into_any()).collect_view()
                }}
            </ol>
            <Transfer />
            <ConfirmDialog
                open=asking
                heading=Signal::derive(move || deleting.with(|it| it.as_ref().map(|it| text::delete_heading(&it.wording.name)).unwrap_or_default()))
                confirm_label=Signal::stored(text::delete().to_owned())
                busy=work.pending()
                error=Signal::stored(None)
                on_confirm=delete
            >
                <p>{text::delete_consequence()}</p>
            </ConfirmDialog>
        </div>
    }
}

#[component]
fn TemplateCard(
    template: Template,
    all: Memo<Vec<Template>>,
    editing: RwSignal<Option<Editing>>,
    ask: Callback<Template>,
) -> impl IntoView {
    let templates = Templates::expect();
    let is_own = template.source == Source::Own;
    let shift = move |id: TemplateId, towards| templates.set_order(all.with_untracked(|all| moved(all, &id, towards)));
    let button = |label: &'static str, name: String, act: Box<dyn Fn()>| {
        view! {
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" aria-label=name on:click=move |_| act()>
                {label}
            </button>
        }
        .into_any()
    };
    let wording = template.wording.clone();
    let named = |verb: &str| text::act_on(verb, &wording.name);
    let about = all.with_untracked(|all| about(&template, all));
    let (up, down) = (template.id.clone(), template.id.clone());
    let (edit, copy, delete) = (template.clone(), template.clone(), template);
    let buttons = [
        Some(button(text::up(), named(text::move_up()), Box::new(move || shift(up.clone(), Towards::Top)))),
        Some(button(text::down(), named(text::move_down()), Box::new(move || shift(down.clone(), Towards::Bottom)))),
        is_own.then(|| {
            let edit = Box::new(move || editing.set(Some(Editing::change(edit.clone()))));
            button(text::edit(), named(text::edit()), edit)
        }),
        Some(button(text::copy(), named(text::copy()), Box::new(move || editing.set(Some(Editing::copy(&copy)))))),
        is_own.then(|| button(text::delete(), named(text::delete()), Box::new(move || ask.run(delete.clone())))),
    ];
    view! {
        <li class="card">
            <h2 class="card-heading">
                {wording.name.clone()}
            </h2>
            <p class="quiet">{about}</p>
            <details>
                <summary>{text::show_body()}</summary>
                <p class="as-written">{wording.body.clone()}</p>
            </details>
            <p class="card-buttons">{buttons.into_iter().flatten().collect_view()}</p>
        </li>
    }
}

/// Whose it is, what it goes with, and the keys that choose it.
fn about(template: &Template, all: &[Template]) -> String {
    let key = |decision| {
        let choices = choices(all, Some(decision), &Variables::default());
        choices.into_iter().find(|choice| choice.id == template.id).and_then(|choice| choice.digit)
    };
    let keys = [key(Decision::Reject).map(text::key_to_reject), key(Decision::Approve).map(text::key_to_approve)];
    let words = [template.source.words().to_owned(), template.wording.used_for.words().to_owned()];
    words.into_iter().chain(keys.into_iter().flatten()).collect::<Vec<_>>().join(" · ")
}
