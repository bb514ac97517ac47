//! What a session promises beside the rows of the seed (`seed.rs`), through the public API.

mod calls;
mod dataclasses;
mod files;
mod grants;
mod running;
mod snapshots;
mod tool;

use hognose_session::{Error, Session};

fn plain() -> Session {
    Session::builder().build().expect("it grants nothing wrong")
}

fn kind_of(error: &Error) -> &str {
    error.exception().map_or("", |e| &e.kind)
}
