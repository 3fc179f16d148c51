//! What the palette offers.

use crate::{
    keys::{Command, Commands, Group},
    locales::palette as text,
    ui::KeyLabel,
};
use std::rc::Rc;

/// What kind of thing an entry is. Of entries that fit equally well, the first kind comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// Something to do.
    Command,
    /// Somewhere to go.
    Page,
    /// An ad.
    Ad,
    /// A colleague.
    Colleague,
    /// A text for the e-mail.
    Template,
    /// What has been written and not sent.
    Draft,
    /// A flexjob.
    Flexjob,
    /// A choice of how the console looks and behaves.
    Setting,
}

impl EntryKind {
    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Command => text::command(),
            Self::Page => text::page(),
            Self::Ad => text::ad(),
            Self::Colleague => text::colleague(),
            Self::Template => text::template(),
            Self::Draft => text::draft(),
            Self::Flexjob => text::flexjob(),
            Self::Setting => text::setting(),
        }
    }
}

/// Something the palette offers.
#[derive(Clone)]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: EntryKind,
    /// Its name.
    pub title: String,
    /// More about it; found by too.
    pub detail: String,
    /// Other words to find it by, which are not shown.
    pub words: &'static str,
    /// Its key.
    pub key: Option<KeyLabel>,
    /// What happens when it is chosen.
    pub run: Rc<dyn Fn()>,
}

impl Entry {
    /// A command. One that only shows something is a page.
    pub fn command(command: Command, commands: Commands) -> Self {
        let kind = if command.group() == Group::Go { EntryKind::Page } else { EntryKind::Command };
        Self {
            kind,
            title: command.label().to_owned(),
            detail: String::new(),
            words: "",
            key: commands.key(command),
            run: Rc::new(move || {
                commands.run(command);
            }),
        }
    }
}
