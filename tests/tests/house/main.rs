//! The arrows between the rooms of the house and between their files.

mod arrows;

use std::path::Path;
use std::process::Command;

use qvsconfig_tests::repository::texts;
use xtask::workspace;

use crate::arrows::Arrows;

fn tree(package: &str) -> Vec<String> {
    let run = Command::new(env!("CARGO"))
        .args(["tree", "--package", package, "--edges=normal", "--prefix=none", "--format={p}", "--offline"])
        .current_dir(workspace::root())
        .output()
        .expect("cargo tree");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = String::from_utf8(run.stdout).expect("UTF-8");
    text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect()
}

/// Every file below a folder with one of these extensions, by its path from the root.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let inside = |path: &str| Path::new(path).starts_with(folder);
    let found: Vec<_> = texts(endings).into_iter().filter(|(path, _)| inside(path)).collect();
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

/// Files that name each other in a circle can only be understood together.
#[test]
fn no_files_name_each_other_in_a_circle() {
    for (folder, least) in [
        ("src", 100),
        ("crates/valuestream/src", 100),
        ("crates/proxy/src", 20),
        ("crates/cli/src", 15),
        ("crates/yaml/src", 10),
        ("crates/text/src", 3),
        ("crates/live-status/src", 1),
        ("crates/built-from/src", 1),
        ("xtask/src", 40),
        ("tests/src", 25),
        ("tests/tests/cluster", 5),
        ("tests/tests/journeys", 30),
    ] {
        let arrows = Arrows::of(folder);
        assert!(arrows.count() >= least, "{folder}: {} files", arrows.count());
        if let Some(circle) = arrows.circle() {
            panic!("what both need belongs in a file below them; in {folder}:\n{circle}");
        }
    }
}

#[test]
fn the_domain_knows_neither_the_web_nor_anything_else_of_ours() {
    let needs = tree("valuestream");
    for foreign in [
        "leptos",
        "wasm-bindgen",
        "web-sys",
        "js-sys",
        "tokio",
        "kube",
        "serde_json",
        "qvsconfig",
        "qvsconfig-proxy",
        "xtask",
        "qvsconfig-tests",
    ] {
        assert!(!needs.contains(&foreign.to_owned()), "valuestream needs {foreign}");
    }
}

#[test]
fn crates_below_the_domain_know_only_the_words_of_ours() {
    for room in ["text", "yaml", "live-status"] {
        let needs = tree(room);
        for foreign in ["valuestream", "live-status", "yaml", "qvsconfig", "qvsconfig-proxy", "serde_json", "xtask"] {
            assert!(foreign == room || !needs.contains(&foreign.to_owned()), "{room} needs {foreign}");
        }
    }
}

#[test]
fn the_app_needs_the_domain_and_no_tools_of_ours() {
    let needs = tree("qvsconfig");
    assert!(needs.contains(&"valuestream".to_owned()));
    for foreign in ["qvsconfig-proxy", "tokio", "kube", "xtask", "qvsconfig-tests"] {
        assert!(!needs.contains(&foreign.to_owned()), "the app needs {foreign}");
    }
}

#[test]
fn the_proxy_needs_the_domain_and_nothing_of_the_page() {
    let needs = tree("qvsconfig-proxy");
    assert!(needs.contains(&"valuestream".to_owned()));
    for foreign in ["leptos", "wasm-bindgen-futures", "qvsconfig", "xtask", "qvsconfig-tests", "openssl-sys"] {
        assert!(!needs.contains(&foreign.to_owned()), "the proxy needs {foreign}");
    }
}

#[test]
fn the_program_needs_the_domain_and_nothing_of_the_page() {
    let needs = tree("qvsconfig-cli");
    assert!(needs.contains(&"valuestream".to_owned()));
    for foreign in ["leptos", "wasm-bindgen", "qvsconfig", "xtask", "qvsconfig-tests", "openssl-sys"] {
        assert!(!needs.contains(&foreign.to_owned()), "the program needs {foreign}");
    }
}

/// A watch that panics must not end the proxy, however it was installed. The page cannot unwind, so it has a profile of its
/// own, which cargo uses only when it is named.
#[test]
fn only_the_pages_profile_aborts_on_panic() {
    let manifest = std::fs::read_to_string(workspace::root().join("Cargo.toml")).expect("a manifest");
    let aborts = |section: &str| section.contains("panic");
    let sections = manifest.split("\n[").filter_map(|section| section.split_once(']'));
    let aborting: Vec<&str> = sections.filter(|(_, body)| aborts(body)).map(|(name, _)| name).collect();
    assert_eq!(aborting, ["profile.page"]);
}

#[test]
fn the_proxys_evaluation_knows_no_network() {
    for (path, text) in files("crates/proxy/src/evaluate", &["rs"]) {
        for foreign in ["kube::", "tokio::", "axum::", "k8s_openapi::"] {
            assert!(!text.contains(foreign), "{} names {foreign}", path);
        }
    }
}

#[test]
fn only_the_browser_room_names_web_sys() {
    let browser = Path::new("src").join("browser");
    for (path, text) in files("src", &["rs"]) {
        let inside = Path::new(&path).starts_with(&browser);
        assert!(inside || !text.contains("web_sys::"), "{} names web_sys", path);
    }
}

/// The page's rooms from the bottom to the top: each knows those below it alone.
const ROOMS: [&str; 7] = ["browser", "words", "later", "state", "components", "views", "lazy"];

/// A view asks the state to go to another one; what two views show stands in the room below.
#[test]
fn the_pages_rooms_know_only_those_below_and_a_view_knows_no_other() {
    let (rooms, mut seen) = (ROOMS, 0);
    for (path, named) in Arrows::of("src").each() {
        let floor = |module: &[String]| rooms.iter().position(|room| module.first().is_some_and(|first| first == room));
        let Some(here) = floor(&path) else { continue };
        seen += 1;
        for other in named {
            let there = floor(&other).unwrap_or(rooms.len());
            assert!(there <= here, "{} names {}, which stands above it", path.join("/"), other.join("/"));
            let is_view = |module: &[String]| module.first().is_some_and(|room| room == "views") && module.len() > 1;
            let is_other = is_view(&path) && is_view(&other) && path[1] != other[1];
            assert!(!is_other, "the view {} names the view {}", path[1], other[1]);
        }
    }
    assert!(seen > 100, "{seen} files in the rooms");
}

/// The values of the tokens of one kind, such as `space`.
fn tokens(kind: &str) -> Vec<String> {
    let path = workspace::root().join("style/tokens.css");
    let text = std::fs::read_to_string(path).expect("the tokens");
    let values = text.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": ")?;
        (name.split('-').next() == Some(kind)).then(|| value.to_owned())
    });
    let values: Vec<String> = values.collect();
    assert!(values.len() > 4, "{kind}: {values:?}");
    values
}

/// Spaces, sizes of type, radii and levels come from `style/tokens.css`. Pictures are drawn in pixels, and paper has points.
#[test]
fn stylesheets_have_no_number_that_a_token_names() {
    let [spaces, radii] = ["space", "radius"].map(tokens);
    let rem = |word: &str| word.strip_suffix("rem")?.parse::<f64>().ok();
    let widest = spaces.iter().filter_map(|it| rem(it)).fold(0.0, f64::max);
    let bare = |property: &str, word: &str| match property {
        "font-size" | "font" => rem(word).is_some(),
        "border-radius" => radii.iter().any(|it| it == word),
        "z-index" => word.parse::<i32>().is_ok(),
        "top" | "right" | "bottom" | "left" => spaces.iter().any(|it| it == word),
        _ if ["padding", "margin", "gap", "row-gap", "column-gap", "scroll-", "inset"]
            .iter()
            .any(|it| property.starts_with(it)) =>
        {
            rem(word).is_some_and(|it| it > 0.0 && it <= widest)
        }
        _ => false,
    };
    for (path, text) in files("style", &["css"]) {
        let found = text.lines().filter(|line| {
            let Some((property, value)) = line.trim().trim_end_matches(';').split_once(": ") else { return false };
            let mut words = value.split([' ', ',', '(', ')', '/']).map(|word| word.trim_start_matches('-'));
            words.any(|word| bare(property, word))
        });
        let found: Vec<&str> = found.map(str::trim).collect();
        assert!(path.ends_with("tokens.css") || found.is_empty(), "{path}: {found:?}");
    }
}

/// Media queries cannot read a token. What the widths are is said once, at the head of `style/tokens.css`.
#[test]
fn stylesheets_ask_for_no_other_width_than_the_breakpoints() {
    let all = files("style", &["css"]);
    let (_, tokens) = all.iter().find(|(path, _)| path.ends_with("tokens.css")).expect("the tokens");
    let (head, _) = tokens.split_once(":root").expect("what is at its head");
    let breakpoints: Vec<&str> = head.split_whitespace().filter(|word| word.ends_with("rem")).collect();
    assert_eq!(breakpoints.len(), 3, "{breakpoints:?}");
    for (path, text) in &all {
        for line in text.lines().filter(|line| line.trim().starts_with("@media")) {
            let known = breakpoints.iter().any(|it| line.trim() == format!("@media (max-width: {it}) {{"));
            let sized = ["width", "height", "rem", "px"].iter().any(|it| line.contains(it));
            assert!(known || !sized, "{path}: {line}");
        }
    }
}

/// Only the room for YAML knows a YAML parser.
#[test]
fn only_one_room_reads_and_writes_yaml() {
    for folder in ["crates/valuestream/src", "src"] {
        for (path, text) in files(folder, &["rs"]) {
            assert!(!text.contains("serde_yaml") && !text.contains("saphyr"), "{path} names a YAML crate");
        }
    }
}

/// Import is loaded on demand, so what is loaded at once must not reach it.
#[test]
fn nothing_in_the_domain_calls_into_import() {
    for (path, text) in files("crates/valuestream/src", &["rs"]) {
        let inside = path.split('/').any(|part| part == "import");
        assert!(inside || !text.contains("import::"), "{path} calls into import");
    }
}
