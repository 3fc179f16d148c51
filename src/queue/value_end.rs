//! Where a JSON value ends, found without reading it.

/// More of the body is needed.
pub struct Hungry;

/// The first byte from `at` on that is not white space.
pub fn past_white_space(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
        at += 1;
    }
    at
}

/// The end of the JSON value that begins at `at`.
pub fn end_of_value(bytes: &[u8], at: usize) -> Result<usize, Hungry> {
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
