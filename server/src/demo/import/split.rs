//! Finds where the records of a file begin and end, without reading what they say.

/// A part of the file.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A record.
    Record {
        /// Line in which it begins, from 1.
        line: usize,
        /// Its text.
        text: &'a str,
    },
    /// From here on the file can't be read.
    Broken {
        /// Line in which the trouble begins, from 1.
        line: usize,
        /// What is wrong, in Danish.
        reason: String,
    },
}

/// The records of a JSON array or of JSON lines.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_start().starts_with('[') { Array { text, at: 0, line: 1 }.pieces() } else { lines(text) }
}

fn lines(text: &str) -> Vec<Piece<'_>> {
    let records = || text.lines().zip(1..).filter(|(record, _)| !record.trim().is_empty());
    let is_json = |text| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    // One record alone may be spread over many lines.
    if let Some((_, line)) = records().next().filter(|(first, _)| !is_json(first) && is_json(text)) {
        return vec![Piece::Record { line, text: text.trim() }];
    }
    records().map(|(record, line)| Piece::Record { line, text: record.trim() }).collect()
}

struct Array<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Array<'a> {
    fn pieces(mut self) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        self.skip_blank();
        self.at += 1;
        let mut after_comma = false;
        loop {
            self.skip_blank();
            let (start, line) = (self.at, self.line);
            match self.peek() {
                Some(b']') => {
                    let reason = after_comma.then_some("Der står et komma for meget før listens slutning.");
                    pieces.extend(reason.map(|reason| broken(line, reason)));
                    pieces.extend(self.after_end());
                    return pieces;
                }
                Some(b',') => pieces.push(broken(line, "Der mangler en post mellem to kommaer.")),
                Some(_) => match self.skip_value() {
                    Ok(()) => pieces.push(Piece::Record { line, text: self.text[start..self.at].trim() }),
                    Err(reason) => {
                        pieces.push(Piece::Broken { line, reason });
                        return pieces;
                    }
                },
                None => {
                    pieces.push(broken(line, "Filen slutter, før listen er afsluttet med ]."));
                    return pieces;
                }
            }
            self.skip_blank();
            after_comma = self.peek() == Some(b',');
            if after_comma {
                self.at += 1;
            } else if !matches!(self.peek(), None | Some(b']')) {
                let reason = "Listen er brudt: der mangler et komma mellem to poster. Resten af filen er ikke læst.";
                pieces.push(broken(self.line, reason));
                return pieces;
            }
        }
    }

    /// What stands behind the array's end.
    fn after_end(&mut self) -> Option<Piece<'a>> {
        self.at += 1;
        self.skip_blank();
        self.peek().map(|_| broken(self.line, "Der står mere efter listens slutning. Det er ikke læst."))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_blank(&mut self) {
        while let Some(byte) = self.peek().filter(u8::is_ascii_whitespace) {
            self.line += usize::from(byte == b'\n');
            self.at += 1;
        }
    }

    /// Goes behind the value that begins here: behind its last bracket, or to the next comma or bracket.
    fn skip_value(&mut self) -> Result<(), String> {
        let mut open: Vec<u8> = Vec::new();
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.skip_text()?,
                b'{' => open.push(b'}'),
                b'[' => open.push(b']'),
                b',' | b']' | b'}' if open.is_empty() => return Ok(()),
                b'}' | b']' => {
                    let due = open.pop().unwrap_or(byte);
                    if due != byte {
                        return Err(self.wrong(&format!(
                            "der står {} hvor {} skulle stå",
                            char::from(byte),
                            char::from(due)
                        )));
                    }
                    if open.is_empty() {
                        self.at += 1;
                        return Ok(());
                    }
                }
                b'\n' => self.line += 1,
                _ => {}
            }
            self.at += 1;
        }
        let due = open.last().map_or(']', |due| char::from(*due));
        Err(format!("Filen slutter midt i posten; {due} mangler."))
    }

    /// Goes to a text's closing quotation mark.
    fn skip_text(&mut self) -> Result<(), String> {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => return Ok(()),
                b'\\' => self.at += 1,
                // JSON has no line breaks within a text, so the quotation marks are out of step.
                b'\n' => break,
                _ => {}
            }
            self.at += 1;
        }
        Err(self.wrong("en tekst mangler sit sidste anførselstegn"))
    }

    fn wrong(&self, what: &str) -> String {
        format!("Listen er brudt i linje {}: {what}. Resten af filen er ikke læst.", self.line)
    }
}

fn broken<'a>(line: usize, reason: &str) -> Piece<'a> {
    Piece::Broken { line, reason: reason.to_owned() }
}
