//! Messages as people and programs read them: as `rustc` writes them, as JSON, and as annotations of a GitHub workflow.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use text::Lang;
use valuestream::diagnostic::Severity;
use valuestream::import::Excerpt;

use crate::message::{Counts, Message};
use crate::{output, words};

/// Tells messages to a person, on standard error.
pub fn tell(messages: &[Message], lang: Lang) {
    for message in messages {
        output::tell(&human(message, lang));
    }
}

/// A message as a person reads it, with colours.
fn human(message: &Message, lang: Lang) -> String {
    let level = match message.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::NOTE,
    };
    let title = match &message.value {
        Some(value) => format!("{value}: {}", message.reason),
        None => message.reason.clone(),
    };
    let title = level.with_name(words::severity(message.severity).get(lang)).primary_title(title).id(message.code);
    let mut group = Group::with_title(title);
    if let Some(file) = &message.file {
        let mut origin = Origin::path(file);
        if let Some(at) = message.position {
            origin = origin.line(at.line as usize).char_column(at.column as usize);
        }
        group = group.element(origin);
    }
    if let (Some(at), Some(excerpt)) = (message.position, &message.excerpt) {
        let source = Snippet::source(excerpt.text.as_str()).line_start(at.line as usize);
        group = group.element(source.annotation(AnnotationKind::Primary.span(pointed_at(excerpt, message.length))));
    }
    let help = Level::HELP.with_name(words::HELP.get(lang)).message(message.fix.as_str());
    let text = Renderer::styled().render(&[group.element(help)]);
    text.lines().filter(|line| !is_empty_place(line)).map(|line| line.to_owned() + "\n").collect::<String>() + "\n"
}

/// Whether this is the line that says whose a line of a file is, which stands above it already.
fn is_empty_place(line: &str) -> bool {
    anstream::adapter::strip_str(line).to_string().trim() == ":::"
}

/// The bytes of a line that the pointer is under: as many as are known, or the word at the position.
fn pointed_at(Excerpt { text, before }: &Excerpt, length: Option<usize>) -> std::ops::Range<usize> {
    let start = text.char_indices().nth(*before).map_or(text.len(), |(at, _)| at);
    // A long line is cut.
    let whole = length.map(|length| start..start + length).filter(|whole| text.get(whole.clone()).is_some());
    if let Some(whole) = whole {
        return whole;
    }
    let word = text[start..].find(|c: char| c.is_whitespace() || c == ':').unwrap_or(text.len() - start);
    let first = text[start..].chars().next().map_or(0, char::len_utf8);
    start..start + word.max(first)
}

/// The version of the JSON; it grows when something of it goes or means something else.
const JSON_VERSION: u32 = 1;

#[derive(Serialize)]
struct Json<'m> {
    version: u32,
    messages: Vec<JsonMessage<'m>>,
    #[serde(flatten)]
    counts: Counts,
    files: usize,
}

#[derive(Serialize)]
struct JsonMessage<'m> {
    severity: &'static str,
    code: &'static str,
    file: Option<&'m str>,
    line: Option<u32>,
    column: Option<u32>,
    value: Option<&'m str>,
    reason: &'m str,
    fix: &'m str,
}

/// All messages as one JSON object (docs/contract.md#the-program).
pub fn json(messages: &[Message], files: usize) -> String {
    let all = messages.iter().map(json_message).collect();
    let whole = Json { version: JSON_VERSION, messages: all, counts: Counts::of(messages), files };
    pretty(&whole)
}

fn json_message(message: &Message) -> JsonMessage<'_> {
    JsonMessage {
        severity: message.severity.name(),
        code: message.code,
        file: message.file.as_deref(),
        line: message.position.map(|at| at.line),
        column: message.position.map(|at| at.column),
        value: message.value.as_deref(),
        reason: &message.reason,
        fix: &message.fix,
    }
}

/// A value as JSON for people and programs, with a line end.
pub fn pretty(value: &impl Serialize) -> String {
    // Texts, numbers and lists of them cannot fail.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// All messages as annotations of a GitHub workflow.
pub fn github(messages: &[Message], lang: Lang) -> String {
    messages.iter().map(|message| annotation(message, lang)).collect()
}

fn annotation(message: &Message, lang: Lang) -> String {
    let command = match message.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = vec![format!("title={}", property(message.code))];
    if let Some(file) = &message.file {
        properties.insert(0, format!("file={}", property(file)));
    }
    if let Some(at) = message.position {
        properties.insert(1, format!("line={},col={}", at.line, at.column));
    }
    let about = message.value.as_ref().map(|value| format!("{value}: ")).unwrap_or_default();
    let text = format!("{about}{}{}{}", message.reason, lang.gap(), message.fix);
    format!("::{command} {}::{}\n", properties.join(","), data(&text))
}

/// A text in the data of a workflow command: its line ends would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The same in a property, where more separates.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
