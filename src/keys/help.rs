//! Every command that can be given now, with its key: on `?`.

use super::{command::Command, commands::Commands, group::Group};
use crate::{
    locales::{keys as text, shell},
    routes::Page,
    ui::show_while,
};
use leptos::{html, prelude::*};

/// The overview of keys.
#[component]
pub fn HelpDialog() -> impl IntoView {
    let commands = Commands::expect();
    let open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    show_while(dialog, open);
    commands.on(Command::Help, move || open.set(true));
    view! {
        <dialog class="ds-dialog help" node_ref=dialog aria-labelledby="help-heading">
            {move || open.get().then(|| view! { <Overview open /> }.into_any())}
        </dialog>
    }
}

#[component]
fn Overview(open: RwSignal<bool>) -> impl IntoView {
    let commands = Commands::expect();
    // The same key closes it.
    commands.on_in_dialog(Command::Help, move || open.set(false));
    let single_keys_act = move || commands.keymap().with(super::Keymap::digits_act);
    view! {
        <h2 id="help-heading" class="ds-heading" data-size="xs">{text::help_heading()}</h2>
        <div class="help-groups">{untrack(|| Group::EVERY.map(|group| keys_of(group, commands)).collect_view())}</div>
        <p class="quiet" hidden=move || !single_keys_act()>{text::digits()}</p>
        <p class="quiet" hidden=single_keys_act>{text::single_keys_are_off()}</p>
        <div class="dialog-buttons">
            <a href=Page::Keys.path() class="ds-button" data-variant="secondary" on:click=move |_| open.set(false)>
                {Command::KeySettings.label()}
            </a>
            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| open.set(false)>
                {shell::close()}
            </button>
        </div>
    }
}

/// The commands of a group that can be given now; those without a key are in the palette.
fn keys_of(group: Group, commands: Commands) -> AnyView {
    let available = group.commands().filter(|command| commands.is_available(*command));
    let rows: Vec<_> = available
        .filter_map(|command| Some((command, commands.key(command)?)))
        .map(|(command, key)| {
            view! {
                <div class="help-row">
                    <dt>{command.label()}</dt>
                    <dd>
                        <kbd class="key-hint">{key.shown}</kbd>
                    </dd>
                </div>
            }
            .into_any()
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section>
            <h3 class="help-group">{group.label()}</h3>
            <dl class="help-keys">{rows}</dl>
        </section>
    }
    .into_any()
}
