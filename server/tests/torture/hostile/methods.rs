//! Methods that nobody has, or that a path hasn't.

use super::{
    message::Message,
    target::{
        Attack,
        Expected::{self, Told},
    },
};
use crate::caller::Caller;

/// Method, and what the console, a call of the server's own and a path of a service that is not there tell.
const METHODS: [(&str, [u16; 3]); 10] = [
    ("GET", [200, 200, 404]),
    ("TRACE", [405, 405, 404]),
    ("OPTIONS", [405, 405, 404]),
    ("PROPFIND", [405, 405, 404]),
    ("PATCH", [405, 405, 404]),
    ("get", [405, 405, 404]),
    ("CONNECT", [405, 405, 404]),
    ("G\u{c6}T", [400, 400, 400]),
    ("DELETE", [405, 405, 404]),
    ("PUT", [405, 405, 404]),
];

pub fn all(ida: &Caller) -> Vec<Attack> {
    let one = |method: &str, target: &str, expected: Expected| {
        Attack::new(format!("{method:.9} {target}"), Message::of(method, target).by(ida).bytes(), expected)
    };
    let mut all = Vec::new();
    for (method, told) in METHODS {
        let of_paths = ["/", "/bff/oversigt", "/v2/x"].into_iter().zip(told);
        all.extend(of_paths.map(|(path, status)| one(method, path, Told(status))));
    }
    all.push(one("OPTIONS", "*", Told(405)));
    all.push(one("CONNECT", "localhost:22", Told(405)));
    all.push(one(&"A".repeat(8_000), "/", Told(405)));
    all
}
