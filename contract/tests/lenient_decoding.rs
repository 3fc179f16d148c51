//! What a real .NET service, a proxy or a broken one would send: read, or refused, but never a panic.

#![allow(clippy::unwrap_used)]

mod mutation;

use contract::{
    Problem,
    annoncekilde::Jobannonce,
    bff::Session,
    handling::Handling,
    jobannonce_behandling::{
        GetAfventendeJobannoncerResponse, GetBehandlerStatistikResponse, GetJobannonceDuplikaterResponse,
        StatistikResponse,
    },
};

use mutation::{Random, mutate};

const QUEUE: &str = r#"{"afventendeJobannoncer":[{"jobannonceId":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","behandling":
{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida Holm"},
"behandlingPaabegyndtTidspunkt":"2026-03-13T08:06:58.0578635+01:00","parkeretTilTidspunkt":"0001-01-01T00:00:00"}},
{"jobannonceId":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a53333"}]}"#;
const DUPLICATES: &str =
    r#"{"duplikater":[{"jobannonceId":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","behandling":null}]}"#;
const DAYS: &str =
    r#"{"statistikElementer":[{"godkendteJobannoncer":3,"godkendelsesDato":"2026-11-21T00:00:00+01:00"}]}"#;
const PEOPLE: &str = r#"{"statistikElementer":[{"behandler":{"behandlerIdentifier":
"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida Holm"},"godkendteJobannoncer":3,"dagligtGennemsnit":0.1}]}"#;
const PROBLEM: &str = r#"{"type":"about:blank","title":"Conflict","status":409,"fejlkode":121301,"fejltekst":"x",
"beskrivelse":"y","feltfejl":[{"felt":"behandler.behandlerNavn","fejl":"Skal udfyldes."}]}"#;
const SESSION: &str = r#"{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"},
"scopes":["virksomhedsindsats.jobannoncegodkendelse.read","andet"],"expiresAt":"2026-11-21T20:00:00Z"}"#;
const AD: &str = r#"{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","title":"Kok","body":"<p>Hej</p>","approvalStatus":"UnderBehandling",
"views":7,"publicationDateTime":"2026-03-13T08:06:58.0578635+01:00","createdDateTime":"2026-03-12T08:06:58","updatedDateTime":null,
"isAnonymousEmployer":false,"hasLogo":true,"logoUrl":null,"employer":{"cvrNumber":"13748136","pNumber":"1000000000","name":"A","hasCompanyLogo":false},
"job":{"type":"Ordinaert","address":{"streetName":"S 1","city":"Ribe","postalCode":"6760","municipality":"Esbjerg","countryCode":"DK","countryName":"Danmark"},
"noFixedWorkplace":false,"isLimitedPeriod":false,"isDisabilityFriendly":false,"isPartTime":true,"employmentDate":null,"conceptUriDa":null,
"preferredLabelDa":"Kok","driversLicenses":["B"],"classifications":[],"shifts":[]},"application":{"deadlineDate":"1900-01-01T00:00:00",
"isApplicationDeadlineASAP":true,"availablePositions":1,"contactPersons":[{"firstNames":"Bo","lastName":null,"phoneNumber":"+4512345678"}],
"url":null,"urlText":null},"organisationTypeId":24,"user":"Emply 31430747"}"#;

/// Decodes as every type; whatever comes out is looked at, so that no panic hides in a later step.
fn decode_all(text: &str) {
    let now = "2026-11-21T12:00:00Z".parse().unwrap();
    if let Ok(queue) = serde_json::from_str::<GetAfventendeJobannoncerResponse>(text) {
        for row in &queue.afventende_jobannoncer {
            std::hint::black_box(Handling::at(now, row.behandling.as_ref()));
        }
        serde_json::to_string(&queue).unwrap();
    }
    if let Ok(ad) = serde_json::from_str::<Jobannonce>(text) {
        // An unknown approval status is kept when read and refused when written.
        std::hint::black_box(serde_json::to_string(&ad).ok());
    }
    std::hint::black_box(serde_json::from_str::<GetJobannonceDuplikaterResponse>(text).ok());
    std::hint::black_box(serde_json::from_str::<StatistikResponse>(text).ok());
    std::hint::black_box(serde_json::from_str::<GetBehandlerStatistikResponse>(text).ok());
    std::hint::black_box(serde_json::from_str::<Problem>(text).ok());
    std::hint::black_box(serde_json::from_str::<Session>(text).ok());
}

#[test]
fn ten_thousand_mutations_of_valid_answers_decode_without_a_panic() {
    let valid = [QUEUE, DUPLICATES, DAYS, PEOPLE, PROBLEM, SESSION, AD];
    let mut random = Random(2026);
    let mut still_read = 0;
    for round in 0..10_000 {
        let mutated = mutate(valid[round % valid.len()], &mut random);
        still_read += u32::from(serde_json::from_str::<serde_json::Value>(&mutated).is_ok());
        decode_all(&mutated);
    }
    // Guards the test itself: enough of them must get past the JSON parser to reach our own decoding.
    assert!(still_read > 2_000, "only {still_read} were JSON");
}

#[test]
fn the_valid_answers_are_read_whole() {
    let queue: GetAfventendeJobannoncerResponse = serde_json::from_str(QUEUE).unwrap();
    let behandling = queue.afventende_jobannoncer[0].behandling.as_ref().unwrap();
    assert!(behandling.behandling_paabegyndt_tidspunkt.is_some() && behandling.parkeret_til_tidspunkt.is_none());
    assert_eq!(serde_json::from_str::<Session>(SESSION).unwrap().scopes.len(), 2);
    let ad: Jobannonce = serde_json::from_str(AD).unwrap();
    assert_eq!((ad.application.deadline_date, ad.application.is_application_deadline_asap), (None, true));
    assert_eq!(ad.job.preferred_label_da.as_deref(), Some("Kok"));
}

#[test]
fn members_we_do_not_know_are_ignored() {
    let with_more = QUEUE.replacen('{', r#"{"traceId":"0HN","naesteSide":null,"#, 1);
    let queue: GetAfventendeJobannoncerResponse = serde_json::from_str(&with_more).unwrap();
    assert_eq!(queue.afventende_jobannoncer.len(), 2);
}

#[test]
fn gaps_in_an_ad_do_not_hide_it() {
    let bare = r#"{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","title":"Kok","approvalStatus":17,"employer":null,"job":null,
        "application":{"contactPersons":null,"availablePositions":null}}"#;
    let ad: Jobannonce = serde_json::from_str(bare).unwrap();
    assert_eq!((ad.approval_status.label().as_ref(), ad.employer.name.as_str()), ("Ukendt (17)", ""));
}
