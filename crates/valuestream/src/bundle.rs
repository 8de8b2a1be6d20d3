//! The bundle: all files as one zip whose root is the repository's root. The same plan and language give the same
//! bytes.

use text::{Lang, Text};

use crate::check::{Diagnostic, check, errors};
use crate::files::{self, Content, FileKind, Named, Setting, list};
use crate::plan::{Plan, Resolved};
use crate::runbook;
use crate::runbook::shell::quote;
use crate::tar::{self, base64};
use crate::zip::{self, TooLarge};

// Printed by the command that unpacks the bundle.
const OVERWRITE: Text = Text {
    ja: "これらのファイルはすでにあります。上書きしますか?",
    en: "These files exist. Overwrite them?",
};
const UNCHANGED: Text = Text { ja: "何も変えませんでした。", en: "Nothing was changed." };

/// Why there is no bundle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refused {
    /// Errors block it, in this order.
    Errors(Vec<Diagnostic>),
    /// The files are too large for an archive.
    TooLarge(TooLarge),
}

/// The content of a plan's file; `None` if its row is gone.
pub fn content<'s>(resolved: &Resolved, kind: FileKind, setting: impl Into<Setting<'s>>) -> Option<Content> {
    let setting = setting.into();
    match kind {
        FileKind::RunbookDocument | FileKind::RunbookScript => {
            runbook::content(resolved, kind, &runbook::steps(resolved, setting.lang), setting.lang)
        }
        _ => files::content(resolved, kind, setting),
    }
}

/// Every file of the bundle as path and text, in the order of [`files::everything`].
pub fn files<'s>(resolved: &Resolved, setting: impl Into<Setting<'s>>) -> Vec<(String, String)> {
    let setting = setting.into();
    let mut files = Vec::new();
    let mut add = |resolved: &Resolved, named: Vec<Named>| {
        let of = resolved.plan.stands_for().map(|row| row.id);
        // Shared files are those of the first Environment's plan.
        for file in named.into_iter().filter(|file| file.of == of) {
            files.extend(content(resolved, file.kind, setting).map(|content| (file.path, content.text())));
        }
    };
    add(resolved, list(resolved));
    for row in &resolved.plan.environments {
        let plan = resolved.plan.in_environment(row);
        let resolved = plan.resolve();
        add(&resolved, list(&resolved));
    }
    files
}

/// The bundle as a zip archive.
pub fn zip<'s>(plan: &Plan, setting: impl Into<Setting<'s>>) -> Result<Vec<u8>, Refused> {
    let errors: Vec<Diagnostic> = errors(&check(plan)).cloned().collect();
    if !errors.is_empty() {
        return Err(Refused::Errors(errors));
    }
    zip::zip(&files(&plan.resolve(), setting)).map_err(Refused::TooLarge)
}

/// The bundle as a tar archive.
pub fn tar<'s>(resolved: &Resolved, setting: impl Into<Setting<'s>>) -> Result<Vec<u8>, TooLarge> {
    tar::tar(&files(resolved, setting))
}

/// One line to paste at the repository's root, which unpacks the bundle there, from its gzipped [`tar`]. It needs only
/// `base64` and `tar`, and asks before it overwrites a file.
pub fn one_command(tar_gz: &[u8], lang: Lang) -> String {
    let archive = base64(tar_gz);
    let (ask, left) = (quote(OVERWRITE.get(lang)), quote(UNCHANGED.get(lang)));
    format!(
        "(b='{archive}'; \
         e=$(printf %s \"$b\" | base64 -d | tar -tzf - | \
         while IFS= read -r f; do if [ -e \"$f\" ]; then printf '%s\\n' \"$f\"; fi; done); \
         a=y; if [ -n \"$e\" ]; then \
         a=; printf '%s\\n%s [y/N] ' \"$e\" {ask}; {{ read -r a </dev/tty; }} 2>/dev/null; fi; \
         case $a in [yY]*) printf %s \"$b\" | base64 -d | tar -xzf - ;; *) printf '%s\\n' {left} ;; esac)"
    )
}

/// The file name of the zip.
pub fn file_name(plan: &Plan) -> String {
    let directory = &plan.repository.config_directory;
    let name: String = directory.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    format!("{}.zip", name.trim_matches(['-', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_returned_in_order() {
        let Err(Refused::Errors(found)) = zip(&Plan::default(), Lang::En) else {
            panic!("the empty form has no bundle")
        };
        assert_eq!(found[0].location.to_string(), "resourceGroup");
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn the_file_name_is_harmless() {
        let mut plan = Plan::default();
        assert_eq!(file_name(&plan), "eso-clustersecretstore.zip");
        "../a b/c".clone_into(&mut plan.repository.config_directory);
        assert_eq!(file_name(&plan), "a-b-c.zip");
    }
}
