//! What a request says by itself, whoever it is about.

use chrono::NaiveDate;
use contract::{
    Fejlkode,
    code_list::CodeList,
    copenhagen,
    feltregel::is_concept_uri_da,
    jobagent::CreateJobagentRequest,
    tilmeldingsregel::{enrolment_day, experience},
};

/// CreateJobagent's request, in this order:
/// 4313 unknown category · 4314 unknown unemployment status · 4318 a URI that is none ·
/// 4698 and 4710 for each wish · 4338 enrolment in the future or more than ten Danish days back.
pub fn request(request: &CreateJobagentRequest, today: NaiveDate) -> Result<(), Fejlkode> {
    request.klient_kategori.wire_name().ok_or(Fejlkode::UgyldigKlientkategori)?;
    request.ledighedsgrad.wire_name().ok_or(Fejlkode::UgyldigLedighedsgrad)?;
    if !request.joboensker.iter().all(|wish| is_concept_uri_da(&wish.concept_uri_da)) {
        return Err(Fejlkode::UgyldigStillingsbetegnelse);
    }
    for wish in &request.joboensker {
        experience(wish.aar_sidst_brugt, wish.maaneder_med_erfaring, today)?;
    }
    enrolment_day(copenhagen::date(request.tilmeldingsdato.utc()), today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const URI: &str = "http://data.star.dk/esco/occupation/5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101";

    fn today() -> NaiveDate {
        "2026-11-21".parse().unwrap()
    }

    /// A right request with one wish, and one or two things changed.
    fn with(changes: &[(&str, Value)]) -> Result<(), Fejlkode> {
        let mut body = json!({
            "klientKategori": "Dagpengemodtager", "ledighedsgrad": "FuldtLedig",
            "tilmeldingsdato": "2026-11-21T00:00:00",
            "joboensker": [{
                "conceptUriDa": URI, "harUddannelse": true, "aarSidstBrugt": 2020, "maanederMedErfaring": 12,
                "jobTargetIdentifier": "00000000-0000-0000-0000-000000000001"
            }]
        });
        for (pointer, value) in changes {
            *body.pointer_mut(pointer).unwrap() = value.clone();
        }
        request(&serde_json::from_value(body).unwrap(), today())
    }

    #[test]
    fn each_code_at_its_border() {
        let wish = |name: &str| format!("/joboensker/0/{name}");
        let (uri, year, months) = (wish("conceptUriDa"), wish("aarSidstBrugt"), wish("maanederMedErfaring"));
        for (pointer, value, expected) in [
            ("/klientKategori", json!("UdenYdelse"), Ok(())),
            ("/klientKategori", json!("Studerende"), Err(4313)),
            ("/klientKategori", json!(1), Err(4313)),
            ("/ledighedsgrad", json!("Lidt"), Err(4314)),
            (&uri, json!("Bager"), Err(4318)),
            (&months, json!(0), Ok(())),
            (&months, json!(-1), Err(4698)),
            (&months, Value::Null, Ok(())),
            (&year, json!(-1), Err(4698)),
            (&year, json!(0), Err(4710)),
            (&year, json!(1899), Err(4710)),
            (&year, json!(1900), Ok(())),
            (&year, json!(2026), Ok(())),
            (&year, json!(2027), Err(4710)),
            (&year, Value::Null, Ok(())),
            ("/tilmeldingsdato", json!("2026-11-21T23:59:59"), Ok(())),
            ("/tilmeldingsdato", json!("2026-11-22T00:00:00"), Err(4338)),
            // The same instants, written in London.
            ("/tilmeldingsdato", json!("2026-11-21T22:59:59Z"), Ok(())),
            ("/tilmeldingsdato", json!("2026-11-21T23:00:00Z"), Err(4338)),
            ("/tilmeldingsdato", json!("2026-11-11T00:00:00"), Ok(())),
            ("/tilmeldingsdato", json!("2026-11-10T23:59:59"), Err(4338)),
        ] {
            let got = with(&[(pointer, value.clone())]).map_err(Fejlkode::number);
            assert_eq!(got, expected, "{pointer} {value}");
        }
    }

    #[test]
    fn the_first_code_of_the_order_is_told() {
        let wrong = [
            ("/klientKategori", json!("?"), 4313),
            ("/ledighedsgrad", json!("?"), 4314),
            ("/joboensker/0/conceptUriDa", json!("?"), 4318),
            ("/joboensker/0/maanederMedErfaring", json!(-1), 4698),
            ("/joboensker/0/aarSidstBrugt", json!(1), 4710),
            ("/tilmeldingsdato", json!("2027-01-01T00:00:00"), 4338),
        ];
        for from in 0..wrong.len() {
            let changes: Vec<_> = wrong[from..].iter().map(|(at, value, _)| (*at, value.clone())).collect();
            assert_eq!(with(&changes).map_err(Fejlkode::number), Err(wrong[from].2));
        }
    }
}
