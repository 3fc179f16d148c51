//! Code lists (domain.md 6.2): string names in PascalCase Danish on the wire.
//!
//! A string is read without regard to case, an integer only through a list's own id table, and a value that is
//! neither is kept as [`Unknown`], so that one new code never breaks a whole list.

use serde::{Deserializer, Serialize, Serializer, de, ser};
use std::{fmt, marker::PhantomData};

/// A value that the code list does not hold, as it was received.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// A name.
    Name(String),
    /// An identifier.
    Number(i64),
}

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => write!(formatter, "{name}"),
            Self::Number(number) => write!(formatter, "{number}"),
        }
    }
}

/// One code list.
pub trait CodeList: Sized + Clone + 'static {
    /// The name of the list, e.g. `GodkendelsesstatusTypeCodeList`.
    const NAME: &'static str;

    /// Every known value.
    fn known() -> &'static [Self];

    /// The name on the wire; `None` for an unknown value, which is never sent.
    fn wire_name(&self) -> Option<&'static str>;

    /// The documented identifier, where there is one.
    fn number(&self) -> Option<i64> {
        None
    }

    /// The value for something the list does not hold.
    fn unknown(raw: Unknown) -> Self;

    /// Finds a value by its name, without regard to case.
    fn from_name(name: &str) -> Self {
        Self::known()
            .iter()
            .find(|value| value.wire_name().is_some_and(|wire| wire.eq_ignore_ascii_case(name)))
            .cloned()
            .unwrap_or_else(|| Self::unknown(Unknown::Name(name.to_owned())))
    }

    /// Finds a value by its documented identifier.
    fn from_number(number: i64) -> Self {
        Self::known()
            .iter()
            .find(|value| value.number() == Some(number))
            .cloned()
            .unwrap_or_else(|| Self::unknown(Unknown::Number(number)))
    }
}

/// Reads a code list's value: a string or an integer.
pub fn deserialize<'de, D: Deserializer<'de>, C: CodeList>(deserializer: D) -> Result<C, D::Error> {
    struct Raw<C>(PhantomData<C>);

    impl<C: CodeList> de::Visitor<'_> for Raw<C> {
        type Value = C;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(formatter, "en værdi af {}: en tekst eller et heltal", C::NAME)
        }

        fn visit_str<E>(self, name: &str) -> Result<C, E> {
            Ok(C::from_name(name))
        }

        fn visit_i64<E>(self, number: i64) -> Result<C, E> {
            Ok(C::from_number(number))
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<C, E> {
            i64::try_from(number)
                .map(C::from_number)
                .map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))
        }
    }
    deserializer.deserialize_any(Raw(PhantomData))
}

/// Writes a known value's name; an unknown value is an error.
pub fn serialize<C: CodeList, S: Serializer>(value: &C, serializer: S) -> Result<S::Ok, S::Error> {
    match value.wire_name() {
        Some(name) => name.serialize(serializer),
        None => Err(ser::Error::custom(format_args!("en ukendt værdi af {} kan ikke sendes", C::NAME))),
    }
}

/// Declares an enum for a code list: value, wire name and label of each, with `Ukendt` for the rest.
#[macro_export]
macro_rules! code_list {
    (
        $(#[$doc:meta])*
        $name:ident, $list:literal, {
            $( $(#[$variant_doc:meta])* $variant:ident $(= $number:literal)? => $wire:literal, $label:literal; )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $( $(#[$variant_doc])* $variant, )+
            /// A value the list does not hold, kept as received.
            Ukendt($crate::code_list::Unknown),
        }

        impl $name {
            /// The Danish label; `Ukendt (raw)` for an unknown value.
            pub fn label(&self) -> std::borrow::Cow<'static, str> {
                match self {
                    $( Self::$variant => $label.into(), )+
                    Self::Ukendt(raw) => format!("Ukendt ({raw})").into(),
                }
            }
        }

        impl $crate::code_list::CodeList for $name {
            const NAME: &'static str = $list;

            fn known() -> &'static [Self] {
                &[$( Self::$variant, )+]
            }

            fn wire_name(&self) -> Option<&'static str> {
                match self {
                    $( Self::$variant => Some($wire), )+
                    Self::Ukendt(_) => None,
                }
            }

            fn number(&self) -> Option<i64> {
                match self {
                    $( $( Self::$variant => Some($number), )? )+
                    _ => None,
                }
            }

            fn unknown(raw: $crate::code_list::Unknown) -> Self {
                Self::Ukendt(raw)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                $crate::openapi::of_code_list::<Self>()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                <Self as $crate::code_list::CodeList>::NAME.into()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::code_list::serialize(self, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::code_list::deserialize(deserializer)
            }
        }
    };
}
