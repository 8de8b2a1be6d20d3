//! Gives the program its version.

fn main() {
    built_from::tell();
}
