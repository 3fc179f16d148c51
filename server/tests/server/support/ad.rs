use serde_json::{Value, json};
use uuid::Uuid;

/// An ad as a test writes it: everything has a value, and what matters to the test is said there.
#[derive(Clone, Debug)]
pub struct AdText {
    pub id: String,
    pub title: String,
    pub body: String,
    pub cvr: &'static str,
    pub occupation: Option<&'static str>,
    pub created: String,
}

impl AdText {
    pub fn new(number: u128) -> Self {
        Self {
            id: Uuid::from_u128(number).to_string(),
            title: format!("Stilling {number}"),
            body: format!("<p>Stilling nummer {number}.</p>"),
            cvr: "13748136",
            occupation: None,
            created: format!("2026-11-01T08:00:{:02}Z", number % 60),
        }
    }

    pub fn json(&self) -> Value {
        json!({
            "id": self.id, "title": self.title, "body": self.body, "approvalStatus": "Godkendt", "views": 3,
            "createdDateTime": self.created, "publicationDateTime": self.created,
            "employer": { "cvrNumber": self.cvr, "name": "Havnens Bageri ApS", "hasCompanyLogo": false },
            "job": {
                "type": "Ordinaert", "conceptUriDa": self.occupation,
                "address": { "city": "Odense C", "postalCode": "5000", "countryCode": "DK", "countryName": "Danmark" }
            },
            "application": { "deadlineDate": "2026-12-24T00:00:00", "availablePositions": 1 }
        })
    }
}
