//! `qvsconfig inputs`: the console's "Input Parameters" of AssemblyLines, computed from files.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use text::Lang;
use valuestream::Plan;
use valuestream::import::{self, InputFile, Kind};
use valuestream::line_inputs::{Input, PIPELINE_UNKNOWN, StageInputs};
use yaml::Node;

use crate::answer::{Answer, Failure};
use crate::args::{Inputs, TableFormat};
use crate::plan::{self, shown};
use crate::report::pretty;
use crate::{output, repository, words};

/// What is read if nothing is named.
const HERE: &str = ".";
/// The version of the JSON.
const JSON_VERSION: u32 = 1;

#[derive(Serialize)]
struct Lines {
    version: u32,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    file: String,
    name: String,
    stages: Vec<Stage>,
}

#[derive(Serialize)]
struct Stage {
    name: String,
    pipeline: String,
    known: bool,
    inputs: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    source: &'static str,
    #[serde(skip)]
    label: &'static str,
    value: Option<String>,
}

impl Stage {
    fn of(stage: StageInputs, lang: Lang) -> Stage {
        let row = |Input { name, source, value }: Input| Row {
            name,
            source: source.name(),
            label: source.label().get(lang),
            // A value that looks like a credential is not repeated.
            value: value.map(|value| valuestream::rule::Quoted::from(&value).to_string()),
        };
        let StageInputs { stage, pipeline, is_known, rows } = stage;
        Stage { name: stage, pipeline, known: is_known, inputs: rows.into_iter().map(row).collect() }
    }
}

/// Runs it.
pub fn run(asked: &Inputs, lang: Lang) -> Result<Answer, Failure> {
    let here = [HERE.to_owned()];
    let given = if asked.given.is_empty() { &here[..] } else { &asked.given[..] };
    let mut files: Vec<(PathBuf, Vec<u8>)> = Vec::new();
    for given in given {
        let path = Path::new(given);
        if !path.is_dir() {
            files.push((path.to_owned(), plan::file(path, lang)?));
            continue;
        }
        for found in repository::walk(path) {
            let found = found.map_err(|error| Failure::Said(words::not_walked(&error, lang)))?;
            // A large file below a directory is none of these.
            if std::fs::metadata(&found).is_ok_and(|about| about.len() <= plan::MOST) {
                let bytes = plan::file(&found, lang)?;
                files.push((found, bytes));
            }
        }
    }
    let is_config = |file: &(PathBuf, Vec<u8>)| kinds(file).contains(&Kind::QvsConfig);
    let groups = repository::together(files, |file| &file.0, is_config);
    let lines: Vec<Line> = groups.into_values().flat_map(|group| of_group(&group, lang)).collect();
    if lines.is_empty() {
        return Err(Failure::Said(words::NO_LINE.get(lang).to_owned()));
    }
    output::print(&match asked.format {
        TableFormat::Json => pretty(&Lines { version: JSON_VERSION, lines }),
        TableFormat::Human => human(&lines, lang),
    })?;
    Ok(Answer::Good)
}

fn kinds((path, bytes): &(PathBuf, Vec<u8>)) -> Vec<Kind> {
    let file = InputFile { name: Some(shown(path)), bytes: bytes.clone() };
    import::read(&[file], &Plan::default()).documents.iter().map(|document| document.kind).collect()
}

/// The AssemblyLines of files that belong together.
fn of_group(group: &[(PathBuf, Vec<u8>)], lang: Lang) -> Vec<Line> {
    // Only these are needed, and what is read at once has a limit.
    let wanted = [Kind::QvsConfig, Kind::AssemblyLine, Kind::DeploymentConfig];
    let may_be = |file: &&(PathBuf, Vec<u8>)| {
        let kinds = kinds(file);
        kinds.is_empty() && repository::is_called_deployment_config(&file.0)
            || kinds.iter().any(|kind| wanted.contains(kind))
    };
    let read = |(path, bytes): &(PathBuf, Vec<u8>)| InputFile { name: Some(shown(path)), bytes: bytes.clone() };
    let given: Vec<InputFile> = group.iter().filter(may_be).map(read).collect();
    let import = import::read(&given, &Plan::default());
    let line = |(n, stages): (usize, Vec<StageInputs>)| {
        let document = import.documents.get(n)?;
        let name = document.parsed.body.get("metadata").and_then(|metadata| metadata.get("name")).and_then(Node::text);
        let file = import.files.get(document.file).and_then(|file| file.name.clone()).unwrap_or_default();
        let stages = stages.into_iter().map(|stage| Stage::of(stage, lang)).collect();
        Some(Line { file, name: name.unwrap_or_default().to_owned(), stages })
    };
    import.line_inputs().into_iter().filter_map(line).collect()
}

fn human(lines: &[Line], lang: Lang) -> String {
    let mut text = String::new();
    for line in lines {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{}: {}", line.file, line.name);
        for stage in &line.stages {
            let note = if stage.known { String::new() } else { format!(": {}", PIPELINE_UNKNOWN.get(lang)) };
            let _ = writeln!(text, "  {} ({}){note}", stage.name, stage.pipeline);
            let width = stage.inputs.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
            for row in &stage.inputs {
                let value = row.value.as_ref().map(|value| format!(": {value}")).unwrap_or_default();
                let _ = writeln!(text, "    {:width$}  {}{value}", row.name, row.label);
            }
        }
    }
    text
}
