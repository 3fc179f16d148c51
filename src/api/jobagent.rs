//! Jobagent v1, one function per method. The citizen travels in a header, never in a path or query.

use super::{ApiError, Body, Client, Endpoint, Purpose, Request, json};
use contract::{
    Cpr, JobagentId, RequestId,
    jobagent::{CreateJobagentRequest, Jobagent, Jobagenter, UpdateJobagentRequest, UpdateJobagentResponse},
    metoder::{CREATE_JOBAGENT, DELETE_JOBAGENT, GET_JOBAGENT, Http, UPDATE_JOBAGENT},
};
use uuid::Uuid;

/// Which jobagent of which citizen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The citizen.
    pub citizen: Cpr,
    /// The jobagent.
    pub jobagent: JobagentId,
}

impl Client {
    /// `GetJobagent` without an id: all of a citizen's jobagents, oldest first.
    pub async fn get_jobagenter(&self, citizen: Cpr) -> Result<Vec<Jobagent>, ApiError> {
        let request =
            Request { citizen: Some(citizen), ..Request::new(Http::Get, Purpose::Read, Endpoint::of(&GET_JOBAGENT)) };
        let answer: Jobagenter = json::decode(&self.send(request).await?)?;
        Ok(answer.jobagenter)
    }

    /// `GetJobagent` with an id.
    pub async fn get_jobagent(&self, which: Enrolment) -> Result<Jobagent, ApiError> {
        let endpoint = Endpoint::jobagent(&GET_JOBAGENT, which.jobagent);
        let request = Request { citizen: Some(which.citizen), ..Request::new(Http::Get, Purpose::Read, endpoint) };
        json::decode(&self.send(request).await?)
    }

    /// `CreateJobagent`. The service answers with no id, so the console gives it one; it comes back.
    pub async fn create_jobagent(
        &self,
        citizen: Cpr,
        request_id: RequestId,
        mut body: CreateJobagentRequest,
    ) -> Result<JobagentId, ApiError> {
        let id = *body.jobagent_identifier.get_or_insert_with(|| JobagentId::new(Uuid::new_v4()));
        let request = Request {
            request_id: Some(request_id),
            citizen: Some(citizen),
            body: Some(Body::of(&body)?),
            ..Request::new(Http::Post, Purpose::Write, Endpoint::of(&CREATE_JOBAGENT))
        };
        self.send_write(request).await.map(|_| id)
    }

    /// `UpdateJobagent`: sets experience on every wish, and books a meeting.
    pub async fn update_jobagent(
        &self,
        which: Enrolment,
        request_id: RequestId,
        body: &UpdateJobagentRequest,
    ) -> Result<UpdateJobagentResponse, ApiError> {
        let request = Request {
            request_id: Some(request_id),
            citizen: Some(which.citizen),
            body: Some(Body::of(body)?),
            ..Request::new(Http::Put, Purpose::Write, Endpoint::jobagent(&UPDATE_JOBAGENT, which.jobagent))
        };
        json::decode(&self.send_write(request).await?)
    }

    /// `DeleteJobagent`.
    pub async fn delete_jobagent(&self, which: Enrolment, request_id: RequestId) -> Result<(), ApiError> {
        let request = Request {
            request_id: Some(request_id),
            citizen: Some(which.citizen),
            ..Request::new(Http::Delete, Purpose::Write, Endpoint::jobagent(&DELETE_JOBAGENT, which.jobagent))
        };
        self.send_write(request).await.map(|_| ())
    }
}
