//! A static file server on loopback, for `cargo xtask run` and for the browser tests.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;

use anyhow::{Result, anyhow, ensure};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, HeaderName, X_CONTENT_TYPE_OPTIONS};
use axum::response::Redirect;
use axum::routing::get;
use tokio::runtime::{self, Runtime};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// A folder being served; it stops when dropped.
pub struct Site {
    url: String,
    runtime: Option<Runtime>,
}

/// Serves the files below `folder` at `http://127.0.0.1:<port><mount>`; `mount` begins and ends with `/`, and port 0 takes
/// a free one.
pub fn serve(folder: &Path, mount: &str, port: u16) -> Result<Site> {
    ensure!(
        mount.starts_with('/') && mount.ends_with('/'),
        "cannot serve at `{mount}`: it must begin and end with `/`"
    );
    ensure!(folder.is_dir(), "there is no {} to serve: `cargo xtask build` makes it", folder.display());
    let listener = listen(port)?;
    let url = format!("http://{}{mount}", listener.local_addr()?);
    listener.set_nonblocking(true)?;
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener)?
    };
    runtime.spawn(axum::serve(listener, site(folder, mount)).into_future());
    Ok(Site { url, runtime: Some(runtime) })
}

/// The files below `mount`, as a host should send them: browsers neither guess their type nor use a copy without asking.
fn site(folder: &Path, mount: &str) -> Router {
    let header = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    let files = ServeDir::new(folder);
    let router = match mount.strip_suffix('/') {
        Some("") | None => Router::new().fallback_service(files),
        Some(without) => {
            let to_mount = Redirect::permanent(mount);
            Router::new().route(without, get(async move || to_mount)).nest_service(mount, files)
        }
    };
    router.layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff")).layer(header(CACHE_CONTROL, "no-cache"))
}

impl Site {
    /// The address of the served folder, with a `/` at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the process ends.
    pub fn forever(self) -> ! {
        loop {
            std::thread::park();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // This also ends connections that a browser keeps open.
            runtime.shutdown_timeout(Duration::from_secs(1));
        }
    }
}

/// Checks that this port is free for [`serve`]; the error says what to do.
pub fn ensure_free(port: u16) -> Result<()> {
    listen(port).map(drop)
}

/// A port that nobody listens on.
pub fn free_port() -> Result<u16> {
    Ok(listen(0)?.local_addr()?.port())
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| cannot_listen(port, &error))
}

fn cannot_listen(port: u16, error: &io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::AddrInUse {
        anyhow!(
            "port {port} is taken by another program (perhaps an earlier `cargo xtask run`): end that program, or choose \
             another port with `--port {}`",
            if port == u16::MAX { 8080 } else { port + 1 }
        )
    } else {
        anyhow!("cannot listen on 127.0.0.1:{port}: {error}; choose another port with `--port N`")
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn ask(site: &Site, request: &str) -> String {
        let address = site.url().trim_start_matches("http://").split('/').next().unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    #[test]
    fn a_folder_is_served_below_its_mount() {
        let outside = tempfile::tempdir().unwrap();
        let folder = outside.path().join("site");
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [("site/index.html", "<p>hello"), ("site/a.wasm", ""), ("outside.txt", "secret")] {
            fs::write(outside.path().join(name), text).unwrap();
        }
        let site = serve(&folder, "/deep/er/", 0).unwrap();

        let reply = ask(&site, "GET /deep/er/?q=1");
        assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
        assert!(reply.contains("content-type: text/html"), "{reply}");
        assert!(reply.contains("cache-control: no-cache") && reply.contains("nosniff"), "{reply}");
        assert!(reply.ends_with("<p>hello"), "{reply}");
        assert!(ask(&site, "GET /deep/er/a.wasm").contains("content-type: application/wasm"));

        assert!(ask(&site, "GET /deep/er").contains("location: /deep/er/"));
        assert!(ask(&site, "GET /").starts_with("HTTP/1.1 404"));
        for out in ["/deep/er/../../outside.txt", "/deep/er/%2e%2e/outside.txt", "/deep/er/..%2foutside.txt"] {
            let reply = ask(&site, &format!("GET {out}"));
            assert!(!reply.contains("secret") && !reply.starts_with("HTTP/1.1 200"), "{out}: {reply}");
        }
        assert!(ask(&site, "POST /deep/er/").starts_with("HTTP/1.1 405"));

        // Idle connections, which browsers open in advance, keep nobody waiting.
        let address = site.url().trim_start_matches("http://").split('/').next().unwrap();
        let _idle: Vec<_> = (0..20).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(ask(&site, "GET /deep/er/index.html").ends_with("<p>hello"));
    }

    #[test]
    fn an_error_about_a_taken_port_names_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let problem = serve(&std::env::temp_dir(), "/", port).err().unwrap().to_string();
        assert!(problem.contains(&format!("port {port} is taken")), "{problem}");
        assert!(problem.contains("--port"), "{problem}");
    }
}
