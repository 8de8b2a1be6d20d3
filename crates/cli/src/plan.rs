//! Reads a plan: a plan file, a link, or either of them from standard input.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use text::Lang;
use text::hidden::visible;
use valuestream::Plan;
use valuestream::check::check;
use valuestream::field::Value;
use valuestream::import::{self, At, Import, InputFile, Kind};
use valuestream::plan::FieldPath;
use valuestream::plan_file;
use valuestream::share::{LinkCode, Opened, open as open_link};

use crate::answer::{Answer, Failure};
use crate::message::Message;
use crate::{report, words};

/// What stands for standard input.
pub const STDIN: &str = "-";
/// The most that is read of a plan: what a link may unpack to, twice.
pub const MOST: u64 = 2 << 20;

/// A plan that was read.
pub struct Given {
    /// The plan.
    pub plan: Plan,
    /// The page's address, if the plan came as a whole link.
    pub address: Option<String>,
    /// The plan file's text, if it came from one.
    pub text: Option<String>,
    source: Source,
}

enum Source {
    Link(Vec<LinkCode>),
    File { shown: String, import: Box<Import>, places: BTreeMap<FieldPath, At> },
}

/// Whether an argument is a link and no file.
pub fn is_link(text: &str) -> bool {
    let is_address = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
    let fragment = text.strip_prefix('#').unwrap_or(text);
    let is_fragment =
        ["v=", "z="].iter().any(|key| fragment.starts_with(key)) || (text.starts_with('#') && text.contains('='));
    (is_address || is_fragment) && !text.contains(char::is_whitespace)
}

/// Reads a plan, and tells what of it could not be used.
pub fn read(given: &str, lang: Lang) -> Result<Given, Failure> {
    match open(given, lang)? {
        Ok(given) => {
            report::tell(&given.notes(lang), lang);
            Ok(given)
        }
        Err(messages) => {
            report::tell(&messages, lang);
            Err(Failure::Told(Answer::Bad))
        }
    }
}

/// Reads a plan; if nothing of it can be used, what is wrong with it.
pub fn open(given: &str, lang: Lang) -> Result<Result<Given, Vec<Message>>, Failure> {
    if is_link(given) {
        return link(given, lang);
    }
    let (bytes, shown) = if given == STDIN {
        (input(lang)?, words::STDIN.get(lang).to_owned())
    } else {
        (file(Path::new(given), lang)?, shown(Path::new(given)))
    };
    if let Ok(text) = std::str::from_utf8(&bytes)
        && is_link(text.trim())
    {
        return link(text.trim(), lang);
    }
    of_file(bytes, shown, lang)
}

fn link(text: &str, lang: Lang) -> Result<Result<Given, Vec<Message>>, Failure> {
    let (address, fragment) = text.split_once('#').unwrap_or(("", text));
    let Opened { plan, notes, .. } = open_link(fragment).ok_or_else(|| Failure::Said(words::not_a_link(lang)))?;
    if notes.contains(&LinkCode::Unpackable) {
        return Ok(Err(notes.iter().map(|note| Message::new(note, lang)).collect()));
    }
    let address = Some(address.to_owned()).filter(|address| !address.is_empty());
    Ok(Ok(Given { plan, address, text: None, source: Source::Link(notes) }))
}

/// Reads the content of a plan file; if nothing of it can be used, what is wrong with it.
pub fn of_file(bytes: Vec<u8>, shown: String, lang: Lang) -> Result<Result<Given, Vec<Message>>, Failure> {
    let text = String::from_utf8(bytes.clone()).ok();
    let current = Plan::default();
    let import = import::read(&[InputFile { name: None, bytes }], &current);
    let kinds: Vec<Kind> = import.documents.iter().map(|document| document.kind).collect();
    if import.files.len() != 1 || kinds.iter().any(|kind| *kind != Kind::PlanFile) {
        return Err(Failure::Said(words::not_a_plan(&shown, lang)));
    }
    if kinds.is_empty() {
        let messages = notes(&import, &shown, &current, lang);
        let broken = messages.iter().any(Message::is_error);
        return if broken { Ok(Err(messages)) } else { Err(Failure::Said(words::not_a_plan(&shown, lang))) };
    }
    let plan = import.plan(&current, &[]);
    let places = import.taken(&current, &[]).into_iter().map(|taken| (taken.path, taken.at)).collect();
    Ok(Ok(Given { plan, address: None, text, source: Source::File { shown, import: Box::new(import), places } }))
}

fn notes(import: &Import, shown: &str, current: &Plan, lang: Lang) -> Vec<Message> {
    let notes = import.notes(current, &[]).into_iter();
    notes.map(|note| Message::of(&note, lang).in_file(shown).at(import, note.location)).collect()
}

impl Given {
    /// The page's address: that of the link, or of the schema that the plan file names.
    pub fn page(&self) -> Option<&str> {
        let named = || plan_file::address_of(self.schema()?);
        self.address.as_deref().or_else(named)
    }

    /// The schema that the plan file names.
    pub fn schema(&self) -> Option<&str> {
        plan_file::named_schema(self.text.as_deref()?)
    }

    /// The plan of an Environment: of the first one, or of the one with this Deployment.
    pub fn of_environment(&self, name: Option<&str>, lang: Lang) -> Result<Plan, Failure> {
        let Some(name) = name else { return Ok(self.plan.clone()) };
        let found = self.plan.in_environments().find(|plan| plan.project.deployment_name == name);
        found.ok_or_else(|| {
            let known: Vec<String> =
                self.plan.in_environments().map(|plan| visible(&plan.project.deployment_name)).collect();
            Failure::Said(words::no_such_environment(&visible(name), &known.join(", "), lang))
        })
    }

    /// What of it could not be used as it is.
    pub fn notes(&self, lang: Lang) -> Vec<Message> {
        match &self.source {
            Source::Link(notes) => notes.iter().map(|note| Message::new(note, lang)).collect(),
            Source::File { shown, import, .. } => notes(import, shown, &Plan::default(), lang),
        }
    }

    /// What is wrong with the plan, each at its line of the file.
    pub fn findings(&self, lang: Lang) -> Vec<Message> {
        let found = check(&self.plan);
        found.iter().map(|found| self.about(Message::of(found, lang), found.location)).collect()
    }

    /// A message about a value. A line with a text that must not leave its field is not shown.
    fn about(&self, message: Message, path: FieldPath) -> Message {
        let message = Message { value: Some(path.to_string()), ..message };
        let Source::File { shown, import, places } = &self.source else { return message };
        let message = message.in_file(shown);
        let Some(at) = places.get(&path) else { return message };
        without_hidden(message.at(import, *at), &self.plan, path)
    }
}

/// A message about a value without its line, if the value must not leave its field.
pub fn without_hidden(message: Message, plan: &Plan, path: FieldPath) -> Message {
    let is_hidden = plan.text_at(path).is_some_and(|text| path.spec().value(text) == Value::Hidden);
    if is_hidden { Message { excerpt: None, ..message } } else { message }
}

/// What a path is called in messages.
pub fn shown(path: &Path) -> String {
    let named = path.strip_prefix(".").ok().filter(|named| !named.as_os_str().is_empty()).unwrap_or(path);
    visible(&named.display().to_string())
}

/// The bytes of a file.
pub fn file(path: &Path, lang: Lang) -> Result<Vec<u8>, Failure> {
    let unreadable = |error: io::Error| Failure::Said(words::unreadable(&shown(path), &error, lang));
    limited(File::open(path).map_err(unreadable)?)
        .map_err(unreadable)?
        .ok_or_else(|| Failure::Said(words::too_large(&shown(path), lang)))
}

/// Standard input.
pub fn input(lang: Lang) -> Result<Vec<u8>, Failure> {
    let name = words::STDIN.get(lang);
    let read = limited(io::stdin().lock()).map_err(|error| Failure::Said(words::unreadable(name, &error, lang)))?;
    read.ok_or_else(|| Failure::Said(words::too_large(name, lang)))
}

/// Everything, unless it is too much.
fn limited(from: impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    from.take(MOST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= MOST).then_some(bytes))
}

/// Whether two plan files say the same, and nothing that cannot be used.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    let read = |bytes: &[u8]| {
        let import = import::read(&[InputFile { name: None, bytes: bytes.to_vec() }], &Plan::default());
        let is_whole = import.notes(&Plan::default(), &[]).is_empty() && import.documents.len() == 1;
        is_whole.then(|| import.plan(&Plan::default(), &[]))
    };
    read(one).is_some_and(|plan| read(other) == Some(plan))
}

/// The plan file of a plan, with a first line that names its schema.
pub fn written(plan: &Plan, schema: &str) -> String {
    yaml::emit(&plan_file::with_schema(&plan.resolve(), schema))
}

/// The plan file without that line.
pub fn values(plan: &Plan) -> String {
    yaml::emit(&plan_file::document(&plan.resolve()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_from_paths() {
        for link in
            ["https://a.example/#v=2", "http://127.0.0.1:8080/", "#v=2&clusterName=a", "v=2", "z=1&abc", "#ksaName=a"]
        {
            assert!(is_link(link), "{link}");
        }
        for path in ["qvsconfig.yaml", "-", "a=b.yaml", "# v=2", "dir/v=2", "", "v=2 b"] {
            assert!(!is_link(path), "{path}");
        }
    }
}
