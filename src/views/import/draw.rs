//! The elements of the import pane: where files are given, and the report.

use valuestream::check::Severity;
use valuestream::check::files::{self, File, Files, Finding};
use valuestream::import::{At, Conflict, Import, ImportCode, Kind, Note, Taken};
use valuestream::{Lang, Text};

use super::Imported;
use crate::browser::dom::{self, Build, Element, build};
use crate::views::messages::TO_PLACE;
use crate::words::{self, label};

/// Attribute of the control that takes files.
pub const FILES: &str = "data-import-files";
/// Attribute of an option: which conflict it belongs to.
pub const CONFLICT: &str = "data-conflict";

/// Draws where files are given; the words come with [`words_of_giving`].
pub fn giving(root: &Element) -> Option<Element> {
    let choose = build("label", "quiet-button").with(build("span", "")).with(
        build("input", "off-screen")
            .attribute("type", "file")
            .attribute("multiple", "")
            .attribute("accept", ".yaml,.yml,.zip,.txt")
            .attribute(FILES, ""),
    );
    let area =
        build("textarea", "").attribute("rows", "6").attribute("spellcheck", "false").attribute("autocomplete", "off");
    let give = build("div", "give").with(build("p", "intro")).with(choose).with(area);
    dom::append(root, give)
}

/// Puts the words in.
pub fn words_of_giving(give: &Element, lang: Lang) {
    let set = |selector, text: Text| dom::find(give, selector).iter().for_each(|it| dom::set_text(it, text.get(lang)));
    set(".intro", words::IMPORT_INTRO);
    set("label span", words::CHOOSE_FILES);
    if let Some(area) = dom::find(give, "textarea") {
        dom::set_attribute(&area, "aria-label", words::PASTE_HERE.get(lang));
        dom::set_attribute(&area, "placeholder", words::PASTE_HERE.get(lang));
    }
}

/// Shows what came in last.
pub fn report(root: &Element, last: Option<&Imported>, lang: Lang) {
    dom::clear(root);
    let Some(Imported { import, before, chosen }) = last else { return };
    dom::append(root, part(words::FILES_READ, "files-read", import.files.iter().map(|file| of_file(file, lang)), lang));
    let conflicts = import.conflicts();
    if !conflicts.is_empty() {
        let of = |(n, it): (usize, &Conflict)| conflict(import, n, it, chosen.get(n).copied().unwrap_or(0), lang);
        dom::append(root, part(words::CONTRADICTIONS, "warning", conflicts.iter().enumerate().map(of), lang));
    }
    let findings = findings(import);
    // What is no text is an error where the file is checked, and need not be told twice.
    let told = |note: &Note| {
        matches!(note.code, ImportCode::NotText { .. }) && findings.iter().any(|(_, at)| *at == note.location)
    };
    let mut notes = import.notes(before, chosen);
    notes.retain(|note| !told(note));
    for (severity, title) in
        [(Severity::Error, words::ERRORS), (Severity::Warning, words::WARNINGS), (Severity::Info, words::NOTES)]
    {
        let of_notes = notes.iter().filter(|it| it.severity() == severity).map(|it| note(import, it, lang));
        let of_findings = findings.iter().filter(|(it, _)| it.severity() == severity);
        let items: Vec<Build> = of_notes.chain(of_findings.map(|(it, at)| finding(import, it, *at, lang))).collect();
        if !items.is_empty() {
            dom::append(root, part(title, severity.name(), items, lang));
        }
    }
    let taken = import.taken(before, chosen);
    if !taken.is_empty() {
        dom::append(root, part(words::TAKEN, "taken", taken.iter().map(|it| of_taken(import, it, lang)), lang));
    }
}

fn part(title: Text, class: &str, items: impl IntoIterator<Item = Build>, lang: Lang) -> Build {
    let list = build("ul", "").with_all(items);
    build("section", class).with(build("h2", "").text(title.get(lang))).with(list)
}

fn of_file(file: &valuestream::import::File, lang: Lang) -> Build {
    let name = file.name.as_deref().unwrap_or(words::PASTED.get(lang));
    let mut item = build("li", "").with(build("code", "").text(name)).text(" ");
    if file.unread {
        item = item.with(build("i", "").text(words::NOT_READ.get(lang)));
    } else if file.linked {
        item = item.text(words::LINK_READ.get(lang));
    } else if file.documents.is_empty() {
        item = item.with(build("i", "").text(words::NOTHING_IN_IT.get(lang)));
    }
    for (n, kind) in file.documents.iter().enumerate() {
        item = item.text(if n > 0 { ", " } else { "" }).text(kind.title().get(lang));
    }
    item
}

/// `file:line:column`.
fn place(import: &Import, at: At, lang: Lang) -> String {
    let file = import.files.get(at.file).and_then(|file| file.name.as_deref()).unwrap_or(words::PASTED.get(lang));
    match at.mark {
        Some(mark) => format!("{file}:{}:{}", mark.line, mark.column),
        None => file.to_owned(),
    }
}

fn conflict(import: &Import, n: usize, conflict: &Conflict, chosen: usize, lang: Lang) -> Build {
    let option = |(m, (text, at)): (usize, &(String, At))| {
        let mut input = build("input", "")
            .attribute("type", "radio")
            .attribute("name", &format!("conflict-{n}"))
            .attribute("value", &m.to_string())
            .attribute(CONFLICT, &n.to_string());
        if m == chosen {
            input = input.attribute("checked", "");
        }
        build("label", "")
            .with(input)
            .text(" ")
            .with(build("code", "").text(text))
            .text(" ")
            .with(build("small", "").text(&place(import, *at, lang)))
    };
    build("li", "")
        .attribute("role", "radiogroup")
        .attribute("aria-label", &conflict.name)
        .with(build("b", "").text(&conflict.name))
        .with_all(conflict.options.iter().enumerate().map(option))
}

fn note(import: &Import, note: &Note, lang: Lang) -> Build {
    told(import, note.name(), note.severity(), note.location, &note.reason(lang), &note.fix(lang), lang)
}

fn finding(import: &Import, finding: &Finding, at: At, lang: Lang) -> Build {
    told(import, finding.name(), finding.severity(), at, &finding.reason(lang), &finding.fix(lang), lang)
}

fn told(import: &Import, code: &str, severity: Severity, at: At, reason: &str, fix: &str, lang: Lang) -> Build {
    let place = place(import, at, lang);
    let mut item = build("li", "")
        .attribute("data-diagnostic", code)
        .attribute("data-for", &place)
        .attribute("data-severity", severity.name())
        .with(build("small", "").text(&place))
        .text(" ")
        .text(reason)
        .text(lang.gap())
        .with(build("span", "fix").text(fix));
    if let Some(excerpt) = import.excerpt(at) {
        let pointer = format!("{}^", " ".repeat(excerpt.before));
        item = item.with(build("pre", "").text(&excerpt.text).text("\n").text(&pointer));
    }
    item
}

fn of_taken(import: &Import, taken: &Taken, lang: Lang) -> Build {
    let name = build("button", "place")
        .attribute("type", "button")
        .attribute(TO_PLACE, &taken.path.to_string())
        .text(&label(taken.path, lang));
    let changes = if taken.changes { words::CHANGED } else { words::SAME };
    build("li", "")
        .with(name)
        .text(" ")
        .with(build("code", "").text(&taken.text))
        .text(" ")
        .with(build("small", "").text(&place(import, taken.at, lang)).text(" · ").text(changes.get(lang)))
}

/// What the checks of files say about the first document of each kind, and about every ExternalSecret.
fn findings(import: &Import) -> Vec<(Finding, At)> {
    let first = |kind| import.documents.iter().find(|document| document.kind == kind);
    let of_secrets = || import.documents.iter().filter(|document| document.kind == Kind::ExternalSecret);
    let secrets: Vec<_> = of_secrets().map(|document| &document.parsed.body).collect();
    let body = |kind| first(kind).map(|document| &document.parsed.body);
    let files = Files {
        qvs_config: body(Kind::QvsConfig),
        assembly_line: body(Kind::AssemblyLine),
        deployment_config: body(Kind::DeploymentConfig),
        cluster_secret_store: body(Kind::ClusterSecretStore),
        external_secrets: &secrets,
    };
    let at = |finding: &Finding| {
        let document = match finding.location.file {
            File::QvsConfig => first(Kind::QvsConfig),
            File::AssemblyLine => first(Kind::AssemblyLine),
            File::DeploymentConfig => first(Kind::DeploymentConfig),
            File::ClusterSecretStore => first(Kind::ClusterSecretStore),
            File::ExternalSecret(n) => of_secrets().nth(n),
        }?;
        Some(At { file: document.file, mark: document.parsed.at(&finding.location.path) })
    };
    files::check(&files).into_iter().filter_map(|finding| Some((finding.clone(), at(&finding)?))).collect()
}
