//! What must hold of any plan.

use std::fs;

use proptest::prelude::*;
use valuestream::check::{check, errors};
use valuestream::files::Setting;
use valuestream::share::fragment;
use valuestream::{Lang, bundle};

use crate::common::any;
use crate::program::{run, run_with};
use crate::thin::cases::read;

const OWN: &str = concat!("qvsconfig ", env!("QVSCONFIG_VERSION"));
const PAGE: &str = "https://qvsconfig.example/";

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_becomes_a_plan_file_and_the_files_of_the_page(plan in prop_oneof![2 => any::good_plan(), 1 => any::plan()]) {
        let here = tempfile::tempdir().unwrap();
        // An argument cannot hold a text with U+0000; a link holds none.
        let link = format!("{PAGE}#{}", fragment(&plan));
        let opened = valuestream::share::open(&fragment(&plan)).unwrap().plan;
        let written = run_with(here.path(), &["plan", "-"], link.as_bytes());
        prop_assert_eq!(written.status, 0, "{}", written.err);
        fs::write(here.path().join("plan.yaml"), &written.out).unwrap();
        let again = run(here.path(), &["link", "plan.yaml", "--base", PAGE]);
        prop_assert_eq!(again.text(), link + "\n");
        let rendered = run(here.path(), &["render", "plan.yaml", "-o", "out", "--zip", "all.zip", "--base", PAGE]);
        let is_good = errors(&check(&opened)).next().is_none();
        prop_assert_eq!(rendered.status, i32::from(!is_good), "{}", rendered.err);
        if is_good {
            let setting = Setting { lang: Lang::En, address: PAGE, made_by: OWN };
            let expected = bundle::files(&opened.resolve(), setting);
            prop_assert_eq!(read(&here.path().join("out")), expected.into_iter().collect());
            prop_assert!(fs::read(here.path().join("all.zip")).unwrap() == bundle::zip(&opened, setting).unwrap());
            let same = run(here.path(), &["render", "plan.yaml", "-o", "out", "--check"]);
            prop_assert_eq!((same.status, same.text()), (0, String::new()));
        } else {
            prop_assert!(!here.path().join("out").exists() && !here.path().join("all.zip").exists());
        }
    }

    #[test]
    fn any_input_is_read_or_refused(bytes in prop_oneof![any::text().prop_map(String::into_bytes), proptest::collection::vec(proptest::num::u8::ANY, 0..200)]) {
        let here = tempfile::tempdir().unwrap();
        fs::write(here.path().join("any.yaml"), &bytes).unwrap();
        for call in [&["check", "any.yaml"][..], &["check"], &["import", "any.yaml"], &["link", "any.yaml"], &["render", "-", "-o", "out"]] {
            let ran = run_with(here.path(), call, &bytes);
            prop_assert!((0..=2).contains(&ran.status), "{call:?}: {}", ran.err);
        }
    }
}
