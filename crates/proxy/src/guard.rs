//! Decides which requests are admitted: under a loopback name, from our own page, with the token of this run. It looks
//! only at the head of a request, and must not know what is requested beyond whether it is the API's.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::header::{CONTENT_LENGTH, HOST, HeaderName, ORIGIN, TRANSFER_ENCODING};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use subtle::ConstantTimeEq;

use crate::error::Refusal;

/// The header that carries the token.
pub const TOKEN: HeaderName = HeaderName::from_static("x-qvsconfig-token");
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Bytes of a token.
const TOKEN_BYTES: usize = 32;

/// The path that a browser is opened with.
pub const HAND_OFF_PATH: &str = "/open";

/// How long the address that a browser is opened with is valid.
const HAND_OFF_LIFETIME: Duration = Duration::from_secs(60);

/// Maximum bytes of an address; the query of a plan is shorter.
const MAX_ADDRESS_BYTES: usize = 64_000;
/// Maximum bytes of all headers.
const MAX_HEADER_BYTES: usize = 32 << 10;

/// A random secret, which `Debug` does not show.
pub struct Token(String);

impl Token {
    /// A new token. Without randomness there is none, and the program must not start.
    pub fn random() -> Result<Token, getrandom::Error> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Token(bytes.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The token itself, to hand over.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn matches(&self, given: &[u8]) -> bool {
        self.0.as_bytes().ct_eq(given).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The guard of one run.
#[derive(Debug)]
pub struct Guard {
    token: Token,
    port: u16,
    /// Works once: the key that a browser is opened with, since other users may see the arguments of its process.
    hand_off: Mutex<Option<(Token, Instant)>>,
}

impl Guard {
    /// A guard for the server on a port.
    pub fn new(token: Token, port: u16) -> Guard {
        Guard { token, port, hand_off: Mutex::new(None) }
    }

    /// The address to open, with the token.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/#live={}", self.port, self.token.reveal())
    }

    /// The address to open a browser with: it works once, within a minute, and leads to [`Guard::address`].
    pub fn hand_off(&self) -> Result<String, getrandom::Error> {
        let key = Token::random()?;
        let address = format!("http://127.0.0.1:{}{HAND_OFF_PATH}?key={}", self.port, key.reveal());
        *self.hand_off.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, Instant::now()));
        Ok(address)
    }

    /// Exchanges the one-time key of a hand-off for the address of the page with the token.
    pub fn redeem(&self, query: Option<&str>) -> Option<String> {
        let given = query?.strip_prefix("key=")?;
        let mut hand_off = self.hand_off.lock().unwrap_or_else(PoisonError::into_inner);
        let (key, made) = hand_off.as_ref()?;
        if !key.matches(given.as_bytes()) || made.elapsed() > HAND_OFF_LIFETIME {
            return None;
        }
        *hand_off = None;
        Some(format!("/#live={}", self.token.reveal()))
    }

    /// Whether a request is admitted.
    pub fn admit(&self, request: &Parts) -> Result<(), Refusal> {
        let headers = &request.headers;
        let size: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        if size > MAX_HEADER_BYTES || request.uri.to_string().len() > MAX_ADDRESS_BYTES {
            return Err(Refusal::TooLarge);
        }
        // Another name that leads here (DNS rebinding), or a request meant for a forward proxy.
        let host = single(headers, &HOST)?.ok_or(Refusal::Forbidden)?;
        if request.uri.authority().is_some() || !self.is_ours(host) {
            return Err(Refusal::Forbidden);
        }
        if request.method != Method::GET && request.method != Method::HEAD {
            return Err(Refusal::Method);
        }
        if headers.contains_key(TRANSFER_ENCODING) || single(headers, &CONTENT_LENGTH)?.is_some_and(|it| it != "0") {
            return Err(Refusal::TooLarge);
        }
        match request.uri.path() {
            HAND_OFF_PATH => from_us(headers, host),
            path if is_api(path) => from_us(headers, host).and_then(|()| self.has_token(headers)),
            // A link from elsewhere may open the page, which contains no data.
            _ => Ok(()),
        }
    }

    fn has_token(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let mut tokens = headers.get_all(TOKEN).iter();
        match (tokens.next(), tokens.next()) {
            (Some(token), None) if self.token.matches(token.as_bytes()) => Ok(()),
            _ => Err(Refusal::Unauthorized),
        }
    }

    /// Whether a `Host` is a loopback name with our port.
    fn is_ours(&self, host: &str) -> bool {
        let name = match host.strip_suffix(&format!(":{}", self.port)) {
            Some(name) => name,
            // Browsers leave out HTTP's default port.
            None if self.port == 80 => host,
            None => return false,
        };
        ["127.0.0.1", "localhost", "[::1]"].contains(&name)
    }
}

/// Whether a request comes from our own page, or from no page at all.
fn from_us(headers: &HeaderMap, host: &str) -> Result<(), Refusal> {
    let origin = single(headers, &ORIGIN)?;
    let site = single(headers, &FETCH_SITE)?;
    let ours = origin.is_none_or(|origin| origin.strip_prefix("http://") == Some(host))
        && site.is_none_or(|site| site == "same-origin" || site == "none");
    if ours { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// Whether a path is one of the API's, even if nothing is there.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api")
}

/// The only value of a header. One that is repeated or not text is no accident, and is refused.
fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, Refusal> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| Refusal::Forbidden),
        (Some(_), Some(_)) => Err(Refusal::Forbidden),
    }
}
