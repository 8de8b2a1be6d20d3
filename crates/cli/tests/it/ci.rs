//! The lines for CI, run as the systems run them: in a repository with the example, drifted and mended.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_yaml::Value;
use valuestream::ci::recipes;
use valuestream::{Lang, Plan};

use crate::common::{REQUIRED, plan_of, skipped};
use crate::program::run;

/// A repository with the plan file, what is made from it, and the lines of one system; outside of it the packed program.
struct Repository {
    folder: tempfile::TempDir,
    lines: Value,
}

const PLAN: &str = "eso-clustersecretstore/qvsconfig.yaml";

impl Repository {
    fn with(system: &str) -> Repository {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path().join("repository");
        fs::create_dir(&here).unwrap();
        let plan: Plan = plan_of(REQUIRED);
        let link = format!("https://qvs.example/#{}", valuestream::share::fragment(&plan));
        assert_eq!(run(&here, &["render", &link]).status, 0);
        let mut lines = Value::Null;
        // The files of every system are there, and nothing is wrong with any of them.
        for recipe in recipes(&plan.resolve(), Lang::En) {
            for (n, block) in recipe.blocks.iter().enumerate() {
                if recipe.id == "github" && n == 1 {
                    continue;
                }
                let path = here.join(&block.path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, &block.text).unwrap();
                if recipe.id == system && n == 0 {
                    lines = serde_yaml::from_str(&block.text).unwrap();
                }
            }
        }
        let repository = Repository { folder, lines };
        repository.git(&["init", "--quiet"]);
        repository.commit();
        repository
    }

    fn here(&self) -> PathBuf {
        self.folder.path().join("repository")
    }

    fn git(&self, args: &[&str]) -> Output {
        let mut git = Command::new("git");
        git.current_dir(self.here()).args(["-c", "user.name=a", "-c", "user.email=a@example.com"]).args(args);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").output().unwrap()
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        let made = self.git(&["commit", "--quiet", "--message", "plan"]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    }

    /// The program in an archive as `cargo xtask package` makes it: its address and its checksum.
    fn packed(&self) -> (String, String) {
        let (inside, archive) =
            (self.folder.path().join("qvsconfig-0.0.0-here"), self.folder.path().join("packed.tar.gz"));
        fs::create_dir_all(&inside).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_qvsconfig"), inside.join("qvsconfig")).unwrap();
        let mut tar = Command::new("tar");
        tar.arg("-czf").arg(&archive).arg("-C").arg(self.folder.path()).arg("qvsconfig-0.0.0-here");
        assert!(tar.status().unwrap().success());
        let sum = Command::new("sha256sum").arg(&archive).output().unwrap();
        let sum = String::from_utf8(sum.stdout).unwrap();
        (format!("file://{}", archive.display()), sum.split(' ').next().unwrap().to_owned())
    }

    /// Runs a script as a job's shell does, where nothing but the job's own settings is known.
    fn shell(&self, shell: &str, script: &str, variables: &[(&str, &str)]) -> Output {
        let mut command = Command::new(shell);
        command
            .current_dir(self.here())
            .args(["-e", "-c", script])
            .env_clear()
            .env("PATH", std::env::var("PATH").unwrap());
        command.env("TMPDIR", self.folder.path()).envs(variables.iter().copied()).output().unwrap()
    }

    /// Changes a file as a person might, without the plan.
    fn drift(&self) {
        let path = self.here().join("eso-clustersecretstore/deployment-config.yaml");
        let text = fs::read_to_string(&path).unwrap();
        let changed = text.replace("qmonus-system", "other-system");
        assert_ne!(changed, text);
        fs::write(path, changed).unwrap();
    }

    /// Takes the files of the plan again.
    fn mend(&self) {
        assert_eq!(run(&self.here(), &["render", PLAN]).status, 0);
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_sequence().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// Whether there are the programs that the lines call; else that the test is skipped was told.
fn has(test: &str, programs: &[&str]) -> bool {
    let missing = programs.iter().find(|name| Command::new(name).arg("--version").output().is_err());
    if let Some(name) = missing {
        skipped(test, &format!("there is no {name}"));
    }
    missing.is_none()
}

#[test]
fn github_runs_the_steps() {
    if !has("github_runs_the_steps", &["bash", "curl", "git", "sha256sum", "tar"]) {
        return;
    }
    let repository = Repository::with("github");
    let (archive, sum) = repository.packed();
    let (temp, path) = (repository.folder.path().join("runner"), repository.folder.path().join("path"));
    let steps = |job: &str| {
        let steps = repository.lines["jobs"][job]["steps"].as_sequence().unwrap();
        steps.iter().filter_map(|step| step["run"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let ran = |step: &str, sum: &str| {
        let _ = fs::create_dir(&temp);
        let added = fs::read_to_string(&path).unwrap_or_default();
        let here = format!("{}:{}", added.trim(), std::env::var("PATH").unwrap());
        let variables = [
            ("RUNNER_TEMP", temp.to_str().unwrap()),
            ("GITHUB_PATH", path.to_str().unwrap()),
            ("QVSCONFIG_ARCHIVE", &archive),
            ("QVSCONFIG_SHA256", sum),
            ("KUBECONFIG_TEXT", "apiVersion: v1"),
            ("PATH", &here),
        ];
        repository.shell("bash", step, &variables)
    };
    let [get, check, render] = &steps("check")[..] else { panic!("{:?}", steps("check")) };
    // Another program than the one that was packed is not taken.
    assert!(!ran(get, &"0".repeat(64)).status.success());
    assert!(!path.exists());
    for step in [get, check, render] {
        let output = ran(step, &sum);
        assert!(output.status.success(), "{step}: {}", said(&output));
    }
    repository.drift();
    let output = ran(render, &sum);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("+++ b/eso-clustersecretstore/deployment-config.yaml"), "{}", said(&output));
    repository.mend();
    assert!(ran(render, &sum).status.success());
    // A mistake is told at its line.
    let plan = repository.here().join(PLAN);
    fs::write(&plan, fs::read_to_string(&plan).unwrap() + "repositoryKind: svn\n").unwrap();
    let output = ran(check, &sum);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains(&format!("file={PLAN},line=")), "{}", said(&output));
}

#[test]
fn gitlab_runs_the_scripts() {
    if !has("gitlab_runs_the_scripts", &["sh", "curl", "git", "sha256sum", "tar"]) {
        return;
    }
    let repository = Repository::with("gitlab");
    let (archive, sum) = repository.packed();
    let lines = &repository.lines;
    let script = [texts(&lines[".qvsconfig-program"]["before_script"]), texts(&lines["qvsconfig-check"]["script"])]
        .concat()
        .join("\n");
    let ran =
        |sum: &str| repository.shell("sh", &script, &[("QVSCONFIG_ARCHIVE", &archive), ("QVSCONFIG_SHA256", sum)]);
    let output = ran(&sum);
    assert!(output.status.success(), "{}", said(&output));
    assert!(!ran(&"0".repeat(64)).status.success());
    repository.drift();
    assert_eq!(ran(&sum).status.code(), Some(1));
    repository.mend();
    assert!(ran(&sum).status.success());
}

/// The calls in these lines and in `.pre-commit-hooks.yaml`, as pre-commit itself runs them.
#[test]
fn pre_commit_runs_the_hooks() {
    if !has("pre_commit_runs_the_hooks", &["pre-commit", "git"]) {
        return;
    }
    let repository = Repository::with("pre-commit");
    let program = Path::new(env!("CARGO_BIN_EXE_qvsconfig")).parent().unwrap().to_owned();
    let ran = |args: &[&str]| {
        let mut command = Command::new("pre-commit");
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        command.current_dir(repository.here()).args(args).env("PATH", path).env("HOME", repository.folder.path());
        command.output().unwrap()
    };
    let all = &["run", "--all-files"];
    let output = ran(all);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(said(&output).matches("Passed").count(), 2, "{}", said(&output));
    repository.drift();
    repository.git(&["add", "--all"]);
    let output = ran(all);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("+++ b/eso-clustersecretstore/deployment-config.yaml"), "{}", said(&output));
    repository.mend();
    repository.git(&["add", "--all"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (hook, files) in [("qvsconfig-check", vec![]), ("qvsconfig-render", vec![PLAN])] {
        // The hooks of this repository, without a network.
        let ours: Value =
            serde_yaml::from_str(&fs::read_to_string(root.join(".pre-commit-hooks.yaml")).unwrap()).unwrap();
        let mut of = ours.as_sequence().unwrap().iter().find(|it| it["id"] == hook).unwrap().clone();
        of["args"] = serde_yaml::to_value(&files).unwrap();
        let config = serde_yaml::to_string(&serde_json::json!({"repos": [{"repo": "local", "hooks": [of]}]})).unwrap();
        fs::write(repository.here().join(".pre-commit-config.yaml"), config).unwrap();
        repository.git(&["add", "--all"]);
        let output = ran(all);
        assert!(output.status.success() && said(&output).contains("Passed"), "{hook}: {}", said(&output));
    }
}
