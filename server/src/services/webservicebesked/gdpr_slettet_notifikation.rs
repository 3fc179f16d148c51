//! SendGdprSlettetNotifikation: something was deleted from a case.

use super::{Notification, accept, lists, ordningsnotifikation::text};
use crate::{
    app::App,
    http::{Fields, Refusal},
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{
    bff::NotificationKind,
    feltregel,
    metoder::{Metode, SEND_GDPR_SLETTET_NOTIFIKATION},
    webservicebesked::{GdprSlettetBody, GdprSlettetNotifikation, SendGdprSlettetNotifikationRequest},
};
use uuid::Uuid;

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    accept::<SendGdprSlettetNotifikationRequest>(&app, request).await
}

impl Notification for SendGdprSlettetNotifikationRequest {
    const METODE: Metode = SEND_GDPR_SLETTET_NOTIFIKATION;
    const KIND: NotificationKind = NotificationKind::GdprSlettetNotifikation;

    fn read(fields: &mut Fields<'_>) -> Option<Self> {
        let ekstern_identifier = fields.uuid("gdprSlettetNotifikation.eksternIdentifier");
        let job_center_kode = text(fields, "gdprSlettetNotifikation.jobCenterKode", feltregel::job_center_kode);
        let registrerings_dato = fields.time("gdprSlettetNotifikation.registreringsDato");
        let vitas_sags_id = text(fields, "gdprSlettetNotifikation.body.vitasSagsId", feltregel::vitas_sags_id);
        let skabelon = fields.code("gdprSlettetNotifikation.body.virksomhedsordningSkabelon");
        let cpr_numre = lists::cprs(fields, "gdprSlettetNotifikation.body.cprNumre");
        let slettede = lists::uuids(fields, "gdprSlettetNotifikation.body.slettedeExternalIdentifiers");
        let gdpr_slettet_notifikation = GdprSlettetNotifikation {
            ekstern_identifier: ekstern_identifier?,
            job_center_kode: job_center_kode?,
            registrerings_dato: registrerings_dato?,
            body: GdprSlettetBody {
                vitas_sags_id: vitas_sags_id?,
                virksomhedsordning_skabelon: skabelon?,
                cpr_numre: cpr_numre?,
                slettede_external_identifiers: slettede?,
            },
        };
        Some(Self { gdpr_slettet_notifikation })
    }

    /// What was deleted too: were its making told after its deletion, the receiver would keep it for ever.
    fn entities(&self) -> Vec<Uuid> {
        let notification = &self.gdpr_slettet_notifikation;
        let deleted = notification.body.slettede_external_identifiers.iter().copied();
        std::iter::once(notification.ekstern_identifier).chain(deleted).collect()
    }
}
