//! What the proxy needs under load: 1,000 failing ExternalSecrets with an Event each, again and again, and 100 event
//! streams. It runs the proxy as a separate
//! process against a mocked API server and prints memory, requests and the time from a change to its event.
//!
//! `cargo run --release -p qvsconfig-proxy --example load`

#[path = "../tests/it/fake/mod.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "it belongs to the tests, and not all of it is used here")]
mod fake;

use std::io::BufRead;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use fake::Fake;
use fake::objects::{external_secret, failed, put_crds, put_rest, synced, warning};
use live_status::frames::Frames;
use live_status::{CheckId, Event};
use qvsconfig_proxy::assets::Assets;
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::guard::{Guard, Token};
use qvsconfig_proxy::kubeconfig::Source;
use qvsconfig_proxy::listen;
use qvsconfig_proxy::report_hub::ReportHub;
use qvsconfig_proxy::router::router;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

const SECRETS: usize = 1000;
const STREAMS: usize = 100;
const CHANGES: usize = 30_000;
const SAMPLES: usize = 200;

#[tokio::main]
async fn main() -> Result<()> {
    match std::env::args().nth(1) {
        Some(kubeconfig) => proxy(kubeconfig).await,
        None => load().await,
    }
}

/// The proxy, as the program runs it.
async fn proxy(kubeconfig: String) -> Result<()> {
    let listener = listen::bind(0)?;
    let guard = Arc::new(Guard::new(Token::random()?, listener.local_addr()?.port()));
    let source = Source { path: Some(kubeconfig.into()), context: None };
    let cluster = Cluster::start(source, Arc::new(|_| {}));
    println!("{}", guard.address());
    let router = router(guard, ReportHub::new(cluster), Assets { files: &[] });
    match listen::serve(listener, router).await? {}
}

struct Proxy {
    child: Child,
    port: u16,
    token: String,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // It has ended already, or ends now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(kubeconfig: &std::path::Path) -> Result<Proxy> {
    let mut child = Command::new(std::env::current_exe()?).arg(kubeconfig).stdout(Stdio::piped()).spawn()?;
    let mut line = String::new();
    std::io::BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
    let (port, token) =
        line.trim().trim_start_matches("http://127.0.0.1:").split_once("/#live=").context("no address")?;
    Ok(Proxy { child, port: port.parse()?, token: token.to_owned() })
}

impl Proxy {
    /// Resident memory in KiB.
    fn rss(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }

    /// Seconds of processor time.
    fn cpu(&self) -> Result<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks: u64 = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
        Ok(ticks as f64 / 100.0)
    }

    /// Opens an event stream of a plan; its events go to `sender`.
    async fn follow(&self, query: &str, sender: mpsc::UnboundedSender<(Instant, Event)>) -> Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
        let (port, token) = (self.port, &self.token);
        let head = format!("Host: 127.0.0.1:{port}\r\nX-Qvsconfig-Token: {token}\r\n\r\n");
        stream.write_all(format!("GET /api/v1/events?{query} HTTP/1.1\r\n{head}").as_bytes()).await?;
        tokio::spawn(async move {
            let (mut frames, mut bytes) = (Frames::default(), vec![0; 1 << 16]);
            while let Ok(read @ 1..) = stream.read(&mut bytes).await {
                let now = Instant::now();
                for data in frames.take(&bytes[..read]) {
                    if let Ok(event) = serde_json::from_str(&data) {
                        // A receiver that is gone needs no more.
                        let _ = sender.send((now, event));
                    }
                }
            }
        });
        Ok(())
    }
}

async fn serve(fake: Fake) -> Result<u16> {
    let listener = listen::bind(0)?;
    let port = listener.local_addr()?.port();
    let router = Router::new().fallback(move |request: Request| {
        let fake = fake.clone();
        async move {
            let (parts, body) = request.into_parts();
            let body = to_bytes(body, 1 << 20).await.unwrap_or_default();
            fake.answer(&parts, &body)
                .unwrap_or_else(|| Response::<Body>::into_response(StatusCode::BAD_GATEWAY.into_response()))
        }
    });
    tokio::spawn(async move { listen::serve(listener, router).await.map(|never| match never {}) });
    Ok(port)
}

fn name(n: usize) -> String {
    if n == 0 { "example".to_owned() } else { format!("example-{n}") }
}

/// An ExternalSecret whose last sync failed, as every release writes it.
fn failing(n: usize) -> serde_json::Value {
    external_secret(&name(n), failed("could not get secret data from provider"))
}

/// Key Vault's answer without a role (pkg/provider/azure/keyvault/keyvault.go@v0.16.2).
const NO_ROLE: &str = include_str!("../src/evaluate/tests/no_role.txt");

async fn load() -> Result<()> {
    let fake = Fake::default();
    put_crds(&fake, &["v1", "v1beta1"]);
    put_rest(&fake);
    (0..SECRETS).for_each(|n| fake.put("externalsecrets", external_secret(&name(n), synced())));
    let folder = tempfile::tempdir()?;
    let kubeconfig = folder.path().join("config");
    let server = json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "mock",
        "contexts": [{ "name": "mock", "context": { "cluster": "mock", "user": "mock" } }],
        "clusters": [{ "name": "mock", "cluster": { "server": format!("http://127.0.0.1:{}", serve(fake.clone()).await?) } }],
        "users": [{ "name": "mock", "user": {} }],
    });
    std::fs::write(&kubeconfig, server.to_string())?;
    let proxy = start(&kubeconfig)?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    println!("memory with {SECRETS} ExternalSecrets: {} KiB", proxy.rss()?);

    let (sender, mut events) = mpsc::unbounded_channel();
    for n in 0..STREAMS {
        // Half of them follow the same plan, each of the others its own.
        let own = if n % 2 == 0 { String::new() } else { format!("&secrets.0.name={}", name(n)) };
        proxy.follow(&format!("v=1&azureKeyContainerName=contoso-kv{own}"), sender.clone()).await?;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = proxy.rss()?;
    println!("memory with {STREAMS} event streams: {before} KiB");
    while events.try_recv().is_ok() {}

    fake.put("externalsecrets", failing(0));
    // Half of the changes come after a quiet time, the others soon after another change.
    let (mut quiet, mut busy) = (Vec::new(), Vec::new());
    for n in 0..SAMPLES {
        tokio::time::sleep(Duration::from_millis(if n % 2 == 0 { 150 } else { 20 })).await;
        let count = n as u64 + 1;
        let changed = Instant::now();
        fake.put("events", warning(&failing(0), "UpdateFailed", NO_ROLE, count));
        let about = |event: &Event| {
            matches!(event, Event::Check { check } if check.what == CheckId::ExternalSecret(0)
                && check.warning.as_ref().is_some_and(|it| it.count == count))
        };
        let arrived = tokio::time::timeout(Duration::from_secs(10), async {
            loop {
                let (at, event) = events.recv().await.context("no more events")?;
                if about(&event) {
                    return Ok::<_, anyhow::Error>(at);
                }
            }
        });
        let times = if n % 2 == 0 { &mut quiet } else { &mut busy };
        times.push(arrived.await.context("a change was not reported")??.duration_since(changed));
    }
    for (when, mut times) in [("after a quiet time", quiet), ("soon after another", busy)] {
        times.sort();
        let (middle, high) = (times[times.len() / 2], times[times.len() * 95 / 100]);
        println!("from an Event {when} to the stream ({} changes): p50 {middle:.1?}, p95 {high:.1?}", times.len());
    }

    let (started, cpu) = (Instant::now(), proxy.cpu()?);
    (1..SECRETS).for_each(|n| fake.put("externalsecrets", failing(n)));
    for n in 0..CHANGES {
        let count = (SAMPLES + n / SECRETS + 1) as u64;
        fake.put("events", warning(&failing(n % SECRETS), "UpdateFailed", NO_ROLE, count));
        if n % 50 == 49 {
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        // Every ExternalSecret has had its first Event by the first of these.
        if (n + 1) % (CHANGES / 6) == 0 {
            println!("memory after {} Events: {} KiB", n + 1, proxy.rss()?);
        }
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let mut received = 0;
    while events.try_recv().is_ok() {
        received += 1;
    }
    let after = proxy.rss()?;
    println!(
        "{CHANGES} Events in {:.1?}: {received} events, {:.1} s of processor time; memory after: {after} KiB",
        started.elapsed(),
        proxy.cpu()? - cpu
    );
    let requests = fake.requests();
    let of = |text: &str| requests.iter().filter(|it| it.address.contains(text)).count();
    let watches = of("watch=true");
    let questions = of("/selfsubject");
    println!(
        "requests to the API server: {} in all: {watches} watches, {} lists, {questions} questions about rights",
        requests.len(),
        requests.len() - watches - questions
    );
    ensure!(watches == 10, "one watch per kind, and two of definitions");
    ensure!(after < before * 3 / 2, "memory grew");
    Ok(())
}
