//! The fields of the notifications, as the contract names them, and how each is asked for.

use crate::locales::notifications as text;

/// A field of a notification (WebservicebeskedService v1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the notification is about.
    EksternIdentifier,
    /// Link to the document in VITAS.
    VitasDybtLink,
    /// Number of the case in VITAS.
    VitasSagsId,
    /// The jobcentre that owns the case.
    JobCenterKode,
    /// Made or changed.
    ErOprettelse,
    /// When it was registered.
    RegistreringsDato,
    /// The scheme.
    VirksomhedsordningSkabelon,
    /// The kind of document.
    VirksomhedsordningSubskabelon,
    /// What the citizen is offered.
    Jobtilbud,
    /// Which authority.
    Myndighedsomraade,
    /// Status of the application.
    AnsoegningStatus,
    /// Status of the allocation.
    Bevillingsstatus,
    /// The company.
    CvrNummer,
    /// Its production unit.
    PNummer,
    /// The citizen.
    CprNummer,
    /// The employee made responsible.
    AnsvarligMedarbejderEmail,
    /// The citizens tied to the case.
    CprNumre,
    /// What was deleted.
    SlettedeExternalIdentifiers,
}

/// How a field is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A line of text, with the keyboard that a phone is to show.
    Line(&'static str),
    /// A date and a time.
    Time,
    /// One of two answers.
    Answers,
    /// A value of a code list.
    Choice,
    /// Many values, one a line.
    Lines,
}

impl Field {
    /// Every field.
    pub const EVERY: [Self; 18] = [
        Self::EksternIdentifier,
        Self::VitasDybtLink,
        Self::VitasSagsId,
        Self::JobCenterKode,
        Self::ErOprettelse,
        Self::RegistreringsDato,
        Self::VirksomhedsordningSkabelon,
        Self::VirksomhedsordningSubskabelon,
        Self::Jobtilbud,
        Self::Myndighedsomraade,
        Self::AnsoegningStatus,
        Self::Bevillingsstatus,
        Self::CvrNummer,
        Self::PNummer,
        Self::CprNummer,
        Self::AnsvarligMedarbejderEmail,
        Self::CprNumre,
        Self::SlettedeExternalIdentifiers,
    ];

    /// Its name in JSON, which is its id on the page too.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EksternIdentifier => "eksternIdentifier",
            Self::VitasDybtLink => "vitasDybtLink",
            Self::VitasSagsId => "vitasSagsId",
            Self::JobCenterKode => "jobCenterKode",
            Self::ErOprettelse => "erOprettelse",
            Self::RegistreringsDato => "registreringsDato",
            Self::VirksomhedsordningSkabelon => "virksomhedsordningSkabelon",
            Self::VirksomhedsordningSubskabelon => "virksomhedsordningSubskabelon",
            Self::Jobtilbud => "jobtilbud",
            Self::Myndighedsomraade => "myndighedsomraade",
            Self::AnsoegningStatus => "ansoegningStatus",
            Self::Bevillingsstatus => "bevillingsstatus",
            Self::CvrNummer => "cvrNummer",
            Self::PNummer => "pNummer",
            Self::CprNummer => "cprNummer",
            Self::AnsvarligMedarbejderEmail => "ansvarligMedarbejderEmail",
            Self::CprNumre => "cprNumre",
            Self::SlettedeExternalIdentifiers => "slettedeExternalIdentifiers",
        }
    }

    /// The field that a service names by its place in the body, e.g. `gdprSlettetNotifikation.body.cprNumre[2]`.
    pub fn at(path: &str) -> Option<Self> {
        let last = path.rsplit('.').next().unwrap_or_default();
        let name = last.split('[').next().unwrap_or_default();
        Self::EVERY.into_iter().find(|field| field.name() == name)
    }

    /// How it is asked for.
    pub const fn control(self) -> Control {
        match self {
            Self::EksternIdentifier | Self::VitasSagsId => Control::Line("text"),
            Self::VitasDybtLink => Control::Line("url"),
            Self::JobCenterKode | Self::CvrNummer | Self::PNummer | Self::CprNummer => Control::Line("numeric"),
            Self::AnsvarligMedarbejderEmail => Control::Line("email"),
            Self::ErOprettelse => Control::Answers,
            Self::RegistreringsDato => Control::Time,
            Self::VirksomhedsordningSkabelon
            | Self::VirksomhedsordningSubskabelon
            | Self::Jobtilbud
            | Self::Myndighedsomraade
            | Self::AnsoegningStatus
            | Self::Bevillingsstatus => Control::Choice,
            Self::CprNumre | Self::SlettedeExternalIdentifiers => Control::Lines,
        }
    }

    /// Whether something must stand in it.
    pub const fn is_required(self) -> bool {
        matches!(
            self,
            Self::EksternIdentifier
                | Self::VitasDybtLink
                | Self::VitasSagsId
                | Self::JobCenterKode
                | Self::ErOprettelse
                | Self::RegistreringsDato
                | Self::VirksomhedsordningSkabelon
                | Self::VirksomhedsordningSubskabelon
                | Self::CvrNummer
        )
    }

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::EksternIdentifier => text::ekstern_identifier(),
            Self::VitasDybtLink => text::vitas_dybt_link(),
            Self::VitasSagsId => text::vitas_sags_id(),
            Self::JobCenterKode => text::job_center_kode(),
            Self::ErOprettelse => text::er_oprettelse(),
            Self::RegistreringsDato => text::registrerings_dato(),
            Self::VirksomhedsordningSkabelon => text::skabelon(),
            Self::VirksomhedsordningSubskabelon => text::subskabelon(),
            Self::Jobtilbud => text::jobtilbud(),
            Self::Myndighedsomraade => text::myndighedsomraade(),
            Self::AnsoegningStatus => text::ansoegning_status(),
            Self::Bevillingsstatus => text::bevillingsstatus(),
            Self::CvrNummer => text::cvr_nummer(),
            Self::PNummer => text::p_nummer(),
            Self::CprNummer => text::cpr_nummer(),
            Self::AnsvarligMedarbejderEmail => text::ansvarlig(),
            Self::CprNumre => text::cpr_numre(),
            Self::SlettedeExternalIdentifiers => text::slettede(),
        }
    }

    /// Help beneath the label.
    pub fn hint(self) -> Option<&'static str> {
        match self {
            Self::EksternIdentifier => Some(text::ekstern_identifier_hint()),
            Self::VitasDybtLink => Some(text::vitas_dybt_link_hint()),
            Self::VitasSagsId => Some(text::vitas_sags_id_hint()),
            Self::JobCenterKode => Some(text::job_center_kode_hint()),
            Self::CprNummer => Some(text::cpr_nummer_hint()),
            Self::AnsvarligMedarbejderEmail => Some(text::ansvarlig_hint()),
            Self::CprNumre => Some(text::cpr_numre_hint()),
            Self::SlettedeExternalIdentifiers => Some(text::slettede_hint()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_names_a_field_by_its_place() {
        for (path, field) in [
            ("ordningsnotifikation.eksternIdentifier", Some(Field::EksternIdentifier)),
            ("ordningsnotifikation.body.cvrNummer", Some(Field::CvrNummer)),
            ("gdprSlettetNotifikation.body.cprNumre[2]", Some(Field::CprNumre)),
            ("requestBody", None),
            ("", None),
        ] {
            assert_eq!(Field::at(path), field, "{path}");
        }
        for field in Field::EVERY {
            assert_eq!(Field::at(field.name()), Some(field));
        }
    }
}
