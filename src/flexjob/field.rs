//! One thing that is told of a case: a label and a value. What has no value is no field.

use contract::{CaseElementId, cpr::ReceivedCpr, flexjob::TextValue};

/// A value, by how it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A line of text.
    Text(String),
    /// A text with its own line breaks.
    Long(String),
    /// A telephone number.
    Phone(String),
    /// An e-mail address.
    Mail(String),
    /// The citizen's CPR number.
    Cpr(ReceivedCpr),
    /// The address of the case in VITAS.
    Vitas(String),
    /// Another case that can be looked up.
    Case(CaseElementId),
}

/// A label and its value.
pub type Field = (&'static str, Value);

/// Fields that a caseworker thinks of together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are about.
    pub heading: &'static str,
    /// The fields, in the order to show them.
    pub fields: Vec<Field>,
}

impl Group {
    /// The fields that have a value; `None` where none has.
    pub fn of(heading: &'static str, fields: Vec<(&'static str, Option<Value>)>) -> Option<Self> {
        let fields: Vec<Field> = fields.into_iter().filter_map(|(label, value)| Some((label, value?))).collect();
        (!fields.is_empty()).then_some(Self { heading, fields })
    }
}

fn told(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A line, unless it is blank.
pub fn text(text: &str) -> Option<Value> {
    told(text).map(Value::Text)
}

/// A text with line breaks, unless it is blank.
pub fn long(text: &str) -> Option<Value> {
    told(text).map(Value::Long)
}

/// The text in an object of its own, unless it is missing or blank.
pub fn inner(value: &TextValue) -> Option<Value> {
    value.value.as_deref().and_then(text)
}

/// A telephone number, unless it is blank.
pub fn phone(number: &str) -> Option<Value> {
    told(number).map(Value::Phone)
}

/// An e-mail address, unless it is missing or blank.
pub fn mail(address: &TextValue) -> Option<Value> {
    address.value.as_deref().and_then(told).map(Value::Mail)
}
