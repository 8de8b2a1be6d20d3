//! The path of a file, as directories and a name.

use super::document::File;

/// The directory of manifests beside the files of QVS.
const MANIFESTS: &str = "manifests";
/// The directory of an Application's files in which QVS looks for them.
const VALUESTREAM: &str = ".valuestream";

/// The path of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Path<'f> {
    /// From the outermost to the nearest.
    pub(super) directories: Vec<&'f str>,
    /// The file's own name.
    pub(super) name: &'f str,
}

impl<'f> Path<'f> {
    /// `None` for a pasted text.
    pub(super) fn of(file: &'f File) -> Option<Path<'f>> {
        Path::read(file.name.as_deref()?)
    }

    /// Takes a path apart.
    pub(super) fn read(path: &'f str) -> Option<Path<'f>> {
        let mut parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").collect();
        let name = parts.pop()?;
        Some(Path { directories: parts, name })
    }

    /// The name without its ending.
    pub(super) fn stem(&self) -> &'f str {
        self.parts().0
    }

    /// The name without its ending, and the ending.
    pub(super) fn parts(&self) -> (&'f str, &'f str) {
        self.name.rsplit_once('.').unwrap_or((self.name, "yaml"))
    }

    /// The path of the directory's file, if this one is in a directory of manifests.
    pub(super) fn above_manifests(mut self) -> Path<'f> {
        if self.directories.last() == Some(&MANIFESTS) {
            self.directories.pop();
        }
        self
    }

    /// The directory that holds `.valuestream` with this file in it.
    pub(super) fn application(&self) -> Option<&[&'f str]> {
        let end = self.directories.iter().position(|part| *part == VALUESTREAM)?;
        self.directories.get(..end)
    }

    /// Its directories without `.valuestream`, which has no name of its own.
    pub(super) fn called(&self) -> impl DoubleEndedIterator<Item = &'f str> {
        self.directories.iter().copied().filter(|part| *part != VALUESTREAM)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> File {
        File { name: Some(name.to_owned()), archive: None, documents: Vec::new(), unread: false, linked: false }
    }

    #[test]
    fn a_path_is_taken_apart_on_any_system() {
        for name in ["./eso/.valuestream/pipelines/a.line.yaml", "eso\\.valuestream\\pipelines\\a.line.yaml"] {
            let file = file(name);
            let path = Path::of(&file).expect("a path");
            assert_eq!(path.directories, ["eso", ".valuestream", "pipelines"]);
            assert_eq!((path.name, path.stem()), ("a.line.yaml", "a.line"));
            assert_eq!(path.application(), Some(&["eso"][..]));
        }
        let store = file("eso/production/manifests/store.yml");
        assert_eq!(Path::of(&store).map(|it| it.above_manifests().directories), Some(vec!["eso", "production"]));
        assert_eq!(Path::of(&store).as_ref().and_then(Path::application), None);
        assert_eq!(Path::of(&File { name: None, ..store }), None);
    }
}
