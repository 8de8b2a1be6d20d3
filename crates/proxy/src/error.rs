//! Why a request is refused: a closed set, each with a status and a code. A refusal says no more than that.

use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// Why a request is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// No token, or a wrong one.
    #[error("unauthorized")]
    Unauthorized,
    /// It comes from a page, or under a host name, that is not ours.
    #[error("forbidden")]
    Forbidden,
    /// Only GET and HEAD are allowed.
    #[error("method-not-allowed")]
    Method,
    /// There is nothing at this address.
    #[error("not-found")]
    NotFound,
    /// The query does not describe a plan.
    #[error("bad-query")]
    Query,
    /// The address or the headers are too large, or there is a body.
    #[error("too-large")]
    TooLarge,
    /// The maximum number of streams is open.
    #[error("busy")]
    Busy,
    /// It took too long.
    #[error("timeout")]
    Timeout,
}

impl Refusal {
    /// The status of the reply.
    pub const fn status(self) -> StatusCode {
        match self {
            Refusal::Unauthorized => StatusCode::UNAUTHORIZED,
            Refusal::Forbidden => StatusCode::FORBIDDEN,
            Refusal::Method => StatusCode::METHOD_NOT_ALLOWED,
            Refusal::NotFound => StatusCode::NOT_FOUND,
            Refusal::Query => StatusCode::BAD_REQUEST,
            Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Refusal::Timeout => StatusCode::GATEWAY_TIMEOUT,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut reply = Response::new(Body::from(format!("{{\"error\":\"{self}\"}}")));
        *reply.status_mut() = self.status();
        let headers = reply.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self {
            Refusal::Method => drop(headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"))),
            // The rest of the request is not read.
            Refusal::TooLarge => drop(headers.insert(CONNECTION, HeaderValue::from_static("close"))),
            _ => {}
        }
        reply
    }
}
