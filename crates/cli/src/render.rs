//! `qvsconfig render`: the files of a plan, byte for byte the page's.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use text::Lang;
use valuestream::Plan;
use valuestream::bundle;
use valuestream::check::files::check_generated;
use valuestream::diagnostic::Severity;
use valuestream::files::{FileKind, PLAN_FILE, Setting, everything, list};
use valuestream::import::{self, InputFile};
use valuestream::plan::Resolved;
use valuestream::plan_file::named_schema;

use crate::answer::{Answer, Failure};
use crate::args::Render;
use crate::compare::unified;
use crate::message::Message;
use crate::plan::{self, Given, shown};
use crate::write::{self, Below};
use crate::{output, report, words};

/// What made the files, as their README says.
pub const MADE_BY: &str = concat!("qvsconfig ", env!("QVSCONFIG_VERSION"));

/// Where the files go if nothing is said.
const HERE: &str = ".";

/// The files to write: path and text.
type Files = Vec<(String, String)>;

/// Runs it.
pub fn run(asked: &Render, lang: Lang) -> Result<Answer, Failure> {
    let given = plan::read(&asked.plan, lang)?;
    let resolved = given.plan.resolve();
    let findings = given.findings(lang);
    let mut errors: Vec<Message> = given.notes(lang).into_iter().filter(Message::is_error).collect();
    let told_already = errors.len();
    errors.extend(findings.into_iter().filter(Message::is_error));
    // What the checks of values let through, those of files must too; if they do not, no file is better than a wrong one.
    if errors.is_empty() {
        for plan in given.plan.in_environments() {
            let of_files = check_generated(&plan.resolve());
            errors
                .extend(of_files.iter().filter(|it| it.severity() == Severity::Error).map(|it| Message::of(it, lang)));
        }
    }
    if !errors.is_empty() {
        report::tell(&errors[told_already..], lang);
        output::tell(&format!("qvsconfig: {}\n", words::refused(errors.len(), lang)));
        return Ok(Answer::Bad);
    }
    let directory = asked.output.as_deref().unwrap_or(Path::new(HERE));
    let base = asked.base.clone().or_else(|| given.address.clone());
    let made_by = MADE_BY.to_owned();
    let named = Named { address: base, made_by };
    let named = if asked.check { named.or_as_in(directory, &resolved, lang) } else { named };
    let address = named.address.as_deref().or(given.page()).unwrap_or_default();
    let setting = Setting { lang, address, made_by: &named.made_by };
    let files = bundle::files(&resolved, setting);
    let files = match &asked.environment {
        None => files,
        Some(name) => of_environment(files, &given.of_environment(Some(name), lang)?),
    };
    let mut files = wanted(files, asked.only.as_deref(), lang)?;
    keep_schema(&mut files, directory, &given, lang);
    if asked.check {
        return differ(&files, &given.plan, directory, lang);
    }
    if asked.only.is_some() && asked.output.is_none() {
        for (_, text) in &files {
            output::print(text)?;
        }
        return Ok(Answer::Good);
    }
    if asked.output.is_some() || asked.zip.is_none() {
        place(&files, directory, lang)?;
    }
    if let Some(zip) = &asked.zip {
        let bytes = bundle::zip(&given.plan, setting).map_err(|_| Failure::Said(words::zip_too_large(lang)))?;
        write::file(zip, &bytes, lang)?;
        output::print(&format!("{}\n", shown(zip)))?;
    }
    Ok(Answer::Good)
}

/// The files that an Environment uses: its own, and those that all share.
fn of_environment(files: Files, plan: &Plan) -> Files {
    let used = list(&plan.resolve());
    files.into_iter().filter(|(path, _)| used.iter().any(|file| file.path == *path)).collect()
}

/// The files that are asked for.
fn wanted(files: Files, only: Option<&str>, lang: Lang) -> Result<Files, Failure> {
    let Some(only) = only else { return Ok(files) };
    let paths: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
    let found: Files = files.into_iter().filter(|(path, _)| path == only).collect();
    if found.is_empty() {
        return Err(Failure::Said(words::no_such_file(only, &paths, lang)));
    }
    Ok(found)
}

/// Has the plan file name the schema that people have named in it.
fn keep_schema(files: &mut Files, directory: &Path, given: &Given, lang: Lang) {
    for (path, text) in files.iter_mut().filter(|(path, _)| is_plan_file(path)) {
        let old = write::inside(directory, path, lang).ok().and_then(|path| fs::read_to_string(path).ok());
        if let Some(schema) = old.as_deref().and_then(named_schema).or_else(|| given.schema()) {
            *text = plan::written(&given.plan, schema);
        }
    }
}

fn is_plan_file(path: &str) -> bool {
    path.rsplit('/').next() == Some(PLAN_FILE)
}

/// Writes the files that are not there yet as they should be, and says which.
fn place(files: &Files, directory: &Path, lang: Lang) -> Result<(), Failure> {
    let mut below = Below::new(directory, lang);
    let mut changed = Vec::new();
    for (path, text) in files {
        let target = write::inside(directory, path, lang)?;
        if fs::read(&target).is_ok_and(|old| old == text.as_bytes() || is_same_plan(path, &old, text)) {
            continue;
        }
        below.add(path, text.as_bytes())?;
        changed.push(shown(&directory.join(path)));
    }
    below.place()?;
    for path in changed {
        output::print(&format!("{path}\n"))?;
    }
    Ok(())
}

/// Whether a plan file says what it should, with comments and in an order of its own, which are people's.
fn is_same_plan(path: &str, old: &[u8], text: &str) -> bool {
    is_plan_file(path) && plan::same(old, text.as_bytes())
}

/// Says which files in a directory differ from these, line by line.
fn differ(files: &Files, plan: &Plan, directory: &Path, lang: Lang) -> Result<Answer, Failure> {
    let mut differing = 0_usize;
    let mut changed = Vec::new();
    let of_further = everything(plan).into_iter().filter(|file| file.of.is_some());
    let lines: Vec<String> =
        of_further.filter(|file| file.kind == FileKind::AssemblyLine).map(|file| file.path).collect();
    for (path, text) in files {
        let target = write::inside(directory, path, lang)?;
        let old = match fs::read(&target) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(Failure::Said(words::unreadable(&shown(&target), &error, lang))),
        };
        if old.as_deref().is_some_and(|old| old == text.as_bytes() || is_same_plan(path, old, text)) {
            continue;
        }
        differing += 1;
        let before = old.as_deref().map(|old| (path.clone(), String::from_utf8_lossy(old).into_owned()));
        output::print_styled(&unified(before.as_ref(), Some(&(path.clone(), text.clone()))))?;
        // With another Deployment, the AssemblyLine of a further Environment would be none's.
        if !lines.contains(path) {
            changed.extend(old.map(|bytes| InputFile { name: Some(path.clone()), bytes }));
        }
    }
    tell_meant(&changed, plan, lang);
    if differing > 0 {
        output::tell(&format!("qvsconfig: {}\n", words::drifted(differing, files.len(), lang)));
    }
    Ok(Answer::bad_if(differing > 0))
}

/// Says which values of the plan would be others if files that differ are what is meant.
fn tell_meant(changed: &[InputFile], plan: &Plan, lang: Lang) {
    let import = import::read(changed, plan);
    for taken in import.taken(plan, &[]).iter().filter(|taken| taken.changes) {
        let file = import.files.get(taken.at.file).and_then(|file| file.name.as_deref()).unwrap_or_default();
        let line = taken.at.mark.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
        let said = words::meant(&format!("{file}{line}"), &taken.path.to_string(), &taken.text, lang);
        output::tell(&format!("qvsconfig: {said}\n"));
    }
}

/// What README.md names beside the plan.
struct Named {
    address: Option<String>,
    made_by: String,
}

impl Named {
    /// The same as a README.md that is there says, so that neither another page's address nor another version of the program
    /// is a difference.
    fn or_as_in(self, directory: &Path, resolved: &Resolved, lang: Lang) -> Named {
        let list = list(resolved);
        let readme = list.iter().find(|file| file.kind == FileKind::Readme);
        let path = readme.and_then(|file| write::inside(directory, &file.path, lang).ok());
        let Some(text) = path.and_then(|path| fs::read_to_string(path).ok()) else { return self };
        let link = text.lines().find_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once('#'));
        let made_by = text.lines().find_map(|line| line.strip_prefix("<!-- ")?.strip_suffix(" -->"));
        Named {
            address: self.address.or_else(|| link.map(|(address, _)| address.to_owned())),
            made_by: made_by.unwrap_or_default().to_owned(),
        }
    }
}
