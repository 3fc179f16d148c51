//! GetJobannonceDuplikater over HTTP.

use crate::support::{AdText, Server, Who};
use std::time::Duration;

const COOK: Option<&str> = Some("http://data.star.dk/esco/occupation/1");
const OTHER_COMPANY: &str = "24256790";

/// A text of sixty words.
fn text(seed: u32) -> String {
    let words: Vec<String> = (0..60).map(|at| format!("ord{seed}x{at}")).collect();
    format!("<p>{}</p>", words.join(" "))
}

fn ad(number: u128) -> AdText {
    AdText { body: text(number as u32), ..AdText::new(number) }
}

#[test]
fn same_company_and_occupation_or_title_and_any_company_with_nearly_the_same_text() {
    let subject = AdText { title: "Kok – Aarhus C".into(), occupation: COOK, ..ad(1) };
    let same_occupation = AdText { occupation: COOK, ..ad(2) };
    let same_title = AdText { title: " KOK - aarhus  c".into(), ..ad(3) };
    // Two of sixty words differ, the tags do too.
    let nearly = text(1).replace("ord1x3 ", "andet ").replace("<p>", "<div><b>").replace("ord1x59", "sidst");
    let same_text = AdText { body: nearly, cvr: OTHER_COMPANY, ..ad(4) };
    let only_company = ad(5);
    let only_occupation = AdText { occupation: COOK, cvr: OTHER_COMPANY, ..ad(6) };
    let only_title = AdText { title: subject.title.clone(), cvr: OTHER_COMPANY, ..ad(7) };
    let copy = AdText { id: ad(8).id, ..subject.clone() };
    let ads =
        [&subject, &same_occupation, &same_title, &same_text, &only_company, &only_occupation, &only_title, &copy];
    let server = Server::start_with(&ads.map(Clone::clone));
    let ida = server.sign_in(Who::Ida);

    let found = ida.duplicates(&subject.id);
    // The copies before the others, of which the later arrival comes first.
    assert_eq!(found, [&copy.id, &same_text.id, &same_title.id, &same_occupation.id].map(Clone::clone));
    assert_eq!(ida.duplicates(&only_company.id), Vec::<String>::new());

    // The handling of a duplicate is told.
    ida.begin(&same_text.id).is_done();
    let answer = ida.get(&format!("/v2/JobannonceBehandling/duplikater/{}", subject.id)).json();
    assert_eq!(answer["duplikater"][1]["behandling"]["behandler"]["behandlerNavn"], ida.behandler.behandler_navn);
    assert!(answer["duplikater"][0].get("behandling").is_none());
}

#[test]
fn decided_ads_count_for_half_a_year() {
    let (waiting, decided) = (AdText { occupation: COOK, ..ad(1) }, AdText { occupation: COOK, ..ad(2) });
    let server = Server::start_with(&[waiting.clone(), decided.clone()]);
    let ida = server.sign_in(Who::Ida);
    ida.begin(&decided.id).is_done();
    ida.approve(&decided.id).is_done();
    server.pass(Duration::from_secs(180 * 86_400));
    assert_eq!(server.sign_in(Who::Ida).duplicates(&waiting.id), std::slice::from_ref(&decided.id));
    server.pass(Duration::from_secs(1));
    let ida = server.sign_in(Who::Ida);
    assert_eq!(ida.duplicates(&waiting.id), Vec::<String>::new());
    // A decided ad can be asked about just the same.
    assert_eq!(ida.duplicates(&decided.id), [waiting.id]);
}

#[test]
fn at_most_twenty_the_most_similar_texts_first() {
    let subject = AdText { occupation: COOK, ..ad(1) };
    let mut ads = vec![subject.clone()];
    // Forty of the same company and occupation, some of whose texts are more and more like the subject's.
    for number in 2..=41_u128 {
        let mut other = AdText { occupation: COOK, ..ad(number) };
        if number > 36 {
            other.body = text(1);
            for at in 0..(42 - number) * 4 {
                other.body = other.body.replace(&format!("ord1x{at} "), &format!("nyt{at} "));
            }
        }
        ads.push(other);
    }
    let server = Server::start_with(&ads);
    let found = server.sign_in(Who::Ida).duplicates(&subject.id);
    assert_eq!(found.len(), 20);
    let expected: Vec<String> = (37..=41_u128).rev().map(|number| ad(number).id).collect();
    assert_eq!(found[..5], expected);
}

#[test]
fn ads_without_company_title_or_text_have_no_duplicates() {
    let blank = |number| AdText { title: "-".into(), body: String::new(), cvr: "", ..AdText::new(number) };
    let server = Server::start_with(&[]);
    let imported = server.import_ads(&[blank(1), blank(2)]);
    if imported.added == 2 {
        assert_eq!(server.sign_in(Who::Ida).duplicates(&blank(1).id), Vec::<String>::new());
    }
}
