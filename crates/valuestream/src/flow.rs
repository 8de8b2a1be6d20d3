//! Where a value goes: the lines of a file that would be different with another value. They are found by writing the
//! file again with another value, so they are always up to date.

use text::Lang;

use crate::bundle::content;
use crate::field::{Control, Spec};
use crate::files::FileKind;
use crate::lines::Lines;
use crate::plan::{FieldPath, FieldRef, Plan};
use crate::plan_file;

/// The lines of a file, from 0, that the value in `field` reaches, in order.
pub fn lines(plan: &Plan, field: FieldRef, kind: FileKind, lang: Lang) -> Vec<usize> {
    texts(plan, field, kind, lang).into_iter().map(|(n, _)| n).collect()
}

/// The same, with the texts of the lines.
pub fn texts(plan: &Plan, field: FieldRef, kind: FileKind, lang: Lang) -> Vec<(usize, String)> {
    let Some(before) = written(plan, kind, lang) else { return Vec::new() };
    let mut reached = vec![false; before.lines.len()];
    reach(plan, field, kind, lang, &before, &mut reached);
    let lines = before.lines.into_iter().enumerate().zip(reached);
    lines.filter(|(_, reached)| *reached).map(|((n, line), _)| (n, line.text)).collect()
}

/// For each line of a file, the values that reach it, in form order. Not for the runbook's documents, whose parts know
/// their values.
pub fn sources(plan: &Plan, kind: FileKind, lang: Lang) -> Vec<Vec<FieldPath>> {
    let asked = !kind.is_of_runbook();
    let Some(before) = written(plan, kind, lang).filter(|_| asked) else { return Vec::new() };
    let mut sources: Vec<Vec<FieldPath>> = vec![Vec::new(); before.lines.len()];
    if kind == FileKind::PlanFile {
        // Each value has a line of its own there; to try all of them would take seconds in a large plan.
        of_plan_file(plan, &mut sources);
        return sources;
    }
    let mut paths = Vec::new();
    plan.each_value(|path, _, _| paths.push(path));
    for path in paths.into_iter().filter(|path| may_reach(plan, *path, kind)) {
        let Some(field) = plan.field_at(path) else { continue };
        let mut reached = vec![false; before.lines.len()];
        reach(plan, field, kind, lang, &before, &mut reached);
        for (of_line, _) in sources.iter_mut().zip(reached).filter(|(_, reached)| *reached) {
            of_line.push(path);
        }
    }
    sources
}

fn of_plan_file(plan: &Plan, sources: &mut [Vec<FieldPath>]) {
    let text = yaml::emit(&plan_file::with_schema(&plan.resolve(), plan_file::SCHEMA_FILE));
    let reading = yaml::read::read(&text, &mut usize::MAX.clone());
    let Some(document) = reading.documents.first() else { return };
    for (path, at) in plan_file::read(document.root()).places {
        let line = usize::try_from(at.line).unwrap_or_default();
        sources.get_mut(line.saturating_sub(1)).into_iter().for_each(|of_line| of_line.push(path));
    }
}

/// A value of a row reaches only its own ExternalSecret; this avoids writing the others.
fn may_reach(plan: &Plan, path: FieldPath, kind: FileKind) -> bool {
    match (path, kind) {
        (FieldPath::Plan(_), _) | (_, FileKind::Readme | FileKind::PlanFile) => true,
        (FieldPath::Secret(n, _) | FieldPath::Row(n, ..), FileKind::ExternalSecret(id)) => {
            plan.secret_index(id) == Some(n)
        }
        _ => false,
    }
}

fn written(plan: &Plan, kind: FileKind, lang: Lang) -> Option<Lines> {
    Some(Lines::follow(None, &content(&plan.resolve(), kind, lang)?.text()))
}

fn reach(plan: &Plan, field: FieldRef, kind: FileKind, lang: Lang, before: &Lines, reached: &mut [bool]) {
    let text = field.get(plan).unwrap_or_default();
    let mut other = plan.clone();
    let mut least: Option<(usize, Vec<bool>)> = None;
    for probe in probes(field.spec(), text) {
        field.set(&mut other, probe);
        let Some(after) = content(&other.resolve(), kind, lang) else { continue };
        let after = Lines::follow(Some(before), &after.text());
        // Unchanged lines keep their order, and new ones have higher numbers wherever they are.
        let kept: Vec<u32> = after.lines.iter().map(|line| line.id).filter(|id| *id <= before.made()).collect();
        let gone: Vec<bool> = before.lines.iter().map(|line| kept.binary_search(&line.id).is_err()).collect();
        if kind.is_of_runbook() {
            // Whole parts of it appear and disappear with a value, and many of the remaining lines are alike: the
            // replacement that changes least shows best where the value is.
            let n = gone.iter().filter(|gone| **gone).count();
            if n > 0 && least.as_ref().is_none_or(|(least, _)| n < *least) {
                least = Some((n, gone));
            }
        } else {
            reached.iter_mut().zip(gone).for_each(|(reached, gone)| *reached |= gone);
        }
    }
    if let Some((_, gone)) = least {
        reached.copy_from_slice(&gone);
    }
}

/// Texts to try in place of `text`: the file may depend on more than whether the value differs.
fn probes(spec: &Spec, text: &str) -> Vec<String> {
    let mut probes = vec![String::new(), format!("{text}x")];
    probes.extend(spec.contrasts.iter().map(|text| (*text).to_owned()));
    if let Control::Choice(choices) = spec.control {
        probes.extend(choices.iter().map(|choice| choice.value.to_owned()));
    }
    probes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Defaults;

    /// The lines that a value reaches in a file, as texts.
    fn reached(key: &str, kind: FileKind) -> Vec<String> {
        let plan = Plan::with(Defaults::V1);
        let field = plan.field_named(key).unwrap_or_else(|| panic!("no value {key}"));
        let text = content(&plan.resolve(), kind, Lang::En).map(|content| content.text()).unwrap_or_default();
        let all: Vec<&str> = text.lines().collect();
        lines(&plan, field, kind, Lang::En).into_iter().map(|n| all[n].trim().to_owned()).collect()
    }

    #[test]
    fn a_value_reaches_the_lines_that_contain_it() {
        assert_eq!(reached("ksaName", FileKind::DeploymentConfig), ["ksaName: azure-key-vault"]);
        assert_eq!(reached("ksaName", FileKind::AssemblyLine), [""; 0]);
        assert_eq!(reached("deploymentName", FileKind::AssemblyLine), ["name: staging", "name: staging"]);
        assert_eq!(reached("clusterName", FileKind::QvsConfig), [""; 0]);
        assert_eq!(
            reached("azureKeyContainerName", FileKind::DeploymentConfig),
            ["azureKeyContainerName: \"<azureKeyContainerName>\""]
        );
    }

    #[test]
    fn a_value_reaches_the_lines_that_depend_on_it() {
        let id = Plan::with(Defaults::V1).secrets[0].id;
        let version = reached("version", FileKind::ExternalSecret(id));
        assert_eq!(version, ["apiVersion: external-secrets.io/v1"]);
        let store = reached("storeParameter", FileKind::QvsConfig);
        assert!(store.iter().any(|line| line.contains("$(params.appName)")), "{store:?}");
        assert!(store.iter().any(|line| line.contains("name: appName")), "{store:?}");
    }

    #[test]
    fn a_line_knows_its_values() {
        let plan = Plan::with(Defaults::V1);
        let of = |kind: FileKind, start: &str| -> Vec<String> {
            let text = content(&plan.resolve(), kind, Lang::En).map(|content| content.text()).unwrap_or_default();
            let line = text.lines().position(|line| line.trim().starts_with(start));
            let sources = sources(&plan, kind, Lang::En);
            assert_eq!(sources.len(), text.lines().count());
            line.map(|n| sources[n].iter().map(FieldPath::to_string).collect()).unwrap_or_default()
        };
        assert_eq!(of(FileKind::DeploymentConfig, "version:"), ["version"]);
        assert_eq!(of(FileKind::DeploymentConfig, "appName:"), ["storeDelivery", "appName", "storeParameter"]);
        let secret = FileKind::ExternalSecret(plan.secrets[0].id);
        assert_eq!(of(secret, "key:"), ["secrets.0.data.0.remoteKind", "secrets.0.data.0.remoteKey"]);
        assert_eq!(of(secret, "kind: ExternalSecret"), [""; 0]);
    }
}
