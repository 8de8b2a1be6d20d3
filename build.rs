//! Gives the page its version, and has a release linked so that it can be split.

fn main() {
    built_from::tell();
    let is = |name, value| std::env::var(name).is_ok_and(|told| told == value);
    // The splitter needs the relocations. They make the program much bigger, so development builds do without them.
    if is("CARGO_CFG_TARGET_FAMILY", "wasm") && is("PROFILE", "release") {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
