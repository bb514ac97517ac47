//! What may stand around a snapshot's bytes: compression, and a signature under a key of the host's.
//!
//! Without either the bytes are the interpreter's own (`HOGN`...). Else they are `HOGS`, a version (1), flags (1 compressed, 2
//! signed), where signed 32 bytes of HMAC-SHA256 over everything else, and the body. See `docs/snapshot-format.md`.

use crate::error::Error;
use hognose_interpreter::snapshot::SnapshotError;
use std::borrow::Cow;

const MAGIC: [u8; 4] = *b"HOGS";
const VERSION: u8 = 1;
const COMPRESSED: u8 = 1;
const SIGNED: u8 = 2;
const TAG: usize = 32;

/// How a session's bytes are wrapped.
#[derive(Clone, Debug, Default)]
pub(crate) struct Envelope {
    /// zstd's level.
    pub level: Option<i32>,
    pub key: Option<Vec<u8>>,
    /// Bytes a snapshot may have when unpacked; 1 GiB where not given.
    pub largest: Option<usize>,
}

impl Envelope {
    pub fn wrap(&self, bytes: Vec<u8>) -> Vec<u8> {
        if self.level.is_none() && self.key.is_none() {
            return bytes;
        }
        let (body, compressed) = match self.level {
            Some(level) => compress(bytes, level),
            None => (bytes, false),
        };
        let mut flags = 0;
        if compressed {
            flags |= COMPRESSED;
        }
        if self.key.is_some() {
            flags |= SIGNED;
        }
        let mut wrapped = Vec::with_capacity(6 + TAG + body.len());
        wrapped.extend_from_slice(&MAGIC);
        wrapped.extend_from_slice(&[VERSION, flags]);
        if let Some(key) = &self.key {
            wrapped.extend_from_slice(&sign(key, flags, &body));
        }
        wrapped.extend_from_slice(&body);
        wrapped
    }

    pub fn unwrap<'b>(&self, bytes: &'b [u8]) -> Result<Cow<'b, [u8]>, Error> {
        let largest = self.largest.unwrap_or(1 << 30);
        let Some(rest) = bytes.strip_prefix(&MAGIC) else {
            if self.key.is_some() {
                return Err(Error::Signature);
            }
            if bytes.len() > largest {
                return Err(Error::Snapshot(SnapshotError::WrongLength));
            }
            return Ok(Cow::Borrowed(bytes));
        };
        let [version, flags, rest @ ..] = rest else {
            return Err(Error::Snapshot(SnapshotError::WrongLength));
        };
        if *version != VERSION || flags & !(COMPRESSED | SIGNED) != 0 {
            return Err(Error::Snapshot(SnapshotError::UnknownFormat(u16::from(*version))));
        }
        let body = match (&self.key, flags & SIGNED != 0) {
            (None, false) => rest,
            (Some(_), false) => return Err(Error::Signature),
            (key, true) => {
                let Some((tag, body)) = rest.split_first_chunk::<TAG>() else {
                    return Err(Error::Snapshot(SnapshotError::WrongLength));
                };
                // A session without a key cannot tell; it has not asked to be told.
                if let Some(key) = key
                    && !verify(key, *flags, body, tag)
                {
                    return Err(Error::Signature);
                }
                body
            }
        };
        if flags & COMPRESSED == 0 {
            return Ok(Cow::Borrowed(body));
        }
        decompress(body, largest).map(Cow::Owned)
    }
}

#[cfg(feature = "compression")]
fn compress(bytes: Vec<u8>, level: i32) -> (Vec<u8>, bool) {
    match zstd::bulk::compress(&bytes, level) {
        Ok(smaller) => (smaller, true),
        Err(_) => (bytes, false),
    }
}

#[cfg(not(feature = "compression"))]
fn compress(bytes: Vec<u8>, _: i32) -> (Vec<u8>, bool) {
    (bytes, false)
}

#[cfg(feature = "compression")]
fn decompress(body: &[u8], largest: usize) -> Result<Vec<u8>, Error> {
    use std::io::Read;
    let malformed = |_| Error::Snapshot(SnapshotError::Malformed);
    let mut bytes = Vec::new();
    let decoder = zstd::stream::read::Decoder::new(body).map_err(malformed)?;
    decoder
        .take(largest as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(malformed)?;
    if bytes.len() > largest {
        return Err(Error::Snapshot(SnapshotError::WrongLength));
    }
    Ok(bytes)
}

#[cfg(not(feature = "compression"))]
fn decompress(_: &[u8], _: usize) -> Result<Vec<u8>, Error> {
    Err(Error::Declaration(
        "the snapshot is compressed: build with the feature 'compression'".into(),
    ))
}

#[cfg(feature = "authentication")]
fn mac(key: &[u8], flags: u8, body: &[u8]) -> Option<hmac::Hmac<sha2::Sha256>> {
    use hmac::Mac;
    // A key of any length will do.
    let mut mac = hmac::Hmac::<sha2::Sha256>::new_from_slice(key).ok()?;
    mac.update(&MAGIC);
    mac.update(&[VERSION, flags]);
    mac.update(body);
    Some(mac)
}

#[cfg(feature = "authentication")]
fn sign(key: &[u8], flags: u8, body: &[u8]) -> [u8; TAG] {
    use hmac::Mac;
    mac(key, flags, body).map_or([0; TAG], |mac| mac.finalize().into_bytes().into())
}

#[cfg(feature = "authentication")]
fn verify(key: &[u8], flags: u8, body: &[u8], tag: &[u8; TAG]) -> bool {
    use hmac::Mac;
    mac(key, flags, body).is_some_and(|mac| mac.verify_slice(tag).is_ok())
}

#[cfg(not(feature = "authentication"))]
fn sign(_: &[u8], _: u8, _: &[u8]) -> [u8; TAG] {
    [0; TAG]
}

#[cfg(not(feature = "authentication"))]
fn verify(_: &[u8], _: u8, _: &[u8], _: &[u8; TAG]) -> bool {
    false
}
