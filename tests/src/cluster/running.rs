//! A running cluster: how it starts, stops and ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use http::Method;
use valuestream::release::ApiVersion;
use xtask::kube::{self, Assets};

use super::api::Api;
use super::guarded::Guarded;
use super::people;
use super::programs::{self, Files, Ports};

/// How long the API server may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many more sets of ports are tried if one was taken in the meantime.
const TRIES: usize = 3;

/// A running cluster. When this is dropped or the process ends, its programs end and its folder is removed.
pub struct Cluster {
    /// Declared before the store, so that it ends first.
    api_server: Mutex<Option<Guarded>>,
    _store: Guarded,
    assets: Assets,
    pub(super) files: Files,
    ports: Ports,
    pub(super) api: Api,
    eso_version: Mutex<ApiVersion>,
    pub(super) newcomers: AtomicUsize,
}

/// Why a test that needs a cluster with the definitions of these releases cannot run here; `None` if it can.
pub fn lacks(releases: &[&str]) -> Option<String> {
    match kube::find() {
        // A wrong variable is no reason to skip: the test is to fail with that error.
        Err(_) => return None,
        Ok(None) => return Some(format!("{} names no folder with etcd and kube-apiserver", kube::ASSETS_VARIABLE)),
        Ok(Some(_)) => {}
    }
    if kube::kubectl().is_none() {
        return Some("there is no kubectl on the PATH".to_owned());
    }
    releases.iter().find_map(|release| xtask::crds::lack(release))
}

impl Cluster {
    /// Starts a cluster and waits until it is ready.
    pub fn start() -> Result<Cluster> {
        let assets = kube::find()?.with_context(|| lacks(&[]).unwrap_or_default())?;
        let mut tries = 1..=TRIES;
        loop {
            let started = Cluster::start_on(&assets, Ports::free()?);
            if started.is_ok() || tries.next().is_none() {
                return started;
            }
        }
    }

    fn start_on(assets: &Assets, ports: Ports) -> Result<Cluster> {
        let folder = tempfile::Builder::new().prefix("qvsconfig-cluster-").tempdir()?;
        let files = Files { folder: folder.path().to_owned() };
        people::write_list(&files)?;
        let store = programs::start_store(assets, &files, ports)?;
        // From now on, the store's guard removes the folder.
        let _ = folder.keep();
        let cluster = Cluster {
            api_server: Mutex::new(None),
            _store: store,
            assets: assets.clone(),
            api: Api::new(format!("https://127.0.0.1:{}", ports.api), files.certificate()),
            files,
            ports,
            eso_version: Mutex::new(ApiVersion::V1),
            newcomers: AtomicUsize::new(0),
        };
        cluster.start_api_server()?;
        people::write_kubeconfig(&cluster.files, cluster.address(), people::ADMINISTRATOR)?;
        Ok(cluster)
    }

    /// Where the API server listens.
    pub fn address(&self) -> &str {
        self.api.address()
    }

    /// The administrator's kubeconfig file.
    pub fn kubeconfig(&self) -> PathBuf {
        people::kubeconfig_of(&self.files.folder, people::ADMINISTRATOR)
    }

    /// A folder to put files into; it is removed with the cluster.
    pub fn folder(&self) -> &Path {
        &self.files.folder
    }

    /// Kills the API server; its data stays in the store.
    pub fn stop_api_server(&self) {
        drop(self.api_server().take());
    }

    /// Starts the API server again, on the same port and with its data, and waits until it is ready.
    pub fn start_api_server(&self) -> Result<()> {
        let mut running = self.api_server();
        if running.is_none() {
            let server = programs::start_api_server(&self.assets, &self.files, self.ports)?;
            self.wait_until_ready(&server)?;
            *running = Some(server);
        }
        Ok(())
    }

    /// The process id of the API server; `None` while it is stopped.
    pub fn api_server_process(&self) -> Option<u32> {
        self.api_server().as_ref().map(|server| server.process)
    }

    fn wait_until_ready(&self, server: &Guarded) -> Result<()> {
        let start = Instant::now();
        let is_ready = || {
            self.files.certificate().is_file()
                && self.api.ask(Method::GET, "/readyz", None).is_ok_and(|answer| answer.status == 200)
        };
        while !is_ready() {
            if server.has_ended() || start.elapsed() > PATIENCE {
                bail!("the API server did not become ready.\n{}", self.ends_of_logs());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn ends_of_logs(&self) -> String {
        let end_of = |program: &str| {
            let log = fs::read_to_string(self.files.log_of(program)).unwrap_or_default();
            let lines: Vec<&str> = log.lines().collect();
            format!("{program} wrote:\n{}", lines[lines.len().saturating_sub(15)..].join("\n"))
        };
        [end_of("etcd"), end_of("kube-apiserver")].join("\n")
    }

    fn api_server(&self) -> MutexGuard<'_, Option<Guarded>> {
        // Its content is still good after another test has failed.
        self.api_server.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The API version for objects of External Secrets Operator.
    pub(super) fn eso_version(&self) -> ApiVersion {
        *self.eso_version.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn installed(&self, version: ApiVersion) {
        *self.eso_version.lock().unwrap_or_else(PoisonError::into_inner) = version;
    }
}
