//! Where a value goes: the lines of each file, the commands and the console entries.

use text::Lang;

use crate::files::{FileKind, Named, list};
use crate::flow;
use crate::plan::{FieldPath, Plan};
use crate::runbook::{Part, Step, StepId};

/// How many ExternalSecrets to search for a value that all of them share: the others are alike.
const MAX_SEARCHED: usize = 8;

/// A file that a value reaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileReached {
    /// The file and its path.
    pub file: Named,
    /// The lines, from 0, with their texts.
    pub lines: Vec<(usize, String)>,
}

/// A step that a value reaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StepReached {
    /// Its id.
    pub id: StepId,
    /// What it does.
    pub title: &'static str,
    /// The titles of the command blocks, or the labels of the console entries, that contain the value.
    pub parts: Vec<&'static str>,
}

/// Where a value goes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Route {
    /// Files, in order of use.
    pub files: Vec<FileReached>,
    /// How many more ExternalSecrets have the same lines.
    pub alike: usize,
    /// Steps with commands that contain the value.
    pub commands: Vec<StepReached>,
    /// Steps with console entries that contain it.
    pub entries: Vec<StepReached>,
}

/// The route of the value at a path; `steps` are the plan's in that language.
pub fn route(plan: &Plan, path: FieldPath, steps: &[Step], lang: Lang) -> Route {
    let mut route = Route::default();
    let Some(field) = plan.field_at(path) else { return route };
    let mut secrets = 0;
    for file in list(&plan.resolve()) {
        if let FileKind::ExternalSecret(id) = file.kind {
            let own = match path {
                FieldPath::Plan(_) => true,
                FieldPath::Environment(..) => false,
                FieldPath::Secret(n, _) | FieldPath::Row(n, ..) => plan.secret_index(id) == Some(n),
            };
            if !own {
                continue;
            }
            secrets += 1;
            if secrets > MAX_SEARCHED {
                continue;
            }
        }
        let reached = flow::texts(plan, field, file.kind, lang);
        if !reached.is_empty() {
            route.files.push(FileReached { file, lines: reached });
        }
    }
    if route.files.iter().any(|reached| matches!(reached.file.kind, FileKind::ExternalSecret(_))) {
        route.alike = secrets.saturating_sub(MAX_SEARCHED);
    }
    let pasted = route.files.iter().any(|reached| reached.file.kind == FileKind::DeploymentConfig);
    for step in steps {
        let (mut commands, mut entries) = (Vec::new(), Vec::new());
        for part in &step.parts {
            match part {
                Part::Run(block) if block.uses().contains(&path) => commands.push(block.title),
                Part::Enter(all) => {
                    entries.extend(all.iter().filter(|it| it.value.path() == Some(path)).map(|it| it.label));
                }
                // The pasted text is the Deployment Config.
                Part::Paste(it) if pasted => entries.push(it.label),
                _ => {}
            }
        }
        let reached =
            |parts: Vec<_>| (!parts.is_empty()).then_some(StepReached { id: step.id, title: step.title, parts });
        route.commands.extend(reached(commands));
        route.entries.extend(reached(entries));
    }
    route
}
