//! Finds and reads the user's kubeconfig, and makes a client from it. Nothing in it is ever printed except the name of
//! the program that it runs to sign in, which the user should know about.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use kube::config::{AuthInfo, KubeConfigOptions, Kubeconfig, KubeconfigError};
use kube::{Client, Config};
use text::hidden::visible;
use tracing::debug;

use crate::cluster::unavailable::Unavailable;
use crate::notice::{Notice, Tell};
use crate::verbose::Causes;

/// Which kubeconfig, and which cluster in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Source {
    /// The file; by default `KUBECONFIG`, or the file in the home folder.
    pub path: Option<PathBuf>,
    /// The context; by default the one selected at the start.
    pub context: Option<String>,
}

/// A client and the context that it connects to.
pub struct Connected {
    /// The client.
    pub client: Client,
    /// The context's name.
    pub context: String,
}

/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a connection may be silent. The API server sends a bookmark on each watch about once a minute, so one that
/// is silent for longer is lost.
const READ_TIMEOUT: Duration = Duration::from_secs(90);

/// Reads the kubeconfig and makes a client. A program that it runs to sign in is announced first.
pub async fn connect(source: &Source, tell: &Tell) -> Result<Connected, Unavailable> {
    let (config, context) = read(source).await?;
    if let Some(program) = program(&config.auth_info) {
        announce(program, tell);
    }
    // This runs the program and waits for it.
    let client = tokio::task::spawn_blocking(move || Client::try_from(config)).await;
    match client {
        Ok(Ok(client)) => Ok(Connected { client, context }),
        Ok(Err(error)) => {
            debug!(error = %Causes(&error), "cannot make a client from the kubeconfig");
            Err(if matches!(error, kube::Error::Auth(_)) { Unavailable::Plugin } else { Unavailable::BadKubeconfig })
        }
        // Signing in has panicked.
        Err(_) => Err(Unavailable::Plugin),
    }
}

async fn read(source: &Source) -> Result<(Config, String), Unavailable> {
    let kubeconfig = match &source.path {
        Some(path) => Kubeconfig::read_from(path),
        None => Kubeconfig::read(),
    };
    let kubeconfig = kubeconfig.map_err(unavailable)?;
    let context =
        source.context.clone().or_else(|| kubeconfig.current_context.clone()).ok_or(Unavailable::NoContext)?;
    let options = KubeConfigOptions { context: Some(context.clone()), ..KubeConfigOptions::default() };
    let mut config = Config::from_custom_kubeconfig(kubeconfig, &options).await.map_err(unavailable)?;
    config.connect_timeout = Some(CONNECT_TIMEOUT);
    config.read_timeout = Some(READ_TIMEOUT);
    // A failed watch restarts by its own rules.
    config.default_retry = false;
    Ok((config, context))
}

#[allow(clippy::needless_pass_by_value, reason = "for map_err")]
fn unavailable(error: KubeconfigError) -> Unavailable {
    debug!(error = %Causes(&error), "the kubeconfig cannot be used");
    match error {
        KubeconfigError::FindPath => Unavailable::NoKubeconfig,
        KubeconfigError::ReadConfig(error, _) if error.kind() == std::io::ErrorKind::NotFound => {
            Unavailable::NoKubeconfig
        }
        KubeconfigError::CurrentContextNotSet
        | KubeconfigError::LoadContext(_)
        | KubeconfigError::LoadClusterOfContext(_) => Unavailable::NoContext,
        _ => Unavailable::BadKubeconfig,
    }
}

/// The name of the program that signs in, without its folder and arguments.
fn program(user: &AuthInfo) -> Option<String> {
    let command = user.exec.as_ref()?.command.as_deref()?;
    let name = Path::new(command).file_name()?.to_string_lossy();
    Some(visible(&name.chars().take(100).collect::<String>()))
}

/// Says once that the kubeconfig runs a program.
fn announce(program: String, tell: &Tell) {
    static ANNOUNCED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());
    if ANNOUNCED.lock().unwrap_or_else(PoisonError::into_inner).insert(program.clone()) {
        tell(Notice::SignIn(program));
    }
}
