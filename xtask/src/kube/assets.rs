//! The folder with the programs of an API server.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::{process, tools};

/// The programs of an API server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assets {
    /// The folder that they are in.
    pub folder: PathBuf,
}

impl Assets {
    /// The database that the API server keeps everything in.
    pub fn etcd(&self) -> PathBuf {
        self.program("etcd")
    }

    /// The API server.
    pub fn api_server(&self) -> PathBuf {
        self.program("kube-apiserver")
    }

    fn program(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// Whether both programs run and the API server reports this version.
    pub(super) fn are_of(&self, version: &str) -> bool {
        let told = |program: PathBuf| process::output(Command::new(program).arg("--version")).unwrap_or_default();
        !told(self.etcd()).is_empty() && tools::tells_version(&told(self.api_server()), version)
    }
}
