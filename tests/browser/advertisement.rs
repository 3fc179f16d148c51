//! An ad's text is never raw HTML. (That DOMPurify formats it is tested end to end, where it is loaded.)

use crate::{
    robot::{BOTH_SCOPES, Stage, provide_console, settle},
    services::{AD, Services},
};
use console::ads::AdView;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

async fn open_ad(services: &Services) -> Stage {
    let services = services.clone();
    let stage = Stage::show(move || {
        provide_console(&services, BOTH_SCOPES);
        view! { <AdView id=AD.parse().unwrap()>"Under titlen"</AdView> }
    });
    settle().await;
    stage
}

#[wasm_bindgen_test]
async fn without_its_sanitizer_the_text_is_shown_as_text() {
    let services = Services::default();
    services.ad_source(
        200,
        &format!(
            r#"{{"id":"{AD}","title":"Kok","approvalStatus":"UnderBehandling","body":"<p onclick='x'>Hej</p><script>1</script>"}}"#
        ),
    );
    let ad = open_ad(&services).await;
    assert_eq!(ad.text_of("h2"), "Kok");
    assert!(ad.find(".ad-body *").is_none(), "no element comes from outside");
    assert!(ad.text_of(".ad-body").contains("Hej"));
}

#[wasm_bindgen_test]
async fn an_ad_the_source_lacks_can_still_be_handled() {
    let ad = open_ad(&Services::default()).await;
    assert_eq!(ad.text_of("h2"), "Annonce 7f1d7d38");
    assert!(ad.text().contains(AD), "the whole id is given");
}

#[wasm_bindgen_test]
async fn an_ad_that_could_not_be_read_can_be_read_again() {
    let services = Services::default();
    services.ad_source(503, "");
    let ad = open_ad(&services).await;
    assert_eq!(ad.text_of(".error-what"), "Et system bag serveren svarer ikke.");
    services.ad_source(200, &format!(r#"{{"id":"{AD}","title":"Kok","approvalStatus":"UnderBehandling"}}"#));
    ad.press("Prøv igen").await;
    assert_eq!(ad.text_of("h2"), "Kok");
    assert!(ad.text().contains("Annoncen har ingen tekst."));
}
