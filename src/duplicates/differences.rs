//! Stepping through the differences, and all of them in a list for who would rather read them one by one.

use super::compared::Told;
use crate::{
    keys::{Command, Commands},
    locales::duplicates as text,
    ui::{KeyHint, dynamic, focus_in_view},
};
use leptos::{html, prelude::*};

/// The id of a difference's element.
pub fn element_id(number: usize) -> String {
    format!("forskel-{number}")
}

/// How many differences there are, two buttons to step through them, and the list.
#[component]
pub fn Differences(
    /// All of them, in order.
    told: Vec<Told>,
) -> impl IntoView {
    let all = told.len();
    // 0 before the first step.
    let current = RwSignal::new(0_usize);
    let go = move |number: usize| {
        current.set(number);
        focus_in_view(&format!("#{}", element_id(number)));
    };
    let step = move |forwards: bool| {
        let here = current.get_untracked();
        match (all, forwards) {
            (0, _) => {}
            // Round and round, as in the browser's own search.
            (_, true) => go(here % all + 1),
            (_, false) => go(if here <= 1 { all } else { here - 1 }),
        }
    };
    let commands = Commands::expect();
    commands.on(Command::NextDifference, move || step(true));
    commands.on(Command::PreviousDifference, move || step(false));
    let button = move |command: Command, forwards: bool| {
        let shortcut = commands.shortcut(command);
        view! {
            <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                disabled=all == 0
                aria-keyshortcuts=move || shortcut.get().map(|key| key.spoken)
                on:click=move |_| step(forwards)
            >
                {command.label()}
                <KeyHint key=shortcut />
            </button>
        }
        .into_any()
    };
    let count = match all {
        0 => text::no_differences().to_owned(),
        1 => text::one_difference().to_owned(),
        all => text::differences(all),
    };
    let where_we_are = move || match current.get() {
        0 => count.clone(),
        number => text::step(number, all),
    };
    let item = move |one: &Told| {
        let number = one.number;
        let words = match (one.removed.as_str(), one.added.as_str()) {
            ("", added) => text::list_item_added(added),
            (removed, "") => text::list_item_removed(removed),
            (removed, added) => text::list_item_both(removed, added),
        };
        view! {
            <li value=number.to_string()>
                <button type="button" class="link-button" on:click=move |_| go(number)>
                    {text::candidate(one.other + 1)} ": " {words}
                </button>
            </li>
        }
        .into_any()
    };
    // Made when it is unfolded: two long texts differ in a thousand places.
    let list = NodeRef::<html::Details>::new();
    let unfolded = RwSignal::new(false);
    let toggled = move |_| unfolded.set(list.get_untracked().is_some_and(|list| list.open()));
    let items = dynamic(move || unfolded.get().then(|| told.iter().map(item).collect_view()).into_any());
    view! {
        <div class="difference-steps">
            <p role="status">{where_we_are}</p>
            {button(Command::PreviousDifference, false)}
            {button(Command::NextDifference, true)}
        </div>
        {(all > 0)
            .then(|| {
                view! {
                    <details class="difference-list" node_ref=list on:toggle=toggled>
                        <summary>{text::list()}</summary>
                        <ol>{items}</ol>
                    </details>
                }
                    .into_any()
            })}
    }
}
