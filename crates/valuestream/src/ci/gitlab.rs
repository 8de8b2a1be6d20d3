//! GitLab CI.

use text::Lang;
use yaml::{Document, Node, emit, list, map};

use super::calls::{CHECK, render_command, status_command, unpack};
use super::recipe::Block;
use super::words;
use crate::files::written;
use crate::plan::{RepositoryField, Resolved};

/// Gets the program outside of the repository.
fn get() -> [String; 5] {
    let [fetch, compare, unpack] = unpack("$QVSCONFIG/qvsconfig.tar.gz", "$QVSCONFIG");
    ["QVSCONFIG=$(mktemp -d)".to_owned(), fetch, compare, unpack, r#"PATH="$QVSCONFIG:$PATH""#.to_owned()]
}

pub(super) fn blocks(resolved: &Resolved, lang: Lang) -> Vec<Block> {
    let branch = written::value(resolved, RepositoryField::GitBranch).text;
    // Nothing is escaped in such a text.
    let quote = if branch.contains('"') { '\'' } else { '"' };
    let on_branch = format!("$CI_COMMIT_BRANCH == {quote}{branch}{quote}");
    let rule = |condition: &str| map([("if", condition.into())]);
    let by_hand =
        map([("if", on_branch.as_str().into()), ("when", "manual".into()), ("allow_failure", Node::Flag(true))]);
    let lines = |script: &[String]| list(script.iter().map(|line| line.as_str().into()));
    let job = |rules: Vec<Node>, script: &[String]| {
        map([("extends", ".qvsconfig-program".into()), ("rules", list(rules)), ("script", lines(script))])
    };
    let body = map([
        (".qvsconfig-program", map([("before_script", lines(&get()))])),
        (
            "qvsconfig-check",
            job(
                vec![rule("$CI_PIPELINE_SOURCE == \"merge_request_event\""), rule(&on_branch)],
                &[CHECK.to_owned(), render_command(resolved)],
            ),
        ),
        ("qvsconfig-status", job(vec![by_hand], &[status_command(resolved)])),
    ]);
    let document = Document { header: vec![words::MADE_FOR.get(lang).into()], notes: vec![], body };
    vec![Block { path: ".gitlab-ci.yml".to_owned(), purpose: words::ADD_TO_FILE, text: emit(&document) }]
}
