//! The functions that a release gives to templates of engine v2: the keys of maps in its Go sources, and those of the library
//! sprig where a release takes them from there.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::tags::{self, Number, Release};
use crate::clone::Files;

/// The engine, where it stood until 0.20 and where it stands since.
const ENGINES: [&str; 2] = ["pkg/template/v2/template.go", "runtime/template/v2/template.go"];

/// What releases since 2.3.0 have in place of the library, and what the older ones import.
const OWN: &str = "runtime/template/v2/sprig/functions.go";
const LIBRARY: &str = "\"github.com/Masterminds/sprig/v3\"";

/// The functions of the library, which no clone has.
const SPRIG: &str = include_str!("sprig.txt");

/// The names of all functions.
pub fn read(files: &mut Files, release: &Release) -> Result<BTreeSet<String>> {
    let id = &release.tag.id;
    let mut engine = None;
    for path in ENGINES {
        engine = engine.or(files.read(id, path)?);
    }
    let Some(engine) = engine else { bail!("{} has none of {ENGINES:?}", release.name()) };
    let mut names = keys(&engine.text, "tplFuncs").with_context(|| format!("the engine of {}", release.name()))?;
    if engine.text.contains(LIBRARY) {
        let deleted = |name: &str| engine.text.contains(&format!("delete(sprigFuncs, \"{name}\")"));
        names.extend(library(release.number)?.into_iter().filter(|name| !deleted(name)).map(str::to_owned));
    } else {
        let own = files.read(id, OWN)?.with_context(|| format!("{} has neither sprig nor {OWN}", release.name()))?;
        names.extend(keys(&own.text, "genericMap").with_context(|| format!("{OWN} of {}", release.name()))?);
    }
    Ok(names)
}

/// The keys of a map of functions. Those of the map itself are the only texts followed by a colon that deep in it.
fn keys(source: &str, map: &str) -> Result<BTreeSet<String>> {
    let begin = format!("\nvar {map} = ");
    let inside = source.split_once(&begin).and_then(|(_, rest)| rest.split_once("\n}"));
    let (inside, _) = inside.with_context(|| format!("it has no map {map}"))?;
    let rows = inside.lines().filter_map(|line| line.strip_prefix("\t\"").map(|_| line));
    let mut names = BTreeSet::new();
    for row in rows {
        // Usually one, sometimes two in a line.
        let texts: Vec<&str> = row.split('"').collect();
        names
            .extend(texts.windows(2).skip(1).step_by(2).filter(|it| it[1].starts_with(':')).map(|it| it[0].to_owned()));
    }
    if names.is_empty() {
        bail!("{map} has no keys");
    }
    Ok(names)
}

/// The functions of the library in a release.
fn library(number: Number) -> Result<Vec<&'static str>> {
    let mut names = Vec::new();
    for line in SPRIG.lines().filter(|line| !line.starts_with('#')) {
        let (since, listed) = line.split_once(": ").with_context(|| format!("sprig.txt: `{line}`"))?;
        let since: Number = tags::numbers(since).with_context(|| format!("sprig.txt: `{line}`"))?;
        if since <= number {
            names.extend(listed.split(' '));
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_map_are_read() {
        let source = "package a\n\nvar tplFuncs = tpl.FuncMap{\n\t\"one\": one,\n\n\t// \"no\": no\n\t\"two\": two, \"three\": three,\n\
                      \t\"four\": func() string { return \"five: \" },\n\t\"six\": func() {\n\t\tseven(\"x\": 1)\n\t},\n}\n\
                      \nvar other = map[string]int{\n\t\"eight\": 8,\n}\n";
        let names = keys(source, "tplFuncs").unwrap();
        assert_eq!(names.iter().map(String::as_str).collect::<Vec<_>>(), ["four", "one", "six", "three", "two"]);
        assert!(keys(source, "none").is_err());
    }

    #[test]
    fn the_library_grows() {
        let [old, new] = [[0, 5, 0], [1, 1, 1]].map(|number| library(number).unwrap());
        assert!(old.contains(&"b64enc") && !old.contains(&"sha512sum") && new.contains(&"sha512sum"));
    }
}
