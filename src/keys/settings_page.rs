//! The page where keys are chosen.

use super::{
    capture::{Captured, capture},
    command::Command,
    commands::Commands,
    group::Group,
    keymap::{Keymap, SingleKeys},
    listener,
    single_key::{SingleKey, Unusable},
};
use crate::{locales::keys as text, ui::focus_element};
use leptos::{ev::KeyboardEvent, html, prelude::*};

/// Where the choosing of a key has come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Choosing {
    /// No key is being chosen.
    #[default]
    Idle,
    /// The next press is the key.
    Listening(Command),
    /// What came of it.
    Said(Command, String),
    /// The key pressed is another command's; it can be moved here.
    Taken { command: Command, key: SingleKey, by: Command },
}

impl Choosing {
    /// What is said about a command.
    fn words(&self, about: Command) -> String {
        match self {
            Self::Listening(command) if *command == about => text::press_a_key().to_owned(),
            Self::Said(command, words) if *command == about => words.clone(),
            Self::Taken { command, key, by } if *command == about => text::taken(key.label().shown, by.label()),
            _ => String::new(),
        }
    }
}

const fn refusal(unusable: Unusable) -> fn() -> &'static str {
    match unusable {
        Unusable::NoCharacter => text::no_character,
        Unusable::Digit => text::is_digit,
        Unusable::WithModifier => text::with_modifier,
    }
}

/// The keys and the choice of them.
#[component]
pub fn KeysPage() -> impl IntoView {
    let keymap = Commands::expect().keymap();
    let choosing = RwSignal::new(Choosing::Idle);
    let done = RwSignal::new("");
    let switch = move |event| {
        let single_keys = if event_target_checked(&event) { SingleKeys::On } else { SingleKeys::Off };
        keymap.update(|keymap| keymap.switch(single_keys));
    };
    let reset = move |_| {
        keymap.set(Keymap::default());
        choosing.set(Choosing::Idle);
        done.set(text::was_reset());
    };
    view! {
        <div class="page keys-page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::settings_heading()}</h1>
            <p class="quiet">{text::settings_lead()}</p>
            <div class="ds-field">
                <input
                    class="ds-input"
                    type="checkbox"
                    id="single-keys"
                    aria-describedby="single-keys-hint"
                    prop:checked=move || keymap.with(Keymap::digits_act)
                    on:change=switch
                />
                <label class="ds-label" for="single-keys">{text::single_keys()}</label>
                <p class="field-hint" id="single-keys-hint">{text::single_keys_hint()}</p>
            </div>
            <button type="button" class="ds-button" data-variant="secondary" on:click=reset>{text::reset()}</button>
            <p role="status">{done}</p>
            {Group::EVERY.map(|group| table(group, choosing)).collect_view()}
        </div>
    }
}

fn table(group: Group, choosing: RwSignal<Choosing>) -> AnyView {
    let rows: Vec<_> = group.commands().map(|command| view! { <KeyRow command choosing /> }.into_any()).collect();
    view! {
        <table class="ds-table keys-table">
            <caption>{group.label()}</caption>
            <thead>
                <tr>
                    <th scope="col">{text::command()}</th>
                    <th scope="col">{text::key()}</th>
                    <th scope="col">{text::change_key()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn KeyRow(command: Command, choosing: RwSignal<Choosing>) -> impl IntoView {
    let keymap = Commands::expect().keymap();
    let fixed = command.fixed_key().map(|key| key.label(listener::platform()).shown);
    let chosen = move || keymap.with(|keymap| keymap.chosen(command)).map(|key| key.label().shown);
    let has_fixed = fixed.is_some();
    view! {
        <tr>
            <th scope="row">{command.label()}</th>
            <td>
                {move || match chosen() {
                    Some(key) => view! { <kbd class="key-hint">{key}</kbd> }.into_any(),
                    None => view! { <span class="quiet" hidden=has_fixed>{text::no_key()}</span> }.into_any(),
                }}
                {fixed.map(|key| view! { <span class="quiet">{text::always(key)}</span> }.into_any())}
            </td>
            <td>{command.takes_single_key().then(|| view! { <KeyChoice command choosing /> }.into_any())}</td>
        </tr>
    }
}

#[component]
fn KeyChoice(command: Command, choosing: RwSignal<Choosing>) -> impl IntoView {
    let keymap = Commands::expect().keymap();
    let platform = listener::platform();
    let button = NodeRef::<html::Button>::new();
    let listening = move || choosing.with(|choosing| *choosing == Choosing::Listening(command));
    let give = move |key: SingleKey| {
        keymap.update(|keymap| keymap.give(command, key));
        choosing.set(Choosing::Said(command, text::now_has(command.label(), key.label().shown)));
    };
    let on_key = move |event: KeyboardEvent| {
        if !untrack(listening) {
            return;
        }
        let press = listener::press(&event, platform);
        match keymap.with_untracked(|keymap| capture(&press, command, keymap)) {
            Captured::NotYet => return,
            Captured::Left => {
                choosing.set(Choosing::Idle);
                return;
            }
            Captured::Cancelled => choosing.set(Choosing::Said(command, text::unchanged().to_owned())),
            Captured::Chosen(key) => give(key),
            Captured::Taken(key, taken) => choosing.set(Choosing::Taken { command, key, by: taken.by }),
            Captured::Refused(unusable) => choosing.set(Choosing::Said(command, refusal(unusable)().to_owned())),
        }
        // Neither the button nor the console's own listener is to act on it.
        event.prevent_default();
    };
    let clear = move |_| {
        keymap.update(|keymap| keymap.clear(command));
        choosing.set(Choosing::Said(command, text::now_none(command.label())));
    };
    let conflict = move || match choosing.get() {
        Choosing::Taken { command: about, key, .. } if about == command => Some(key),
        _ => None,
    };
    let has_key = move || keymap.with(|keymap| keymap.chosen(command)).is_some();
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            aria-label=text::change_of(command.label())
            aria-pressed=move || if listening() { "true" } else { "false" }
            node_ref=button
            on:click=move |_| {
                choosing.set(Choosing::Listening(command));
                // Safari does not focus a button that is clicked.
                if let Some(button) = button.get_untracked() {
                    focus_element(&button);
                }
            }
            on:keydown=on_key
            on:blur=move |_| {
                if untrack(listening) {
                    choosing.set(Choosing::Idle);
                }
            }
        >
            {text::change()}
        </button>
        <button
            type="button"
            class="ds-button"
            data-variant="tertiary"
            data-size="sm"
            aria-label=text::clear_of(command.label())
            hidden=move || !has_key()
            on:click=clear
        >
            {text::clear()}
        </button>
        <span class="key-said" role="status">{move || choosing.with(|choosing| choosing.words(command))}</span>
        {move || conflict().map(|key| {
            view! {
                <button type="button" class="ds-button" data-size="sm" on:click=move |_| give(key)>
                    {text::take_it(key.label().shown)}
                </button>
            }
            .into_any()
        })}
    }
}
