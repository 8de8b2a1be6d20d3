//! From end to end, with a tiny repository in place of ESO's. Its releases are made up.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::*;

/// A folder for a test, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("qvsconfig-releases-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    fn list(&self) -> PathBuf {
        self.0.join("list.rs")
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.join("clone").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn git(&self, words: &[&str], day: &str) {
        let mut command = Command::new("git");
        crate::process::without(&mut command, |name| name.starts_with("GIT_"));
        command
            .args(["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgSign=false"])
            .arg("-C")
            .arg(self.0.join("clone"))
            .args(words)
            .env("GIT_AUTHOR_DATE", format!("{day}T23:30:00-0500"))
            .env("GIT_COMMITTER_DATE", format!("{day}T23:30:00-0500"))
            .stdout(Stdio::null());
        assert!(command.status().unwrap().success(), "git {words:?}");
    }

    /// Commits all files and adds these tags.
    fn tag(&self, day: &str, tags: &[&str]) {
        self.git(&["add", "--all"], day);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", "a change"], day);
        for tag in tags {
            self.git(&["tag", "--no-sign", tag], day);
        }
    }

    fn chart(&self, version: &str, image: &str) {
        self.write("deploy/charts/external-secrets/Chart.yaml", &format!("version: \"{version}\"\n"));
        let values = format!("global: {{}}\nimage:\n  repository: {image}/external-secrets\n");
        self.write("deploy/charts/external-secrets/values.yaml", &values);
    }

    /// The functions of templates.
    fn functions(&self, keys: &str) {
        let engine = format!("package v2\n\nvar tplFuncs = tpl.FuncMap{{\n{keys}}}\n");
        self.write("pkg/template/v2/template.go", &engine);
        let own = "package sprig\n\nvar genericMap = map[string]interface{}{\n\t\"own\": own,\n}\n";
        self.write("runtime/template/v2/sprig/functions.go", own);
    }

    fn support(&self, rows: &str) {
        let head = "| ESO Version | Kubernetes Version | Release Date | End of Life |\n| - | - | - | - |\n";
        self.write("docs/introduction/stability-support.md", &format!("# Page\n\n{head}{rows}\nmore\n"));
    }

    fn renew(&self, elsewhere: &str) -> Result<Vec<String>, String> {
        renew(&self.0.join("clone"), &self.list(), elsewhere).map_err(|error| format!("{error:#}"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The smallest bundle that can be read.
const BUNDLE: &str = "\
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: clustersecretstores.external-secrets.io
spec:
  conversion:
    strategy: Webhook
  versions:
    - {name: v1alpha1, served: true, storage: false}
    - {name: v1beta1, served: true, storage: true, additionalPrinterColumns: [{name: AGE}, {name: Wide, priority: 1}], schema:
        {openAPIV3Schema: {properties: {spec: {properties: {provider: {type: object, properties: {azurekv: {type: object, properties: {vaultUrl: {type: string}}}}}}}}}}}
---
metadata:
  name: externalsecrets.external-secrets.io
spec:
  versions:
    - name: v1alpha1
      served: true
      storage: false
    - name: v1beta1
      served: true
      storage: true
      additionalPrinterColumns: [{name: Store}, {name: Status}]
      schema:
        openAPIV3Schema:
          properties:
            spec:
              properties:
                target: {type: object, properties: {creationPolicy: {type: string, enum: [Owner, None]}}}
                data: {type: array, items: {properties: {remoteRef: {type: object, properties: {key: {type: string}}}}}}
                dataFrom: {type: array, items: {properties: {extract: {type: object, properties: {key: {type: string}}}}}}
---
metadata:
  name: others.external-secrets.io
spec: {}
";

/// Three releases and a suffix; the last release changes every fact.
fn tiny(name: &str) -> Folder {
    let folder = Folder::new(name);
    fs::create_dir_all(folder.0.join("clone")).unwrap();
    folder.git(&["init", "--quiet", "--initial-branch=main"], "2001-01-01");
    folder.write("deploy/crds/bundle.yaml", BUNDLE);
    folder.functions("\t\"one\": one,\n\t\"two\":   two,\n");
    folder.write("pkg/a_test.go", "package a // externalsecrets.external-secrets.io/externalsecret-cleanup\n");
    folder.tag("2001-01-01", &["v0.4.9", "v0.5.0"]);
    folder.chart("0.5.0", "one.example");
    folder.tag("2001-01-02", &["helm-chart-0.5.0"]);
    folder.tag("2001-01-03", &["v0.5.1"]);
    folder.chart("0.5.1-2", "one.example");
    folder.tag("2001-01-04", &["v0.5.1-2", "helm-chart-0.5.1-2"]);
    let changed = BUNDLE
        .replace("{vaultUrl: {type: string}}", "{vaultUrl: {type: string}, useAzureSDK: {type: boolean}}")
        .replace("  conversion:\n    strategy: Webhook\n", "")
        .replace("served: true, storage: false", "served: false, storage: false")
        .replace("served: true\n      storage: false", "served: false\n      storage: false")
        .replace(
            "      served: true\n      storage: true",
            "      served: true\n      selectableFields: []\n      storage: true",
        )
        .replace("{name: AGE}", "{name: AGE}, {name: Ready}")
        .replace("{name: Status}", "{name: Status}, {name: Last Sync}")
        .replace("[Owner, None]", "[Owner, None, Merge]")
        .replace(
            "                data: {",
            "                refreshPolicy: {type: string, enum: [Once]}\n                data: {",
        )
        .replace("spec: {}", &format!("spec: {}", "x".repeat(256 * 1024)));
    let from = changed.find("                dataFrom").unwrap();
    let changed = format!("{}{}", &changed[..from], &changed[from + changed[from..].find("---").unwrap()..]);
    folder.write("deploy/crds/bundle.yaml", &changed);
    folder.functions("\t\"one\": one,\n\t\"three\": func() string { return \"3\" },\n");
    folder.write("pkg/a.go", "package a // externalsecrets.external-secrets.io/externalsecret-cleanup\n");
    folder.tag("2001-02-01", &["v0.6.0-rc1", "v0.6.0"]);
    folder.chart("0.6.0", "two.example");
    folder.support(
        "| 0.6 | 1.3 | Feb 01, 2001 | Release of 0.7 |\n| 0.5.x | 1.1 → 1.2 | Jan 1, 2001 | Release of next minor |",
    );
    folder.tag("2001-02-02", &["helm-chart-0.6.0"]);
    folder
}

#[test]
fn a_clone_becomes_the_list() {
    let folder = tiny("whole");
    assert_eq!(
        folder.renew("").unwrap(),
        [
            format!("{} is new", folder.list().display()),
            "0.5: a newer minor release is out, and no end of support is known".to_owned(),
        ]
    );
    let list = fs::read_to_string(folder.list()).unwrap();
    assert_eq!(list, include_str!("tests/list.txt"));

    assert_eq!(folder.renew("").unwrap()[0], "nothing changed");
    assert_eq!(folder.renew("0.5 2001-02-01 a source").unwrap(), ["end of support of 0.5: (open) -> 2001-02-01"]);
    assert_eq!(folder.renew("0.5 2001-02-01 a source").unwrap(), ["nothing changed"]);

    folder.support(
        "| 0.6 | 1.3 | Feb 01, 2001 | Release of 0.7 |\n| 0.5.x | 1.1 → 1.2 | Jan 1, 2001 | February 1, 2001 |",
    );
    folder.tag("2001-02-03", &["v0.6.1"]);
    assert_eq!(
        folder.renew("0.5 2001-02-01 a source").unwrap(),
        [
            "NEWEST_DAY: 2001-02-01 -> 2001-02-03",
            "+ 0.6.1",
            "+ no chart: 0.6.1",
            "elsewhere.txt: the line of 0.5 is no longer needed: the clone says the same",
        ]
    );
}

#[test]
fn a_broken_list_is_regenerated() {
    let folder = tiny("broken");
    fs::write(folder.list(), "\npub(super) static LINES: &[Line] = &[<<<<<<< HEAD").unwrap();
    let said = folder.renew("").unwrap();
    assert!(said[0].contains("nothing is compared"), "{said:?}");
    assert_eq!(fs::read_to_string(folder.list()).unwrap(), include_str!("tests/list.txt"));
}

#[test]
fn what_the_list_cannot_express_is_refused() {
    let folder = tiny("refused");
    folder.write("deploy/crds/bundle.yaml", &BUNDLE.replace("key: {type: string}", "key: {type: number}"));
    folder.tag("2001-02-03", &["v0.6.1"]);
    assert!(folder.renew("").unwrap_err().contains("what spec.data.remoteRef.key holds"));
    folder.tag("2001-02-04", &["v0.7.0"]);
    assert!(folder.renew("").unwrap_err().contains("does not know 0.7 yet"));
    folder.tag("2001-02-05", &["v0.7.2"]);
    assert!(folder.renew("").unwrap_err().contains("v0.7.2 after v0.7.0"));
    assert!(!folder.list().exists());
}

#[test]
fn anything_but_a_clone_of_the_repository_is_refused() {
    let folder = Folder::new("none");
    assert!(folder.renew("").unwrap_err().contains("clone is not a Git clone: make one with `git clone"));
    fs::create_dir_all(folder.0.join("clone")).unwrap();
    assert!(folder.renew("").unwrap_err().contains("clone is not a Git clone: make one with `git clone"));
    folder.git(&["init", "--quiet"], "2001-01-01");
    assert!(folder.renew("").unwrap_err().contains("no tag there is a release of ESO"));
    folder.write("README.md", "of something else\n");
    folder.tag("2001-01-01", &["v1.0.0"]);
    let problem = folder.renew("").unwrap_err();
    assert!(
        problem.contains("not a clone of github.com/external-secrets/external-secrets: its v1.0.0 has no"),
        "{problem}"
    );
    assert!(!folder.list().exists());
}
