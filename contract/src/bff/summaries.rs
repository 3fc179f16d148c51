//! `GET /bff/oversigt`: the few words that tell one waiting ad from another, for every one of them at once.

use crate::{JobannonceId, Tidspunkt, annoncekilde::Jobannonce};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeTuple};
use serde_json::Value;

/// Every ad in the queue, oldest arrival first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AdSummaries {
    /// One row for each ad.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "readable")]
    pub ads: Vec<AdSummary>,
}

/// An ad in a few words. In JSON a row, `[id, title, company, place, created]`, where `created` is in milliseconds
/// since 1970 or `null`: member names would be half of the answer at 50,000 ads.
///
/// The texts are foreign: what a list shows of them must be put on one line first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdSummary {
    /// Id of the ad.
    pub id: JobannonceId,
    /// Headline.
    pub title: String,
    /// Company.
    pub company: String,
    /// Town, or failing that municipality or country ([`crate::annoncekilde::Address::place`]).
    pub place: String,
    /// When it was written (`createdDateTime`), if it tells.
    pub created: Option<Tidspunkt>,
}

impl From<&Jobannonce> for AdSummary {
    fn from(ad: &Jobannonce) -> Self {
        Self {
            id: ad.id,
            title: ad.title.trim().to_owned(),
            company: ad.employer.name.trim().to_owned(),
            place: ad.job.address.place().to_owned(),
            created: ad.created_date_time,
        }
    }
}

impl AdSummary {
    /// Reads a row. One without an id is none; whatever else it lacks is empty, and what it has more is left out.
    pub fn from_row(row: &mut Value) -> Option<Self> {
        let mut members = row.as_array_mut()?.iter_mut();
        let id = members.next()?.as_str()?.parse().ok()?;
        let mut text = || match members.next().map(Value::take) {
            Some(Value::String(text)) => text,
            _ => String::new(),
        };
        let (title, company, place) = (text(), text(), text());
        let created = members.next().and_then(|at| at.as_i64()).and_then(Tidspunkt::from_unix_millis);
        Some(Self { id, title, company, place, created })
    }
}

impl Serialize for AdSummary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_tuple(5)?;
        row.serialize_element(&self.id)?;
        row.serialize_element(&self.title)?;
        row.serialize_element(&self.company)?;
        row.serialize_element(&self.place)?;
        row.serialize_element(&self.created.map(Tidspunkt::unix_millis))?;
        row.end()
    }
}

/// The rows that can be read: one that can't hides no other.
fn readable<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AdSummary>, D::Error> {
    let rows: Option<Vec<Value>> = Option::deserialize(deserializer)?;
    Ok(rows.unwrap_or_default().iter_mut().filter_map(AdSummary::from_row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ID: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    #[test]
    fn a_row_is_an_array() {
        let told = json!({"ads": [[ID, "Kok", "Havnens Bageri ApS", "Odense C", 1_763_726_400_000_i64]]});
        let read: AdSummaries = serde_json::from_value(told.clone()).unwrap();
        assert_eq!(read.ads[0].created, Some("2025-11-21T12:00:00Z".parse().unwrap()));
        assert_eq!((read.ads[0].title.as_str(), read.ads[0].place.as_str()), ("Kok", "Odense C"));
        assert_eq!(serde_json::to_value(&read).unwrap(), told);
    }

    #[test]
    fn a_row_forgives_what_it_lacks_and_hides_no_other() {
        let rows =
            json!([[], ["no id", "Kok"], 7, null, [ID], [ID, null, 7, "Ribe", null, "more"], [ID, "", "", "", 1e30]]);
        let read: AdSummaries = serde_json::from_value(json!({"ads": rows})).unwrap();
        let places: Vec<_> = read.ads.iter().map(|ad| (ad.place.as_str(), ad.created)).collect();
        assert_eq!(places, [("", None), ("Ribe", None), ("", None)]);
        for empty in [json!({}), json!({"ads": null})] {
            assert_eq!(serde_json::from_value::<AdSummaries>(empty).unwrap(), AdSummaries::default());
        }
    }
}
