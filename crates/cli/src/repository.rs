//! Files on the disk that are worth a look, and which of them belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};
use valuestream::import::ConfigNames;

/// Where QVS looks for its files in the directory of an Application.
const VALUESTREAM: &str = ".valuestream";
/// What a QVS Config is called.
const QVS_CONFIGS: [&str; 2] = ["qvs.yaml", "qvs.yml"];
/// What is never looked into.
const GIT: &str = ".git";
/// What the names of files end with that may hold YAML.
const ENDINGS: [&str; 3] = ["yaml", "yml", "json"];

/// Where CUE keeps the packages of others; what they bring as examples is not the repository's own.
const VENDORED: &str = "cue.mod/pkg";

/// The files below a directory that may be ours, in the order of their names: those that `.gitignore` names and those of others'
/// packages are left out, and no symbolic link is followed. What cannot be read is an error.
pub fn walk(directory: &Path) -> impl Iterator<Item = Result<PathBuf, ignore::Error>> {
    let mut walk = WalkBuilder::new(directory);
    // `.valuestream` is hidden, too. A `.gitignore` counts wherever the files were copied to.
    walk.hidden(false).require_git(false).git_global(false).follow_links(false);
    let is_others = |entry: &DirEntry| entry.depth() > 0 && entry.path().ends_with(VENDORED);
    walk.filter_entry(move |entry| entry.file_name() != GIT && !is_others(entry)).sort_by_file_name(|a, b| a.cmp(b));
    walk.build().filter_map(|entry| match entry {
        Ok(entry) => {
            let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
            (is_file && may_hold_yaml(entry.path())).then(|| Ok(entry.into_path()))
        }
        Err(error) => Some(Err(error)),
    })
}

/// Whether a file is called as files with YAML are.
pub fn may_hold_yaml(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
}

/// Whether a file is called like a Deployment Config, which nothing in it tells from other mappings.
pub fn is_called_deployment_config(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    name.contains("deployment") && name.contains("config")
}

/// Whether a file is called as a QVS Config always is.
pub fn is_called_qvs_config(path: &Path) -> bool {
    path.file_name().is_some_and(|name| QVS_CONFIGS.iter().any(|known| name == *known))
}

/// Whether a file stands where QVS looks for its own.
pub fn is_of_valuestream(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == VALUESTREAM)
}

/// The directory of an Application that a file would be in: what holds `.valuestream`, else the file's own.
pub fn own_directory(path: &Path) -> PathBuf {
    let parts = || path.components().filter(|part| *part != Component::CurDir);
    let before: PathBuf = parts().take_while(|part| part.as_os_str() != VALUESTREAM).collect();
    if is_of_valuestream(path) { before } else { before.parent().unwrap_or(Path::new("")).to_owned() }
}

/// Files by the Application that they belong to: the nearest directory above a file that holds a QVS Config. What is below none
/// belongs together by its own directory. Each with that directory. `is_config` says which files are QVS Configs.
pub fn together<T>(
    files: Vec<T>,
    path: impl Fn(&T) -> &Path,
    is_config: impl Fn(&T) -> bool,
) -> BTreeMap<PathBuf, Vec<T>> {
    let of_configs = files.iter().filter(|file| is_config(file)).map(|file| own_directory(path(file)));
    let roots: BTreeSet<PathBuf> = of_configs.collect();
    let mut groups: BTreeMap<PathBuf, Vec<T>> = BTreeMap::new();
    for file in files {
        let own = own_directory(path(&file));
        let root = own.ancestors().find(|above| roots.contains(*above)).map(Path::to_owned);
        groups.entry(root.unwrap_or(own)).or_default().push(file);
    }
    groups
}

/// The names that the Applications of QVS Configs may have, by the numbers of their paths.
pub fn names<'p>(configs: impl Iterator<Item = &'p Path>) -> ConfigNames {
    let paths: Vec<String> = configs.map(|path| path.display().to_string()).collect();
    ConfigNames::of(paths.iter().map(String::as_str).enumerate())
}

/// The files with CUE in a directory. What cannot be read, or is larger than anyone writes, is left out.
pub fn sources_of_cue(directory: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    let is_cue = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "cue");
    let is_small = |path: &PathBuf| is_file_of(path, MOST_CUE);
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_cue).filter(is_small).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// Whether there is a file of no more bytes than these: nothing else can be read to its end.
pub fn is_file_of(path: &Path, most: u64) -> bool {
    std::fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() <= most)
}

/// How many bytes of CUE are read from a file.
const MOST_CUE: u64 = 1 << 20;

/// Files by their directory.
pub fn by_directory<T>(files: Vec<T>, path: impl Fn(&T) -> &Path) -> Vec<Vec<T>> {
    let mut groups: BTreeMap<PathBuf, Vec<T>> = BTreeMap::new();
    for file in files {
        groups.entry(path(&file).parent().unwrap_or(Path::new("")).to_owned()).or_default().push(file);
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_belong_to_the_nearest_application_above() {
        let files = [
            "a/.valuestream/qvs.yaml",
            "a/.valuestream/pipelines/x-assemblyline.yaml",
            "a/deployment-config.yaml",
            "a/manifests/b.yaml",
            "a/b/.valuestream/qvs.yaml",
            "a/b/manifests/c.yaml",
            "other/d.yaml",
            "other/e.yaml",
            "f.yaml",
        ];
        let groups = together(files.to_vec(), |file| Path::new(*file), |file| file.ends_with("qvs.yaml"));
        let sizes: Vec<usize> = groups.values().map(Vec::len).collect();
        assert_eq!(sizes, [1, 4, 2, 2], "{groups:?}");
    }

    #[test]
    fn an_application_may_be_here() {
        let files = ["./.valuestream/qvs.yaml", "deployment-config.yaml", "manifests/b.yaml"];
        let groups = together(files.to_vec(), |file| Path::new(*file), |file| file.ends_with("qvs.yaml"));
        assert_eq!(groups.len(), 1, "{groups:?}");
    }
}
