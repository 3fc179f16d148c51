//! Bodies, whole and cut and hostile, and the rows that they are cut into.

use super::*;
use proptest::prelude::*;

/// Every row, of a body that comes in pieces of `size` bytes.
fn rows(body: &str, size: usize) -> Result<Vec<String>, NotAList> {
    let mut cutter = Cutter::new("rows");
    let mut rows = Vec::new();
    for piece in body.as_bytes().chunks(size) {
        cutter.feed(piece);
        while let Cut::Row(row) = cutter.next()? {
            rows.push(String::from_utf8(row.to_vec()).unwrap());
        }
    }
    cutter.finish().map(|()| rows)
}

#[test]
fn rows_come_whole_however_the_body_is_cut() {
    for (body, expected) in [
        (r#"{"rows":[]}"#, vec![]),
        (r#"{"rows":[{"a":1},{"a":[2,{"b":"]},{"}]}]}"#, vec![r#"{"a":1}"#, r#"{"a":[2,{"b":"]},{"}]}"#]),
        (r#" { "other" : [ {"rows":[1]} ] , "rows" : [ {"a":"\"}"} , {} ] , "n" : 3 } "#, vec![r#"{"a":"\"}"}"#, "{}"]),
        (r#"{"rows":[["a",[1]],[]]}"#, vec![r#"["a",[1]]"#, "[]"]),
        (r#"{"n":null,"rows":[{"navn":"Søren \\"}],"x":{"rows":[{}]}}"#, vec![r#"{"navn":"Søren \\"}"#]),
    ] {
        for size in 1..=body.len() {
            assert_eq!(
                rows(body, size).as_deref(),
                Ok(expected.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>().as_slice()),
                "{body} in pieces of {size}"
            );
        }
    }
}

#[test]
fn what_is_no_list_is_told_apart_from_what_ended_early() {
    for (body, error) in [
        ("", NotAList::CutShort),
        (r#"{"rows":[{"a":1},{"a""#, NotAList::CutShort),
        (r#"{"rows":[{"a":1}"#, NotAList::CutShort),
        (r#"{"rows":[{"a":1}]"#, NotAList::CutShort),
        ("<html></html>", NotAList::Malformed),
        ("[]", NotAList::Malformed),
        ("{}", NotAList::Malformed),
        (r#"{"rows":null}"#, NotAList::Malformed),
        (r#"{"rows":[1]}"#, NotAList::Malformed),
        (r#"{"rows":[]}{"#, NotAList::Malformed),
    ] {
        for size in [1, 3, 100] {
            assert_eq!(rows(body, size), Err(error), "{body}");
        }
    }
}

#[test]
fn a_row_that_is_known_is_passed_unread() {
    let mut cutter = Cutter::new("rows");
    cutter.feed(br#"{"rows":[{"a":1},{"a":2}"#);
    assert!(!cutter.pass(br#"{"a":1}"#), "not in the list yet");
    assert_eq!(cutter.next(), Ok(Cut::Row(br#"{"a":1}"#)));
    assert!(!cutter.pass(br#"{"a":1}"#));
    assert!(cutter.pass(br#"{"a":2}"#));
    assert_eq!(cutter.next(), Ok(Cut::Hungry));
    cutter.feed(b"]}");
    assert_eq!(cutter.finish(), Ok(()));
}

proptest! {
    #[test]
    fn hostile_bodies_never_panic(body in ".{0,60}", size in 1_usize..9) {
        rows(&body, size).ok();
        rows(&format!(r#"{{"rows":[{body}"#), size).ok();
    }
}
