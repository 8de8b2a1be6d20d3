//! What the pipelines of adapters take and give when they run, as the CUE engine says: their Tasks, the parameters that those
//! declare, and their results; with the options as they are by default, and with each that can be switched on.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::fields::{fields, struct_of};
use super::tokens::{Token, tokens};

/// The option that makes pipelines clone with a key, with what a run-time parameter with it, or without it, is marked.
const SSH: (&str, &str, &str) = ("useSshKey", "ssh", "https");

/// What holds of an adapter whose pipelines are evaluated.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The pattern, as a QVS Config names it.
    pub pattern: &'a str,
    /// The import path of its package.
    pub import: String,
    /// Whether it has pipelines itself.
    pub has_pipelines: bool,
    /// Whether it includes others.
    pub has_composites: bool,
    /// Its options, as rows of the facts.
    pub options: &'a [Value],
}

/// What an adapter's pipelines are evaluated with: the option that is switched on, or none, and the CUE for it.
fn variants(options: &[Value]) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), String::new())];
    for option in options {
        let Some(name) = option["name"].as_str() else { continue };
        if option["type"] == "bool" {
            all.push((name.to_owned(), format!("{name}: true")));
        }
        let fields = option["fields"].as_array().into_iter().flatten().filter(|field| field["type"] == "bool");
        for field in fields.filter_map(|field| field["name"].as_str()) {
            all.push((format!("{name}.{field}"), format!("{name}: {field}: true")));
        }
    }
    all
}

/// The name under which all of it is.
pub const TOLD: &str = "told";

/// Tells of pipelines what is asked. A parameter without a default is `string` in what the engine says. QVS merges what an
/// adapter includes, with the options that it passes on.
const VIEWS: &str = r#"
#Pipelines: {of: _, told: {for id, pipeline in of {"\(id)": {
	results: [for name, _ in pipeline.results {name}]
	tasks: {for id, task in pipeline.tasks {"\(id)": {
		name: task.name
		prefix: task.prefix
		prefixed: [for name, param in task.params if task.prefixAllParams || param.prefix {name}]
		params: {for name, param in task.params {"\(name)": param.default}}
	}}}
}}}}
#Composites: {of: _, told: {for n, composite in of {"\(n)": {
	#Pipelines & {"of": (composite.pattern & {pipelineParameters: composite.pipelineParams}).pipelines}
}.told}}}
"#;

/// The CUE that asks for all of it at once: loading what pipelines are made of takes the engine longer than anything else.
pub fn source(asked: &[Asked]) -> String {
    // Writing into a String cannot fail, here and below.
    let (mut imports, mut views) = ("package told\n\n".to_owned(), VIEWS.to_owned());
    for (n, adapter) in asked.iter().enumerate() {
        let _ = writeln!(imports, "import adapter{n} \"{}\"", adapter.import);
        for (variant, option) in variants(adapter.options) {
            let pattern = match option.as_str() {
                "" => format!("adapter{n}.DesignPattern"),
                option => format!("(adapter{n}.DesignPattern & {{pipelineParameters: {option}}})"),
            };
            let place = format!("{TOLD}: \"{}\": \"{variant}\"", adapter.pattern);
            if adapter.has_pipelines {
                let _ = writeln!(views, "{place}: own: {{#Pipelines & {{of: {pattern}.pipelines}}}}.told");
            }
            if adapter.has_composites {
                let _ = writeln!(views, "{place}: {{#Composites & {{of: {pattern}.composites}}}}.told");
            }
        }
    }
    imports + &views
}

/// What the engine said of all adapters.
#[derive(Debug)]
pub struct Told(Vec<Token>);

/// A pipeline with the options of a variant.
#[derive(Debug, Default)]
struct Pipeline {
    results: Vec<String>,
    /// The Tasks, by id, with their names.
    tasks: Vec<(String, String)>,
    /// The parameters, with their defaults.
    params: Vec<(String, Option<String>)>,
}

/// The pipelines of a variant, by id.
type Pipelines = Vec<(String, Pipeline)>;

impl Told {
    /// Reads it.
    pub fn read(said: &str) -> Told {
        Told(tokens(said))
    }

    /// The rows `runTime` and `pipelines` of an adapter; `None` if the engine could not say them.
    pub fn rows(&self, pattern: &str) -> Option<(Vec<Value>, Vec<Value>)> {
        let variants = entries(field(&self.0, pattern)?);
        let all: Vec<(String, Pipelines)> =
            variants.into_iter().map(|(name, value)| (name.to_owned(), pipelines(value))).collect();
        let of = |variant: &str| all.iter().find(|(name, _)| name == variant).map(|(_, pipelines)| pipelines);
        let base = of("").filter(|pipelines| !pipelines.is_empty())?;
        let ssh = of(SSH.0);
        let mut rows: Vec<Value> = Vec::new();
        // In this order a parameter is marked by the first variant that has it.
        let mut ordered: Vec<&(String, Pipelines)> = all.iter().collect();
        ordered.sort_by_key(|(name, _)| (!name.is_empty(), name != SSH.0));
        for (variant, pipelines) in ordered {
            for name in names(pipelines) {
                if rows.iter().any(|row| row["name"] == *name) {
                    continue;
                }
                let when = match variant.as_str() {
                    "" if ssh.is_some_and(|ssh| !names(ssh).contains(&name)) => Some(SSH.2),
                    "" => None,
                    variant if variant == SSH.0 => Some(SSH.1),
                    variant => Some(variant),
                };
                rows.push(run_time(name, pipelines, when));
            }
        }
        Some((rows, base.iter().map(|(id, pipeline)| made(id, pipeline, ssh)).collect()))
    }
}

/// The names of the parameters of all pipelines, each once.
fn names(pipelines: &Pipelines) -> Vec<&String> {
    let mut all: Vec<&String> = Vec::new();
    for (name, _) in pipelines.iter().flat_map(|(_, pipeline)| &pipeline.params) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// A run-time parameter as a row. Where one Task has a default and another none, it is taken.
fn run_time(name: &str, pipelines: &Pipelines, when: Option<&str>) -> Value {
    let has = |pipeline: &&(String, Pipeline)| pipeline.1.params.iter().any(|(own, _)| own == name);
    let params = pipelines.iter().flat_map(|(_, pipeline)| &pipeline.params).filter(|(own, _)| own == name);
    let default = params.filter_map(|(_, default)| default.as_ref()).next();
    let ids: Vec<&String> = pipelines.iter().filter(has).map(|(id, _)| id).collect();
    let mut row = Map::from_iter([
        ("name".to_owned(), json!(name)),
        ("pipelines".to_owned(), json!(ids)),
        ("required".to_owned(), json!(default.is_none())),
    ]);
    row.extend(default.map(|default| ("default".to_owned(), json!(default))));
    row.extend(when.map(|when| ("when".to_owned(), json!(when))));
    Value::Object(row)
}

/// A pipeline as a row, with the Tasks that take the place of others where it clones with a key.
fn made(id: &str, pipeline: &Pipeline, ssh: Option<&Pipelines>) -> Value {
    let with_ssh = ssh.and_then(|ssh| ssh.iter().find(|(own, _)| own == id)).map(|(_, pipeline)| pipeline);
    let task = |(id, name): &(String, String)| {
        let mut row = Map::from_iter([("id".to_owned(), json!(id)), ("task".to_owned(), json!(name))]);
        let other = with_ssh.and_then(|pipeline| pipeline.tasks.iter().find(|(own, _)| own == id));
        row.extend(other.filter(|(_, other)| other != name).map(|(_, other)| ("taskWithSsh".to_owned(), json!(other))));
        Value::Object(row)
    };
    json!({"id": id, "results": pipeline.results, "tasks": pipeline.tasks.iter().map(task).collect::<Vec<_>>()})
}

/// The pipelines of a variant: those of the adapter itself and of each that it includes are one where they have one id.
fn pipelines(variant: &[Token]) -> Pipelines {
    let mut all: Pipelines = Vec::new();
    for (id, value) in entries(variant).into_iter().flat_map(|(_, part)| entries(part)) {
        let at = all.iter().position(|(own, _)| own == id).unwrap_or_else(|| {
            all.push((id.to_owned(), Pipeline::default()));
            all.len() - 1
        });
        let Some((_, pipeline)) = all.get_mut(at) else { continue };
        for result in texts(field(value, "results").unwrap_or_default()) {
            if !pipeline.results.contains(&result) {
                pipeline.results.push(result);
            }
        }
        for (id, task) in field(value, "tasks").map(entries).unwrap_or_default() {
            let name = field(task, "name").and_then(text).unwrap_or_default();
            if pipeline.tasks.iter().all(|(own, _)| own != id) {
                pipeline.tasks.push((id.to_owned(), name));
            }
            pipeline.params.extend(params(task));
        }
    }
    all
}

/// The parameters of a Task with their defaults. A prefix goes before the name, which goes on with a capital.
fn params(task: &[Token]) -> Vec<(String, Option<String>)> {
    let prefix = field(task, "prefix").and_then(text).unwrap_or_default();
    let prefixed = texts(field(task, "prefixed").unwrap_or_default());
    let params = field(task, "params").map(entries).unwrap_or_default();
    let named = |(name, default): (&str, &[Token])| {
        let mut letters = name.chars();
        let name = match letters.next() {
            Some(first) if !prefix.is_empty() && prefixed.iter().any(|own| own == name) => {
                format!("{prefix}{}{}", first.to_ascii_uppercase(), letters.as_str())
            }
            _ => name.to_owned(),
        };
        (name, text(default))
    };
    params.into_iter().map(named).collect()
}

/// The fields of a struct; none of what is no struct.
fn entries(value: &[Token]) -> Vec<(&str, &[Token])> {
    let inside = struct_of(value).unwrap_or(value);
    fields(inside).0.into_iter().map(|field| (field.name, field.value)).collect()
}

fn field<'t>(value: &'t [Token], name: &str) -> Option<&'t [Token]> {
    entries(value).into_iter().find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// A text; `None` of anything else, such as a type.
fn text(value: &[Token]) -> Option<String> {
    match value {
        [Token::Text(text)] => Some(unescaped(text)),
        _ => None,
    }
}

/// The texts of a list of texts.
fn texts(value: &[Token]) -> Vec<String> {
    let is_plain = |token: &Token| matches!(token, Token::Text(_) | Token::Sign('[' | ']' | ',') | Token::Line);
    let plain = if value.iter().all(is_plain) { value } else { &[] };
    let text = |token: &Token| match token {
        Token::Text(text) => Some(unescaped(text)),
        _ => None,
    };
    plain.iter().filter_map(text).collect()
}

/// A text as it is meant; CUE escapes as JSON does.
fn unescaped(text: &str) -> String {
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_else(|_| text.to_owned())
}
