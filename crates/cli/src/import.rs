//! `qvsconfig import`: files that people have, as a plan file.

use std::path::Path;

use text::Lang;
use valuestream::Plan;
use valuestream::import::{self, At, Import as Imported, InputFile, Outcome, Part};
use valuestream::plan_file::SCHEMA_FILE;

use crate::answer::{Answer, Failure};
use crate::args::Import;
use crate::message::{Counts, Message};
use crate::plan::{self, STDIN, shown};
use crate::{kept, output, report, words, write};

/// Runs it.
pub fn run(asked: &Import, lang: Lang) -> Result<Answer, Failure> {
    let into = match &asked.into {
        Some(path) => Some((path, plan::read(&path.display().to_string(), lang)?)),
        None => None,
    };
    let current = into.as_ref().map(|(_, given)| given.plan.clone()).unwrap_or_default();
    let (given, unread) = read(&asked.files, lang)?;
    let import = import::read(&given, &current);
    let told = tell(&import, &current, lang);
    for said in &unread {
        output::tell(&format!("qvsconfig: {said}\n"));
    }
    if import.is_empty() {
        output::tell(&format!("qvsconfig: {}\n", words::NOTHING_IMPORTED.get(lang)));
        return Ok(if unread.is_empty() { Answer::Bad } else { Answer::Unread });
    }
    let plan = import.plan(&current, &[]);
    let written = |schema: &str| plan::written(&plan, schema);
    match (&into, &asked.output) {
        (Some((path, before)), _) => {
            // Whether and how its first line names a schema is for people to say, as are its comments.
            let text = before.text.as_deref().and_then(|text| kept::with_comments(text, &plan));
            let text = text.unwrap_or_else(|| before.schema().map_or_else(|| plan::values(&plan), written));
            if before.text.as_deref() != Some(text.as_str()) {
                write::file(path, text.as_bytes(), lang)?;
                output::print(&format!("{}\n", shown(path)))?;
            }
        }
        (None, Some(path)) => {
            write::file(path, written(SCHEMA_FILE).as_bytes(), lang)?;
            output::print(&format!("{}\n", shown(path)))?;
        }
        (None, None) => output::print(&written(SCHEMA_FILE))?,
    }
    Ok(if unread.is_empty() { Answer::bad_if(told.errors > 0) } else { Answer::Unread })
}

/// The files; of those that cannot be read, why.
fn read(files: &[String], lang: Lang) -> Result<(Vec<InputFile>, Vec<String>), Failure> {
    let (mut given, mut unread) = (Vec::new(), Vec::new());
    for file in files {
        let read = if file == STDIN { plan::input(lang) } else { plan::file(Path::new(file), lang) };
        match read {
            Ok(bytes) => given.push(InputFile { name: (file != STDIN).then(|| shown(Path::new(file))), bytes }),
            Err(Failure::Said(said)) => unread.push(said),
            Err(other) => return Err(other),
        }
    }
    Ok((given, unread))
}

/// Tells what became of each document, which files disagree, and what is not kept.
fn tell(import: &Imported, current: &Plan, lang: Lang) -> Counts {
    // What was refused is told with its line below.
    let parts = import.parts(current, &[]).into_iter();
    for part in parts.filter(|part| !matches!(part.outcome, Outcome::Refused(_))) {
        output::tell(&format!("{}: {}\n", place(import, part.at, lang), outcome(&part, lang)));
    }
    for (n, file) in import.files.iter().enumerate() {
        let at = place(import, At { file: n, mark: None }, lang);
        if file.linked {
            output::tell(&format!("{at}: {}\n", words::LINK_READ.get(lang)));
        } else if file.unread {
            output::tell(&format!("{at}: {}\n", words::NOT_READ.get(lang)));
        }
    }
    output::tell("\n");
    for conflict in import.conflicts() {
        output::tell(&format!("{}\n", words::conflict(&conflict.name, lang)));
        for (n, (text, at)) in conflict.options.iter().enumerate() {
            let taken = if n == 0 { words::OPTION_TAKEN } else { words::OPTION_LEFT };
            output::tell(&format!("  {}: {text} ({})\n", place(import, *at, lang), taken.get(lang)));
        }
        output::tell("\n");
    }
    let notes = import.notes(current, &[]);
    let messages: Vec<Message> = notes
        .iter()
        .map(|note| {
            let file = name(import, note.location, lang);
            Message::of(note, lang).in_file(&file).at(import, note.location)
        })
        .collect();
    report::tell(&messages, lang);
    if !import.is_empty() {
        let changed = import.taken(current, &[]).iter().filter(|taken| taken.changes).count();
        output::tell(&format!("qvsconfig: {}\n", words::imported(changed, lang)));
    }
    Counts::of(&messages)
}

/// What became of a document.
fn outcome(part: &Part, lang: Lang) -> String {
    let kind = part.kind.map(|kind| format!("{}: ", kind.title().get(lang))).unwrap_or_default();
    // The reason of a refusal is a message of its own.
    kind + part.outcome.said().map_or("", |became| became.get(lang))
}

/// The name of a file; a file of an archive behind that of the archive.
fn name(import: &Imported, at: At, lang: Lang) -> String {
    let Some(file) = import.files.get(at.file) else { return String::new() };
    let name = file.name.clone().unwrap_or_else(|| words::STDIN.get(lang).to_owned());
    match &file.archive {
        Some(archive) => format!("{archive}!{name}"),
        None => name,
    }
}

fn place(import: &Imported, at: At, lang: Lang) -> String {
    let name = name(import, at, lang);
    match at.mark {
        Some(mark) => format!("{name}:{}:{}", mark.line, mark.column),
        None => name,
    }
}
