//! Cuts a list that arrives in pieces into its rows, without reading what is in them.

/// Why a body cannot be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAList {
    /// It is not the JSON of an object with the list in it.
    Malformed,
    /// It ended before its end.
    CutShort,
}

impl NotAList {
    /// What is wrong, for a log.
    pub fn words(self) -> String {
        match self {
            Self::Malformed => "not a list of rows".to_owned(),
            Self::CutShort => "the list ends early".to_owned(),
        }
    }
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut<'a> {
    /// One row, whole.
    Row(&'a [u8]),
    /// Nothing until more of the body is here.
    Hungry,
    /// The body is at its end.
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before the object.
    Start,
    /// In the object, before the name of a member.
    Members { found: bool },
    /// In the list.
    Rows,
    /// Behind the object.
    End,
}

/// Cuts the list that is the member `member` of a JSON object.
pub struct Cutter {
    member: &'static str,
    buffer: Vec<u8>,
    at: usize,
    place: Place,
}

/// More of the body is needed.
struct Hungry;

impl Cutter {
    /// A cutter that has seen nothing.
    pub const fn new(member: &'static str) -> Self {
        Self { member, buffer: Vec::new(), at: 0, place: Place::Start }
    }

    /// Takes in a piece of the body.
    pub fn feed(&mut self, piece: &[u8]) {
        self.buffer.drain(..self.at.min(self.buffer.len()));
        self.at = 0;
        self.buffer.extend_from_slice(piece);
    }

    /// Whether the next row is, byte for byte, `row`. If so, it has been passed. Rows end by themselves, so that no
    /// row is the beginning of another.
    pub fn pass(&mut self, row: &[u8]) -> bool {
        if self.place != Place::Rows || row.is_empty() {
            return false;
        }
        let at = self.row_at();
        let same = self.buffer.get(at..).is_some_and(|rest| rest.starts_with(row));
        if same {
            self.at = at + row.len();
        }
        same
    }

    /// The next row.
    pub fn next(&mut self) -> Result<Cut<'_>, NotAList> {
        loop {
            match self.place {
                Place::Start => match self.byte() {
                    None => return Ok(Cut::Hungry),
                    Some(b'{') => self.go(self.at + 1, Place::Members { found: false }),
                    Some(_) => return Err(NotAList::Malformed),
                },
                Place::Members { found } => match self.byte() {
                    None => return Ok(Cut::Hungry),
                    Some(b',') => self.at += 1,
                    Some(b'}') if found => self.go(self.at + 1, Place::End),
                    Some(b'"') => match self.member(found) {
                        Ok(Some((at, place))) => self.go(at, place),
                        Ok(None) => return Err(NotAList::Malformed),
                        Err(Hungry) => return Ok(Cut::Hungry),
                    },
                    Some(_) => return Err(NotAList::Malformed),
                },
                Place::Rows => {
                    self.at = self.row_at();
                    match self.byte() {
                        None => return Ok(Cut::Hungry),
                        Some(b']') => self.go(self.at + 1, Place::Members { found: true }),
                        Some(b'{' | b'[') => {
                            let start = self.at;
                            let Ok(end) = end_of_value(&self.buffer, start) else { return Ok(Cut::Hungry) };
                            self.at = end;
                            return self.buffer.get(start..end).map(Cut::Row).ok_or(NotAList::Malformed);
                        }
                        Some(_) => return Err(NotAList::Malformed),
                    }
                }
                Place::End => {
                    return match self.byte() {
                        None => Ok(Cut::End),
                        Some(_) => Err(NotAList::Malformed),
                    };
                }
            }
        }
    }

    /// Says that no more will come.
    pub fn finish(&mut self) -> Result<(), NotAList> {
        match self.next()? {
            Cut::End => Ok(()),
            Cut::Hungry | Cut::Row(_) => Err(NotAList::CutShort),
        }
    }

    const fn go(&mut self, at: usize, place: Place) {
        self.at = at;
        self.place = place;
    }

    /// The byte here, white space aside.
    fn byte(&mut self) -> Option<u8> {
        self.at = past_white_space(&self.buffer, self.at);
        self.buffer.get(self.at).copied()
    }

    /// Where the next row may begin: past white space and the comma between rows.
    fn row_at(&self) -> usize {
        let at = past_white_space(&self.buffer, self.at);
        match self.buffer.get(at) {
            Some(b',') => past_white_space(&self.buffer, at + 1),
            _ => at,
        }
    }

    /// Past the member whose name begins here; into the list, if it is that one.
    fn member(&self, found: bool) -> Result<Option<(usize, Place)>, Hungry> {
        let bytes = &self.buffer;
        let name_end = end_of_value(bytes, self.at)?;
        let name = bytes.get(self.at + 1..name_end.saturating_sub(1));
        let colon = past_white_space(bytes, name_end);
        match bytes.get(colon) {
            None => return Err(Hungry),
            Some(b':') => {}
            Some(_) => return Ok(None),
        }
        let value = past_white_space(bytes, colon + 1);
        let first = bytes.get(value).ok_or(Hungry)?;
        if !found && name == Some(self.member.as_bytes()) {
            return Ok((*first == b'[').then_some((value + 1, Place::Rows)));
        }
        Ok(Some((end_of_value(bytes, value)?, Place::Members { found })))
    }
}

fn past_white_space(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
        at += 1;
    }
    at
}

/// The end of the JSON value that begins at `at`.
fn end_of_value(bytes: &[u8], at: usize) -> Result<usize, Hungry> {
    let mut depth = 0_usize;
    let mut at = at;
    loop {
        match bytes.get(at).ok_or(Hungry)? {
            b'"' => {
                at = end_of_string(bytes, at + 1)?;
                if depth == 0 {
                    return Ok(at);
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth <= 1 => return Ok(if depth == 0 { at } else { at + 1 }),
            b'}' | b']' => depth -= 1,
            b',' if depth == 0 => return Ok(at),
            _ => {}
        }
        at += 1;
    }
}

/// The end of the string whose first character is at `at`.
fn end_of_string(bytes: &[u8], mut at: usize) -> Result<usize, Hungry> {
    loop {
        match bytes.get(at).ok_or(Hungry)? {
            b'"' => return Ok(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
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
            (
                r#" { "other" : [ {"rows":[1]} ] , "rows" : [ {"a":"\"}"} , {} ] , "n" : 3 } "#,
                vec![r#"{"a":"\"}"}"#, "{}"],
            ),
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
}
