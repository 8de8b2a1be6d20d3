//! Every file of each scenario, byte for byte, in both languages. The expected files lie in `tests/golden` at the root of
//! the repository; `UPDATE_GOLDEN=1 cargo test -p valuestream --test golden` writes them anew, to be read before they
//! are committed.
#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use common::scenarios::{SCENARIOS, plan};
use valuestream::check::{check, errors};
use valuestream::field::Defaults;
use valuestream::files::Setting;
use valuestream::{Lang, Plan, bundle};

#[test]
fn every_scenario_is_as_written() {
    for (name, values) in SCENARIOS {
        let plan = plan(values);
        assert_eq!(errors(&check(&plan)).count(), 0, "{name} is a plan without errors");
        compare(name, &plan);
        compare_tutorial_edition(name, &plan);
    }
}

#[test]
fn the_empty_form_shows_placeholders() {
    compare("empty-form", &Plan::with(Defaults::V1));
}

/// The runbook's other edition; all other files are the same.
fn compare_tutorial_edition(scenario: &str, plan: &Plan) {
    let mut plan = plan.clone();
    common::set(&mut plan, "runbookEdition", "tutorial");
    for lang in Lang::ALL {
        let runbook = |(path, _): &(String, String)| path.ends_with("/RUNBOOK.md") || path.ends_with("/runbook.sh");
        let files = bundle::files(&plan, lang).into_iter().filter(runbook).collect();
        compare_folder(&root().join(scenario).join(format!("{}-tutorial", lang.tag())), files);
    }
}

fn compare(scenario: &str, plan: &Plan) {
    for lang in Lang::ALL {
        let files = bundle::files(plan, Setting { lang, address: "https://qvsconfig.example/", made_by: "" })
            .into_iter()
            .collect();
        compare_folder(&root().join(scenario).join(lang.tag()), files);
    }
}

fn compare_folder(folder: &Path, made: BTreeMap<String, String>) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        write(folder, &made);
    }
    let kept = read(folder);
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&kept), "{}: the list of files", folder.display());
    for (path, text) in made {
        assert!(text == kept[&path], "{} {path} differs; it is now:\n{text}", folder.display());
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
}

fn write(folder: &Path, files: &BTreeMap<String, String>) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).unwrap();
    }
    for (path, text) in files {
        let file = folder.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    files
}
