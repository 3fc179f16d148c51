//! The saved filters: shown by a link or their digit, given a name and a digit, renamed and forgotten.

use super::{
    live::LiveQueue,
    saved::{LONGEST_NAME, NotSaved, SavedFilter, SavedFilters},
};
use crate::{
    keys::{Commands, Digit},
    locales::queue as text,
    routes,
    storage::{self, Key},
    ui::{carried, follow, still_rows},
};
use leptos::{html, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// Keeps the filters in this browser, and hands them out.
pub fn provide_saved_filters() {
    let saved = RwSignal::new(SavedFilters::from_stored(&storage::read(Key::SavedFilters).unwrap_or_default()));
    provide_context(saved);
    follow(move || storage::write(Key::SavedFilters, &saved.with(SavedFilters::stored)));
}

const fn why(refused: NotSaved) -> fn() -> &'static str {
    match refused {
        NotSaved::Nameless => text::saved_nameless,
        NotSaved::HoldsCpr => text::saved_no_cpr,
        NotSaved::Full => text::saved_full,
    }
}

/// The saved filters, and keeping what is shown now.
#[component]
pub fn SavedList() -> impl IntoView {
    let queue = LiveQueue::expect();
    let saved: RwSignal<SavedFilters> = expect_context();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let apply = move |digit: Digit| {
        let Some(choice) = saved.with_untracked(|saved| saved.of_digit(digit.get()).map(SavedFilter::choice)) else {
            return;
        };
        let to = routes::with_parameters(&path.get_untracked(), &choice.parameters());
        navigate(&to, NavigateOptions { scroll: false, ..Default::default() });
    };
    Commands::expect().on_digit(apply);

    let name = carried("saved-name", String::new);
    let refused = RwSignal::new(None::<NotSaved>);
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let outcome = saved.try_update(|saved| {
            let digit = saved.free_digit();
            saved.save(&name.get_untracked(), digit, &queue.choice())
        });
        refused.set(outcome.and_then(Result::err));
        if refused.get_untracked().is_none() {
            name.set(String::new());
        }
    };
    let all = Memo::new(move |_| saved.with(|saved| saved.all().to_vec()));
    let list = NodeRef::<html::Ul>::new();
    still_rows(list, move || all.get(), move |filter| view! { <Saved filter saved /> }.into_any());
    view! {
        <section class="saved" aria-label=text::saved()>
            <ul node_ref=list></ul>
            <form class="saved-keep" on:submit=keep>
                <input
                    class="ds-input"
                    aria-label=text::saved_name()
                    placeholder=text::saved_name()
                    maxlength=LONGEST_NAME
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
                <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{text::saved_keep()}</button>
            </form>
            <p class="saved-refused" role="status">{move || refused.get().map(|refused| why(refused)())}</p>
        </section>
    }
}

#[component]
fn Saved(filter: SavedFilter, saved: RwSignal<SavedFilters>) -> impl IntoView {
    let path = use_location().pathname;
    let renaming = RwSignal::new(false);
    let SavedFilter { name, digit, .. } = filter.clone();
    let parameters = filter.choice().parameters();
    let to = move || routes::with_parameters(&path.get(), &parameters);
    let (of_digit, of_rename, of_remove) = (name.clone(), name.clone(), name.clone());
    let set_digit = move |event| {
        let digit = event_target_value(&event).parse().ok();
        saved.update(|saved| saved.set_digit(&of_digit, digit));
    };
    let rename = move |event| {
        // A name that can't be used is not taken; the old one stays.
        saved.update(|saved| {
            saved.rename(&of_rename, &event_target_value(&event)).ok();
        });
        renaming.set(false);
    };
    let shown = name.clone();
    let called = move || {
        let name = shown.clone();
        if renaming.get() {
            view! { <input class="ds-input" aria-label=text::saved_name() maxlength=LONGEST_NAME value=name on:change=rename.clone() /> }
                .into_any()
        } else {
            view! { <a href=to.clone() class="ds-link saved-name">{name}</a> }.into_any()
        }
    };
    view! {
        <li>
            {called}
            <select class="ds-input saved-digit" aria-label=text::saved_digit(&name) on:change=set_digit>
                <option value="" selected=digit.is_none()>"–"</option>
                {(1..=9_u8).map(|number| view! { <option value=number.to_string() selected=digit == Some(number)>{number}</option> }.into_any()).collect_view()}
            </select>
            <button type="button" class="saved-act" on:click=move |_| renaming.update(|renaming| *renaming = !*renaming)>{text::saved_rename()}</button>
            <button type="button" class="saved-act" aria-label=text::saved_remove_named(&name) on:click=move |_| saved.update(|saved| saved.remove(&of_remove))>{text::saved_remove()}</button>
        </li>
    }
    .into_any()
}
