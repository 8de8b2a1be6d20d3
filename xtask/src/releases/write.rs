//! The list as the Rust source `list.rs`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

use anyhow::{Result, bail};

use super::bundle;
use super::gather::{At, List};
use super::tags::{Number, dotted};

const HEAD: &str = "\
//! The releases of External Secrets Operator, as `cargo xtask releases` reads them from a clone of its repository. Made by
//! that command: an edit by hand is lost with its next run. Tables begin with the first release that they know, and each
//! row holds until the next one.

use super::line::{Line, Since, line};
";

/// The source, before formatting.
pub fn source(list: &List) -> Result<String> {
    let lines = list.lines.iter().map(|line| {
        let ([major, minor], support) = (line.minor, &line.support);
        let ended = support.ended.as_deref().unwrap_or_default();
        format!("line({major}, {minor}, {}, {:?}, {ended:?})", line.last_patch, support.kubernetes)
    });
    let suffixed = list.suffixed.iter().map(|name| format!("{name:?}"));
    let without_chart = list.without_chart.iter().map(|number| format!("{number:?}"));
    let fields = fields(&list.numbers)?;
    let fields =
        fields.iter().map(|((place, name), since)| format!("({:?}, {name:?}, {since:?})", bundle::place(*place)));
    let numbers = &list.numbers;
    let parts = [
        HEAD.to_owned(),
        format!(
            "/// The day of the newest release in the list, `YYYY-MM-DD`.\n\
             pub(super) const NEWEST_DAY: &str = {:?};\n",
            list.newest_day
        ),
        table(
            "LINES",
            "&[Line]",
            "Minor release lines: major, minor, last patch, tested Kubernetes, end of support.",
            lines,
        ),
        table(
            "SUFFIXED",
            "&[&str]",
            "Releases with a suffix. Each stands in for its number without it, which has no Git tag of its own or no chart.",
            suffixed,
        ),
        table("WITHOUT_CHART", "&[[u32; 3]]", "Releases without a Helm chart.", without_chart),
        texts(
            "SERVED",
            "The API versions that the definitions of ExternalSecret and ClusterSecretStore serve.",
            since(numbers, |at| Some(at.facts.served.as_str())),
        ),
        flags("CONVERSION", "Whether the definitions name a conversion webhook.", numbers, |at| at.facts.conversion),
        texts(
            "IMAGES",
            "The registry that the chart takes its images from.",
            since(numbers, |at| at.registry.as_deref()),
        ),
        texts(
            "NEEDS_KUBERNETES",
            "The first Kubernetes that takes the definitions as they are; empty: any that the chart takes.",
            since(numbers, |at| Some(at.facts.needs_kubernetes)),
        ),
        flags(
            "SERVER_SIDE",
            "Whether a definition is too large for `kubectl apply` without `--server-side`.",
            numbers,
            |at| at.facts.server_side,
        ),
        flags("FINALIZER", "Whether ExternalSecrets get a finalizer.", numbers, |at| at.finalizer),
        flags("AZURE_SDK", "Whether the Azure Key Vault provider has `useAzureSDK`.", numbers, |at| at.facts.azure_sdk),
        words("CREATION_POLICIES", "Values of `spec.target.creationPolicy`.", numbers, |at| {
            &at.facts.creation_policies
        }),
        words("REFRESH_POLICIES", "Values of `spec.refreshPolicy`; none: there is no such field.", numbers, |at| {
            &at.facts.refresh_policies
        }),
        words("SECRET_COLUMNS", "What `kubectl get externalsecret` shows behind the name.", numbers, |at| {
            &at.facts.secret_columns
        }),
        words("STORE_COLUMNS", "What `kubectl get clustersecretstore` shows behind the name.", numbers, |at| {
            &at.facts.store_columns
        }),
        table(
            "FIELDS",
            "&[(&str, &str, [u32; 3])]",
            "Fields of an ExternalSecret: where they stand, their name, and the release that brought them.",
            fields,
        ),
    ];
    Ok(parts.join("\n"))
}

/// The releases at which a fact changes. A release that does not state it leaves it as it was.
fn since<'a, T: PartialEq>(numbers: &'a [At], fact: impl Fn(&'a At) -> Option<T>) -> Vec<(Number, T)> {
    let mut rows: Vec<(Number, T)> = Vec::new();
    for at in numbers {
        let Some(now) = fact(at) else { continue };
        if rows.last().is_none_or(|(_, before)| *before != now) {
            rows.push((at.number, now));
        }
    }
    rows
}

/// The release that introduced each field. The list cannot express that a field was removed.
fn fields(numbers: &[At]) -> Result<BTreeMap<&(usize, String), Number>> {
    let mut fields = BTreeMap::new();
    for at in numbers {
        for field in &at.facts.fields {
            fields.entry(field).or_insert(at.number);
        }
        if let Some((place, name)) = fields.keys().find(|field| !at.facts.fields.contains(**field)) {
            let (place, number) = (bundle::place(*place), dotted(&at.number));
            bail!("{place}.{name} is gone with {number}, and list.rs cannot express that yet");
        }
    }
    Ok(fields)
}

fn texts(name: &str, what: &str, rows: Vec<(Number, &str)>) -> String {
    table(name, "&[Since<&str>]", what, rows.iter().map(|(number, text)| format!("({number:?}, {text:?})")))
}

fn flags(name: &str, what: &str, numbers: &[At], fact: fn(&At) -> bool) -> String {
    let rows = since(numbers, |at| Some(fact(at)));
    table(name, "&[Since<bool>]", what, rows.iter().map(|(number, flag)| format!("({number:?}, {flag})")))
}

fn words(name: &str, what: &str, numbers: &[At], fact: fn(&At) -> &Vec<String>) -> String {
    let rows = since(numbers, |at| Some(fact(at)));
    table(name, "&[Since<&[&str]>]", what, rows.iter().map(|(number, words)| format!("({number:?}, &{words:?})")))
}

fn table(name: &str, kind: &str, what: &str, rows: impl Iterator<Item = impl Display>) -> String {
    let mut text = format!("/// {what}\npub(super) static {name}: {kind} = &[\n");
    for row in rows {
        // Writing to a String cannot fail.
        _ = writeln!(text, "    {row},");
    }
    text + "];\n"
}
