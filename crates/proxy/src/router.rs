//! The routes: one report, a stream of events, the page. Every reply has the same security headers; every
//! request passes the [guard](Guard) first.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use live_status::Status;
use tokio::sync::Semaphore;
use tracing::debug;
use valuestream::live::{Expected, Refused, parse};

use crate::assets::{Assets, POLICY};
use crate::error::Refusal;
use crate::events;
use crate::guard::{Guard, HAND_OFF_PATH, is_api};
use crate::report_hub::ReportHub;

/// Maximum number of open event streams.
pub const MAX_STREAMS: usize = 600;

/// How long one report may take.
const REPORT_TIMEOUT: Duration = Duration::from_secs(10);

#[derive(Clone, Debug)]
struct AppState {
    guard: Arc<Guard>,
    hub: ReportHub,
    assets: Assets,
    stream_permits: Arc<Semaphore>,
}

/// The whole service.
pub fn router(guard: Arc<Guard>, hub: ReportHub, assets: Assets) -> Router {
    let state = AppState { guard, hub, assets, stream_permits: Arc::new(Semaphore::new(MAX_STREAMS)) };
    Router::new()
        .route("/api/v1/status", get(status))
        .route("/api/v1/events", get(follow))
        .route(HAND_OFF_PATH, get(open))
        .fallback(page)
        .layer(middleware::from_fn_with_state(state.clone(), admit))
        .with_state(state)
}

async fn admit(State(state): State<AppState>, request: Request, next: Next) -> Response {
    // No route has use for a body, so it is dropped unread.
    let (parts, _) = request.into_parts();
    let mut reply = match state.guard.admit(&parts) {
        Ok(()) => next.run(Request::from_parts(parts, Body::empty())).await,
        Err(refusal) => {
            debug!(%refusal, method = %parts.method, "refused a request");
            refusal.into_response()
        }
    };
    let headers = reply.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    reply
}

const HEADERS: [(&str, &str); 6] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

fn expected(uri: &Uri) -> Result<Expected, Refusal> {
    parse(uri.query().unwrap_or_default()).map_err(|refused| match refused {
        Refused::TooLong => Refusal::TooLarge,
        Refused::Malformed => Refusal::Query,
    })
}

async fn status(State(state): State<AppState>, uri: Uri) -> Result<Response, Refusal> {
    let expected = expected(&uri)?;
    let report =
        tokio::time::timeout(REPORT_TIMEOUT, state.hub.report(&expected)).await.map_err(|_| Refusal::Timeout)?;
    let text = serde_json::to_string(&Status::from(report)).map_err(|_| Refusal::Timeout)?;
    Ok(fresh("application/json", Body::from(text)))
}

async fn follow(State(state): State<AppState>, uri: Uri) -> Result<Response, Refusal> {
    let expected = expected(&uri)?;
    let permit = state.stream_permits.try_acquire_owned().map_err(|_| Refusal::Busy)?;
    let frames = events::stream(state.hub.follow(expected), permit);
    Ok(fresh("text/event-stream", Body::from_stream(frames)))
}

fn fresh(media_type: &'static str, body: Body) -> Response {
    let mut reply = Response::new(body);
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    reply.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply
}

/// The path that a browser is opened with: redirects to the page with the token, once.
async fn open(State(state): State<AppState>, uri: Uri) -> Result<Response, Refusal> {
    let address = state.guard.redeem(uri.query()).ok_or(Refusal::NotFound)?;
    let mut reply = fresh("text/plain", Body::empty());
    *reply.status_mut() = StatusCode::SEE_OTHER;
    reply.headers_mut().insert(LOCATION, HeaderValue::from_str(&address).map_err(|_| Refusal::NotFound)?);
    Ok(reply)
}

async fn page(State(state): State<AppState>, uri: Uri) -> Response {
    if is_api(uri.path()) { Refusal::NotFound.into_response() } else { state.assets.reply(uri.path()) }
}
