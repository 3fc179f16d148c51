//! E-mail templates that the team shares. A change names the version that it is made from, so that of two colleagues who
//! edit the same template the second is told, and overwrites nothing unseen.

mod conflict;
mod list;

use crate::{
    app::App,
    http::{Fields, JsonBody, Refusal, SignedIn, query::QueryFields},
    store::queries::shared_templates::{self, NewTemplate},
};
use axum::{
    Json, Router,
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
    routing::{get, put},
};
use contract::{
    Feltfejl, Scope, TemplateId,
    bff::{
        SharedTemplate, TemplateDecision,
        shared_templates::{VERSION_PARAMETER, template_body, template_name},
    },
};

/// The paths.
pub fn routes() -> Router<App> {
    Router::new().route("/bff/skabeloner", get(list::get)).route("/bff/skabeloner/{id}", put(save).delete(remove))
}

/// A template's fields, and the version they replace.
struct Save {
    id: TemplateId,
    name: String,
    decision: TemplateDecision,
    body: String,
    version: Option<i64>,
}

async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    path: Result<Path<String>, PathRejection>,
    JsonBody(body): JsonBody,
) -> Result<Json<SharedTemplate>, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseWrite)?;
    let body = body.map_err(Refusal::Body)?;
    let mut fields = Fields::of(&body);
    let save = read(&mut fields, path);
    fields.finish()?;
    let save = save.ok_or(Refusal::Fields(Vec::new()))?;
    let (by, clock) = (signed_in.behandler().behandler_identifier, app.clock.clone());
    let work = move |connection: &mut rusqlite::Transaction<'_>| {
        let there = shared_templates::find(connection, save.id)?;
        if let Some(there) = &there
            && is_as_wanted(there, &save)
        {
            // Saved before; only the answer was lost.
            return Ok(there.clone());
        }
        conflict::check(there.as_ref(), save.version)?;
        if there.is_none() {
            conflict::check_room(shared_templates::count(connection)?)?;
        }
        let Save { id, name, decision, body, .. } = save;
        shared_templates::put(connection, &NewTemplate { id, name, decision, body, by, at: clock.now() })?;
        shared_templates::find(connection, id)?.ok_or(Refusal::NoSuchPath)
    };
    app.store.write(work).await.map(Json)
}

fn read(fields: &mut Fields<'_>, path: Result<Path<String>, PathRejection>) -> Option<Save> {
    let id = template_id(path).map_err(|fault| fields.fault(&fault.felt, fault.fejl)).ok();
    let name = fields.text("name").map(str::trim);
    if let Some(name) = name {
        fields.check("name", template_name(name));
    }
    let decision = fields.text("decision").map(TemplateDecision::from_name);
    if decision == Some(None) {
        fields.fault("decision", "Skal være rejection, approval eller both.");
    }
    let body = fields.text("body");
    if let Some(body) = body {
        fields.check("body", template_body(body));
    }
    let version = fields.optional_integer("version");
    Some(Save { id: id?, name: name?.to_owned(), decision: decision??, body: body?.to_owned(), version })
}

fn is_as_wanted(there: &SharedTemplate, save: &Save) -> bool {
    there.name == save.name && there.decision == save.decision && there.body == save.body
}

async fn remove(
    State(app): State<App>,
    signed_in: SignedIn,
    path: Result<Path<String>, PathRejection>,
    mut query: QueryFields,
) -> Result<StatusCode, Refusal> {
    signed_in.require(Scope::JobannoncegodkendelseWrite)?;
    let id = template_id(path).map_err(|fault| Refusal::Fields(vec![fault]))?;
    let version = query.integer(VERSION_PARAMETER);
    query.finish()?;
    let work = move |connection: &mut rusqlite::Transaction<'_>| {
        // One that is gone is as it should be.
        if let Some(there) = shared_templates::find(connection, id)? {
            conflict::check(Some(&there), version)?;
            shared_templates::delete(connection, id)?;
        }
        Ok(StatusCode::NO_CONTENT)
    };
    app.store.write(work).await
}

fn template_id(path: Result<Path<String>, PathRejection>) -> Result<TemplateId, Feltfejl> {
    let text = path.map(|Path(text)| text).unwrap_or_default();
    text.parse().map_err(|_| Feltfejl::new("id", "Skal være en uuid."))
}
