//! A plan file that changes and keeps its comments.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use valuestream::Plan;
use valuestream::import::{self, InputFile};

/// `after`, the plan file of `plan`, with the comments of `before` where its lines stay as they are; `None` if that would say
/// another plan.
pub fn with_comments(before: &str, after: &str, plan: &Plan) -> Option<String> {
    let old: Vec<&str> = before.lines().collect();
    let new: Vec<&str> = after.lines().collect();
    let bare: Vec<&str> = old.iter().map(|line| without_comment(line)).collect();
    let mut lines: Vec<&str> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &bare, &new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => lines.extend(&old[old_index..old_index + len]),
            DiffOp::Insert { new_index, new_len, .. } => lines.extend(&new[new_index..new_index + new_len]),
            DiffOp::Delete { old_index, old_len, .. } => lines.extend(remarks(&old[old_index..old_index + old_len])),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                lines.extend(remarks(&old[old_index..old_index + old_len]));
                lines.extend(&new[new_index..new_index + new_len]);
            }
        }
    }
    let text = lines.join("\n") + "\n";
    let read = import::read(&[InputFile { name: None, bytes: text.clone().into_bytes() }], &Plan::default());
    (read.documents.len() == 1 && read.plan(&Plan::default(), &[]) == *plan).then_some(text)
}

/// A line without the comment behind it. What looks like one in a text is found out when the result is read again.
fn without_comment(line: &str) -> &str {
    line.split_once(" #").map_or(line, |(before, _)| before).trim_end()
}

/// Lines that are comments by themselves, and the blank ones among them.
fn remarks<'l>(lines: &[&'l str]) -> impl Iterator<Item = &'l str> {
    lines.iter().copied().filter(|line| line.trim().is_empty() || line.trim_start().starts_with('#') || *line == "---")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::values;

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
        let kept = with_comments(before, &values(&after), &after);
        assert_eq!(kept.as_deref(), Some(&*before.replace("clusterName: aks", "clusterName: new")));
        let same = plan(|_| {});
        assert_eq!(with_comments(before, &values(&same), &same).as_deref(), Some(before));
    }

    #[test]
    fn what_would_say_something_else_is_not_kept() {
        let after = plan(|plan| plan.secrets[0].values.extra = "metadata:\n  labels: {a: b}\n".to_owned());
        let before = "qvsconfig: 2\nresourceGroup: rg\nclusterName: aks\nsecrets:\n  - extra: |\n      # in the text\n      metadata:\n        labels: {a: b}\n";
        assert_eq!(with_comments(before, &values(&after), &after), None);
    }
}
