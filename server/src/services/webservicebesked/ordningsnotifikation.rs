//! SendOrdningsnotifikation: something was made or changed on a case.

use super::{Notification, accept};
use crate::{
    app::App,
    http::{Fields, Refusal},
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{
    Cvr,
    bff::NotificationKind,
    feltregel::{self, FieldFault},
    metoder::{Metode, SEND_ORDNINGSNOTIFIKATION},
    webservicebesked::{Ordningsnotifikation, OrdningsnotifikationBody, SendOrdningsnotifikationRequest},
};
use uuid::Uuid;

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    accept::<SendOrdningsnotifikationRequest>(&app, request).await
}

impl Notification for SendOrdningsnotifikationRequest {
    const METODE: Metode = SEND_ORDNINGSNOTIFIKATION;
    const KIND: NotificationKind = NotificationKind::Ordningsnotifikation;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let ekstern_identifier = fields.uuid("ordningsnotifikation.eksternIdentifier");
        let job_center_kode = text(fields, "ordningsnotifikation.jobCenterKode", feltregel::job_center_kode);
        let er_oprettelse = fields.boolean("ordningsnotifikation.erOprettelse");
        let registrerings_dato = fields.time("ordningsnotifikation.registreringsDato");
        let body = read_body(fields);
        let ordningsnotifikation = Ordningsnotifikation {
            ekstern_identifier: ekstern_identifier?,
            job_center_kode: job_center_kode?,
            er_oprettelse: er_oprettelse?,
            registrerings_dato: registrerings_dato?,
            body: body?,
        };
        Some(Self { ordningsnotifikation })
    }

    fn entities(&self) -> Vec<Uuid> {
        vec![self.ordningsnotifikation.ekstern_identifier]
    }
}

fn read_body(fields: &mut Fields<'_>) -> Option<OrdningsnotifikationBody> {
    let email = optional_text(fields, "ordningsnotifikation.body.ansvarligMedarbejderEmail");
    let jobtilbud = fields.optional_code("ordningsnotifikation.body.jobtilbud");
    let myndighedsomraade = fields.optional_code("ordningsnotifikation.body.myndighedsomraade");
    let skabelon = fields.code("ordningsnotifikation.body.virksomhedsordningSkabelon");
    let subskabelon = fields.code("ordningsnotifikation.body.virksomhedsordningSubskabelon");
    let ansoegning_status = fields.optional_code("ordningsnotifikation.body.ansoegningStatus");
    let bevillingsstatus = fields.optional_code("ordningsnotifikation.body.bevillingsstatus");
    let cvr_nummer = cvr(fields, "ordningsnotifikation.body.cvrNummer");
    let p_nummer = optional_text(fields, "ordningsnotifikation.body.pNummer");
    let cpr_nummer = fields.optional_cpr("ordningsnotifikation.body.cprNummer");
    let link = text(fields, "ordningsnotifikation.body.vitasDybtLink", feltregel::vitas_dybt_link);
    Some(OrdningsnotifikationBody {
        ansvarlig_medarbejder_email: email,
        jobtilbud,
        myndighedsomraade,
        virksomhedsordning_skabelon: skabelon?,
        virksomhedsordning_subskabelon: subskabelon?,
        ansoegning_status,
        bevillingsstatus,
        cvr_nummer: cvr_nummer?,
        p_nummer,
        cpr_nummer,
        vitas_dybt_link: link?,
    })
}

/// A text under a rule, as it was sent.
pub(super) fn text(fields: &mut Fields<'_>, path: &str, rule: fn(&str) -> Result<(), FieldFault>) -> Option<String> {
    let text = fields.text(path)?;
    fields.check(path, rule(text));
    Some(text.to_owned())
}

/// A company's number, suspicious or not.
fn cvr(fields: &mut Fields<'_>, path: &str) -> Option<Cvr> {
    Cvr::parse(fields.text(path)?).map_err(|fault| fields.fault(path, fault)).ok()
}

/// A text, or missing, `null` or blank.
fn optional_text(fields: &mut Fields<'_>, path: &str) -> Option<String> {
    fields.optional_text(path).filter(|text| !text.trim().is_empty()).map(Into::into)
}
