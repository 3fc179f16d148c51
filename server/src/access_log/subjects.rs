//! Whom and what a call concerns: citizens, ads, cases and jobagents, found in its path, query, header and body, and in
//! the answer.

use super::{
    citizen_key::{Hash, Keys},
    line::{Concern, Kind},
};
use axum::http::HeaderMap;
use contract::{Cpr, jobagent::CPR_HEADER};
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Citizen(Cpr),
    Ad(Uuid),
    Case(Uuid),
    Jobagent(Uuid),
    Behandler(Uuid),
}

/// All of them, each once.
pub(super) type Subjects = BTreeSet<Subject>;

impl Subject {
    /// How it is kept from now on.
    pub(super) fn concern(&self, keys: &Keys) -> Concern {
        self.with(|cpr| keys.hash(cpr))
    }

    /// However it is kept: a citizen, with each of the keys.
    pub(super) fn every_concern(&self, keys: &Keys) -> Vec<Concern> {
        match self {
            Self::Citizen(cpr) => keys.every_hash(cpr).into_iter().map(|hash| self.with(|_| hash)).collect(),
            Self::Ad(_) | Self::Case(_) | Self::Jobagent(_) | Self::Behandler(_) => vec![self.concern(keys)],
        }
    }

    fn with(&self, hash: impl FnOnce(&Cpr) -> Hash) -> Concern {
        let (kind, value) = match self {
            Self::Citizen(cpr) => (Kind::Citizen, hash(cpr).to_vec()),
            Self::Ad(id) => (Kind::Ad, id.as_bytes().to_vec()),
            Self::Case(id) => (Kind::Case, id.as_bytes().to_vec()),
            Self::Jobagent(id) => (Kind::Jobagent, id.as_bytes().to_vec()),
            Self::Behandler(id) => (Kind::Behandler, id.as_bytes().to_vec()),
        };
        Concern { kind, value }
    }
}

/// Takes in a parameter of a path or query, by its name.
pub(super) fn of_parameter(name: &str, value: &str, subjects: &mut Subjects) {
    subjects.extend(identified(name, value.trim()));
}

/// Takes in the citizens that headers name.
pub(super) fn of_headers(headers: &HeaderMap, subjects: &mut Subjects) {
    let named = headers.get_all(CPR_HEADER).iter().filter_map(|value| value.to_str().ok());
    subjects.extend(named.filter_map(citizen));
}

/// Takes in whatever a body names. A citizen may stand in any member, also in one that a newer service adds: a number too
/// many is found and does no harm, one too few is missed for ever.
pub(super) fn of_body(body: &Value, subjects: &mut Subjects) {
    let mut rest = vec![("", body)];
    while let Some((name, value)) = rest.pop() {
        match value {
            Value::String(text) => subjects.extend(identified(name, text).or_else(|| citizen(text))),
            Value::Array(values) => rest.extend(values.iter().map(|value| (name, value))),
            Value::Object(members) => rest.extend(
                members.iter().filter(|(name, _)| !is_other_number(name)).map(|(name, value)| (name.as_str(), value)),
            ),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The thing that a member's name says its value identifies.
fn identified(name: &str, value: &str) -> Option<Subject> {
    let subject = match name {
        "jobannonceId" => Subject::Ad,
        "jobagentIdentifier" => Subject::Jobagent,
        "caseElementIdentifier" | "offerIdentifier" | "eksternIdentifier" | "slettedeExternalIdentifiers" => {
            Subject::Case
        }
        _ => return None,
    };
    Uuid::try_parse(value).ok().map(subject)
}

/// A citizen, unless the number is the one that stands for nobody.
fn citizen(text: &str) -> Option<Subject> {
    Cpr::parse(text).ok().filter(|cpr| *cpr != Cpr::unknown()).map(Subject::Citizen)
}

/// Members whose ten digits may look like a citizen's number and never are one: production units and telephones.
fn is_other_number(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "pnummer" | "productionunitidentifier" | "fax") || name.contains("phone")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use proptest::{collection, prelude::*};
    use serde_json::json;

    const ID: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    fn id() -> Uuid {
        ID.parse().unwrap()
    }

    fn citizens(numbers: &[&str]) -> Subjects {
        numbers.iter().map(|number| Subject::Citizen(Cpr::parse(number).unwrap())).collect()
    }

    fn in_body(body: &Value) -> Subjects {
        let mut subjects = Subjects::new();
        of_body(body, &mut subjects);
        subjects
    }

    #[test]
    fn citizens_are_found_wherever_a_body_names_them() {
        for (body, numbers) in [
            (json!({ "personCivilRegistrationIdentifier": "0101651234" }), &["0101651234"][..]),
            (json!({ "a": { "cprNumre": ["0101651234", "0201651234", "0101651234"] } }), &["0101651234", "0201651234"]),
            (json!({ "list": [{ "b": "0101651234" }, { "ny": "0301651234" }] }), &["0101651234", "0301651234"]),
            (json!("0101651234"), &["0101651234"]),
            // Nobody's, no number, a number of another kind.
            (json!(["0000000000", "010165-1234", "1234567890123", 101_651_234, null, true]), &[]),
            (json!({ "pNummer": "1003456789", "productionUnitIdentifier": { "value": "1003456789" } }), &[]),
            (json!({ "companyPhoneNumber": "0101651234", "phone": "0101651234" }), &[]),
        ] {
            assert_eq!(in_body(&body), citizens(numbers), "{body}");
        }
    }

    #[test]
    fn things_are_found_by_the_names_of_their_members() {
        let body = json!({
            "ordningsnotifikation": { "eksternIdentifier": ID, "moedetilbudId": ID, "slettedeExternalIdentifiers": [ID] },
            "jobagenter": [{ "jobagentIdentifier": ID, "joboensker": [{ "jobTargetIdentifier": ID }] }],
            "caseElementIdentifier": "not a uuid", "offerIdentifier": 7
        });
        assert_eq!(in_body(&body), Subjects::from([Subject::Case(id()), Subject::Jobagent(id())]));
        let mut subjects = Subjects::new();
        for (name, value) in [("jobannonceId", ID), ("jobannonceId", "../.."), ("behandlerIdentifier", ID), ("id", ID)]
        {
            of_parameter(name, value, &mut subjects);
        }
        assert_eq!(subjects, Subjects::from([Subject::Ad(id())]));
    }

    #[test]
    fn the_header_names_a_citizen_however_often_it_is_sent() {
        let mut headers = HeaderMap::new();
        for value in ["0101651234", "x", "0000000000", "0201651234"] {
            headers.append(CPR_HEADER, HeaderValue::from_static(value));
        }
        let mut subjects = Subjects::new();
        of_headers(&headers, &mut subjects);
        assert_eq!(subjects, citizens(&["0101651234", "0201651234"]));
    }

    fn any_body() -> impl Strategy<Value = Value> {
        let text = prop_oneof!["[0-3][0-9](0[1-9]|1[0-2])[0-9]{6}", "[0-9]{9,11}", "[a-z ]{0,9}"];
        let leaf = prop_oneof![text.prop_map(Value::from), any::<i64>().prop_map(Value::from), Just(Value::Null)];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                collection::btree_map("[a-e]{1,3}", inner, 0..4).prop_map(|all| all.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn nobody_whom_a_body_names_is_missed(body in any_body()) {
            let text = body.to_string();
            let named = text.split('"').filter_map(citizen).collect::<Subjects>();
            prop_assert_eq!(in_body(&body), named);
        }
    }

    #[test]
    fn a_deep_body_is_walked_through() {
        let mut body = json!("0101651234");
        for _ in 0..100 {
            body = json!([{ "a": body }]);
        }
        assert_eq!(in_body(&body), citizens(&["0101651234"]));
    }
}
