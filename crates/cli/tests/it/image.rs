//! The image of the program: built and run where there is something that builds one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::run::Profile;
use xtask::{portable, workspace};

use crate::common::skipped;

fn containerfile() -> PathBuf {
    workspace::root().join("Containerfile")
}

/// Something that builds images and runs them here.
enum Builder {
    /// podman, or docker with its daemon.
    Engine(&'static str),
    /// buildah, which needs neither a daemon nor rights of its own; with the folder of its images.
    Buildah(PathBuf),
}

/// What a call did: whether it succeeded, and what it said.
type Said = (bool, String);

impl Builder {
    /// One that works here: docker is often there without its daemon.
    fn find(folder: &Path) -> Option<Builder> {
        let works =
            |name: &str, asks: &str| Command::new(name).arg(asks).output().is_ok_and(|ran| ran.status.success());
        let engine = ["podman", "docker"].into_iter().find(|name| works(name, "info"));
        let buildah = || works("buildah", "--version").then(|| Builder::Buildah(folder.join("images")));
        engine.map(Builder::Engine).or_else(buildah)
    }

    fn call(&self, args: &[&str]) -> Said {
        let mut command = match self {
            Builder::Engine(name) => Command::new(name),
            Builder::Buildah(images) => {
                let mut command = Command::new("buildah");
                command.arg("--storage-driver=vfs").arg("--root").arg(images.join("root"));
                command.arg("--runroot").arg(images.join("run"));
                command
            }
        };
        let ran = command.args(args).output().unwrap();
        let [out, err] = [ran.stdout, ran.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
        (ran.status.success(), if ran.status.success() { out } else { out + &err })
    }

    fn build(&self, tag: &str, context: &Path) -> Said {
        let isolated = match self {
            Builder::Engine(_) => "--network=none",
            Builder::Buildah(_) => "--isolation=chroot",
        };
        let (file, context) = (containerfile(), context.to_str().unwrap());
        self.call(&["build", isolated, "--file", file.to_str().unwrap(), "--tag", tag, context])
    }

    fn run(&self, tag: &str, args: &[&str]) -> Said {
        match self {
            Builder::Engine(_) => self.call(&[&["run", "--rm", "--network=none", tag], args].concat()),
            Builder::Buildah(_) => {
                let (made, container) = self.call(&["from", "--pull=never", tag]);
                assert!(made, "{container}");
                self.call(&[&["run", "--isolation=chroot", container.trim(), "--", "/qvsconfig"], args].concat())
            }
        }
    }

    /// Who runs the program, and which.
    fn settings(&self, tag: &str) -> String {
        let said = match self {
            Builder::Engine(_) => {
                self.call(&["image", "inspect", "--format={{.Config.User}} {{.Config.Entrypoint}}", tag])
            }
            Builder::Buildah(_) => {
                let format = "--format={{.OCIv1.Config.User}} {{.OCIv1.Config.Entrypoint}}";
                self.call(&["inspect", "--type=image", format, tag])
            }
        };
        said.1.trim().to_owned()
    }

    fn remove(&self, tag: &str) -> Said {
        match self {
            Builder::Engine(_) => self.call(&["image", "rm", tag]),
            // Its images go with the folder, once what it mounted is not.
            Builder::Buildah(_) => self.call(&["rm", "--all"]),
        }
    }
}

#[test]
fn the_image_has_nothing_else_and_nobody_who_is_root() {
    let text = fs::read_to_string(containerfile()).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let of = |word: &str| lines.iter().filter_map(|line| line.strip_prefix(word)).collect::<Vec<_>>();
    assert_eq!(of("FROM "), ["scratch"]);
    assert!(of("RUN ").is_empty() && of("ADD ").is_empty());
    assert_eq!(of("COPY ").len(), 1);
    let users: Vec<u32> = of("USER ")[0].split(':').map(|number| number.parse().unwrap()).collect();
    assert!(users.len() == 2 && users.iter().all(|number| *number > 0), "{users:?}");
    assert_eq!(of("ENTRYPOINT "), ["[\"/qvsconfig\"]"]);
}

#[test]
fn the_image_is_built_and_checks_a_plan() {
    let name = "the_image_is_built_and_checks_a_plan";
    let folder = tempfile::tempdir().unwrap();
    let Some(builder) = Builder::find(folder.path()) else {
        return skipped(name, "there is neither podman, nor buildah, nor a docker whose daemon runs");
    };
    let built = match portable::static_programs(Profile::Dev) {
        Ok(built) => built,
        Err(why) => return skipped(name, &format!("the program cannot be static here: {why:#}")),
    };
    let context = folder.path().join("context");
    fs::create_dir(&context).unwrap();
    fs::copy(built.folder.join("qvsconfig"), context.join("qvsconfig")).unwrap();
    let tag = format!("localhost/qvsconfig-test:{}", std::process::id());
    let (done, said) = builder.build(&tag, &context);
    assert!(done, "{said}");
    let results = [builder.run(&tag, &["--version"]), builder.run(&tag, &["link", "v=2&clusterName=aks"])];
    let settings = builder.settings(&tag);
    let removed = builder.remove(&tag);
    assert!(results[0].0 && results[0].1.starts_with("qvsconfig "), "{results:?}");
    assert!(results[1].0 && results[1].1 == "#v=2&clusterName=aks\n", "{results:?}");
    assert_eq!(settings, "65532:65532 [/qvsconfig]");
    assert!(removed.0, "{removed:?}");
}
