//! A static file server on loopback, for `cargo xtask run` and for the browser tests.

mod file;

use std::convert::Infallible;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fs, io};

use anyhow::{Context, Result, anyhow, ensure};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, X_CONTENT_TYPE_OPTIONS};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::runtime::{self, Runtime};

type Reply = Response<Full<Bytes>>;

/// A folder being served; it stops when dropped.
pub struct Site {
    url: String,
    runtime: Option<Runtime>,
}

/// What is served, and where.
struct Place {
    folder: PathBuf,
    mount: String,
}

/// Serves the files below `folder` at `http://127.0.0.1:<port><mount>`; `mount` begins and ends with `/`, port 0 takes a
/// free one.
pub fn serve(folder: &Path, mount: &str, port: u16) -> Result<Site> {
    ensure!(
        mount.starts_with('/') && mount.ends_with('/'),
        "`{mount}` is no place to serve at: it has to begin and end with `/`"
    );
    let folder = fs::canonicalize(folder)
        .with_context(|| format!("there is no {} to serve: `cargo xtask build` makes it", folder.display()))?;
    let listener = listen(port)?;
    let url = format!("http://{}{mount}", listener.local_addr()?);
    listener.set_nonblocking(true)?;
    let runtime = runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let place = Arc::new(Place { folder, mount: mount.to_owned() });
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener)?
    };
    runtime.spawn(accept(listener, place));
    Ok(Site { url, runtime: Some(runtime) })
}

impl Site {
    /// The address of the served folder, with a `/` at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the process is ended.
    pub fn forever(self) -> ! {
        loop {
            std::thread::park();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Connections that a browser keeps open end with it.
            runtime.shutdown_timeout(Duration::from_secs(1));
        }
    }
}

async fn accept(listener: tokio::net::TcpListener, place: Arc<Place>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, most likely: some will be closed soon.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let place = Arc::clone(&place);
        tokio::spawn(async move {
            let service = service_fn(|request| {
                let reply = answer(&request, &place);
                async { Ok::<_, Infallible>(reply) }
            });
            // An error is a connection that broke off: nobody is left to tell.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// Whether [`serve`] will find this port free; the error says what to do.
pub fn ensure_free(port: u16) -> Result<()> {
    listen(port).map(drop)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| cannot_listen(port, &error))
}

fn cannot_listen(port: u16, error: &io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::AddrInUse {
        anyhow!(
            "port {port} is taken by another program (perhaps an earlier `cargo xtask run`): end that program, or choose \
             another port with `cargo xtask run --port {}`",
            if port == u16::MAX { 8080 } else { port + 1 }
        )
    } else {
        anyhow!("cannot listen on 127.0.0.1:{port}: {error}; choose another port with `cargo xtask run --port N`")
    }
}

fn answer(request: &Request<Incoming>, place: &Place) -> Reply {
    let mut reply = match *request.method() {
        Method::GET | Method::HEAD => page(request.uri().path(), place),
        _ => with(
            text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD"),
            ALLOW,
            HeaderValue::from_static("GET, HEAD"),
        ),
    };
    reply.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    reply
}

fn page(path: &str, place: &Place) -> Reply {
    if let Ok(mount) = HeaderValue::from_str(&place.mount)
        && Some(path) == place.mount.strip_suffix('/')
    {
        return with(text(StatusCode::PERMANENT_REDIRECT, "moved"), LOCATION, mount);
    }
    let file = file::named_by(path, &place.mount).and_then(|name| file::inside(&place.folder, &name));
    let Some((file, bytes)) = file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, bytes))) else {
        return text(StatusCode::NOT_FOUND, "not found");
    };
    let reply = Response::new(Full::from(bytes));
    let reply = with(reply, CONTENT_TYPE, HeaderValue::from_static(file::media_type(&file)));
    with(reply, CACHE_CONTROL, HeaderValue::from_static("no-cache"))
}

fn text(status: StatusCode, words: &'static str) -> Reply {
    let mut reply = Response::new(Full::from(words));
    *reply.status_mut() = status;
    with(reply, CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"))
}

fn with(mut reply: Reply, name: HeaderName, value: HeaderValue) -> Reply {
    reply.headers_mut().insert(name, value);
    reply
}

#[cfg(test)]
mod tests {
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
        let folder = std::env::temp_dir().join(format!("qvsconfig-serve-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<p>hello").unwrap();
        let site = serve(&folder, "/deep/er/", 0).unwrap();

        let reply = ask(&site, "GET /deep/er/?q=1");
        assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
        assert!(reply.contains("content-type: text/html; charset=utf-8"), "{reply}");
        assert!(reply.contains("cache-control: no-cache"), "{reply}");
        assert!(reply.ends_with("<p>hello"), "{reply}");

        assert!(ask(&site, "GET /deep/er").contains("location: /deep/er/"));
        assert!(ask(&site, "GET /").starts_with("HTTP/1.1 404"));
        assert!(ask(&site, "GET /deep/er/../../index.html").starts_with("HTTP/1.1 404"));
        assert!(ask(&site, "POST /deep/er/").starts_with("HTTP/1.1 405"));

        // Connections that ask for nothing, as browsers open them ahead, keep nobody waiting.
        let address = site.url().trim_start_matches("http://").split('/').next().unwrap();
        let _idle: Vec<_> = (0..20).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(ask(&site, "GET /deep/er/index.html").ends_with("<p>hello"));

        drop(site);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_told_with_a_way_out() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let problem = serve(&std::env::temp_dir(), "/", port).err().unwrap().to_string();
        assert!(problem.contains(&format!("port {port} is taken")), "{problem}");
        assert!(problem.contains("--port"), "{problem}");
    }
}
