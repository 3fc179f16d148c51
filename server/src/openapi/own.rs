//! The server's own calls, which no document of STAR's has: the ad source, the session, what was done with
//! an ad, the waiting ads in a few words, what became of notifications, what occupations are called, which server it is.
//! Those that the workbench brings are in `workbench`.

use super::{
    bodies::{self, Body, Schemas},
    operation::{self, SESSION},
    workbench,
};
use contract::{
    JobannonceId, Scope,
    annoncekilde::Jobannonce,
    bff::{AdSummaries, History, Notifications, Occupations, SeededCaseworkers, ServerVersion, Session, SignIn, WayIn},
};
use utoipa::{
    PartialSchema,
    openapi::{
        ArrayBuilder, ContentBuilder, HttpMethod, ObjectBuilder, Paths, Required, ResponseBuilder,
        path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::Type,
        security::SecurityRequirement,
    },
};

const AD_SOURCE: &str = "Annoncekilden v1";
pub(super) const SERVER: &str = "Serverens egne kald";

/// Adds them to the document.
pub fn add(paths: &mut Paths, needs: &mut Schemas) {
    let mut call = |method: HttpMethod, path: &str, operation: OperationBuilder, gives: Option<Body>| {
        let operation = match gives {
            Some(Body { schema, needs: more }) => {
                needs.extend(more);
                let content = ContentBuilder::new().schema(Some(schema)).build();
                operation
                    .response("200", ResponseBuilder::new().description("Svar.").content("application/json", content))
            }
            None => operation.response("204", ResponseBuilder::new().description("Udført; intet output.")),
        };
        let operation = operation.response("500", operation::refused("En uventet fejl på serveren."));
        paths.add_path_operation(path, vec![method], operation.build());
    };
    call(
        HttpMethod::Get,
        "/annoncekilde/v1/jobannoncer/{jobannonceId}",
        get_jobannonce(),
        Some(bodies::of::<Jobannonce>()),
    );
    call(HttpMethod::Get, "/bff/session", get_session(), Some(bodies::of::<Session>()));
    call(HttpMethod::Post, "/bff/session", sign_in(), Some(bodies::of::<Session>()));
    call(HttpMethod::Delete, "/bff/session", sign_out(), None);
    call(HttpMethod::Get, "/bff/behandlere", get_behandlere(), Some(bodies::of::<SeededCaseworkers>()));
    call(HttpMethod::Get, "/bff/way-in", get_way_in(), Some(bodies::of::<WayIn>()));
    call(HttpMethod::Get, "/bff/historik/{jobannonceId}", get_history(), Some(bodies::of::<History>()));
    call(HttpMethod::Get, "/bff/oversigt", get_summaries(), Some(bodies::of::<AdSummaries>()));
    call(HttpMethod::Get, "/bff/erhverv", get_occupations(), Some(bodies::of::<Occupations>()));
    call(HttpMethod::Get, "/bff/notifications", get_notifications(), Some(bodies::of::<Notifications>()));
    call(HttpMethod::Get, "/bff/version", get_version(), Some(bodies::of::<ServerVersion>()));
    call(HttpMethod::Get, "/healthz", get_health(), Some(alive()));
    call(HttpMethod::Get, "/readyz", get_readiness(), Some(alive()));
    workbench::add(&mut call);
    needs.extend(bodies::of::<SignIn>().needs);
    needs.extend(workbench::needs());
}

pub(super) fn named(id: &str, tag: &str, about: &str) -> OperationBuilder {
    OperationBuilder::new().operation_id(Some(id)).summary(Some(id)).tag(tag).description(Some(about))
}

fn get_jobannonce() -> OperationBuilder {
    let about = format!(
        "Hvad en annonce siger. At læse den påbegynder intet; `body` er HTML udefra og skal renses, før den vises. Kræver \
         scopet `{}`.",
        Scope::JobannoncegodkendelseRead.name()
    );
    about_an_ad(named("GetJobannonce", AD_SOURCE, &about))
}

fn get_history() -> OperationBuilder {
    let about = format!(
        "Hvad der er sket med en annonce på denne server, ældste først: påbegyndt, overtaget, parkeret og afgjort, af hvem og \
         hvornår. Kræver scopet `{}`.",
        Scope::JobannoncegodkendelseRead.name()
    );
    about_an_ad(named("GetHistory", SERVER, &about))
}

fn get_summaries() -> OperationBuilder {
    let about = format!(
        "Alle afventende annoncer i få ord, ældste ankomst først, til søgning og sortering. Listen ændrer sig kun, når en annonce \
         kommer til eller afgøres. Kræver scopet `{}`.",
        Scope::JobannoncegodkendelseRead.name()
    );
    operation::unless_known(for_readers(named("GetSummaries", SERVER, &about)))
}

fn get_occupations() -> OperationBuilder {
    let scope = Scope::JobagentRead;
    let about = format!(
        "De stillinger, som et jobønske kan nævne, med deres øvrige navne. Ingen dokumenteret metode giver dem. Kræver scopet \
         `{}`.",
        scope.name()
    );
    for_scope(named("GetOccupations", SERVER, &about), &scope)
}

fn for_readers(operation: OperationBuilder) -> OperationBuilder {
    for_scope(operation, &Scope::JobannoncegodkendelseRead)
}

fn for_scope(operation: OperationBuilder, scope: &Scope) -> OperationBuilder {
    operation::handed_on(operation)
        .security(SecurityRequirement::new(SESSION, [scope.name()]))
        .parameter(operation::csrf())
        .response("401", operation::refused("Ingen er logget ind."))
        .response("403", operation::refused("4575, eller headeren x-csrf mangler."))
}

fn about_an_ad(operation: OperationBuilder) -> OperationBuilder {
    let id = ParameterBuilder::new()
        .name("jobannonceId")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(JobannonceId::schema()));
    for_readers(operation)
        .parameter(id)
        .response("404", operation::refused("121100: Jobannoncen blev ikke fundet."))
        .response("422", operation::refused("1014: id'et er ikke en uuid."))
}

fn get_session() -> OperationBuilder {
    named("GetSession", SERVER, "Hvem der er logget ind.")
        .security(SecurityRequirement::new(SESSION, Vec::<String>::new()))
        .response("401", operation::refused("Ingen er logget ind."))
}

fn sign_in() -> OperationBuilder {
    let content = ContentBuilder::new().schema(Some(bodies::of::<SignIn>().schema)).build();
    let body = RequestBodyBuilder::new().content("application/json", content).required(Some(Required::True));
    named(
        "SignIn",
        SERVER,
        "Udviklingsindgangen: logger ind som en af de behandlere, som demodata har. Sætter cookien.",
    )
    .parameter(operation::csrf())
    .request_body(Some(body.build()))
    .response("400", operation::refused("Beskeden blev ikke modtaget helt."))
    .response("403", operation::refused("Headeren x-csrf mangler."))
    .response("404", operation::refused("121300: Behandleren blev ikke fundet."))
    .response(
        "429",
        operation::refused("For mange mislykkede forsøg; Retry-After siger, hvornår der kan forsøges igen."),
    )
    .response("408", operation::refused("Beskeden kom for langsomt."))
    .response("413", operation::refused("Beskeden er for stor (1014)."))
    .response("415", operation::refused("Beskeden er ikke JSON (1014)."))
    .response("422", operation::refused("1014: felterne er ugyldige."))
}

fn sign_out() -> OperationBuilder {
    named("SignOut", SERVER, "Logger ud.")
        .parameter(operation::csrf())
        .response("403", operation::refused("Headeren x-csrf mangler."))
}

fn get_behandlere() -> OperationBuilder {
    named("GetBehandlere", SERVER, "De behandlere, som udviklingsindgangen tilbyder.")
}

fn get_way_in() -> OperationBuilder {
    named("GetWayIn", SERVER, "Hvordan man logger ind på denne server. Kræver ikke, at man er logget ind.")
}

fn get_notifications() -> OperationBuilder {
    let about =
        "Hvad der er blevet af notifikationerne, nyeste først, uden CPR-numre. Kræver et scope, uanset hvilket.";
    operation::handed_on(named("GetNotifications", SERVER, about))
        .security(SecurityRequirement::new(SESSION, Vec::<String>::new()))
        .parameter(number("before", None))
        .parameter(number("limit", Some(200)))
        .parameter(operation::csrf())
        .response("401", operation::refused("Ingen er logget ind."))
        .response("403", operation::refused("4575, eller headeren x-csrf mangler."))
        .response("422", operation::refused("1014: en af parametrene er ugyldig."))
}

fn number(name: &str, most: Option<i64>) -> Parameter {
    let schema = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(most);
    let parameter = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Query).required(Required::False);
    parameter.schema(Some(schema)).build()
}

fn get_version() -> OperationBuilder {
    named(
        "GetVersion",
        SERVER,
        "Hvilken server der svarer, og hvor længe den har kørt. Kræver kun, at man er logget ind.",
    )
    .security(SecurityRequirement::new(SESSION, Vec::<String>::new()))
    .parameter(operation::csrf())
    .response("401", operation::refused("Ingen er logget ind."))
    .response("403", operation::refused("Headeren x-csrf mangler."))
}

fn get_health() -> OperationBuilder {
    named("GetHealth", SERVER, "Om serveren lever.")
}

fn get_readiness() -> OperationBuilder {
    let missing = ArrayBuilder::new().items(ObjectBuilder::new().schema_type(Type::String));
    let status = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["not ready"]));
    let schema = ObjectBuilder::new().property("status", status).required("status").property("missing", missing);
    let content = ContentBuilder::new().schema(Some(schema.required("missing"))).build();
    let about = ResponseBuilder::new().description("Noget mangler.").content("application/json", content);
    named("GetReadiness", SERVER, "Om serveren kan arbejde: database, disk og det, den ellers har brug for.")
        .response("503", about)
}

fn alive() -> Body {
    let status = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["ok"]));
    Body { schema: ObjectBuilder::new().property("status", status).required("status").into(), needs: Schemas::new() }
}
