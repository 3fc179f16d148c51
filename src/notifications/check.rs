//! From what was typed to a notification that may be sent. The rules are the contract's (WebservicebeskedService v1), and
//! none is stricter: what only looks wrong is warned of.

use super::{
    choices::chosen,
    fault::Fault,
    field::Field,
    lines::{self, Listed},
    written::Written,
};
use crate::ui::typed_cpr;
use contract::{
    Cpr, Cvr, Tidspunkt,
    bff::NotificationKind,
    code_list::CodeList,
    code_lists::{
        AnsoegningStatus, Bevillingsstatus, Jobtilbud, Myndighedsomraade, VirksomhedsordningSkabelon,
        VirksomhedsordningSubskabelon,
    },
    feltregel::{self, FieldFault},
    tidspunkt::NotATime,
    webservicebesked::{GdprSlettetBody, GdprSlettetNotifikation, Ordningsnotifikation, OrdningsnotifikationBody},
};
use std::borrow::Cow;
use uuid::Uuid;

/// A notification as the contract has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notification {
    /// Something was made or changed.
    Ordning(Box<Ordningsnotifikation>),
    /// Something was deleted.
    Gdpr(Box<GdprSlettetNotifikation>),
}

/// A notification that follows the contract's rules. Only [`check`] makes one, and only such a one is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked(Notification);

impl Checked {
    /// The notification.
    pub const fn notification(&self) -> &Notification {
        &self.0
    }
}

/// The faults of a form, in the order of its fields.
pub type Faults = Vec<(Field, Fault)>;

/// Checks a form.
pub fn check(kind: NotificationKind, written: &Written) -> Result<Checked, Faults> {
    let mut form = Form { written, faults: Vec::new() };
    let notification = match kind {
        NotificationKind::Ordningsnotifikation => form.ordning().map(|it| Notification::Ordning(Box::new(it))),
        NotificationKind::GdprSlettetNotifikation => form.gdpr().map(|it| Notification::Gdpr(Box::new(it))),
    };
    match notification {
        Some(notification) if form.faults.is_empty() => Ok(Checked(notification)),
        _ => Err(form.faults),
    }
}

struct Form<'a> {
    written: &'a Written,
    faults: Faults,
}

impl Form<'_> {
    fn ordning(&mut self) -> Option<Ordningsnotifikation> {
        let ekstern_identifier = self.id();
        let vitas_dybt_link = self.text(Field::VitasDybtLink, feltregel::vitas_dybt_link);
        let job_center_kode = self.text(Field::JobCenterKode, feltregel::job_center_kode);
        let er_oprettelse = self.read(Field::ErOprettelse, answer);
        let registrerings_dato = self.read(Field::RegistreringsDato, time);
        let skabelon = self.must_choose(Field::VirksomhedsordningSkabelon, VirksomhedsordningSkabelon::label);
        let subskabelon = self.must_choose(Field::VirksomhedsordningSubskabelon, VirksomhedsordningSubskabelon::label);
        let jobtilbud = self.may_choose(Field::Jobtilbud, Jobtilbud::label);
        let myndighedsomraade = self.may_choose(Field::Myndighedsomraade, Myndighedsomraade::label);
        let ansoegning_status = self.may_choose(Field::AnsoegningStatus, AnsoegningStatus::label);
        let bevillingsstatus = self.may_choose(Field::Bevillingsstatus, Bevillingsstatus::label);
        let cvr_nummer = self.read(Field::CvrNummer, |text| Cvr::parse(text).map_err(|_| Fault::Missing));
        let p_nummer = self.optional(Field::PNummer);
        let cpr_nummer = self.read(Field::CprNummer, maybe_cpr);
        let ansvarlig_medarbejder_email = self.optional(Field::AnsvarligMedarbejderEmail);
        let body = OrdningsnotifikationBody {
            ansvarlig_medarbejder_email,
            jobtilbud: jobtilbud?,
            myndighedsomraade: myndighedsomraade?,
            virksomhedsordning_skabelon: skabelon?,
            virksomhedsordning_subskabelon: subskabelon?,
            ansoegning_status: ansoegning_status?,
            bevillingsstatus: bevillingsstatus?,
            cvr_nummer: cvr_nummer?,
            p_nummer,
            cpr_nummer: cpr_nummer?,
            vitas_dybt_link: vitas_dybt_link?,
        };
        Some(Ordningsnotifikation {
            ekstern_identifier: ekstern_identifier?,
            job_center_kode: job_center_kode?,
            er_oprettelse: er_oprettelse?,
            registrerings_dato: registrerings_dato?,
            body,
        })
    }

    fn gdpr(&mut self) -> Option<GdprSlettetNotifikation> {
        let ekstern_identifier = self.id();
        let vitas_sags_id = self.text(Field::VitasSagsId, feltregel::vitas_sags_id);
        let job_center_kode = self.text(Field::JobCenterKode, feltregel::job_center_kode);
        let skabelon = self.must_choose(Field::VirksomhedsordningSkabelon, VirksomhedsordningSkabelon::label);
        let registrerings_dato = self.read(Field::RegistreringsDato, time);
        let cpr_numre = self.read(Field::CprNumre, |text| every(lines::cprs(text)));
        let slettede = self.read(Field::SlettedeExternalIdentifiers, |text| every(lines::ids(text)));
        Some(GdprSlettetNotifikation {
            ekstern_identifier: ekstern_identifier?,
            job_center_kode: job_center_kode?,
            registrerings_dato: registrerings_dato?,
            body: GdprSlettetBody {
                vitas_sags_id: vitas_sags_id?,
                virksomhedsordning_skabelon: skabelon?,
                cpr_numre: cpr_numre?,
                slettede_external_identifiers: slettede?,
            },
        })
    }

    /// What a field holds; a fault is noted.
    fn read<T>(&mut self, field: Field, read: fn(&str) -> Result<T, Fault>) -> Option<T> {
        self.note(field, read(self.written.get(field).trim()))
    }

    fn note<T>(&mut self, field: Field, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.faults.push((field, fault))).ok()
    }

    fn id(&mut self) -> Option<Uuid> {
        self.read(Field::EksternIdentifier, |text| match text {
            "" => Err(Fault::Missing),
            text => Uuid::try_parse(text).map_err(|_| Fault::NoId),
        })
    }

    fn text(&mut self, field: Field, rule: fn(&str) -> Result<(), FieldFault>) -> Option<String> {
        let text = self.written.get(field).trim();
        self.note(field, rule(text).map(|()| text.to_owned()).map_err(|_| Fault::Missing))
    }

    fn optional(&self, field: Field) -> Option<String> {
        let text = self.written.get(field).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn may_choose<C: CodeList>(&mut self, field: Field, label: fn(&C) -> Cow<'static, str>) -> Option<Option<C>> {
        self.note(field, chosen(self.written.get(field), label))
    }

    fn must_choose<C: CodeList>(&mut self, field: Field, label: fn(&C) -> Cow<'static, str>) -> Option<C> {
        let found = chosen(self.written.get(field), label).and_then(|found| found.ok_or(Fault::Missing));
        self.note(field, found)
    }
}

/// What stands in the field of [`Field::ErOprettelse`] for something made.
pub const MADE: &str = "true";
/// What stands there for something changed.
pub const CHANGED: &str = "false";

fn answer(text: &str) -> Result<bool, Fault> {
    match text {
        MADE => Ok(true),
        CHANGED => Ok(false),
        _ => Err(Fault::Unanswered),
    }
}

/// A Danish date and time as the browser's field gives them; one that is half written is given as nothing.
fn time(text: &str) -> Result<Tidspunkt, Fault> {
    text.parse().map_err(|error| match error {
        NotATime::NoTime => Fault::NoYear,
        NotATime::Unreadable(_) => Fault::NoTime,
    })
}

fn maybe_cpr(text: &str) -> Result<Option<Cpr>, Fault> {
    if text.is_empty() { Ok(None) } else { typed_cpr(text).map(Some).map_err(Fault::Cpr) }
}

fn every<T>(listed: Listed<T>) -> Result<Vec<T>, Fault> {
    if listed.faults.is_empty() { Ok(listed.values) } else { Err(Fault::Lines(listed.faults.len())) }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
