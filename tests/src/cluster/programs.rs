//! etcd and kube-apiserver: how they are started, on loopback only.

use std::ffi::OsString;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use xtask::kube::Assets;

use super::guarded::{Folder, Guarded};

/// The ports of one cluster.
#[derive(Clone, Copy)]
pub(super) struct Ports {
    store: u16,
    store_peers: u16,
    /// Where the API server listens.
    pub(super) api: u16,
}

impl Ports {
    /// Three ports that are free now; they may be taken by the time they are used.
    pub(super) fn free() -> Result<Ports> {
        let listen = || TcpListener::bind(("127.0.0.1", 0));
        let held = [listen()?, listen()?, listen()?];
        let port = |n: usize| held[n].local_addr().map(|address| address.port());
        Ok(Ports { store: port(0)?, store_peers: port(1)?, api: port(2)? })
    }
}

/// The files of one cluster, all in one folder.
#[derive(Clone)]
pub(super) struct Files {
    /// Removed with the cluster.
    pub(super) folder: PathBuf,
}

impl Files {
    /// The API server's certificate, with that of its issuer.
    pub(super) fn certificate(&self) -> PathBuf {
        self.certificates().join("apiserver.crt")
    }

    /// The list of people with their tokens.
    pub(super) fn tokens(&self) -> PathBuf {
        self.folder.join("tokens.csv")
    }

    /// The log of a program.
    pub(super) fn log_of(&self, program: &str) -> PathBuf {
        self.folder.join(format!("{program}.log"))
    }

    fn certificates(&self) -> PathBuf {
        self.folder.join("certificates")
    }
}

/// Starts the store; the folder is removed when it ends.
pub(super) fn start_store(assets: &Assets, files: &Files, ports: Ports) -> Result<Guarded> {
    let clients = format!("http://127.0.0.1:{}", ports.store);
    let peers = format!("http://127.0.0.1:{}", ports.store_peers);
    let mut command = Command::new(assets.etcd());
    command
        .args(["--name=store", "--logger=zap", "--log-level=warn"])
        .arg(option("--data-dir", &files.folder.join("store")))
        .arg(format!("--listen-client-urls={clients}"))
        .arg(format!("--advertise-client-urls={clients}"))
        .arg(format!("--listen-peer-urls={peers}"))
        .arg(format!("--initial-advertise-peer-urls={peers}"))
        .arg(format!("--initial-cluster=store={peers}"));
    Guarded::start(&command, &files.log_of("etcd"), Folder::Removed(&files.folder)).context("etcd did not start")
}

/// Starts the API server on the store's data.
pub(super) fn start_api_server(assets: &Assets, files: &Files, ports: Ports) -> Result<Guarded> {
    // The key of its own certificate, which it creates first, also signs the tokens of ServiceAccounts.
    let key = files.certificates().join("apiserver.key");
    let mut command = Command::new(assets.api_server());
    command
        .arg(format!("--etcd-servers=http://127.0.0.1:{}", ports.store))
        .arg(option("--cert-dir", &files.certificates()))
        .arg(format!("--secure-port={}", ports.api))
        .args(["--bind-address=127.0.0.1", "--advertise-address=127.0.0.1"])
        .arg("--service-account-issuer=https://kubernetes.default.svc")
        .arg(option("--service-account-key-file", &key))
        .arg(option("--service-account-signing-key-file", &key))
        .arg(option("--token-auth-file", &files.tokens()))
        .args(["--authorization-mode=RBAC", "--service-cluster-ip-range=10.0.0.0/24"])
        // This plugin waits for a controller that creates tokens, and there is none.
        .arg("--disable-admission-plugins=ServiceAccount");
    Guarded::start(&command, &files.log_of("kube-apiserver"), Folder::Kept).context("kube-apiserver did not start")
}

fn option(name: &str, value: &Path) -> OsString {
    let mut option = OsString::from(format!("{name}="));
    option.push(value);
    option
}
