//! The calls of the program that every system makes, with the plan's paths.

use crate::files::{FileKind, list, written};
use crate::plan::{ProjectField, Resolved};
use crate::runbook::shell::quote;

/// Checks everything in the repository.
pub(super) const CHECK: &str = "qvsconfig check .";

/// The path of the plan file.
pub(super) fn plan_file(resolved: &Resolved) -> String {
    let path = list(resolved)
        .into_iter()
        .find(|file| file.kind == FileKind::PlanFile)
        .map(|file| file.path)
        .unwrap_or_default();
    // What begins with a hyphen would be an option.
    if path.starts_with('-') { format!("./{path}") } else { path }
}

/// What holds the files in the repository against the plan: the arguments of the program.
pub(super) fn render(resolved: &Resolved) -> [String; 5] {
    ["render".to_owned(), plan_file(resolved), "-o".to_owned(), ".".to_owned(), "--check".to_owned()]
}

/// The same as a command.
pub(super) fn render_command(resolved: &Resolved) -> String {
    format!("qvsconfig {}", render(resolved).map(|argument| word(&argument)).join(" "))
}

/// Gets the program into a folder, as three commands: it is fetched to `archive`, held against its checksum, and unpacked. Both
/// stand between double quotes.
pub(super) fn unpack(archive: &str, folder: &str) -> [String; 3] {
    [
        format!(r#"curl -fsSL -o "{archive}" "$QVSCONFIG_ARCHIVE""#),
        format!(r#"echo "$QVSCONFIG_SHA256  {archive}" | sha256sum -c"#),
        format!(r#"tar -xzf "{archive}" --strip-components=1 -C "{folder}""#),
    ]
}

/// Waits until the cluster is as the plan says, of a further Environment that of this one.
pub(super) fn status_command(resolved: &Resolved) -> String {
    let name = || word(&written::value(resolved, ProjectField::DeploymentName).text);
    let of = resolved.plan.stands_for().map(|_| format!(" --environment {}", name())).unwrap_or_default();
    format!("qvsconfig status {}{of} --wait --timeout 10m", word(&plan_file(resolved)))
}

/// A text as one word of a shell, quoted only where it has to be.
fn word(text: &str) -> String {
    let is_plain = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    if is_plain { text.to_owned() } else { quote(text) }
}
