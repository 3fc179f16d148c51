//! The code lists that are chosen from, by the labels that people know.

use super::{fault::Fault, field::Field};
use crate::{
    letters::fold,
    locales::code_lists::{english, spoken},
};
use contract::{
    code_list::CodeList,
    code_lists::{
        AnsoegningStatus, Bevillingsstatus, Jobtilbud, Myndighedsomraade, VirksomhedsordningSkabelon,
        VirksomhedsordningSubskabelon,
    },
};
use std::borrow::Cow;

/// How a value of a list is called.
type Label<C> = fn(&C) -> Cow<'static, str>;

/// What can be chosen in a field, in the order of its list; nothing in a field of another kind.
pub fn labels(field: Field) -> Vec<String> {
    match field {
        Field::VirksomhedsordningSkabelon => labels_of(VirksomhedsordningSkabelon::label),
        Field::VirksomhedsordningSubskabelon => labels_of(VirksomhedsordningSubskabelon::label),
        Field::Jobtilbud => labels_of(Jobtilbud::label),
        Field::Myndighedsomraade => labels_of(Myndighedsomraade::label),
        Field::AnsoegningStatus => labels_of(AnsoegningStatus::label),
        Field::Bevillingsstatus => labels_of(Bevillingsstatus::label),
        _ => Vec::new(),
    }
}

fn labels_of<C: CodeList>(label: Label<C>) -> Vec<String> {
    C::known().iter().map(|value| spoken(label(value)).into_owned()).collect()
}

/// The value that a text names, however it is spelt and in either language: it was perhaps typed in the other. `None` for a
/// blank one.
pub fn chosen<C: CodeList>(text: &str, label: Label<C>) -> Result<Option<C>, Fault> {
    let wanted = fold(text.trim());
    if wanted.is_empty() {
        return Ok(None);
    }
    let is_named = |value: &&C| {
        let label = label(value);
        fold(&label) == wanted || english(&label).is_some_and(|english| fold(english) == wanted)
    };
    let found = C::known().iter().find(is_named);
    found.cloned().map(Some).ok_or_else(|| Fault::NotListed(text.trim().chars().take(SHOWN).collect()))
}

/// Most characters of a text that are told back.
const SHOWN: usize = 40;

#[cfg(test)]
mod tests {
    use super::{super::field::Control, *};

    #[test]
    fn every_field_that_is_chosen_has_its_list() {
        for field in Field::EVERY {
            assert_eq!(labels(field).is_empty(), field.control() != Control::Choice, "{field:?}");
        }
        assert_eq!(labels(Field::Myndighedsomraade), ["Jobcenter", "Kommune", "A-kasse", "Stat"]);
    }

    #[test]
    fn a_value_is_named_by_its_label_however_it_is_spelt() {
        let scheme = |text: &str| chosen(text, VirksomhedsordningSkabelon::label);
        for text in ["Løntilskud", " løntilskud ", "Loentilskud", "LØNTILSKUD", "wage subsidy"] {
            assert_eq!(scheme(text), Ok(Some(VirksomhedsordningSkabelon::Loentilskud)), "{text}");
        }
        assert_eq!(scheme(" "), Ok(None));
        assert_eq!(scheme("Løn"), Err(Fault::NotListed("Løn".into())));
        // Its own "Ukendt" is a status like any other; what a service could not name is never offered.
        assert_eq!(chosen("Ukendt", Bevillingsstatus::label), Ok(Some(Bevillingsstatus::StatusUkendt)));
    }
}
