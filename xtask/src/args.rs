//! The arguments of `cargo xtask`, parsed by clap.

use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

/// The page's port unless `--port` says otherwise.
pub const DEFAULT_PORT: u16 = 8080;

/// Set-up, development, build, test, bench and release of qvsconfig.
#[derive(Debug, Parser, PartialEq, Eq)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// A command with its arguments.
#[derive(Debug, Subcommand, PartialEq, Eq)]
pub enum Command {
    /// Set up what is missing, build the page, and serve it
    Run(Serve),
    /// Serve a development build; rebuild it and reload the page when a source changes
    Dev(Serve),
    /// Build the page into dist/: static files for any web host and sub-path
    Build,
    /// Set up what is missing, run every test, and end with the counts
    Test {
        /// Run only the tests of this kind
        #[arg(long)]
        only: Option<Kind>,
    },
    /// Measure the domain, the size of the page, and the page in a browser
    Bench,
    /// Say how big each file of the page is
    Size,
    /// Set up everything that the other commands need
    Setup,
    /// Retake the README's pictures
    Pictures,
    /// Download ESO's custom resource definitions from GitHub: tests check the files against them
    Crds,
    /// Make the files of a release: the page, qvsconfig for this machine, and their checksums
    Package,
    /// Regenerate the list of ESO releases from a Git clone of its repository, and say what changed
    Releases {
        /// The clone's folder
        clone: PathBuf,
    },
    /// Regenerate the table of official adapters from the facts in xtask/src/adapters
    Adapters {
        /// First make these facts anew from a Git clone of the adapters' repository, and say what changed
        #[arg(long, value_name = "CLONE")]
        from: Option<PathBuf>,
        /// The tag to read, instead of the clone's newest one
        #[arg(long, requires = "from")]
        tag: Option<String>,
    },
    /// Turn what Trunk compiled into a release: Trunk calls this at the end of its build
    #[command(hide = true)]
    Finish,
}

/// Where and how the page is served.
#[derive(Debug, Clone, Copy, clap::Args, PartialEq, Eq)]
pub struct Serve {
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = DEFAULT_PORT)]
    pub port: u16,
    /// Serve it with `qvsconfig live`, which reports the status of your cluster
    #[arg(long)]
    pub live: bool,
}

/// The names of all commands that people use.
pub fn commands() -> Vec<String> {
    let args = Args::command();
    args.get_subcommands().filter(|it| !it.is_hide_set()).map(|it| it.get_name().to_owned()).collect()
}

/// The kinds of tests.
#[derive(Debug, Clone, Copy, ValueEnum, PartialEq, Eq)]
pub enum Kind {
    /// Checks of the sources, and tests that run without a browser
    Native,
    /// Our files on a real Kubernetes API server
    Cluster,
    /// Journeys through the built page
    Browser,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        Args::try_parse_from(words).map(|args| args.command).map_err(|error| error.to_string())
    }

    #[test]
    fn the_declarations_agree_with_each_other() {
        Args::command().debug_assert();
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        let serve = |port, live| Serve { port, live };
        assert_eq!(read("run"), Ok(Command::Run(serve(8080, false))));
        assert_eq!(read("run --port=0"), Ok(Command::Run(serve(0, false))));
        assert_eq!(read("dev --live --port 1"), Ok(Command::Dev(serve(1, true))));
        assert_eq!(read("test --only browser"), Ok(Command::Test { only: Some(Kind::Browser) }));
        let adapters = |from: Option<&str>, tag: Option<&str>| Command::Adapters {
            from: from.map(PathBuf::from),
            tag: tag.map(str::to_owned),
        };
        assert_eq!(read("adapters"), Ok(adapters(None, None)));
        assert_eq!(read("adapters --from ../a --tag v1.2.3"), Ok(adapters(Some("../a"), Some("v1.2.3"))));
        assert_eq!(read("releases ../eso"), Ok(Command::Releases { clone: PathBuf::from("../eso") }));
    }

    #[test]
    fn an_error_names_the_wrong_argument_and_a_way_out() {
        for (line, named) in [
            ("biuld", "'build'"),
            ("run --port 70000", "70000"),
            ("run --ports 1", "'--port'"),
            ("test --only unit", "native"),
            ("releases", "<CLONE>"),
            ("adapters --tag v1.2.3", "--from"),
        ] {
            let problem = read(line).unwrap_err();
            assert!(problem.contains(named), "{line}: {problem}");
        }
    }
}
