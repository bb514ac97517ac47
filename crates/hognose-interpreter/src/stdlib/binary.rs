//! `_binary`: bytes of numbers and texts of bytes, for `struct`, `array`, `binascii` and `base64`; `_hashlib`: digests.
#![expect(clippy::indexing_slicing, reason = "tables of 64 by six bits and of 256 by a byte")]

use super::blake2;
use crate::native::{Args, Code, NativeDef, function};
use crate::value::*;
use crate::vm::{Unwind, Vm};
use sha1::Digest;

type R = Result<Value, Unwind>;

pub static NATIVES: &[NativeDef] = &[
    function(
        "float_bytes",
        "(number, size, little, /)",
        Code::F3(float_bytes),
        "The bytes of a float of two, four or eight, or None where it is too large for them.",
    ),
    function(
        "float_of_bytes",
        "(data, little, /)",
        Code::F2(float_of_bytes),
        "The float that two, four or eight bytes are.",
    ),
    function("crc32", "(data, value, /)", Code::F2(crc32), "The CRC-32 of bytes."),
    function(
        "adler32",
        "(data, value, /)",
        Code::F2(adler32),
        "The Adler-32 of bytes.",
    ),
    function(
        "crc_hqx",
        "(data, value, /)",
        Code::F2(crc_hqx),
        "The CRC-CCITT of bytes.",
    ),
    function(
        "encode_64",
        "(data, /)",
        Code::F1(encode_64),
        "Bytes in groups of six bits, as ASCII.",
    ),
    function(
        "decode_64",
        "(data, strict, /)",
        Code::F2(decode_64),
        "The bytes of groups of six bits, or what is wrong with them.",
    ),
    function(
        "to_bytes",
        "(object, /)",
        Code::F1(to_bytes),
        "The bytes of an object that has some.",
    ),
];

pub static HASHES: &[NativeDef] = &[
    function(
        "digest",
        "(name, data, length, /)",
        Code::F3(digest),
        "The digest of bytes.",
    ),
    function(
        "blake2",
        "(long, data, key, parameters, last_node, /)",
        Code::F5(blake2_digest),
        "The BLAKE2b or BLAKE2s digest of bytes.",
    ),
    function(
        "pbkdf2",
        "(name, password, salt, iterations, length, /)",
        Code::Var(pbkdf2),
        "A key derived from a password.",
    ),
];

fn int_of(vm: &Vm<'_>, value: Value) -> i64 {
    vm.index_value(value).unwrap_or(0)
}

fn to_bytes(vm: &mut Vm<'_>, value: Value) -> R {
    let bytes = vm.bytes_argument(value)?;
    vm.work(bytes.len() / 16)?;
    Ok(vm.heap.new_bytes(bytes))
}

/// The bits of a half-precision float, ties to even; `None` where it is too large.
pub(super) fn half_bits(x: f64) -> Option<u16> {
    let bits = x.to_bits();
    let sign = ((bits >> 48) & 0x8000) as u16;
    if x.is_nan() {
        // With what it carries, quiet or not.
        return Some(sign | 0x7c00 | (bits >> 42 & 0x3ff) as u16);
    }
    if x.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // In units of the smallest half there is, or of the last bit of its exponent's.
    let magnitude = x.abs();
    let exponent = (((bits >> 52) & 0x7ff) as i32 - 1023).max(-14);
    let rounded = (magnitude * 2f64.powi(10 - exponent)).round_ties_even();
    if rounded >= 2048.0 && exponent >= 15 || exponent > 15 {
        return None;
    }
    let (mantissa, exponent) = if rounded >= 2048.0 {
        (1024, exponent + 1)
    } else {
        (rounded as u16, exponent)
    };
    Some(match mantissa {
        0..1024 => sign | mantissa,
        _ => sign | ((((exponent + 15) as u16) << 10) + (mantissa - 1024)),
    })
}

pub(super) fn half_value(bits: u16) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let (exponent, mantissa) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    match exponent {
        0 => sign * mantissa * 2f64.powi(-24),
        31 => f64::from_bits(u64::from(bits & 0x8000) << 48 | 0x7ff << 52 | u64::from(bits & 0x3ff) << 42),
        _ => sign * (1024.0 + mantissa) * 2f64.powi(exponent - 25),
    }
}

/// The bits of a number in four bytes; `None` where it is too large.
pub(super) fn single_bits(x: f64) -> Option<u32> {
    if x.is_nan() {
        // With what it carries, quiet or not.
        let bits = x.to_bits();
        return Some((bits >> 32) as u32 & 1 << 31 | 0xff << 23 | (bits >> 29) as u32 & 0x7f_ffff);
    }
    let single = x as f32;
    (single.is_finite() || x.is_infinite()).then(|| single.to_bits())
}

pub(super) fn single_value(bits: u32) -> f64 {
    let single = f32::from_bits(bits);
    if single.is_nan() {
        return f64::from_bits(u64::from(bits & 1 << 31) << 32 | 0x7ff << 52 | u64::from(bits & 0x7f_ffff) << 29);
    }
    single.into()
}

fn float_bytes(vm: &mut Vm<'_>, number: Value, size: Value, little: Value) -> R {
    let Value::Float(f) = vm.native_of(number) else {
        return Err(vm.type_error("a float is required"));
    };
    let x = f.get();
    let mut bytes = match int_of(vm, size) {
        2 => match half_bits(x) {
            Some(bits) => bits.to_le_bytes().to_vec(),
            None => return Ok(Value::None),
        },
        4 => match single_bits(x) {
            Some(bits) => bits.to_le_bytes().to_vec(),
            None => return Ok(Value::None),
        },
        _ => x.to_le_bytes().to_vec(),
    };
    if little != Value::True {
        bytes.reverse();
    }
    Ok(vm.heap.new_bytes(bytes))
}

fn float_of_bytes(vm: &mut Vm<'_>, data: Value, little: Value) -> R {
    let mut bytes = vm.bytes_argument(data)?;
    if little != Value::True {
        bytes.reverse();
    }
    let value = match *bytes.as_slice() {
        [a, b] => half_value(u16::from_le_bytes([a, b])),
        [a, b, c, d] => single_value(u32::from_le_bytes([a, b, c, d])),
        [a, b, c, d, e, f, g, h] => f64::from_le_bytes([a, b, c, d, e, f, g, h]),
        _ => return Err(vm.value_error("two, four or eight bytes are required")),
    };
    Ok(Value::float(value))
}

fn crc32(vm: &mut Vm<'_>, data: Value, value: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    vm.work(bytes.len() / 8)?;
    let mut hasher = crc32fast::Hasher::new_with_initial(int_of(vm, value) as u32);
    hasher.update(&bytes);
    Ok(Value::Int(i64::from(hasher.finalize())))
}

fn adler32(vm: &mut Vm<'_>, data: Value, value: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    vm.work(bytes.len() / 4)?;
    let start = int_of(vm, value) as u32;
    let (mut a, mut b) = (start & 0xffff, start >> 16);
    for byte in bytes {
        a = (a + u32::from(byte)) % 65521;
        b = (b + a) % 65521;
    }
    Ok(Value::Int(i64::from(b << 16 | a)))
}

fn crc_hqx(vm: &mut Vm<'_>, data: Value, value: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    vm.work(bytes.len())?;
    let crc = bytes.iter().fold(int_of(vm, value) as u16, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| {
            if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 }
        })
    });
    Ok(Value::Int(i64::from(crc)))
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn encode_64(vm: &mut Vm<'_>, data: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    vm.work(bytes.len() / 4)?;
    vm.foresee(bytes.len(), 2)?;
    let mut out = Vec::with_capacity(bytes.len() / 3 * 4 + 4);
    let digits =
        |a: u8, b: u8, c: u8| [a >> 2, a << 4 | b >> 4, b << 2 | c >> 6, c].map(|six| ALPHABET[usize::from(six & 63)]);
    let (chunks, rest) = bytes.as_chunks();
    for &[a, b, c] in chunks {
        out.extend_from_slice(&digits(a, b, c));
    }
    match *rest {
        [a] => {
            let [first, second, ..] = digits(a, 0, 0);
            out.extend_from_slice(&[first, second, b'=', b'=']);
        }
        [a, b] => {
            let [first, second, third, _] = digits(a, b, 0);
            out.extend_from_slice(&[first, second, third, b'=']);
        }
        _ => {}
    }
    Ok(vm.heap.new_bytes(out))
}

/// The values of characters: `PAD` for the one that pads, `NO_DIGIT` for those of no value.
static SIX_BITS: [u8; 256] = {
    let mut values = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 64 {
        values[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    values[b'=' as usize] = PAD;
    values
};
const PAD: u8 = 64;
const NO_DIGIT: u8 = 65;

fn six_bits(byte: u8) -> u8 {
    SIX_BITS[usize::from(byte)]
}

fn decode_64(vm: &mut Vm<'_>, data: Value, strict: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    vm.work(bytes.len() / 4)?;
    match decoded_64(&bytes, strict == Value::True) {
        Ok(out) => Ok(vm.heap.new_bytes(out)),
        Err(message) => Ok(vm.heap.new_string(message)),
    }
}

fn decoded_64(bytes: &[u8], strict: bool) -> Result<Vec<u8>, String> {
    if strict && bytes.first() == Some(&b'=') {
        return Err("Leading padding not allowed".into());
    }
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3 + 3);
    // As long as there is nothing else, four characters are three bytes.
    let (chunks, _) = bytes.as_chunks();
    let digits = chunks.iter().map(|chunk: &[u8; 4]| chunk.map(six_bits));
    for [a, b, c, d] in digits.take_while(|digits| digits.iter().all(|digit| *digit < PAD)) {
        out.extend_from_slice(&[a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
    }
    let bytes = bytes.get(out.len() / 3 * 4..).unwrap_or_default();
    let (mut phase, mut pads, mut left) = (0, 0, 0u8);
    let mut padding_began = false;
    for (i, byte) in bytes.iter().enumerate() {
        match six_bits(*byte) {
            PAD => {
                padding_began = true;
                if strict && phase == 0 {
                    return Err("Excess padding not allowed".into());
                }
                pads += u32::from(phase >= 2);
                if phase >= 2 && phase + pads >= 4 {
                    if strict && i + 1 < bytes.len() {
                        return Err("Excess data after padding".into());
                    }
                    return Ok(out);
                }
            }
            NO_DIGIT if strict => return Err("Only base64 data is allowed".into()),
            NO_DIGIT => {}
            six => {
                if strict && padding_began && phase != 1 {
                    return Err("Discontinuous padding not allowed".into());
                }
                pads = 0;
                match phase {
                    0 => left = six,
                    1 => {
                        out.push(left << 2 | six >> 4);
                        left = six & 15;
                    }
                    2 => {
                        out.push(left << 4 | six >> 2);
                        left = six & 3;
                    }
                    _ => {
                        out.push(left << 6 | six);
                        left = 0;
                    }
                }
                phase = (phase + 1) % 4;
            }
        }
    }
    match phase {
        0 => Ok(out),
        1 => Err(format!(
            "Invalid base64-encoded string: number of data characters ({}) cannot be 1 more than a multiple of 4",
            out.len() / 3 * 4 + 1
        )),
        _ => Err("Incorrect padding".into()),
    }
}

fn digest_of(name: &str, data: &[u8], length: usize) -> Option<Vec<u8>> {
    use sha3::digest::{ExtendableOutput, XofReader};
    fn shake(mut hasher: impl ExtendableOutput, data: &[u8], length: usize) -> Vec<u8> {
        hasher.update(data);
        let mut out = vec![0; length];
        hasher.finalize_xof().read(&mut out);
        out
    }
    Some(match name {
        "md5" => md5::Md5::digest(data).to_vec(),
        "sha1" => sha1::Sha1::digest(data).to_vec(),
        "sha224" => sha2::Sha224::digest(data).to_vec(),
        "sha256" => sha2::Sha256::digest(data).to_vec(),
        "sha384" => sha2::Sha384::digest(data).to_vec(),
        "sha512" => sha2::Sha512::digest(data).to_vec(),
        "sha3_224" => sha3::Sha3_224::digest(data).to_vec(),
        "sha3_256" => sha3::Sha3_256::digest(data).to_vec(),
        "sha3_384" => sha3::Sha3_384::digest(data).to_vec(),
        "sha3_512" => sha3::Sha3_512::digest(data).to_vec(),
        "shake_128" => shake(sha3::Shake128::default(), data, length),
        "shake_256" => shake(sha3::Shake256::default(), data, length),
        "blake2b" => blake2::digest(true, data, &[], &blake2::plain(true), false),
        "blake2s" => blake2::digest(false, data, &[], &blake2::plain(false), false),
        _ => return None,
    })
}

fn digest(vm: &mut Vm<'_>, name: Value, data: Value, length: Value) -> R {
    let bytes = vm.bytes_argument(data)?;
    let length = crate::text::size(int_of(vm, length));
    vm.work(bytes.len().saturating_add(length))?;
    vm.reserve(length)?;
    let name = vm.heap.text(vm.native_of(name)).to_string();
    Ok(match digest_of(&name, &bytes, length) {
        Some(digest) => vm.heap.new_bytes(digest),
        None => Value::None,
    })
}

fn blake2_digest(vm: &mut Vm<'_>, long: Value, data: Value, key: Value, parameters: Value, last_node: Value) -> R {
    let data = vm.bytes_argument(data)?;
    let key = vm.bytes_argument(key)?;
    let parameters = vm.bytes_argument(parameters)?;
    vm.work(data.len())?;
    let digest = blake2::digest(long == Value::True, &data, &key, &parameters, last_node == Value::True);
    Ok(vm.heap.new_bytes(digest))
}

fn pbkdf2(vm: &mut Vm<'_>, args: Args) -> R {
    let arg = |i: usize| args.named.get(i).copied().unwrap_or_default();
    let name = vm.heap.text(vm.native_of(arg(0))).to_string();
    let password = vm.bytes_argument(arg(1))?;
    let salt = vm.bytes_argument(arg(2))?;
    let (rounds, length) = (int_of(vm, arg(3)).max(1) as usize, int_of(vm, arg(4)).max(1) as usize);
    let block = match name.as_str() {
        "sha384" | "sha512" | "blake2b" => 128,
        "sha3_224" => 144,
        "sha3_256" => 136,
        "sha3_384" => 104,
        "sha3_512" => 72,
        _ => 64,
    };
    let Some(size) = digest_of(&name, b"", 0).map(|d| d.len()) else {
        return Ok(Value::None);
    };
    vm.reserve(length)?;
    vm.work(rounds.saturating_mul(length.div_ceil(size.max(1))).saturating_mul(256))?;
    let hash = |data: &[u8]| digest_of(&name, data, 0).unwrap_or_default();
    let mut key = if password.len() > block {
        hash(&password)
    } else {
        password
    };
    key.resize(block, 0);
    let inner: Vec<u8> = key.iter().map(|b| b ^ 0x36).collect();
    let outer: Vec<u8> = key.iter().map(|b| b ^ 0x5c).collect();
    let keyed = |data: &[u8]| hash(&[&outer[..], &hash(&[&inner[..], data].concat())].concat());
    let mut out = Vec::new();
    let mut number = 1u32;
    while out.len() < length {
        let mut last = keyed(&[&salt[..], &number.to_be_bytes()].concat());
        let mut sum = last.clone();
        for _ in 1..rounds {
            last = keyed(&last);
            sum.iter_mut().zip(&last).for_each(|(a, b)| *a ^= b);
        }
        out.extend(sum);
        number = number.wrapping_add(1);
    }
    out.truncate(length);
    Ok(vm.heap.new_bytes(out))
}
