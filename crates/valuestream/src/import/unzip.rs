//! Reads zip archives: ours, which stores its files, and any other that is not encrypted. Nothing is unpacked until
//! requested with a limit. Any bytes give a result.

use std::borrow::Cow;

use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive};

use crate::zip::crc32;

/// A file in an archive.
#[derive(Debug)]
pub(super) struct Member<'z> {
    /// Its path, `/`-separated.
    pub(super) path: String,
    /// Its unpacked size according to the archive.
    pub(super) size: usize,
    method: CompressionMethod,
    sum: u32,
    /// The data to unpack; `None` if it is missing or encrypted.
    packed: Option<&'z [u8]>,
}

/// Whether bytes start like a zip archive.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of an archive in order, at most `most`; `None` if it has no directory.
pub(super) fn members(zip: &[u8], most: usize) -> Option<Vec<Member<'_>>> {
    let archive = ZipArchive::from_slice(zip).ok()?;
    let mut entries = archive.entries();
    let mut members = Vec::new();
    for _ in 0..archive.entries_hint().min(most as u64) {
        let entry = entries.next_entry().ok()??;
        let path = String::from_utf8_lossy(entry.file_path().as_ref()).replace('\\', "/");
        if path.ends_with('/') {
            continue;
        }
        let packed = archive.get_entry(entry.wayfinder()).ok().and_then(|entry| {
            let (from, to) = entry.compressed_data_range();
            zip.get(usize::try_from(from).ok()?..usize::try_from(to).ok()?)
        });
        members.push(Member {
            path,
            size: usize::try_from(entry.uncompressed_size_hint()).unwrap_or(usize::MAX),
            method: entry.compression_method(),
            sum: entry.crc32(),
            packed: packed.filter(|_| !entry.flags().is_encrypted()),
        });
    }
    Some(members)
}

impl<'z> Member<'z> {
    /// The file's bytes, at most `limit`; `None` if it is damaged, encrypted, larger, or compressed other than with
    /// DEFLATE.
    pub(super) fn unpack(&self, limit: usize) -> Option<Cow<'z, [u8]>> {
        let packed = self.packed?;
        let bytes = match self.method {
            CompressionMethod::STORE => Cow::Borrowed(packed),
            CompressionMethod::DEFLATE => Cow::Owned(decompress_to_vec_with_limit(packed, limit).ok()?),
            _ => return None,
        };
        (bytes.len() <= limit && crc32(&bytes) == self.sum).then_some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;

    const STORED: u16 = 0;
    const DEFLATED: u16 = 8;
    const ENCRYPTED: u16 = 1;
    const TEXT: &[u8] = b"a: b\na: b\na: b\na: b\n";

    /// An archive of one file as other programs make it: compressed, with a comment.
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
    fn other_archives_are_read_as_far_as_possible() {
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
        assert_eq!(unpacked(&other(STORED, 0, b"a: c"), 100), None, "wrong checksum");
    }

    #[test]
    fn a_truncated_archive_has_no_files() {
        let zip = other(STORED, 0, TEXT);
        for length in 0..zip.len() - 7 {
            assert!(members(&zip[..length], 9).is_none(), "{length}");
        }
    }

    /// As written by programs that do not know the size in advance: the format for more than 4 GiB.
    fn zip64() -> ::zip::result::ZipResult<Vec<u8>> {
        let mut zip = ::zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let stored = ::zip::write::SimpleFileOptions::default().compression_method(::zip::CompressionMethod::Stored);
        for name in ["a.yaml", "b.yaml"] {
            zip.start_file(name, stored.large_file(true))?;
            std::io::Write::write_all(&mut zip, TEXT)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    #[test]
    fn zip64_is_read() -> ::zip::result::ZipResult<()> {
        let zip = zip64()?;
        let members = members(&zip, 9).unwrap_or_default();
        let read: Vec<_> = members.iter().map(|m| (m.path.as_str(), m.size, m.unpack(20))).collect();
        assert_eq!(read, ["a.yaml", "b.yaml"].map(|path| (path, TEXT.len(), Some(Cow::Borrowed(TEXT)))));
        Ok(())
    }

    #[test]
    fn changing_a_byte_of_an_archive_adds_nothing() -> ::zip::result::ZipResult<()> {
        for zip in [zip64()?, other(DEFLATED, 0, &compress_to_vec(TEXT, 6))] {
            for at in 0..zip.len() {
                for byte in [0, 1, 0x7F, 0xFF] {
                    let mut zip = zip.clone();
                    zip[at] = byte;
                    let members = members(&zip, 2).unwrap_or_default();
                    assert!(members.len() <= 2);
                    let unpacked = members.iter().filter_map(|member| member.unpack(TEXT.len()));
                    assert!(unpacked.into_iter().all(|bytes| bytes == TEXT), "{at}: {byte}");
                }
            }
        }
        Ok(())
    }
}
