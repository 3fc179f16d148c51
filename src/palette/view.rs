//! The palette on the screen: a field, and what fits what is typed in it.

use super::{
    entry::{Entry, EntryKind},
    field::{Place, Step, step},
    rank::Needle,
    source::{Search, Source, offered},
};
use crate::{
    keys::{Command, Commands, Group},
    locales::palette as text,
    ui::{KeyHint, show_while},
};
use leptos::{ev::KeyboardEvent, html, prelude::*};

/// The palette in use. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Palette {
    sources: RwSignal<Vec<(u32, Source)>, LocalStorage>,
}

impl Palette {
    /// Hands a palette with every available command to every component below.
    pub fn provide() -> Self {
        let palette = Self { sources: RwSignal::new_local(Vec::new()) };
        let commands = Commands::expect();
        palette.add(Source::listed(move || {
            // Not itself, and not what only makes sense in a field.
            let of_group = |group: Group| group.commands();
            let offered = Group::EVERY.into_iter().flat_map(of_group);
            let offered = offered.filter(|command| !matches!(command, Command::Palette | Command::LeaveField));
            let available = offered.filter(|command| commands.is_available(*command));
            available.map(|command| Entry::command(command, commands)).collect()
        }));
        provide_context(palette);
        palette
    }

    /// The palette in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Offers what a source finds, for as long as the calling component lives.
    pub fn add(self, source: Source) {
        let added = self.sources.try_update(|sources| {
            let number = sources.last().map_or(0, |(last, _)| last + 1);
            sources.push((number, source));
            number
        });
        if let Some(number) = added {
            on_cleanup(move || {
                self.sources.try_update(|sources| sources.retain(|(other, _)| *other != number));
            });
        }
    }

    /// The searches of what there is now.
    fn open(self) -> Vec<Search> {
        untrack(|| self.sources.with(|sources| sources.iter().map(|(_, source)| source.open()).collect()))
    }
}

/// The palette: on Ctrl+K, over everything.
#[component]
pub fn PaletteDialog() -> impl IntoView {
    let commands = Commands::expect();
    let open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    let close = show_while(dialog, open);
    commands.on(Command::Palette, move || open.set(true));
    // The same key again closes it. Over another dialog it does nothing, and the browser does not get it.
    commands.on_in_dialog(Command::Palette, move || open.set(false));
    // Closed first, so that the focus is back where it was before the entry moves it.
    let choose = Callback::new(move |entry: Entry| {
        close.run(());
        open.set(false);
        (entry.run)();
    });
    view! {
        <dialog
            class="ds-dialog palette"
            node_ref=dialog
            aria-label=text::heading()
            on:click=move |event| {
                // Beside it.
                if event.target() == event.current_target() {
                    open.set(false);
                }
            }
        >
            {move || open.get().then(|| view! { <Field choose /> }.into_any())}
        </dialog>
    }
}

/// Id of an entry on the screen.
fn option_id(place: usize) -> String {
    format!("palette-option-{place}")
}

#[component]
fn Field(
    /// Called with the entry chosen.
    choose: Callback<Entry>,
) -> impl IntoView {
    let searches = Palette::expect().open();
    let offer = move |typed: &str| untrack(|| offered(&searches, &Needle::new(typed)));
    let entries = RwSignal::new_local(offer(""));
    let at = RwSignal::new(0_usize);
    let count = move || entries.with(Vec::len);
    let type_in = move |event| {
        entries.set(offer(&event_target_value(&event)));
        at.set(0);
    };
    let go_to = move |place: usize| {
        at.set(place);
        reveal(place);
    };
    let press = move |event: KeyboardEvent| {
        if event.is_composing() || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let place = Place { at: at.get_untracked(), of: untrack(count) };
        match step(&event.key(), place) {
            Step::Text => return,
            Step::To(place) => go_to(place),
            Step::Run => {
                if let Some(entry) = entries.with_untracked(|entries| entries.get(place.at).cloned()) {
                    choose.run(entry);
                }
            }
        }
        event.prevent_default();
    };
    let options = move || {
        let option = |(place, entry): (usize, &Entry)| option(place, entry.clone(), at, choose);
        entries.with(|entries| entries.iter().enumerate().map(option).collect_view())
    };
    let expanded = move || if entries.with(Vec::is_empty) { "false" } else { "true" };
    let active = move || (!entries.with(Vec::is_empty)).then(|| option_id(at.get()));
    let found = move || match count() {
        0 => text::none().to_owned(),
        1 => text::one().to_owned(),
        count => text::some(count),
    };
    view! {
        <input
            class="ds-input palette-field"
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=text::field()
            placeholder=text::field()
            aria-autocomplete="list"
            aria-controls="palette-options"
            aria-expanded=expanded
            aria-activedescendant=active
            autofocus=true
            on:input=type_in
            on:keydown=press
        />
        <ul class="palette-options" role="listbox" id="palette-options" aria-label=text::results()>{options}</ul>
        <p class="palette-found" role="status">{found}</p>
    }
}

fn option(place: usize, entry: Entry, at: RwSignal<usize>, choose: Callback<Entry>) -> AnyView {
    let (title, detail, kind) = (entry.title.clone(), entry.detail.clone(), entry.kind);
    let key = entry.key.clone();
    view! {
        <li
            class="palette-option"
            role="option"
            id=option_id(place)
            aria-selected=move || if at.get() == place { "true" } else { "false" }
            on:click=move |_| choose.run(entry.clone())
        >
            <span class="palette-title">{title}</span>
            <span class="palette-detail">{detail}</span>
            <span class="palette-kind">{(kind != EntryKind::Command).then(|| kind.label())}</span>
            <KeyHint key=Signal::stored(key) />
        </li>
    }
    .into_any()
}

/// Brings an entry into view.
fn reveal(place: usize) {
    let Some(option) = document().get_element_by_id(&option_id(place)) else { return };
    let how = web_sys::ScrollIntoViewOptions::new();
    how.set_block(web_sys::ScrollLogicalPosition::Nearest);
    option.scroll_into_view_with_scroll_into_view_options(&how);
}
