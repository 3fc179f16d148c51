//! Bodies that are nearly right.

use super::{
    attacks::{AD, OTHER_AD, begin, body, body_with},
    target::{Attack, Expected::Told},
};
use crate::caller::{Caller, deciding};
use serde_json::json;

pub fn all(ida: &Caller) -> Vec<Attack> {
    let good = body(ida);
    let utf_16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let message = |ad: usize| begin(ida, ad).with_id().header("content-type: application/json");
    let sent = |ad: usize, body: &[u8]| message(ad).body(body).bytes();
    let with_one_more = body_with(ida, "@");
    let (before, after) = with_one_more.split_once('@').unwrap();
    let with = |member: &[u8]| sent(AD, &[before.as_bytes(), member, after.as_bytes()].concat());
    let another = json!(deciding(1));
    let twice = good.replacen("\"overtagBehandling\"", &format!("\"behandler\":{another},\"overtagBehandling\""), 1);
    let rows: [(&str, Vec<u8>, u16); 12] = [
        ("a body with nothing wrong", sent(OTHER_AD, good.as_bytes()), 204),
        ("a BOM", sent(AD, format!("\u{feff}{good}").as_bytes()), 422),
        ("UTF-16", sent(AD, &utf_16), 422),
        ("broken UTF-8", with(b"\"\xff\""), 422),
        ("half a surrogate", with(br#""\ud800""#), 422),
        ("NaN", with(b"NaN"), 422),
        ("1e999", with(b"1e999"), 422),
        ("another's name after hers", sent(AD, twice.as_bytes()), 403),
        ("__proto__", sent(AD, format!("{{\"__proto__\":{good}}}").as_bytes()), 422),
        ("two bodies in one", sent(AD, format!("{good}{good}").as_bytes()), 422),
        ("gzip", message(AD).header("content-encoding: gzip").body(stored(good.as_bytes())).bytes(), 422),
        ("less than announced", sent(AD, good.as_bytes()).split_last().unwrap().1.to_vec(), 408),
    ];
    rows.into_iter().map(|(name, bytes, status)| Attack::new(name, bytes, Told(status))).collect()
}

/// As gzip, in one block that is not compressed.
fn stored(text: &[u8]) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    let head = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01".as_slice();
    let ends = [[0; 4], u32::from(length).to_le_bytes()].concat();
    [head, &length.to_le_bytes(), &(!length).to_le_bytes(), text, &ends].concat()
}
