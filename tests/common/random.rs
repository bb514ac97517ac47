//! Numbers made at random, the same for the same seed (xorshift), or of a fuzzer's bytes.

pub struct Random {
    state: u64,
    /// Choices that come before those of chance, the next at the end.
    choices: Vec<u8>,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        let mut random = Random {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            choices: Vec::new(),
        };
        (0..4).for_each(|_| {
            random.next();
        });
        random
    }

    /// Takes two bytes for each number, and where none is left goes on as if by chance.
    pub fn of_bytes(bytes: &[u8]) -> Random {
        let mut random = Random::new(bytes.len() as u64);
        random.choices = bytes.iter().rev().copied().collect();
        random
    }

    pub fn next(&mut self) -> u64 {
        if let Some(high) = self.choices.pop() {
            let low = self.choices.pop().unwrap_or_default();
            // Those who take a number leave its low bits.
            return u64::from(u16::from_be_bytes([high, low])) << 16;
        }
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    /// At least 0, less than `n`; 0 where `n` is.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() >> 16) as usize % n.max(1)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1) as usize) as i64
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}
