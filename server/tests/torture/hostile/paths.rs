//! Paths that lead out of where they begin, and paths that a proxy would take for a file's and keep.

use super::{
    message::Message,
    target::{Attack, Expected::Told},
};
use crate::caller::Caller;

/// Path, and what is told; 200 is the console's page.
const OUTWARDS: [(&str, u16); 17] = [
    ("/../../../../etc/passwd", 404),
    ("/%2e%2e/%2e%2e/etc/passwd", 404),
    ("/..%2f..%2f..%2fetc/passwd", 404),
    ("/..%5c..%5cetc/passwd", 404),
    ("/..%252f..%252fetc/passwd", 200),
    ("/%c0%ae%c0%ae/etc/passwd", 404),
    ("//etc/passwd", 200),
    ("/index.html/../../etc/passwd", 404),
    ("/index.html%00.js", 404),
    ("/../Cargo.toml", 404),
    ("/C:/Windows/win.ini", 404),
    ("/.git/config", 200),
    ("/v2/../bff/session", 404),
    ("/bff/%2e%2e/bff/session", 404),
    ("/v1/..%2fJobagent", 404),
    ("/annoncekilde/v1/jobannoncer/..%2f..%2f..%2fbff%2fsession", 422),
    ("/bff/skabeloner/../session", 404),
];
const LIKE_FILES: [(&str, u16); 9] = [
    ("/bff/session/a.js", 404),
    ("/bff/session%2fa.js", 404),
    ("/bff/session;a.css", 404),
    ("/bff/session/..%2fa.css", 404),
    ("/bff/session.css", 404),
    ("/bff/oversigt/a.png", 404),
    ("/v2/JobannonceBehandling/afventende-jobannoncer/a.css", 404),
    ("/v2/JobannonceBehandling/duplikater/a.css", 422),
    ("/v1/Jobagent/a.js", 404),
];

pub fn all(ida: &Caller) -> Vec<Attack> {
    let ask = |path: &str| Message::get(path).by(ida).bytes();
    let one = |(path, status): &(&str, u16)| Attack::new(format!("path {path}"), ask(path), Told(*status));
    let mut all = vec![Attack::new("a path with nothing wrong", ask("/bff/session"), Told(200))];
    all.extend(OUTWARDS.iter().chain(&LIKE_FILES).map(one));
    // What is hers comes with no-store: that is looked at for every answer.
    all.push(Attack::new("cached by query", ask("/bff/session?a.css"), Told(200)));
    all
}
