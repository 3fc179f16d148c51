//! A form as its fields see it: their texts, and what is told of them.

use super::{
    check::Faults,
    desk::NotificationDesk,
    field::Field,
    warning::{Warning, warning},
};
use crate::api::Client;
use contract::bff::NotificationKind;
use leptos::prelude::*;

/// A form, for its fields. Cheap to copy.
#[derive(Clone, Copy)]
pub struct FormState {
    /// Where its texts are.
    pub desk: NotificationDesk,
    /// Which notification it makes.
    pub kind: NotificationKind,
    /// Its faults, as far as they are told.
    pub faults: Memo<Faults>,
    /// The fields that have been left: what looks wrong is not told of a text that is being typed.
    pub left: RwSignal<Vec<Field>>,
    /// For the time.
    pub client: StoredValue<Client>,
}

impl FormState {
    /// What stands in a field.
    pub fn text(self, field: Field) -> Memo<String> {
        let form = self.desk.form(self.kind);
        Memo::new(move |_| form.with(|written| written.get(field).to_owned()))
    }

    /// Puts a text into a field.
    pub fn write(self, field: Field, text: String) {
        self.desk.write(self.kind, field, text);
    }

    /// A field has been left; also when the page goes, by when nothing of it may be read.
    pub fn leave(self, field: Field) {
        if self.left.try_with_untracked(|left| !left.contains(&field)) == Some(true) {
            self.left.update(|left| left.push(field));
        }
    }

    /// Whether a field has been left, or been told to be at fault.
    pub fn is_judged(self, field: Field) -> bool {
        self.left.with(|left| left.contains(&field)) || self.fault(field).is_some()
    }

    /// What is wrong with a field, in words.
    pub fn fault(self, field: Field) -> Option<String> {
        self.faults.with(|faults| faults.iter().find(|(of, _)| *of == field).map(|(_, fault)| fault.words()))
    }

    /// What looks wrong with a field that has been left, in words.
    pub fn warning(self, field: Field, typed: &str) -> Option<String> {
        let is_told = !typed.trim().is_empty() && self.is_judged(field);
        warning(field, typed, self.client.get_value().now()).filter(|_| is_told).map(Warning::words)
    }
}
