//! Accepts connections on loopback, up to a maximum, and ends those with slow or oversized requests.

use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;
use std::{io, net};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Maximum number of connections: more than streams, so that a report can still be requested.
pub const MAX_CONNECTIONS: usize = 800;
/// How long the head of a request may take; also how long a connection may be idle.
pub const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// Maximum bytes of a request's head.
const MAX_HEAD_BYTES: usize = 128 << 10;
/// Maximum number of headers of a request.
const MAX_HEADERS: usize = 64;

/// Binds a port on loopback; 0 takes a free one.
pub fn bind(port: u16) -> io::Result<net::TcpListener> {
    let listener = net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until the runtime ends.
pub async fn serve(listener: net::TcpListener, router: Router) -> io::Result<Infallible> {
    let listener = TcpListener::from_std(listener)?;
    let permits = Arc::new(Semaphore::new(MAX_CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&permits).acquire_owned().await else {
            return Err(io::Error::other("no longer accepting connections"));
        };
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, most likely: some will be closed soon.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut server = http1::Builder::new();
            server
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_TIMEOUT)
                .max_buf_size(MAX_HEAD_BYTES)
                .max_headers(MAX_HEADERS);
            // An error means that the connection broke or was refused: nobody is left to tell.
            let _ = server.serve_connection(TokioIo::new(stream), service).await;
            drop(permit);
        });
    }
}
