//! What lies within a value: the items of an array, the members of an object, the content of a variant.

use super::Reader;
use serde::{
    Deserializer,
    de::{DeserializeSeed, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor},
};
use serde_json::{Error, Map, Value};

/// The items of an array.
pub struct Items {
    left: std::vec::IntoIter<Value>,
}

impl Items {
    pub fn new(items: Vec<Value>) -> Self {
        Self { left: items.into_iter() }
    }

    /// Hands the items to a visitor, which must take them all.
    pub fn read<'de, V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let read = visitor.visit_seq(&mut self)?;
        if self.left.len() == 0 { Ok(read) } else { Err(Error::custom("too many items")) }
    }
}

impl<'de> SeqAccess<'de> for &mut Items {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.left.next().map(|item| seed.deserialize(Reader(item))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The members of an object.
pub struct Members {
    left: serde_json::map::IntoIter,
    value: Value,
}

impl Members {
    pub fn new(members: Map<String, Value>) -> Self {
        Self { left: members.into_iter(), value: Value::Null }
    }
}

impl<'de> MapAccess<'de> for Members {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.left.next() else { return Ok(None) };
        self.value = value;
        seed.deserialize(Reader(Value::String(name))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Reader(self.value.take()))
    }
}

/// A variant of an enum, and what it holds.
pub struct Variant {
    name: String,
    content: Content,
}

/// What a variant holds.
pub struct Content(Option<Value>);

impl Variant {
    pub const fn new(name: String, content: Option<Value>) -> Self {
        Self { name, content: Content(content) }
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Error;
    type Variant = Content;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content), Error> {
        Ok((seed.deserialize(Reader(Value::String(self.name)))?, self.content))
    }
}

impl Content {
    fn within(self) -> Result<Reader, Error> {
        self.0.map(Reader).ok_or_else(|| Error::custom("a variant without its content"))
    }
}

impl<'de> VariantAccess<'de> for Content {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.0 {
            None | Some(Value::Null) => Ok(()),
            Some(_) => Err(Error::custom("a variant with content it does not have")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.within()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.within()?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.within()?.deserialize_map(visitor)
    }
}
