//! `qvsconfig inputs`: the console's "Input Parameters" of AssemblyLines, computed from files.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde::Serialize;
use text::Lang;
use valuestream::Plan;
use valuestream::import::{self, Document, InputFile, Kind};
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

/// A file that lines may need.
struct Read {
    path: PathBuf,
    input: InputFile,
    kinds: Vec<Kind>,
    /// The pipelines that the AssemblyLines in it run.
    pipelines: Vec<String>,
}

impl Read {
    /// `None` if it is none of what lines need: what is read at once has a limit.
    fn of(path: PathBuf, bytes: Vec<u8>) -> Option<Read> {
        let input = InputFile { name: Some(shown(&path)), bytes };
        let import = import::read(std::slice::from_ref(&input), &Plan::default());
        let kinds: Vec<Kind> = import.documents.iter().map(|document| document.kind).collect();
        let wanted = [Kind::QvsConfig, Kind::AssemblyLine, Kind::DeploymentConfig];
        let is_wanted = kinds.is_empty() && repository::is_called_deployment_config(&path)
            || kinds.iter().any(|kind| wanted.contains(kind));
        let pipelines = import.documents.iter().flat_map(Document::pipelines).map(str::to_owned).collect();
        is_wanted.then_some(Read { path, input, kinds, pipelines })
    }

    fn is_config(&self) -> bool {
        self.kinds.contains(&Kind::QvsConfig)
    }

    /// Whether it is one, and no archive of several files.
    fn is_config_alone(&self) -> bool {
        self.is_config() && repository::may_hold_yaml(&self.path)
    }
}

/// Runs it.
pub fn run(asked: &Inputs, lang: Lang) -> Result<Answer, Failure> {
    let here = [HERE.to_owned()];
    let given = if asked.given.is_empty() { &here[..] } else { &asked.given[..] };
    let mut files: Vec<Read> = Vec::new();
    for given in given {
        let path = Path::new(given);
        if !path.is_dir() {
            files.extend(Read::of(path.to_owned(), plan::file(path, lang)?));
            continue;
        }
        for found in repository::walk(path) {
            let found = found.map_err(|error| Failure::Said(words::not_walked(&error, lang)))?;
            // A large file below a directory is none of these.
            if std::fs::metadata(&found).is_ok_and(|about| about.len() <= plan::MOST) {
                let bytes = plan::file(&found, lang)?;
                files.extend(Read::of(found, bytes));
            }
        }
    }
    let configs: Vec<(PathBuf, InputFile)> = files
        .iter()
        .filter(|file| file.is_config_alone())
        .map(|file| (file.path.clone(), file.input.clone()))
        .collect();
    let names = repository::names(configs.iter().map(|(path, _)| path.as_path()));
    let groups = repository::together(files, |file| &file.path, Read::is_config);
    let of_group = |group: Vec<Read>| {
        let pipelines = group.iter().flat_map(|file| &file.pipelines).map(String::as_str);
        // The only one that there is need not be called so.
        let beside = if configs.len() == 1 { vec![0] } else { names.of_pipelines(pipelines) };
        let beside = beside.into_iter().filter_map(|n| configs.get(n));
        let beside = beside.filter(|(path, _)| group.iter().all(|file| file.path != *path)).map(|(_, input)| input);
        let beside: Vec<&InputFile> = beside.collect();
        let given: Vec<InputFile> =
            beside.iter().copied().chain(group.iter().map(|file| &file.input)).cloned().collect();
        of_files(&given, beside.len(), lang)
    };
    let lines: Vec<Line> = groups.into_values().flat_map(of_group).collect();
    if lines.is_empty() {
        return Err(Failure::Said(words::NO_LINE.get(lang).to_owned()));
    }
    output::print(&match asked.format {
        TableFormat::Json => pretty(&Lines { version: JSON_VERSION, lines }),
        TableFormat::Human => human(&lines, lang),
    })?;
    Ok(Answer::Good)
}

/// The AssemblyLines of the files from `first` on, each with what it belongs to.
fn of_files(given: &[InputFile], first: usize, lang: Lang) -> Vec<Line> {
    let import = import::read(given, &Plan::default());
    let line = |(n, stages): (usize, Vec<StageInputs>)| {
        let document = import.documents.get(n).filter(|document| document.file >= first)?;
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
