//! Lists that must be there but may be empty. Every element at fault is named by its place, e.g. `cprNumre[2]`.

use crate::http::Fields;
use contract::Cpr;
use uuid::Uuid;

/// CPR numbers. A fault never repeats what was sent.
pub(super) fn cprs(fields: &mut Fields<'_>, path: &str) -> Option<Vec<Cpr>> {
    each(fields, path, |text| Cpr::parse(text).map_err(|fault| fault.to_string()))
}

/// Uuids.
pub(super) fn uuids(fields: &mut Fields<'_>, path: &str) -> Option<Vec<Uuid>> {
    each(fields, path, |text| Uuid::try_parse(text).map_err(|_| "Skal være en uuid.".to_owned()))
}

fn each<T>(fields: &mut Fields<'_>, path: &str, read: fn(&str) -> Result<T, String>) -> Option<Vec<T>> {
    let elements = fields.array(path)?;
    let mut list = Vec::with_capacity(elements.len());
    for (path, element) in elements {
        match element.as_str().ok_or_else(|| "Skal være en tekst.".to_owned()).and_then(read) {
            Ok(value) => list.push(value),
            Err(fault) => fields.fault(&path, fault),
        }
    }
    Some(list)
}
