//! Whether everything works: what each service says of itself, what waits in this browser, and what is told to support.

use crate::{
    robot::{BOTH_SCOPES, Stage, eventually, provide_console, settle},
    services::Services,
};
use console::{api::TransportError, operations::OperationsPage};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const ALIVE: &str = r#"{"isAliveResponseType":{"isAlive":true}}"#;
const NOTIFICATIONS: &str = r#"{"broker":"connected","notifications":[{"key":1,
    "id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a55555","kind":"Ordningsnotifikation",
    "acceptedAt":"2026-01-02T10:42:00+01:00","acceptedBy":"Bo Friis","state":"waiting"}]}"#;

/// Services that all live.
fn well() -> Services {
    let services = Services::default();
    heal(&services);
    services
}

/// From now on all of them live.
fn heal(services: &Services) {
    services.answer_reads("/statistik/akkumuleret?dageSiden=1", Ok((200, r#"{"statistikElementer":[]}"#)));
    services.answer_reads("/Flexjob/IsAlive", Ok((200, ALIVE)));
    services.answer_reads("/bff/notifications?limit=50", Ok((200, NOTIFICATIONS)));
    services.answer_reads("/v1/Jobagent", Ok((404, r#"{"fejlkode":1010}"#)));
    services.answer_reads(
        "/CVWorkFlow/GetUpdatedCVs",
        Ok((
            200,
            r#"{"getCVUpdateListResponse":{"cvChangeStartTime":"2026-01-02T10:42:00+01:00",
                "cvChangeEndTime":"2026-01-02T10:42:01+01:00","cvChangeExtractTime":"2026-01-02T10:42:01+01:00",
                "lastPageNumber":1}}"#,
        )),
    );
    services.answer_reads(
        "/bff/version",
        Ok((
            200,
            r#"{"version":"9.9.9","build":"release","system":"linux x86_64","runningSince":"2026-01-02T08:12:00+01:00"}"#,
        )),
    );
}

async fn open(services: &Services) -> Stage {
    let services = services.clone();
    let stage = Stage::show(move || {
        provide_console(&services, BOTH_SCOPES);
        view! { <OperationsPage /> }
    });
    answered(&stage).await;
    stage
}

/// Waits until every service has answered.
async fn answered(stage: &Stage) {
    eventually("every service has answered", || stage.find("[data-standing=checking]").is_none()).await;
    settle().await;
}

fn look(stage: &Stage) -> Vec<String> {
    (1..=5)
        .map(|place| stage.find(&format!(".service:nth-child({place})")).unwrap())
        .map(|service| service.get_attribute("data-standing").unwrap())
        .collect()
}

#[wasm_bindgen_test]
async fn services_that_live_are_told_with_the_time_they_took() {
    let stage = open(&well()).await;
    assert_eq!(stage.text_of("[role=status]"), "Alle tjenester svarer.");
    let words = stage.texts_of(".service-words");
    assert_eq!(words.len(), 5);
    assert!(words.iter().all(|words| words.starts_with("Svarer på ") && words.ends_with(" ms")), "{words:?}");
    assert!(stage.text().contains("1 venter og 0 fejlede sidst, af 1 i alt."), "{}", stage.text());
    assert!(stage.text().contains("Konsollen og serveren har ikke samme version."), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn each_service_that_is_ill_says_so_in_its_own_way_and_is_well_again_when_asked_again() {
    let services = well();
    services.answer_reads("/statistik/akkumuleret?dageSiden=1", Ok((403, r#"{"fejlkode":4575}"#)));
    services.answer_reads("/Flexjob/IsAlive", Ok((200, r#"{"isAliveResponseType":{"isAlive":false}}"#)));
    services.answer_reads("/bff/notifications?limit=50", Err(TransportError::Unreachable));
    services.answer_reads("/v1/Jobagent", Ok((200, "<html>")));
    services.answer_reads("/CVWorkFlow/GetUpdatedCVs", Ok((502, r#"{"fejlkode":9343}"#)));
    services.answer_reads("/bff/version", Ok((404, "")));
    let stage = open(&services).await;
    assert_eq!(stage.text_of("[role=status]"), "0 af 5 tjenester svarer, som de skal.");
    let words = stage.texts_of(".service-words");
    assert_eq!(words[0], "Svarer, men du har ikke adgang (kode 4575)");
    assert!(words[1].starts_with("Siger selv efter "), "{words:?}");
    assert_eq!(words[2..], ["Svarer ikke", "Svarer noget, der ikke kan læses", "Svarer med en fejl (kode 9343)"]);
    assert_eq!(look(&stage), ["doubtful", "down", "down", "down", "down"]);
    assert!(stage.text().contains("Oplyses ikke"), "{}", stage.text());

    let calls = stage.texts_of(".calls tbody tr");
    let cvs = calls.iter().find(|row| row.starts_with("GetUpdatedCVs")).unwrap();
    assert!(
        cvs.starts_with("GetUpdatedCVs1") && cvs.ends_with("ms1"),
        "a failure with a code is its answer: {calls:?}"
    );

    heal(&services);
    stage.press("Kontrollér igen").await;
    answered(&stage).await;
    assert_eq!(look(&stage), ["alive"; 5]);
}

#[wasm_bindgen_test]
async fn a_network_that_goes_is_told_at_once() {
    let stage = open(&well()).await;
    assert!(stage.text().contains("Browseren har forbindelse"));
    window().dispatch_event(&web_sys::Event::new("offline").unwrap()).unwrap();
    settle().await;
    assert!(stage.text().contains("Browseren har ingen forbindelse"));
    window().dispatch_event(&web_sys::Event::new("online").unwrap()).unwrap();
    settle().await;
    assert!(stage.text().contains("Browseren har forbindelse"));
}

#[wasm_bindgen_test]
async fn the_report_says_what_the_page_shows_and_names_nobody() {
    let stage = open(&well()).await;
    let report = stage.text_of(".report-text");
    assert!(report.contains("- Fleksjob (FlexjobService v1): Svarer på "), "{report}");
    assert!(report.contains("1 venter og 0 fejlede sidst"), "{report}");
    assert!(!report.contains("Bo Friis") && !report.contains("7f1d7d38"), "{report}");
}
