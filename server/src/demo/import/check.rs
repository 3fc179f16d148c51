//! Says in Danish what is wrong with a record, before it is read as an ad: a reader's own messages would be about
//! bytes and types of Rust.

use contract::{Tidspunkt, tidspunkt::NotATime};
use serde_json::{Map, Value};

/// What a member must be. Every one may also be missing or `null`.
enum Kind {
    Text,
    Flag,
    /// A whole number of 32 bits.
    Count,
    /// A whole number of 64 bits.
    LongCount,
    Time,
    /// A list whose element type is ours alone: what is no text is made one, or left out.
    Texts,
    Object(&'static [Member]),
    Objects(&'static [Member]),
}

type Member = (&'static str, Kind);

const AD: &[Member] = &[
    ("title", Kind::Text),
    ("body", Kind::Text),
    ("views", Kind::LongCount),
    ("publicationDateTime", Kind::Time),
    ("createdDateTime", Kind::Time),
    ("updatedDateTime", Kind::Time),
    ("unpublicationDateTime", Kind::Time),
    ("isAnonymousEmployer", Kind::Flag),
    ("hasLogo", Kind::Flag),
    ("logoUrl", Kind::Text),
    ("employer", Kind::Object(EMPLOYER)),
    ("job", Kind::Object(JOB)),
    ("application", Kind::Object(APPLICATION)),
    ("organisationTypeId", Kind::Count),
    ("user", Kind::Text),
];

const EMPLOYER: &[Member] =
    &[("cvrNumber", Kind::Text), ("pNumber", Kind::Text), ("name", Kind::Text), ("hasCompanyLogo", Kind::Flag)];

const JOB: &[Member] = &[
    ("type", Kind::Text),
    ("address", Kind::Object(ADDRESS)),
    ("noFixedWorkplace", Kind::Flag),
    ("isLimitedPeriod", Kind::Flag),
    ("isDisabilityFriendly", Kind::Flag),
    ("isPartTime", Kind::Flag),
    ("employmentDate", Kind::Time),
    ("conceptUriDa", Kind::Text),
    ("preferredLabelDa", Kind::Text),
    ("driversLicenses", Kind::Texts),
    ("classifications", Kind::Texts),
    ("shifts", Kind::Texts),
];

const ADDRESS: &[Member] = &[
    ("streetName", Kind::Text),
    ("city", Kind::Text),
    ("postalCode", Kind::Text),
    ("municipality", Kind::Text),
    ("countryCode", Kind::Text),
    ("countryName", Kind::Text),
];

const APPLICATION: &[Member] = &[
    ("deadlineDate", Kind::Time),
    ("isApplicationDeadlineASAP", Kind::Flag),
    ("availablePositions", Kind::Count),
    ("contactPersons", Kind::Objects(CONTACT)),
    ("url", Kind::Text),
    ("urlText", Kind::Text),
];

const CONTACT: &[Member] = &[("firstNames", Kind::Text), ("lastName", Kind::Text), ("phoneNumber", Kind::Text)];

/// Checks a record, and makes it ready to be read as an ad.
pub fn check(record: &mut Value) -> Result<(), String> {
    let name = name(record);
    let Value::Object(ad) = record else {
        return Err(format!("Posten skal være et objekt {{…}}; er {name}."));
    };
    check_id(ad)?;
    members(AD, "", ad)?;
    match ad.get("title").and_then(Value::as_str) {
        None => return Err("title mangler.".to_owned()),
        Some(title) if title.trim().is_empty() => return Err("title er tom.".to_owned()),
        Some(_) => {}
    }
    // Whatever it holds is of no interest, so it can't be wrong either.
    ad.insert("approvalStatus".to_owned(), "UnderBehandling".into());
    Ok(())
}

fn check_id(ad: &Map<String, Value>) -> Result<(), String> {
    match ad.get("id") {
        None | Some(Value::Null) => Err("id mangler.".to_owned()),
        Some(Value::String(id)) if uuid::Uuid::try_parse(id).is_ok() => Ok(()),
        Some(Value::String(id)) => Err(format!("id er ikke en uuid: \"{}\".", shortened(id))),
        Some(other) => Err(wrong("id", "en uuid som tekst", other)),
    }
}

fn members(due: &[Member], path: &str, object: &mut Map<String, Value>) -> Result<(), String> {
    for (member, kind) in due {
        if let Some(value) = object.get_mut(*member).filter(|value| !value.is_null()) {
            self::value(kind, &format!("{path}{member}"), value)?;
        }
    }
    Ok(())
}

fn value(kind: &Kind, path: &str, value: &mut Value) -> Result<(), String> {
    match (kind, &mut *value) {
        (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Bool(_)) => Ok(()),
        (Kind::LongCount, Value::Number(number)) if number.as_i64().is_some() => Ok(()),
        (Kind::Count, Value::Number(number)) if number.as_i64().is_some_and(|count| i32::try_from(count).is_ok()) => {
            Ok(())
        }
        (Kind::Time, Value::String(text)) => time(path, text),
        (Kind::Texts, Value::Array(list)) => {
            *list = list.iter().filter_map(as_text).collect();
            Ok(())
        }
        (Kind::Object(due), Value::Object(object)) => members(due, &format!("{path}."), object),
        (Kind::Objects(due), Value::Array(list)) => objects(due, path, list),
        (kind, found) => Err(wrong(path, wanted(kind), found)),
    }
}

fn objects(due: &[Member], path: &str, list: &mut [Value]) -> Result<(), String> {
    for (number, item) in list.iter_mut().enumerate() {
        let path = format!("{path}[{number}]");
        match item {
            Value::Object(object) => members(due, &format!("{path}."), object)?,
            other => return Err(wrong(&path, "et objekt", other)),
        }
    }
    Ok(())
}

fn time(path: &str, text: &str) -> Result<(), String> {
    match text.parse::<Tidspunkt>() {
        Err(NotATime::Unreadable(_)) if !text.trim().is_empty() => {
            Err(format!("{path} er ikke et tidspunkt: \"{}\".", shortened(text)))
        }
        _ => Ok(()),
    }
}

/// A text, a number's text, or an object's first text.
fn as_text(value: &Value) -> Option<Value> {
    match value {
        Value::String(_) => Some(value.clone()),
        Value::Number(number) => Some(number.to_string().into()),
        Value::Object(object) => object.values().find(|member| member.is_string()).cloned(),
        _ => None,
    }
}

const fn wanted(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "en tekst",
        Kind::Flag => "true eller false",
        Kind::Count | Kind::LongCount => "et helt tal",
        Kind::Time => "et tidspunkt som tekst",
        Kind::Texts | Kind::Objects(_) => "en liste",
        Kind::Object(_) => "et objekt",
    }
}

fn wrong(path: &str, wanted: &str, found: &Value) -> String {
    format!("{path} skal være {wanted}; er {}.", name(found))
}

fn name(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => format!("tallet {number}"),
        Value::String(_) => "en tekst".to_owned(),
        Value::Array(_) => "en liste".to_owned(),
        Value::Object(_) => "et objekt".to_owned(),
    }
}

fn shortened(text: &str) -> String {
    let start: String = text.chars().take(40).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
