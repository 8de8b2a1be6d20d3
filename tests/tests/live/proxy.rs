//! The proxy, started as a user would.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// The program that is tested.
pub fn program() -> Result<OsString> {
    std::env::var_os("QVSCONFIG_PROGRAM").context("QVSCONFIG_PROGRAM names no qvsconfig")
}

/// A proxy that runs until it is dropped.
pub struct Proxy {
    child: Child,
    address: String,
    key: String,
}

impl Proxy {
    /// Starts it for a kubeconfig, on a free port.
    pub fn start(kubeconfig: &Path) -> Result<Proxy> {
        Proxy::start_at(0, kubeconfig)
    }

    /// Like [`Proxy::start`], on a given port.
    pub fn start_at(port: u16, kubeconfig: &Path) -> Result<Proxy> {
        let mut command = Command::new(program()?);
        command
            .args(["live", "--port", &port.to_string(), "--kubeconfig"])
            .arg(kubeconfig)
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut child = command.spawn().context("the proxy does not start")?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let at = line.find("http://").with_context(|| format!("the proxy prints no address: {line}"))?;
        let (address, key) = line[at..].trim().split_once("#live=").context("an address without a key")?;
        Ok(Proxy { child, address: address.to_owned(), key: key.to_owned() })
    }

    /// The address of its page, without the key.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The key in its address.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // It may already have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
