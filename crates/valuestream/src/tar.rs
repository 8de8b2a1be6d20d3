//! A tar archive (POSIX.1-1988 ustar): what `tar -x` unpacks everywhere. Times are zero, so the same files always make the
//! same bytes.

use crate::zip::TooLarge;

const BLOCK: usize = 512;

/// The archive of `files` (path and text) in their order.
pub fn tar<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Vec<u8>, TooLarge> {
    let mut tar = Vec::new();
    for (path, text) in files {
        let (path, bytes) = (path.as_ref(), text.as_ref().as_bytes());
        let mode = if path.ends_with(".sh") { 0o755 } else { 0o644 };
        let (prefix, name) = split(path)?;
        entry(&mut tar, prefix, name, mode, bytes.len())?;
        tar.extend_from_slice(bytes);
        tar.resize(tar.len().next_multiple_of(BLOCK), 0);
    }
    tar.resize(tar.len() + 2 * BLOCK, 0);
    Ok(tar)
}

/// A path as ustar keeps it: up to 100 bytes of name after up to 155 bytes of folders.
fn split(path: &str) -> Result<(&str, &str), TooLarge> {
    if path.len() <= 100 {
        return Ok(("", path));
    }
    let fits = |(at, _): &(usize, &str)| *at <= 155 && path.len() - at - 1 <= 100;
    let (at, _) = path.match_indices('/').find(fits).ok_or(TooLarge)?;
    Ok((&path[..at], &path[at + 1..]))
}

fn entry(tar: &mut Vec<u8>, prefix: &str, name: &str, mode: u32, size: usize) -> Result<(), TooLarge> {
    let size = u32::try_from(size).map_err(|_| TooLarge)?;
    let mut header = [0_u8; BLOCK];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, name.as_bytes());
    put(100, format!("{mode:07o}\0").as_bytes());
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{size:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    // The checksum is taken with spaces in its own place.
    put(148, b"        ");
    put(156, b"0");
    put(257, b"ustar\x0000");
    put(345, prefix.as_bytes());
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    tar.extend_from_slice(&header);
    Ok(())
}

/// Base64 (RFC 4648, section 4) without line ends.
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
    fn base64_is_the_known_one() {
        for (text, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(text.as_bytes()), coded);
        }
    }

    #[test]
    fn long_paths_are_split_or_refused() {
        let long = format!("{}/{}", "a".repeat(150), "b".repeat(90));
        assert_eq!(split(&long), Ok((&long[..150], &long[151..])));
        assert_eq!(split(&"a".repeat(101)), Err(TooLarge));
        assert_eq!(split("a/b"), Ok(("", "a/b")));
    }
}
