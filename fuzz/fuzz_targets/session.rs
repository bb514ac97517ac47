#![no_main]

/// libFuzzer ends the process at any panic. That of the host's function is part of the test: the session must catch it.
fn let_the_host_panic() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.payload_as_str() != Some(hognose_fuzz::HOSTS_OWN) {
            end(panic);
        }
    }));
}

libfuzzer_sys::fuzz_target!(init: let_the_host_panic(), |bytes: &[u8]| hognose_fuzz::session(bytes));
