//! A tar archive in GNU format, which `tar -x` unpacks everywhere, whatever the length of a path. Times are zero, so
//! that the same files always give the same bytes.

use tar_core::builder::EntryBuilder;
use tar_core::{EntryType, HEADER_SIZE};

use crate::zip::TooLarge;

/// The archive of `files` (path and text), in order.
pub fn tar<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Vec<u8>, TooLarge> {
    let mut tar = Vec::new();
    for (path, text) in files {
        let (path, bytes) = (path.as_ref(), text.as_ref().as_bytes());
        tar.extend(entry(path, bytes.len()).map_err(|_| TooLarge)?);
        tar.extend_from_slice(bytes);
        tar.resize(tar.len().next_multiple_of(HEADER_SIZE), 0);
    }
    tar.resize(tar.len() + 2 * HEADER_SIZE, 0);
    Ok(tar)
}

/// The header of a file.
fn entry(path: &str, size: usize) -> tar_core::Result<Vec<u8>> {
    let mut entry = EntryBuilder::new_gnu();
    entry.path(path).entry_type(EntryType::Regular);
    entry.mode(if path.ends_with(".sh") { 0o755 } else { 0o644 })?.uid(0)?.gid(0)?.size(size as u64)?.mtime(0)?;
    Ok(entry.finish_bytes())
}

/// Base64 (RFC 4648, section 4) without line breaks.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |n: usize| u32::from(chunk.get(n).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for n in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * n) & 63) as usize];
            out.push(if n > chunk.len() { '=' } else { char::from(letter) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_matches_the_standard() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(text.as_bytes()), coded);
        }
    }
}
