//! SHA-256, as it is written for people and in names.

use sha2::{Digest, Sha256};

/// The checksum in hexadecimal digits, as `sha256sum` writes it.
pub fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// As much of a checksum as a name needs to change with what it is of.
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
