//! How long calls of the program take, as whole processes, beside a call that only says its version: that one costs what
//! starting any such program costs, so the ratio is the same on fast and slow machines. Then a repository of 1,000
//! files, with the memory that it takes. It prints figures; none of them makes it fail.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 60;
const APPLICATIONS: usize = 250;

const PLAN: &str = "qvsconfig: 2\nresourceGroup: rg\nclusterName: aks\nazureKeyContainerName: contoso-kv\n\
    gitCloneUrl: https://github.com/sample-org/sample-repo-name.git\nprojectName: contoso\n";

fn main() {
    let here = tempfile::tempdir().expect("a temporary folder");
    fs::write(here.path().join("plan.yaml"), PLAN).expect("a plan");
    println!("whole processes, in ms: median of {RUNS} (their middle half), and its ratio to --version");
    let calls: [(&str, &[&str]); 6] = [
        ("--version", &["--version"]),
        ("check", &["check", "plan.yaml"]),
        ("render", &["render", "plan.yaml", "-o", "out"]),
        ("render --check", &["render", "plan.yaml", "-o", "out", "--check"]),
        ("import", &["import", "out/eso-clustersecretstore/.valuestream/qvs.yaml"]),
        ("schema", &["schema"]),
    ];
    let mut times = vec![Vec::with_capacity(RUNS); calls.len()];
    // In turn, so that whatever else the machine does meets all of them.
    for _ in 0..RUNS {
        for ((_, args), times) in calls.iter().zip(&mut times) {
            times.push(timed(here.path(), args));
        }
    }
    let hello = median(&mut times[0]);
    for ((name, _), times) in calls.iter().zip(&mut times) {
        let middle = median(times);
        let ratio = middle.as_secs_f64() / hello.as_secs_f64();
        let [low, high] = [times[RUNS / 4], times[RUNS * 3 / 4]].map(ms);
        println!("{name:15} {:6.1} ({low:.1} to {high:.1})  {ratio:5.2}", ms(middle));
    }
    let files = repository(here.path());
    let mut times: Vec<Duration> = (0..7).map(|_| timed(here.path(), &["check", "repository"])).collect();
    println!("\ncheck of a repository with {files} files: {:.0} ms", ms(median(&mut times)));
    match peak(here.path(), &["check", "repository"]) {
        Some(kb) => println!("its memory at most: {:.1} MB", f64::from(kb) / 1024.0),
        None => println!("its memory at most: not known, as this system has no /proc"),
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn call(here: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qvsconfig"));
    command.current_dir(here).args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn timed(here: &Path, args: &[&str]) -> Duration {
    let begun = Instant::now();
    call(here, args).status().expect("the program runs");
    begun.elapsed()
}

/// The most memory that a call held, in KB, as the system last said while it ran.
fn peak(here: &Path, args: &[&str]) -> Option<u32> {
    let mut child = call(here, args).spawn().expect("the program runs");
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    while child.try_wait().expect("the program ends").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).or(most);
        std::thread::sleep(Duration::from_millis(1));
    }
    most
}

/// Makes a repository of many Applications, each with a bundle's files, and files of others between them.
fn repository(here: &Path) -> usize {
    let text = fs::read(here.join("out/eso-clustersecretstore/.valuestream/qvs.yaml")).expect("a QVS Config");
    let line = "out/eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-assemblyline.yaml";
    let line = fs::read(here.join(line)).expect("an AssemblyLine");
    for n in 0..APPLICATIONS {
        let folder = here.join(format!("repository/{n}/.valuestream"));
        fs::create_dir_all(folder.join("pipelines")).expect("a folder");
        for (name, bytes) in [
            ("qvs.yaml", &text[..]),
            ("pipelines/line.yaml", &line),
            ("values.yaml", b"replicas: 1\nimage: nginx\n"),
            ("main.go", b"package main\n"),
        ] {
            fs::write(folder.join(name), bytes).expect("a file");
        }
    }
    4 * APPLICATIONS
}
