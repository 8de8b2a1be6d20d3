//! The language of messages and of the comments in files.

use std::ffi::OsString;

use text::Lang;

/// The option that chooses it.
pub const OPTION: &str = "--lang";

/// The language of a call.
pub fn of(args: &[OsString]) -> Lang {
    chosen(args, |name| std::env::var(name).ok())
}

/// The language that the arguments ask for, else the environment; English if neither does. The arguments are looked at
/// before they are parsed, because what is wrong with them is told in it.
fn chosen(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Lang {
    let asked = args.iter().enumerate().find_map(|(n, arg)| {
        let rest = arg.to_str()?.strip_prefix(OPTION)?;
        match rest.strip_prefix('=') {
            Some(value) => Lang::from_tag(value),
            None if rest.is_empty() => Lang::from_tag(args.get(n + 1)?.to_str()?),
            None => None,
        }
    });
    asked.unwrap_or_else(|| of_environment(variable))
}

/// The language of the environment: `LC_ALL` wins over `LANG`, as everywhere.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let named = ["LC_ALL", "LANG"].into_iter().find_map(|name| variable(name).filter(|value| !value.is_empty()));
    let tag = named.unwrap_or_default();
    Lang::from_tag(tag.split('.').next().unwrap_or_default()).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(args: &[&str], variables: &[(&str, &str)]) -> Lang {
        let args: Vec<OsString> = args.iter().map(Into::into).collect();
        chosen(&args, |name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_option_wins_over_the_environment() {
        assert_eq!(with(&[], &[]), Lang::En);
        assert_eq!(with(&[], &[("LANG", "ja_JP.UTF-8")]), Lang::Ja);
        assert_eq!(with(&[], &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C.UTF-8")]), Lang::En);
        assert_eq!(with(&[], &[("LANG", "de_DE.UTF-8"), ("LC_ALL", "")]), Lang::En);
        assert_eq!(with(&[], &[("LC_ALL", "ja.UTF-8")]), Lang::Ja);
        assert_eq!(with(&["q", "check", "--lang", "en"], &[("LANG", "ja_JP.UTF-8")]), Lang::En);
        assert_eq!(with(&["q", "--lang=ja", "check"], &[]), Lang::Ja);
        assert_eq!(with(&["q", "--lang"], &[]), Lang::En);
    }
}
