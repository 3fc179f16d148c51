//! Heads with lines that hold more than a line, or less.

use super::{
    attacks::{AD, OTHER_AD, begin, body, duplicates},
    message::Message,
    target::{Attack, Expected::Told, FORGED},
};
use crate::{caller::Caller, scene};
use contract::jobagent::{CPR_HEADER, ID_PARAMETER};
use uuid::Uuid;

pub fn all(ida: &Caller) -> Vec<Attack> {
    let begun = |name: &str, message: Message, status: u16| {
        let message = message.header("content-type: application/json").body(body(ida));
        Attack::new(name, message.bytes(), Told(status))
    };
    // Her id is all that is wrong.
    let ids: [(&str, Vec<u8>, u16); 5] = [
        ("CR in a request id", format!("a\r{FORGED}: 1").into(), 400),
        ("NUL in a request id", b"a\0b".to_vec(), 400),
        ("a request id on two lines", format!("a\r\n {FORGED}: 1").into(), 400),
        ("Latin-1 in a request id", b"\xe6\xf8".to_vec(), 422),
        ("a request id of 10 kB", "a".repeat(10_000).into(), 422),
    ];
    let lines: [(&str, &[u8]); 4] = [
        ("no name", b": 1"),
        ("a blank in a name", b"x requestId: 1"),
        ("NUL in a name", b"x-\0: 1"),
        ("no colon", b"x-other"),
    ];
    let mut all = vec![begun("a head with nothing wrong", begin(ida, OTHER_AD).with_id(), 204)];
    all.extend(ids.iter().map(|(name, id, status)| {
        let line = [b"x-requestId: ", id.as_slice()].concat();
        begun(name, begin(ida, AD).header(line), *status)
    }));
    all.extend(lines.iter().map(|(name, line)| begun(name, begin(ida, AD).with_id().header(line), 400)));
    all.extend(citizens(ida));
    let in_a_path = Message::get(&format!("/a%0d%0a{FORGED}:%201"));
    all.push(Attack::new("CRLF in a path", in_a_path.bytes(), Told(404)));
    let in_an_id = Message::get(&duplicates(&format!("%0d%0a{FORGED}:1"))).by(ida);
    all.push(Attack::new("CRLF in an id", in_an_id.bytes(), Told(422)));
    all
}

/// Searches of a citizen who has none: 404 where the number is one.
fn citizens(ida: &Caller) -> Vec<Attack> {
    let path = format!("/v1/Jobagent?{ID_PARAMETER}={}", Uuid::from_u128(0x1d07));
    let number = scene::citizen(1);
    let (begins, ends) = number.split_at(6);
    [
        ("a CPR number with nothing wrong", number.clone(), 404),
        ("NUL in a CPR number", format!("{begins}\0{ends}"), 400),
        ("a tab in a CPR number", format!("{begins}\t{ends}"), 422),
        ("two CPR numbers", format!("{number}\r\n{CPR_HEADER}: {}", scene::citizen(2)), 422),
    ]
    .map(|(name, value, status)| {
        let message = Message::get(&path).by(ida).with_id().header(format!("{CPR_HEADER}: {value}"));
        Attack::new(name, message.bytes(), Told(status))
    })
    .into()
}
