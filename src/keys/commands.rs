//! Every command and what it does now, for the keyboard, the buttons, the palette and the overview of keys.

use super::{
    command::Command,
    keymap::Keymap,
    listener,
    press::{self, Asked, Digit, Layer, Platform, Press, Reading},
    quiet::Quiet,
    registry::{Act, Registry},
    usual_key::FixedKey,
};
use crate::{
    storage::{self, Key},
    ui::{KeyLabel, follow},
};
use leptos::prelude::*;
use std::rc::Rc;

/// The commands in use. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Commands {
    registry: RwSignal<Registry, LocalStorage>,
    keymap: RwSignal<Keymap>,
    quiet: StoredValue<Quiet>,
}

impl Commands {
    /// Hands the commands to every component below, with the keys this browser has kept.
    pub fn provide() -> Self {
        let keymap = RwSignal::new(Keymap::from_stored(&storage::read(Key::Keymap).unwrap_or_default()));
        let commands = Self {
            registry: RwSignal::new_local(Registry::default()),
            keymap,
            quiet: StoredValue::new(Quiet::default()),
        };
        follow(move || storage::write(Key::Keymap, &keymap.with(Keymap::stored)));
        provide_context(commands);
        commands
    }

    /// The commands in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Does `act` on a command for as long as the calling component lives. Whoever registers last answers; when
    /// it goes, the one before answers again. Nothing registered here acts while a modal dialog is open.
    pub fn on(self, command: Command, act: impl Fn() + 'static) {
        self.register(Layer::Page, Act::Command(command, Rc::new(act)));
    }

    /// [`Self::on`] for a modal dialog: acts only while one is open. Call it where the dialog opens.
    pub fn on_in_dialog(self, command: Command, act: impl Fn() + 'static) {
        self.register(Layer::Dialog, Act::Command(command, Rc::new(act)));
    }

    /// Does `act` on a digit, as [`Self::on`] does on a command.
    pub fn on_digit(self, act: impl Fn(Digit) + 'static) {
        self.register(Layer::Page, Act::Digit(Rc::new(act)));
    }

    /// Does `act` on a digit, as [`Self::on_in_dialog`] does on a command.
    pub fn on_digit_in_dialog(self, act: impl Fn(Digit) + 'static) {
        self.register(Layer::Dialog, Act::Digit(Rc::new(act)));
    }

    /// Whether anything would happen on a command. Followed where it is read.
    pub fn is_available(self, command: Command) -> bool {
        self.registry.with(|registry| registry.act(Layer::Page, Asked::Command(command)).is_some())
    }

    /// Runs a command, as its key would; whether it ran.
    pub fn run(self, command: Command) -> bool {
        self.ask(Layer::Page, Asked::Command(command), listener::now())
    }

    /// Whether a press of the mouse may do what a command does: the same pause as for keys.
    pub fn allows(self, command: Command) -> bool {
        self.quiet.with_value(|quiet| quiet.allows(Asked::Command(command), listener::now()))
    }

    /// Another ad is on the desk: no command that decides acts until it has been there for a moment.
    pub fn ad_shown(self) {
        let note = move || {
            self.quiet.try_update_value(|quiet| quiet.ad_shown(listener::now()));
        };
        note();
        // It is seen when it is painted, not when it is asked for.
        request_animation_frame(note);
    }

    /// The keys, to show and change them. They are kept in this browser.
    pub const fn keymap(self) -> RwSignal<Keymap> {
        self.keymap
    }

    /// The key that asks for a command now. Followed where it is read.
    pub fn key(self, command: Command) -> Option<KeyLabel> {
        let single = self.keymap.with(|keymap| keymap.key_of(command));
        single.map(super::SingleKey::label).or_else(|| command.fixed_key().map(|key| key.label(listener::platform())))
    }

    /// [`Self::key`] as a signal, for [`GuardedButton`](crate::ui::GuardedButton) and [`KeyHint`](crate::ui::KeyHint).
    pub fn shortcut(self, command: Command) -> Signal<Option<KeyLabel>> {
        Signal::derive(move || self.key(command))
    }

    /// Listens to the keyboard for as long as the calling component lives.
    pub fn listen(self) {
        listener::listen(self);
    }

    /// Takes a keydown that happened at a time; whether the browser must not act on it.
    pub(super) fn take(self, press: &Press, at: f64) -> bool {
        match self.keymap.with_untracked(|keymap| press::read(press, keymap)) {
            Reading::NotOurs => false,
            Reading::Asks(asked) => self.ask(press.layer, asked, at),
            Reading::Echo(command) => self.act(press.layer, Asked::Command(command)).is_some(),
        }
    }

    fn ask(self, layer: Layer, asked: Asked, at: f64) -> bool {
        if !self.quiet.with_value(|quiet| quiet.allows(asked, at)) {
            return false;
        }
        // Nothing of ours is borrowed while it runs: it may register, navigate or close the page.
        match (self.act(layer, asked), asked) {
            (Some(Act::Command(command, act)), _) => {
                self.quiet.update_value(|quiet| quiet.ran(command, at));
                untrack(|| act());
                true
            }
            (Some(Act::Digit(act)), Asked::Digit(digit)) => {
                untrack(|| act(digit));
                true
            }
            (Some(Act::Digit(_)), Asked::Command(_)) | (None, _) => false,
        }
    }

    fn act(self, layer: Layer, asked: Asked) -> Option<Act> {
        self.registry.try_with_untracked(|registry| registry.act(layer, asked)).flatten()
    }

    fn register(self, layer: Layer, act: Act) {
        if let Some(number) = self.registry.try_update(|registry| registry.add(layer, act)) {
            on_cleanup(move || {
                self.registry.try_update(|registry| registry.remove(number));
            });
        }
    }
}

impl FixedKey {
    /// As shown, and as `aria-keyshortcuts` wants it.
    pub fn label(self, platform: Platform) -> KeyLabel {
        let with_command = |key: &str, spoken: &str| match platform {
            Platform::Mac => KeyLabel { shown: format!("⌘{key}"), spoken: format!("Meta+{spoken}") },
            Platform::Other => KeyLabel { shown: format!("Ctrl+{key}"), spoken: format!("Control+{spoken}") },
        };
        match self {
            Self::CommandEnter => with_command("Enter", "Enter"),
            Self::CommandK => with_command("K", "K"),
            Self::F7 => KeyLabel { shown: "F7".to_owned(), spoken: "F7".to_owned() },
            Self::ShiftF7 => KeyLabel { shown: "Shift+F7".to_owned(), spoken: "Shift+F7".to_owned() },
            Self::EscapeFromField | Self::Escape => KeyLabel { shown: "Esc".to_owned(), spoken: "Escape".to_owned() },
        }
    }
}
