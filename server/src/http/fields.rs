//! Reading a body's fields one by one, so that every fault is named at once.

use super::Refusal;
use contract::{Fejlkode, Feltfejl, feltregel::FieldFault};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A body being read, and the faults found so far.
#[derive(Debug)]
pub struct Fields<'a> {
    body: Option<&'a Map<String, Value>>,
    pub(super) faults: Vec<Feltfejl>,
    refusal: Option<Fejlkode>,
}

impl<'a> Fields<'a> {
    /// Begins reading a body, which must be an object.
    pub fn of(body: &'a Value) -> Self {
        let faults = match body {
            Value::Object(_) => Vec::new(),
            _ => vec![Feltfejl::new("requestBody", "Skal være et JSON-objekt.")],
        };
        Self { body: body.as_object(), faults, refusal: None }
    }

    /// Notes a fault, once per field.
    pub fn fault(&mut self, felt: &str, fejl: impl ToString) {
        if !self.faults.iter().any(|fault| fault.felt == felt) {
            self.faults.push(Feltfejl::new(felt, fejl.to_string()));
        }
    }

    /// Notes the fault of a rule that a field breaks.
    pub fn check(&mut self, felt: &str, rule: Result<(), FieldFault>) {
        if let Err(fault) = rule {
            self.fault(felt, fault);
        }
    }

    /// Notes that a value is well-formed but not allowed, for which the contract has a code of its own.
    pub fn refuse(&mut self, fejlkode: Fejlkode) {
        self.refusal.get_or_insert(fejlkode);
    }

    /// Refuses if there was any fault (1014), or else with the first code noted.
    pub fn finish(self) -> Result<(), Refusal> {
        match self.refusal {
            _ if !self.faults.is_empty() => Err(Refusal::Fields(self.faults)),
            Some(fejlkode) => Err(fejlkode.into()),
            None => Ok(()),
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, path: &str) -> Option<&'a str> {
        let value = self.required(path)?;
        self.as_type(path, value.as_str(), "Skal være en tekst.")
    }

    /// A text that may be missing or `null`.
    pub fn optional_text(&mut self, path: &str) -> Option<&'a str> {
        let value = self.find(path)?;
        self.as_type(path, value.as_str(), "Skal være en tekst.")
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, path: &str) -> Option<bool> {
        let value = self.required(path)?;
        self.as_type(path, value.as_bool(), "Skal være true eller false.")
    }

    /// A whole number. One beyond 64 bits is read as the largest, which breaks every range just the same.
    pub fn integer(&mut self, path: &str) -> Option<i64> {
        let value = self.required(path)?;
        let number = value.as_i64().or_else(|| value.is_u64().then_some(i64::MAX));
        self.as_type(path, number, "Skal være et heltal.")
    }

    /// A uuid.
    pub fn uuid(&mut self, path: &str) -> Option<Uuid> {
        let text = self.text(path)?;
        self.as_type(path, Uuid::try_parse(text).ok(), "Skal være en uuid.")
    }

    /// A value of any type that must be there.
    pub fn required(&mut self, path: &str) -> Option<&'a Value> {
        let found = self.find(path);
        if found.is_none() && self.body.is_some() {
            let parent_at_fault = self
                .faults
                .iter()
                .any(|fault| path.strip_prefix(&fault.felt).is_some_and(|rest| rest.starts_with('.')));
            if !parent_at_fault {
                self.fault(path, FieldFault::Missing);
            }
        }
        found
    }

    /// Follows a path such as `behandler.behandlerNavn`; missing and `null` are the same.
    pub(super) fn find(&mut self, path: &str) -> Option<&'a Value> {
        let mut object = self.body?;
        let (parents, name) = path.rsplit_once('.').unwrap_or(("", path));
        let mut walked = 0;
        for parent in parents.split('.').filter(|parent| !parent.is_empty()) {
            walked += parent.len() + usize::from(walked > 0);
            match object.get(parent) {
                Some(Value::Object(inner)) => object = inner,
                None | Some(Value::Null) => return None,
                Some(_) => {
                    self.fault(path.get(..walked).unwrap_or(parents), "Skal være et objekt.");
                    return None;
                }
            }
        }
        object.get(name).filter(|value| !value.is_null())
    }

    fn as_type<T>(&mut self, path: &str, read: Option<T>, fault: &str) -> Option<T> {
        if read.is_none() {
            self.fault(path, fault);
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(body: &Value) -> Vec<String> {
        let mut fields = Fields::of(body);
        fields.uuid("behandler.behandlerIdentifier");
        fields.text("behandler.behandlerNavn");
        fields.boolean("overtagBehandling");
        fields.integer("parkeretMinutter");
        fields.optional_text("kommentar");
        fields.faults.into_iter().map(|fault| format!("{}: {}", fault.felt, fault.fejl)).collect()
    }

    #[test]
    fn every_fault_is_named_at_once() {
        assert_eq!(
            faults(&json!({"kommentar": 1, "parkeretMinutter": "5", "behandler": {"behandlerIdentifier": "x"}})),
            [
                "behandler.behandlerIdentifier: Skal være en uuid.",
                "behandler.behandlerNavn: Skal udfyldes.",
                "overtagBehandling: Skal udfyldes.",
                "parkeretMinutter: Skal være et heltal.",
                "kommentar: Skal være en tekst.",
            ]
        );
    }

    #[test]
    fn a_parent_of_the_wrong_type_is_named_itself() {
        assert_eq!(
            faults(&json!({"behandler": "Ida", "overtagBehandling": 1, "parkeretMinutter": 1.5})),
            [
                "behandler: Skal være et objekt.",
                "overtagBehandling: Skal være true eller false.",
                "parkeretMinutter: Skal være et heltal.",
            ]
        );
        assert_eq!(faults(&json!([1])), ["requestBody: Skal være et JSON-objekt."]);
        let body = json!({"a": 1, "b": {"c": 1}});
        let mut fields = Fields::of(&body);
        for path in ["a.x.y", "a.x", "b.c.x", "b.c.y"] {
            assert_eq!(fields.text(path), None);
        }
        let named: Vec<String> = fields.faults.into_iter().map(|fault| fault.felt).collect();
        assert_eq!(named, ["a", "b.c"]);
    }
}
