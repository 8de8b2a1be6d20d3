//! Whatever fails, files stay whole and in their place.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Stdio;

use crate::common::REQUIRED;
use crate::program::{program, run, run_with};
use crate::thin::cases::read;

const PLAN: &str = "qvsconfig: 2\nresourceGroup: rg\nclusterName: aks\nazureKeyContainerName: contoso-kv\ngitCloneUrl: https://github.com/sample-org/sample-repo-name.git\nprojectName: contoso\n";

fn place() -> tempfile::TempDir {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("plan.yaml"), PLAN).unwrap();
    here
}

/// Everything below a directory but the plan, by path.
fn there(here: &Path) -> Vec<String> {
    read(here).into_keys().filter(|path| path != "plan.yaml").collect()
}

#[test]
fn a_symbolic_link_is_not_followed_out_of_the_directory() {
    for target in ["eso-clustersecretstore", "eso-clustersecretstore/manifests", "eso-clustersecretstore/README.md"] {
        let (here, elsewhere) = (place(), tempfile::tempdir().unwrap());
        let link = here.path().join("out").join(target);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        let there = if target.ends_with(".md") { elsewhere.path().join("kept") } else { elsewhere.path().to_owned() };
        if target.ends_with(".md") {
            fs::write(&there, "mine").unwrap();
        }
        symlink(&there, &link).unwrap();
        for check in [false, true] {
            let args = ["render", "plan.yaml", "-o", "out", "--check"];
            let ran = run(here.path(), if check { &args } else { &args[..4] });
            assert_eq!(ran.status, 2, "{}", ran.err);
            assert!(ran.err.contains("would be outside out"), "{}", ran.err);
        }
        let left: Vec<_> = fs::read_dir(elsewhere.path()).unwrap().collect();
        assert_eq!(left.len(), usize::from(target.ends_with(".md")));
        if target.ends_with(".md") {
            assert_eq!(fs::read_to_string(there).unwrap(), "mine");
        }
    }
}

#[test]
fn a_link_that_stays_inside_is_followed() {
    let here = place();
    fs::create_dir_all(here.path().join("out/real")).unwrap();
    symlink("real", here.path().join("out/eso-clustersecretstore")).unwrap();
    assert_eq!(run(here.path(), &["render", "plan.yaml", "-o", "out"]).status, 0);
    assert!(here.path().join("out/real/README.md").is_file());
    assert_eq!(run(here.path(), &["render", "plan.yaml", "-o", "out", "--check"]).status, 0);
}

#[test]
fn no_value_leads_out_of_the_directory() {
    for directory in ["../up", "/tmp/up", "a/../../b", "..", "a\0b"] {
        let here = place();
        let link = REQUIRED.iter().map(|(key, text)| format!("&{key}={text}")).collect::<String>();
        let link = format!("v=2{link}&configDirectory={}", valuestream::share::encoded(directory));
        let ran = run(here.path(), &["render", &link, "-o", "out"]);
        assert_eq!(ran.status, 1, "{}", ran.err);
        assert!(there(here.path()).is_empty());
    }
}

#[test]
fn a_place_that_cannot_be_written_leaves_everything_as_it_was() {
    let here = place();
    assert_eq!(run(here.path(), &["render", "plan.yaml", "-o", "out"]).status, 0);
    let before = read(&here.path().join("out"));
    fs::write(here.path().join("plan.yaml"), PLAN.replace("aks", "other")).unwrap();
    // A directory is where a file should be: the last file fails, and none of the others is changed.
    let readme = here.path().join("out/eso-clustersecretstore/README.md");
    fs::remove_file(&readme).unwrap();
    fs::create_dir(&readme).unwrap();
    let ran = run(here.path(), &["render", "plan.yaml", "-o", "out"]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert!(ran.err.contains("README.md cannot be written") && ran.text().is_empty(), "{}", ran.err);
    let mut expected = before;
    expected.remove("eso-clustersecretstore/README.md");
    assert_eq!(read(&here.path().join("out")), expected);
}

/// A limit on the size of files fails as a full disk does, and any user can set one.
#[test]
fn a_file_that_cannot_be_written_whole_leaves_everything_as_it_was() {
    let here = place();
    assert_eq!(run(here.path(), &["render", "plan.yaml", "-o", "out", "--zip", "all.zip"]).status, 0);
    let (before, zip) = (read(&here.path().join("out")), fs::read(here.path().join("all.zip")).unwrap());
    fs::write(here.path().join("plan.yaml"), PLAN.replace("aks", "other")).unwrap();
    let limited = format!("trap '' XFSZ; ulimit -f 8; exec {}", env!("CARGO_BIN_EXE_qvsconfig"));
    for call in ["render plan.yaml -o out", "render plan.yaml -o new", "render plan.yaml --zip all.zip"] {
        let mut shell = std::process::Command::new("sh");
        let ran = shell.args(["-c", &format!("{limited} {call}")]).current_dir(here.path()).output().unwrap();
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(2), "{said}");
        assert!(said.contains("cannot be written"), "{said}");
        assert_eq!(read(&here.path().join("out")), before);
        assert!(fs::read(here.path().join("all.zip")).unwrap() == zip);
        assert!(!here.path().join("new").exists());
        assert_eq!(fs::read_dir(here.path()).unwrap().count(), 3, "nothing is left behind");
    }
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing_behind() {
    if !Path::new("/dev/full").exists() {
        return crate::common::skipped("a_full_disk_is_told_and_leaves_nothing_behind", "there is no /dev/full");
    }
    let here = place();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ran = program().current_dir(here.path()).args(["plan", "plan.yaml"]).stdout(full).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let said = String::from_utf8(ran.stderr).unwrap();
    assert_eq!(said, "qvsconfig: Standard output cannot be written: the disk is full.\n");
}

#[test]
fn rights_are_those_of_the_file_before() {
    let here = place();
    run(here.path(), &["render", "plan.yaml", "-o", "out"]);
    let mode = |path: &str| fs::metadata(here.path().join(path)).unwrap().permissions().mode() & 0o777;
    let script = "out/eso-clustersecretstore/runbook.sh";
    assert_eq!(mode(script) & 0o100, 0o100, "a script can be run");
    fs::set_permissions(here.path().join(script), fs::Permissions::from_mode(0o640)).unwrap();
    fs::write(here.path().join("plan.yaml"), PLAN.replace("aks", "other")).unwrap();
    run(here.path(), &["render", "plan.yaml", "-o", "out"]);
    assert_eq!(mode(script), 0o640);
}

#[test]
fn the_plan_file_keeps_its_comments() {
    let here = place();
    run(here.path(), &["render", "plan.yaml"]);
    let plan = here.path().join("eso-clustersecretstore/qvsconfig.yaml");
    let commented = format!("# Ours.\n{PLAN}");
    fs::write(&plan, &commented).unwrap();
    let name = "eso-clustersecretstore/qvsconfig.yaml";
    assert_eq!(run(here.path(), &["render", name, "--check"]).status, 0);
    assert_eq!(run(here.path(), &["render", name]).text(), "");
    assert_eq!(fs::read_to_string(&plan).unwrap(), commented);
}

#[test]
fn a_pipe_that_nobody_reads_ends_quietly() {
    let mut child = program().arg("releases").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn standard_input_has_a_limit() {
    let here = place();
    let ran = run_with(here.path(), &["check", "-"], &vec![b'#'; 3 << 20]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("is too large"), "{}", ran.err);
}

#[test]
fn nothing_hidden_is_printed() {
    let here = place();
    let secret = "ghp_0123456789abcdef0123456789abcdef0123";
    let plan = format!(
        "{PLAN}ksaName: {secret}\nsecrets:\n  - extra: |\n      metadata:\n        annotations: {{a: {secret}}}\n"
    );
    fs::write(here.path().join("secret.yaml"), plan).unwrap();
    let calls = [
        &["check", "secret.yaml"][..],
        &["check", "secret.yaml", "--format", "json"],
        &["check", "secret.yaml", "--format", "github"],
        &["check"],
        &["render", "secret.yaml", "-o", "out"],
        &["runbook", "secret.yaml"],
        &["link", "secret.yaml"],
        &["plan", "secret.yaml"],
        &["diff", "secret.yaml", "plan.yaml"],
        &["diff", "plan.yaml", "secret.yaml"],
        &["import", "secret.yaml"],
        &["import", "secret.yaml", "--into", "plan.yaml"],
    ];
    for call in calls {
        let ran = run(here.path(), call);
        assert!(!ran.text().contains(secret) && !ran.err.contains(secret), "{call:?}: {} {}", ran.text(), ran.err);
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }

    /// The same with some bytes gone, doubled or others.
    fn damaged(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + self.below(40)).min(bytes.len());
            match self.below(4) {
                0 => drop(bytes.drain(at..end)),
                1 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                2 => bytes.truncate(at.max(1)),
                _ => bytes.splice(at..at, [b"{[:\"'-#\n\t&*|\xff\0"[self.below(14)]]).for_each(drop),
            }
        }
        bytes
    }
}

/// How many damaged files are read in a round.
const IN_A_ROUND: usize = 50;

/// More of them, from another beginning: `QVSCONFIG_DAMAGED_FILES=100000` takes minutes.
fn rounds() -> usize {
    let files =
        std::env::var("QVSCONFIG_DAMAGED_FILES").ok().map_or(300, |text| text.parse().expect("a number of files"));
    usize::max(files / IN_A_ROUND, 1)
}

#[test]
fn damaged_files_are_checked_and_imported() {
    let mut dice = Dice(0x5EED);
    let here = place();
    run(here.path(), &["render", "plan.yaml", "-o", "out", "--zip", "all.zip"]);
    let mut whole: Vec<Vec<u8>> = read(&here.path().join("out")).into_values().map(String::into_bytes).collect();
    whole.push(fs::read(here.path().join("all.zip")).unwrap());
    for round in 0..rounds() {
        let folder = here.path().join(format!("round{round}"));
        let mut names = vec!["import".to_owned()];
        for n in 0..IN_A_ROUND {
            let file = folder.join(format!("{}/.valuestream/{n}.yaml", n % 7));
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, dice.damaged(&whole[n % whole.len()])).unwrap();
            names.push(file.display().to_string());
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for format in ["human", "json", "sarif", "github"] {
            let ran = run(&folder, &["check", "--format", format]);
            assert!((0..=1).contains(&ran.status), "{}", ran.err);
        }
        assert!((0..=1).contains(&run(&folder, &names).status));
        fs::remove_dir_all(&folder).unwrap();
    }
}
