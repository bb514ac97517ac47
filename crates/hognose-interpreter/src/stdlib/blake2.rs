//! BLAKE2b and BLAKE2s with every field of their parameter block (RFC 7693 and the BLAKE2 paper).
#![expect(clippy::indexing_slicing, reason = "arrays and rounds of fixed size")]

const ORDERS: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// Which words a step of a round mixes: columns, then diagonals.
const STEPS: [[usize; 4]; 8] = [
    [0, 4, 8, 12],
    [1, 5, 9, 13],
    [2, 6, 10, 14],
    [3, 7, 11, 15],
    [0, 5, 10, 15],
    [1, 6, 11, 12],
    [2, 7, 8, 13],
    [3, 4, 9, 14],
];

macro_rules! variant {
    ($name:ident, $word:ty, $bytes:literal, $rounds:literal, $turns:expr, $start:expr) => {
        fn $name(parameters: &[u8], key: &[u8], data: &[u8], last_node: bool) -> Vec<u8> {
            const BLOCK: usize = 16 * $bytes;
            let start: [$word; 8] = $start;
            let word = |bytes: &[u8], i: usize| {
                let mut word = [0; $bytes];
                if let Some(found) = bytes.get(i * $bytes..i * $bytes + $bytes) {
                    word.copy_from_slice(found);
                }
                <$word>::from_le_bytes(word)
            };
            let mut state: [$word; 8] = std::array::from_fn(|i| start[i] ^ word(parameters, i));
            let mut message = Vec::new();
            if !key.is_empty() {
                message.extend_from_slice(key);
                message.resize(BLOCK, 0);
            }
            message.extend_from_slice(data);
            let total = message.len();
            let blocks = total.div_ceil(BLOCK).max(1);
            message.resize(blocks * BLOCK, 0);
            for (number, block) in message.chunks_exact(BLOCK).enumerate() {
                let last = number + 1 == blocks;
                let count = if last { total } else { (number + 1) * BLOCK };
                let m: [$word; 16] = std::array::from_fn(|i| word(block, i));
                let mut v: [$word; 16] = std::array::from_fn(|i| if i < 8 { state[i] } else { start[i - 8] });
                v[12] ^= count as $word;
                if last {
                    v[14] = !v[14];
                    if last_node {
                        v[15] = !v[15];
                    }
                }
                for round in 0..$rounds {
                    let order = &ORDERS[round % 10];
                    for (i, [a, b, c, d]) in STEPS.into_iter().enumerate() {
                        for half in 0..2 {
                            v[a] = v[a].wrapping_add(v[b]).wrapping_add(m[order[2 * i + half]]);
                            v[d] = (v[d] ^ v[a]).rotate_right($turns[2 * half]);
                            v[c] = v[c].wrapping_add(v[d]);
                            v[b] = (v[b] ^ v[c]).rotate_right($turns[2 * half + 1]);
                        }
                    }
                }
                for i in 0..8 {
                    state[i] ^= v[i] ^ v[i + 8];
                }
            }
            state.iter().flat_map(|w| w.to_le_bytes()).collect()
        }
    };
}

variant!(
    long,
    u64,
    8,
    12,
    [32, 24, 16, 63],
    [
        0x6a09e667f3bcc908,
        0xbb67ae8584caa73b,
        0x3c6ef372fe94f82b,
        0xa54ff53a5f1d36f1,
        0x510e527fade682d1,
        0x9b05688c2b3e6c1f,
        0x1f83d9abfb41bd6b,
        0x5be0cd19137e2179,
    ]
);
variant!(
    short,
    u32,
    4,
    10,
    [16, 12, 8, 7],
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ]
);

/// The parameters of an unkeyed digest of full length.
pub(super) fn plain(is_long: bool) -> Vec<u8> {
    let size = if is_long { 64 } else { 32 };
    let mut block = vec![size as u8, 0, 1, 1];
    block.resize(size, 0);
    block
}

/// The digest of a message, as long as the parameters say.
pub(super) fn digest(is_long: bool, data: &[u8], key: &[u8], parameters: &[u8], last_node: bool) -> Vec<u8> {
    let mut digest = if is_long {
        long(parameters, key, data, last_node)
    } else {
        short(parameters, key, data, last_node)
    };
    digest.truncate(parameters.first().copied().unwrap_or(0).into());
    digest
}
