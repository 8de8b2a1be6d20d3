//! The fake API server behind `tower_test`'s mock: a client reaches it without a network.

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use kube::Client;
use tower_test::mock;

use crate::fake::Fake;

impl Fake {
    /// A running server, and a client for it.
    pub fn start() -> (Fake, Client) {
        let fake = Fake::default();
        let (service, mut handle) = mock::pair::<Request<kube::client::Body>, Response<Body>>();
        let server = fake.clone();
        tokio::spawn(async move {
            while let Some((request, send)) = handle.next_request().await {
                let server = server.clone();
                tokio::spawn(async move {
                    let (parts, body) = request.into_parts();
                    let body = to_bytes(Body::new(body), 1 << 20).await.unwrap();
                    match server.answer(&parts, &body) {
                        Some(reply) => send.send_response(reply),
                        None => send.send_error(std::io::Error::from(std::io::ErrorKind::ConnectionRefused)),
                    }
                });
            }
        });
        (fake, Client::new(service, "default"))
    }
}
