//! Finds YAML inside other text: fences of Markdown, here-documents of a shell, what a command printed, objects of JSON
//! one after the other. It must not know which YAML is wanted.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::text_lines::{Line, lines};

/// Lines of a text that are read as YAML.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Block<'t> {
    /// The number of the first line in the whole text.
    pub(super) first_line: u32,
    /// The lines, indented with spaces.
    pub(super) text: Cow<'t, str>,
}

/// A text as it stands.
pub(super) fn whole(text: &str) -> Vec<Block<'_>> {
    vec![Block { first_line: 1, text: Cow::Borrowed(text) }]
}

/// Languages of fences that hold YAML.
const YAML: &[&str] = &["yaml", "yml", "json", "jsonc"];

/// The blocks of YAML between the fences and in the here-documents of a text.
pub(super) fn marked(text: &str) -> Vec<Block<'_>> {
    let all: Vec<Line> = lines(text, 1).collect();
    let ends = Ends::of(&all);
    let mut found = Vec::new();
    let mut n = 0;
    // The line that ends the fence of other text around this one.
    let mut other_until = 0;
    while n < all.len() {
        if n >= other_until
            && let Some(fence) = Fence::open(all[n].text)
        {
            let end = (n + 1..all.len()).find(|end| fence.closes(all[*end].text)).unwrap_or(all.len());
            let looks = n + 1 < end && looks_like_yaml(&all[n + 1..end]);
            if YAML.contains(&fence.language.as_str()) || fence.language.is_empty() && looks {
                found.extend(block(text, &all[n + 1..end]));
                n = end + 1;
            } else {
                other_until = end + 1;
                n += 1;
            }
            continue;
        }
        if let Some(end) = here_document(all[n].text).and_then(|name| ends.after(name, n)) {
            if looks_like_yaml(&all[n + 1..end]) {
                found.extend(block(text, &all[n + 1..end]));
            }
            n = end + 1;
            continue;
        }
        n += 1;
    }
    found
}

/// The objects of JSON that follow each other; empty if there is only one.
pub(super) fn json(text: &str) -> Vec<Block<'_>> {
    if !text.trim_start().starts_with('{') {
        return Vec::new();
    }
    let mut starts = Vec::new();
    let (mut depth, mut quoted, mut escaped, mut line) = (0_usize, false, false, 1);
    let mut last = ' ';
    for (byte, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' | '[' if !quoted => {
                if depth == 0 {
                    starts.push((byte, line));
                }
                depth += 1;
            }
            '}' | ']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        line += u32::from(c == '\r' || c == '\n' && last != '\r');
        last = c;
    }
    let ends = starts.iter().skip(1).map(|(byte, _)| *byte).chain([text.len()]);
    let blocks = starts.iter().zip(ends).map(|((start, line), end)| {
        let text = text[*start..end].trim_end().trim_end_matches(',');
        Block { first_line: *line, text: Cow::Borrowed(text) }
    });
    if starts.len() > 1 { blocks.collect() } else { Vec::new() }
}

/// How a line begins that begins an object, or a file of QVS.
const BEGINS: &[&str] = &["apiVersion:", "kind:", "- apiVersion:", "- kind:", "params:", "modules:", "designPatterns:"];

/// What commands printed: from each line that begins an object to the next prompt.
pub(super) fn printed(text: &str) -> Vec<Block<'_>> {
    let all: Vec<Line> = lines(text, 1).collect();
    let begins = |line: &Line| {
        let content = line.text.trim();
        BEGINS.iter().any(|start| content.starts_with(start)) || matches!(content, "{" | "---")
    };
    let mut found = Vec::new();
    let mut n = 0;
    while let Some(start) = (n..all.len()).find(|n| begins(&all[*n])) {
        let end = (start..all.len()).find(|n| is_prompt(all[*n].text)).unwrap_or(all.len());
        found.extend(block(text, &all[start..end]));
        n = end.max(start + 1);
    }
    let is_whole = found.len() == 1 && found[0].text.len() >= text.trim().len();
    if is_whole { Vec::new() } else { found }
}

/// The whole text where only its indentation is in the way; empty if it is not.
pub(super) fn indented(text: &str) -> Vec<Block<'_>> {
    let all: Vec<Line> = lines(text, 1).collect();
    let mut found: Vec<Block> = block(text, &all).into_iter().filter(|block| block.text != text).collect();
    // The first line was copied without its indentation.
    if let Some((first, rest)) = all.split_first()
        && let Some(least) = rest.iter().filter(|line| is_content(line)).map(indentation).min().filter(|n| *n > 0)
        && indentation(first) == 0
        && first.text.starts_with("apiVersion: ")
    {
        found = vec![Block { first_line: 1, text: Cow::Owned(" ".repeat(least) + text) }];
    }
    found
}

/// Lines of a text, their indentation with tabs that all of them share as spaces, and `---` where YAML wants it.
fn block<'t>(text: &'t str, of: &[Line<'t>]) -> Option<Block<'t>> {
    let (first, last) = (of.first()?, of.last()?);
    let all = text.get(first.start..last.start + last.text.len())?;
    let tabs = |line: &Line| line.text.len() - line.text.trim_start_matches('\t').len();
    let shared = of.iter().filter(|line| is_content(line)).map(tabs).min().unwrap_or_default();
    let is_mark = |line: &Line| indentation(line) > 0 && line.text.trim() == "---";
    if shared == 0 && !of.iter().any(is_mark) {
        return Some(Block { first_line: first.number, text: Cow::Borrowed(all) });
    }
    let mut made = String::with_capacity(all.len());
    for line in of {
        if is_mark(line) {
            made.push_str("---");
        } else if let Some(rest) = line.text.get(shared..) {
            made.extend(std::iter::repeat_n(' ', shared));
            made.push_str(rest);
        }
        made.push('\n');
    }
    Some(Block { first_line: first.number, text: Cow::Owned(made) })
}

fn indentation(line: &Line) -> usize {
    line.text.len() - line.text.trim_start_matches([' ', '\t']).len()
}

fn is_content(line: &Line) -> bool {
    !line.text.trim().is_empty()
}

/// Whether lines begin as YAML does: with a key, an item or a bracket.
fn looks_like_yaml(of: &[Line]) -> bool {
    let content = of.iter().map(|line| line.text.trim()).find(|line| {
        let is_mark = line.starts_with('#') || line.starts_with("---");
        !line.is_empty() && !is_mark
    });
    content.is_some_and(|line| {
        let key = line.split_once(':').is_some_and(|(key, after)| {
            let is_key = |c: char| c.is_ascii_alphanumeric() || "_-./\"'".contains(c);
            key.chars().all(is_key) && (after.is_empty() || after.starts_with(' '))
        });
        key || line.starts_with(['{', '[']) || line.starts_with("- ")
    })
}

/// Whether a line is a command with its prompt.
fn is_prompt(line: &str) -> bool {
    let content = line.trim();
    let shell = ["$ ", "% ", "> ", "❯ "].iter().any(|start| content.starts_with(start));
    // A prompt after which nothing was typed.
    let is_bare = content.ends_with(['$', '#', '%']) && content.contains('@') && !content.contains(' ');
    shell
        || is_bare
        || content == "$"
        || ["$ kubectl", "# kubectl", "> kubectl", "% kubectl"].iter().any(|at| content.contains(at))
}

/// A fence of Markdown.
struct Fence {
    mark: char,
    length: usize,
    /// Its language, in lower case.
    language: String,
}

impl Fence {
    fn open(line: &str) -> Option<Fence> {
        let content = line.trim();
        let mark = content.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
        let info = content.trim_start_matches(mark);
        let length = content.len() - info.len();
        let language = info.trim().split([' ', ',', '{', ':']).next().unwrap_or_default().to_ascii_lowercase();
        (length >= 3 && !info.contains('`')).then_some(Fence { mark, length, language })
    }

    fn closes(&self, line: &str) -> bool {
        let content = line.trim();
        content.len() >= self.length && content.chars().all(|c| c == self.mark)
    }
}

/// The name that ends the here-document that a line begins.
fn here_document(line: &str) -> Option<&str> {
    let (_, after) = line.split_once("<<")?;
    let after = after.strip_prefix(['-', '~']).unwrap_or(after).trim_start_matches(' ');
    let after = after.strip_prefix(['\'', '"', '\\']).unwrap_or(after);
    let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(after.len());
    let name = &after[..end];
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_').then_some(name)
}

/// Where each text stands alone on a line.
struct Ends<'t>(BTreeMap<&'t str, Vec<usize>>);

impl<'t> Ends<'t> {
    fn of(all: &[Line<'t>]) -> Ends<'t> {
        let mut ends: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (n, line) in all.iter().enumerate() {
            ends.entry(line.text.trim()).or_default().push(n);
        }
        Ends(ends)
    }

    /// The first line after this one that has only this name.
    fn after(&self, name: &str, line: usize) -> Option<usize> {
        let lines = self.0.get(name)?;
        lines.get(lines.partition_point(|at| *at <= line)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(blocks: Vec<Block>) -> Vec<(u32, String)> {
        blocks.into_iter().map(|block| (block.first_line, block.text.into_owned())).collect()
    }

    fn expected(blocks: &[(u32, &str)]) -> Vec<(u32, String)> {
        blocks.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
    }

    #[test]
    fn fences_and_here_documents_are_found() {
        for (text, blocks) in [
            ("# A\n```yaml\na: b\n```\nc", &[(3, "a: b")][..]),
            ("- x\n  ~~~ YML\n  a: b\n  ---\n  c: d\n  ~~~", &[(3, "  a: b\n---\n  c: d\n")]),
            ("```\na: b\n```\n```\nls -l\n```\n```sh\na: b\n```", &[(2, "a: b")]),
            ("```yaml\na: b", &[(2, "a: b")]),
            ("````yaml\na: |\n  ```\n````", &[(2, "a: |\n  ```")]),
            ("cat <<EOF | x\na: b\nEOF\ncat <<-'E'\n\tc: d\n\t\tE\n\tE", &[(2, "a: b"), (5, " c: d\n")]),
            ("```bash\nx <<\"E\" \na: b\nE\n```", &[(3, "a: b")]),
            ("x = <<-YAML\n  a: b\n  YAML\n", &[(2, "  a: b")]),
            ("cat <<EOF\nplain\nEOF\n<<: *x\na << b", &[]),
        ] {
            assert_eq!(told(marked(text)), expected(blocks), "{text}");
        }
    }

    #[test]
    fn other_texts_around_yaml_are_left_out() {
        assert_eq!(told(json("{\"a\": \"}\"}\n{}")), expected(&[(1, "{\"a\": \"}\"}"), (2, "{}")]));
        assert_eq!(told(json("{}")), []);
        let text = "$ kubectl get x\nkind: A\n$ kubectl get y\nkind: B\n";
        assert_eq!(told(printed(text)), expected(&[(2, "kind: A"), (4, "kind: B")]));
        assert_eq!(told(printed("kind: A\n")), []);
        assert_eq!(told(indented("\ta: b\n\tc: d")), expected(&[(1, " a: b\n c: d\n")]));
        assert_eq!(told(indented("apiVersion: b\n  c: d")), expected(&[(1, "  apiVersion: b\n  c: d")]));
        assert_eq!(told(indented("a: b\n  c: d")), []);
    }
}
