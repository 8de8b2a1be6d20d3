//! The program's definition with its words in a language, and what is made from it: help, completions, the manual page.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Command, CommandFactory, FromArgMatches};
use clap_complete::Shell;
use text::Lang;

use crate::answer::{Answer, Failure};
use crate::args::Args;
use crate::{output, words};

/// The definition with its words.
fn command(lang: Lang) -> Command {
    let mut command = Args::command().about(words::ABOUT.get(lang)).after_help(words::AFTER.get(lang));
    let names: Vec<String> = command.get_subcommands().map(|call| call.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |call| {
            let call = with_words(call, &name, lang).about(words::call(&name).get(lang));
            in_language(call, lang).disable_help_flag(true).arg(help_flag(lang))
        });
    }
    command = with_words(command, "", lang);
    command = in_language(command, lang).subcommand_help_heading(words::CALLS.get(lang));
    let version = clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    let command = command.disable_help_flag(true).disable_version_flag(true).arg(help_flag(lang));
    let version = version.help(words::argument("", "version").get(lang)).help_heading(words::OPTIONS.get(lang));
    command.arg(version)
}

fn help_flag(lang: Lang) -> clap::Arg {
    let flag = clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    flag.help(words::argument("", "help").get(lang)).help_heading(words::OPTIONS.get(lang))
}

/// The same with what is said of each argument of a call.
fn with_words(command: Command, call: &str, lang: Lang) -> Command {
    let headed = |arg: clap::Arg| {
        let help = words::argument(call, arg.get_id().as_str()).get(lang);
        let heading = if arg.is_positional() { words::ARGUMENTS } else { words::OPTIONS };
        arg.help(help).help_heading(heading.get(lang))
    };
    command.mut_args(headed)
}

fn in_language(command: Command, lang: Lang) -> Command {
    let usage = words::USAGE.get(lang);
    command.help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"))
}

/// What cannot be done because of how the program was called; also help and version, which are not wrong.
pub struct Refused(clap::Error, Lang);

impl Refused {
    /// Says it, and ends.
    pub fn end(self) -> ExitCode {
        let Refused(error, lang) = self;
        if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
            let shown = output::print_styled(&error.render().ansi().to_string());
            return shown.map_or_else(|error| Failure::from(error).end(lang), |()| ExitCode::SUCCESS);
        }
        output::tell(&words::called_wrongly(&error, lang));
        ExitCode::from(2)
    }
}

/// Parses the arguments, the program's name first.
pub fn parse(args: &[OsString], lang: Lang) -> Result<Args, Refused> {
    let mut command = command(lang);
    let matches = command.try_get_matches_from_mut(args).map_err(|error| Refused(error, lang))?;
    Args::from_arg_matches(&matches).map_err(|error| Refused(error.format(&mut command), lang))
}

/// `qvsconfig completions`.
pub fn completions(shell: Shell, lang: Lang) -> Result<Answer, Failure> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "qvsconfig", &mut out);
    output::print_bytes(&out)?;
    Ok(Answer::Good)
}

/// `qvsconfig man`: one page with all calls.
pub fn manual(lang: Lang) -> Result<Answer, Failure> {
    let mut out = Vec::new();
    let whole = command(lang);
    let page = clap_mangen::Man::new(whole.clone());
    page.render(&mut out)?;
    for call in whole.get_subcommands() {
        let call = call.clone().bin_name(format!("qvsconfig {}", call.get_name()));
        let page = clap_mangen::Man::new(call.clone());
        out.extend(format!(".SH \"QVSCONFIG {}\"\n", call.get_name().to_uppercase()).as_bytes());
        page.render_description_section(&mut out)?;
        page.render_synopsis_section(&mut out)?;
        page.render_options_section(&mut out)?;
    }
    output::print_bytes(&out)?;
    Ok(Answer::Good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_whole_and_everything_in_it_has_words() {
        for lang in Lang::ALL {
            let command = command(lang);
            command.clone().debug_assert();
            for call in command.get_subcommands() {
                assert!(call.get_about().is_some_and(|about| !about.to_string().is_empty()), "{}", call.get_name());
                for arg in call.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} {}", call.get_name(), arg.get_id());
                }
            }
        }
    }
}
