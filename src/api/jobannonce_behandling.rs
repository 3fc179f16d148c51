//! `JobannonceBehandlingService` v2, one function per method.

use super::{ApiError, Client, ETag, Endpoint, Opened};
use contract::{
    BehandlerId, JobannonceId, RequestId,
    jobannonce_behandling::{
        AfventendeJobannonce, BehandlerStatistikElement, GetAfventendeJobannoncerResponse,
        GetBehandlerStatistikResponse, GetJobannonceDuplikaterResponse, PaabegyndBehandlingRequest,
        ParkerJobannonceRequest, StatistikElement, StatistikResponse, UpdateJobannonceGodkendelsesStatusRequest,
    },
    metoder::{
        GET_AFVENTENDE_JOBANNONCER, GET_AKKUMULERET_STATISTIK, GET_BEHANDLER_STATISTIK, GET_JOBANNONCE_DUPLIKATER,
        Http, PAABEGYND_BEHANDLING, PARKER_JOBANNONCE, UPDATE_JOBANNONCE_GODKENDELSES_STATUS,
    },
};

/// The answer to a read of the queue.
pub enum ListAnswer {
    /// It is as it was.
    Unchanged,
    /// It is this.
    Changed(Opened),
}

impl Client {
    /// `GetAfventendeJobannoncer` for one who may know it already: nothing comes when it is still as `known`, and
    /// otherwise the body comes in pieces, since it may be long.
    pub async fn open_afventende_jobannoncer(&self, known: Option<&ETag>) -> Result<ListAnswer, ApiError> {
        let opened = self.open(Endpoint::of(&GET_AFVENTENDE_JOBANNONCER), known).await?;
        Ok(opened.map_or(ListAnswer::Unchanged, ListAnswer::Changed))
    }

    /// `GetAfventendeJobannoncer`: the whole queue.
    pub async fn get_afventende_jobannoncer(&self) -> Result<Vec<AfventendeJobannonce>, ApiError> {
        let answer: GetAfventendeJobannoncerResponse = self.read(Endpoint::of(&GET_AFVENTENDE_JOBANNONCER)).await?;
        Ok(answer.afventende_jobannoncer)
    }

    /// `PaabegyndBehandling`: locks an ad to the caseworker.
    pub async fn paabegynd_behandling(
        &self,
        id: JobannonceId,
        request_id: RequestId,
        body: &PaabegyndBehandlingRequest,
    ) -> Result<(), ApiError> {
        self.write(Http::Post, Endpoint::of_ad(&PAABEGYND_BEHANDLING, id), request_id, body).await
    }

    /// `UpdateJobannonceGodkendelsesStatus`: approves or refuses an ad.
    pub async fn update_jobannonce_godkendelses_status(
        &self,
        id: JobannonceId,
        request_id: RequestId,
        body: &UpdateJobannonceGodkendelsesStatusRequest,
    ) -> Result<(), ApiError> {
        self.write(Http::Put, Endpoint::of_ad(&UPDATE_JOBANNONCE_GODKENDELSES_STATUS, id), request_id, body).await
    }

    /// `ParkerJobannonce`: sets an ad aside for some minutes.
    pub async fn parker_jobannonce(
        &self,
        id: JobannonceId,
        request_id: RequestId,
        body: &ParkerJobannonceRequest,
    ) -> Result<(), ApiError> {
        self.write(Http::Put, Endpoint::of_ad(&PARKER_JOBANNONCE, id), request_id, body).await
    }

    /// `GetJobannonceDuplikater`: ads that may be the same, best first.
    pub async fn get_jobannonce_duplikater(&self, id: JobannonceId) -> Result<Vec<AfventendeJobannonce>, ApiError> {
        let answer: GetJobannonceDuplikaterResponse =
            self.read(Endpoint::of_ad(&GET_JOBANNONCE_DUPLIKATER, id)).await?;
        Ok(answer.duplikater)
    }

    /// `GetIndividuelStatistik`: one caseworker's approvals per day. `dage_siden` is 1–366, counting today.
    pub async fn get_individuel_statistik(
        &self,
        behandler: BehandlerId,
        dage_siden: u16,
    ) -> Result<Vec<StatistikElement>, ApiError> {
        let answer: StatistikResponse = self.read(Endpoint::statistik_individuel(behandler, dage_siden)).await?;
        Ok(answer.statistik_elementer)
    }

    /// `GetAkkumuleretStatistik`: everybody's approvals per day. `dage_siden` is 1–366, counting today.
    pub async fn get_akkumuleret_statistik(&self, dage_siden: u16) -> Result<Vec<StatistikElement>, ApiError> {
        let answer: StatistikResponse = self.read(Endpoint::statistik(&GET_AKKUMULERET_STATISTIK, dage_siden)).await?;
        Ok(answer.statistik_elementer)
    }

    /// `GetBehandlerStatistik`: approvals per caseworker. `dage_siden` is 1–366, counting today.
    pub async fn get_behandler_statistik(&self, dage_siden: u16) -> Result<Vec<BehandlerStatistikElement>, ApiError> {
        let answer: GetBehandlerStatistikResponse =
            self.read(Endpoint::statistik(&GET_BEHANDLER_STATISTIK, dage_siden)).await?;
        Ok(answer.statistik_elementer)
    }
}
