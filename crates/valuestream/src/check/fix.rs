//! Fixes that are certain: the values that would resolve a diagnostic, each a change of one value and a single undoable
//! step.

use text::Lang;
use text::hidden::{is_hidden, visible};

use super::all::{check, errors};
use super::diagnostic::Diagnostic;
use super::release::usable_from;
use super::{template_fix, words};
use crate::adapters::OWN_STORE_NAME_PARAM;
use crate::field::{Control, Spec};
use crate::files::cluster_secret_store::VAULT_END;
use crate::plan::release::{AzureSdk, StoreDelivery};
use crate::plan::{
    EnvironmentRow, FieldPath, Plan, PlanField, ProjectField, RefreshPolicy, ReleaseField, RemoteKind, RunbookTask,
    SecretField,
};
use crate::release::{lacks_refresh_policy, lacks_store_interval, without_v};
use crate::rule::Code;
use crate::rule::git::{CloneUrl, kind_of_host};

/// A change of one value that resolves a diagnostic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fix {
    /// The diagnostic that it resolves.
    pub code: Code,
    /// The value at fault, where the diagnostic is shown.
    pub of: FieldPath,
    /// The value to change.
    pub path: FieldPath,
    /// The new text.
    pub text: String,
}

impl Fix {
    /// The label of its button.
    pub fn label(&self, lang: Lang) -> String {
        if let Some(offered) = template_fix::offered(&self.code) {
            return words::change_to(lang, &visible(&offered));
        }
        let spec = self.path.spec();
        let choice = match spec.control {
            Control::Choice(choices) => choices.iter().find(|choice| choice.value == self.text),
            _ => None,
        };
        let is_choice = matches!(spec.control, Control::Choice(_));
        let value = match choice {
            Some(choice) => choice.label.get(lang).to_owned(),
            None if is_choice && self.text.is_empty() => words::NOT_SET.get(lang).to_owned(),
            None => visible(&self.text),
        };
        let name = spec.label.get(lang);
        match (self.path == self.of, value.is_empty()) {
            (true, true) => words::LEAVE_EMPTY.get(lang).to_owned(),
            (true, false) => words::change_to(lang, &value),
            (false, true) => words::leave_other_empty(lang, name),
            (false, false) => words::change_other_to(lang, name, &value),
        }
    }

    /// The plan after the fix.
    pub fn applied(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone();
        if let Some(field) = plan.field_at(self.path) {
            field.set(&mut plan, self.text.clone());
        }
        plan
    }
}

/// The ways to resolve a diagnostic of `plan`, best first; none if nothing is certain.
pub fn fixes(plan: &Plan, found: &Diagnostic) -> Vec<Fix> {
    if let FieldPath::Environment(n, field) = found.location
        && let Some(row) = plan.environments.get(n)
    {
        return of_environment(plan, found, n, row, field);
    }
    in_plan(plan, found)
}

/// Those of a diagnostic of a further Environment: those that its own plan has, where people change the values.
fn of_environment(plan: &Plan, found: &Diagnostic, n: usize, row: &EnvironmentRow, field: PlanField) -> Vec<Fix> {
    let there = Diagnostic { location: FieldPath::Plan(field), ..found.clone() };
    let mut fixes = in_plan(&plan.in_environment(row), &there);
    for fix in &mut fixes {
        fix.of = found.location;
        if let FieldPath::Plan(field) = fix.path
            && field.may_differ()
        {
            fix.path = FieldPath::Environment(n, field);
        }
    }
    fixes
}

fn in_plan(plan: &Plan, found: &Diagnostic) -> Vec<Fix> {
    let fix = |path, text: &str| Fix { code: found.code.clone(), of: found.location, path, text: text.to_owned() };
    let here = |text: &str| vec![fix(found.location, text)];
    let there = |field: ReleaseField, text| vec![fix(field.into(), text)];
    match &found.code {
        Code::ReleaseWithoutChart { instead } | Code::ReleaseWithoutConverter { instead } => Some(here(instead)),
        // The official adapter works with none of these releases.
        Code::ReleaseImagesRetired { .. } if plan.release.store_delivery() == StoreDelivery::OfficialAdapter => None,
        Code::ReleaseImagesRetired { instead, .. } => Some(instead).filter(|it| !it.is_empty()).map(|it| here(it)),
        Code::ReleaseStoreField => lacks_store_interval(&plan.release.version).map(|it| here(&it)),
        Code::ReleaseServesV1Only | Code::OwnAdapterNeedsV1 { .. } => {
            Some(there(ReleaseField::StoreDelivery, StoreDelivery::Manifest.value()))
        }
        Code::AzureSdkUnknown { .. } | Code::AzureSdkUnused => Some(here(AzureSdk::Current.value())),
        // A policy that is left out acts like this one; the others have no equivalent there.
        Code::RefreshPolicyUnknown { since, .. } => {
            let is_same = plan.text_at(found.location) == Some(RefreshPolicy::Periodic.value());
            Some(is_same.then(|| fix(found.location, "")).into_iter().chain(newer(plan, found, since)).collect())
        }
        Code::CreationPolicyUnknown { since, .. }
        | Code::FurtherTooNew { since, .. }
        | Code::TemplateFunctionTooNew { since, .. } => Some(newer(plan, found, since).into_iter().collect()),
        Code::InstalledVersionUnused => {
            Some(vec![fix(ProjectField::RunbookTask.into(), RunbookTask::Upgrade.value()), fix(found.location, "")])
        }
        Code::InstalledVersionMissing | Code::NothingToUpgrade => {
            Some(vec![fix(ProjectField::RunbookTask.into(), RunbookTask::Install.value())])
        }
        Code::DeletionPolicyRefused { .. } | Code::DataFromUnused { .. } => Some(here("")),
        Code::ValueTooNew { since, .. } => {
            let left_out = found.location.spec().optional.then(|| fix(found.location, ""));
            Some(left_out.into_iter().chain(newer(plan, found, since)).collect())
        }
        Code::StoreMissing { line, .. } => plan
            .text_at(found.location)
            .and_then(|text| without_line(text, *line, "secretStoreRef: {}"))
            .map(|it| here(&it)),
        Code::CertificateWithoutKey => Some(here(RemoteKind::Secret.value())),
        Code::RefreshOften => Some(here("1h")),
        Code::VersionOfOneVault { .. } => Some(here("")),
        Code::ProductionNeverRefreshes { .. } => Some(here(RefreshPolicy::Periodic.value())),
        Code::KubeconfigShared { instead, .. } => {
            found.location.spec().error_of(instead).is_none().then(|| here(instead))
        }
        Code::TemplateNameUnknown { .. }
        | Code::TemplateIndexUnknown { .. }
        | Code::TemplateFunctionUnknown { .. }
        | Code::TemplateNeedsIndex { .. } => {
            template_fix::changed(plan, &found.code, found.location).map(|text| here(&text))
        }
        Code::AppNameCollision => Some(here(OWN_STORE_NAME_PARAM)),
        Code::NeverRefreshes => {
            Some(refreshes(plan, found.location).into_iter().map(|(path, text)| fix(path, text)).collect())
        }
        Code::RepositoryKindDiffers => {
            let kind = CloneUrl::read(&plan.repository.git_clone_url).and_then(|url| kind_of_host(url.host));
            kind.map(here)
        }
        Code::PrefixDiffers { .. } => {
            let name = plan.project.application_id.as_str();
            ProjectField::PipelinePrefix.spec().error_of(name).is_none().then(|| here(name))
        }
        _ => of_text(plan, found).map(|text| here(&text)),
    }
    .unwrap_or_default()
}

/// A newer release that knows what a diagnostic is about, unless it refuses something else of the plan.
fn newer(plan: &Plan, found: &Diagnostic, since: &str) -> Option<Fix> {
    let text = usable_from(plan, since)?;
    let path = ReleaseField::Version.into();
    let fix = Fix { code: found.code.clone(), of: found.location, path, text };
    let count = |plan: &Plan| errors(&check(plan)).count();
    (count(&fix.applied(plan)) < count(plan)).then_some(fix)
}

/// A text without its line of this number, if nothing else stands there; empty if only the line above it is left.
fn without_line(text: &str, line: u32, only: &str) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let n = usize::try_from(line).ok()?.checked_sub(1).filter(|n| lines.get(*n).is_some_and(|it| it.trim() == only))?;
    let left: Vec<&str> = [&lines[..n], &lines[n + 1..]].concat();
    Some(if left.iter().all(|it| matches!(it.trim(), "" | "spec:")) { String::new() } else { left.join("\n") })
}

/// An interval or, if the release knows it, a policy that needs none.
fn refreshes(plan: &Plan, path: FieldPath) -> Vec<(FieldPath, &'static str)> {
    let mut ways = vec![(path, "1h")];
    if let FieldPath::Secret(n, _) = path
        && lacks_refresh_policy(&plan.release.version, RefreshPolicy::OnChange.value()).is_none()
    {
        ways.push((FieldPath::Secret(n, SecretField::RefreshPolicy), RefreshPolicy::OnChange.value()));
    }
    ways
}

/// The intended text of a value that is wrong on its own, if only one is possible.
fn of_text(plan: &Plan, found: &Diagnostic) -> Option<String> {
    let field = plan.field_at(found.location)?;
    let (spec, text) = (field.spec(), field.get(plan)?);
    meant(&found.code, spec, text).filter(|it| it != text && spec.error_of(it).is_none())
}

fn meant(code: &Code, spec: &Spec, text: &str) -> Option<String> {
    let bare = text.trim();
    Some(match code {
        Code::VersionShape { .. } => without_v(text).to_owned(),
        Code::UnknownChoice => {
            let Control::Choice(choices) = spec.control else { return None };
            choices.iter().find(|choice| choice.value.eq_ignore_ascii_case(bare))?.value.to_owned()
        }
        // https://contoso-kv.vault.azure.net/
        Code::KeyVaultShape => {
            let host = bare.split("://").last()?.split('/').next()?;
            host.strip_suffix(VAULT_END).unwrap_or(host).to_owned()
        }
        // People put underscores between words elsewhere; Key Vault uses hyphens.
        Code::KeyVaultSecretShape => bare.strip_prefix("secret/").unwrap_or(bare).replace('_', "-"),
        // A secret's address ends in its version.
        Code::KeyVaultVersionShape => bare.trim_end_matches('/').rsplit('/').next()?.to_owned(),
        Code::LabelShape | Code::SubdomainShape => bare.to_ascii_lowercase().replace('_', "-"),
        Code::DirectoryShape => bare.trim_start_matches("./").trim_matches('/').to_owned(),
        Code::DurationShape => match bare.strip_suffix('d').map(str::parse::<u32>) {
            Some(Ok(days)) => format!("{}h", days.checked_mul(24)?),
            _ => bare.to_owned(),
        },
        Code::StartsWithAt => bare.trim_start_matches('@').to_owned(),
        Code::HiddenCharacter => text.replace(is_hidden, "").trim().to_owned(),
        // What a browser's address bar shows, without its start.
        Code::CloneUrlShape if !bare.contains("://") && kind_of_host(bare.split('/').next()?).is_some() => {
            format!("https://{bare}")
        }
        Code::SshUrlNeeded => {
            let url = CloneUrl::read(text).filter(|url| url.host.eq_ignore_ascii_case("bitbucket.org"))?;
            format!("git@bitbucket.org:{}", url.path)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::cases::CASES;
    use crate::check::tests::{filled_for, set};

    fn mended(key: &str, code: &str, text: &str) -> Vec<(String, String)> {
        let mut plan = filled_for(code);
        set(&mut plan, key, text);
        let found = check(&plan).into_iter().find(|found| found.name() == code);
        let found = found.unwrap_or_else(|| panic!("{text} is not {code}"));
        fixes(&plan, &found).into_iter().map(|fix| (fix.path.to_string(), fix.text)).collect()
    }

    #[test]
    fn the_intended_text_is_offered() {
        for (key, code, text, meant) in [
            ("version", "version-shape", "v2.9.0", "2.9.0"),
            ("version", "release-without-chart", "1.3.0", "1.3.1"),
            ("version", "release-without-converter", "0.16.0", "0.16.1"),
            ("version", "release-images-retired", "0.17.0", "1.1.0"),
            ("vaultAuthorization", "unknown-choice", "RBAC ", "rbac"),
            ("azureKeyContainerName", "key-vault-shape", "https://contoso-kv.vault.azure.net/", "contoso-kv"),
            ("secrets.0.data.0.remoteKey", "key-vault-secret-shape", "secret/db_password", "db-password"),
            (
                "secrets.0.data.0.remoteVersion",
                "key-vault-version-shape",
                "https://kv.vault.azure.net/secrets/a/0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef",
            ),
            ("projectName", "label-shape", "Contoso_Platform", "contoso-platform"),
            ("configDirectory", "directory-shape", "./platform/eso/", "platform/eso"),
            ("secrets.0.refreshInterval", "duration-shape", "7d", "168h"),
            ("resourceGroup", "starts-with-at", "@rg", "rg"),
            ("gitCloneUrl", "clone-url-shape", "github.com/o/r", "https://github.com/o/r"),
            ("secrets.0.extra", "store-missing", "spec:\n  secretStoreRef: {}\n", ""),
            (
                "secrets.0.extra",
                "store-missing",
                "metadata: {}\nspec:\n  secretStoreRef: {}\n",
                "metadata: {}\nspec:\n",
            ),
            ("pipelinePrefix", "pipeline-prefix-differs", "eso", "external-secrets-operator"),
        ] {
            assert_eq!(mended(key, code, text), [(key.to_owned(), meant.to_owned())], "{text}");
        }
        let ways = mended("secrets.0.refreshInterval", "never-refreshes", "0");
        let expected = [("secrets.0.refreshInterval", "1h"), ("secrets.0.refreshPolicy", "OnChange")];
        assert_eq!(ways, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
        assert_eq!(mended("secrets.0.name", "subdomain-shape", "a..b"), []);
    }

    #[test]
    fn what_the_release_does_not_know_is_mended_by_a_newer_one() {
        for (key, text, code, version, newer) in [
            ("secrets.0.creationPolicy", "CreateOrMerge", "creation-policy-unknown", "0.16.2", Some("2.8.0")),
            ("secrets.0.refreshPolicy", "CreatedOnce", "refresh-policy-unknown", "0.15.1", Some("0.16.1")),
            ("secrets.0.extra", "spec: {syncWindows: []}", "further-too-new", "0.16.2", Some("2.7.0")),
            ("secrets.0.template.0.text", "{{ .greeting | sha512sum }}", "template-function-too-new", "0.16.2", None),
        ] {
            for delivery in [StoreDelivery::Manifest, StoreDelivery::OfficialAdapter] {
                let mut plan = filled_for("");
                let of_store = ("storeDelivery", delivery.value());
                for (key, text) in [of_store, ("version", version), (key, text)] {
                    set(&mut plan, key, text);
                }
                let found = check(&plan).into_iter().find(|found| found.name() == code).expect(code);
                let fix = fixes(&plan, &found).into_iter().find(|fix| fix.path == ReleaseField::Version.into());
                // The official adapter works with none of the newest.
                let is_old = delivery == StoreDelivery::Manifest || code == "refresh-policy-unknown";
                assert_eq!(fix.is_some(), is_old, "{code}: {fix:?}");
                if let (Some(fix), Some(newer)) = (&fix, newer) {
                    assert_eq!(fix.text, newer, "{code}");
                    assert!(fix.label(Lang::En).contains("ESO version"), "{}", fix.label(Lang::En));
                }
            }
        }
    }

    #[test]
    fn no_fix_goes_back_or_changes_the_meaning() {
        let mut plan = filled_for("release-images-retired");
        set(&mut plan, "version", "0.16.2");
        set(&mut plan, "storeDelivery", "officialAdapter");
        let found = check(&plan).into_iter().find(|found| found.name() == "release-images-retired");
        assert_eq!(fixes(&plan, &found.expect("the warning")), []);
        set(&mut plan, "version", "0.15.1");
        for (policy, mended) in [("Periodic", 1), ("OnChange", 0), ("CreatedOnce", 0)] {
            set(&mut plan, "secrets.0.refreshPolicy", policy);
            let found = check(&plan).into_iter().find(|found| found.name() == "refresh-policy-unknown");
            let found = found.expect("the error");
            let fixes = fixes(&plan, &found);
            // A newer release is the other way, but for what only an older one takes.
            assert!(fixes.iter().all(|fix| fix.path == found.location || fix.text == "0.16.1"), "{fixes:?}");
            let fixes: Vec<_> = fixes.iter().filter(|fix| fix.path == found.location).collect();
            assert_eq!(fixes.len(), mended, "{policy}");
            assert!(fixes.iter().all(|fix| fix.label(Lang::En) == "Change to not set"));
        }
    }

    #[test]
    fn a_fix_resolves_its_diagnostic_and_breaks_nothing() {
        let mut mended = 0;
        for (code, key, bad, _) in CASES {
            for text in *bad {
                let mut plan = filled_for(code);
                set(&mut plan, key, text);
                let before = check(&plan);
                for found in before.iter().filter(|found| found.name() == *code) {
                    for fix in fixes(&plan, found) {
                        let after = check(&fix.applied(&plan));
                        let gone = after.iter().all(|it| (&it.code, it.location) != (&found.code, found.location));
                        assert!(gone, "{key} = {text:?}: {fix:?} does not resolve it");
                        assert!(errors(&after).count() <= errors(&before).count(), "{key} = {text:?}: {fix:?}");
                        for lang in Lang::ALL {
                            assert!(!fix.label(lang).contains('{'), "{}", fix.label(lang));
                        }
                        mended += 1;
                    }
                }
            }
        }
        assert!(mended > 20, "{mended}");
    }
}
