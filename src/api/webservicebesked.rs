//! `WebservicebeskedService` v1, one function per method, and the server's own list of what became of the notifications.

use super::{ApiError, Client, Endpoint};
use contract::{
    RequestId,
    bff::Notifications,
    metoder::{Http, SEND_GDPR_SLETTET_NOTIFIKATION, SEND_ORDNINGSNOTIFIKATION},
    webservicebesked::{
        GdprSlettetNotifikation, Ordningsnotifikation, SendGdprSlettetNotifikationRequest,
        SendOrdningsnotifikationRequest,
    },
};

impl Client {
    /// `SendOrdningsnotifikation`: tells that something was made or changed on a case.
    pub async fn send_ordningsnotifikation(
        &self,
        request_id: RequestId,
        ordningsnotifikation: Ordningsnotifikation,
    ) -> Result<(), ApiError> {
        let body = SendOrdningsnotifikationRequest { ordningsnotifikation };
        self.write(Http::Post, Endpoint::of(&SEND_ORDNINGSNOTIFIKATION), request_id, &body).await
    }

    /// `SendGdprSlettetNotifikation`: tells that something was deleted from a case. It can't be taken back.
    pub async fn send_gdpr_slettet_notifikation(
        &self,
        request_id: RequestId,
        gdpr_slettet_notifikation: GdprSlettetNotifikation,
    ) -> Result<(), ApiError> {
        let body = SendGdprSlettetNotifikationRequest { gdpr_slettet_notifikation };
        self.write(Http::Post, Endpoint::of(&SEND_GDPR_SLETTET_NOTIFIKATION), request_id, &body).await
    }

    /// What became of the notifications, newest first: at most `limit` of them, 1–200, accepted before the one with the
    /// key `before`. Their contents are not told.
    pub async fn get_notifications(&self, before: Option<i64>, limit: u16) -> Result<Notifications, ApiError> {
        self.read(Endpoint::notifications(before, limit)).await
    }
}
