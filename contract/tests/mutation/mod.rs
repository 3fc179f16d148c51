//! Valid JSON made a little wrong.

/// xorshift64*: the same numbers on every machine.
pub struct Random(pub u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap() % limit
    }
}

/// One to four bytes or pieces changed, doubled, removed or replaced by something a decoder may trip on.
pub fn mutate(text: &str, random: &mut Random) -> String {
    const STRANGE: [&str; 14] = [
        "null",
        "-1",
        "1e999",
        "99999999999999999999",
        "\"\"",
        "[]",
        "{}",
        "\"9999-12-31T23:59:59.9999999+14:00\"",
        "\"0001-01-01T00:00:00+14:00\"",
        "\"\\u0000\"",
        "true",
        "\"2026-02-30T25:61:61\"",
        "0.0000001",
        "\"æøå😀\"",
    ];
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        let end = (at + 1 + random.below(24)).min(bytes.len());
        match random.below(5) {
            0 => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            1 => {
                bytes.drain(at..end);
            }
            2 => {
                let doubled = bytes[at..end].to_vec();
                bytes.splice(at..at, doubled);
            }
            3 => {
                bytes.splice(at..end, STRANGE[random.below(STRANGE.len())].bytes());
            }
            // A whole value: from a colon to the next comma or brace.
            _ => {
                if let Some(colon) = bytes[at..].iter().position(|byte| *byte == b':').map(|found| at + found + 1) {
                    let length = bytes[colon..].iter().position(|byte| b",}]".contains(byte)).unwrap_or(0);
                    bytes.splice(colon..colon + length, STRANGE[random.below(STRANGE.len())].bytes());
                }
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
