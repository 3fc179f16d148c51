//! GET /bff/oversigt: the waiting ads in a few words each.

use crate::support::{AdText, Server, Who};
use contract::bff::AdSummaries;
use serde_json::{Value, json};

#[test]
fn a_row_for_every_ad_in_the_queue_in_its_order() {
    let mut ads: Vec<AdText> = (1..=4).map(AdText::new).collect();
    ads[0].created = "2026-11-20T08:00:00.25Z".into();
    ads[1].title = " <b>Kok</b> \"æøå\" \u{202e} \n til køkken ".into();
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ads[2].id).is_done();
    ida.approve(&ads[2].id).is_done();
    ida.begin(&ads[3].id).is_done();

    let told = ida.get("/bff/oversigt").json();
    let row = |number: usize, title: &str, created: i64| {
        json!([ads[number].id, title, "Havnens Bageri ApS", "Odense C", created])
    };
    let first = 1_793_520_000_000_i64; // 2026-11-01T08:00:00Z
    let title = ads[1].title.trim();
    assert_eq!(
        told,
        json!({"ads": [row(1, title, first + 2_000), row(3, "Stilling 4", first + 4_000),
                       row(0, "Stilling 1", 1_795_161_600_250)]})
    );
    let queue: Vec<String> = ida.queue().into_iter().map(|(id, _)| id).collect();
    let read: AdSummaries = serde_json::from_value(told).unwrap();
    assert_eq!(read.ads.iter().map(|ad| ad.id.to_string()).collect::<Vec<_>>(), queue);
    assert_eq!(read.ads[2].created, Some(ads[0].created.parse().unwrap()));
}

#[test]
fn an_ad_that_says_little_has_a_row_too() {
    let server = Server::start();
    let id = AdText::new(1).id;
    let mut ad = AdText::new(2).json();
    ad["job"]["address"] = json!({"city": " ", "municipality": "Esbjerg"});
    server.import(&format!("[{{\"id\":\"{id}\",\"title\":\"Kok\"}}, {ad}]"));
    let told = server.sign_in(Who::Reader).get("/bff/oversigt").json();
    let rows = told["ads"].as_array().unwrap();
    assert!(rows.contains(&json!([id, "Kok", "", "", Value::Null])), "{rows:?}");
    assert!(rows.iter().any(|row| row[3] == "Esbjerg"), "{rows:?}");
}
