//! What the server adds for caseworkers who work together: who looks at an ad, templates that the team shares, and how the
//! simulated colleagues work.

use super::{
    bodies::{self, Body, Schemas},
    operation::{self, SESSION},
    own::{SERVER, named},
};
use contract::{
    Scope, TemplateId,
    bff::{Colleagues, Presence, PresencePing, PutSharedTemplate, SharedTemplate, SharedTemplates, shared_templates},
};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ContentBuilder, HttpMethod, ObjectBuilder, Required, ResponseBuilder,
        path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
        request_body::{RequestBody, RequestBodyBuilder},
        schema::{KnownFormat, SchemaFormat, Type},
        security::SecurityRequirement,
    },
};

/// Adds them to the document.
pub(super) fn add(call: &mut impl FnMut(HttpMethod, &str, OperationBuilder, Option<Body>)) {
    call(HttpMethod::Post, "/bff/tilstede", post_tilstede(), Some(bodies::of::<Presence>()));
    call(HttpMethod::Get, "/bff/skabeloner", get_skabeloner(), Some(bodies::of::<SharedTemplates>()));
    call(HttpMethod::Put, "/bff/skabeloner/{id}", put_skabelon(), Some(bodies::of::<SharedTemplate>()));
    call(HttpMethod::Delete, "/bff/skabeloner/{id}", delete_skabelon(), None);
    call(HttpMethod::Get, "/bff/kolleger", get_kolleger(), Some(bodies::of::<Colleagues>()));
}

/// What the bodies that are sent need.
pub(super) fn needs() -> Schemas {
    bodies::of::<PresencePing>().needs.into_iter().chain(bodies::of::<PutSharedTemplate>().needs).collect()
}

/// A call with a session and a scope.
fn scoped(id: &str, about: &str, scope: &Scope) -> OperationBuilder {
    named(id, SERVER, &format!("{about} Kræver scopet `{}`.", scope.name()))
        .security(SecurityRequirement::new(SESSION, [scope.name()]))
        .parameter(operation::csrf())
        .response("401", operation::refused("Ingen er logget ind."))
        .response("403", operation::refused("4575, eller headeren x-csrf mangler."))
}

fn sent<T: ToSchema>() -> RequestBody {
    let content = ContentBuilder::new().schema(Some(bodies::of::<T>().schema)).build();
    RequestBodyBuilder::new().content("application/json", content).required(Some(Required::True)).build()
}

/// How a body can be refused.
fn with_body_refusals(operation: OperationBuilder) -> OperationBuilder {
    operation
        .response("400", operation::refused("Beskeden blev ikke modtaget helt."))
        .response("408", operation::refused("Beskeden kom for langsomt."))
        .response("413", operation::refused("Beskeden er for stor (1014)."))
        .response("415", operation::refused("Beskeden er ikke JSON (1014)."))
        .response("422", operation::refused("1014: felterne er ugyldige."))
}

fn post_tilstede() -> OperationBuilder {
    let about = "Siger, hvilken annonce konsollen viser (`null`: ingen), og får at vide, hvem ellers der ser på en annonce. \
        Sendes hvert 8. sekund; 25 sekunder efter det sidste kald regnes man ikke længere for at se på noget. Spærrer intet.";
    let operation = scoped("PostTilstede", about, &Scope::JobannoncegodkendelseRead);
    with_body_refusals(operation.request_body(Some(sent::<PresencePing>())))
}

fn get_skabeloner() -> OperationBuilder {
    let about = "Teamets fælles e-mailskabeloner. Med `If-None-Match` besvares en uændret liste med 304.";
    let tag = ParameterBuilder::new()
        .name("If-None-Match")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)));
    scoped("GetSkabeloner", about, &Scope::JobannoncegodkendelseRead)
        .parameter(tag)
        .response("304", ResponseBuilder::new().description("Listen er uændret."))
}

fn put_skabelon() -> OperationBuilder {
    let about = "Opretter en fælles skabelon (`version`: `null`) eller erstatter den version, som `version` nævner. Må ikke \
        indeholde noget, der ligner et CPR-nummer.";
    let operation = scoped("PutSkabelon", about, &Scope::JobannoncegodkendelseWrite)
        .parameter(template_id())
        .request_body(Some(sent::<PutSharedTemplate>()))
        .response(
            "409",
            operation::refused("En kollega kom først, eller der er ikke plads til flere; teksten siger det."),
        );
    with_body_refusals(operation)
}

fn delete_skabelon() -> OperationBuilder {
    let version =
        ObjectBuilder::new().schema_type(Type::Integer).format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)));
    let version = ParameterBuilder::new()
        .name(shared_templates::VERSION_PARAMETER)
        .parameter_in(ParameterIn::Query)
        .required(Required::True)
        .schema(Some(version));
    scoped(
        "DeleteSkabelon",
        "Sletter den version af en fælles skabelon, som nævnes.",
        &Scope::JobannoncegodkendelseWrite,
    )
    .parameter(template_id())
    .parameter(version)
    .response("409", operation::refused("En kollega har ændret skabelonen imens; teksten siger hvem."))
    .response("422", operation::refused("1014: en af parametrene er ugyldig."))
}

fn template_id() -> Parameter {
    let id = ParameterBuilder::new().name("id").parameter_in(ParameterIn::Path).required(Required::True);
    id.schema(Some(TemplateId::schema())).build()
}

fn get_kolleger() -> OperationBuilder {
    let about = "Hvad de simulerede kolleger (`--colleagues`) har gjort, siden serveren startede, i antal.";
    scoped("GetKolleger", about, &Scope::JobannoncegodkendelseRead)
}
