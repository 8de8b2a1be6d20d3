//! The words after `cargo xtask`, read into a [`Command`].

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

/// Shown for `help` and after a wrong word.
pub const USAGE: &str = "\
usage: cargo xtask <command>

  run [--port N] [--live]         set up what is missing, build, serve the app on http://127.0.0.1:8080;
                                  --live: through qvsconfig-proxy, with what your cluster says
  build                           release build into dist/: static files for any web host and sub-path
  test [--only native|cluster|browser]
                                  set up what is missing, run every test, close with a count
  bench                           benchmarks of the domain, bundle size, benchmark of the page
  size                            bundle size only
  setup                           set up everything the other commands need
  releases <clone>                make the list of ESO releases anew from a Git clone of its repository, say what changed";

/// The port of `cargo xtask run` unless told otherwise.
pub const DEFAULT_PORT: u16 = 8080;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print [`USAGE`].
    Help,
    /// Install whatever is missing.
    Setup,
    /// Make `dist/`.
    Build,
    /// Make `dist/` and serve it on this port (0: any free one).
    Run {
        /// Where to listen on loopback.
        port: u16,
        /// Who serves it.
        by: Server,
    },
    /// Run the tests.
    Test {
        /// The kind asked for; none: every test.
        only: Option<Kind>,
    },
    /// Run the benchmarks.
    Bench,
    /// Split the program that Trunk has compiled: a part of its build.
    Split,
    /// Report the size of `dist/`.
    Size,
    /// Make the list of ESO releases anew.
    Releases {
        /// The folder of a Git clone of ESO's repository.
        clone: PathBuf,
    },
}

/// The kinds of tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Checks of the sources and tests that run without a browser.
    Native,
    /// What a real Kubernetes API server says about our files.
    Cluster,
    /// Journeys through the built app.
    Browser,
}

/// Who serves the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// The files alone.
    Files,
    /// qvsconfig-proxy, with live status.
    Proxy,
}

/// Reads the words after `cargo xtask`; the error is a sentence for the person who typed them.
pub fn parse(words: &[String]) -> Result<Command> {
    let Some((first, rest)) = words.split_first() else {
        return Ok(Command::Help);
    };
    let mut options = Options(rest.iter());
    let command = match first.as_str() {
        "help" | "-h" | "--help" => Command::Help,
        "setup" => Command::Setup,
        "build" => Command::Build,
        "bench" => Command::Bench,
        "size" => Command::Size,
        "split" => Command::Split,
        "run" => {
            let (mut port, mut by) = (DEFAULT_PORT, Server::Files);
            while let Some(option) = options.0.as_slice().first() {
                if option == "--live" {
                    options.0.next();
                    by = Server::Proxy;
                } else if let Some(given) = options.value_of("--port")? {
                    port = given
                        .parse()
                        .ok()
                        .with_context(|| format!("`{given}` is not a port: give a number from 0 to 65535"))?;
                } else {
                    break;
                }
            }
            Command::Run { port, by }
        }
        "test" => Command::Test {
            only: match options.value_of("--only")? {
                None => None,
                Some("native") => Some(Kind::Native),
                Some("cluster") => Some(Kind::Cluster),
                Some("browser") => Some(Kind::Browser),
                Some(other) => {
                    bail!("`--only {other}` names no kind of tests: it is `native`, `cluster` or `browser`")
                }
            },
        },
        "releases" => {
            let clone = options.0.next().context("`releases` needs the folder of a Git clone of ESO's repository")?;
            Command::Releases { clone: PathBuf::from(clone) }
        }
        other => bail!("`{other}` is not a command"),
    };
    match options.0.next() {
        Some(extra) => bail!("`{extra}` means nothing to `cargo xtask {first}`"),
        None => Ok(command),
    }
}

struct Options<'a>(std::slice::Iter<'a, String>);

impl<'a> Options<'a> {
    /// The value of the next word if that is `name` (`--name value` or `--name=value`).
    fn value_of(&mut self, name: &str) -> Result<Option<&'a str>> {
        let Some(word) = self.0.as_slice().first() else {
            return Ok(None);
        };
        let Some(after) = word.strip_prefix(name) else {
            return Ok(None);
        };
        let value = match after.strip_prefix('=') {
            Some(value) => value,
            None if after.is_empty() => {
                self.0.next();
                return self
                    .0
                    .next()
                    .map(|value| Some(value.as_str()))
                    .with_context(|| format!("`{name}` needs a value after it"));
            }
            None => return Ok(None),
        };
        self.0.next();
        Ok(Some(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_of_the_usage_is_known() {
        let starts = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
        for line in USAGE.lines().filter(starts) {
            let needed = |word: &&str| !word.starts_with(['[', '-']);
            let words: Vec<&str> = line.trim().split("  ").next().unwrap().split(' ').take_while(needed).collect();
            assert!(read(&words.join(" ")).is_ok(), "{line}");
        }
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        assert_eq!(read("run"), Ok(Command::Run { port: 8080, by: Server::Files }));
        assert_eq!(read("run --port 9000"), Ok(Command::Run { port: 9000, by: Server::Files }));
        assert_eq!(read("run --port=0"), Ok(Command::Run { port: 0, by: Server::Files }));
        assert_eq!(read("run --live --port 1"), Ok(Command::Run { port: 1, by: Server::Proxy }));
        assert_eq!(read("test"), Ok(Command::Test { only: None }));
        assert_eq!(read("test --only browser"), Ok(Command::Test { only: Some(Kind::Browser) }));
        assert_eq!(read("test --only=cluster"), Ok(Command::Test { only: Some(Kind::Cluster) }));
    }

    #[test]
    fn releases_come_from_a_folder() {
        assert_eq!(read("releases ../eso"), Ok(Command::Releases { clone: PathBuf::from("../eso") }));
    }

    #[test]
    fn wrong_words_are_named() {
        for (line, named) in [
            ("serve", "`serve`"),
            ("run --port", "`--port`"),
            ("run --port 70000", "`70000`"),
            ("run --ports 1", "`--ports`"),
            ("test --only unit", "unit"),
            ("build --release", "`--release`"),
            ("releases", "folder of a Git clone"),
            ("releases a b", "`b`"),
        ] {
            let problem = read(line).unwrap_err();
            assert!(problem.contains(named), "{line}: {problem}");
        }
    }
}
