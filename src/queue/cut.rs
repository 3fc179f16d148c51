//! Cuts a list that arrives in pieces into its rows, without reading what is in them.

use super::value_end::{Hungry, end_of_value, past_white_space};

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

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
#[path = "cut_tests.rs"]
mod tests;
