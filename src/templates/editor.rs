//! Writing a template of one's own, with the open ad filled in beside it.

use super::{
    library::Templates,
    placeholders::{Piece, pieces},
    template::{Template, TemplateId, UsedFor, Wording},
    variables::Variables,
};
use crate::{
    locales::{shell, templates as text},
    ui::{TextArea, Toasts, Work, insert_at_caret},
};
use leptos::{html, prelude::*};

/// A template that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    id: TemplateId,
    wording: Wording,
}

impl Editing {
    /// An empty one.
    pub fn new() -> Self {
        Self { id: TemplateId::new_own(), wording: Wording::default() }
    }

    /// One's own, to be changed.
    pub fn change(template: Template) -> Self {
        Self { id: template.id, wording: template.wording }
    }

    /// A new one that begins as another.
    pub fn copy(template: &Template) -> Self {
        let name = text::copy_of(&template.wording.name);
        Self { id: TemplateId::new_own(), wording: Wording { name, ..template.wording.clone() } }
    }
}

/// Writes a template.
#[component]
pub fn TemplateEditor(
    /// What to begin with.
    editing: Editing,
    /// Called when it has been kept or given up.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let (templates, toasts) = (Templates::expect(), Toasts::expect());
    let wording = RwSignal::new(editing.wording);
    let fault = RwSignal::new(None::<String>);
    let area = NodeRef::<html::Textarea>::new();
    let work = Work::default();
    let id = editing.id;
    let save = move |_| match wording.with_untracked(Wording::checked) {
        Err(found) => fault.set(Some(found.words())),
        Ok(checked) => {
            let id = id.clone();
            work.run(async move {
                let name = checked.name.clone();
                match templates.keep(id, checked).await {
                    Ok(()) => {
                        toasts.tell(text::saved(name));
                        on_close.run(());
                    }
                    Err(_) => fault.set(Some(text::not_kept().to_owned())),
                }
            });
        }
    };
    let change = move |act: Box<dyn FnOnce(&mut Wording)>| {
        fault.set(None);
        wording.update(act);
    };
    let variable = move |name: &'static str| {
        let insert = move |_| {
            if let Some(area) = area.get_untracked() {
                insert_at_caret(&area, &format!("{{{{{name}}}}}"));
            }
        };
        view! { <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=insert>{name}</button> }
            .into_any()
    };
    let used_for = |used_for: UsedFor| view! { <option value=used_for.as_str()>{used_for.words()}</option> }.into_any();
    let body = Memo::new(move |_| wording.with(|wording| wording.body.clone()));
    view! {
        <section class="card template-editor" aria-labelledby="template-editor-heading">
            <h2 class="section-heading" id="template-editor-heading">{text::editor_heading()}</h2>
            <div class="ds-field">
                <label class="ds-label" for="template-name">{text::name()}</label>
                <input
                    class="ds-input"
                    id="template-name"
                    autocomplete="off"
                    prop:value=move || wording.with(|wording| wording.name.clone())
                    on:input=move |event| {
                        let name = event_target_value(&event);
                        change(Box::new(move |wording| wording.name = name));
                    }
                />
            </div>
            <div class="ds-field">
                <label class="ds-label" for="template-use">{text::used_for()}</label>
                <select
                    class="ds-input"
                    id="template-use"
                    prop:value=move || wording.with(|wording| wording.used_for.as_str())
                    on:change=move |event| {
                        let used_for = UsedFor::from_value(&event_target_value(&event));
                        change(Box::new(move |wording| wording.used_for = used_for));
                    }
                >
                    {UsedFor::EVERY.map(used_for).collect_view()}
                </select>
            </div>
            <TextArea
                id="template-body"
                label=text::body()
                rows=10
                text=body
                on_input=move |body: String| change(Box::new(move |wording| wording.body = body))
                node_ref=area
            />
            <div class="card-buttons" role="group" aria-label=text::insert_variable()>
                <span class="quiet">{text::insert_variable()}</span>
                {Variables::names().map(variable).collect_view()}
            </div>
            <FilledIn body />
            <p class="ds-validation-message" role="alert" hidden=move || fault.with(Option::is_none)>{fault}</p>
            <p class="card-buttons">
                <button type="button" class="ds-button" aria-busy=move || work.pending().get().then_some("true") on:click=save>
                    {text::save()}
                </button>
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| on_close.run(())>
                    {shell::cancel()}
                </button>
            </p>
        </section>
    }
}

/// The template as it would be for the ad that was last open, with what is left to fill marked.
#[component]
fn FilledIn(#[prop(into)] body: Signal<String>) -> impl IntoView {
    let templates = Templates::expect();
    let title = move || templates.last_title().map_or_else(|| text::preview_of_none().to_owned(), text::preview_of);
    let cut = move || {
        let filled = templates.variables(templates.last_open()).fill(&body.get());
        let piece = |piece| match piece {
            Piece::Text(text) => view! { <span>{text}</span> }.into_any(),
            Piece::Blank(blank) => view! { <mark>{blank}</mark> }.into_any(),
        };
        pieces(&filled).into_iter().map(piece).collect_view()
    };
    view! {
        <div class="preview">
            <h3 class="ds-label">{text::preview_heading()}</h3>
            <p class="quiet">{title}</p>
            <div class="preview-body" tabindex="0" role="region" aria-label=text::preview_heading()>{cut}</div>
        </div>
    }
}
