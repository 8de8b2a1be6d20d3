//! Slow, oversized and idle clients against a real listener on loopback.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures::future::{join, join_all};
use live_status::frames::Frames;
use live_status::{CheckId, Event, State};
use qvsconfig_proxy::assets::Assets;
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::guard::{Guard, Token};
use qvsconfig_proxy::listen::{self, HEAD_TIMEOUT};
use qvsconfig_proxy::report_hub::ReportHub;
use qvsconfig_proxy::router::router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::fake::Fake;
use crate::fake::objects::{QUERY, external_secret, failed, put_crds, put_rest};

struct Server {
    fake: Fake,
    port: u16,
    token: String,
}

fn server() -> Server {
    let (fake, client) = Fake::start();
    put_crds(&fake, &["v1", "v1beta1"]);
    put_rest(&fake);
    let listener = listen::bind(0).unwrap();
    let port = listener.local_addr().unwrap().port();
    let guard = Arc::new(Guard::new(Token::random().unwrap(), port));
    let token = guard.address().split_once("live=").unwrap().1.to_owned();
    let router = router(guard, ReportHub::new(Cluster::with_client(client, "aks")), Assets { files: &[] });
    tokio::spawn(async move { listen::serve(listener, router).await.map(|never| match never {}) });
    Server { fake, port, token }
}

impl Server {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).await.unwrap()
    }

    fn request(&self, path: &str) -> String {
        let (port, token) = (self.port, &self.token);
        format!("GET {path}?{QUERY} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Qvsconfig-Token: {token}\r\n\r\n")
    }

    /// Sends bytes, then reads until the server closes the connection or a while passes.
    async fn send(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        // The server may refuse before it has read everything.
        let _ = stream.write_all(bytes).await;
        read_to_end(&mut stream, HEAD_TIMEOUT / 2).await
    }

    async fn still_answers(&self) {
        let request = self.request("/api/v1/status").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
        let reply = self.send(request.as_bytes()).await;
        assert!(reply.starts_with("HTTP/1.1 200") && reply.contains("\"checks\""), "{reply}");
    }

    /// An event stream whose first event has been read.
    async fn stream(&self) -> Reader {
        let mut stream = self.connect().await;
        stream.write_all(self.request("/api/v1/events").as_bytes()).await.unwrap();
        let mut reader = Reader { stream, frames: Frames::default(), events: Vec::new() };
        reader.until(|event| matches!(event, Event::Hello { .. })).await;
        reader
    }
}

struct Reader {
    stream: TcpStream,
    frames: Frames,
    events: Vec<Event>,
}

impl Reader {
    async fn until(&mut self, expected: impl Fn(&Event) -> bool) {
        while !self.events.iter().any(&expected) {
            let mut bytes = vec![0; 1 << 16];
            let read = timeout(Duration::from_secs(10), self.stream.read(&mut bytes)).await.unwrap().unwrap();
            assert!(read > 0, "the stream ended");
            // The sizes of chunks come between the frames, which are found by their own first word.
            for data in self.frames.take(&bytes[..read]) {
                self.events.extend(serde_json::from_str::<Event>(&data));
            }
        }
    }
}

async fn read_to_end(stream: &mut TcpStream, wait: Duration) -> String {
    let mut reply = Vec::new();
    let read = async {
        let mut bytes = vec![0; 1 << 16];
        loop {
            match stream.read(&mut bytes).await {
                Ok(0) | Err(_) => return,
                Ok(read) => reply.extend_from_slice(&bytes[..read]),
            }
        }
    };
    let _ = timeout(wait, read).await;
    String::from_utf8_lossy(&reply).into_owned()
}

#[tokio::test]
async fn slow_requests_are_disconnected() {
    let server = server();
    let started = Instant::now();
    let mut silent = server.connect().await;
    let mut slow = server.connect().await;
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ").await.unwrap();
    let mut dripping = server.connect().await;
    let mut idle = server.connect().await;
    idle.write_all(server.request("/api/v1/status").as_bytes()).await.unwrap();
    let drip = async {
        // A letter now and then does not help.
        while dripping.write_all(b"G").await.is_ok() && started.elapsed() < HEAD_TIMEOUT * 2 {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    };
    let (_, first, second, third) = tokio::join!(
        drip,
        read_to_end(&mut silent, HEAD_TIMEOUT * 2),
        read_to_end(&mut slow, HEAD_TIMEOUT * 2),
        read_to_end(&mut idle, HEAD_TIMEOUT * 2),
    );
    assert!(started.elapsed() < HEAD_TIMEOUT + Duration::from_secs(5), "{:?}", started.elapsed());
    assert!(!first.contains(" 200 ") && !second.contains(" 200 "));
    assert!(third.starts_with("HTTP/1.1 200"));
    server.still_answers().await;
}

#[tokio::test]
async fn oversized_requests_are_refused() {
    let server = server();
    let host = format!("Host: 127.0.0.1:{}\r\n", server.port);
    let big = "a".repeat(200 << 10);
    let address = format!("GET /{big} HTTP/1.1\r\n{host}\r\n");
    assert!(server.send(address.as_bytes()).await.starts_with("HTTP/1.1 4"));
    let header = format!("GET / HTTP/1.1\r\n{host}X-A: {big}\r\n\r\n");
    assert!(server.send(header.as_bytes()).await.starts_with("HTTP/1.1 431"));
    let many = format!("GET / HTTP/1.1\r\n{host}{}\r\n", "X-A: b\r\n".repeat(200));
    assert!(server.send(many.as_bytes()).await.starts_with("HTTP/1.1 431"));
    let body = format!("GET /api/v1/status HTTP/1.1\r\n{host}Content-Length: 1000000000\r\n\r\n{big}");
    let reply = server.send(body.as_bytes()).await;
    assert!(reply.starts_with("HTTP/1.1 413") && reply.ends_with("{\"error\":\"too-large\"}"), "{reply}");
    let chunked = format!("POST / HTTP/1.1\r\n{host}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n{big}");
    assert!(server.send(chunked.as_bytes()).await.starts_with("HTTP/1.1 4"));
    server.still_answers().await;
}

#[tokio::test]
async fn what_is_not_a_proper_request_is_refused() {
    let server = server();
    let refused = [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
        b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    ];
    let upgrade =
        server.request("/api/v1/status").replace("\r\n\r\n", "\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
    // Concurrently, as some of these connections stay open until the client gives up.
    let (replies, answered) =
        join(join_all(refused.map(|bytes| server.send(bytes))), server.send(upgrade.as_bytes())).await;
    for reply in replies {
        assert!(!reply.contains(" 200 ") && !reply.contains("evil"), "{reply}");
    }
    assert!(answered.starts_with("HTTP/1.1 200"));
    server.still_answers().await;
}

#[tokio::test]
async fn five_hundred_idle_streams_hold_nothing_up() {
    let server = server();
    let mut streams = Vec::new();
    for _ in 0..500 {
        streams.push(server.stream().await);
    }
    server.still_answers().await;
    server.fake.put("externalsecrets", external_secret("example", failed("StatusCode=403")));
    let failing = |event: &Event| matches!(event, Event::Check { check } if check.what == CheckId::ExternalSecret(0) && check.state == State::Failing);
    for stream in [0, 250, 499] {
        streams[stream].until(failing).await;
    }
    server.still_answers().await;
}

#[tokio::test]
async fn a_client_that_does_not_read_misses_steps_and_holds_nothing_up() {
    let server = server();
    let _deaf = server.stream().await;
    let mut reader = server.stream().await;
    for n in 0..200 {
        server.fake.put("externalsecrets", external_secret("example", failed(&format!("{n} {}", "x".repeat(400)))));
        tokio::task::yield_now().await;
    }
    let last = |event: &Event| {
        matches!(event, Event::Check { check }
            if check.evidence.as_ref().is_some_and(|evidence| evidence.message.starts_with("199 ")))
    };
    reader.until(last).await;
    assert!(reader.events.len() < 100, "steps in between are combined: {}", reader.events.len());
    server.still_answers().await;
}
