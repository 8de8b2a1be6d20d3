//! `.qvsconfig.yaml`: what `qvsconfig check` leaves out in a repository.

use std::path::{Component, Path};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use text::Lang;
use yaml::Node;

use crate::answer::Failure;
use crate::explain;
use crate::plan::shown;
use crate::words;

/// Its name, in the directory that is checked.
const NAME: &str = ".qvsconfig.yaml";
/// Its key for the codes of messages that are not wanted.
const IGNORE: &str = "ignore";
/// Its key for files that are not looked at, written as in `.gitignore`.
const EXCLUDE: &str = "exclude";
/// More than anyone writes.
const MOST_PARTS: usize = 10_000;

/// What is left out.
pub struct Settings {
    codes: Vec<String>,
    paths: Gitignore,
}

impl Settings {
    /// Those of a directory; without a file, nothing is left out.
    pub fn of(directory: &Path, lang: Lang) -> Result<Settings, Failure> {
        let path = directory.join(NAME);
        if !path.exists() {
            return Ok(Settings { codes: Vec::new(), paths: Gitignore::empty() });
        }
        let bytes = crate::plan::file(&path, lang)?;
        let refused = |why: String| Failure::Said(words::settings_refused(&shown(&path), &why, lang));
        let reading = yaml::read::read(&String::from_utf8_lossy(&bytes), &mut MOST_PARTS.clone());
        let empty = Node::Map(Vec::new());
        let root = match (reading.documents.first(), reading.troubles.is_empty()) {
            (Some(parsed), true) if matches!(parsed.body, Node::Map(_)) => &parsed.body,
            (None, true) => &empty,
            _ => return Err(refused(words::NOT_SETTINGS.get(lang).to_owned())),
        };
        if let Some((key, _)) = root.entries().iter().find(|(key, _)| ![IGNORE, EXCLUDE].contains(&key.text.as_str())) {
            return Err(refused(words::unknown_setting(&key.text, lang)));
        }
        let list = |key: &str| -> Result<Vec<String>, Failure> {
            let items = root.get(key).map(Node::items).unwrap_or_default();
            let is_list = root.get(key).is_none_or(|value| matches!(value, Node::List(_)));
            let texts: Option<Vec<String>> = items.iter().map(|item| item.text().map(str::to_owned)).collect();
            texts.filter(|_| is_list).ok_or_else(|| refused(words::list_wanted(key, lang)))
        };
        let codes = list(IGNORE)?;
        if let Some(unknown) = codes.iter().find(|code| explain::entry(code).is_none()) {
            return Err(refused(words::unknown_code(unknown, lang)));
        }
        let mut paths = GitignoreBuilder::new(directory);
        for line in list(EXCLUDE)? {
            paths.add_line(None, &line).map_err(|error| refused(error.to_string()))?;
        }
        let paths = paths.build().map_err(|error| refused(error.to_string()))?;
        Ok(Settings { codes, paths })
    }

    /// Whether messages with this code are not wanted.
    pub fn ignores(&self, code: &str) -> bool {
        self.codes.iter().any(|known| known == code)
    }

    /// Whether a file below the directory is not looked at.
    pub fn excludes(&self, path: &Path) -> bool {
        // The matcher wants a path below its own directory.
        let own = self.paths.path();
        let is_here = ["", "."].iter().any(|here| own == Path::new(here));
        let is_below = path.starts_with(own) || is_here && path.is_relative();
        let leaves = path.components().any(|part| part == Component::ParentDir);
        is_below && !leaves && self.paths.matched_path_or_any_parents(path, false).is_ignore()
    }
}
