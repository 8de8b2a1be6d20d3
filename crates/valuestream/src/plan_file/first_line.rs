//! The first line of a plan file, which tells editors where its JSON Schema is. It is a comment, so whoever reads the plan passes
//! over it.

use yaml::Document;

use super::names::SCHEMA_FILE;
use super::write::document;
use crate::plan::Resolved;

/// What stands before the schema's address, as the YAML language server of editors reads it.
const MARK: &str = "yaml-language-server: $schema=";
/// Hosts that are another machine, or nothing, to whoever reads the file elsewhere.
const LOOPBACK: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The plan file with a first line that names this schema.
pub fn with_schema(resolved: &Resolved, schema: &str) -> Document {
    Document { header: vec![(MARK.to_owned() + schema).into()], ..document(resolved) }
}

/// The schema of a plan that was made at this address: beside the page, or beside the plan file where that is of no use elsewhere.
pub fn schema_at(address: &str) -> String {
    let mut schema = directory(address).unwrap_or_default();
    schema.push_str(SCHEMA_FILE);
    schema
}

/// The directory of an address, with a `/` at its end, if others can use it.
fn directory(address: &str) -> Option<String> {
    let address = address.split(['#', '?']).next()?;
    let (scheme, rest) = address.split_once("://").filter(|(scheme, _)| matches!(*scheme, "https" | "http"))?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let port = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    let host = &authority[..port.unwrap_or(authority.len())];
    let is_here = host.is_empty() || LOOPBACK.iter().any(|name| name.eq_ignore_ascii_case(host));
    // Neither a line end nor a password gets into the file.
    let is_odd = authority.contains('@') || address.contains(|c: char| !c.is_ascii_graphic() || "<>\"".contains(c));
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    (!is_here && !is_odd).then(|| [scheme, "://", authority, "/", folder].concat())
}

/// The schema that the first line of a plan file names, whoever wrote it.
pub fn named_schema(text: &str) -> Option<&str> {
    let comments = text.trim_start_matches('\u{feff}').lines().map_while(|line| line.strip_prefix('#'));
    comments.filter_map(|line| line.trim().strip_prefix(MARK)).find_map(|schema| schema.split_whitespace().next())
}

/// The page's address, of the schema beside it.
pub fn address_of(schema: &str) -> Option<&str> {
    schema.strip_suffix(SCHEMA_FILE).filter(|address| directory(address).is_some_and(|it| it == *address))
}
