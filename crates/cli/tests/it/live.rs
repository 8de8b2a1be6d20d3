//! `qvsconfig live`: what it prints, what it never prints, and how it handles kubeconfigs.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::served::{free_port, kubeconfig};

const CANARY: &str = "CANARY-4b7a";

pub struct Run {
    child: Child,
    stdout: std::process::ChildStdout,
    stderr: std::thread::JoinHandle<String>,
    port: u16,
    token: String,
    /// Everything that the program printed and answered.
    seen: String,
}

/// The call that serves, or the program by the name that this call had before.
fn program(name: &str) -> Command {
    let mut command = crate::program::program();
    if name == "qvsconfig-proxy" {
        command = Command::new(env!("CARGO_BIN_EXE_qvsconfig-proxy"));
    } else {
        command.arg("live");
    }
    command.stdin(Stdio::null()).env("RUST_LOG", "trace").env_remove("KUBECONFIG");
    command
}

pub fn start(kubeconfig: &Path) -> Run {
    start_as("qvsconfig", kubeconfig)
}

fn start_as(name: &str, kubeconfig: &Path) -> Run {
    let mut command = program(name);
    // So that its log is searched as well.
    command
        .args(["--verbose", "--port", "0", "--kubeconfig"])
        .arg(kubeconfig)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let stderr = std::thread::spawn(move || {
        let mut text = String::new();
        stderr.read_to_string(&mut text).unwrap();
        text
    });
    let mut seen = String::new();
    while !seen.contains('\n') {
        let mut byte = [0];
        assert_eq!(stdout.read(&mut byte).unwrap(), 1);
        seen.push(char::from(byte[0]));
    }
    let address = seen.trim().strip_prefix("qvsconfig with live status: http://127.0.0.1:").unwrap();
    let (port, token) = address.split_once("/#live=").unwrap();
    let (port, token) = (port.parse().unwrap(), token.to_owned());
    assert_eq!(token.len(), 64);
    Run { child, stdout, stderr, port, token, seen: String::new() }
}

impl Run {
    fn status(&mut self) -> String {
        self.status_of("v=1")
    }

    pub fn status_of(&mut self, query: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let (port, token) = (self.port, &self.token);
        write!(
            stream,
            "GET /api/v1/status?{query} HTTP/1.1\r\nHost: localhost:{port}\r\nX-Qvsconfig-Token: {token}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        self.seen.push_str(&reply);
        reply
    }

    fn until(&mut self, text: &str) {
        let started = Instant::now();
        loop {
            let reply = self.status();
            if reply.contains(text) {
                return;
            }
            assert!(started.elapsed() < Duration::from_secs(20), "never {text}: {reply}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Ends it and returns its log.
    pub fn end(mut self) -> String {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        let log = self.stderr.join().unwrap();
        assert!(!log.contains(&self.token), "the token is in the log: {log}");
        assert_eq!(rest, "", "more on standard output");
        for text in [&log, &self.seen] {
            assert!(!text.contains(CANARY), "{text}");
        }
        log
    }
}

/// A server that gives every request the same answer.
fn server(status: &'static str) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                let mut bytes = [0; 1 << 14];
                let _ = stream.read(&mut bytes);
                let body = format!("{{\"kind\":\"Status\",\"message\":\"{CANARY}\",\"code\":{}}}", &status[..3]);
                let _ = write!(
                    stream,
                    "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
            });
        }
    });
    port
}

#[test]
fn a_refusing_cluster_and_a_token_in_the_kubeconfig() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    fs::write(&file, kubeconfig(server("401 Unauthorized"), &format!("{{token: {CANARY}}}"))).unwrap();
    let mut run = start(&file);
    run.until("does not accept the credentials");
    assert!(run.status().contains("\"context\":\"aks-admin\""));
    let log = run.end();
    assert!(log.contains("a watch failed") && log.contains("answered 401"), "{log}");
}

#[test]
fn a_failing_cluster() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    fs::write(&file, kubeconfig(server("500 Internal Server Error"), "{}")).unwrap();
    let mut run = start(&file);
    run.until("does not respond correctly");
    run.end();
}

#[test]
fn a_cluster_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    fs::write(&file, kubeconfig(free_port(), "{}")).unwrap();
    let mut run = start(&file);
    run.until("cannot be reached");
    let log = run.end();
    assert!(log.contains("client error (Connect)") && log.contains("Connection refused"), "{log}");
}

#[test]
fn a_sign_in_program_is_announced_and_run() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("sign-in.sh");
    let credential = format!(
        "{{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{{\"token\":\"{CANARY}\"}}}}"
    );
    fs::write(&script, format!("#!/bin/sh\ntouch \"$0.ran\"\necho {CANARY} >&2\necho '{credential}'\n")).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).unwrap();
    let file = folder.path().join("config");
    let user = format!(
        "{{exec: {{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: '{}', args: [{CANARY}]}}}}",
        script.display()
    );
    fs::write(&file, kubeconfig(server("401 Unauthorized"), &user)).unwrap();
    let mut run = start(&file);
    run.until("does not accept the credentials");
    assert!(folder.path().join("sign-in.sh.ran").exists());
    let log = run.end();
    assert!(log.contains("this kubeconfig runs: sign-in.sh\n"), "{log}");
    assert!(!log.contains(folder.path().to_str().unwrap()), "{log}");
}

#[test]
fn a_sign_in_program_that_fails_is_reported_without_its_output() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    let command = format!(
        "{{exec: {{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never, command: sh, args: ['-c', 'echo {CANARY}; echo {CANARY} >&2; exit 3']}}}}"
    );
    fs::write(&file, kubeconfig(1, &command)).unwrap();
    let mut run = start(&file);
    run.until("sign in failed");
    let log = run.end();
    assert!(log.contains("this kubeconfig runs: sh\n"), "{log}");
    assert!(log.contains("the sign-in program ended with exit status: 3"), "{log}");
}

#[test]
fn a_broken_kubeconfig_is_not_quoted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    for text in [
        format!("{CANARY}: [\n"),
        format!("users: {CANARY}\n"),
        kubeconfig(1, "{}").replace("http://127.0.0.1:1", &format!("ht tp://{CANARY}")),
        kubeconfig(1, &format!("{{client-certificate-data: {CANARY}, client-key-data: {CANARY}}}")),
    ] {
        fs::write(&file, &text).unwrap();
        let mut run = start(&file);
        run.until("cannot be read");
        run.end();
    }
    fs::write(&file, kubeconfig(1, "{}").replace("current-context: aks-admin", &format!("current-context: {CANARY}")))
        .unwrap();
    let mut run = start(&file);
    run.until("no such context");
    run.end();
}

#[test]
fn a_kubeconfig_that_appears_later_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    let mut run = start(&file);
    run.until("There is no kubeconfig");
    fs::write(&file, kubeconfig(server("500 Internal Server Error"), "{}")).unwrap();
    run.until("does not respond correctly");
    assert!(run.end().contains("There is no kubeconfig"));
}

#[test]
fn the_old_name_does_the_same_and_says_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config");
    fs::write(&file, kubeconfig(free_port(), "{}")).unwrap();
    let mut run = start_as("qvsconfig-proxy", &file);
    run.until("cannot be reached");
    let log = run.end();
    assert_eq!(log.matches("this program is now `qvsconfig live`").count(), 1, "{log}");
}

#[test]
fn help_version_and_wrong_arguments() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for name in ["qvsconfig", "qvsconfig-proxy"] {
        let said = |args: &[&str]| {
            let output = program(name).args(args).env("LC_ALL", "C").output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
            (output.status.code(), text)
        };
        let (code, text) = said(&["--help"]);
        assert!(code == Some(0) && text.contains("--kubeconfig <PATH>"), "{text}");
        let (code, text) = said(&["--prot", "1"]);
        assert!(code == Some(2) && text.contains("--prot") && text.contains("--help"), "{text}");
        let (code, text) = said(&["--port", "70000"]);
        assert!(code == Some(2) && text.contains("cannot be 70000"), "{text}");
        let (code, text) = said(&["--port", "1", "--port", &port]);
        assert!(code == Some(1) && text.contains("is taken") && text.contains("--port"), "{text}");
        let (code, text) = said(&["--port", &port, "--lang", "ja"]);
        assert!(code == Some(1) && text.contains("別のプログラムが使っています"), "{text}");
    }
    let version = program("qvsconfig-proxy").arg("--version").output().unwrap();
    assert_eq!(version.status.code(), Some(0));
    assert!(String::from_utf8(version.stdout).unwrap().starts_with("qvsconfig "));
    let ja = program("qvsconfig-proxy").args(["--version", "--lang=ja"]).output().unwrap();
    assert!(String::from_utf8(ja.stderr).unwrap().contains("になりました"));
}

#[test]
fn ctrl_c_ends_it_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = start(&folder.path().join("none"));
    run.until("There is no kubeconfig");
    let killed = Command::new("kill").args(["-INT", &run.child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    assert_eq!(run.child.wait().unwrap().code(), Some(0));
    run.end();
}
