//! SHA-256, in full and as a part of names.

use sha2::{Digest, Sha256};

/// The checksum in hexadecimal digits, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// The first digits of a checksum: enough for a name that changes with its content.
pub fn short(hash: Sha256) -> String {
    format!("{:x}", hash.finalize())[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_begin_alike() {
        // The first example of FIPS 180.
        let whole = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), whole);
        assert_eq!(short(Sha256::new_with_prefix(b"abc")), whole[..16]);
    }
}
