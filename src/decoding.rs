//! From JSON to types. Every type is offered only the shape that JSON has for it: serde_json's own reader offers a struct
//! an array too, and a number a text, and each type then brings both into the bundle.

mod members;

use members::{Items, Members, Variant};
use serde::{
    Deserializer,
    de::{DeserializeOwned, Error as _, Unexpected, Visitor},
};
use serde_json::{Error, Number, Value};

/// Reads a JSON text. The text is parsed once for all types, into a [`Value`].
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    from_value(serde_json::from_str(text)?)
}

/// Reads what a JSON text holds.
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Error> {
    T::deserialize(Reader(value))
}

/// Reads a value.
struct Reader(Value);

impl Reader {
    fn unexpected<'de, V: Visitor<'de>>(&self, visitor: &V) -> Error {
        let found = match &self.0 {
            Value::Null => Unexpected::Unit,
            Value::Bool(answer) => Unexpected::Bool(*answer),
            Value::Number(_) => Unexpected::Other("number"),
            // Not repeated: it may be a citizen's.
            Value::String(_) => Unexpected::Other("string"),
            Value::Array(_) => Unexpected::Seq,
            Value::Object(_) => Unexpected::Map,
        };
        Error::invalid_type(found, visitor)
    }
}

fn number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Error> {
    if let Some(natural) = number.as_u64() {
        visitor.visit_u64(natural)
    } else if let Some(integer) = number.as_i64() {
        visitor.visit_i64(integer)
    } else {
        visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN))
    }
}

/// Methods that expect one shape alone.
macro_rules! expecting {
    ($($method:ident)+ => |$visitor:ident| $shape:pat => $read:expr) => {
        $(
            fn $method<V: Visitor<'de>>(self, $visitor: V) -> Result<V::Value, Error> {
                match self.0 {
                    $shape => $read,
                    other => Err(Reader(other).unexpected(&$visitor)),
                }
            }
        )+
    };
}

impl<'de> Deserializer<'de> for Reader {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(answer) => visitor.visit_bool(answer),
            Value::Number(found) => number(&found, visitor),
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => Items::new(items).read(visitor),
            Value::Object(members) => visitor.visit_map(Members::new(members)),
        }
    }

    expecting!(deserialize_bool => |visitor| Value::Bool(answer) => visitor.visit_bool(answer));
    expecting!(
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64 deserialize_f32 deserialize_f64 => |visitor| Value::Number(found) => number(&found, visitor)
    );
    expecting!(
        deserialize_char deserialize_str deserialize_string deserialize_identifier deserialize_bytes
        deserialize_byte_buf => |visitor| Value::String(text) => visitor.visit_string(text)
    );
    expecting!(deserialize_unit => |visitor| Value::Null => visitor.visit_unit());
    expecting!(deserialize_seq => |visitor| Value::Array(items) => Items::new(items).read(visitor));
    expecting!(deserialize_map => |visitor| Value::Object(members) => visitor.visit_map(Members::new(members)));

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(Variant::new(name, None)),
            Value::Object(members) if members.len() == 1 => match members.into_iter().next() {
                Some((name, content)) => visitor.visit_enum(Variant::new(name, Some(content))),
                None => Err(Reader(Value::Null).unexpected(&visitor)),
            },
            other => Err(Reader(other).unexpected(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{
        BehandlerId, JobannonceId, Problem, annoncekilde::Jobannonce, bff::Session,
        jobannonce_behandling::AfventendeJobannonce,
    };
    use serde::Deserialize;
    use std::{collections::BTreeMap, fmt::Debug};

    #[derive(Debug, PartialEq, Deserialize)]
    enum Shape {
        Unit,
        New(u8),
        Pair(u8, String),
        Named { at: Option<i64> },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Marker;

    /// Both readers agree on what a text is read as, or that it cannot be.
    #[track_caller]
    fn agree<T: DeserializeOwned + PartialEq + Debug>(text: &str) -> bool {
        let (ours, theirs) = (from_text::<T>(text), serde_json::from_str::<T>(text));
        match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(ours, theirs, "{text}");
                true
            }
            (Err(_), Err(_)) => false,
            (ours, theirs) => panic!("{text}: {ours:?} but serde_json {theirs:?}"),
        }
    }

    #[test]
    fn whatever_serde_json_reads_is_read_alike() {
        for text in
            [r#""Unit""#, r#"{"New":7}"#, r#"{"Pair":[1,"a"]}"#, r#"{"Named":{"at":-3}}"#, r#"{"Named":{"at":null}}"#]
        {
            assert!(agree::<Shape>(text), "{text}");
        }
        assert!(agree::<Vec<(u8, Option<f64>)>>("[[1,2.5],[2,null],[3,4]]"));
        assert!(agree::<BTreeMap<String, BTreeMap<String, bool>>>(r#"{"a":{"b":true},"c":{}}"#));
        assert!(agree::<(i8, i16, i32, u16, u32, u64, f32, char, String, ())>(r#"[-1,-2,-3,4,5,6,7.5,"æ","ø",null]"#));
        assert!(agree::<Option<Marker>>("null") && agree::<Value>(r#"{"a":[1,-2,3.5,"x",null,true]}"#));
        let session = r#"{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"},
            "scopes":["a"],"expiresAt":"2026-11-21T20:00:00Z","ukendt":{"a":[1]}}"#;
        assert!(agree::<Session>(session));
        assert!(agree::<Problem>(r#"{"status":422,"fejlkode":1014,"feltfejl":[{"felt":"a","fejl":"b"}]}"#));
        let row = r#"{"jobannonceId":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","behandling":null}"#;
        assert!(agree::<AfventendeJobannonce>(row));
    }

    #[test]
    fn whatever_serde_json_refuses_is_refused() {
        for text in [
            r#""Andet""#,
            r#"{"New":"x"}"#,
            r#"{"New":7,"Unit":null}"#,
            r#"{"Pair":[1]}"#,
            r#"{"Pair":[1,"a",2]}"#,
            "{}",
            "7",
            "null",
            r#""New""#,
            r#"{"Unit":1}"#,
            r#"{"Named":7}"#,
        ] {
            assert!(!agree::<Shape>(text), "{text}");
        }
        assert!(!agree::<u8>("256") && !agree::<u8>("-1") && !agree::<i32>("1.5") && !agree::<f64>("\"1\""));
        assert!(!agree::<String>("1") && !agree::<bool>("0") && !agree::<Vec<u8>>("{}") && !agree::<Marker>("1"));
        assert!(!agree::<BehandlerId>("\"x\"") && !agree::<JobannonceId>("7") && !agree::<Jobannonce>("[]"));
        assert!(!agree::<Session>("{}") && !agree::<Session>("[") && !agree::<(u8, u8)>("[1,2,3]"));
    }

    #[test]
    fn a_text_that_does_not_fit_is_not_repeated() {
        let told = from_text::<Vec<u8>>(r#"["0101651234"]"#).unwrap_err().to_string();
        assert!(!told.contains("0101651234"), "{told}");
    }

    #[test]
    fn a_struct_is_never_read_from_an_array() {
        assert!(from_text::<AfventendeJobannonce>(r#"["7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222",null]"#).is_err());
    }
}
