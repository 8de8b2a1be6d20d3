//! Sizes in documents are those that a build is held to.

use qvsconfig_tests::repository::texts;
use xtask::size::FIRST_LOAD_LIMIT;

/// What documents for people who host the page say about its first load, which has grown before without them.
#[test]
fn the_first_load_is_what_the_build_is_held_to() {
    let limit = format!("{} KB", FIRST_LOAD_LIMIT / 1000);
    let documents = texts(&["md"]);
    for path in ["README.md", "README.ja.md", "docs/hosting.md", "docs/hosting.ja.md"] {
        let said: Vec<&str> = documents[path].lines().filter(|line| line.contains(" KB")).collect();
        assert!(!said.is_empty(), "{path} does not say how big the first load is");
        assert!(said.iter().all(|line| line.contains(&limit)), "{path}: {said:?}, not {limit}");
    }
}
