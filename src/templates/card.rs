//! A template in the list, and what can be done with it.

use super::{
    choices::{Towards, choices, moved},
    editor::Editing,
    library::Templates,
    template::{Source, Template, TemplateId},
    variables::Variables,
};
use crate::{decision::Decision, locales::templates as text};
use leptos::prelude::*;

/// A template.
#[component]
pub fn TemplateCard(
    /// Which.
    template: Template,
    /// All of them, in their order.
    all: Memo<Vec<Template>>,
    /// The team's can be changed, and one's own shared.
    may_share: bool,
    /// Takes the one to write.
    editing: RwSignal<Option<Editing>>,
    /// Takes the one to delete.
    deleting: Callback<Template>,
    /// Takes the one to share.
    sharing: Callback<Template>,
) -> impl IntoView {
    let templates = Templates::expect();
    let is_own = template.source == Source::Own;
    let may_change = is_own || (template.source == Source::Shared && may_share);
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
    let about = all.with_untracked(|all| about(&template, all, templates));
    let (up, down, share) = (template.id.clone(), template.id.clone(), template.clone());
    let (edit, copy, delete) = (template.clone(), template.clone(), template);
    let buttons = [
        Some(button(text::up(), named(text::move_up()), Box::new(move || shift(up.clone(), Towards::Top)))),
        Some(button(text::down(), named(text::move_down()), Box::new(move || shift(down.clone(), Towards::Bottom)))),
        may_change.then(|| {
            let edit = Box::new(move || editing.set(Some(Editing::change(edit.clone(), templates))));
            button(text::edit(), named(text::edit()), edit)
        }),
        Some(button(text::copy(), named(text::copy()), Box::new(move || editing.set(Some(Editing::copy(&copy)))))),
        (is_own && may_share)
            .then(|| button(text::share(), named(text::share()), Box::new(move || sharing.run(share.clone())))),
        may_change
            .then(|| button(text::delete(), named(text::delete()), Box::new(move || deleting.run(delete.clone())))),
    ];
    view! {
        <li class="card">
            <h2 class="card-heading">
                {wording.name.clone()}
            </h2>
            <p class="quiet">{about}</p>
            <details>
                <summary>{text::show_body()}</summary>
                <p class="as-written" lang="da">{wording.body.clone()}</p>
            </details>
            <p class="card-buttons">{buttons.into_iter().flatten().collect_view()}</p>
        </li>
    }
}

/// Whose it is, what it goes with, the keys that choose it, and who of the team wrote it.
fn about(template: &Template, all: &[Template], templates: Templates) -> String {
    let key = |decision| {
        let choices = choices(all, Some(decision), &Variables::default());
        choices.into_iter().find(|choice| choice.id == template.id).and_then(|choice| choice.digit)
    };
    let keys = [key(Decision::Reject).map(text::key_to_reject), key(Decision::Approve).map(text::key_to_approve)];
    let of_team = template.id.of_team().and_then(|id| templates.of_team(id));
    let by = of_team.map(|one| text::changed_by(one.changed_by.behandler_navn));
    let words = [template.source.words().to_owned(), template.wording.used_for.words().to_owned()];
    words.into_iter().chain(keys.into_iter().flatten()).chain(by).collect::<Vec<_>>().join(" · ")
}
