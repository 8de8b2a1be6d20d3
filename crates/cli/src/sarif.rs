//! Messages as SARIF 2.1.0, which code scanners exchange.

use std::collections::BTreeSet;

use serde::Serialize;
use text::Lang;
use valuestream::diagnostic::Severity;

use crate::explain::entry;
use crate::message::Message;
use crate::report::pretty;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'m> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'m>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'m> {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<Result<'m>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

/// What a code means, whatever the case.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Words,
    help: Words,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Result<'m> {
    rule_id: &'static str,
    level: &'static str,
    message: Words,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location<'m>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'m> {
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<Physical>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Logical<'m>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical<'m> {
    fully_qualified_name: &'m str,
}

/// All messages as a log of one run.
pub fn sarif(messages: &[Message], lang: Lang) -> String {
    let codes: BTreeSet<&str> = messages.iter().map(|message| message.code).collect();
    let rules = codes.into_iter().filter_map(entry).map(|entry| Rule {
        id: entry.name,
        short_description: Words { text: entry.reason.get(lang).to_owned() },
        help: Words { text: entry.help(lang) },
        default_configuration: Configuration { level: level(entry.severity) },
    });
    let driver = Driver { name: "qvsconfig", version: env!("QVSCONFIG_VERSION"), rules: rules.collect() };
    let run = Run {
        tool: Tool { driver },
        language: lang.tag(),
        column_kind: "unicodeCodePoints",
        results: messages.iter().map(|message| result(message, lang)).collect(),
    };
    pretty(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

fn result(message: &Message, lang: Lang) -> Result<'_> {
    let about = message.value.as_ref().map(|value| format!("{value}: ")).unwrap_or_default();
    let region = message.position.map(|at| Region { start_line: at.line, start_column: at.column });
    let physical = |file: &String| Physical { artifact_location: Artifact { uri: uri(file) }, region };
    let location = Location {
        physical_location: message.file.as_ref().map(physical),
        logical_locations: message.value.iter().map(|value| Logical { fully_qualified_name: value }).collect(),
    };
    let is_somewhere = message.file.is_some() || message.value.is_some();
    Result {
        rule_id: message.code,
        level: level(message.severity),
        message: Words { text: format!("{about}{}{}{}", message.reason, lang.gap(), message.fix) },
        locations: is_somewhere.then_some(location).into_iter().collect(),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a relative reference of RFC 3986.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("a b/日.yaml"), "a%20b/%E6%97%A5.yaml");
        assert_eq!(uri("c:d%"), "c%3Ad%25");
    }
}
