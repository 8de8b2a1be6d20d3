//! Compressed links: raw DEFLATE (RFC 1951) of a link, in base64url without padding.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::names::PACKED;
use crate::tar::base64;

/// The maximum unpacked size of a link, in bytes: far more than a plan needs, far less than would do harm.
const MAX_UNPACKED_BYTES: usize = 1 << 20;
/// DEFLATE's best compression.
const LEVEL: u8 = 10;

/// The compressed form of a link, without the `#`.
pub fn pack(fragment: &str) -> String {
    format!("z={PACKED}&{}", base64url(&compress_to_vec(fragment.as_bytes(), LEVEL)))
}

/// The original link; `None` if the text is not a compressed link, is truncated, or unpacks to too much.
pub(super) fn unpack(packed: &str) -> Option<String> {
    let bytes = decompress_to_vec_with_limit(&from_base64url(packed)?, MAX_UNPACKED_BYTES).ok()?;
    String::from_utf8(bytes).ok()
}

fn base64url(bytes: &[u8]) -> String {
    base64(bytes).replace('+', "-").replace('/', "_").replace('=', "")
}

fn from_base64url(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for byte in four {
            bits = bits << 6 | digit(*byte)?;
        }
        let bytes = (bits << (6 * (4 - four.len()))).to_be_bytes();
        // Four digits encode three bytes, three encode two, two encode one; a single digit is invalid.
        out.extend(bytes.get(1..four.len()).filter(|bytes| !bytes.is_empty())?);
    }
    Some(out)
}

fn digit(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}
