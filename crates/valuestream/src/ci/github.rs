//! GitHub Actions.

use text::Lang;
use yaml::{Document, Node, emit, emit_body, list, map};

use super::calls::{CHECK, render_command, status_command, unpack};
use super::recipe::Block;
use super::words;
use crate::files::written;
use crate::plan::{RepositoryField, Resolved};

/// Where a runner keeps the program.
const FOLDER: &str = "$RUNNER_TEMP/qvsconfig";

pub(super) fn blocks(resolved: &Resolved, lang: Lang) -> Vec<Block> {
    let path = || ".github/workflows/qvsconfig.yaml".to_owned();
    vec![
        Block { path: path(), purpose: words::NEW_FILE, text: emit(&workflow(resolved, lang)) },
        Block { path: path(), purpose: words::CODE_SCANNING, text: emit_body(&code_scanning()) },
    ]
}

fn workflow(resolved: &Resolved, lang: Lang) -> Document {
    let branches = || {
        map([("branches", list([pattern(&written::value(resolved, RepositoryField::GitBranch).text).as_str().into()]))])
    };
    let variable = |name: &str| format!("${{{{ vars.{name} }}}}").as_str().into();
    let check = map([
        ("runs-on", "ubuntu-latest".into()),
        ("permissions", map([("contents", "read".into())])),
        ("steps", list([checkout(), get(), run(&format!("{CHECK} --format github")), run(&render_command(resolved))])),
    ]);
    let status = map([
        ("if", "github.event_name == 'workflow_dispatch'".into()),
        ("needs", "check".into()),
        ("runs-on", "ubuntu-latest".into()),
        ("permissions", map([("contents", "read".into())])),
        (
            "steps",
            list([
                checkout(),
                get(),
                map([
                    ("run", wait(resolved).as_str().into()),
                    ("env", map([("KUBECONFIG_TEXT", "${{ secrets.QVSCONFIG_KUBECONFIG }}".into())])),
                ]),
            ]),
        ),
    ]);
    let body = map([
        ("name", "qvsconfig".into()),
        ("on", map([("push", branches()), ("pull_request", branches()), ("workflow_dispatch", Node::Map(Vec::new()))])),
        (
            "env",
            map([
                ("QVSCONFIG_ARCHIVE", variable("QVSCONFIG_ARCHIVE")),
                ("QVSCONFIG_SHA256", variable("QVSCONFIG_SHA256")),
            ]),
        ),
        ("jobs", map([("check", check), ("status", status)])),
    ]);
    Document { header: vec![words::MADE_FOR.get(lang).into()], notes: vec![], body }
}

/// What looks at the cluster, with a kubeconfig that nobody else can read.
fn wait(resolved: &Resolved) -> String {
    format!(
        "umask 077\nprintf '%s' \"$KUBECONFIG_TEXT\" > \"$RUNNER_TEMP/kubeconfig\"\n{} --kubeconfig \"$RUNNER_TEMP/kubeconfig\"\n",
        status_command(resolved)
    )
}

/// Steps that show the messages where GitHub shows those of code scanning.
fn code_scanning() -> Node {
    let made = format!("{CHECK} --format sarif > qvsconfig.sarif || test -s qvsconfig.sarif");
    list([
        run(&made),
        map([
            ("uses", "github/codeql-action/upload-sarif@v3".into()),
            ("with", map([("sarif_file", "qvsconfig.sarif".into())])),
        ]),
    ])
}

fn checkout() -> Node {
    map([("uses", "actions/checkout@v4".into())])
}

fn get() -> Node {
    let [fetch, compare, unpack] = unpack(&format!("{FOLDER}.tar.gz"), FOLDER);
    run(&format!("mkdir -p \"{FOLDER}\"\n{fetch}\n{compare}\n{unpack}\necho \"{FOLDER}\" >> \"$GITHUB_PATH\"\n"))
}

fn run(command: &str) -> Node {
    map([("run", command.into())])
}

/// A branch as a pattern that only it matches.
fn pattern(branch: &str) -> String {
    let escaped = |c: char| if "*?+[]!\\".contains(c) { vec!['\\', c] } else { vec![c] };
    branch.chars().flat_map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_matches_itself_alone() {
        assert_eq!(pattern("feature/a_b-1.2"), "feature/a_b-1.2");
        assert_eq!(pattern("!a+b]"), "\\!a\\+b\\]");
    }
}
