//! Whether the patterns of a QVS Config stand together.

use yaml::Node;

use super::super::at::{At, Findings};
use super::super::code::FileCode;
use super::read::{Read, at_name};
use crate::adapters::official::{Need, Pattern};

/// How many patterns are listed: a text of a message is short.
const MOST: usize = 2;

/// More patterns than anyone puts together: each is compared with each.
const MAX_PATTERNS: usize = 200;

/// Checks all patterns at `patterns`. One that is for External Secrets Operator (`is_ours`) must have a pipeline.
pub(super) fn check(read: &Read, patterns: &At, is_ours: bool, found: &mut Findings) {
    if read.official.len() > MAX_PATTERNS {
        return;
    }
    conflicts(read, found);
    // What is not known may be anything.
    if read.others {
        return;
    }
    needs(read, is_ours, found);
    if is_ours && matches!(patterns.node, Node::List(_)) {
        let makes = |(pattern, _): &(&Pattern, At)| !pattern.pipelines.is_empty();
        if !read.official.iter().any(makes) {
            found.add(FileCode::PipelineMissing, patterns);
        }
    }
}

fn conflicts(read: &Read, found: &mut Findings) {
    for (n, (pattern, at)) in read.official.iter().enumerate() {
        let contradicts = |(other, before): &&(&'static Pattern, At)| {
            let conflict = pattern.conflicts.iter().find(|conflict| conflict.pattern == other.name);
            conflict.is_some_and(|conflict| !conflict.avoidable || !is_avoided(at, before))
        };
        if let Some((other, _)) = read.official[..n].iter().find(contradicts) {
            found.add(FileCode::PatternsConflict { other: other.full_name() }, &at_name(at));
        }
    }
}

/// Whether options keep two patterns apart that contradict each other without: different images, or a phase.
fn is_avoided(one: &At, other: &At) -> bool {
    let option = |at: &At, name: &str| {
        let value = at.node.get("pipelineParams").and_then(|options| options.get(name)).and_then(Node::text);
        value.unwrap_or_default().to_owned()
    };
    option(one, "image") != option(other, "image") || [one, other].iter().any(|at| option(at, "deployPhase") == "app")
}

fn needs(read: &Read, is_ours: bool, found: &mut Findings) {
    for (pattern, at) in &read.official {
        let is_open = |need: &&Need| !need.elsewhere && !is_met(need, pattern, read);
        // One is enough to look at the pattern again.
        let Some(need) = pattern.needs.iter().find(is_open) else { continue };
        let name = pattern.name.into();
        if !need.providers.is_empty() {
            found.add(FileCode::InfrastructureMissing { name }, &at_name(at));
        } else if !is_ours {
            let mut wanted: Vec<&str> = need.one_of.iter().copied().take(MOST).collect();
            if need.one_of.len() > MOST {
                wanted.push("…");
            }
            found.add(FileCode::PatternAlone { name, wanted: wanted.join(", ") }, &at_name(at));
        }
    }
}

fn is_met(need: &Need, of: &Pattern, read: &Read) -> bool {
    read.official.iter().any(|(other, _)| {
        let is_it = need.one_of.contains(&other.name) || other.includes.iter().any(|part| need.one_of.contains(part));
        is_it || other.name != of.name && other.provider.is_some_and(|provider| need.providers.contains(&provider))
    })
}
