//! What a pattern is given: `params` and `pipelineParams`.

use yaml::{Node, Path};

use super::super::at::{At, Findings, is_null};
use super::super::code::FileCode;
use super::super::finding::Finding;
use super::near;
use super::params::{Params, TEXT};
use super::reading::Reading;
use super::revision;
use super::value::As;
use super::{rules, value};
use crate::adapters::Adapter;
use crate::adapters::official::{Absent, Of, Param, Pattern, Tag};

/// The keys of an entry of `designPatterns`.
const KEYS: [&str; 3] = ["pattern", "params", "pipelineParams"];

/// Tells of keys that are nearly known ones, and gives where the name of the pattern is.
pub(super) fn keys<'n>(pattern: &At<'n>, found: &mut Findings) -> Option<At<'n>> {
    found.optional_keys(pattern, &KEYS, &KEYS[..1]);
    found.want_spelt(pattern, KEYS[0], &KEYS)
}

/// Leaves out, from `from` on, that Kubernetes refuses a text in which an expression is told to have a slip.
fn tell_once(found: &mut Findings, from: usize) {
    let has_slip = |it: &&Finding| matches!(it.code, FileCode::ExpressionUnreplaced { .. });
    let slips: Vec<Path> = found.0[from..].iter().filter(has_slip).map(|it| it.location.path.clone()).collect();
    let of_entry = found.0.split_off(from).into_iter();
    let is_second =
        |it: &Finding| matches!(it.code, FileCode::KubernetesRefuses { .. }) && slips.contains(&it.location.path);
    found.0.extend(of_entry.filter(|it| !is_second(it)));
}

/// The mapping of a key; nothing written there is an empty one.
fn mapping<'n>(pattern: &At<'n>, key: &'static str, found: &mut Findings) -> Option<At<'n>> {
    let given = pattern.get(key)?;
    if matches!(given.node, Node::Other(written) if is_null(written)) || !found.mapping(&given) {
        return None;
    }
    Some(given)
}

/// Checks what an official adapter is given, at the tag that it is taken from.
pub(super) fn check(
    known: &'static Pattern,
    pattern: &At,
    tag: Option<Tag>,
    params: &mut Params,
    found: &mut Findings,
) {
    let has = |param: &Param| param.since.is_none_or(|since| tag.is_none_or(|tag| tag >= since));
    let given = mapping(pattern, "params", found);
    let is_given = |name: &str| given.as_ref().is_some_and(|given| given.node.get(name).is_some());
    let must = |param: &&Param| {
        let is_old = param.optional_since.is_some_and(|since| tag.is_some_and(|tag| tag < since));
        (param.absent == Absent::Fails || is_old) && has(param)
    };
    for param in known.params.iter().filter(must) {
        if !is_given(param.name) {
            found.add(FileCode::AdapterParamMissing { name: param.name.into() }, given.as_ref().unwrap_or(pattern));
        }
    }
    for (name, at) in given.iter().flat_map(At::entries) {
        let from = found.0.len();
        params.note(Some(at.clone()), found);
        match known.param(name) {
            Some(param) if has(param) => {
                let reading = rules::reading(param, known, given.as_ref());
                value::check(param, &at, As { is_option: false, reading }, found);
                params.check_types(param.shape, param.fields, &at, found);
                tell_once(found, from);
            }
            Some(param) => newer(param, tag, &at, found),
            None if was_there(known, Of::Params, name, tag) => {}
            None => {
                let near = unknown(known, Of::Params, name, found);
                found.add(FileCode::AdapterParamUnknown { name: name.into(), near }, &at);
            }
        }
    }
    rules::check(known, given.as_ref(), pattern, has, found);
    options(known, pattern, tag, found);
}

fn options(known: &'static Pattern, pattern: &At, tag: Option<Tag>, found: &mut Findings) {
    let has = |param: &Param| param.since.is_none_or(|since| tag.is_none_or(|tag| tag >= since));
    let Some(given) = mapping(pattern, "pipelineParams", found) else { return };
    for (name, at) in given.entries() {
        match known.option(name) {
            Some(option) if has(option) => {
                value::check(option, &at, As { is_option: true, reading: Reading::Used }, found)
            }
            Some(option) => newer(option, tag, &at, found),
            None if was_there(known, Of::Options, name, tag) => {}
            None => {
                let (name, near) = (name.into(), unknown(known, Of::Options, name, found));
                found.add(
                    match known.options_closed {
                        true => FileCode::OptionRefused { name, near },
                        false => FileCode::OptionUnknown { name, near },
                    },
                    &at,
                );
            }
        }
    }
    rules::options(known, &given, found);
}

fn newer(param: &Param, tag: Option<Tag>, at: &At, found: &mut Findings) {
    let (Some(since), Some(tag)) = (param.since, tag) else { return };
    let (since, revision) = (revision::text(since), revision::text(tag));
    let name = param.name.into();
    found.add(FileCode::AdapterParamNewer { name, since, revision }, at);
}

/// Whether the pinned tag had a name that is gone.
fn was_there(known: &Pattern, of: Of, name: &str, tag: Option<Tag>) -> bool {
    let is_it = |gone: &&crate::adapters::official::Gone| gone.of == of && gone.name == name;
    known.gone.iter().find(is_it).is_some_and(|gone| tag.is_some_and(|tag| tag < gone.since))
}

/// The names that were probably meant instead of an unknown one.
fn unknown(known: &Pattern, of: Of, name: &str, found: &Findings) -> String {
    let gone = known.gone.iter().find(|gone| gone.of == of && gone.name == name && !gone.now.is_empty());
    if let Some(gone) = gone {
        return gone.now.to_owned();
    }
    let (own, other, key) = match of {
        Of::Params => (known.params, known.options, "pipelineParams"),
        _ => (known.options, known.params, "params"),
    };
    // It stands under the wrong key.
    if other.iter().any(|param| param.name == name) {
        return format!("{key}.{name}");
    }
    near::names(name, own.iter().map(|param| param.name), found)
}

/// Checks what the form's own adapter is given.
pub(super) fn check_own(own: &Adapter, pattern: &At, params: &mut Params, found: &mut Findings) {
    let given = mapping(pattern, "params", found);
    for param in own.params.iter().filter(|param| param.default.is_none()) {
        if given.as_ref().is_none_or(|given| given.node.get(param.name).is_none()) {
            found.add(FileCode::AdapterParamMissing { name: param.name.into() }, given.as_ref().unwrap_or(pattern));
        }
    }
    for (name, at) in given.iter().flat_map(At::entries) {
        params.note(Some(at.clone()), found);
        if own.params.iter().all(|param| param.name != name) {
            let near = near::names(name, own.params.iter().map(|param| param.name), found);
            found.add(FileCode::AdapterParamUnknown { name: name.into(), near }, &at);
        } else if found.text(&at).is_some() {
            params.check_type(&TEXT, &at, found);
        }
    }
    for (name, at) in mapping(pattern, "pipelineParams", found).iter().flat_map(At::entries) {
        found.add(FileCode::OptionUnknown { name: name.into(), near: String::new() }, &at);
    }
}
