//! `WebservicebeskedService` v1, one function per method.

use super::{ApiError, Client, Endpoint};
use contract::{
    RequestId,
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
}
