//! From what the login service claims to a caseworker. Values never reach a fault: only names of claims do.

use crate::session::ClaimNames;
use contract::{BehandlerId, Scope, jobannonce_behandling::Behandler};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;
use uuid::Uuid;

/// In place of a claim's name: the scope of the access token.
const GRANTED: &str = "granted";
const LONGEST_NAME: usize = 200;

/// What a login service claims about one person.
pub(super) type Claims = Map<String, Value>;

/// A caseworker, as a login service describes her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) behandler: Behandler,
    pub(super) scopes: Vec<Scope>,
}

/// Why claims make nobody.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub(super) enum ClaimFault {
    #[error("the claim {0} is missing")]
    Missing(String),
    #[error("the claim {0} is not a uuid, which a behandlerIdentifier is")]
    NotAUuid(String),
    #[error("the claim {0} is not a name of 1 to 200 characters")]
    NotAName(String),
    #[error("the claim {0} is neither a text nor a list of texts")]
    NotTexts(String),
}

/// How claims are read.
#[derive(Clone, Debug)]
pub(super) struct Mapping {
    pub(super) names: ClaimNames,
    pub(super) roles: BTreeMap<String, Vec<Scope>>,
}

impl Mapping {
    /// Whether a claim is not there that the configuration names.
    pub(super) fn misses_any(&self, claims: &Claims) -> bool {
        let ClaimNames { identifier, name, scopes } = &self.names;
        let mut named = [identifier, name, scopes].into_iter().filter(|name| *name != GRANTED);
        named.any(|name| find(claims, name).is_none())
    }

    /// Reads who it is. Without the claim of rights, or with values that are not named, she has none.
    pub(super) fn person(&self, claims: &Claims, granted: &[String]) -> Result<Person, ClaimFault> {
        let behandler = Behandler {
            behandler_identifier: identifier(claims, &self.names.identifier)?,
            behandler_navn: name(claims, &self.names.name)?,
        };
        let values: BTreeSet<&str> = match self.names.scopes.as_str() {
            GRANTED => granted.iter().map(String::as_str).collect(),
            claim => texts(claims, claim)?,
        };
        let given: Vec<&Scope> = values.iter().filter_map(|value| self.roles.get(*value)).flatten().collect();
        let scopes = Scope::KNOWN.into_iter().filter(|scope| given.contains(&scope)).collect();
        Ok(Person { behandler, scopes })
    }
}

fn find<'a>(claims: &'a Claims, name: &str) -> Option<&'a Value> {
    let found = match name.strip_prefix('/') {
        Some(path) => {
            let (first, rest) = path.split_once('/').map_or((path, None), |(first, rest)| (first, Some(rest)));
            let inner = claims.get(&first.replace("~1", "/").replace("~0", "~"))?;
            rest.map_or(Some(inner), |rest| inner.pointer(&format!("/{rest}")))
        }
        None => claims.get(name),
    };
    found.filter(|value| !value.is_null())
}

fn identifier(claims: &Claims, claim: &str) -> Result<BehandlerId, ClaimFault> {
    let value = find(claims, claim).ok_or_else(|| ClaimFault::Missing(claim.into()))?;
    let uuid = value.as_str().and_then(|text| text.trim().parse::<Uuid>().ok()).filter(|uuid| !uuid.is_nil());
    uuid.map(BehandlerId::new).ok_or_else(|| ClaimFault::NotAUuid(claim.into()))
}

fn name(claims: &Claims, claim: &str) -> Result<String, ClaimFault> {
    let value = find(claims, claim).ok_or_else(|| ClaimFault::Missing(claim.into()))?;
    let name = value.as_str().map(str::trim).unwrap_or_default();
    let good = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if good { Ok(name.into()) } else { Err(ClaimFault::NotAName(claim.into())) }
}

fn texts<'a>(claims: &'a Claims, claim: &str) -> Result<BTreeSet<&'a str>, ClaimFault> {
    let fault = || ClaimFault::NotTexts(claim.into());
    match find(claims, claim) {
        None => Ok(BTreeSet::new()),
        Some(Value::String(text)) => Ok(text.split_whitespace().collect()),
        Some(Value::Array(values)) => values.iter().map(|value| value.as_str().ok_or_else(fault)).collect(),
        Some(_) => Err(fault()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ID: &str = "5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101";

    fn mapping(identifier: &str, name: &str, scopes: &str) -> Mapping {
        let read = Scope::JobannoncegodkendelseRead;
        let roles = BTreeMap::from([
            ("godkender".to_owned(), vec![Scope::JobannoncegodkendelseWrite, read.clone()]),
            ("læser".to_owned(), vec![read, Scope::JobagentRead]),
        ]);
        let names = ClaimNames { identifier: identifier.into(), name: name.into(), scopes: scopes.into() };
        Mapping { names, roles }
    }

    fn claims(value: Value) -> Claims {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn a_caseworker_is_found_where_the_configuration_says() {
        use Scope::{JobagentRead as Agents, JobannoncegodkendelseRead as Read, JobannoncegodkendelseWrite as Write};
        let plain = ("id", "name", "r");
        let nested = ("https://star.dk/id", "/a~1b/n~0", "/realm_access/roles");
        let granted = ("id", "name", "granted");
        let deep =
            json!({"https://star.dk/id": ID, "a/b": {"n~": " Ida Holm "}, "realm_access": {"roles": ["læser", "x"]}});
        for (names, claim, scopes) in [
            (plain, json!({"id": ID, "name": "Ida Holm", "r": ["godkender"]}), vec![Read, Write]),
            (plain, json!({"id": ID, "name": "Ida Holm", "r": "x godkender  læser"}), vec![Read, Write, Agents]),
            (plain, json!({"id": ID, "name": "Ida Holm", "r": []}), vec![]),
            (plain, json!({"id": ID, "name": "Ida Holm", "r": null}), vec![]),
            (plain, json!({"id": ID, "name": "Ida Holm"}), vec![]),
            (granted, json!({"id": ID, "name": "Ida Holm", "granted": ["godkender"]}), vec![Read, Agents]),
            (nested, deep, vec![Read, Agents]),
        ] {
            let mapping = mapping(names.0, names.1, names.2);
            let person = mapping.person(&claims(claim.clone()), &["læser".to_owned()]).unwrap();
            assert_eq!(person.behandler.behandler_identifier.to_string(), ID);
            assert_eq!((person.behandler.behandler_navn.as_str(), person.scopes), ("Ida Holm", scopes), "{claim}");
        }
    }

    #[test]
    fn half_a_caseworker_is_nobody() {
        let mapping = mapping("id", "name", "/a/r");
        let fault = |claim: Value| mapping.person(&claims(claim), &[]).unwrap_err();
        let (missing, not_a_uuid) = (ClaimFault::Missing("id".into()), ClaimFault::NotAUuid("id".into()));
        assert_eq!(fault(json!({"name": "Ida"})), missing);
        assert_eq!(fault(json!({"id": null, "name": "Ida"})), missing);
        for id in [json!("ida"), json!(7), json!([ID]), json!("00000000-0000-0000-0000-000000000000"), json!("")] {
            assert_eq!(fault(json!({"id": id, "name": "Ida"})), not_a_uuid);
        }
        assert_eq!(fault(json!({"id": ID})), ClaimFault::Missing("name".into()));
        for name in [json!(""), json!("  "), json!(1), json!("Ida\u{7}Holm"), json!("I".repeat(201))] {
            assert_eq!(fault(json!({"id": ID, "name": name})), ClaimFault::NotAName("name".into()));
        }
        for roles in [json!(1), json!({"x": 1}), json!([1]), json!(["x", null])] {
            let fault = fault(json!({"id": ID, "name": "Ida", "a": {"r": roles}}));
            assert_eq!(fault, ClaimFault::NotTexts("/a/r".into()));
        }
    }

    #[test]
    fn what_the_id_token_lacks_is_asked_for() {
        let whole = claims(json!({"id": ID, "name": "Ida", "r": []}));
        assert!(!mapping("id", "name", "r").misses_any(&whole));
        assert!(!mapping("id", "name", "granted").misses_any(&claims(json!({"id": ID, "name": "Ida"}))));
        for claim in [json!({"id": ID, "name": "Ida"}), json!({"id": ID, "r": []}), json!({"name": "Ida", "r": []})] {
            assert!(mapping("id", "name", "r").misses_any(&claims(claim)));
        }
    }
}
