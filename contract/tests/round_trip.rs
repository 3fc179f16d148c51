//! Whatever the contract's types hold survives the wire, and the wire looks as the documents say.

#![allow(clippy::unwrap_used)]

use contract::{
    BehandlerId, Godkendelsesstatus, JobannonceId, Tidspunkt,
    handling::Handling,
    jobannonce_behandling::{
        AfventendeJobannonce, Behandler, BehandlerStatistikElement, GetAfventendeJobannoncerResponse,
        GetBehandlerStatistikResponse, JobannonceBehandling, PaabegyndBehandlingRequest, ParkerJobannonceRequest,
        StatistikElement, StatistikResponse, UpdateJobannonceGodkendelsesStatusRequest,
    },
};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use std::fmt::Debug;
use uuid::Uuid;

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let wire = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&wire).unwrap(), value, "{wire}");
}

/// Instants from 1000 to 9998 in the 100 ns that the wire carries, without the year 1900, which means "no time".
fn tidspunkt() -> impl Strategy<Value = Tidspunkt> {
    (prop_oneof![-30_610_000_000_i64..-2_209_100_000, -2_177_000_000_i64..253_370_000_000], 0_u32..10_000_000)
        .prop_map(|(seconds, ticks)| Tidspunkt::from(chrono::DateTime::from_timestamp(seconds, ticks * 100).unwrap()))
}

fn behandler() -> impl Strategy<Value = Behandler> {
    (any::<u128>(), ".{1,40}").prop_map(|(id, behandler_navn)| Behandler {
        behandler_identifier: BehandlerId::new(Uuid::from_u128(id)),
        behandler_navn,
    })
}

fn afventende_jobannonce() -> impl Strategy<Value = AfventendeJobannonce> {
    let behandling = (behandler(), proptest::option::of(tidspunkt()), proptest::option::of(tidspunkt())).prop_map(
        |(behandler, behandling_paabegyndt_tidspunkt, parkeret_til_tidspunkt)| JobannonceBehandling {
            behandler,
            behandling_paabegyndt_tidspunkt,
            parkeret_til_tidspunkt,
        },
    );
    (any::<u128>(), proptest::option::of(behandling)).prop_map(|(id, behandling)| AfventendeJobannonce {
        jobannonce_id: JobannonceId::new(Uuid::from_u128(id)),
        behandling,
    })
}

proptest! {
    #[test]
    fn lists_survive_the_wire(rows in proptest::collection::vec(afventende_jobannonce(), 0..6)) {
        round_trip(&GetAfventendeJobannoncerResponse { afventende_jobannoncer: rows });
    }

    #[test]
    fn writes_survive_the_wire(
        behandler in behandler(),
        overtag_behandling: bool,
        minutes in 1_i32..,
        approve: bool,
        kommentar in proptest::option::of(".{0,60}"),
        email in proptest::option::of("(?s).{0,200}"),
    ) {
        round_trip(&PaabegyndBehandlingRequest { behandler: behandler.clone(), overtag_behandling });
        round_trip(&ParkerJobannonceRequest {
            behandler: behandler.clone(),
            parkeret_minutter: minutes,
            kommentar: kommentar.clone(),
        });
        let status = if approve { Godkendelsesstatus::Godkendt } else { Godkendelsesstatus::IkkeGodkendt };
        round_trip(&UpdateJobannonceGodkendelsesStatusRequest {
            godkendelses_status: status,
            behandler,
            kommentar,
            email_broedtekst: email,
        });
    }

    #[test]
    fn statistics_survive_the_wire(at in tidspunkt(), count: i32, sixteenths: i32, behandler in behandler()) {
        round_trip(&StatistikResponse {
            statistik_elementer: vec![StatistikElement { godkendte_jobannoncer: count, godkendelses_dato: at }],
        });
        round_trip(&GetBehandlerStatistikResponse {
            statistik_elementer: vec![BehandlerStatistikElement {
                behandler,
                godkendte_jobannoncer: count,
                dagligt_gennemsnit: f64::from(sixteenths) / 16.0,
            }],
        });
    }

    #[test]
    fn a_time_is_written_with_seven_digits_and_an_offset(at in tidspunkt()) {
        let wire = at.to_string();
        let (_, fraction) = wire.split_once('.').unwrap();
        prop_assert!(fraction.len() == 13 && fraction[7..8].contains(['+', '-']), "{wire}");
        prop_assert_eq!(wire.parse::<Tidspunkt>().unwrap(), at);
    }

    #[test]
    fn every_behandling_reads_as_one_state(row in afventende_jobannonce(), now in tidspunkt()) {
        let handler = Handling::at(now, row.behandling.as_ref()).handler().cloned();
        let named = row.behandling.map(|behandling| behandling.behandler);
        prop_assert!(handler.is_none() || handler == named);
    }
}

#[test]
fn the_names_are_the_documents() {
    let behandler = json!({"behandlerIdentifier": "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111", "behandlerNavn": "Ida"});
    let row = json!({"afventendeJobannoncer": [{
        "jobannonceId": "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222",
        "behandling": {
            "behandler": behandler,
            "behandlingPaabegyndtTidspunkt": "2026-11-21T10:42:00.0000000+01:00",
            "parkeretTilTidspunkt": null,
        },
    }]});
    let decide = json!({
        "godkendelsesStatus": "IkkeGodkendt", "behandler": behandler, "kommentar": "k", "emailBroedtekst": "e",
    });
    let park = json!({"behandler": behandler, "parkeretMinutter": 15});
    let begin = json!({"behandler": behandler, "overtagBehandling": true});
    let days = json!({"statistikElementer": [
        {"godkendteJobannoncer": 3, "godkendelsesDato": "2026-11-21T00:00:00.0000000+01:00"},
    ]});
    let people = json!({"statistikElementer": [
        {"behandler": behandler, "godkendteJobannoncer": 3, "dagligtGennemsnit": 0.5},
    ]});
    same::<GetAfventendeJobannoncerResponse>(row);
    same::<UpdateJobannonceGodkendelsesStatusRequest>(decide);
    same::<ParkerJobannonceRequest>(park);
    same::<PaabegyndBehandlingRequest>(begin);
    same::<StatistikResponse>(days);
    same::<GetBehandlerStatistikResponse>(people);
}

/// Decoded and encoded again, a document is the same: every name and occurrence is right.
fn same<T: Serialize + DeserializeOwned>(wire: serde_json::Value) {
    let value: T = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(serde_json::to_value(&value).unwrap(), wire);
}
