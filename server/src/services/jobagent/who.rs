//! Which citizen and which jobagent a call is about.

use crate::{
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::{
        citizens::{self, Citizen},
        jobagents,
    },
};
use contract::{
    Cpr, Fejlkode, JobagentId,
    feltregel::FieldFault,
    jobagent::{CPR_HEADER, ID_PARAMETER, Jobagent},
    metoder::Metode,
};
use rusqlite::Connection;

/// The CPR number in a call's header; missing, sent twice or not by the pattern is 1001.
pub(super) fn cpr(call: &Call) -> Result<Cpr, Fejlkode> {
    call.header(CPR_HEADER).and_then(|text| Cpr::parse(text).ok()).ok_or(Fejlkode::UgyldigtCpr)
}

/// What a call's query says of a jobagent.
pub(super) enum Named {
    Nothing,
    Jobagent(JobagentId),
    NoUuid,
}

impl Named {
    pub(super) fn by(call: &Call) -> Self {
        match call.query(ID_PARAMETER).map(str::parse) {
            None => Self::Nothing,
            Some(Ok(id)) => Self::Jobagent(id),
            Some(Err(_)) => Self::NoUuid,
        }
    }

    /// The jobagent, which the call may leave out.
    pub(super) fn optional(&self) -> Result<Option<JobagentId>, Refusal> {
        match self {
            Self::Nothing => Ok(None),
            Self::Jobagent(id) => Ok(Some(*id)),
            Self::NoUuid => Err(Refusal::field(ID_PARAMETER, "Skal være en uuid.")),
        }
    }

    /// The jobagent, which the call must name.
    pub(super) fn required(&self) -> Result<JobagentId, Refusal> {
        self.optional()?.ok_or_else(|| Refusal::field(ID_PARAMETER, FieldFault::Missing))
    }

    /// The jobagent, which the call must name, read along with the body.
    pub(super) fn among(&self, fields: &mut Fields<'_>) -> Option<JobagentId> {
        match self {
            Self::Nothing => fields.check(ID_PARAMETER, Err(FieldFault::Missing)),
            Self::Jobagent(id) => return Some(*id),
            Self::NoUuid => fields.fault(ID_PARAMETER, "Skal være en uuid."),
        }
        None
    }
}

/// The citizen of a CPR number (else 1010, as for `0000000000`), unless a method answers a code of its own for her.
pub(super) fn citizen(connection: &Connection, cpr: &Cpr, metode: &Metode) -> Result<Citizen, Refusal> {
    let citizen = citizens::find(connection, cpr)?.ok_or(Fejlkode::UkendtCpr)?;
    match citizens::fault(connection, cpr, metode)? {
        Some(code) => Err(code.into()),
        None => Ok(citizen),
    }
}

/// A jobagent of a citizen's (else 4589, also for another citizen's).
pub(super) fn jobagent(connection: &Connection, cpr: &Cpr, id: JobagentId) -> Result<Jobagent, Refusal> {
    Ok(jobagents::find(connection, cpr, id)?.ok_or(Fejlkode::UkendtIdentifikation)?)
}
