//! Tells the page its version, and has a release linked so that it can be split.

fn main() {
    built_from::tell();
    let is = |name, value| std::env::var(name).is_ok_and(|told| told == value);
    // The splitter needs to know what refers to what. It makes the program much bigger, and development does without.
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
