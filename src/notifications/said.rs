//! What a notification says, field by field: for a second look before it is sent.

use super::{
    check::{Checked, Notification},
    field::Field,
    sections::fields,
    warning::{Warning, warning},
    written::Written,
};
use crate::locales::{code_lists::spoken, format, notifications as text};
use contract::{
    Tidspunkt,
    bff::NotificationKind,
    webservicebesked::{GdprSlettetNotifikation, Ordningsnotifikation},
};

/// A second look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Each field that says something, with its values.
    pub rows: Vec<(Field, Vec<String>)>,
    /// The fields that say nothing.
    pub blank: Vec<Field>,
    /// What looks wrong.
    pub warnings: Vec<(Field, Warning)>,
}

/// What is said by `checked`, which was made from `written`.
pub fn said(kind: NotificationKind, checked: &Checked, written: &Written, now: Tidspunkt) -> Said {
    let mut said = Said::default();
    for field in fields(kind) {
        let values = match checked.notification() {
            Notification::Ordning(it) => of_ordning(it, field),
            Notification::Gdpr(it) => of_gdpr(it, field),
        };
        if values.is_empty() {
            said.blank.push(field);
        } else {
            said.rows.push((field, values));
        }
        said.warnings.extend(warning(field, written.get(field), now).map(|warning| (field, warning)));
    }
    said
}

fn of_ordning(it: &Ordningsnotifikation, field: Field) -> Vec<String> {
    let body = &it.body;
    let value = match field {
        Field::EksternIdentifier => Some(it.ekstern_identifier.to_string()),
        Field::JobCenterKode => Some(it.job_center_kode.clone()),
        Field::ErOprettelse => Some(if it.er_oprettelse { text::made() } else { text::changed() }.to_owned()),
        Field::RegistreringsDato => Some(format::date_and_clock(it.registrerings_dato)),
        Field::VirksomhedsordningSkabelon => Some(spoken(body.virksomhedsordning_skabelon.label()).into_owned()),
        Field::VirksomhedsordningSubskabelon => Some(spoken(body.virksomhedsordning_subskabelon.label()).into_owned()),
        Field::Jobtilbud => body.jobtilbud.as_ref().map(|it| spoken(it.label()).into_owned()),
        Field::Myndighedsomraade => body.myndighedsomraade.as_ref().map(|it| spoken(it.label()).into_owned()),
        Field::AnsoegningStatus => body.ansoegning_status.as_ref().map(|it| spoken(it.label()).into_owned()),
        Field::Bevillingsstatus => body.bevillingsstatus.as_ref().map(|it| spoken(it.label()).into_owned()),
        Field::CvrNummer => Some(body.cvr_nummer.to_string()),
        Field::PNummer => body.p_nummer.clone(),
        Field::CprNummer => body.cpr_nummer.as_ref().map(ToString::to_string),
        Field::AnsvarligMedarbejderEmail => body.ansvarlig_medarbejder_email.clone(),
        Field::VitasDybtLink => Some(body.vitas_dybt_link.clone()),
        Field::VitasSagsId | Field::CprNumre | Field::SlettedeExternalIdentifiers => None,
    };
    value.into_iter().collect()
}

fn of_gdpr(it: &GdprSlettetNotifikation, field: Field) -> Vec<String> {
    let body = &it.body;
    match field {
        Field::EksternIdentifier => vec![it.ekstern_identifier.to_string()],
        Field::VitasSagsId => vec![body.vitas_sags_id.clone()],
        Field::JobCenterKode => vec![it.job_center_kode.clone()],
        Field::RegistreringsDato => vec![format::date_and_clock(it.registrerings_dato)],
        Field::VirksomhedsordningSkabelon => vec![spoken(body.virksomhedsordning_skabelon.label()).into_owned()],
        Field::CprNumre => body.cpr_numre.iter().map(ToString::to_string).collect(),
        Field::SlettedeExternalIdentifiers => {
            body.slettede_external_identifiers.iter().map(ToString::to_string).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::check::check, *};

    const GDPR: NotificationKind = NotificationKind::GdprSlettetNotifikation;

    fn look(kind: NotificationKind, texts: &[(Field, &str)]) -> Said {
        let mut written = Written::default();
        for (field, text) in texts {
            written.set(*field, (*text).to_owned());
        }
        let checked = check(kind, &written).unwrap();
        said(kind, &checked, &written, "2026-11-21T12:00:00Z".parse().unwrap())
    }

    const SHARED: [(Field, &str); 4] = [
        (Field::EksternIdentifier, "6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10"),
        (Field::JobCenterKode, "15118"),
        (Field::RegistreringsDato, "2026-11-21T13:00"),
        (Field::VirksomhedsordningSkabelon, "løntilskud"),
    ];

    #[test]
    fn what_is_sent_is_told_as_it_is_sent_with_numbers_masked() {
        let more = [(Field::VitasSagsId, "VITAS-4711"), (Field::CprNumre, "0101651234\n290201-1234\n010165-1234")];
        let said = look(GDPR, &[SHARED.as_slice(), &more].concat());
        let told = |field: Field| said.rows.iter().find(|(of, _)| *of == field).map(|(_, values)| values.join(", "));
        assert_eq!(told(Field::VirksomhedsordningSkabelon), Some("Løntilskud".into()));
        assert_eq!(told(Field::RegistreringsDato), Some("21. november 2026 kl. 13:00".into()));
        assert_eq!(told(Field::CprNumre), Some("010165-••••, 290201-••••".into()));
        assert_eq!(said.blank, [Field::SlettedeExternalIdentifiers]);
        assert_eq!(
            said.warnings,
            [(Field::CprNumre, Warning::Repeats(1)), (Field::SlettedeExternalIdentifiers, Warning::NothingDeleted)]
        );
    }

    #[test]
    fn every_field_of_a_form_is_told_or_called_blank() {
        let more = [
            (Field::VitasDybtLink, "https://vitas.example/1"),
            (Field::ErOprettelse, super::super::check::CHANGED),
            (Field::VirksomhedsordningSubskabelon, "Aftale"),
            (Field::CvrNummer, "13748136"),
            (Field::CprNummer, "010165-1234"),
        ];
        let said = look(NotificationKind::Ordningsnotifikation, &[SHARED.as_slice(), &more].concat());
        assert_eq!((said.rows.len(), said.blank.len(), said.warnings.len()), (9, 6, 0));
        assert!(!format!("{said:?}").contains("1234\""), "{said:?}");
    }
}
