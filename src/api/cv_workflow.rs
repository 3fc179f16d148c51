//! `CVWorkFlowService` v1, one function per method.

use super::{ApiError, Client, Endpoint};
use contract::{
    Cpr, RequestId,
    cv_workflow::{
        CvChangeEvent, GetCVListRequest, GetCVListResponse, GetCVUpdateListRequest, GetCVUpdateListResponse,
        GetUpdatedCVsRequest, GetUpdatedCVsResponse, SetCvAvailability, SetCvStatus, UpdateCVAvailabilityRequest,
        UpdateCVStatusRequest,
    },
    metoder::{GET_CV_LIST, GET_UPDATED_CVS, Http, UPDATE_CV_AVAILABILITY, UPDATE_CV_STATUS},
};

impl Client {
    /// `UpdateCVStatus`: sets a CV's status, with a remark of at most 400 characters.
    pub async fn update_cv_status(&self, request_id: RequestId, cv_status: SetCvStatus) -> Result<(), ApiError> {
        let body = UpdateCVStatusRequest { cv_status };
        self.write(Http::Post, Endpoint::of(&UPDATE_CV_STATUS), request_id, &body).await
    }

    /// `UpdateCVAvailability`: sets whether employers can find a CV.
    pub async fn update_cv_availability(
        &self,
        request_id: RequestId,
        cv_availability: SetCvAvailability,
    ) -> Result<(), ApiError> {
        let body = UpdateCVAvailabilityRequest { cv_availability };
        self.write(Http::Post, Endpoint::of(&UPDATE_CV_AVAILABILITY), request_id, &body).await
    }

    /// `GetUpdatedCVs`: one page of the CVs that changed in a period.
    pub async fn get_updated_cvs(
        &self,
        get_cv_update_list_request: GetCVUpdateListRequest,
    ) -> Result<GetCVUpdateListResponse, ApiError> {
        let body = GetUpdatedCVsRequest { get_cv_update_list_request };
        let answer: GetUpdatedCVsResponse = self.read_by_post(Endpoint::of(&GET_UPDATED_CVS), &body).await?;
        Ok(answer.get_cv_update_list_response)
    }

    /// `GetCVList`: everything that has happened to a citizen's CV.
    pub async fn get_cv_list(&self, citizen: Cpr) -> Result<Vec<CvChangeEvent>, ApiError> {
        let body = GetCVListRequest { person_civil_registration_identifier: citizen };
        let answer: GetCVListResponse = self.read_by_post(Endpoint::of(&GET_CV_LIST), &body).await?;
        Ok(answer.cv_changes_info.unwrap_or_default().cv_changes)
    }
}
