//! What is sent for what is typed, and which faults are told.

use super::{super::sections::fields, *};
use crate::ui::CprFault;
use serde_json::{Value, json};

const CASE: &str = "6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10";
const ORDNING: NotificationKind = NotificationKind::Ordningsnotifikation;
const GDPR: NotificationKind = NotificationKind::GdprSlettetNotifikation;

fn written(texts: &[(Field, &str)]) -> Written {
    let mut written = Written::default();
    for (field, text) in texts {
        written.set(*field, (*text).to_owned());
    }
    written
}

/// A form with everything that must be there.
fn least(kind: NotificationKind) -> Written {
    let mut written = written(&[
        (Field::EksternIdentifier, CASE),
        (Field::JobCenterKode, "15118"),
        (Field::RegistreringsDato, "2026-11-21T13:00"),
        (Field::VirksomhedsordningSkabelon, "Fleksjob"),
    ]);
    let more: &[(Field, &str)] = match kind {
        ORDNING => &[
            (Field::VitasDybtLink, "https://vitas.example/sag/4711"),
            (Field::ErOprettelse, MADE),
            (Field::VirksomhedsordningSubskabelon, "Bevilling"),
            (Field::CvrNummer, "13748136"),
        ],
        GDPR => &[(Field::VitasSagsId, "VITAS-4711")],
    };
    for (field, text) in more {
        written.set(*field, (*text).to_owned());
    }
    written
}

fn with(kind: NotificationKind, field: Field, text: &str) -> Written {
    let mut written = least(kind);
    written.set(field, text.to_owned());
    written
}

fn body(kind: NotificationKind, written: &Written) -> Value {
    match check(kind, written).unwrap().notification() {
        Notification::Ordning(it) => json!(it),
        Notification::Gdpr(it) => json!(it),
    }
}

#[test]
fn what_is_typed_is_what_is_sent() {
    let mut all = least(ORDNING);
    for (field, text) in [
        (Field::EksternIdentifier, " {6F1C0B9A-52A4-4F0E-8A51-0C7D3F2E9B10} "),
        (Field::ErOprettelse, CHANGED),
        (Field::Jobtilbud, "LØNTILSKUD, privat"),
        (Field::Myndighedsomraade, "A-kasse"),
        (Field::AnsoegningStatus, "Under behandling"),
        (Field::Bevillingsstatus, "Ophørt"),
        (Field::PNummer, " 1003403698 "),
        (Field::CprNummer, "010165-1234"),
        (Field::AnsvarligMedarbejderEmail, "karen.vest@jobcenter.example"),
    ] {
        all.set(field, text.to_owned());
    }
    let sent = json!({
        "eksternIdentifier": CASE,
        "jobCenterKode": "15118",
        "erOprettelse": false,
        "registreringsDato": "2026-11-21T13:00:00.0000000+01:00",
        "body": {
            "ansvarligMedarbejderEmail": "karen.vest@jobcenter.example",
            "jobtilbud": "LoentilskudPrivat",
            "myndighedsomraade": "AKasse",
            "virksomhedsordningSkabelon": "Fleksjob",
            "virksomhedsordningSubskabelon": "Bevilling",
            "ansoegningStatus": "UnderBehandling",
            "bevillingsstatus": "Ophoert",
            "cvrNummer": "13748136",
            "pNummer": "1003403698",
            "cprNummer": "0101651234",
            "vitasDybtLink": "https://vitas.example/sag/4711"
        }
    });
    assert_eq!(body(ORDNING, &all), sent);
}

#[test]
fn what_is_not_typed_is_left_out() {
    let sent = body(ORDNING, &with(ORDNING, Field::CprNummer, "  "));
    let members: Vec<&String> = sent["body"].as_object().unwrap().keys().collect();
    assert_eq!(members, ["cvrNummer", "virksomhedsordningSkabelon", "virksomhedsordningSubskabelon", "vitasDybtLink"]);
    let sent = body(GDPR, &least(GDPR));
    assert_eq!(sent["body"]["cprNumre"], json!([]));
    assert_eq!(sent["body"]["slettedeExternalIdentifiers"], json!([]));
}

#[test]
fn a_list_is_sent_once_each() {
    let mut form = with(GDPR, Field::CprNumre, "010165-1234\n2902011234\n0101651234");
    form.set(Field::SlettedeExternalIdentifiers, format!("{CASE}\n"));
    let sent = body(GDPR, &form);
    assert_eq!(sent["body"]["cprNumre"], json!(["0101651234", "2902011234"]));
    assert_eq!(sent["body"]["slettedeExternalIdentifiers"], json!([CASE]));
    form.set(Field::CprNumre, "010165-1234\n1\n2".to_owned());
    assert_eq!(check(GDPR, &form), Err(vec![(Field::CprNumre, Fault::Lines(2))]));
}

#[test]
fn every_field_that_must_be_there_is_named_in_the_order_of_the_form() {
    for kind in NotificationKind::EVERY {
        let faults = check(kind, &Written::default()).unwrap_err();
        let named: Vec<Field> = faults.iter().map(|(field, _)| *field).collect();
        let required: Vec<Field> = fields(kind).filter(|field| field.is_required()).collect();
        assert_eq!(named, required);
        assert!(faults.iter().all(|(_, fault)| !fault.words().is_empty()));
    }
}

#[test]
fn each_fault_is_told_by_what_it_is() {
    for (kind, field, text, fault) in [
        (ORDNING, Field::EksternIdentifier, "sag 1", Fault::NoId),
        (ORDNING, Field::JobCenterKode, " ", Fault::Missing),
        (ORDNING, Field::RegistreringsDato, "2026-11-21", Fault::NoTime),
        (ORDNING, Field::RegistreringsDato, "1900-01-01T00:00", Fault::NoYear),
        (ORDNING, Field::VirksomhedsordningSkabelon, "Ferie", Fault::NotListed("Ferie".into())),
        (ORDNING, Field::Jobtilbud, "Ferie", Fault::NotListed("Ferie".into())),
        (ORDNING, Field::CvrNummer, "", Fault::Missing),
        (ORDNING, Field::CprNummer, "310265-1234", Fault::Cpr(CprFault::NoDate)),
        (GDPR, Field::SlettedeExternalIdentifiers, "x", Fault::Lines(1)),
    ] {
        assert_eq!(check(kind, &with(kind, field, text)), Err(vec![(field, fault)]), "{text}");
    }
}

#[test]
fn what_the_contract_takes_is_taken() {
    for (field, text) in [
        (Field::CvrNummer, "24256791"),
        (Field::CvrNummer, "1"),
        (Field::JobCenterKode, "x"),
        (Field::PNummer, "12"),
        (Field::CprNummer, "0000000000"),
        (Field::AnsvarligMedarbejderEmail, "karen"),
        (Field::VitasDybtLink, "sag 4711"),
        (Field::RegistreringsDato, "2099-01-01T00:00"),
    ] {
        assert!(check(ORDNING, &with(ORDNING, field, text)).is_ok(), "{text}");
    }
}
