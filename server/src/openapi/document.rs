//! The whole document.

use super::{
    bodies::{self, Schemas},
    logged,
    operation::{self, SESSION},
    own,
};
use crate::session::COOKIE_NAME;
use contract::{Problem, metoder::METODER};
use utoipa::openapi::{
    Components, Info, OpenApi, OpenApiBuilder, Paths,
    security::{ApiKey, ApiKeyValue, SecurityScheme},
};

const ABOUT: &str = "De fem tjenester, som godkendelseskonsollen bruger, annoncekilden og serverens egne kald. Dokumenterne fra STAR er \
    autoriteten; denne beskrivelse er lavet af de typer, som serveren selv bruger.\n\n\
    Tjenesterne kræver en session (cookie) og headeren `x-csrf: 1`. Fejl besvares med `application/problem+json`. \
    Ukendte felter ignoreres.";

/// Describes every method, and the server's own calls.
pub fn document() -> OpenApi {
    let mut needs: Schemas = bodies::of::<Problem>().needs;
    let mut paths = Paths::new();
    for metode in &METODER {
        let operation = operation::of(metode, &mut needs);
        paths.add_path_operation(metode.path, vec![operation::http(metode.http)], operation);
    }
    own::add(&mut paths, &mut needs);
    logged::add(&mut paths);
    let mut components = Components::new();
    components.schemas.extend(needs);
    let cookie = ApiKey::Cookie(ApiKeyValue::new(COOKIE_NAME));
    components.add_security_scheme(SESSION, SecurityScheme::ApiKey(cookie));
    let mut info = Info::new("Godkendelseskonsollens tjenester", env!("CARGO_PKG_VERSION"));
    info.description = Some(ABOUT.to_owned());
    OpenApiBuilder::new().info(info).paths(paths).components(Some(components)).build()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../contract/openapi.json");

    #[test]
    fn the_copy_that_is_checked_in_is_up_to_date() {
        let now = serde_json::to_value(document()).unwrap();
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(FILE, format!("{}\n", serde_json::to_string_pretty(&now).unwrap())).unwrap();
        }
        let copy: Value = serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
        assert!(
            now == copy,
            "contract/openapi.json is stale; renew it with: UPDATE_DOCS=1 cargo test -p approval-console-server"
        );
    }

    #[test]
    fn every_reference_leads_somewhere() {
        fn references(value: &Value, found: &mut Vec<String>) {
            match value {
                Value::Object(map) => {
                    found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                    map.values().for_each(|value| references(value, found));
                }
                Value::Array(list) => list.iter().for_each(|value| references(value, found)),
                _ => {}
            }
        }
        let document = serde_json::to_value(document()).unwrap();
        assert_eq!(document["openapi"], "3.1.0");
        let mut found = Vec::new();
        references(&document, &mut found);
        assert!(found.len() > 50);
        for reference in found {
            assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
        }
    }

    /// A type of ours whose name utoipa takes for one of its own would be described as anything.
    #[test]
    fn every_member_has_a_type() {
        let document = serde_json::to_value(document()).unwrap();
        let mut members = 0;
        for (schema, body) in document["components"]["schemas"].as_object().unwrap() {
            for (name, member) in body["properties"].as_object().into_iter().flatten() {
                let told = ["type", "$ref", "oneOf", "allOf"].iter().any(|key| member.get(key).is_some());
                assert!(told, "{schema}.{name}: {member}");
                members += 1;
            }
        }
        assert!(members > 200);
    }
}
