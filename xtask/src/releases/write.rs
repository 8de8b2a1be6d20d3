//! The list as the Rust source `list.rs`.

use std::fmt::{Display, Write as _};

use super::gather::{At, List};
use super::tags::Number;
use super::timeline;

const HEAD: &str = "\
//! The releases of External Secrets Operator, as `cargo xtask releases` reads them from a clone of its repository. Made by
//! that command: an edit by hand is lost with its next run. Tables begin with the first release that they know, and each
//! row holds until the next one.

use super::line::{Line, Since, line};
use super::shape::Holds::*;
use super::shape::Need::*;
use super::shape::{GONE, Place, is};
";

/// The source, before formatting.
pub fn source(list: &List) -> String {
    let lines = list.lines.iter().map(|line| {
        let ([major, minor], support) = (line.minor, &line.support);
        let ended = support.ended.as_deref().unwrap_or_default();
        format!("line({major}, {minor}, {}, {:?}, {ended:?})", line.last_patch, support.kubernetes)
    });
    let suffixed = list.suffixed.iter().map(|name| format!("{name:?}"));
    let without_chart = list.without_chart.iter().map(|number| format!("{number:?}"));
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
            timeline::since(numbers, |at| Some(at.facts.served.as_str())),
        ),
        flags("CONVERSION", "Whether the definitions name a conversion webhook.", numbers, |at| at.facts.conversion),
        texts(
            "IMAGES",
            "The registry that the chart takes its images from.",
            timeline::since(numbers, |at| at.registry.as_deref()),
        ),
        texts(
            "NEEDS_KUBERNETES",
            "The first Kubernetes that takes the definitions as they are; empty: any that the chart takes.",
            timeline::since(numbers, |at| Some(at.facts.needs_kubernetes)),
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
        places(
            "SECRET_FIELDS",
            "Fields of an ExternalSecret.",
            timeline::fields(numbers, |facts| &facts.secret_fields),
        ),
        places(
            "STORE_FIELDS",
            "Fields of a ClusterSecretStore.",
            timeline::fields(numbers, |facts| &facts.store_fields),
        ),
        spaced("FUNCTIONS", "Functions that a release brought to templates of engine v2.", timeline::added(numbers)),
        spaced("FUNCTIONS_GONE", "Functions that a release took from them.", timeline::removed(numbers)),
    ];
    parts.join("\n")
}

fn texts(name: &str, what: &str, rows: Vec<(Number, &str)>) -> String {
    table(name, "&[Since<&str>]", what, rows.iter().map(|(number, text)| format!("({number:?}, {text:?})")))
}

fn flags(name: &str, what: &str, numbers: &[At], fact: fn(&At) -> bool) -> String {
    let rows = timeline::since(numbers, |at| Some(fact(at)));
    table(name, "&[Since<bool>]", what, rows.iter().map(|(number, flag)| format!("({number:?}, {flag})")))
}

fn words(name: &str, what: &str, numbers: &[At], fact: fn(&At) -> &Vec<String>) -> String {
    let rows = timeline::since(numbers, |at| Some(fact(at)));
    table(name, "&[Since<&[&str]>]", what, rows.iter().map(|(number, words)| format!("({number:?}, &{words:?})")))
}

fn spaced(name: &str, what: &str, rows: Vec<(Number, String)>) -> String {
    table(name, "&[Since<&str>]", what, rows.iter().map(|(number, text)| format!("({number:?}, {text:?})")))
}

/// The fields by their places. Places with the same fields share a row.
fn places(name: &str, what: &str, places: Vec<(Vec<String>, Vec<timeline::Row>)>) -> String {
    let rows = places.iter().map(|(places, rows)| {
        let mut text = format!("(&{places:?}, &[");
        for (field, history) in rows {
            let shapes = history.iter().map(|(number, shape)| format!("({number:?}, {shape})"));
            // Writing to a String cannot fail.
            _ = write!(text, "({field:?}, &[{}]), ", shapes.collect::<Vec<_>>().join(", "));
        }
        text + "])"
    });
    table(name, "&[Place]", what, rows)
}

fn table(name: &str, kind: &str, what: &str, rows: impl Iterator<Item = impl Display>) -> String {
    let mut text = format!("/// {what}\npub(super) static {name}: {kind} = &[\n");
    for row in rows {
        // Writing to a String cannot fail.
        _ = writeln!(text, "    {row},");
    }
    text + "];\n"
}
