#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hognose_fuzz::differential::differential(bytes));
