//! SHA-512, for seeds that are texts.
#![expect(clippy::indexing_slicing, reason = "arrays of fixed size")]

const K: [u64; 80] = constants();

/// The first 64 bits of the fractional part of the root of a prime, by binary search on integers.
const fn fraction_of_root(prime: u128, cube: bool) -> u64 {
    // The greatest r with r**2 (or r**3) not above prime * 2**128 (or 2**192): its low 64 bits are the fraction.
    let (mut low, mut high) = (0u128, 20u128 << 64);
    while high - low > 1 {
        let middle = (low + high) / 2;
        if is_below(middle, prime, cube) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low as u64
}

/// Whether a fixed-point number of 64 fractional bits, squared or cubed, is below an integer, which is no square or cube.
const fn is_below(x: u128, prime: u128, cube: bool) -> bool {
    let (whole, part) = (x >> 64, x & 0xFFFF_FFFF_FFFF_FFFF);
    // The square in three limbs of 64 bits: whole part, then two of fraction.
    let low = part * part;
    let cross = 2 * whole * part;
    let middle = (low >> 64) + (cross & 0xFFFF_FFFF_FFFF_FFFF);
    let top = whole * whole + (cross >> 64) + (middle >> 64);
    let square = [top, middle & 0xFFFF_FFFF_FFFF_FFFF, low & 0xFFFF_FFFF_FFFF_FFFF];
    if !cube {
        return square[0] < prime;
    }
    // Times x: only the whole part and whether anything is left behind it matter.
    let d = square[2] * part;
    let c = square[2] * whole + (d >> 64);
    let e = square[1] * part + (c & 0xFFFF_FFFF_FFFF_FFFF);
    let b = square[1] * whole + (c >> 64) + (e >> 64);
    let f = square[0] * part + (b & 0xFFFF_FFFF_FFFF_FFFF);
    let a = square[0] * whole + (b >> 64) + (f >> 64);
    a < prime
}

const fn primes() -> [u128; 80] {
    let mut found = [0u128; 80];
    let (mut n, mut candidate) = (0, 2u128);
    while n < 80 {
        let mut i = 0;
        let mut prime = true;
        while i < n {
            if candidate.is_multiple_of(found[i]) {
                prime = false;
            }
            i += 1;
        }
        if prime {
            found[n] = candidate;
            n += 1;
        }
        candidate += 1;
    }
    found
}

const fn constants() -> [u64; 80] {
    let primes = primes();
    let mut k = [0; 80];
    let mut i = 0;
    while i < 80 {
        k[i] = fraction_of_root(primes[i], true);
        i += 1;
    }
    k
}

const START: [u64; 8] = {
    let primes = primes();
    let mut start = [0; 8];
    let mut i = 0;
    while i < 8 {
        start[i] = fraction_of_root(primes[i], false);
        i += 1;
    }
    start
};

/// The digest of a message.
pub(crate) fn digest(message: &[u8]) -> [u8; 64] {
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 128 != 112 {
        padded.push(0);
    }
    padded.extend_from_slice(&(message.len() as u128 * 8).to_be_bytes());
    let mut state = START;
    for block in padded.chunks_exact(128) {
        let mut w = [0u64; 80];
        for (word, bytes) in w.iter_mut().zip(block.chunks_exact(8)) {
            *word = bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        }
        for t in 16..80 {
            let (a, b) = (w[t - 15], w[t - 2]);
            let s0 = a.rotate_right(1) ^ a.rotate_right(8) ^ a >> 7;
            let s1 = b.rotate_right(19) ^ b.rotate_right(61) ^ b >> 6;
            w[t] = w[t - 16].wrapping_add(s0).wrapping_add(w[t - 7]).wrapping_add(s1);
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = state;
        for (k, word) in K.iter().zip(w) {
            let s1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
            let choice = e & f ^ !e & g;
            let t1 = h
                .wrapping_add(s1)
                .wrapping_add(choice)
                .wrapping_add(*k)
                .wrapping_add(word);
            let s0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
            let majority = a & b ^ a & c ^ b & c;
            (h, g, f, e, d, c, b) = (g, f, e, d.wrapping_add(t1), c, b, a);
            a = t1.wrapping_add(s0).wrapping_add(majority);
        }
        for (word, value) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *word = word.wrapping_add(value);
        }
    }
    let mut out = [0; 64];
    for (bytes, word) in out.chunks_exact_mut(8).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn known_digest() {
        let hex: String = super::digest(b"abc")
            .iter()
            .take(8)
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(hex, "ddaf35a193617aba");
        let hex: String = super::digest(&[b'a'; 200])
            .iter()
            .take(4)
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(hex, "4b11459c");
    }
}
