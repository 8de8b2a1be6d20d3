//! The revision of adapters that lie in the repository: `qvsctl adapter get` writes it into a file beside them (the compile Task of
//! the official adapters reads it there).

use yaml::Node;

use super::document::{Document, File};
use super::kind::Kind;
use super::path::Path;

/// What that file is called.
pub const FILE: &str = "qvsctl.mod";
/// More than the name of a module and a revision need.
pub(super) const MOST_BYTES: usize = 4096;
/// What the names of the official adapters' modules contain.
const OFFICIAL: &str = "adapter/official";

/// The revision of the adapters in a directory.
pub(super) struct Pin {
    directory: Vec<String>,
    revision: String,
}

/// Whether a file is such a one.
pub(super) fn is_pin(name: &str) -> bool {
    Path::read(name).is_some_and(|path| path.name == FILE)
}

/// What such a file says: a line with the module's name, `@` and the revision.
pub(super) fn read(name: &str, text: &str) -> Option<Pin> {
    let lines = text.lines().filter_map(|line| line.trim().split_once('@'));
    let (_, revision) = lines.into_iter().find(|(module, _)| module.contains(OFFICIAL))?;
    let directory = Path::read(name)?.directories.into_iter().map(str::to_owned).collect();
    Some(Pin { directory, revision: revision.to_owned() })
}

/// Gives each QVS Config the revision of the adapters where its module says that they lie.
pub(super) fn give(documents: &mut [Document], files: &[File], pins: &[Pin]) {
    for document in documents.iter_mut().filter(|document| document.kind == Kind::QvsConfig) {
        document.adapters = revision_of(document, files, pins);
    }
}

fn revision_of(document: &Document, files: &[File], pins: &[Pin]) -> Option<String> {
    let mut directory = Path::of(files.get(document.file)?)?.directories;
    let local = local_path(&document.parsed.body)?;
    // The directory of adapters itself has no name where it is that of the QVS Config.
    directory.extend(Path::read(local).into_iter().flat_map(|path| path.directories.into_iter().chain([path.name])));
    pins.iter().find(|pin| pin.directory == directory).map(|pin| pin.revision.clone())
}

/// Where a QVS Config says that adapters lie in the repository, from its own directory.
pub fn local_path(config: &Node) -> Option<&str> {
    let modules = config.get("modules").map(Node::items).unwrap_or_default();
    modules.iter().find_map(|module| module.get("local")?.get("path")?.text())
}

#[cfg(test)]
mod tests {
    use super::super::{InputFile, read as import};
    use crate::Plan;

    #[test]
    fn adapters_in_the_repository_are_of_the_revision_beside_them() {
        let config = "params: []\nmodules:\n- name: qmonus.net/adapter/official\n  local: {path: PATH}\ndesignPatterns:\n\
            - pattern: qmonus.net/adapter/official/kubernetes/deployment/simple\n  params: {appName: a, k8sNamespace: b, imageName: c, port: \"80\"}\n\
            - pattern: qmonus.net/adapter/official/pipeline/deploy:simple\n  pipelineParams: {useSshKey: true}\n";
        let found = |path: &str, pin: &str, text: &str| {
            let given = [("a/.valuestream/qvs.yaml", config.replace("PATH", path)), (pin, text.to_owned())];
            let given = given.map(|(name, text)| InputFile { name: Some(name.to_owned()), bytes: text.into_bytes() });
            let import = import(&given, &Plan::default());
            assert!(import.notes(&Plan::default(), &[]).iter().all(|note| note.location.file == 0), "{pin}");
            import.findings().iter().map(|(finding, _)| finding.name()).collect::<Vec<_>>()
        };
        let old = "qmonus.net/adapter/official@v0.3.0\n";
        assert!(found(".", "a/.valuestream/qvsctl.mod", old).contains(&"adapter-param-newer"));
        assert!(found("./x", "a/.valuestream/x/qvsctl.mod", old).contains(&"adapter-param-newer"));
        for (pin, text) in [
            ("a/.valuestream/qvsctl.mod", "qmonus.net/adapter/official@v0.52.3\n"),
            ("a/.valuestream/qvsctl.mod", "example.com/own@v0.3.0\n"),
            ("a/.valuestream/qvsctl.mod", ""),
            ("b/.valuestream/qvsctl.mod", old),
            ("qvsctl.mod", old),
        ] {
            assert_eq!(found(".", pin, text), [""; 0], "{pin} {text}");
        }
    }
}
