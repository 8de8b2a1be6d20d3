//! The image of the program: built and run where there is something that builds one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::run::Profile;
use xtask::{portable, workspace};

use crate::common::skipped;

/// The programs that build images and run them, by their names.
const BUILDERS: [&str; 2] = ["podman", "docker"];

fn containerfile() -> PathBuf {
    workspace::root().join("Containerfile")
}

/// One that works here: docker is often there without its daemon.
fn builder() -> Option<&'static str> {
    let works = |name: &&str| Command::new(name).arg("info").output().is_ok_and(|ran| ran.status.success());
    BUILDERS.into_iter().find(works)
}

fn run(builder: &str, args: &[&str]) -> (bool, String) {
    let ran = Command::new(builder).args(args).output().unwrap();
    (ran.status.success(), String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr))
}

#[test]
fn the_image_has_nothing_else_and_nobody_who_is_root() {
    let text = fs::read_to_string(containerfile()).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let of = |word: &str| lines.iter().filter_map(|line| line.strip_prefix(word)).collect::<Vec<_>>();
    assert_eq!(of("FROM "), ["scratch"]);
    assert!(of("RUN ").is_empty() && of("ADD ").is_empty());
    assert_eq!(of("COPY ").len(), 1);
    let users: Vec<u32> = of("USER ")[0].split(':').map(|number| number.parse().unwrap()).collect();
    assert!(users.len() == 2 && users.iter().all(|number| *number > 0), "{users:?}");
    assert_eq!(of("ENTRYPOINT "), ["[\"/qvsconfig\"]"]);
}

#[test]
fn the_image_is_built_and_checks_a_plan() {
    let name = "the_image_is_built_and_checks_a_plan";
    let Some(builder) = builder() else {
        return skipped(name, "there is neither podman nor a docker whose daemon runs");
    };
    let built = match portable::static_programs(Profile::Dev) {
        Ok(built) => built,
        Err(why) => return skipped(name, &format!("the program cannot be static here: {why:#}")),
    };
    let folder = tempfile::tempdir().unwrap();
    fs::copy(built.folder.join("qvsconfig"), folder.path().join("qvsconfig")).unwrap();
    let tag = format!("localhost/qvsconfig-test:{}", std::process::id());
    let path = |path: &Path| path.to_str().unwrap().to_owned();
    let (file, context) = (path(&containerfile()), path(folder.path()));
    let (done, said) = run(builder, &["build", "--network=none", "--file", &file, "--tag", &tag, &context]);
    assert!(done, "{said}");
    let call = |args: &[&str]| run(builder, &[&["run", "--rm", "--network=none", &tag][..], args].concat());
    let results = [call(&["--version"]), call(&["link", "v=2&clusterName=aks"])];
    let user = run(builder, &["image", "inspect", "--format={{.Config.User}}", &tag]);
    let removed = run(builder, &["image", "rm", &tag]);
    assert!(results[0].0 && results[0].1.starts_with("qvsconfig "), "{results:?}");
    assert!(results[1].0 && results[1].1 == "#v=2&clusterName=aks\n", "{results:?}");
    assert_eq!(user.1.trim(), "65532:65532");
    assert!(removed.0, "{removed:?}");
}
