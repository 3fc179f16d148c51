//! Every state of a row, as a caseworker sees it.

use crate::{
    robot::{Stage, settle},
    services::{AD, COLLEAGUE, ME, begun_by, parked_by},
};
use console::{
    ads::AdContent,
    api::ApiError,
    queue::{Row, RowState, Said, words},
};
use contract::{
    Tidspunkt,
    handling::Handling,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn ad(json: &str) -> AdContent {
    AdContent::Loaded(Arc::new(serde_json::from_str(json).unwrap()))
}

fn cook() -> AdContent {
    ad(&format!(
        r#"{{"id":"{AD}","title":"Kok til <b>bistro</b>","approvalStatus":"UnderBehandling",
            "employer":{{"name":"Havnens Bistro ApS"}},"job":{{"address":{{"city":"Ribe"}}}}}}"#
    ))
}

async fn row(content: AdContent, behandling: &str) -> Stage {
    let behandling: Option<JobannonceBehandling> = serde_json::from_str(behandling).unwrap();
    let me: Behandler = serde_json::from_str(ME).unwrap();
    let now: Tidspunkt = "2026-01-02T12:00:00+01:00".parse().unwrap();
    let handling = Handling::at(now, behandling.as_ref());
    let state = RowState::of(handling, me.behandler_identifier);
    let words = words(handling, me.behandler_identifier, now);
    let stage = Stage::show(move || {
        view! { <Row id=AD.parse().unwrap() content=Signal::stored(Said::from(&content)) stands=Signal::stored((state, words)) /> }
    });
    settle().await;
    stage
}

#[wasm_bindgen_test]
async fn a_free_row_shows_title_company_place_and_state() {
    let row = row(cook(), "null").await;
    assert_eq!(row.text_of(".row-title"), "Kok til <b>bistro</b>", "markup in a title is text");
    assert_eq!(row.text_of(".row-beneath"), "Havnens Bistro ApS · Ribe");
    assert_eq!(row.text_of(".row-state"), "Ledig");
    assert!(row.find(".row-title b").is_none());
}

#[wasm_bindgen_test]
async fn whose_a_row_is_and_since_or_until_when() {
    for (behandling, look, expected) in [
        (begun_by(ME), "mine", "Min siden 10:42"),
        (parked_by(ME), "mine-parked", "Min, parkeret til 31. december 2999 13:00"),
        (begun_by(COLLEAGUE), "locked", "Låst af Bo Friis siden 10:42"),
        (parked_by(COLLEAGUE), "parked", "Parkeret til 31. december 2999 13:00 af Bo Friis"),
    ] {
        let row = row(cook(), &behandling).await;
        assert_eq!(row.text_of(".row-state"), expected);
        assert!(row.find(&format!(".row-state[data-state={look}]")).is_some(), "{look}");
    }
}

#[wasm_bindgen_test]
async fn a_row_without_content_still_says_which_ad_it_is() {
    assert_eq!(row(AdContent::Waiting, "null").await.text_of(".row-title"), "Henter…");
    assert_eq!(row(AdContent::NotFound, "null").await.text_of(".row-title"), "Annonce 7f1d7d38 – uden indhold");
    let failed = row(AdContent::Failed(ApiError::Unreachable), &begun_by(COLLEAGUE)).await;
    assert_eq!(failed.text_of(".row-title"), "Annonce 7f1d7d38 – kunne ikke hentes");
    assert_eq!(failed.text_of(".row-state"), "Låst af Bo Friis siden 10:42", "its state is known all the same");
}
