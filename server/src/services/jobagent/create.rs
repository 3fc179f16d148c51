//! CreateJobagent: enrols a citizen and saves her job search.

use super::{new_id, rules, who};
use crate::{
    app::App,
    http::{Fields, Refusal},
    services::call::Call,
    store::queries::jobagents::{self, Made},
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
};
use contract::{
    Cpr, JobagentId, copenhagen,
    cpr::age::age_on,
    feltregel,
    jobagent::{CreateJobagentRequest, Jobagent, Joboenske},
    metoder::CREATE_JOBAGENT,
};
use rusqlite::Connection;
use std::collections::HashSet;

pub(super) async fn post(State(app): State<App>, request: Request) -> Result<StatusCode, Refusal> {
    let call = Call::receive(&app, request, &CREATE_JOBAGENT).await?;
    let (caller, cpr) = (call.caller, who::cpr(&call));
    let read = move |fields: &mut Fields<'_>| {
        let cpr = cpr.map_err(|code| fields.refuse(code)).ok();
        let request = read(fields);
        cpr.zip(request)
    };
    call.apply(&app, read, move |connection, now, (cpr, request)| {
        create(connection, Made { at: now, by: Some(caller) }, &cpr, request)
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

fn read(fields: &mut Fields<'_>) -> Option<CreateJobagentRequest> {
    let jobagent_identifier = fields.optional_uuid("jobagentIdentifier").map(JobagentId::new);
    // An unknown value has a code of its own: 4313, 4314.
    let klient_kategori = fields.any_code("klientKategori");
    let tilmeldingsdato = fields.time("tilmeldingsdato");
    let ledighedsgrad = fields.any_code("ledighedsgrad");
    let haendelsesdato = fields.optional_time("haendelsesdato");
    let emailadresse = fields.optional_text("emailadresse").filter(|text| !text.trim().is_empty());
    if let Some(text) = emailadresse {
        fields.check("emailadresse", feltregel::emailadresse(text));
    }
    let joboensker = fields.objects("joboensker", joboenske);
    name_repeated_wishes(fields, &joboensker);
    Some(CreateJobagentRequest {
        jobagent_identifier,
        klient_kategori: klient_kategori?,
        tilmeldingsdato: tilmeldingsdato?,
        ledighedsgrad: ledighedsgrad?,
        haendelsesdato,
        emailadresse: emailadresse.map(Into::into),
        joboensker,
    })
}

fn joboenske(fields: &mut Fields<'_>) -> Option<Joboenske> {
    let concept_uri_da = fields.text("conceptUriDa");
    let alias_identifier = fields.optional_uuid("aliasIdentifier");
    let har_uddannelse = fields.boolean("harUddannelse");
    let aar_sidst_brugt = fields.optional_int("aarSidstBrugt");
    let maaneder_med_erfaring = fields.optional_int("maanederMedErfaring");
    let job_target_identifier = fields.uuid("jobTargetIdentifier");
    Some(Joboenske {
        concept_uri_da: concept_uri_da?.into(),
        alias_identifier,
        har_uddannelse: har_uddannelse?,
        aar_sidst_brugt,
        maaneder_med_erfaring,
        job_target_identifier: job_target_identifier?,
    })
}

/// The identifier of a wish is unique in its request. Only told once every wish can be read: before, their places
/// are not known.
fn name_repeated_wishes(fields: &mut Fields<'_>, joboensker: &[Joboenske]) {
    if fields.optional_array("joboensker").len() != joboensker.len() {
        return;
    }
    let mut seen = HashSet::new();
    let repeated = |(_, wish): &(usize, &Joboenske)| !seen.insert(wish.job_target_identifier);
    if let Some((index, _)) = joboensker.iter().enumerate().find(repeated) {
        fields.fault(&job_target_path(index), "Er brugt om et andet jobønske.");
    }
}

fn job_target_path(index: usize) -> String {
    format!("joboensker[{index}].jobTargetIdentifier")
}

fn create(connection: &Connection, made: Made, cpr: &Cpr, request: CreateJobagentRequest) -> Result<(), Refusal> {
    let today = copenhagen::date(made.at.utc());
    rules::request(&request, today)?;
    let citizen = who::citizen(connection, cpr, &CREATE_JOBAGENT)?;
    rules::citizen(&citizen)?;
    rules::enrolment(&request.klient_kategori, &request.ledighedsgrad, request.joboensker.len(), age_on(cpr, today))?;
    rules::occupations(connection, &request.joboensker)?;
    rules::overlap(&request, &jobagents::all(connection, cpr)?)?;
    let id = identifiers(connection, &request)?;
    let jobagent = Jobagent {
        jobagent_identifier: id,
        klient_kategori: request.klient_kategori,
        tilmeldingsdato: request.tilmeldingsdato,
        ledighedsgrad: request.ledighedsgrad,
        haendelsesdato: request.haendelsesdato,
        emailadresse: request.emailadresse,
        joboensker: request.joboensker,
    };
    Ok(jobagents::insert(connection, cpr, &jobagent, made)?)
}

/// The jobagent's identifier, made here if the caller gave none. One that is taken, and a wish's that is, is a fault
/// of its field: no code is documented for it.
fn identifiers(connection: &Connection, request: &CreateJobagentRequest) -> Result<JobagentId, Refusal> {
    for (index, wish) in request.joboensker.iter().enumerate() {
        if jobagents::is_wish_taken(connection, wish.job_target_identifier)? {
            return Err(Refusal::field(&job_target_path(index), "Er brugt om et andet jobønske."));
        }
    }
    match request.jobagent_identifier {
        Some(id) if jobagents::is_taken(connection, id)? => {
            Err(Refusal::field("jobagentIdentifier", "Er brugt om en anden jobagent."))
        }
        Some(id) => Ok(id),
        None => Ok(JobagentId::new(new_id()?)),
    }
}
