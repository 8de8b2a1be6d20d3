//! A plan file that changes and keeps its comments.

use std::borrow::Cow;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use valuestream::import::{self, Import, InputFile};
use valuestream::{Plan, plan_file};
use yaml::{Document, Node, Scalar};

/// The plan file of `plan`, in the order of `before` and with its comments where its lines stay as they are; `None` if that would
/// say another plan.
pub fn with_comments(before: &str, plan: &Plan) -> Option<String> {
    let document = plan_file::document(&plan.resolve());
    let body = match read(before).documents.as_slice() {
        [only] => in_order(document.body, &only.parsed.body),
        _ => document.body,
    };
    let after = yaml::emit(&Document { body, ..document });
    let old: Vec<&str> = before.lines().collect();
    let new: Vec<&str> = after.lines().collect();
    let bare: Vec<&str> = old.iter().map(|line| without_comment(line)).collect();
    let mut lines: Vec<Cow<str>> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &bare, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => {
                lines.extend(old[old_index..old_index + len].iter().map(|line| Cow::Borrowed(*line)))
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                lines.extend(new[new_index..new_index + new_len].iter().map(|line| Cow::Borrowed(*line)))
            }
            DiffOp::Delete { old_index, old_len, .. } => lines.extend(remarks(&old[old_index..old_index + old_len])),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (before, after) = (&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]);
                lines.extend(remarks(before));
                lines.extend(after.iter().map(|line| with_remark(line, before)));
            }
        }
    }
    let text = lines.join("\n") + "\n";
    let read = read(&text);
    (read.documents.len() == 1 && read.plan(&Plan::default(), &[]) == *plan).then_some(text)
}

/// A line without the comment behind it. What looks like one in a text is found out when the result is read again.
fn without_comment(line: &str) -> &str {
    line.split_once(" #").map_or(line, |(before, _)| before).trim_end()
}

/// Lines that are comments by themselves, and the blank ones among them.
fn remarks<'l>(lines: &[&'l str]) -> impl Iterator<Item = Cow<'l, str>> {
    let is_kept = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with('#') || *line == "---";
    lines.iter().copied().filter(is_kept).map(Cow::Borrowed)
}

/// A line that took the place of others, with the comment behind the only one of them with its key.
fn with_remark<'l>(line: &'l str, before: &[&str]) -> Cow<'l, str> {
    let key = |line: &str| line.split_once(':').map(|(key, _)| key.trim_start_matches([' ', '-']).to_owned());
    let mut of_key = before.iter().filter(|old| key(old).is_some() && key(old) == key(line));
    match (of_key.next(), of_key.next()) {
        (Some(old), None) if without_comment(old) != old.trim_end() => {
            Cow::Owned([line, &old[without_comment(old).len()..]].concat())
        }
        _ => Cow::Borrowed(line),
    }
}

/// The keys of `node` in the order of those of `before`; what that has not comes last.
fn in_order(node: Node, before: &Node) -> Node {
    match (node, before) {
        (Node::Map(mut entries), Node::Map(old)) => {
            let place = |key: &str| old.iter().position(|(known, _)| known.text == key).unwrap_or(old.len());
            entries.sort_by_key(|(key, _)| place(&key.text));
            let own = |(key, value): (Scalar, Node)| match before.get(&key.text) {
                Some(before) => (key, in_order(value, before)),
                None => (key, value),
            };
            Node::Map(entries.into_iter().map(own).collect())
        }
        (Node::List(items), Node::List(old)) => {
            let mut old = old.iter();
            let own = |item| match old.next() {
                Some(before) => in_order(item, before),
                None => item,
            };
            Node::List(items.into_iter().map(own).collect())
        }
        (node, _) => node,
    }
}

fn read(text: &str) -> Import {
    import::read(&[InputFile { name: None, bytes: text.as_bytes().to_vec() }], &Plan::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(change: impl FnOnce(&mut Plan)) -> Plan {
        let mut plan = Plan::default();
        plan.cluster.cluster_name = "aks".to_owned();
        plan.cluster.resource_group = "rg".to_owned();
        change(&mut plan);
        plan
    }

    #[test]
    fn comments_stay_where_lines_stay() {
        let before = "# Ours.\nqvsconfig: 2\n\n# Of the shop.\nresourceGroup: rg # see #12\nclusterName: aks\n";
        let after = plan(|plan| plan.cluster.cluster_name = "new".to_owned());
        let kept = with_comments(before, &after);
        assert_eq!(kept.as_deref(), Some(&*before.replace("clusterName: aks", "clusterName: new")));
        let same = plan(|_| {});
        assert_eq!(with_comments(before, &same).as_deref(), Some(before));
    }

    #[test]
    fn keys_stay_in_their_order_with_the_comments_of_those_that_change() {
        let before = "qvsconfig: 2\nclusterName: aks\nresourceGroup: rg\nenvironments:\n  # Next.\n  - deploymentName: production # as in the console\n    version: '2.8.0' # frozen\n    environmentName: production\n    # The far one.\n    clusterName: aks-far\n";
        let read = read(before).plan(&Plan::default(), &[]);
        assert_eq!(with_comments(before, &read).as_deref(), Some(&*before.replace('\'', "\"")));
        let mut after = read;
        for (field, text) in [("version", "2.9.0"), ("location", "eastus")] {
            let name = format!("environments.0.{field}");
            after.field_named(&name).expect("a value").set(&mut after, text.to_owned());
        }
        let expected = before.replace("'2.8.0'", "\"2.9.0\"") + "    location: eastus\n";
        assert_eq!(with_comments(before, &after).as_deref(), Some(&*expected));
    }

    #[test]
    fn what_would_say_something_else_is_not_kept() {
        let after = plan(|plan| plan.secrets[0].values.extra = "metadata:\n  labels: {a: b}\n".to_owned());
        let before = "qvsconfig: 2\nresourceGroup: rg\nclusterName: aks\nsecrets:\n  - extra: |\n      # in the text\n      metadata:\n        labels: {a: b}\n";
        assert_eq!(with_comments(before, &after), None);
    }
}
