//! Tries to get past the guard, rule by rule, without a network: each request goes straight to the router.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode};
use live_status::{Event, Report};
use qvsconfig_proxy::assets::{Assets, File, POLICY};
use qvsconfig_proxy::cluster::Cluster;
use qvsconfig_proxy::guard::{Guard, Token};
use qvsconfig_proxy::report_hub::ReportHub;
use qvsconfig_proxy::router::router;
use tower::ServiceExt;
use valuestream::live::MAX_QUERY_CHARS;

use crate::fake::Fake;
use crate::fake::objects::{QUERY, put_crds, put_rest};

const PORT: u16 = 8081;
const HOST: &str = "127.0.0.1:8081";

const PAGE: Assets = Assets {
    files: &[
        File { path: "index.html", bytes: b"<p>page" },
        File { path: "app-1.js", bytes: b"1" },
        File { path: "app-1.wasm", bytes: b"2" },
        File { path: "style-1.css", bytes: b"3" },
        File { path: "icon-1.svg", bytes: b"4" },
        File { path: "sw.js", bytes: b"//qvsconfig the page's own" },
    ],
};

struct Server {
    router: Router,
    guard: Arc<Guard>,
    token: String,
}

fn server() -> Server {
    let (fake, client) = Fake::start();
    put_crds(&fake, &["v1", "v1beta1"]);
    put_rest(&fake);
    let guard = Arc::new(Guard::new(Token::random().unwrap(), PORT));
    let token = guard.address().split_once("live=").unwrap().1.to_owned();
    let hub = ReportHub::new(Cluster::with_client(client, "aks"));
    Server { router: router(Arc::clone(&guard), hub, PAGE), guard, token }
}

fn status() -> String {
    format!("/api/v1/status?{QUERY}")
}

impl Server {
    async fn ask(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    /// A good request with additional headers.
    async fn good(&self, address: &str, more: &[(&str, &str)]) -> Response<Body> {
        let mut headers = vec![("host", HOST), ("x-qvsconfig-token", self.token.as_str())];
        headers.extend(more);
        self.ask(Method::GET, address, &headers).await
    }
}

async fn text(reply: Response<Body>) -> String {
    String::from_utf8(to_bytes(reply.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn requests_with_the_token_are_answered() {
    let server = server();
    let reply = server.good(&status(), &[("origin", "http://127.0.0.1:8081"), ("sec-fetch-site", "same-origin")]).await;
    assert_eq!(reply.status(), StatusCode::OK);
    assert_eq!(reply.headers()["content-type"], "application/json");
    assert_eq!(reply.headers()["cache-control"], "no-store");
    let report: Report = serde_json::from_str(&text(reply).await).unwrap();
    assert_eq!(report.checks.len(), 8);
    let head = server.ask(Method::HEAD, &status(), &[("host", HOST), ("x-qvsconfig-token", &server.token)]).await;
    assert_eq!(head.status(), StatusCode::OK);
    for site in ["same-origin", "none"] {
        assert_eq!(server.good(&status(), &[("sec-fetch-site", site)]).await.status(), StatusCode::OK);
    }
}

#[tokio::test]
async fn wrong_missing_duplicate_and_overlong_tokens_are_refused() {
    let server = server();
    let token = server.token.as_str();
    let other = Token::random().unwrap();
    let long = token.repeat(400);
    let upper = token.to_uppercase();
    let name = "x-qvsconfig-token";
    let cases: [&[(&str, &str)]; 9] = [
        &[],
        &[(name, "")],
        &[(name, other.reveal())],
        &[(name, &token[..63])],
        &[(name, &upper)],
        &[(name, token), (name, token)],
        &[(name, token), (name, other.reveal())],
        &[("authorization", token)],
        &[("cookie", token)],
    ];
    for path in ["/api/v1/status", "/api/v1/events", "/api", "/api/v1/nothing", "/apis"] {
        for headers in cases {
            let mut headers = headers.to_vec();
            headers.push(("host", HOST));
            let reply = server.ask(Method::GET, &format!("{path}?{QUERY}"), &headers).await;
            // An upper-case token differs unless it consists of digits, which never happens by chance.
            assert_eq!(reply.status(), StatusCode::UNAUTHORIZED, "{path} {headers:?}");
            assert_eq!(text(reply).await, r#"{"error":"unauthorized"}"#);
        }
        let reply = server.ask(Method::GET, path, &[("host", HOST), (name, &long)]).await;
        assert_eq!(reply.status(), StatusCode::UNAUTHORIZED);
    }
    let reply = server.ask(Method::GET, &format!("/api/v1/status?{QUERY}&token={token}"), &[("host", HOST)]).await;
    assert_eq!(reply.status(), StatusCode::UNAUTHORIZED);
    let huge = "a".repeat(40 << 10);
    let reply = server.ask(Method::GET, &status(), &[("host", HOST), (name, &huge)]).await;
    assert_eq!(reply.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn foreign_hosts_are_refused() {
    let server = server();
    for host in [
        "evil.example:8081",
        "127.0.0.1.evil.example:8081",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8082",
        "127.0.0.1:08081",
        "127.0.0.2:8081",
        "0.0.0.0:8081",
        "localhost",
        "LOCALHOST.:8081",
        "user@127.0.0.1:8081",
        "::1:8081",
        "[::1]",
        "[::ffff:127.0.0.1]:8081",
        "",
        ":8081",
    ] {
        for address in [status().as_str(), "/", "/app-1.js", "/open?key=x"] {
            let reply = server.ask(Method::GET, address, &[("host", host), ("x-qvsconfig-token", &server.token)]).await;
            assert_eq!(reply.status(), StatusCode::FORBIDDEN, "{host} {address}");
            assert_eq!(text(reply).await, r#"{"error":"forbidden"}"#);
        }
    }
    let token = ("x-qvsconfig-token", server.token.as_str());
    assert_eq!(server.ask(Method::GET, "/", &[]).await.status(), StatusCode::FORBIDDEN);
    let twice = [("host", HOST), ("host", "evil.example"), token];
    assert_eq!(server.ask(Method::GET, &status(), &twice).await.status(), StatusCode::FORBIDDEN);
    // As sent to a forward proxy.
    let absolute = format!("http://evil.example{}", status());
    assert_eq!(server.ask(Method::GET, &absolute, &[("host", HOST), token]).await.status(), StatusCode::FORBIDDEN);
    for host in ["127.0.0.1:8081", "localhost:8081", "[::1]:8081"] {
        let reply = server.ask(Method::GET, &status(), &[("host", host), token]).await;
        assert_eq!(reply.status(), StatusCode::OK, "{host}");
    }
}

#[tokio::test]
async fn foreign_origins_and_sites_are_refused() {
    let server = server();
    for origin in [
        "http://evil.example",
        "http://127.0.0.1",
        "http://127.0.0.1:8082",
        "http://localhost:8081",
        "https://127.0.0.1:8081",
        "http://127.0.0.1:8081.evil.example",
        "null",
        "",
    ] {
        assert_eq!(server.good(&status(), &[("origin", origin)]).await.status(), StatusCode::FORBIDDEN, "{origin}");
    }
    let twice = [("origin", "http://127.0.0.1:8081"), ("origin", "http://evil.example")];
    assert_eq!(server.good(&status(), &twice).await.status(), StatusCode::FORBIDDEN);
    for site in ["cross-site", "same-site", "", "Same-Origin", "x"] {
        assert_eq!(server.good(&status(), &[("sec-fetch-site", site)]).await.status(), StatusCode::FORBIDDEN, "{site}");
    }
    let twice = [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")];
    assert_eq!(server.good(&status(), &twice).await.status(), StatusCode::FORBIDDEN);
    // A link from elsewhere may open the page: it contains no data.
    let link = [("host", HOST), ("sec-fetch-site", "cross-site"), ("sec-fetch-mode", "navigate")];
    assert_eq!(server.ask(Method::GET, "/", &link).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn other_methods_and_bodies_are_refused() {
    let server = server();
    let headers = [("host", HOST), ("x-qvsconfig-token", server.token.as_str())];
    for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"] {
        for address in [status().as_str(), "/", "/api/v1/events"] {
            let reply = server.ask(method.parse().unwrap(), address, &headers).await;
            assert_eq!(reply.status(), StatusCode::METHOD_NOT_ALLOWED, "{method} {address}");
            assert_eq!(reply.headers()["allow"], "GET, HEAD");
            assert!(reply.headers().get("access-control-allow-origin").is_none());
        }
    }
    for body in [("content-length", "5"), ("content-length", "x"), ("transfer-encoding", "chunked")] {
        let reply = server.good(&status(), &[body]).await;
        assert_eq!(reply.status(), StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(reply.headers()["connection"], "close");
    }
    assert_eq!(server.good(&status(), &[("content-length", "0")]).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn everything_else_is_not_found() {
    let server = server();
    for address in [
        "/api/v1/status/",
        "/api/v1/../v1/status",
        "/api/v1/secrets",
        "/api/v2/status",
        "/api/v1/namespaces/default/secrets",
        "/apis/apps/v1/deployments",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%2fCargo.toml",
        "/app-1.js/",
        "//app-1.js",
        "//api/v1/status",
        "/%61pi/v1/status",
        "/API/v1/status",
        "/index.html/../index.html",
        "/etc/passwd",
        "/.git/config",
        "/open",
        "/open?key=",
        "/open?key=x",
    ] {
        let reply = server.good(address, &[]).await;
        assert_eq!(reply.status(), StatusCode::NOT_FOUND, "{address}");
        assert_eq!(text(reply).await, r#"{"error":"not-found"}"#);
    }
}

#[tokio::test]
async fn queries_that_do_not_describe_a_plan_are_refused() {
    let server = server();
    for query in ["", "v=3", "v=1&gitCloneUrl=x", "v=1&live=x", "v=1&version=%zz", "v=1&secrets=9999"] {
        for path in ["/api/v1/status", "/api/v1/events"] {
            let reply = server.good(&format!("{path}?{query}"), &[]).await;
            assert_eq!(reply.status(), StatusCode::BAD_REQUEST, "{query}");
            assert_eq!(text(reply).await, r#"{"error":"bad-query"}"#);
        }
    }
    for length in [MAX_QUERY_CHARS, 64_500] {
        let reply = server.good(&format!("/api/v1/status?v=1&version={}", "1".repeat(length)), &[]).await;
        assert_eq!(reply.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
}

#[tokio::test]
async fn every_reply_has_the_security_headers() {
    let server = server();
    for (address, status) in [("/", 200), ("/app-1.js", 200), ("/nothing", 404), ("/api/v1/status?v=1", 200)] {
        let reply = server.good(address, &[]).await;
        assert_eq!(reply.status(), status);
        let headers = reply.headers();
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["referrer-policy"], "no-referrer");
        assert_eq!(headers["cross-origin-resource-policy"], "same-origin");
        let policy = headers["content-security-policy"].to_str().unwrap();
        for part in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "script-src 'self' 'wasm-unsafe-eval';",
            "connect-src 'self'",
        ] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
    let refused = server.ask(Method::POST, "/", &[]).await;
    assert_eq!(refused.headers()["x-content-type-options"], "nosniff");
}

#[test]
fn the_policy_is_that_of_the_page_plus_frame_ancestors() {
    let page = include_str!("../../../../index.html");
    let tag = page.split_once("Content-Security-Policy\" content=\"").unwrap().1;
    let (pages, _) = tag.split_once('"').unwrap();
    // Only development has scripts that Trunk writes into the page.
    let pages = pages.replace(" 'nonce-DEVELOPMENT'", "");
    assert_eq!(POLICY, format!("{pages}; frame-ancestors 'none'"));
}

/// The page belongs to the program: nothing keeps it for offline use, and what was kept is removed.
#[tokio::test]
async fn the_pages_worker_is_replaced_by_one_that_removes_itself() {
    let reply = server().ask(Method::GET, "/sw.js", &[("host", HOST)]).await;
    let bytes = to_bytes(reply.into_body(), 100_000).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains("registration.unregister()") && !text.starts_with("//qvsconfig"), "{text}");
}

#[tokio::test]
async fn the_page_needs_no_token() {
    let server = server();
    for (address, media_type, cache) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/index.html", "text/html; charset=utf-8", "no-cache"),
        ("/app-1.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"),
        ("/app-1.wasm", "application/wasm", "public, max-age=31536000, immutable"),
        ("/style-1.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("/icon-1.svg", "image/svg+xml", "public, max-age=31536000, immutable"),
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
    ] {
        let reply = server.ask(Method::GET, address, &[("host", HOST)]).await;
        assert_eq!(reply.status(), StatusCode::OK);
        assert_eq!(reply.headers()["content-type"], media_type);
        assert_eq!(reply.headers()["cache-control"], cache);
    }
}

#[tokio::test]
async fn the_hand_off_works_once() {
    let server = server();
    let hand_off = server.guard.hand_off().unwrap();
    assert!(!hand_off.contains(&server.token));
    let address = hand_off.strip_prefix("http://127.0.0.1:8081").unwrap();
    let reply = server.ask(Method::GET, address, &[("host", HOST)]).await;
    assert_eq!(reply.status(), StatusCode::SEE_OTHER);
    assert_eq!(reply.headers()["location"], format!("/#live={}", server.token));
    assert_eq!(reply.headers()["cache-control"], "no-store");
    let again = server.ask(Method::GET, address, &[("host", HOST)]).await;
    assert_eq!(again.status(), StatusCode::NOT_FOUND);
    // Another site cannot use it.
    let hand_off = server.guard.hand_off().unwrap();
    let address = hand_off.strip_prefix("http://127.0.0.1:8081").unwrap();
    let reply = server.ask(Method::GET, address, &[("host", HOST), ("sec-fetch-site", "cross-site")]).await;
    assert_eq!(reply.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn six_hundred_idle_streams_and_no_more() {
    let server = server();
    let address = format!("/api/v1/events?{QUERY}");
    let mut streams = Vec::new();
    for _ in 0..600 {
        let reply = server.good(&address, &[]).await;
        assert_eq!(reply.status(), StatusCode::OK);
        assert_eq!(reply.headers()["content-type"], "text/event-stream");
        streams.push(reply);
    }
    let refused = server.good(&address, &[]).await;
    assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(text(refused).await, r#"{"error":"busy"}"#);
    // Reports are still answered, and a stream that ends makes room.
    assert_eq!(server.good(&status(), &[]).await.status(), StatusCode::OK);
    drop(streams.pop());
    assert_eq!(server.good(&address, &[]).await.status(), StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_stream_starts_with_hello_and_then_has_beats() {
    use http_body_util::BodyExt;
    let server = server();
    let mut body = server.good(&format!("/api/v1/events?{QUERY}"), &[]).await.into_body();
    let mut frames = live_status::frames::Frames::default();
    let mut events = Vec::new();
    while !events.contains(&Event::Beat) {
        let piece = body.frame().await.unwrap().unwrap().into_data().unwrap();
        events.extend(frames.take(&piece).iter().map(|data| serde_json::from_str::<Event>(data).unwrap()));
    }
    assert!(matches!(&events[0], Event::Hello { report } if report.checks.len() == 8));
    assert!(events.iter().any(|event| matches!(event, Event::Check { .. })), "{events:?}");
}
