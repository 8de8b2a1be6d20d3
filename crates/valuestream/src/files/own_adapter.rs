//! The own adapter: a CUE module in the user's repository, named after it, with one pattern that makes the v1
//! ClusterSecretStore, so that both stages stay in QVS. The layout is that of public QVS repositories (QVS
//! documentation, spec/cloud-native-adapter/module; qmonus/valuestream-examples 39754a7). It imports nothing, so it
//! works with both local and remote official adapters.

use text::Lang;

use super::cluster_secret_store::{AUTH_TYPE, KIND, REFRESH_INTERVAL};
use super::kind::{FileKind, header};
use super::written::{self, WrittenValue};
use crate::adapters::{OWN_STORE, OWN_STORE_NAME_PARAM, PLAIN_PROVIDER};
use crate::plan::{RepositoryField, Resolved};
use crate::release::ApiVersion;
use crate::rule::git::CloneUrl;

/// The file that declares the module, in `.valuestream`.
pub(crate) const MODULE_FILE: &str = "cue.mod/module.cue";

/// The file with the pattern, in `.valuestream`.
pub(crate) fn pattern_path() -> String {
    format!("{}/main.cue", OWN_STORE.pattern)
}

/// The module's name: the repository's host and path, like the names of Git's and CUE's own modules. A character that
/// CUE does not allow in a module's name becomes a hyphen. A host without a dot gets one, because a path without a dot
/// is CUE's own library.
pub(crate) fn module(resolved: &Resolved) -> WrittenValue {
    let written = written::value(resolved, RepositoryField::GitCloneUrl);
    let Some(url) = CloneUrl::read(&written.text).filter(|_| written.valid) else { return written };
    let path = url.path.trim_matches('/');
    let path = path.strip_suffix(".git").unwrap_or(path);
    let tame = |c: char| if c.is_ascii_alphanumeric() || "-._~/".contains(c) { c } else { '-' };
    let local = if url.host.contains('.') { "" } else { ".local" };
    WrittenValue::ours(format!("{}{local}/{path}", url.host).chars().map(tame).collect::<String>())
}

/// The name of the pattern in a QVS Config.
pub(crate) fn pattern(resolved: &Resolved) -> WrittenValue {
    module(resolved).then("/").then(OWN_STORE.pattern)
}

/// The file at [`MODULE_FILE`].
pub(super) fn module_file(resolved: &Resolved, lang: Lang) -> String {
    comment(FileKind::CueModule, lang) + &module_line(resolved)
}

/// What it says.
pub(crate) fn module_line(resolved: &Resolved) -> String {
    format!("module: {}\n", quote(&module(resolved).text))
}

/// The file at [`pattern_path`]. Its values come from the Deployment Config; without one, compiling fails.
pub(super) fn pattern_file(resolved: &Resolved, lang: Lang) -> String {
    let comment = comment(FileKind::OwnAdapter, lang);
    let (package, api) = (OWN_STORE.pattern, ApiVersion::V1.name());
    let longest = OWN_STORE.params.iter().map(|param| param.name.len()).max().unwrap_or(0) + 1;
    let parameter = |name: &str| format!("\t\t{:longest$} string\n", format!("{name}:"));
    let parameters: String = OWN_STORE.params.iter().map(|param| parameter(param.name)).collect();
    let sdk = if resolved.uses_azure_sdk { "\t\t\t\tuseAzureSDK: true\n" } else { "" };
    // Aligned as by `cue fmt`.
    let gap = if sdk.is_empty() { "" } else { "   " };
    format!(
        "{comment}package {package}

DesignPattern: {{
	name: \"{package}\"

	parameters: {{
{parameters}	}}

	resources: app: {package}: {{
		provider:   \"{PLAIN_PROVIDER}\"
		apiVersion: \"{api}\"
		kind:       \"{KIND}\"
		metadata: name: parameters.{OWN_STORE_NAME_PARAM}
		spec: {{
			refreshInterval: {REFRESH_INTERVAL}
			provider: azurekv: {{
				authType: {gap}\"{AUTH_TYPE}\"
				vaultUrl: {gap}\"https://\\(parameters.azureKeyContainerName).vault.azure.net\"
{sdk}				serviceAccountRef: {{
					name:      parameters.ksaName
					namespace: parameters.ksaNamespace
				}}
			}}
		}}
		output: [...string]
	}}
}}
"
    )
}

fn comment(kind: FileKind, lang: Lang) -> String {
    header(kind, lang).iter().map(|line| format!("// {line}\n")).collect()
}

/// A text as a CUE string: nothing in it can end the string or be read as an interpolation. Anything but printable
/// ASCII is written as a code, which every reader of CUE understands.
pub(crate) fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c if u32::from(c) > 0xFFFF => out.push_str(&format!("\\U{:08x}", u32::from(c))),
            c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn the_module_is_named_after_the_repository() {
        for (url, name) in [
            ("https://github.com/contoso/platform.git", "github.com/contoso/platform"),
            ("https://git.contoso.com:8443/~o/r", "git.contoso.com/~o/r"),
            ("git@bitbucket.org:o/r.git", "bitbucket.org/o/r"),
            ("contoso@contoso.git.backlog.com:/P/r.git", "contoso.git.backlog.com/P/r"),
            ("ssh://git@host:22/o/r.git", "host.local/o/r"),
            ("https://dev.azure.com/o/a%20b/_git/r", "dev.azure.com/o/a-20b/_git/r"),
            ("", "<gitCloneUrl>"),
            ("https://user:token@host/o/r", "<gitCloneUrl>"),
            ("nothing", "nothing"),
        ] {
            let mut plan = Plan::default();
            url.clone_into(&mut plan.repository.git_clone_url);
            assert_eq!(module(&plan.resolve()).text, name, "{url}");
        }
    }

    #[test]
    fn nothing_leaves_a_cue_string() {
        assert_eq!(quote("a\"b\\(1+1)\n\u{FEFF}日\u{1F600}"), r#""a\"b\\(1+1)\u000a\ufeff\u65e5\U0001f600""#);
    }
}
