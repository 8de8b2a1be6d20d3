//! Checks across ExternalSecrets and their entries. Linear in their number, apart from sorting.

use text::TextIndex;

use super::diagnostic::Diagnostic;
use crate::files::external_secret;
use crate::plan::{
    CreationPolicy, EntryField, FieldPath, RefreshPolicy, Resolved, RowField, SecretField, SecretRow, TemplateField,
};
use crate::rule::Code;

pub(super) fn check(resolved: &Resolved, found: &mut Vec<Diagnostic>) {
    let at = |n, field: SecretField| FieldPath::Secret(n, field);
    let rows = || resolved.plan.secrets.iter().enumerate();

    let names: Vec<String> = rows().map(|(_, row)| in_namespace(row, &row.values.name)).collect();
    let file_names = external_secret::file_names(resolved);
    let (same_name, same_file) = (texts(&names), texts(&file_names));
    for (n, (name, file)) in names.iter().zip(&file_names).enumerate() {
        let code = if same_name.occurs_before(name, n) {
            Code::ExternalSecretTaken
        } else if same_file.occurs_before(file, n) {
            Code::FileNameTaken
        } else {
            continue;
        };
        found.push(Diagnostic::new(code, at(n, SecretField::Name)));
    }

    // Only an owner refuses a Secret that another ExternalSecret owns.
    let owned: Vec<(usize, String)> = rows()
        .filter(|(_, row)| CreationPolicy::of(&row.values.creation_policy) == Some(CreationPolicy::Owner))
        .map(|(n, row)| (n, in_namespace(row, &row.values.target)))
        .collect();
    let targets = TextIndex::new(owned.iter().map(|(_, target)| target.as_str()));
    for (position, (n, target)) in owned.iter().enumerate() {
        if targets.occurs_before(target, position) {
            found.push(Diagnostic::new(Code::TargetTaken, at(*n, SecretField::Target)));
        }
    }

    for (n, row) in rows() {
        of_row(n, row, found);
    }
}

fn in_namespace(row: &SecretRow, name: &str) -> String {
    // A namespace that passes the other rules contains no slash.
    format!("{}/{name}", row.values.namespace)
}

fn texts(all: &[String]) -> TextIndex<'_> {
    TextIndex::new(all.iter().map(String::as_str))
}

fn of_row(n: usize, row: &SecretRow, found: &mut Vec<Diagnostic>) {
    let values = &row.values;
    let mut tell = |code, key| found.push(Diagnostic::new(code, FieldPath::Secret(n, key)));
    let policy = values.refresh_policy.trim();
    let at_intervals = policy.is_empty() || RefreshPolicy::of(policy) == Some(RefreshPolicy::Periodic);
    if is_zero(&values.refresh_interval) && at_intervals {
        tell(Code::NeverRefreshes, SecretField::RefreshInterval);
    }
    if matches!(CreationPolicy::of(&values.creation_policy), Some(CreationPolicy::Merge | CreationPolicy::None)) {
        let code =
            Code::SecretNotMade { policy: values.creation_policy.clone(), target: values.target.as_str().into() };
        tell(code, SecretField::CreationPolicy);
    }
    for field in KEYS {
        let keys: Vec<&str> =
            (0..row.count(field.list())).map(|m| row.row_text(m, field).unwrap_or_default()).collect();
        let index = TextIndex::new(keys.iter().copied());
        for (m, key) in keys.iter().enumerate() {
            if !key.trim().is_empty() && index.occurs_before(key, m) {
                found.push(Diagnostic::new(Code::SecretKeyTaken, FieldPath::Row(n, m, field)));
            }
        }
    }
}

/// The keys of a Secret, which lists must not have twice.
const KEYS: [RowField; 2] = [RowField::Template(TemplateField::Key), RowField::Data(EntryField::SecretKey)];

/// Whether a duration is zero, such as `0` or `0h0m`.
fn is_zero(duration: &str) -> bool {
    duration.contains('0') && !duration.contains(|c: char| c.is_ascii_digit() && c != '0')
}
