//! Scratch.
use valuestream::diagnostic::Catalogue;
use valuestream::import::{InputFile, read};
use valuestream::{Lang, Plan, bundle};
fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        let plan = Plan::default();
        let import = read(&[InputFile { name: Some(path.clone()), bytes }], &plan);
        println!("=== {path}");
        for part in import.parts(&plan, &[]) {
            println!("  part {:?}", part);
        }
        for note in import.notes(&plan, &[]) {
            println!(
                "  {} {:?} {:?} | {} {}",
                note.name(),
                note.location.mark.map(|m| (m.line, m.column)),
                note.severity().name(),
                note.reason(Lang::En),
                note.fix(Lang::En)
            );
        }
        let after = import.plan(&plan, &[]);
        if !import.is_empty() {
            for (path, text) in bundle::files(&after.resolve(), Lang::En) {
                if path.ends_with("externalsecret.yaml") {
                    println!("{text}");
                }
            }
            for found in valuestream::check::check(&after) {
                if found.location.to_string().starts_with("secrets") {
                    println!("  CHECK {} {} {}", found.location, found.name(), found.reason(Lang::En));
                }
            }
        }
    }
}
