//! A question about a template before something is done with it that cannot be undone.

use super::template::Template;
use crate::{api::Explanation, ui::follow};
use leptos::prelude::*;

/// A question that is asked in a dialog. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Question {
    /// Whether it is open.
    pub open: RwSignal<bool>,
    /// What went wrong when the answer was acted on; gone when the dialog closes.
    pub failure: RwSignal<Option<Explanation>>,
    about: RwSignal<Option<Asked>>,
}

/// What is asked about.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The template.
    pub template: Template,
    /// Its version as it was seen, where it is the team's.
    pub seen: Option<i64>,
}

impl Question {
    /// One that is not asked yet. Lives as long as the calling component.
    pub fn new() -> Self {
        let question = Self { open: RwSignal::new(false), failure: RwSignal::new(None), about: RwSignal::new(None) };
        follow(move || {
            if !question.open.get() {
                question.failure.set(None);
            }
        });
        question
    }

    /// Asks.
    pub fn ask(self, about: Asked) {
        self.about.set(Some(about));
        self.open.set(true);
    }

    /// What is asked about.
    pub fn asked(self) -> Option<Asked> {
        self.about.get_untracked()
    }

    /// The template's name, for the heading.
    pub fn name(self) -> String {
        self.about.with(|about| about.as_ref().map(|it| it.template.wording.name.clone()).unwrap_or_default())
    }

    /// Whether it is one of the team's.
    pub fn is_of_team(self) -> bool {
        self.about.with(|about| about.as_ref().is_some_and(|it| it.template.id.of_team().is_some()))
    }
}
