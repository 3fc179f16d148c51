//! Reading a body's fields as the contract's own types.

use super::Fields;
use contract::{Cpr, Tidspunkt, code_list::CodeList, tidspunkt::NotATime};
use serde_json::Value;
use uuid::Uuid;

impl<'a> Fields<'a> {
    /// A whole number within 64 bits, or missing or `null`.
    pub fn optional_integer(&mut self, path: &str) -> Option<i64> {
        self.given(path).then(|| self.integer(path))?
    }

    /// A whole number of the contract's type `int`, or missing or `null`.
    pub fn optional_int(&mut self, path: &str) -> Option<i32> {
        self.given(path).then(|| self.int(path))?
    }

    /// A whole number of the contract's type `int`, which has 32 bits.
    pub fn int(&mut self, path: &str) -> Option<i32> {
        let number = self.integer(path)?;
        self.check(path, contract::feltregel::range(number, i32::MIN.into(), i32::MAX.into()));
        i32::try_from(number).ok()
    }

    /// A uuid, or missing or `null`.
    pub fn optional_uuid(&mut self, path: &str) -> Option<Uuid> {
        self.given(path).then(|| self.uuid(path))?
    }

    /// An instant. The years by which .NET says "no time" are a missing value.
    pub fn time(&mut self, path: &str) -> Option<Tidspunkt> {
        match self.text(path)?.parse() {
            Ok(at) => Some(at),
            Err(NotATime::NoTime) => {
                self.fault(path, contract::feltregel::FieldFault::Missing);
                None
            }
            Err(NotATime::Unreadable(_)) => {
                self.fault(path, "Skal være et tidspunkt, fx 2026-11-21T13:00:00+01:00.");
                None
            }
        }
    }

    /// An instant, or missing, `null`, blank or one of the years by which .NET says "no time".
    pub fn optional_time(&mut self, path: &str) -> Option<Tidspunkt> {
        let text = self.optional_text(path)?;
        let none = text.trim().is_empty() || matches!(text.parse::<Tidspunkt>(), Err(NotATime::NoTime));
        if none { None } else { self.time(path) }
    }

    /// A known value of a code list; any other is a fault.
    pub fn code<C: CodeList>(&mut self, path: &str) -> Option<C> {
        let value = self.any_code::<C>(path)?;
        if value.wire_name().is_none() {
            self.fault(path, format_args!("Er ikke en værdi af {}.", C::NAME));
            return None;
        }
        Some(value)
    }

    /// A known value of a code list, or missing or `null`.
    pub fn optional_code<C: CodeList>(&mut self, path: &str) -> Option<C> {
        self.given(path).then(|| self.code(path))?
    }

    /// Any value of a code list, for fields whose unknown values have an error code of their own.
    pub fn any_code<C: CodeList>(&mut self, path: &str) -> Option<C> {
        match self.required(path)? {
            Value::String(name) => Some(C::from_name(name)),
            Value::Number(number) if number.as_i64().is_some() => number.as_i64().map(C::from_number),
            _ => {
                self.fault(path, "Skal være en tekst eller et heltal.");
                None
            }
        }
    }

    /// A CPR number. The fault never repeats what was sent.
    pub fn cpr(&mut self, path: &str) -> Option<Cpr> {
        let text = self.text(path)?;
        Cpr::parse(text).map_err(|fault| self.fault(path, fault)).ok()
    }

    /// A CPR number, or missing, `null` or blank.
    pub fn optional_cpr(&mut self, path: &str) -> Option<Cpr> {
        let text = self.optional_text(path)?;
        if text.trim().is_empty() { None } else { self.cpr(path) }
    }

    /// An array's elements, each with its path, e.g. `joboensker[0]`.
    pub fn array(&mut self, path: &str) -> Option<Vec<(String, &'a Value)>> {
        let value = self.required(path)?;
        let Some(elements) = value.as_array() else {
            self.fault(path, "Skal være en liste.");
            return None;
        };
        Some(elements.iter().enumerate().map(|(index, element)| (format!("{path}[{index}]"), element)).collect())
    }

    /// An array's elements; none where it is missing or `null`.
    pub fn optional_array(&mut self, path: &str) -> Vec<(String, &'a Value)> {
        if self.given(path) { self.array(path).unwrap_or_default() } else { Vec::new() }
    }

    fn given(&mut self, path: &str) -> bool {
        self.find(path).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{Feltfejl, code_lists::Samtaleform};
    use serde_json::json;

    fn read<T>(body: &Value, read: impl FnOnce(&mut Fields<'_>) -> T) -> (T, Vec<Feltfejl>) {
        let mut fields = Fields::of(body);
        let value = read(&mut fields);
        (value, fields.faults)
    }

    #[test]
    fn times_codes_and_numbers() {
        let body =
            json!({"a": "2026-11-21T13:00:00", "b": "0001-01-01T00:00:00", "c": "Digitalt", "d": 6, "e": 17, "f": " "});
        let ((a, b, c, d, e, f), faults) = read(&body, |fields| {
            (
                fields.time("a").is_some(),
                fields.optional_time("b"),
                fields.code::<Samtaleform>("c"),
                fields.code::<Samtaleform>("d"),
                fields.optional_code::<Samtaleform>("e"),
                fields.optional_time("f"),
            )
        });
        assert!(a && b.is_none() && e.is_none() && f.is_none());
        assert_eq!((c, d), (Some(Samtaleform::Digitalt), Some(Samtaleform::MoedeDirektePaaArbejde)));
        assert_eq!(faults, [Feltfejl::new("e", "Er ikke en værdi af SamtaleformTypeCodeList.")]);
    }

    #[test]
    fn a_bad_cpr_number_is_named_and_not_repeated() {
        let body = json!({"cpr": "010165-1234", "none": "", "list": ["x"], "text": 1});
        let ((cpr, none, list), faults) =
            read(&body, |fields| (fields.cpr("cpr"), fields.optional_cpr("none"), fields.array("list").unwrap().len()));
        assert_eq!((cpr, none, list), (None, None, 1));
        assert!(faults.len() == 1 && !faults[0].fejl.contains("010165"));
    }
}
