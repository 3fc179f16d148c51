//! A few choices, each with a digit: opened by a key or a button, chosen by digit, arrow keys or mouse.

use crate::{
    keys::{Command, Commands, Digit},
    ui::{focus_element, follow},
};
use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;

/// Choices in a box above whatever is beneath, so that nothing moves. Escape closes it.
#[component]
pub fn ChoiceMenu(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What is chosen.
    label: &'static str,
    /// The choices; the first nine have digits.
    #[prop(into)]
    choices: Signal<Vec<String>>,
    /// Called with the place of the choice, from 0. It is closed then.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    move || open.get().then(|| view! { <OpenMenu open label choices on_choose /> }.into_any())
}

#[component]
fn OpenMenu(
    open: RwSignal<bool>,
    label: &'static str,
    choices: Signal<Vec<String>>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    let before = StoredValue::new_local(document().active_element());
    let close = move || {
        open.set(false);
        let before = before.try_get_value().flatten();
        if let Some(element) = before.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            focus_element(&element);
        }
    };
    let choose = move |place: usize| {
        if place < choices.with_untracked(Vec::len) {
            close();
            on_choose.run(place);
        }
    };
    let commands = Commands::expect();
    commands.on_digit(move |digit: Digit| choose(digit.index()));
    commands.on(Command::ClearSelection, close);
    let items = move || {
        let found = menu.get_untracked().and_then(|menu| menu.query_selector_all("[role=menuitem]").ok());
        let found = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |index| found.get(index)));
        found.filter_map(|node| node.dyn_into::<web_sys::HtmlElement>().ok()).collect::<Vec<_>>()
    };
    follow(move || {
        if menu.get().is_some()
            && let Some(first) = items().first()
        {
            focus_element(first);
        }
    });
    let move_focus = move |event: KeyboardEvent| {
        let items = items();
        let focused = document().active_element();
        let here = items.iter().position(|item| Some(item.as_ref()) == focused.as_ref()).unwrap_or_default();
        let there = match event.key().as_str() {
            "ArrowDown" => (here + 1) % items.len().max(1),
            "ArrowUp" => here.checked_sub(1).unwrap_or_else(|| items.len().saturating_sub(1)),
            "Home" => 0,
            "End" => items.len().saturating_sub(1),
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return close();
            }
            // The keyboard's listener leaves a menu alone, as letters would search in it.
            digit => {
                if let Ok(number @ 1..=9) = digit.parse::<usize>() {
                    event.prevent_default();
                    choose(number - 1);
                }
                return;
            }
        };
        event.prevent_default();
        if let Some(item) = items.get(there) {
            focus_element(item);
        }
    };
    // Whoever presses elsewhere has chosen something else. The browser also tells of a focus that goes because the menu
    // itself is taken away: by then nothing of it may be read.
    let left = move |event: FocusEvent| {
        let Some(to) = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()) else {
            return;
        };
        if !menu.get_untracked().is_some_and(|menu| menu.contains(Some(&to))) {
            open.set(false);
        }
    };
    let item = move |(place, name): (usize, String)| {
        let digit = (place < 9).then(|| (place + 1).to_string());
        view! {
            <button type="button" role="menuitem" class="choice" tabindex="-1" on:click=move |_| choose(place)>
                <kbd class="key-hint" aria-hidden="true">{digit}</kbd>
                <span>{name}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="choices" role="menu" aria-label=label node_ref=menu on:keydown=move_focus on:focusout=left>
            {move || choices.get().into_iter().enumerate().map(item).collect_view()}
        </div>
    }
}
