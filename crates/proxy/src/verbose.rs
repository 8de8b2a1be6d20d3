//! The log for troubleshooting, which `--verbose` writes to standard error. It has only this program's own events,
//! never those of its libraries, which may contain headers and addresses. Errors are written as [`Causes`].

use std::error::Error;
use std::fmt;

use kube::client::AuthError;
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::prelude::*;
use valuestream::rule::looks_secret;

/// Starts the log.
pub fn start() {
    let ours = Targets::new().with_target(env!("CARGO_CRATE_NAME"), Level::DEBUG);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false).with_target(false);
    // Only a test starts it twice, and then it is running.
    let _ = tracing_subscriber::registry().with(lines.with_filter(ours)).try_init();
}

/// An error and its sources, each by its kind. Text from a server, a kubeconfig or a sign-in program is left out, since
/// it may contain a credential. Only the system and the HTTP client are quoted, which have none.
pub(crate) struct Causes<'e>(pub(crate) &'e (dyn Error + 'static));

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain = std::iter::successors(Some(self.0), |&error| source(error));
        for (n, error) in chain.enumerate() {
            f.write_str(if n == 0 { "" } else { ": " })?;
            write_one(f, error)?;
        }
        Ok(())
    }
}

/// The source of an error. That of a server's answer would only be the server's own text.
fn source<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    if matches!(error.downcast_ref(), Some(kube::Error::Api(_))) { None } else { error.source() }
}

fn write_one(f: &mut fmt::Formatter<'_>, error: &(dyn Error + 'static)) -> fmt::Result {
    if let Some(kube::Error::Api(status)) = error.downcast_ref() {
        return write!(f, "answered {}", status.code);
    }
    if let Some(error) = error.downcast_ref::<std::io::Error>().filter(|error| error.get_ref().is_none()) {
        return write!(f, "{error}");
    }
    if let Some(error) = error.downcast_ref::<hyper_util::client::legacy::Error>() {
        return write!(f, "{error}");
    }
    if let Some(AuthError::AuthExecRun { out, .. }) = error.downcast_ref() {
        return write!(f, "the sign-in program ended with {}", out.status);
    }
    f.write_str(&kind(error))
}

/// The name of an error in its library: the start of its `Debug` output. If that does not look like a type, a name with
/// its content in brackets, it may be someone else's text.
fn kind(error: &(dyn Error + 'static)) -> String {
    let text = format!("{error:?}");
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | ':')).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let is_type = (rest.is_empty() && !looks_secret(name)) || rest.starts_with('(') || rest.starts_with(" {");
    if is_type && name.contains(|c: char| c.is_ascii_uppercase()) { name.to_owned() } else { "an error".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANARY: &str = "CANARY-4b7a";

    #[test]
    fn causes_say_what_failed_and_quote_nobody_else() {
        let refused = std::io::Error::from_raw_os_error(111);
        assert_eq!(Causes(&refused).to_string(), refused.to_string());
        let quoted = std::io::Error::other(CANARY);
        assert_eq!(Causes(&quoted).to_string(), "Custom");
        #[derive(thiserror::Error)]
        #[error("{CANARY}")]
        struct Raw;
        impl fmt::Debug for Raw {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(CANARY)
            }
        }
        assert_eq!(Causes(&Raw).to_string(), "an error");
        let parsed = serde_json::from_str::<u32>(&format!("\"{CANARY}\"")).unwrap_err();
        let kube = kube::Error::SerdeError(parsed);
        assert_eq!(Causes(&kube).to_string(), "SerdeError: Error");
        let status = kube::core::Status::failure(CANARY, CANARY).with_code(503);
        assert_eq!(Causes(&kube::Error::Api(Box::new(status))).to_string(), "answered 503");
        let auth = AuthError::AuthExec(CANARY.to_owned());
        assert_eq!(Causes(&kube::Error::Auth(auth)).to_string(), "Auth: AuthExec");
    }
}
