//! The program's arguments. What is said of each is in [`words`](crate::words), in both languages.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::SignedDuration;
use qvsconfig_proxy::kubeconfig::Source;

/// What the program is asked to do.
#[derive(Parser, Debug)]
#[command(name = "qvsconfig", version = env!("QVSCONFIG_VERSION"), disable_help_subcommand = true)]
pub struct Args {
    /// The call.
    #[command(subcommand)]
    pub call: Call,
    /// The language; [`language`](crate::language) has read it already.
    #[arg(long, global = true, value_name = "ja|en", value_enum, hide_possible_values = true)]
    pub lang: Option<Language>,
}

/// A language by its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Language {
    /// Japanese.
    Ja,
    /// English.
    En,
}

/// A call.
#[derive(Subcommand, Debug)]
pub enum Call {
    /// Writes the files of a plan.
    Render(Render),
    /// Checks plans and files.
    Check(Check),
    /// Shows the input parameters of AssemblyLines.
    Inputs(Inputs),
    /// Makes a plan file of files that people have.
    Import(Import),
    /// Makes a link of a plan.
    Link(Link),
    /// Makes a plan file of a link.
    Plan(Plan),
    /// Compares two plans.
    Diff(Diff),
    /// Shows the runbook.
    Runbook(Runbook),
    /// Lists the values of a plan.
    Fields(Table),
    /// Lists the releases of External Secrets Operator.
    Releases(Table),
    /// Says what the cluster says about a plan.
    Status(Status),
    /// Serves the page with live status.
    Live(Live),
    /// Writes the JSON Schema of the plan file.
    Schema,
    /// Explains the code of a message.
    Explain(Explain),
    /// Writes shell completions.
    Completions(Completions),
    /// Writes the manual page.
    Man,
}

/// `render`.
#[derive(clap::Args, Debug)]
pub struct Render {
    /// The plan.
    #[arg(value_name = "PLAN")]
    pub plan: String,
    /// Where the files go.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The archive to write.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["check", "only"])]
    pub zip: Option<PathBuf>,
    /// Whether to compare only.
    #[arg(long)]
    pub check: bool,
    /// The only file.
    #[arg(long, value_name = "PATH")]
    pub only: Option<String>,
    /// The page's address.
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// The only Environment, by its Deployment.
    #[arg(long, value_name = "NAME", conflicts_with = "zip")]
    pub environment: Option<String>,
}

/// `check`.
#[derive(clap::Args, Debug)]
pub struct Check {
    /// Plans, files and directories.
    #[arg(value_name = "PLAN|FILE|DIR")]
    pub given: Vec<String>,
    /// How messages are written.
    #[arg(long, value_name = "human|json|sarif|github", value_enum, hide_possible_values = true, default_value_t = MessageFormat::Human)]
    pub format: MessageFormat,
}

/// `inputs`.
#[derive(clap::Args, Debug)]
pub struct Inputs {
    /// Files and directories.
    #[arg(value_name = "FILE|DIR")]
    pub given: Vec<String>,
    /// How they are written.
    #[arg(long, value_name = "human|json", value_enum, hide_possible_values = true, default_value_t = TableFormat::Human)]
    pub format: TableFormat,
}

/// How messages are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum MessageFormat {
    /// For people.
    Human,
    /// As one JSON object.
    Json,
    /// As a log of SARIF 2.1.0.
    Sarif,
    /// As annotations of a GitHub workflow.
    Github,
}

/// `import`.
#[derive(clap::Args, Debug)]
pub struct Import {
    /// The files.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<String>,
    /// The plan file to write.
    #[arg(short, long, value_name = "PLAN", conflicts_with = "into")]
    pub output: Option<PathBuf>,
    /// The plan file to change.
    #[arg(long, value_name = "PLAN")]
    pub into: Option<PathBuf>,
}

/// `link`.
#[derive(clap::Args, Debug)]
pub struct Link {
    /// The plan.
    #[arg(value_name = "PLAN")]
    pub plan: String,
    /// The page's address.
    #[arg(long, value_name = "URL")]
    pub base: Option<String>,
    /// Whether to compress it.
    #[arg(long)]
    pub short: bool,
}

/// `plan`.
#[derive(clap::Args, Debug)]
pub struct Plan {
    /// The link.
    #[arg(value_name = "LINK")]
    pub link: String,
}

/// `diff`.
#[derive(clap::Args, Debug)]
pub struct Diff {
    /// The plan before.
    #[arg(value_name = "PLAN")]
    pub before: String,
    /// The plan after.
    #[arg(value_name = "PLAN")]
    pub after: String,
    /// The only Environment, by its Deployment; twice, that of each plan.
    #[arg(long, value_name = "NAME", num_args = 1)]
    pub environment: Vec<String>,
}

/// `runbook`.
#[derive(clap::Args, Debug)]
pub struct Runbook {
    /// The plan.
    #[arg(value_name = "PLAN")]
    pub plan: String,
    /// The only step.
    #[arg(long, value_name = "ID")]
    pub step: Option<String>,
    /// The Environment, by its Deployment.
    #[arg(long, value_name = "NAME")]
    pub environment: Option<String>,
    /// As a document or as commands.
    #[arg(long, value_name = "markdown|sh", value_enum, hide_possible_values = true, default_value_t = RunbookFormat::Markdown)]
    pub format: RunbookFormat,
}

/// How the runbook is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum RunbookFormat {
    /// A document.
    Markdown,
    /// A script, or the commands of a step.
    Sh,
}

/// `fields` and `releases`.
#[derive(clap::Args, Debug)]
pub struct Table {
    /// How the table is written.
    #[arg(long, value_name = "human|json", value_enum, hide_possible_values = true, default_value_t = TableFormat::Human)]
    pub format: TableFormat,
}

/// How a table is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TableFormat {
    /// For people.
    Human,
    /// As one JSON object.
    Json,
}

/// `status`.
#[derive(clap::Args, Debug)]
pub struct Status {
    /// The plan.
    #[arg(value_name = "PLAN")]
    pub plan: String,
    /// The Environment, by its Deployment.
    #[arg(long, value_name = "NAME")]
    pub environment: Option<String>,
    /// Which cluster.
    #[command(flatten)]
    pub cluster: Cluster,
    /// Whether to wait until all is as the plan says.
    #[arg(long)]
    pub wait: bool,
    /// How long at most.
    #[arg(long, value_name = "TIME", value_parser = duration, default_value = "10m")]
    pub timeout: Duration,
    /// How it is written.
    #[arg(long, value_name = "human|json", value_enum, hide_possible_values = true, default_value_t = TableFormat::Human)]
    pub format: TableFormat,
}

/// `live`.
#[derive(clap::Args, Debug)]
#[command(args_override_self = true)]
pub struct Live {
    /// Whether to open a browser.
    #[arg(long)]
    pub open: bool,
    /// The port to listen on.
    #[arg(long, value_name = "N", default_value_t = PORT)]
    pub port: u16,
    /// Which cluster.
    #[command(flatten)]
    pub cluster: Cluster,
    /// Whether to log.
    #[arg(short, long)]
    pub verbose: bool,
}

/// The port of the page with live status.
const PORT: u16 = 8081;

/// Which cluster.
#[derive(clap::Args, Debug)]
pub struct Cluster {
    /// The kubeconfig.
    #[arg(long, value_name = "PATH")]
    pub kubeconfig: Option<PathBuf>,
    /// Its context.
    #[arg(long, value_name = "NAME")]
    pub context: Option<String>,
}

impl Cluster {
    /// Where live status finds it.
    pub fn source(&self) -> Source {
        Source { path: self.kubeconfig.clone(), context: self.context.clone() }
    }
}

/// A time as people write it: `10m`, `90s`, `1h 30m`.
fn duration(text: &str) -> Result<Duration, jiff::Error> {
    text.parse::<SignedDuration>().and_then(Duration::try_from)
}

/// `explain`.
#[derive(clap::Args, Debug)]
pub struct Explain {
    /// The code.
    #[arg(value_name = "CODE")]
    pub code: String,
}

/// `completions`.
#[derive(clap::Args, Debug)]
pub struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}
