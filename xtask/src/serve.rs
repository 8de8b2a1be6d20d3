//! A static file server on loopback, for `cargo xtask run` and for the browser tests.

use std::fs;
use std::io::{self, Cursor};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow, ensure};
use tiny_http::{Header, Method, Request, Response, Server};

/// How many requests are answered at once.
const WORKERS: usize = 4;

/// A folder being served; it stops when dropped.
pub struct Site {
    url: String,
    server: Arc<Server>,
    workers: Vec<JoinHandle<()>>,
}

/// Serves the files below `folder` at `http://127.0.0.1:<port><mount>`; `mount` begins and ends with `/`, port 0 takes a
/// free one.
pub fn serve(folder: &Path, mount: &str, port: u16) -> Result<Site> {
    ensure!(
        mount.starts_with('/') && mount.ends_with('/'),
        "`{mount}` is no place to serve at: it has to begin and end with `/`"
    );
    let folder = fs::canonicalize(folder).with_context(|| {
        format!(
            "there is no {} to serve: `cargo xtask build` makes it",
            folder.display()
        )
    })?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|error| cannot_listen(port, &error))?;
    let url = format!("http://{}{mount}", listener.local_addr()?);
    let server = Arc::new(
        Server::from_listener(listener, None)
            .map_err(|error| anyhow!("cannot serve {url}: {error}"))?,
    );
    let workers = (0..WORKERS)
        .map(|_| {
            let (server, folder, mount) = (Arc::clone(&server), folder.clone(), mount.to_owned());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    answer(request, &folder, &mount);
                }
            })
        })
        .collect();
    Ok(Site {
        url,
        server,
        workers,
    })
}

impl Site {
    /// The address of the served folder, with a `/` at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the process is ended.
    pub fn forever(mut self) {
        for worker in self.workers.drain(..) {
            // A worker that died took one request with it; the others go on.
            let _ = worker.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.server.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn cannot_listen(port: u16, error: &io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::AddrInUse {
        anyhow!(
            "port {port} is taken by another program (perhaps an earlier `cargo xtask run`): end that program, or choose \
             another port with `cargo xtask run --port {}`",
            if port == u16::MAX { 8080 } else { port + 1 }
        )
    } else {
        anyhow!(
            "cannot listen on 127.0.0.1:{port}: {error}; choose another port with `cargo xtask run --port N`"
        )
    }
}

fn answer(request: Request, folder: &Path, mount: &str) {
    let response = match request.method() {
        Method::Get | Method::Head => page(request.url(), folder, mount),
        _ => text(405, "only GET and HEAD").with_header(header("Allow", "GET, HEAD")),
    };
    // The other side went away: nobody is left to tell.
    let _ = request.respond(response.with_header(header("X-Content-Type-Options", "nosniff")));
}

fn page(url: &str, folder: &Path, mount: &str) -> Response<Cursor<Vec<u8>>> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if path.strip_suffix('/').is_none() && format!("{path}/") == mount {
        return text(308, "moved").with_header(header("Location", mount));
    }
    let Some(file) = file_for(path, mount).and_then(|file| inside(folder, &file)) else {
        return text(404, "not found");
    };
    match fs::read(&file) {
        Ok(bytes) => Response::from_data(bytes)
            .with_header(header("Content-Type", media_type(&file)))
            .with_header(header("Cache-Control", "no-cache")),
        Err(_) => text(404, "not found"),
    }
}

/// The file that a request's path means, seen from the served folder; none if the path leads out of it.
fn file_for(path: &str, mount: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(path.strip_prefix(mount)?)?;
    let mut file = PathBuf::new();
    for segment in decoded.split('/').filter(|segment| !segment.is_empty()) {
        let is_name = matches!(
            Path::new(segment).components().collect::<Vec<_>>()[..],
            [Component::Normal(name)] if name == segment
        );
        if !is_name || segment.starts_with('.') || segment.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(segment);
    }
    if decoded.is_empty() || decoded.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

/// The file itself, unless it is not there or a link leads out of the folder.
fn inside(folder: &Path, file: &Path) -> Option<PathBuf> {
    let path = fs::canonicalize(folder.join(file)).ok()?;
    (path.starts_with(folder) && path.is_file()).then_some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            ensure_hex(digits)?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn ensure_hex(digits: &str) -> Option<()> {
    digits
        .bytes()
        .all(|byte| byte.is_ascii_hexdigit())
        .then_some(())
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("json" | "webmanifest") => "application/json",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn text(status: u16, words: &str) -> Response<Cursor<Vec<u8>>> {
    Response::from_string(words).with_status_code(status)
}

/// Both parts are ours and plain ASCII, which is all that a header asks for.
#[allow(clippy::expect_used)]
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("an ASCII header")
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn paths_mean_files_below_the_folder() {
        let meant = |path| file_for(path, "/").map(|file| file.display().to_string());
        assert_eq!(meant("/").as_deref(), Some("index.html"));
        assert_eq!(meant("/a/").as_deref(), Some("a/index.html"));
        assert_eq!(meant("/a/b%20c.js").as_deref(), Some("a/b c.js"));
        assert_eq!(
            file_for("/sub/x.css", "/sub/"),
            Some(PathBuf::from("x.css"))
        );
        assert_eq!(file_for("/x.css", "/sub/"), None);
    }

    #[test]
    fn paths_out_of_the_folder_mean_nothing() {
        for path in [
            "/../Cargo.toml",
            "/a/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a%5c..%5cx",
            "/c:/x",
            "/%00",
            "/.git/config",
            "/%zz",
            "/%+1",
            "no-slash",
        ] {
            assert_eq!(file_for(path, "/"), None, "{path}");
        }
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(media_type(Path::new("x_bg.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("index.html")),
            "text/html; charset=utf-8"
        );
        assert_eq!(
            media_type(Path::new("x.js")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(media_type(Path::new("x.css")), "text/css; charset=utf-8");
        assert_eq!(media_type(Path::new("icon.svg")), "image/svg+xml");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }

    fn ask(site: &Site, request: &str) -> String {
        let address = site
            .url()
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    #[test]
    fn a_folder_is_served_below_its_mount() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-serve-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<p>hello").unwrap();
        let site = serve(&folder, "/deep/er/", 0).unwrap();

        let reply = ask(&site, "GET /deep/er/?q=1");
        assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
        assert!(
            reply.contains("Content-Type: text/html; charset=utf-8"),
            "{reply}"
        );
        assert!(reply.contains("Cache-Control: no-cache"), "{reply}");
        assert!(reply.ends_with("<p>hello"), "{reply}");

        assert!(ask(&site, "GET /deep/er").contains("Location: /deep/er/"));
        assert!(ask(&site, "GET /").starts_with("HTTP/1.1 404"));
        assert!(ask(&site, "GET /deep/er/../../index.html").starts_with("HTTP/1.1 404"));
        assert!(ask(&site, "POST /deep/er/").starts_with("HTTP/1.1 405"));

        drop(site);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_told_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let problem = serve(&std::env::temp_dir(), "/", port)
            .err()
            .unwrap()
            .to_string();
        assert!(
            problem.contains(&format!("port {port} is taken")),
            "{problem}"
        );
        assert!(problem.contains("--port"), "{problem}");
    }
}
