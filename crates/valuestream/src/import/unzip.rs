//! Reads a zip archive: ours, which stores its files, and any other that is neither encrypted nor of the kind for more
//! than 4 GiB. Format: PKWARE's APPNOTE, sections 4.3 and 4.4. Any bytes give a result.

use std::borrow::Cow;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::zip::crc32;

const END_SIGNATURE: u32 = 0x0605_4B50;
const CENTRAL_SIGNATURE: u32 = 0x0201_4B50;
const LOCAL_SIGNATURE: u32 = 0x0403_4B50;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
const ENCRYPTED: u16 = 1;
/// The end record without its comment, and the longest comment.
const END_BYTES: usize = 22;
const MAX_COMMENT_BYTES: usize = 0xFFFF;

/// A file in an archive.
#[derive(Debug)]
pub(super) struct Member<'z> {
    /// Its path, `/`-separated.
    pub(super) path: String,
    /// How large it is once unpacked, as the archive says.
    pub(super) size: usize,
    flags: u16,
    method: u16,
    sum: u32,
    packed: Option<&'z [u8]>,
}

/// Whether bytes start like an archive.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of an archive in its order, up to `most` of them; `None` when it has no directory.
pub(super) fn members(zip: &[u8], most: usize) -> Option<Vec<Member<'_>>> {
    let end = find_end(zip)?;
    let count = usize::from(u16_at(zip, end + 10)?);
    let mut at = usize_at(zip, end + 16)?;
    let mut members = Vec::new();
    for _ in 0..count.min(most) {
        if u32_at(zip, at)? != CENTRAL_SIGNATURE {
            return None;
        }
        let [name, extra, comment] = [28, 30, 32].map(|field| u16_at(zip, at + field).map(usize::from));
        let (name_at, name) = (at + 46, name?);
        let path = String::from_utf8_lossy(zip.get(name_at..name_at + name)?).replace('\\', "/");
        let packed_size = usize_at(zip, at + 20)?;
        let packed =
            data_at(zip, usize_at(zip, at + 42)?).and_then(|data| zip.get(data..data.checked_add(packed_size)?));
        if !path.ends_with('/') {
            members.push(Member {
                path,
                size: usize_at(zip, at + 24)?,
                flags: u16_at(zip, at + 8)?,
                method: u16_at(zip, at + 10)?,
                sum: u32_at(zip, at + 16)?,
                packed,
            });
        }
        at = name_at + name + extra? + comment?;
    }
    Some(members)
}

/// The end record stands last, but for a comment.
fn find_end(zip: &[u8]) -> Option<usize> {
    let last = zip.len().checked_sub(END_BYTES)?;
    (last.saturating_sub(MAX_COMMENT_BYTES)..=last).rev().find(|at| u32_at(zip, *at) == Some(END_SIGNATURE))
}

/// Where a file's bytes start; its own header stands before them.
fn data_at(zip: &[u8], header: usize) -> Option<usize> {
    let lengths = usize::from(u16_at(zip, header.checked_add(26)?)?) + usize::from(u16_at(zip, header + 28)?);
    (u32_at(zip, header)? == LOCAL_SIGNATURE).then_some(header + 30 + lengths)
}

impl<'z> Member<'z> {
    /// The file's bytes, at most `limit` of them; `None` when it is damaged, encrypted, packed in another way than with
    /// DEFLATE, or larger.
    pub(super) fn unpack(&self, limit: usize) -> Option<Cow<'z, [u8]>> {
        let packed = self.packed.filter(|_| self.flags & ENCRYPTED == 0)?;
        let bytes = match self.method {
            STORED => Cow::Borrowed(packed),
            DEFLATED => Cow::Owned(decompress_to_vec_with_limit(packed, limit).ok()?),
            _ => return None,
        };
        (bytes.len() <= limit && crc32(&bytes) == self.sum).then_some(bytes)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    const TEXT: &[u8] = b"a: b\na: b\na: b\na: b\n";

    /// An archive of one file as other programs make it: packed, with a comment.
    fn other(method: u16, flags: u16, packed: &[u8]) -> Vec<u8> {
        let mut about = Vec::new();
        for field in [20, flags, method, 0, 0] {
            about.extend_from_slice(&field.to_le_bytes());
        }
        for field in [crc32(TEXT), packed.len() as u32, TEXT.len() as u32] {
            about.extend_from_slice(&field.to_le_bytes());
        }
        about.extend_from_slice(&[5, 0, 0, 0]);
        let local = [b"PK\x03\x04".as_slice(), &about, b"d\\x.y", packed].concat();
        let central = [b"PK\x01\x02\x14\x03".as_slice(), &about, &[0; 14], b"d\\x.y"].concat();
        let mut end = [b"PK\x05\x06".as_slice(), &[0; 4], &[1, 0, 1, 0]].concat();
        end.extend_from_slice(&(central.len() as u32).to_le_bytes());
        end.extend_from_slice(&(local.len() as u32).to_le_bytes());
        [local, central, end, b"\x07\x00comment".to_vec()].concat()
    }

    #[test]
    fn our_own_archive_is_read() -> Result<(), crate::zip::TooLarge> {
        let zip = crate::zip::zip(&[("a/b.yaml", "x: y\n"), ("c", "")])?;
        assert!(is_zip(&zip));
        let members = members(&zip, 9).unwrap_or_default();
        let read: Vec<_> = members.iter().map(|m| (m.path.as_str(), m.unpack(100).map(Cow::into_owned))).collect();
        assert_eq!(read, [("a/b.yaml", Some(b"x: y\n".to_vec())), ("c", Some(Vec::new()))]);
        assert_eq!(super::members(&zip, 1).unwrap_or_default().len(), 1);
        assert_eq!(super::members(&crate::zip::zip::<&str, &str>(&[])?, 9).unwrap_or_default().len(), 0);
        Ok(())
    }

    #[test]
    fn archives_of_others_are_read_as_far_as_they_can_be() {
        let unpacked = |zip: &[u8], limit| {
            let members = members(zip, 9).unwrap_or_default();
            assert_eq!(members[0].path, "d/x.y");
            members[0].unpack(limit).map(Cow::into_owned)
        };
        let packed = compress_to_vec(TEXT, 6);
        assert_eq!(unpacked(&other(DEFLATED, 0, &packed), 100).as_deref(), Some(TEXT));
        assert_eq!(unpacked(&other(DEFLATED, 0, &packed), 10), None, "larger than the limit");
        assert_eq!(unpacked(&other(STORED, 0, TEXT), 10), None, "larger than the limit");
        assert_eq!(unpacked(&other(DEFLATED, ENCRYPTED, &packed), 100), None, "encrypted");
        assert_eq!(unpacked(&other(12, 0, &packed), 100), None, "bzip2");
        assert_eq!(unpacked(&other(DEFLATED, 0, &packed[1..]), 100), None, "damaged");
        assert_eq!(unpacked(&other(STORED, 0, b"a: c"), 100), None, "another sum");
    }

    #[test]
    fn an_archive_that_is_cut_off_has_no_files() {
        let zip = other(STORED, 0, TEXT);
        for length in 0..zip.len() - 7 {
            assert!(members(&zip[..length], 9).is_none(), "{length}");
        }
    }
}
