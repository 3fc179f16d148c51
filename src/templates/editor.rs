//! Writing a template, one's own or the team's, with the open ad filled in beside it.

use super::{
    library::Templates,
    placeholders::{Piece, pieces},
    shared,
    team::{Unsaved, wording_of},
    template::{Template, TemplateId, UsedFor, Wording},
    theirs::Theirs,
    variables::Variables,
};
use crate::{
    api::{Client, Explanation},
    locales::{shell, templates as text},
    ui::{ErrorNotice, TextArea, Toasts, Work, carried, focus_first, insert_at_caret},
};
use leptos::{html, prelude::*};

/// A template that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    id: TemplateId,
    wording: Wording,
    /// Which of the team's, and its version; none for one's own.
    of_team: Option<(contract::TemplateId, i64)>,
}

impl Editing {
    /// An empty one.
    pub fn new() -> Self {
        Self { id: TemplateId::new_own(), wording: Wording::default(), of_team: None }
    }

    /// One's own or the team's, to be changed.
    pub fn change(template: Template, templates: Templates) -> Self {
        let Template { id, wording, .. } = template;
        match id.of_team().and_then(|id| templates.of_team(id)) {
            None => Self { id, wording, of_team: None },
            Some(seen) => Self { id, wording: wording_of(&seen), of_team: Some((seen.id, seen.version)) },
        }
    }

    /// A new one that begins as another.
    pub fn copy(template: &Template) -> Self {
        Self::copy_of(template.wording.clone())
    }

    fn copy_of(wording: Wording) -> Self {
        let name = text::copy_of(&wording.name);
        Self { id: TemplateId::new_own(), wording: Wording { name, ..wording }, of_team: None }
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
    let (templates, toasts, client) = (Templates::expect(), Toasts::expect(), Client::expect());
    let Editing { id, wording, of_team } = editing;
    let wording = carried("template-wording", || wording);
    let from = carried("template-version", || of_team.map(|(_, version)| version));
    let unsaved = carried("template-unsaved", || None::<Unsaved>);
    let area = NodeRef::<html::Textarea>::new();
    let work = Work::default();
    let save = move |_| match wording.with_untracked(Wording::checked) {
        Err(fault) => tell(unsaved, fault.into()),
        Ok(checked) => {
            let (id, client) = (id.clone(), client.clone());
            work.run(async move {
                let name = checked.name.clone();
                let saved = match of_team {
                    None => templates.keep(id, checked).await.map_err(|_| not_kept()),
                    Some((team, _)) => {
                        let from = from.try_get_untracked().flatten();
                        shared::save(templates, &client, team, checked, from).await
                    }
                };
                match saved {
                    Ok(()) => {
                        toasts.tell(text::saved(name));
                        on_close.try_run(());
                    }
                    Err(why) => {
                        if let Some(now_from) = why.now_from() {
                            from.try_set(now_from);
                        }
                        tell(unsaved, why);
                    }
                }
            });
        }
    };
    let change = move |act: Box<dyn FnOnce(&mut Wording)>| {
        // A colleague's text stays for comparison until it is saved over.
        unsaved.update(|it| *it = it.take().filter(|it| it.now_from().is_some()));
        wording.update(act);
    };
    let fault = |of_name: bool| {
        Memo::new(move |_| match unsaved.get() {
            Some(Unsaved::Faults { name, body }) => {
                if of_name {
                    name
                } else {
                    body
                }
            }
            _ => None,
        })
    };
    let (name_fault, body_fault) = (fault(true), fault(false));
    let explanation = Signal::derive(move || unsaved.with(|it| it.as_ref().and_then(Unsaved::words)));
    let save_label = move || {
        let theirs = unsaved.with(|it| matches!(it, Some(Unsaved::Changed(_))));
        if theirs { text::save_instead() } else { text::save() }
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
                    aria-invalid=move || name_fault.with(Option::is_some).then_some("true")
                    aria-describedby="template-name-fault"
                    on:input=move |event| {
                        let name = event_target_value(&event);
                        change(Box::new(move |wording| wording.name = name));
                    }
                />
                <p class="ds-validation-message" id="template-name-fault" hidden=move || name_fault.with(Option::is_none)>
                    {name_fault}
                </p>
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
                lang="da"
                text=body
                on_input=move |body: String| change(Box::new(move |wording| wording.body = body))
                node_ref=area
                fault=body_fault
            />
            <div class="card-buttons" role="group" aria-label=text::insert_variable()>
                <span class="quiet">{text::insert_variable()}</span>
                {Variables::names().map(variable).collect_view()}
            </div>
            <FilledIn body />
            <ErrorNotice explanation />
            <Theirs unsaved />
            <p class="card-buttons">
                <button type="button" class="ds-button" aria-busy=move || work.pending().get().then_some("true") on:click=save>
                    {save_label}
                </button>
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| on_close.run(())>
                    {shell::cancel()}
                </button>
            </p>
        </section>
    }
}

/// Tells why it has not been saved; what is wrong with a field is told where the caret then is.
fn tell(unsaved: RwSignal<Option<Unsaved>>, why: Unsaved) {
    if let Unsaved::Faults { name, .. } = &why {
        focus_first(if name.is_some() { "#template-name" } else { "#template-body" });
    }
    unsaved.try_set(Some(why));
}

fn not_kept() -> Unsaved {
    let (happened, next) = (text::not_kept().to_owned(), text::not_kept_next().to_owned());
    Unsaved::Failed(Explanation { happened, next, fields: Vec::new() })
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
            <div class="preview-body" tabindex="0" role="region" aria-label=text::preview_heading() lang="da">{cut}</div>
        </div>
    }
}
