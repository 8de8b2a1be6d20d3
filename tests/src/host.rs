//! A static host that serves the app: it has its own copy, which can be changed, and it can stop and start again at the same
//! address.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::page::{integrity, offline};
use xtask::serve::{self, Site};
use xtask::size;

use crate::{built_app, pool};

/// The host; it ends when dropped.
pub struct Host {
    folder: TempDir,
    mount: String,
    url: String,
    site: Option<Site>,
}

impl Host {
    /// Publishes the built app at a path such as `/a/b/`.
    pub fn at(mount: &str) -> Result<Host> {
        let folder = tempfile::Builder::new().prefix("qvsconfig-host-").tempdir()?;
        let site = pool::serve_anew(folder.path(), mount)?;
        let host = Host { folder, mount: mount.to_owned(), url: site.url().to_owned(), site: Some(site) };
        for (name, bytes) in size::read(&built_app::folder())? {
            host.put(&name, &bytes)?;
        }
        Ok(host)
    }

    /// The app's address, with a `/` at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its port.
    pub fn port(&self) -> Result<u16> {
        let address = self.url.trim_start_matches("http://").split('/').next().unwrap_or_default();
        address.rsplit(':').next().and_then(|port| port.parse().ok()).context("the address has no port")
    }

    /// The folder of the published files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Stops it: nothing answers at its address.
    pub fn stop(&mut self) {
        self.site = None;
    }

    /// Starts it again.
    pub fn start(&mut self) -> Result<()> {
        self.site = Some(serve::serve(self.folder.path(), &self.mount, self.port()?)?);
        Ok(())
    }

    /// Publishes a file.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.folder.path().join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
    }

    /// The name of the published file with this beginning and end.
    pub fn name_of(&self, start: &str, end: &str) -> Result<String> {
        let names = size::read(self.folder.path())?.into_iter().map(|(name, _)| name);
        let found = names.into_iter().find(|name| name.starts_with(start) && name.ends_with(end));
        found.with_context(|| format!("there is no {start}…{end}"))
    }

    /// Appends to a published file.
    pub fn add_to(&self, name: &str, more: &str) -> Result<()> {
        let mut bytes = fs::read(self.folder.path().join(name))?;
        bytes.extend(more.as_bytes());
        self.put(name, &bytes)
    }

    /// Publishes another version of the app, with another stylesheet that sets `--version` of the page's root to `mark`. The
    /// replaced file is gone, as on hosts that replace everything.
    pub fn publish_version(&self, mark: &str) -> Result<()> {
        let old = self.name_of("app-", ".css")?;
        let css = fs::read_to_string(self.folder.path().join(&old))?;
        let new_css = format!("{css}:root{{--version:{mark}}}");
        let new = xtask::page::hashed_name("app.css", new_css.as_bytes());
        let html = fs::read_to_string(self.folder.path().join("index.html"))?;
        let html = html.replace(&old, &new).replace(&integrity(css.as_bytes()), &integrity(new_css.as_bytes()));
        let html = html.replacen("<body", &format!("<body data-version={mark}"), 1);
        self.put(&new, new_css.as_bytes())?;
        self.put("index.html", html.as_bytes())?;
        fs::remove_file(self.folder.path().join(old))?;
        offline::renew(self.folder.path())
    }
}
