//! Real ads from a file.

use crate::support::{AdText, Server, Who};

#[test]
fn a_bad_record_is_reported_and_stops_no_other() {
    let server = Server::start();
    let (first, last) = (AdText::new(1).json().to_string(), AdText::new(2).json().to_string());
    let imported = server.import(&format!("{first}\n{{\"id\":\"x\"}}\nnonsense\n\n{last}\n"));
    assert_eq!(imported.added, 2);
    assert_eq!(imported.bad.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3]);
    assert!(imported.bad.iter().all(|(_, reason)| !reason.is_empty()));
    assert_eq!(server.sign_in(Who::Ida).queue().len(), 2);
}

#[test]
fn an_array_is_read_like_lines() {
    let server = Server::start();
    let ads: Vec<_> = (1..=3).map(|number| AdText::new(number).json()).collect();
    let imported = server.import(&serde_json::to_string_pretty(&ads).unwrap());
    assert_eq!((imported.added, imported.bad.len()), (3, 0));
}

#[test]
fn ads_that_are_there_already_are_kept_as_they_are() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ad.id).is_done();
    let changed = AdText { title: "En anden".into(), ..ad.clone() };
    let imported = server.import_ads(&[AdText::new(2), changed]);
    assert_eq!(imported.added, 1);
    assert_eq!(imported.there_already, [(2, ad.id.parse().unwrap())]);
    assert_eq!(ida.content(&ad.id).json()["title"], ad.title);
    assert!(!ida.handling(&ad.id).is_null());
}

#[test]
fn a_file_without_ads_imports_none() {
    let server = Server::start();
    for text in ["", "\n\n", "[]", "null", "{", "\u{feff}"] {
        assert_eq!(server.import(text).added, 0, "{text:?}");
    }
}
