//! Many ads. The bounds are generous, since this is an unoptimised build on a busy machine: they catch a search
//! that reads everything, not a slow one.

use crate::support::{AdText, Server, Who};
use std::time::{Duration, Instant};

const ADS: u128 = 20_000;
const OCCUPATIONS: [&str; 4] = ["urn:kok", "urn:tjener", "urn:opvasker", "urn:bager"];

/// An ad whose text shares half of its sentences with thousands of others; every seventh copies the one before
/// with a word changed. Fifty companies have four hundred ads each.
fn ad(number: u128) -> AdText {
    let original = if number.is_multiple_of(7) { number - 1 } else { number };
    let own: Vec<String> = (0..20).map(|at| format!("ord{original}x{at}")).collect();
    let common: Vec<String> = (0..20).map(|at| format!("fast{}x{at}", original % 5)).collect();
    let body = format!("<p>{} {}</p>", own.join(" "), common.join(" "))
        .replace(&format!("ord{original}x7 "), &format!("nyt{number} "));
    let cvr = Box::leak(format!("{:08}", 10_000_000 + number % 50).into_boxed_str());
    let occupation = usize::try_from(number % 4).ok().map(|at| OCCUPATIONS[at]);
    AdText { body, cvr, occupation, title: format!("Stilling {original}"), ..AdText::new(number) }
}

/// The fastest of three, since something else may have had the machine meanwhile.
fn fastest(mut call: impl FnMut()) -> Duration {
    let timed = |_| {
        let began = Instant::now();
        call();
        began.elapsed()
    };
    (0..3).map(timed).min().unwrap()
}

#[test]
fn twenty_thousand_ads() {
    let ads: Vec<AdText> = (1..=ADS).map(ad).collect();
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);

    let began = Instant::now();
    assert_eq!(ida.queue().len(), ads.len());
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());

    for path in ["/v2/JobannonceBehandling/afventende-jobannoncer", "/bff/oversigt"] {
        let (mut tag, mut answers) = (String::new(), Vec::new());
        let whole = fastest(|| {
            let answer = ida.get(path);
            tag = answer.header("etag").to_owned();
            answers.push(answer);
        });
        let unchanged = fastest(|| answers.push(ida.call("GET", path).header("if-none-match", &tag).send()));
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        assert_eq!(statuses, [200, 200, 200, 304, 304, 304], "{path}");
        assert!(unchanged * 5 < whole, "{path}: unchanged {unchanged:?}, whole {whole:?}");
    }

    for number in (7..ADS).step_by(7 * 40) {
        let began = Instant::now();
        let found = ida.duplicates(&ad(number).id);
        assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
        assert_eq!(found.len(), 20);
        assert!(found.contains(&ad(number - 1).id), "{number}");
    }
}
