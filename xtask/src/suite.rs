//! `cargo xtask test`: every check and every test, part by part, and a summary line at the end.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use anyhow::{Context, Result, ensure};

use crate::args::Kind;
use crate::browser::Browser;
use crate::count::{Counts, SKIPPED_VARIABLE};
use crate::run::{self, Profile};
use crate::{cargo, kube, process, sarif, setup, shells, size, workspace};

/// How many browsers run at once; more would only slow each other down.
const MOST_BROWSERS: usize = 4;

/// The packages that every part selects, whichever targets it runs: features are unified over the selected packages, so with
/// another selection half of the dependencies would be compiled again.
const PACKAGES: [&str; 2] = ["--workspace", "--exclude=qvsconfig"];

/// How many cluster tests run at once; they mostly wait for the API server.
const CLUSTER_TESTS: usize = 4;

/// What property tests draw their cases from; plain `cargo test` draws anew each time.
const SEED: &str = "PROPTEST_RNG_SEED";

/// The targets that a plain `cargo test` leaves out, as each needs programs of its own.
const ASKED_FOR: [&str; 3] = ["--test=cluster", "--test=journeys", "--test=live"];

/// Runs the tests of that kind, or all of them, and returns whether all is well.
pub fn test(only: Option<Kind>) -> Result<bool> {
    let mut report = Report::default();
    let wants = |kind| only.is_none_or(|only| only == kind);
    let browser = wants(Kind::Browser);

    // First, so that a failed installation is known before anything long runs.
    let found =
        browser.then(|| report.part("browser set-up", || Ok((setup::for_browser()?, setup::firefox_or_not()?))));
    if browser || wants(Kind::Native) {
        report.part("wasm target", setup::wasm_target);
    }
    // In parallel with the native parts: much of it uses a single core.
    let build = browser.then(ReleaseBuild::start);
    if wants(Kind::Native) {
        native_parts(&mut report);
    }
    if wants(Kind::Cluster) {
        cluster_parts(&mut report);
    }
    if let Some(build) = build
        && report.part("release build", || build?.finish()).is_some()
    {
        report.part("size of the app", || size::within_limit(&workspace::dist()));
        match found.flatten() {
            Some((chromium, firefox)) => {
                report.tests("journeys, Chromium", journeys(&chromium));
                match firefox {
                    Some(firefox) => {
                        report.tests("journeys, Firefox", journeys(&firefox));
                    }
                    None => report.skip("journeys in Firefox: no Firefox that can be driven, see the browser set-up"),
                }
                live_parts(&mut report, &chromium);
            }
            None => {
                println!("\nThe browser journeys cannot run: the browser set-up failed; see above.")
            }
        }
    }
    Ok(report.close())
}

fn native_parts(report: &mut Report) {
    let azure_python = report.part("shells set-up", || {
        shells::install();
        Ok(shells::azure_python())
    });
    let cue = report.part("CUE set-up", || Ok(setup::for_cue()));
    let sarif = report.part("SARIF set-up", || Ok(sarif::schema()));
    report.part("formatting", || {
        process::run(cargo::command().args(["fmt", "--all", "--check"]))
            .context("the formatting differs: `cargo fmt --all` fixes it")
    });
    match process::on_path("cargo-deny") {
        Some(_) => {
            let mut deny = cargo::command();
            deny.args(["deny", "--workspace", "--offline", "check", "bans", "licenses", "sources"]);
            report.part("supply chain", || process::run(&mut deny));
        }
        None => report.skip("deny.toml: cargo-deny is not installed"),
    }
    report.part("clippy", || {
        let clippy = |targets: &[&str]| {
            let mut clippy = cargo::command();
            clippy.arg("clippy").args(PACKAGES).args(targets).args(["--", "--deny=warnings"]);
            process::run(&mut clippy)
        };
        clippy(&["--all-targets"])?;
        clippy(&ASKED_FOR)
    });
    report.part("clippy of the app", || {
        let mut clippy = cargo::command();
        process::without_build_flags(&mut clippy);
        process::run(clippy.args([
            "clippy",
            "--package=qvsconfig",
            "--target=wasm32-unknown-unknown",
            "--",
            "--deny=warnings",
        ]))
    });
    let mut command = tests(&[]);
    // Whatever the environment says: expected files are compared here, and never written.
    command.env("SNAPSHOTS", "verify");
    if let Some(python) = azure_python.flatten() {
        command.env(shells::AZURE_VARIABLE, python);
    }
    if let Some(cue) = cue.flatten() {
        command.env(setup::CUE_VARIABLE, cue);
    }
    if let Some(schema) = sarif.flatten() {
        command.env(sarif::VARIABLE, schema);
    }
    report.tests("native tests", command);
}

fn cluster_parts(report: &mut Report) {
    let found = report.part("cluster set-up", || Ok((kube::find_or_build()?, kube::kubectl_or_install())));
    let Some((assets, kubectl)) = found else {
        println!("\nThe cluster tests cannot run: their set-up failed; see above.");
        return;
    };
    let mut command = tests(&["--test=cluster"]);
    at_once(&mut command, CLUSTER_TESTS);
    kube::tell(&mut command, assets.as_ref(), kubectl.as_deref());
    report.tests("cluster tests", command);
}

/// A cluster, the program and a browser together.
fn live_parts(report: &mut Report, browser: &Browser) {
    let set_up = || Ok((kube::find_or_build()?, kube::kubectl_or_install(), program()?));
    let Some((assets, kubectl, program)) = report.part("live set-up", set_up) else { return };
    let mut command = in_browser(browser, "--test=live");
    command.env("QVSCONFIG_PROGRAM", program);
    kube::tell(&mut command, assets.as_ref(), kubectl.as_deref());
    report.tests("live journeys", command);
}

/// Compiles the program exactly as the native tests do.
fn program() -> Result<PathBuf> {
    process::run(cargo::command().arg("build").args(PACKAGES).args(["--bin=qvsconfig", "--test=live"]))?;
    run::program_in(Profile::Dev)
}

/// `cargo test` of these targets, or of the default ones if none is named.
fn tests(targets: &[&str]) -> Command {
    let mut command = cargo::command();
    command.args(["test", "--no-fail-fast"]).args(PACKAGES).args(targets);
    // A commit passes or fails by what it holds, not by the luck of a draw.
    if env::var_os(SEED).is_none() {
        command.env(SEED, "20261129");
    }
    command
}

fn journeys(browser: &Browser) -> Command {
    in_browser(browser, "--test=journeys")
}

fn in_browser(browser: &Browser, target: &str) -> Command {
    let mut command = tests(&[target]);
    command.envs(browser.variables());
    at_once(&mut command, thread::available_parallelism().map_or(1, usize::from).min(MOST_BROWSERS));
    command
}

/// Runs that many tests at once, unless the user has set another number.
fn at_once(command: &mut Command, tests: usize) {
    if env::var_os("RUST_TEST_THREADS").is_none() {
        command.env("RUST_TEST_THREADS", tests.to_string());
    }
}

/// `cargo xtask build` as a parallel process. Its lines appear among those of the other parts.
struct ReleaseBuild(Child);

impl ReleaseBuild {
    fn start() -> Result<Self> {
        let this = env::current_exe().context("cannot find the path of this program")?;
        Command::new(this).arg("build").spawn().map(Self).context("cannot start the release build")
    }

    fn finish(mut self) -> Result<()> {
        let status = self.0.wait()?;
        ensure!(status.success(), "`cargo xtask build` failed ({status}); its output above says why");
        Ok(())
    }
}

/// The results of the parts.
#[derive(Default)]
struct Report {
    counts: Counts,
    parts: Vec<(&'static str, Duration, Outcome)>,
}

#[derive(PartialEq, Eq)]
enum Outcome {
    Good,
    Failed,
}

impl Report {
    /// Runs a part that is not a test run; if it fails, that counts as one failure.
    fn part<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let outcome = match &result {
            Ok(_) => Outcome::Good,
            Err(error) => {
                eprintln!("error: {error:#}");
                self.counts.failed += 1;
                Outcome::Failed
            }
        };
        self.parts.push((name, start.elapsed(), outcome));
        result.ok()
    }

    /// Runs a `cargo test` and counts its tests; if it never gets to them, that counts as one failure.
    fn tests(&mut self, name: &'static str, command: Command) {
        let mut counts = Counts::default();
        self.part(name, || {
            counts = counted(command)?;
            Ok(())
        });
        if counts.failed > 0
            && let Some((_, _, outcome)) = self.parts.last_mut()
        {
            *outcome = Outcome::Failed;
        }
        self.counts += counts;
    }

    /// Records what did not run, and why.
    fn skip(&mut self, what: &str) {
        println!("\nSKIPPED {what}");
        self.counts.skipped.push(what.to_owned());
    }

    /// Prints how every part went and ends with the counts.
    fn close(&self) -> bool {
        println!();
        for (name, took, outcome) in &self.parts {
            let word = if *outcome == Outcome::Good { "ok" } else { "FAILED" };
            println!("{word:>6}  {name:20} {:6.1} s", took.as_secs_f64());
        }
        for skipped in &self.counts.skipped {
            println!("SKIPPED {skipped}");
        }
        println!("{}", self.counts.line());
        self.counts.is_good()
    }
}

/// Runs a `cargo test`, printing its output line by line and counting its tests.
fn counted(mut command: Command) -> Result<Counts> {
    let line = process::shown(&command);
    let skipped = skipped_file()?;
    let mut child = command
        .env(SKIPPED_VARIABLE, &skipped)
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    let mut counts = Counts::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("the output of the tests ended unexpectedly")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            std::io::stdout().flush()?;
            counts.read_line(&line);
        }
    }
    let status = child.wait()?;
    counts.read_skipped(&fs::read_to_string(&skipped).unwrap_or_default());
    let _ = fs::remove_file(&skipped);
    if !status.success() && counts.failed == 0 {
        eprintln!("error: `{line}` failed ({status}) without a failed test; its output above says why");
        counts.failed = 1;
    }
    Ok(counts)
}

/// An empty file for the tests that skip themselves.
fn skipped_file() -> Result<PathBuf> {
    let folder = workspace::notes();
    let path = folder.join(format!("skipped-{}", std::process::id()));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, ""))
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}
