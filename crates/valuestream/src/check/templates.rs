//! The templates of an ExternalSecret: what Go and the release's functions make of them, at their places.

use yaml::Node;
use yaml::read::{Parsed, SpannedNode, position_at};

use super::diagnostic::Diagnostic;
use crate::files::secret_keys;
use crate::plan::{FieldPath, Resolved, ResolvedSecret, SecretField, SecretList, TemplateField};
use crate::release::functions::Engine;
use crate::release::{dotted, numbers};
use crate::rule::Code;
use crate::template::{self, By, Names, Near, ProblemKind, Setting};

/// Where an ExternalSecret holds templates among its further fields, besides `templateFrom`.
const PLACES: [&[&str]; 3] = [
    &["spec", "target", "template", "data"],
    &["spec", "target", "template", "metadata", "labels"],
    &["spec", "target", "template", "metadata", "annotations"],
];
const FROM: [&str; 4] = ["spec", "target", "template", "templateFrom"];

/// Checks the templates of the form and of the further fields; `body` is the ExternalSecret of both.
pub(super) fn check(
    resolved: &Resolved,
    secret: &ResolvedSecret,
    body: &Node,
    further: Option<&Parsed>,
    found: &mut Vec<Diagnostic>,
) {
    let templates: Vec<_> = secret.rows(SecretList::Template).collect();
    if templates.is_empty() && further.is_none() {
        return;
    }
    let spec = body.get("spec");
    let keys = spec.map(secret_keys::given).unwrap_or_default();
    let names: Vec<&str> = keys.names.iter().map(String::as_str).collect();
    let engine = spec.and_then(|spec| spec.get("target")?.get("template")?.get("engineVersion")?.text());
    let setting = Setting {
        names: if keys.has_more { Names::Open } else { Names::Known(&names) },
        engine: if engine == Some("v1") { Engine::V1 } else { Engine::V2 },
        version: numbers(resolved.plan.release.version.trim()),
    };
    for row in templates {
        let (text, path) = (row.text(TemplateField::Text), row.path(TemplateField::Text));
        let at = |byte| position_at(text, byte);
        found.extend(template::check(text, &setting).into_iter().map(|it| told(it.kind, at(it.at), path)));
    }
    let path = secret.path(SecretField::Extra);
    for spot in further.into_iter().flat_map(|further| among(further.root())) {
        // Where a text begins is all that is known of places inside it.
        let problems = template::check(spot.text().unwrap_or_default(), &setting);
        found.extend(problems.into_iter().map(|it| told(it.kind, spot.at(), path)));
    }
}

/// The templates among further fields.
fn among(root: SpannedNode) -> Vec<SpannedNode> {
    let values = PLACES.into_iter().filter_map(|place| root.find(place));
    let mut all: Vec<_> = values.flat_map(|map| map.entries().map(|entry| entry.value).collect::<Vec<_>>()).collect();
    let from = root.find(&FROM).into_iter().flat_map(|list| list.items().collect::<Vec<_>>());
    all.extend(from.filter_map(|item| item.get("literal")));
    all
}

fn told(kind: ProblemKind, at: yaml::Position, path: FieldPath) -> Diagnostic {
    let (line, column) = (at.line, at.column);
    let unclosed = |what: &str| Code::TemplateUnclosed { what: what.into(), line, column };
    let syntax = |what: &str| Code::TemplateSyntax { what: what.into(), line, column };
    let code = match kind {
        ProblemKind::UnclosedAction => unclosed("{{"),
        ProblemKind::UnclosedComment => unclosed("{{/*"),
        ProblemKind::UnclosedQuote { quote } => unclosed(quote.encode_utf8(&mut [0; 4])),
        ProblemKind::UnclosedParenthesis => unclosed("("),
        ProblemKind::BlockWithoutEnd { keyword } => Code::TemplateWithoutEnd { keyword, line, column },
        ProblemKind::CommentNotAlone => syntax("*/"),
        ProblemKind::BadCharacter { character } => syntax(character.encode_utf8(&mut [0; 4])),
        ProblemKind::BadNumber { text } | ProblemKind::Unexpected { text } => syntax(&text),
        ProblemKind::BadEscape { escape } => syntax(&escape),
        ProblemKind::SingleQuotes { text } => syntax(&format!("'{text}'")),
        ProblemKind::UnknownTemplate { name } => syntax(&format!("template \"{name}\"")),
        ProblemKind::EmptyAction => syntax("{{ }}"),
        ProblemKind::MissingValue { after } => syntax(&after),
        ProblemKind::WithoutBlock { keyword } | ProblemKind::OutsideRange { keyword } => syntax(keyword),
        ProblemKind::UnknownFunction { name, near } => {
            let near = match near {
                Near::Function(name) => name.to_owned(),
                Near::Entry(name) => format!(".{name}"),
                Near::Nothing => String::new(),
            };
            Code::TemplateFunctionUnknown { name: name.as_str().into(), near, line, column }
        }
        ProblemKind::FunctionNotYet { name, since } => {
            Code::TemplateFunctionTooNew { name: name.as_str().into(), since: dotted(since), line, column }
        }
        ProblemKind::FunctionGone { name, until } => {
            Code::TemplateFunctionGone { name: name.as_str().into(), until: dotted(until), line, column }
        }
        ProblemKind::UnknownName { name, nearest, by } => {
            let (name, near) = (name.as_str().into(), nearest.unwrap_or_default());
            match by {
                By::Field => Code::TemplateNameUnknown { name, near, line, column },
                By::Index => Code::TemplateIndexUnknown { name, near, line, column },
            }
        }
        ProblemKind::NeedsIndex { name } => Code::TemplateNeedsIndex { name: name.as_str().into(), line, column },
        ProblemKind::FieldOfText { path } => Code::TemplateFieldOfText { path: path.as_str().into(), line, column },
        ProblemKind::NotAFunction { text } => Code::TemplateNotAFunction { text: text.as_str().into(), line, column },
        ProblemKind::UndefinedVariable { name } => Code::TemplateVariable { name: name.as_str().into(), line, column },
    };
    Diagnostic::new(code, path)
}
