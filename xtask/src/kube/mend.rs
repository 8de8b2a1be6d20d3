//! Two fixes for the source of Kubernetes 1.20, which relies on behaviour that Go 1.19 has changed. Both places are in
//! vendored code, whose authors have fixed them since.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::files;

/// It expects Go's memory layout of maps from before 1.18: the API server would crash at the first custom resource.
const REFLECT: &str = "github.com/modern-go/reflect2";

/// The validation of values in custom resources.
const VALIDATE: &str = "k8s.io/kube-openapi/pkg/validation/validate/type.go";

/// True only of null with the Go of its time; with Go 1.19 it is also true of an empty text, which would be refused.
const NULL: &str = "if data == nil || reflect.DeepEqual(reflect.Zero(reflect.TypeOf(data)), reflect.ValueOf(data)) {";
const NULL_ALONE: &str = "if data == nil {";

/// Fixes the source; `packages` is the folder of Go packages with a newer reflect2.
pub fn mend(source: &Path, packages: &Path) -> Result<()> {
    let vendored = source.join("vendor");
    files::remove_folder(&vendored.join(REFLECT))?;
    fs::rename(packages.join(REFLECT), vendored.join(REFLECT))
        .with_context(|| format!("cannot replace the source's {REFLECT}"))?;
    replace_once(&vendored.join(VALIDATE), NULL, NULL_ALONE)
}

fn replace_once(file: &Path, old: &str, new: &str) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    ensure!(text.matches(old).count() == 1, "{} is not the text that is to be fixed", file.display());
    fs::write(file, text.replace(old, new)).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_known_text_is_changed() {
        let file = std::env::temp_dir().join(format!("qvsconfig-mend-{}", std::process::id()));
        fs::write(&file, format!("\t{NULL}\n\t}}\n")).unwrap();
        replace_once(&file, NULL, NULL_ALONE).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "\tif data == nil {\n\t}\n");
        let problem = replace_once(&file, NULL, NULL_ALONE).unwrap_err().to_string();
        assert!(problem.contains("is not the text"), "{problem}");
        fs::remove_file(&file).unwrap();
    }
}
