//! Every official adapter as data: what each pattern takes, gives and needs. Only checks of files that people have use it,
//! so it comes with them.

mod list;
mod pattern;

pub use list::{PATTERNS, REMOVED, TAGS};
pub use pattern::{
    Absent, Conflict, Format, Gone, Kind, Need, Of, Param, Pattern, Pipeline, Provider, Removed, Rule, RunTime, Shape,
    Tag, When,
};

/// The newest tag that the table knows.
pub const NEWEST: Tag = [0, 52, 3];

/// What the names of official patterns begin with.
pub const MODULE: &str = "qmonus.net/adapter/official/";

/// The pattern of that name. A package that is called like the last part of its path may stand behind it
/// (`…/deployment/simple:simple`), and may be left out.
pub fn pattern(name: &str) -> Option<&'static Pattern> {
    let path = canonical(name)?;
    PATTERNS.iter().find(|pattern| pattern.name == path)
}

/// The pattern of that name which the newest tag no longer has.
pub fn removed(name: &str) -> Option<&'static Removed> {
    let path = canonical(name)?;
    REMOVED.iter().find(|pattern| pattern.name == path)
}

/// The path in the adapters' module, without a package that says nothing; `None` if it is in another module.
fn canonical(name: &str) -> Option<&str> {
    let path = name.strip_prefix(MODULE)?;
    match path.split_once(':') {
        Some((directory, package)) if directory.rsplit('/').next() == Some(package) => Some(directory),
        _ => Some(path),
    }
}

impl Pattern {
    /// Its name in a QVS Config.
    pub fn full_name(&self) -> String {
        format!("{MODULE}{}", self.name)
    }

    /// Its parameter of that name.
    pub fn param(&self, name: &str) -> Option<&'static Param> {
        self.params.iter().find(|param| param.name == name)
    }

    /// Its option of that name.
    pub fn option(&self, name: &str) -> Option<&'static Param> {
        self.options.iter().find(|option| option.name == name)
    }
}

#[cfg(test)]
mod tests;
