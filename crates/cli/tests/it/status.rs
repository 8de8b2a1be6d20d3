//! `qvsconfig status`: what it says, once and while it waits, and how it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::common::skipped;
use crate::fake::Fake;
use crate::fake::objects::{condition, external_secret, failed, store, store_ready, synced};
use crate::program::{Ran, program, run};
use crate::served::{PLAN, free_port, good, kubeconfig};

/// A cluster, and the call that asks it.
struct Bench {
    fake: Fake,
    here: tempfile::TempDir,
    config: PathBuf,
}

fn bench() -> Bench {
    let here = tempfile::tempdir().unwrap();
    let config = here.path().join("config");
    Bench { fake: good(&config), here, config }
}

impl Bench {
    fn call(&self, more: &[&str]) -> Command {
        self.call_of(PLAN, more)
    }

    fn call_of(&self, plan: &str, more: &[&str]) -> Command {
        let mut command = program();
        command.current_dir(self.here.path()).env_remove("KUBECONFIG");
        command.args(["status", plan, "--kubeconfig"]).arg(&self.config).args(more);
        command
    }

    fn run(&self, more: &[&str]) -> Ran {
        self.call(more).output().unwrap().into()
    }

    fn wait(&self, more: &[&str]) -> Waiting {
        let mut command = self.call(&[&["--wait"], more].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap());
        Waiting { child, lines, seen: String::new() }
    }

    /// The store is not ready, and says why.
    fn break_store(&self) {
        let invalid = condition("Ready", "False", "InvalidProviderConfig", "unable to create client");
        self.fake.put("clustersecretstores", store(&invalid));
    }
}

/// A call that waits.
struct Waiting {
    child: Child,
    lines: BufReader<ChildStderr>,
    seen: String,
}

impl Waiting {
    /// Reads until it says that.
    fn until(&mut self, text: &str) {
        loop {
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).unwrap();
            self.seen.push_str(&line);
            assert!(read > 0, "never {text}: {}", self.seen);
            if line.contains(text) {
                return;
            }
        }
    }

    /// Its end: status, standard output, and all of standard error.
    fn end(mut self) -> (Option<i32>, String, String) {
        self.lines.read_to_string(&mut self.seen).unwrap();
        let mut out = String::new();
        self.child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
        (self.child.wait().unwrap().code(), out, self.seen)
    }

    fn interrupt(&self) {
        let sent = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

#[test]
fn all_is_as_the_plan_says() {
    let bench = bench();
    let ran = bench.run(&[]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{}", ran.text());
    for text in [
        "Context: aks-admin\n",
        "\n0-1 ",
        "  ✓ OK  CRDs: The CRDs are registered",
        "\n11 ",
        "  ✓ OK  ExternalSecret 1: ExternalSecret default/example is synced",
        "\n8 of 8 are OK.\n",
    ] {
        assert!(ran.text().contains(text), "{text}: {}", ran.text());
    }
    let ja = bench.run(&["--lang", "ja", "--wait"]);
    assert_eq!((ja.status, ja.err.as_str()), (0, ""), "{}", ja.text());
    assert!(ja.text().contains("  ✓ 正常  CRD: CRDは登録済みで") && ja.text().contains("8件のうち8件が正常です。"));
}

#[test]
fn what_is_wrong_comes_with_its_cause_and_fix() {
    let bench = bench();
    bench.fake.put("externalsecrets", external_secret("example", failed("could not get secret data from provider")));
    bench.fake.forbid("deployments", "");
    bench.fake.forbid("deployments", "qmonus-system");
    let ran = bench.run(&[]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    for text in [
        "  ✕ failing  ExternalSecret 1: ",
        "      SecretSyncedError: could not get secret data from provider\n      Cause: ",
        "\n      help: ",
        "  ? unknown  Deployments: Unknown because the kubeconfig may not read deployments.\n",
        "\n      Sync now: kubectl annotate externalsecret/example ",
    ] {
        assert!(ran.text().contains(text), "{text}: {}", ran.text());
    }
    // What a cluster says does nothing to a terminal, and no colours go to what is none.
    bench.fake.put("externalsecrets", external_secret("example", failed("could not \u{1b}[2J\u{9b}H\rget")));
    let hostile = bench.run(&[]).text();
    assert!(!hostile.contains(['\u{1b}', '\u{9b}', '\r']), "{hostile:?}");
    let ja = bench.run(&["--lang", "ja"]);
    assert_eq!(ja.status, 1);
    assert!(
        ja.text().contains("  ✕ 異常  ExternalSecret 1: ") && ja.text().contains("\n      対処: "),
        "{}",
        ja.text()
    );
}

#[test]
fn the_json_is_the_document_that_the_page_gets() {
    let bench = bench();
    bench.break_store();
    let ran = bench.run(&["--format", "json"]);
    assert_eq!((ran.status, ran.err.as_str()), (1, ""));
    let own: Value = serde_json::from_str(&ran.text()).unwrap();
    assert_eq!((&own["version"], &own["health"]), (&json!(1), &json!("failing")));
    let mut live = crate::live::start(&bench.config);
    let reply = live.status_of(PLAN);
    let body = reply.split_once("\r\n\r\n").unwrap().1;
    let of_page: Value = serde_json::from_str(body).unwrap();
    live.end();
    assert_eq!(own, of_page);
}

#[test]
fn without_a_cluster_nothing_is_known() {
    let here = tempfile::tempdir().unwrap();
    let config = here.path().join("config");
    let ask = |more: &[&str]| {
        let args = [&["status", PLAN, "--kubeconfig", config.to_str().unwrap()], more].concat();
        run(here.path(), &args)
    };
    let at_once = Instant::now();
    for wait in [&[][..], &["--wait"]] {
        let ran = ask(wait);
        assert_eq!((ran.status, ran.text().as_str()), (2, ""));
        assert!(ran.err.starts_with("qvsconfig: There is no kubeconfig. "), "{}", ran.err);
    }
    fs::write(&config, "users: [").unwrap();
    let ran = ask(&["--wait", "--lang", "ja"]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("qvsconfig: kubeconfigを読み取れません。"), "{}", ran.err);
    fs::write(&config, kubeconfig(free_port(), "{}")).unwrap();
    let ran = ask(&["--context", "none"]);
    assert!(ran.status == 2 && ran.err.contains("no such context"), "{}", ran.err);
    let ran = ask(&[]);
    assert_eq!((ran.status, ran.text().as_str()), (2, ""));
    assert!(ran.err.contains("The cluster cannot be reached."), "{}", ran.err);
    let ran = ask(&["--format", "json"]);
    assert_eq!(ran.status, 2);
    let report: Value = serde_json::from_str(&ran.text()).unwrap();
    assert_eq!((&report["health"], &report["connection"]["state"]), (&json!("unknown"), &json!("away")));
    assert!(at_once.elapsed() < Duration::from_secs(60));
}

#[test]
fn a_plan_that_cannot_be_read_is_no_state_of_a_cluster() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("broken.yaml"), "qvsconfig: 2\nclusterName: [\n").unwrap();
    for plan in ["none.yaml", "broken.yaml"] {
        let ran = run(here.path(), &["status", plan]);
        assert_eq!((ran.status, ran.text().as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains(plan), "{}", ran.err);
    }
    for wrong in [&["--timeout", "1x"][..], &["--timeout", "-1s"], &["--format", "sarif"], &["--port", "1"]] {
        assert_eq!(run(here.path(), &[&["status", PLAN], wrong].concat()).status, 2, "{wrong:?}");
    }
}

#[test]
fn waiting_tells_each_change_and_ends_when_all_is_well() {
    let bench = bench();
    bench.break_store();
    bench.fake.delete("externalsecrets", "default", "example");
    let mut waiting = bench.wait(&["--timeout", "1m"]);
    waiting.until("✕ failing  ClusterSecretStore: ");
    bench.fake.put("clustersecretstores", store_ready());
    waiting.until("✓ OK  ClusterSecretStore: ");
    bench.fake.put("externalsecrets", external_secret("example", synced()));
    let (status, out, err) = waiting.end();
    assert_eq!(status, Some(0), "{err}");
    assert!(out.contains("\n8 of 8 are OK.\n") && err.contains("✓ OK  ExternalSecret 1: "), "{out}{err}");
    // Each state once, and nothing that only a terminal understands.
    assert_eq!(err.matches("CRDs:").count(), 1, "{err}");
    assert!(!err.contains(['\u{1b}', '\r']), "{err}");
}

#[test]
fn waiting_has_an_end() {
    let bench = bench();
    bench.break_store();
    let (status, out, err) = bench.wait(&["--timeout", "2s", "--format", "json"]).end();
    assert_eq!(status, Some(1), "{err}");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["health"], "failing");
    assert!(err.ends_with("qvsconfig: Not all was OK within 2s. Still missing: ClusterSecretStore.\n"), "{err}");
    let (status, _, err) = bench.wait(&["--timeout", "1s", "--lang", "ja"]).end();
    assert_eq!(status, Some(1), "{err}");
    assert!(err.contains("1s待ちましたが") && err.ends_with("残り: ClusterSecretStore。\n"), "{err}");
}

#[test]
fn a_cluster_that_goes_away_is_told_and_waited_for() {
    let bench = bench();
    bench.break_store();
    let mut waiting = bench.wait(&["--timeout", "2m"]);
    waiting.until("ClusterSecretStore: ");
    waiting.until("Secret 1: ");
    bench.fake.set_down(true);
    waiting.until("The cluster cannot be reached.");
    bench.fake.put("clustersecretstores", store_ready());
    bench.fake.set_down(false);
    let (status, _, err) = waiting.end();
    assert_eq!(status, Some(0), "{err}");
    assert!(err.contains("The cluster answers again.\n") && err.contains("✓ OK  ClusterSecretStore: "), "{err}");
    // It is not told of each check that it is unknown meanwhile.
    assert!(!err.contains("unknown"), "{err}");
    bench.break_store();
    let mut waiting = bench.wait(&["--timeout", "6s"]);
    waiting.until("ClusterSecretStore: ");
    bench.fake.set_down(true);
    let (status, out, err) = waiting.end();
    assert_eq!((status, out.as_str()), (Some(1), ""), "{err}");
    assert!(err.contains("qvsconfig: Not all was OK within 6s. The cluster cannot be reached."), "{err}");
}

#[test]
fn ctrl_c_says_where_it_stood() {
    let bench = bench();
    bench.break_store();
    let mut waiting = bench.wait(&[]);
    waiting.until("Secret 1: ");
    waiting.interrupt();
    let (status, out, err) = waiting.end();
    assert_eq!(status, Some(130), "{err}");
    assert!(out.contains("\n7 of 8 are OK.\n"), "{out}");
    assert!(err.ends_with("qvsconfig: Stopped. Still missing: ClusterSecretStore.\n"), "{err}");
    assert_eq!(fs::read_dir(bench.here.path()).unwrap().count(), 1, "only the kubeconfig");
}

#[test]
fn a_pipe_that_nobody_reads_ends_quietly() {
    let bench = bench();
    let mut child = bench.call(&[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended: Ran = child.wait_with_output().unwrap().into();
    assert_eq!((ended.status, ended.err.as_str()), (0, ""));
}

/// `script` gives a program a terminal. Its own standard output is what the terminal shows.
fn in_terminal(line: &str, here: &Path) -> Option<Child> {
    let mut script = Command::new("script");
    script.args(["-qefc", line, "/dev/null"]).current_dir(here).env("TERM", "xterm").env_remove("NO_COLOR");
    script.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()
}

#[test]
fn a_terminal_shows_what_is_waited_for_and_is_left_as_it_was() {
    let bench = bench();
    bench.break_store();
    let call = format!(
        "LC_ALL=C {} status '{PLAN}' --kubeconfig {} --wait --timeout 3s; echo \"ended $?\"",
        env!("CARGO_BIN_EXE_qvsconfig"),
        bench.config.display()
    );
    let Some(child) = in_terminal(&call, bench.here.path()) else {
        return skipped("a_terminal_shows_what_is_waited_for_and_is_left_as_it_was", "there is no `script`");
    };
    let shown = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    // The line that shows how far it is, and the name of what is waited for.
    assert!(shown.contains("7/8") && shown.contains("s ClusterSecretStore   ") && !shown.contains("0/0"), "{shown:?}");
    assert!(shown.contains("\u{1b}[32m✓ OK"), "{shown:?}");
    assert!(shown.trim_end().ends_with("ended 1"), "{shown:?}");
    // Whatever hid the cursor shows it again.
    assert_eq!(shown.matches("\u{1b}[?25l").count(), shown.matches("\u{1b}[?25h").count(), "{shown:?}");
}

#[test]
fn the_cluster_of_another_environment_is_told() {
    let bench = bench();
    let own = "environments.0.environmentName=production&environments.0.deploymentName=production";
    let plan = format!("{PLAN}&clusterName=aks-staging&{own}&environments.0.clusterName=aks");
    let ran = |more: &[&str]| Ran::from(bench.call_of(&plan, more).output().unwrap());
    let told = "qvsconfig: The context aks-admin seems to be the cluster of the Environment production.\n";
    let of_staging = ran(&[]);
    assert_eq!((of_staging.status, of_staging.err.as_str()), (0, told));
    let of_production = ran(&["--environment", "production"]);
    assert_eq!((of_production.status, of_production.err.as_str()), (0, ""));
    assert_eq!(of_production.out, of_staging.out);
}
