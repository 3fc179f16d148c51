/// Damages bodies by a fixed sequence (xorshift), so that a failure comes back.
pub struct Damage(u64);

impl Damage {
    pub fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 as usize % below
    }

    /// The body with one to three bytes changed, taken out or put in, or cut short.
    pub fn done_to(&mut self, body: &[u8]) -> Vec<u8> {
        let mut body = body.to_vec();
        for _ in 0..=self.next(3) {
            let at = self.next(body.len());
            match self.next(4) {
                0 => body[at] = self.next(256) as u8,
                1 => drop(body.remove(at)),
                2 => body.insert(at, b"{}[]\",:0-.en\\"[self.next(13)]),
                _ => body.truncate(at.max(1)),
            }
        }
        body
    }
}
