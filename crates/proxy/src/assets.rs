//! The page, embedded in the program when it is built. A build without the page serves a line that says how to get one
//! with it.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use text::Text;

use crate::error::Refusal;

/// A file of the page.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its path below `/`.
    pub path: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// The page.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// Its files; empty in a build without the page.
    pub files: &'static [File],
}

include!(concat!(env!("OUT_DIR"), "/page.rs"));

/// The content security policy: that of the page (a test compares the two), which allows no inline scripts or styles,
/// and what only a header can say.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                          connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
                          form-action 'none'; require-trusted-types-for 'script'; trusted-types qvsconfig; \
                          frame-ancestors 'none'";

/// The page's own service worker would show the page of another build; this one removes what such a worker has kept.
const WORKER: File = File { path: "sw.js", bytes: include_bytes!("leave.js") };

/// Files whose names do not contain a hash of their content.
const FRESH: [&str; 3] = ["index.html", "manifest.webmanifest", WORKER.path];

/// What a build without the page says.
pub const MISSING: Text = Text {
    ja: "このqvsconfigにはページが含まれていません。`cargo xtask build`を実行してから、qvsconfigをビルドし直してください。",
    en: "This build of qvsconfig does not contain the page: run `cargo xtask build`, then build qvsconfig again.",
};

impl Assets {
    /// The reply to a request for a file.
    pub fn reply(&self, path: &str) -> Response {
        let name = match path.strip_prefix('/') {
            Some("") => "index.html",
            Some(name) => name,
            None => return Refusal::NotFound.into_response(),
        };
        let Some(file) = [WORKER].iter().chain(self.files).find(|file| file.path == name).copied() else {
            if self.files.is_empty() && path == "/" {
                return (StatusCode::NOT_FOUND, format!("{}\n{}\n", MISSING.en, MISSING.ja)).into_response();
            }
            return Refusal::NotFound.into_response();
        };
        let mut reply = Response::new(Body::from(file.bytes));
        let headers = reply.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type(name)));
        let kept = if FRESH.contains(&name) { "no-cache" } else { "public, max-age=31536000, immutable" };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
        reply
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
