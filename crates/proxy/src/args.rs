//! The program's arguments.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, ValueExt};

use crate::kubeconfig::Source;

/// The default port.
pub const PORT: u16 = 8081;

/// What `--help` prints.
pub const HELP: &str = "\
qvsconfig-proxy: qvsconfig with live status

Serves the page on 127.0.0.1 and shows beside each runbook step what your cluster
says about it. It uses your kubeconfig, changes nothing, and never reads the value
of a Secret.

Usage: qvsconfig-proxy [OPTIONS]

Options:
      --open               open the page in your browser
      --kubeconfig <PATH>  the kubeconfig to use [default: $KUBECONFIG, else ~/.kube/config]
      --context <NAME>     its context [default: the current context]
      --port <NUMBER>      the port to listen on, 0 for a free one [default: 8081]
  -v, --verbose            log to standard error
  -h, --help               print this help
  -V, --version            print the version

The address it prints contains a token that is valid until the program ends: open it
in your browser, and do not pass it on.
";

/// What the arguments ask for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Args {
    /// Print the help.
    Help,
    /// Print the version.
    Version,
    /// Serve.
    Serve {
        /// Whether to open a browser.
        open: bool,
        /// The kubeconfig and its context.
        source: Source,
        /// The port to listen on.
        port: u16,
        /// Whether to log.
        verbose: bool,
    },
}

/// Parses the arguments after the program's name.
pub fn parse(args: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Args, lexopt::Error> {
    let (mut open, mut source, mut port, mut verbose) = (false, Source::default(), PORT, false);
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("open") => open = true,
            Long("kubeconfig") => source.path = Some(PathBuf::from(parser.value()?)),
            Long("context") => source.context = Some(parser.value()?.string()?),
            Long("port") => port = parser.value()?.parse()?,
            Short('v') | Long("verbose") => verbose = true,
            Short('h') | Long("help") => return Ok(Args::Help),
            Short('V') | Long("version") => return Ok(Args::Version),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Args::Serve { open, source, port, verbose })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Result<Args, String> {
        parse(args.iter().map(Into::into)).map_err(|error| error.to_string())
    }

    #[test]
    fn options_are_parsed_as_people_expect() {
        let plain = Args::Serve { open: false, source: Source::default(), port: PORT, verbose: false };
        assert_eq!(read(&[]), Ok(plain));
        let source = Source { path: Some("a b".into()), context: Some("aks".to_owned()) };
        let all = ["--open", "--kubeconfig", "a b", "--context=aks", "--port", "0", "-v"];
        assert_eq!(read(&all), Ok(Args::Serve { open: true, source, port: 0, verbose: true }));
        assert_eq!(read(&["-h", "--nothing"]), Ok(Args::Help));
        assert_eq!(read(&["--version"]), Ok(Args::Version));
        for wrong in [&["--port", "x"][..], &["--port"], &["--port", "70000"], &["--nothing"], &["file"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
        for option in ["--open", "--kubeconfig", "--context", "--port", "--verbose", "--help", "--version"] {
            assert!(HELP.contains(option));
        }
    }
}
