//! The table as the Rust source `list.rs`.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

const HEAD: &str = "\
//! The official adapters, as `cargo xtask adapters` writes them from the facts in `xtask/src/adapters`. Made by that command:
//! an edit by hand is lost with its next run.

use super::pattern::{
    Absent, Conflict, Format, Gone, Kind, Need, OPTIONAL, Of, Param, Pattern, Pipeline, Provider, REQUIRED, Removed,
    Rule, RunTime, Shape, Tag, When,
};
";

/// What the names begin with, which the table leaves out.
const MODULE: &str = "qmonus.net/adapter/official/";

/// The source, before formatting.
pub fn source(patterns: &[Value], removed: &[Value], tags: &[Value]) -> Result<String> {
    let rows = each(patterns, pattern)?;
    let gone = each(removed, removed_pattern)?;
    let all_tags = each(tags, tag_of)?;
    Ok(format!(
        "{HEAD}\n/// The patterns of the newest tag, by name.\npub static PATTERNS: [Pattern; {}] = [{rows}];\n\n\
         /// The patterns that only older tags have.\npub static REMOVED: [Removed; {}] = [{gone}];\n\n\
         /// The tags of the adapters, the oldest first.\npub static TAGS: [Tag; {}] = [{all_tags}];\n",
        patterns.len(),
        removed.len(),
        tags.len()
    ))
}

/// The rows of a list, one after the other.
fn each(items: &[Value], row: fn(&Value) -> Result<String>) -> Result<String> {
    let mut rows = String::new();
    for item in items {
        rows += &row(item).with_context(|| format!("in {item}"))?;
        rows += ", ";
    }
    Ok(rows)
}

fn list(of: &Value, key: &str, row: fn(&Value) -> Result<String>) -> Result<String> {
    let items = of.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    Ok(format!("&[{}]", each(items, row)?))
}

/// The results of a pipeline, with those that only an option makes.
fn results(of: &Value) -> Result<String> {
    let always = of.get("results").and_then(Value::as_array).into_iter().flatten().cloned();
    let when = of.get("resultsWhen").and_then(Value::as_object).into_iter().flatten();
    let all: Vec<Value> = always.chain(when.map(|(name, _)| Value::from(name.as_str()))).collect();
    Ok(format!("&[{}]", each(&all, quoted)?))
}

fn text<'v>(of: &'v Value, key: &str) -> Result<&'v str> {
    of.get(key).and_then(Value::as_str).with_context(|| format!("no text {key}"))
}

fn flag(of: &Value, key: &str) -> bool {
    of.get(key).and_then(Value::as_bool).unwrap_or_default()
}

/// A text as Rust writes it.
fn quoted(text: &Value) -> Result<String> {
    Ok(format!("{:?}", text.as_str().context("a text is wanted")?))
}

/// A pattern's path without the module.
fn path(name: &Value) -> Result<String> {
    let name = name.as_str().context("a text is wanted")?;
    Ok(format!("{:?}", name.strip_prefix(MODULE).with_context(|| format!("{name} is in another module"))?))
}

/// A tag, `v1.2.3`.
fn tag(of: &Value, key: &str) -> Result<String> {
    numbers(text(of, key)?)
}

fn tag_of(tag: &Value) -> Result<String> {
    numbers(tag.as_str().context("a text is wanted")?)
}

fn numbers(tag: &str) -> Result<String> {
    let numbers: Vec<u32> = tag.trim_start_matches('v').split('.').map(str::parse).collect::<Result<_, _>>()?;
    if numbers.len() != 3 {
        bail!("{tag} is no tag");
    }
    Ok(format!("{numbers:?}"))
}

fn pattern(of: &Value) -> Result<String> {
    let kind = match text(of, "kind")? {
        "infrastructure" => "Infrastructure",
        "cicd" => "Pipeline",
        "other" => "Other",
        other => bail!("{other} is no kind"),
    };
    let provided = match of.get("provider") {
        None => "None".to_owned(),
        Some(name) => format!("Some({})", provider(name)?),
    };
    Ok(format!(
        "Pattern {{ name: {}, since: {}, kind: Kind::{kind}, provider: {provided}, includes: {}, params: {}, options: {}, \
         options_closed: {}, run_time: {}, pipelines: {}, needs: {}, conflicts: {}, gone: {}, broken: {} }}",
        path(&of["pattern"])?,
        tag(of, "since")?,
        list(of, "includes", path)?,
        list(of, "params", param)?,
        list(of, "pipelineParams", param)?,
        flag(of, "optionsClosed"),
        list(of, "runTime", run_time)?,
        list(of, "pipelines", pipeline)?,
        list(of, "needs", need)?,
        list(of, "conflictsWith", conflict)?,
        list(of, "gone", gone)?,
        flag(of, "broken"),
    ))
}

fn provider(name: &Value) -> Result<String> {
    let name = match name.as_str() {
        Some("kubernetes") => "Kubernetes",
        Some("kubernetes-helm") => "Helm",
        Some("pulumi-yaml") => "Pulumi",
        _ => bail!("{name} is no provider"),
    };
    Ok(format!("Provider::{name}"))
}

fn shape(of: &Value) -> Result<&'static str> {
    Ok(match text(of, "type")? {
        "string" => "Text",
        "bool" => "Flag",
        "array of string" => "Texts",
        "array of object" => "Objects",
        "object" => "Object",
        "map of string" => "TextsByName",
        "map of secret reference" => "SecretsByName",
        "map of any" | "map of object" => "ByName",
        "secret reference" => "Secret",
        "any" => "Any",
        other => bail!("{other} is no type"),
    })
}

fn param(of: &Value) -> Result<String> {
    let is_required = flag(of, "required");
    let mut row = format!("Param {{ name: {}, ", quoted(&of["name"])?);
    match shape(of)? {
        "Text" => {}
        shape => row += &format!("shape: Shape::{shape}, "),
    }
    if flag(of, "unread") {
        row += "absent: Absent::Unread, ";
    } else if let Some(default) = of.get("default") {
        row += &match default {
            Value::String(text) => format!("absent: Absent::Text({text:?}), "),
            Value::Null => "absent: Absent::Null, ".to_owned(),
            _ => "absent: Absent::Other, ".to_owned(),
        };
    } else if of.get("defaultFrom").is_some() {
        row += "absent: Absent::Other, ";
    }
    if of.get("since").is_some() {
        row += &format!("since: Some({}), ", tag(of, "since")?);
    }
    // A plain text without a default had to be given.
    for changed in of.get("changed").and_then(Value::as_array).into_iter().flatten() {
        if changed["was"] == "string" && !is_required {
            row += &format!("optional_since: Some({}), ", tag(changed, "tag")?);
        }
    }
    if of.get("enum").is_some() {
        row += &format!("choices: {}, ", choices(of)?);
    }
    if let Some(format) = of.get("format") {
        let format = match format.as_str() {
            Some("integer") => "Integer",
            Some("number") => "Number",
            Some("boolean") => "Boolean",
            Some("integer or percentage") => "IntegerOrPercentage",
            Some("CIDR") => "Cidr",
            _ => bail!("{format} is no format"),
        };
        row += &format!("format: Some(Format::{format}), ");
    }
    if flag(of, "fieldsClosed") {
        row += "closed: true, ";
    }
    if of.get("fields").is_some() {
        row += &format!("fields: {}, ", list(of, "fields", param)?);
    }
    let rules = rules(of)?;
    if !rules.is_empty() {
        row += &format!("rules: &[{}], ", rules.join(", "));
    }
    Ok(row + if is_required { "..REQUIRED }" } else { "..OPTIONAL }" })
}

/// The values that a parameter takes: those of its type, without those that fail later.
fn choices(of: &Value) -> Result<String> {
    let refused = of.get("refused").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let all = of["enum"].as_array().into_iter().flatten().filter(|choice| !refused.contains(choice));
    Ok(format!("&[{}]", each(&all.cloned().collect::<Vec<_>>(), quoted)?))
}

/// The entries of a mapping, by their keys: how the JSON keeps them depends on how the library is built.
fn entries(of: &Value) -> BTreeMap<&String, &Value> {
    of.as_object().into_iter().flatten().collect()
}

/// What else holds for a parameter.
fn rules(of: &Value) -> Result<Vec<String>> {
    let mut rules = Vec::new();
    for (key, rule) in entries(of) {
        match key.as_str() {
            "requiredWhen" => {
                for (name, value) in entries(rule) {
                    rules.push(match name.as_str() {
                        "anyOf" => format!("Rule::RequiredWith({})", list(rule, "anyOf", quoted)?),
                        "allOf" => format!("Rule::RequiredWithAll({})", list(rule, "allOf", quoted)?),
                        "given" => format!("Rule::RequiredWith(&[{}])", quoted(value)?),
                        _ => format!("Rule::RequiredWhen({name:?}, {})", quoted(value)?),
                    });
                }
            }
            "neededWhen" => {
                for (name, value) in entries(rule) {
                    rules.push(format!("Rule::WantedWhen({name:?}, {})", quoted(value)?));
                }
            }
            "needed" => rules.push("Rule::Wanted".to_owned()),
            "excludes" => rules.push(format!("Rule::Excludes({})", list(of, key, quoted)?)),
            "readWith" => rules.push(format!("Rule::ReadWith({})", list(of, key, quoted)?)),
            "usedWith" => rules.push(format!("Rule::UsedWith({})", list(of, key, quoted)?)),
            "usedAs" => rules.push(match rule.as_str() {
                Some("string") => "Rule::UsedAsText".to_owned(),
                _ => bail!("what is used as {rule} is not known"),
            }),
            "readWhen" => {
                for (name, value) in entries(rule) {
                    rules.push(format!("Rule::ReadWhen({name:?}, {})", quoted(value)?));
                }
            }
            "differsFrom" => rules.push(format!("Rule::DiffersFrom({})", quoted(rule)?)),
            "notBothZeroWith" => rules.push(format!("Rule::NotBothZero({})", quoted(rule)?)),
            "forbiddenKeys" => rules.push(format!("Rule::ForbiddenKeys({})", list(of, key, quoted)?)),
            "pattern" => rules.push(shaped(rule)?),
            "emptyFails" => rules.push("Rule::EmptyFails".to_owned()),
            "needsWith" => {
                for (value, flag) in entries(rule) {
                    let flag =
                        flag.as_str().and_then(|flag| flag.strip_suffix(": true")).context("a flag is wanted")?;
                    rules.push(format!("Rule::NeedsFlag({value:?}, {flag:?})"));
                }
            }
            "kubernetes" => rules.push(match text(of, key)? {
                "label" => "Rule::KubernetesLabel".to_owned(),
                "port" => "Rule::KubernetesPort".to_owned(),
                other => bail!("{other} is nothing of Kubernetes"),
            }),
            "versionNeeded" => rules.push("Rule::VersionNeeded".to_owned()),
            "wholeExpressionOnly" => rules.push("Rule::WholeExpressions".to_owned()),
            _ => {}
        }
    }
    Ok(rules)
}

/// A regular expression that says how a text begins or ends; there is no other one.
fn shaped(rule: &Value) -> Result<String> {
    let rule = rule.as_str().context("a text is wanted")?;
    let plain = |part: &str| part.replace("\\.", ".");
    let begins = rule.strip_prefix('^').filter(|rest| !rest.starts_with(".*")).map(plain);
    let ends = rule.strip_prefix("^.*").and_then(|rest| rest.strip_suffix('$')).map(plain);
    match (begins, ends) {
        (Some(begins), _) => Ok(format!("Rule::Begins({begins:?})")),
        (_, Some(ends)) => Ok(format!("Rule::Ends({ends:?})")),
        _ => bail!("{rule} says neither how a text begins nor how it ends"),
    }
}

fn run_time(of: &Value) -> Result<String> {
    let default = match of.get("default").and_then(Value::as_str) {
        Some(text) => format!("Some({text:?})"),
        None => "None".to_owned(),
    };
    let when = match of.get("when").and_then(Value::as_str) {
        None => "Always".to_owned(),
        Some("https") => "Https".to_owned(),
        Some("ssh") => "Ssh".to_owned(),
        Some(option) => format!("Option({option:?})"),
    };
    Ok(format!(
        "RunTime {{ name: {}, pipelines: {}, automatic: {}, default: {default}, when: When::{when}, image_prefix: {} }}",
        quoted(&of["name"])?,
        list(of, "pipelines", quoted)?,
        flag(of, "autoBound"),
        flag(of, "imagePrefix"),
    ))
}

fn pipeline(of: &Value) -> Result<String> {
    let when = of.get("idWhen").and_then(Value::as_array).and_then(|all| all.first());
    let when = match when {
        None => "None".to_owned(),
        Some(when) => {
            format!("Some(({}, {}, {}))", quoted(&when["option"])?, quoted(&when["is"])?, quoted(&when["id"])?)
        }
    };
    Ok(format!(
        "Pipeline {{ id: {}, id_when: {when}, results: {}, open_results: {}, takes_params: {}, image_prefix: {} }}",
        quoted(&of["id"])?,
        results(of)?,
        of.get("resultsFrom").is_some(),
        flag(of, "takesConfigParams"),
        flag(of, "imagePrefix"),
    ))
}

fn need(of: &Value) -> Result<String> {
    Ok(format!(
        "Need {{ one_of: {}, providers: {}, elsewhere: {}, or_own: {} }}",
        list(of, "oneOf", path)?,
        list(of, "provider", provider)?,
        flag(of, "elsewhere"),
        flag(of, "orOwn"),
    ))
}

fn conflict(of: &Value) -> Result<String> {
    Ok(format!("Conflict {{ pattern: {}, avoidable: {} }}", path(&of["pattern"])?, of.get("unless").is_some()))
}

fn gone(of: &Value) -> Result<String> {
    let owner = match text(of, "of")? {
        "params" => "Params",
        "pipelineParams" => "Options",
        "runTime" => "RunTime",
        other => bail!("nothing of a pattern is called {other}"),
    };
    let now = of.get("now").and_then(Value::as_str).unwrap_or_default();
    Ok(format!(
        "Gone {{ name: {}, of: Of::{owner}, since: {}, now: {now:?} }}",
        quoted(&of["name"])?,
        tag(of, "goneSince")?
    ))
}

fn removed_pattern(of: &Value) -> Result<String> {
    let now = of.get("replacedBy").map_or_else(|| Ok("\"\"".to_owned()), path)?;
    Ok(format!(
        "Removed {{ name: {}, since: {}, until: {}, now: {now} }}",
        path(&of["pattern"])?,
        tag(of, "since")?,
        tag(of, "until")?
    ))
}
