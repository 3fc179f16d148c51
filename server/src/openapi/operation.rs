//! One method as an operation: parameters, body, answers.

use super::bodies::{self, Body, Schemas};
use crate::services::parameters::{self as takes, Holds};
use contract::{
    Cpr, Fejlkode, Problem, bff, feltregel,
    metoder::{Http, Metode, RequestIdRule},
    problem,
};
use serde_json::json;
use std::collections::BTreeMap;
use utoipa::{
    PartialSchema,
    openapi::{
        ContentBuilder, HttpMethod, ObjectBuilder, RefOr, Required, ResponseBuilder, Schema,
        extensions::ExtensionsBuilder,
        path::{Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::{KnownFormat, SchemaFormat, Type},
        security::SecurityRequirement,
    },
};

/// Name of the security scheme.
pub const SESSION: &str = "session";
/// What `x-requestId` may hold.
const REQUEST_ID_PATTERN: &str = "^[!-~]+$";

/// The HTTP method as utoipa has it.
pub const fn http(http: Http) -> HttpMethod {
    match http {
        Http::Get => HttpMethod::Get,
        Http::Post => HttpMethod::Post,
        Http::Put => HttpMethod::Put,
        Http::Delete => HttpMethod::Delete,
    }
}

/// Describes a method; the schemas it needs are added to `needs`.
pub fn of(metode: &Metode, needs: &mut Schemas) -> Operation {
    let mut operation = OperationBuilder::new()
        .operation_id(Some(metode.navn))
        .summary(Some(metode.navn))
        .tag(metode.tjeneste.name())
        .description(Some(description(metode)))
        .security(SecurityRequirement::new(SESSION, scopes(metode)))
        .parameters(Some(parameters(metode)))
        .extensions(Some(
            ExtensionsBuilder::new()
                .add("x-fejlkoder", json!(metode.fejlkoder))
                .add("x-scope", json!(metode.scope.as_ref().map(contract::Scope::name)))
                .build(),
        ));
    if let Some(body) = bodies::request(metode) {
        needs.extend(body.needs);
        let content = ContentBuilder::new().schema(Some(body.schema)).build();
        let body = RequestBodyBuilder::new().content("application/json", content).required(Some(Required::True));
        operation = operation.request_body(Some(body.build()));
    }
    operation = match bodies::response(metode) {
        Some(Body { schema, needs: more }) => {
            needs.extend(more);
            let content = ContentBuilder::new().schema(Some(schema)).build();
            operation.response("200", ResponseBuilder::new().description("Svar.").content("application/json", content))
        }
        None => operation.response("204", ResponseBuilder::new().description("Udført; intet output.")),
    };
    if takes::of(metode).known_tag {
        operation = unless_known(operation);
    }
    for (status, meaning) in refusals(metode) {
        operation = operation.response(status.to_string(), refused(&meaning));
    }
    operation.build()
}

fn description(metode: &Metode) -> String {
    let scope = metode.scope.as_ref().map_or_else(
        || "Dokumentet nævner intet scope; det kræver, at man er logget ind.".to_owned(),
        |scope| format!("Kræver scopet `{}`.", scope.name()),
    );
    let codes: Vec<String> = metode.fejlkoder().map(line).collect();
    format!("{scope}\n\nFejlkoder:\n\n{}", codes.join("\n"))
}

fn line(code: Fejlkode) -> String {
    format!(
        "- **{}** (HTTP {}): {}",
        code.number(),
        crate::http::refusal::status_of(code).as_u16(),
        code.fejltekst().unwrap_or_default()
    )
}

fn scopes(metode: &Metode) -> Vec<String> {
    metode.scope.iter().map(|scope| scope.name().to_owned()).collect()
}

fn parameters(metode: &Metode) -> Vec<Parameter> {
    let mut parameters = vec![csrf()];
    if metode.request_id != RequestIdRule::None {
        let schema = text()
            .min_length(Some(1))
            .max_length(Some(contract::request_id::MAX_CHARS))
            .pattern(Some(REQUEST_ID_PATTERN));
        let required = metode.request_id == RequestIdRule::Required;
        parameters.push(
            parameter("x-requestId", ParameterIn::Header, required, schema.into())
                .description(Some("Unikt id for requestet (typisk guid). Det samme id igen besvares 412."))
                .build(),
        );
    }
    let takes = takes::of(metode);
    if takes.ad {
        parameters.push(parameter("jobannonceId", ParameterIn::Path, true, contract::JobannonceId::schema()).build());
    }
    if takes.cpr {
        parameters.push(parameter("x-civilRegistrationIdentifier", ParameterIn::Header, true, Cpr::schema()).build());
    }
    for one in takes.query {
        parameters.push(parameter(one.name, ParameterIn::Query, one.required, schema_of(one.holds)).build());
    }
    parameters
}

fn schema_of(holds: Holds) -> RefOr<Schema> {
    match holds {
        Holds::Days => whole_number()
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .minimum(Some(feltregel::DAGE_SIDEN_MIN))
            .maximum(Some(feltregel::DAGE_SIDEN_MAX))
            .into(),
        Holds::Number => whole_number().into(),
        Holds::Behandler => contract::BehandlerId::schema(),
        Holds::Jobagent => contract::JobagentId::schema(),
    }
}

/// The header that every call carries.
pub fn csrf() -> Parameter {
    let schema = text().enum_values(Some([bff::CSRF_VALUE])).into();
    parameter(bff::CSRF_HEADER, ParameterIn::Header, true, schema)
        .description(Some("Holder andre websteder ude."))
        .build()
}

/// For a list that is not sent to those who have it.
pub fn unless_known(operation: OperationBuilder) -> OperationBuilder {
    let known = parameter("If-None-Match", ParameterIn::Header, false, text().into()).description(Some(
        "Det ETag, som den sidst modtagne liste havde. Et svagt mærke: komprimering ændrer det ikke.",
    ));
    let unchanged = ResponseBuilder::new().description("Listen er uændret siden det ETag, der er sendt; intet output.");
    operation.parameter(known.build()).response("304", unchanged)
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn whole_number() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Integer)
}

fn parameter(name: &str, place: ParameterIn, required: bool, schema: RefOr<Schema>) -> ParameterBuilder {
    let required = if required { Required::True } else { Required::False };
    ParameterBuilder::new().name(name).parameter_in(place).required(required).schema(Some(schema))
}

/// How a call is refused that the server has to hand on, and can't.
const BEHIND: [(u16, &str); 3] = [
    (502, "Tjenesten, som serveren henter svaret fra, kan ikke nås eller svarer ulæseligt."),
    (503, "Tjenesten, som serveren henter svaret fra, er ikke sat op, eller der er for travlt lige nu."),
    (504, "Tjenesten, som serveren henter svaret fra, svarede ikke i tide."),
];

/// Every status that a method can refuse with, and what it means there.
fn refusals(metode: &Metode) -> BTreeMap<u16, String> {
    let mut refusals: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    let mut add = |status: u16, meaning: String| refusals.entry(status).or_default().push(meaning);
    add(401, "Ingen er logget ind.".to_owned());
    add(403, format!("Headeren {} mangler.", bff::CSRF_HEADER));
    add(500, "En uventet fejl på serveren.".to_owned());
    for (status, meaning) in BEHIND {
        add(status, meaning.to_owned());
    }
    if metode.request_id != RequestIdRule::None {
        add(412, "x-requestId er modtaget før. Siger intet om udfaldet.".to_owned());
    }
    if matches!(metode.http, Http::Post | Http::Put) {
        add(400, "Beskeden blev ikke modtaget helt.".to_owned());
        add(408, "Beskeden kom for langsomt.".to_owned());
        add(413, "Beskeden er for stor (1014).".to_owned());
        add(415, "Beskeden er ikke JSON (1014).".to_owned());
    }
    if metode.http != Http::Get {
        add(507, "Serverens disk er fuld; intet er gemt.".to_owned());
    }
    for code in metode.fejlkoder() {
        let text = code.fejltekst().unwrap_or_default();
        add(crate::http::refusal::status_of(code).as_u16(), format!("{}: {text}", code.number()));
    }
    refusals.into_iter().map(|(status, meanings)| (status, meanings.join("\n\n"))).collect()
}

/// For a call that the server may have to hand on.
pub fn handed_on(operation: OperationBuilder) -> OperationBuilder {
    BEHIND
        .into_iter()
        .fold(operation, |operation, (status, meaning)| operation.response(status.to_string(), refused(meaning)))
}

/// An answer that says why not.
pub fn refused(meaning: &str) -> ResponseBuilder {
    let content = ContentBuilder::new().schema(Some(bodies::of::<Problem>().schema)).build();
    ResponseBuilder::new().description(meaning).content(problem::MEDIA_TYPE, content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::metoder::METODER;

    #[test]
    fn every_error_code_stands_at_its_status() {
        for metode in &METODER {
            let operation = serde_json::to_value(of(metode, &mut Schemas::new())).unwrap();
            for code in metode.fejlkoder() {
                let status = crate::http::refusal::status_of(code).as_u16().to_string();
                let told = operation["responses"][&status]["description"].as_str().unwrap_or_default();
                assert!(told.contains(&code.number().to_string()), "{} {}: {told}", metode.navn, code.number());
            }
        }
    }
}
