//! The fuzzer's targets in a plain build: on what was found before (`fuzz/finds/`), on their seeds, and on some bytes of chance.
//!
//! `FUZZ_CHANCE=100000 FUZZ_SEED=2 cargo test --release --test fuzz_inputs TARGET` for many more of another kind.

#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code)]
mod fuzz;

use std::path::Path;

/// Runs `target` on its kept inputs and on `chance` inputs of pseudo-random bytes.
fn replay(name: &str, target: fn(&[u8]), chance: u64) {
    for kind in ["seeds", "finds"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(kind).join(name);
        let mut paths: Vec<_> = folder
            .read_dir()
            .into_iter()
            .flatten()
            .flatten()
            .map(|e| e.path())
            .collect();
        paths.sort();
        for path in paths {
            println!("{}", path.display());
            target(&std::fs::read(&path).expect("it can be read"));
        }
    }
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let seed = number("FUZZ_SEED").unwrap_or(0).wrapping_mul(0xd134_2543_de82_ef95);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ seed;
    for turn in 0..number("FUZZ_CHANCE").unwrap_or(chance) as usize {
        let bytes: Vec<u8> = (0..20 + turn % 200)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 24) as u8
            })
            .collect();
        println!("{name}: {bytes:?}");
        target(&bytes);
    }
}

macro_rules! targets {
    ($($name:ident $chance:literal,)*) => {
        $(#[test]
        fn $name() {
            replay(stringify!($name), fuzz::$name, $chance);
        })*
    };
}

targets! {
    source 50,
    program 300,
    snapshot 300,
    regex 50,
    format 50,
    json 50,
    mini_languages 20,
    stepping 300,
    session 60,
}
