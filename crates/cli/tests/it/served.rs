//! The proxy's fake API server on a port of loopback, and a kubeconfig for it.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};

use crate::fake::Fake;
use crate::fake::objects::{put_crds, put_rest};

/// A kubeconfig for a server, with a user's entry.
pub fn kubeconfig(port: u16, user: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Config\ncurrent-context: aks-admin\n\
         contexts:\n- name: aks-admin\n  context: {{cluster: aks, user: me}}\n\
         clusters:\n- name: aks\n  cluster: {{server: 'http://127.0.0.1:{port}'}}\n\
         users:\n- name: me\n  user: {user}\n"
    )
}

/// A port where nobody listens.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

/// A cluster in which all is as the plan of [`PLAN`] says; its kubeconfig is written to that file.
pub fn good(kubeconfig: &Path) -> Fake {
    let fake = Fake::default();
    put_crds(&fake, &["v1", "v1beta1"]);
    put_rest(&fake);
    fs::write(kubeconfig, self::kubeconfig(serve(fake.clone()), "{}")).unwrap();
    fake
}

/// The plan, as a link.
pub const PLAN: &str = crate::fake::objects::QUERY;

/// Serves until the tests end; returns the port.
fn serve(fake: Fake) -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            let fake = Arc::new(fake);
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let fake = Arc::clone(&fake);
                let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                    let fake = Arc::clone(&fake);
                    async move {
                        let (parts, body) = request.into_parts();
                        let body = to_bytes(Body::new(body), 1 << 20).await.map_err(std::io::Error::other)?;
                        // A server that is down answers nothing: the connection ends.
                        fake.answer(&parts, &body).ok_or_else(|| std::io::Error::other("down"))
                    }
                });
                tokio::spawn(async move {
                    let _ = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .serve_connection(TokioIo::new(stream), service)
                        .await;
                });
            }
        });
    });
    port
}
