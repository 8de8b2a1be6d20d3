//! A pipeline of QVS. No official adapter runs a container of one's choice, so this is a pattern of one's own: a Task beside the
//! official one that clones the repository. It is laid out and imports like the official patterns (pipeline/sample/resolveIPAddress of
//! v0.52.3), has an Application of its own, and was not tried with `qvsctl`.

use text::Lang;
use yaml::{Node, Scalar, emit_body, list, map};

use super::calls::render;
use super::recipe::Block;
use super::words;
use crate::adapters;
use crate::files::{own_adapter, written};
use crate::plan::{RepositoryField, RepositoryKind, Resolved};
use crate::rule::git::Transport;

/// The name of the pattern, its package and its folder.
pub const PATTERN: &str = "qvsconfigcheck";
/// The directory of the Application that it is for: a directory of the plan is held against the plan.
const DIRECTORY: &str = "qvsconfig-check/.valuestream";
/// The parameter with the image.
const IMAGE: &str = "qvsconfigImage";

pub(super) fn blocks(resolved: &Resolved, lang: Lang) -> Vec<Block> {
    let block =
        |path: &str, text: String| Block { path: format!("{DIRECTORY}/{path}"), purpose: words::NEW_FILE, text };
    vec![
        block(own_adapter::MODULE_FILE, own_adapter::module_line(resolved)),
        block(&format!("{PATTERN}/main.cue"), pattern(resolved, lang)),
        block("qvs.yaml", emit_body(&config(resolved))),
    ]
}

fn pattern(resolved: &Resolved, lang: Lang) -> String {
    let kind = written::value(resolved, RepositoryField::RepositoryKind).text;
    let by_https = resolved.clone_url.as_ref().is_none_or(|url| url.transport == Transport::Https);
    let known = [RepositoryKind::GitHub, RepositoryKind::GitLab].into_iter().any(|it| it.value() == kind);
    let checkout = if by_https && known { "gitCheckout" } else { "gitCheckoutSsh" };
    let arguments = |all: &[String]| all.iter().map(|it| own_adapter::quote(it)).collect::<Vec<_>>().join(", ");
    let (check, render) = (arguments(&["check".to_owned(), ".".to_owned()]), arguments(&render(resolved)));
    let (comment, kind) = (words::MADE_FOR.get(lang), own_adapter::quote(&kind));
    format!(
        "// {comment}
package {PATTERN}

import (
	\"qmonus.net/adapter/official/pipeline/schema\"
	\"qmonus.net/adapter/official/pipeline/tasks:{checkout}\"
)

DesignPattern: {{
	name: \"{PATTERN}\"

	pipelineParameters: {IMAGE}: string
	let _step = {{
		name:       string
		image:      pipelineParameters.{IMAGE}
		workingDir: \"$(workspaces.shared.path)/source/$(params.gitCheckoutSubDirectory)\"
		args: [...string]
	}}

	pipelines: \"qvsconfig-check\": tasks: {{
		checkout: {checkout}.#Builder & {{
			input: repositoryKind: {kind}
		}}
		check: schema.#TaskBuilder & {{
			name: \"qvsconfig-check\"
			runAfter: [\"checkout\"]
			params: gitCheckoutSubDirectory: {{
				desc:    \"Subdirectory in the source directory to clone Git repository\"
				default: \"\"
			}}
			workspaces: [{{name: \"shared\"}}]
			steps: [_step & {{
				name: \"check\"
				args: [{check}]
			}}, _step & {{
				name: \"render\"
				args: [{render}]
			}}]
		}}
	}}
}}
"
    )
}

/// The QVS Config of the Application.
fn config(resolved: &Resolved) -> Node {
    let module = own_adapter::module(resolved);
    let revision = written::value(resolved, RepositoryField::AdapterRevision);
    let modules = [
        map([("name", module.clone().into()), ("local", map([("path", ".".into())]))]),
        map([("name", adapters::REPOSITORY_MODULE.into()), ("revision", revision.into())]),
    ];
    let pattern = map([
        ("pattern", module.then("/").then(PATTERN).into()),
        ("pipelineParams", map([(IMAGE, Scalar { text: format!("<{IMAGE}>"), quoted: true }.into())])),
    ]);
    map([("modules", list(modules)), ("designPatterns", list([pattern]))])
}
