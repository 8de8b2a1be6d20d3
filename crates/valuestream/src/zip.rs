//! A zip archive of stored (not compressed) files, which are small. Format: PKWARE's APPNOTE, sections 4.3 and 4.4.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Version 2.0 of the format, made by a Unix system (so that permissions count).
const NEEDED: u16 = 20;
const MADE_BY: u16 = 3 << 8 | NEEDED;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const STORED: u16 = 0;
/// 1980-01-01 00:00, the earliest time a zip supports, so that the same files always give the same archive.
const TIME: u16 = 0;
const DATE: u16 = 1 << 5 | 1;
/// A regular file that everyone can read and its owner can write; a script is also executable.
const REGULAR: u32 = 0o100_644 << 16;
const SCRIPT: u32 = 0o100_755 << 16;

/// More than a plain zip supports: over 65,535 files, or over 4 GiB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooLarge;

/// The archive of `files` (path and text), in order.
pub fn zip<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Result<Vec<u8>, TooLarge> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    let count = u16::try_from(files.len()).map_err(|_| TooLarge)?;
    for (path, text) in files {
        let (path, bytes) = (path.as_ref().as_bytes(), text.as_ref().as_bytes());
        let at = size(out.len())?;
        let about = about(path, bytes)?;
        put32(&mut out, 0x0403_4B50);
        out.extend_from_slice(&about);
        out.extend_from_slice(path);
        out.extend_from_slice(bytes);

        put32(&mut directory, 0x0201_4B50);
        put16(&mut directory, MADE_BY);
        directory.extend_from_slice(&about);
        // No comment, first disk, no internal attributes.
        directory.extend_from_slice(&[0; 6]);
        put32(&mut directory, if path.ends_with(b".sh") { SCRIPT } else { REGULAR });
        put32(&mut directory, at);
        directory.extend_from_slice(path);
    }
    let at = size(out.len())?;
    let length = size(directory.len())?;
    out.append(&mut directory);
    put32(&mut out, 0x0605_4B50);
    out.extend_from_slice(&[0; 4]);
    put16(&mut out, count);
    put16(&mut out, count);
    put32(&mut out, length);
    put32(&mut out, at);
    put16(&mut out, 0);
    Ok(out)
}

/// What a file's own header and its directory entry have in common.
fn about(path: &[u8], bytes: &[u8]) -> Result<Vec<u8>, TooLarge> {
    let mut out = Vec::with_capacity(26);
    for field in [NEEDED, FLAGS, STORED, TIME, DATE] {
        put16(&mut out, field);
    }
    put32(&mut out, crc32(bytes));
    put32(&mut out, size(bytes.len())?);
    put32(&mut out, size(bytes.len())?);
    put16(&mut out, u16::try_from(path.len()).map_err(|_| TooLarge)?);
    put16(&mut out, 0);
    Ok(out)
}

fn size(length: usize) -> Result<u32, TooLarge> {
    u32::try_from(length).map_err(|_| TooLarge)
}

fn put16(out: &mut Vec<u8>, value: u16) {
    out.extend_from_slice(&value.to_le_bytes());
}

fn put32(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes());
}

/// The checksum of a file. It uses no table, which would add at least a kilobyte to the page; these files take only
/// milliseconds.
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_large_archives_are_refused() {
        let many: Vec<(&str, &str)> = vec![("a", ""); 65_536];
        assert_eq!(zip(&many), Err(TooLarge));
        assert_eq!(zip(&[("a".repeat(70_000), "")]), Err(TooLarge));
    }
}
