//! The settings in the palette: each choice of the menu, found by its name.

use crate::{
    locales::{Language, outbox, palette as text, shell},
    palette::{Entry, EntryKind},
    ui::{ColorScheme, Density, ListMode, Toasts, UndoTime, change_language, spoken_language},
};
use leptos::prelude::*;
use std::rc::Rc;

/// A choice that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Scheme(ColorScheme),
    Density(Density),
    Language(Language),
    ListMode(ListMode),
    UndoTime(UndoTime),
}

impl Setting {
    /// In the order of the menu.
    fn every() -> Vec<Self> {
        let mut every = Vec::from(ColorScheme::EVERY.map(Self::Scheme));
        every.extend(Density::EVERY.map(Self::Density));
        every.extend(ListMode::EVERY.map(Self::ListMode));
        every.extend(UndoTime::EVERY.map(Self::UndoTime));
        every.extend(Language::EVERY.map(Self::Language));
        every
    }

    /// What is chosen, and how.
    fn title(self) -> String {
        match self {
            Self::Scheme(scheme) => text::setting_is(shell::scheme(), scheme.label()),
            Self::Density(density) => text::setting_is(shell::density(), density.label()),
            Self::Language(language) => text::setting_is(shell::language(), language.name()),
            Self::ListMode(mode) => text::setting_is(shell::list_mode(), mode.label()),
            Self::UndoTime(time) => text::setting_is(outbox::undo_time(), time.label()),
        }
    }

    /// Other words for it.
    fn words(self) -> &'static str {
        match self {
            Self::Scheme(ColorScheme::Auto) => text::scheme_words(),
            Self::Scheme(ColorScheme::Light) => text::light_words(),
            Self::Scheme(ColorScheme::Dark) => text::dark_words(),
            Self::Density(_) => text::density_words(),
            Self::Language(Language::Danish) => text::danish_words(),
            Self::Language(Language::English) => text::english_words(),
            Self::ListMode(_) => text::list_mode_words(),
            Self::UndoTime(_) => text::undo_time_words(),
        }
    }
}

/// What is chosen now. Cheap to copy.
#[derive(Clone, Copy)]
struct Chosen {
    scheme: RwSignal<ColorScheme>,
    density: RwSignal<Density>,
    language: RwSignal<Language>,
    list_mode: RwSignal<ListMode>,
    undo_time: RwSignal<UndoTime>,
}

impl Chosen {
    fn expect() -> Self {
        Self {
            scheme: ColorScheme::expect(),
            density: Density::expect(),
            language: spoken_language(),
            list_mode: ListMode::expect(),
            undo_time: UndoTime::expect(),
        }
    }

    fn is(self, setting: Setting) -> bool {
        match setting {
            Setting::Scheme(scheme) => self.scheme.get() == scheme,
            Setting::Density(density) => self.density.get() == density,
            Setting::Language(language) => self.language.get() == language,
            Setting::ListMode(mode) => self.list_mode.get() == mode,
            Setting::UndoTime(time) => self.undo_time.get() == time,
        }
    }

    fn choose(self, setting: Setting) {
        match setting {
            Setting::Scheme(scheme) => self.scheme.set(scheme),
            Setting::Density(density) => self.density.set(density),
            Setting::Language(language) => change_language(self.language, language, "#content"),
            Setting::ListMode(mode) => self.list_mode.set(mode),
            Setting::UndoTime(time) => self.undo_time.set(time),
        }
    }
}

/// Where the choices are found, and told once they are made: not every one of them can be seen.
pub fn settings() -> impl Fn() -> Vec<Entry> {
    let (chosen, toasts) = (Chosen::expect(), Toasts::expect());
    let entry = move |setting: Setting| Entry {
        kind: EntryKind::Setting,
        title: setting.title(),
        detail: if chosen.is(setting) { text::chosen_now().to_owned() } else { String::new() },
        words: setting.words(),
        key: None,
        run: Rc::new(move || {
            chosen.choose(setting);
            // In the language that has been chosen.
            toasts.tell(text::chosen(setting.title()));
        }),
    };
    move || Setting::every().into_iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::{Needle, Source, offered};

    /// The settings' titles that are found by what is typed, with [`Chosen`] at its usual values.
    fn found(typed: &str) -> Vec<String> {
        let entry = |setting: Setting| Entry {
            kind: EntryKind::Setting,
            title: setting.title(),
            detail: String::new(),
            words: setting.words(),
            key: None,
            run: Rc::new(|| ()),
        };
        let source = Source::once_typed(move || Setting::every().into_iter().map(entry).collect());
        offered(&[source.open()], &Needle::new(typed)).into_iter().map(|entry| entry.title).collect()
    }

    #[test]
    fn a_setting_is_found_by_words_of_the_language_that_is_spoken() {
        for (language, typed, expected) in [
            (Language::Danish, "mørk", "Farver: Mørk"),
            (Language::Danish, "mørkt tema", "Farver: Mørk"),
            (Language::Danish, "moerk", "Farver: Mørk"),
            (Language::Danish, "lys", "Farver: Lys"),
            (Language::Danish, "kompakt", "Tæthed: Kompakt"),
            (Language::Danish, "engelsk", "Sprog (language): English"),
            (Language::Danish, "English", "Sprog (language): English"),
            (Language::Danish, "language english", "Sprog (language): English"),
            (Language::Danish, "tabel", "Køen vises som: Tabel i sider"),
            (Language::Danish, "fortryde 15", "Tid til at fortryde: 15 sekunder"),
            (Language::English, "dark mode", "Colours: Dark"),
            (Language::English, "compact", "Density: Compact"),
            (Language::English, "danish", "Language (sprog): Dansk"),
            (Language::English, "dansk", "Language (sprog): Dansk"),
            (Language::English, "table", "The queue is shown as: Table in pages"),
            (Language::English, "undo none", "Time to undo: None"),
        ] {
            language.speak();
            assert_eq!(found(typed).first().map(String::as_str), Some(expected), "{typed:?}");
        }
        Language::Danish.speak();
        assert_eq!(found("tema").len(), ColorScheme::EVERY.len());
        assert_eq!(found("sprog").len(), Language::EVERY.len());
        assert_eq!(found("indstilling").len(), Setting::every().len());
        assert!(found("").is_empty(), "not while nothing is typed");
        assert!(found("fms").is_empty(), "scattered letters are chance");
    }
}
