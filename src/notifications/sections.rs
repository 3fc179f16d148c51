//! Which fields a form has, in the order and the sections that a caseworker thinks in.

use super::field::Field;
use crate::locales::notifications as text;
use contract::bff::NotificationKind;

/// Fields that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// What they are about.
    pub heading: fn() -> &'static str,
    /// The fields, in order.
    pub fields: &'static [Field],
}

/// `Ordningsnotifikation`.
const ORDNING: [Section; 4] = [
    Section {
        heading: text::section_case,
        fields: &[Field::EksternIdentifier, Field::VitasDybtLink, Field::JobCenterKode],
    },
    Section { heading: text::section_event, fields: &[Field::ErOprettelse, Field::RegistreringsDato] },
    Section {
        heading: text::section_scheme,
        fields: &[
            Field::VirksomhedsordningSkabelon,
            Field::VirksomhedsordningSubskabelon,
            Field::Jobtilbud,
            Field::Myndighedsomraade,
            Field::AnsoegningStatus,
            Field::Bevillingsstatus,
        ],
    },
    Section {
        heading: text::section_people,
        fields: &[Field::CvrNummer, Field::PNummer, Field::CprNummer, Field::AnsvarligMedarbejderEmail],
    },
];

/// `GdprSlettetNotifikation`.
const GDPR: [Section; 2] = [
    Section {
        heading: text::section_case,
        fields: &[
            Field::EksternIdentifier,
            Field::VitasSagsId,
            Field::JobCenterKode,
            Field::VirksomhedsordningSkabelon,
        ],
    },
    Section {
        heading: text::section_deleted,
        fields: &[Field::RegistreringsDato, Field::CprNumre, Field::SlettedeExternalIdentifiers],
    },
];

/// The sections of a notification's form.
pub const fn sections(kind: NotificationKind) -> &'static [Section] {
    match kind {
        NotificationKind::Ordningsnotifikation => &ORDNING,
        NotificationKind::GdprSlettetNotifikation => &GDPR,
    }
}

/// The fields of a notification, in the order of its form.
pub fn fields(kind: NotificationKind) -> impl Iterator<Item = Field> {
    sections(kind).iter().flat_map(|section| section.fields.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_asked_for_once_where_it_belongs() {
        let both: Vec<Field> = NotificationKind::EVERY.into_iter().flat_map(fields).collect();
        assert!(Field::EVERY.iter().all(|field| both.contains(field)));
        for kind in NotificationKind::EVERY {
            let mut once: Vec<Field> = fields(kind).collect();
            let count = once.len();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), count);
        }
        assert_eq!(NotificationKind::EVERY.map(|kind| fields(kind).count()), [15, 7]);
    }
}
