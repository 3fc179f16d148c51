//! `FlexjobService` v1, one function per method. All read, though they are asked by POST.

use super::{ApiError, Client, Endpoint};
use contract::{
    CaseElementId,
    flexjob::{
        FlexjobAllocationResponse, FlexjobAllocationResponseType, FlexjobOfferResponse, FlexjobOfferResponseType,
        GetCaseElementRequest, IsAliveRequest, IsAliveResponse,
    },
    metoder::{GET_FLEXJOB, GET_FLEXJOB_ALLOCATION, IS_ALIVE},
};

impl Client {
    /// `GetFlexjob`: an application for a flexjob.
    pub async fn get_flexjob(&self, id: CaseElementId) -> Result<FlexjobOfferResponseType, ApiError> {
        let body = GetCaseElementRequest::from(id);
        let answer: FlexjobOfferResponse = self.read_by_post(Endpoint::of(&GET_FLEXJOB), &body).await?;
        Ok(answer.flexjob_request_response_type)
    }

    /// `GetFlexjobAllocation`: the decision on an application.
    pub async fn get_flexjob_allocation(&self, id: CaseElementId) -> Result<FlexjobAllocationResponseType, ApiError> {
        let body = GetCaseElementRequest::from(id);
        let answer: FlexjobAllocationResponse = self.read_by_post(Endpoint::of(&GET_FLEXJOB_ALLOCATION), &body).await?;
        Ok(answer.flexjob_allocation_response_type)
    }

    /// `IsAlive`: whether the service says that it lives. An answer that says nothing is a no.
    pub async fn is_flexjob_alive(&self) -> Result<bool, ApiError> {
        let answer: IsAliveResponse = self.read_by_post(Endpoint::of(&IS_ALIVE), &IsAliveRequest {}).await?;
        Ok(answer.is_alive_response_type.and_then(|it| it.is_alive).unwrap_or_default())
    }
}
