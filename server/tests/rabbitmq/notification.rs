//! Notifications to send.

use serde_json::{Value, json};

/// Nobody's.
pub const CPR: &str = "0101651234";

/// One notification and how to send it.
pub struct Sent {
    pub id: String,
    pub path: String,
    pub kind: &'static str,
    pub case: Value,
    pub body: Value,
}

impl Sent {
    /// The notification of this number, about this case: every fifth tells of a deletion.
    pub fn new(number: u32, case: u32) -> Self {
        let case = json!(format!("00000000-0000-4000-8000-{case:012}"));
        let (kind, body) = if number % 5 == 4 { deletion(number, &case) } else { change(number, &case) };
        let path = format!("/v1/Webservicebesked/Send{kind}");
        Self { id: format!("notification-{number}"), path, kind, case, body }
    }
}

fn change(number: u32, case: &Value) -> (&'static str, Value) {
    let body = json!({"ordningsnotifikation": {
        "eksternIdentifier": case,
        "jobCenterKode": "15118",
        "erOprettelse": true,
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "virksomhedsordningSkabelon": "Loentilskud",
            "virksomhedsordningSubskabelon": "Ansoegning",
            "cvrNummer": "13748136",
            "cprNummer": CPR,
            "vitasDybtLink": format!("https://vitas.example/{number}")
        }
    }});
    ("Ordningsnotifikation", body)
}

fn deletion(number: u32, case: &Value) -> (&'static str, Value) {
    let body = json!({"gdprSlettetNotifikation": {
        "eksternIdentifier": case,
        "jobCenterKode": "15118",
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "vitasSagsId": format!("VITAS-{number}"),
            "virksomhedsordningSkabelon": "Fleksjob",
            "cprNumre": [CPR],
            "slettedeExternalIdentifiers": [case]
        }
    }});
    ("GdprSlettetNotifikation", body)
}
