//! The program's files are the page's: the golden bundles, rendered by the program.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use valuestream::files::Setting;
use valuestream::plan_file;
use valuestream::share::fragment;
use valuestream::{Plan, bundle};

use crate::program::run;
use crate::thin::Files;
use crate::thin::cases::{ADDRESS, Case, EMPTY_FORM, MADE_BY, expected, read, root};

/// What the program says that it is.
const OWN: &str = concat!("qvsconfig ", env!("QVSCONFIG_VERSION"));

/// The whole link of a plan.
fn link(plan: &Plan) -> String {
    format!("{ADDRESS}#{}", fragment(plan))
}

fn in_zip(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut text = |name: &String| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        (name.clone(), text)
    };
    names.iter().map(&mut text).collect()
}

#[test]
fn every_golden_bundle_is_rendered() {
    let golden = expected(&read(&root()));
    let mut rendered = 0;
    for case in Case::all() {
        let here = tempfile::tempdir().unwrap();
        let link = link(&case.plan());
        let ran = run(here.path(), &["render", &link, "-o", "out", "--zip", "all.zip", "--lang", case.lang.tag()]);
        if case.scenario == EMPTY_FORM {
            assert_eq!((ran.status, here.path().read_dir().unwrap().count()), (1, 0), "{}", ran.err);
            continue;
        }
        assert_eq!(ran.status, 0, "{}: {}", case.scenario, ran.err);
        let files: Files = read(&here.path().join("out"))
            .into_iter()
            .map(|(path, text)| (path, text.replace(&format!("<!-- {OWN} -->"), &format!("<!-- {MADE_BY} -->"))))
            .collect();
        assert_eq!(files, golden[&case], "{}", case.scenario);
        let zip = fs::read(here.path().join("all.zip")).unwrap();
        let setting = Setting { lang: case.lang, address: ADDRESS, made_by: OWN };
        assert!(zip == bundle::zip(&case.plan(), setting).unwrap(), "{}: another zip than the page's", case.scenario);
        assert_eq!(in_zip(zip).into_iter().collect::<Files>(), read(&here.path().join("out")));
        rendered += 1;
    }
    assert!(rendered > 60, "{rendered}");
}

#[test]
fn what_the_page_made_does_not_drift() {
    let golden = expected(&read(&root()));
    // Another version made them, at an address that the plan file does not know.
    for case in Case::all().into_iter().filter(|case| case.scenario == "every-list" || case.scenario == "tutorial") {
        let here = tempfile::tempdir().unwrap();
        for (path, text) in &golden[&case] {
            let file = here.path().join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let plan = "eso-clustersecretstore/qvsconfig.yaml";
        let ran = run(here.path(), &["render", plan, "--check", "--lang", case.lang.tag()]);
        assert_eq!((ran.status, ran.text().as_str()), (0, ""), "{}", ran.err);
        let ran = run(here.path(), &["check", "--lang", case.lang.tag()]);
        assert_eq!(ran.status, 0, "{}", ran.err);
    }
}

#[test]
fn plan_files_and_links_lead_to_each_other() {
    for case in Case::all() {
        let here = tempfile::tempdir().unwrap();
        let (plan, link) = (case.plan(), link(&case.plan()));
        let written = yaml::emit(&plan_file::with_schema(&plan.resolve(), &plan_file::schema_at(ADDRESS)));
        let ran = run(here.path(), &["plan", &link]);
        assert_eq!((ran.status, ran.text(), ran.err.as_str()), (0, written.clone(), ""));
        fs::write(here.path().join("plan.yaml"), written).unwrap();
        // The first line of the file says where the page is.
        let ran = run(here.path(), &["link", "plan.yaml"]);
        assert_eq!((ran.status, ran.text()), (0, link + "\n"));
        let short = run(here.path(), &["link", "plan.yaml", "--short"]).text();
        assert!(short.starts_with(&format!("{ADDRESS}#z=1&")));
        assert_eq!(run(here.path(), &["plan", short.trim()]).text(), run(here.path(), &["plan", "plan.yaml"]).text());
    }
}

#[test]
fn only_what_is_asked_for_is_printed() {
    let here = Path::new(".");
    let case = Case::all()[0];
    for (path, text) in
        bundle::files(&case.plan().resolve(), Setting { lang: case.lang, address: ADDRESS, made_by: OWN })
    {
        let ran = run(here, &["render", &link(&case.plan()), "--only", &path, "--lang", case.lang.tag()]);
        assert_eq!((ran.status, ran.text()), (0, text), "{path}");
    }
}
