//! Recognises a template by the marks in its text: files that a tool has yet to fill in. It must not know what a document
//! means; `template_value.rs` looks into those that can be read.

use yaml::Position;
use yaml::read::Piece;

use super::code::ImportCode;
use super::text_lines::{Line, lines};

/// The tool that a template is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Template {
    Helm,
    Jinja,
    Terraform,
    Skeleton,
}

impl Template {
    pub(super) fn code(self) -> ImportCode {
        match self {
            Template::Helm => ImportCode::HelmTemplate,
            Template::Jinja => ImportCode::JinjaTemplate,
            Template::Terraform => ImportCode::TerraformTemplate,
            Template::Skeleton => ImportCode::SkeletonTemplate,
        }
    }
}

/// What External Secrets Operator's own templates never have: values of Helm, and braces that Helm is to leave.
const HELM_ONLY: &[&str] =
    &[".Values.", ".Release.", ".Chart.", ".Capabilities.", "include \"", "{{`", "{{ `", "{{ \"{{", "{{- `"];
/// Actions that only Helm can carry out.
const HELM_ACTIONS: &[&str] = &[
    "{{.Values.",
    "{{ .Values.",
    "{{- .Values.",
    "{{.Release.",
    "{{ .Release.",
    "{{- .Release.",
    "{{.Chart.",
    "{{ .Chart.",
    "{{- .Chart.",
];
/// What begins an action of Go's templates. Jinja's are expressions.
const GO_WORDS: &[&str] = &[
    "if", "else", "end", "range", "with", "define", "template", "block", "include", "toYaml", "tpl", "quote",
    "default", "required", "printf", "lookup", "fromYaml", "break", "continue",
];
/// What Terraform has in `${…}`.
const TERRAFORM_ROOTS: &[&str] = &[
    "var.",
    "local.",
    "each.",
    "data.",
    "module.",
    "path.",
    "count.",
    "terraform.",
    "self.",
    "jsonencode(",
    "yamlencode(",
];
/// What Terraform has in `%{…}`.
const TERRAFORM_WORDS: &[&str] = &["for ", "if ", "else", "endfor", "endif"];
/// What begins a block of Terraform's own language.
const TERRAFORM_BLOCKS: &[&str] =
    &["resource \"", "data \"", "module \"", "provider \"", "variable \"", "output \"", "locals {", "terraform {"];

/// The template that a piece is which cannot be read, and its first mark.
pub(super) fn in_piece(piece: Piece) -> Option<(Template, Position)> {
    let mut first = [None; MARKS];
    let mut scalar = BlockScalar::default();
    for line in lines(piece.text, piece.first_line) {
        let inside = scalar.has(line);
        for (mark, byte) in marks(line.text, inside) {
            first[mark as usize].get_or_insert_with(|| {
                let column = line.text[..byte].chars().count() + 1;
                Position { line: line.number, column: u32::try_from(column).unwrap_or(u32::MAX) }
            });
        }
    }
    decide(first)
}

/// The template that a value belongs to.
pub(super) fn in_value(text: &str, region: Region) -> Option<Template> {
    // A mark counts if it is closed after its two characters.
    let last = |end: &str| text.rfind(end).unwrap_or_default();
    let (brace, braces, blocks) = (last("}"), last("}}"), last("%}").max(last("#}")));
    // What ESO reads as a template may hold braces of another one as a text, and the words of Helm as such.
    let helm = if region == Region::Plain { HELM_ONLY } else { HELM_ACTIONS };
    if has_any(text, helm) && text.find("{{").is_some_and(|start| start < braces) {
        return Some(Template::Helm);
    }
    let skeleton: &[&str] = match region {
        Region::Plain => &["${{"],
        Region::EsoTemplate => &["${{ values.", "${{ parameters."],
    };
    if has_any(text, skeleton) && braces > 0 {
        return Some(Template::Skeleton);
    }
    if region == Region::EsoTemplate {
        return None;
    }
    let mut first = [None; MARKS];
    let closed = opened(text).filter(|opened| match opened.mark {
        Mark::JinjaBlock => opened.byte + 1 < blocks,
        Mark::Skeleton | Mark::Go | Mark::Expression => opened.byte + 1 < braces,
        Mark::Terraform => opened.byte < brace,
    });
    closed.for_each(|opened| first[opened.mark as usize] = Some(Position { line: 1, column: 1 }));
    decide(first).map(|(template, _)| template)
}

/// The part of a document that a value is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Region {
    /// Where no template belongs.
    Plain,
    /// Where ESO reads a template of its own.
    EsoTemplate,
}

/// A mark, by what it says of its template.
#[derive(Clone, Copy)]
enum Mark {
    Skeleton,
    /// `{% … %}` or `{# … #}`
    JinjaBlock,
    /// `{{ … }}` as Go's templates have it.
    Go,
    /// `{{ … }}` of an expression.
    Expression,
    Terraform,
}

const MARKS: usize = 5;

fn decide(first: [Option<Position>; MARKS]) -> Option<(Template, Position)> {
    let at = |mark: Mark| first[mark as usize];
    let earliest = |marks: [Mark; 2]| marks.into_iter().filter_map(at).min();
    let found = if at(Mark::Skeleton).is_some() {
        (Template::Skeleton, at(Mark::Skeleton))
    } else if at(Mark::JinjaBlock).is_some() {
        (Template::Jinja, earliest([Mark::JinjaBlock, Mark::Expression]))
    } else if at(Mark::Go).is_some() {
        (Template::Helm, earliest([Mark::Go, Mark::Expression]))
    } else if at(Mark::Expression).is_some() {
        (Template::Jinja, at(Mark::Expression))
    } else {
        (Template::Terraform, at(Mark::Terraform))
    };
    Some((found.0, found.1?))
}

/// The marks of a line that count. In quotes and in a block of text, ESO's own templates have the same braces.
fn marks(line: &str, in_text: bool) -> impl Iterator<Item = (Mark, usize)> {
    let is_comment = line.trim_start().starts_with('#');
    let block = TERRAFORM_BLOCKS.iter().any(|block| line.starts_with(block)).then_some((Mark::Terraform, 0));
    let helm_only = has_any(line, HELM_ONLY);
    let found = opened(line).filter(move |opened| match opened.mark {
        Mark::Skeleton | Mark::Terraform => true,
        Mark::Go if helm_only => true,
        Mark::JinjaBlock | Mark::Go | Mark::Expression => !in_text && !opened.is_quoted,
    });
    block.into_iter().chain(found.map(|opened| (opened.mark, opened.byte))).filter(move |_| !is_comment)
}

/// What opens a mark in a text.
struct Opened {
    mark: Mark,
    byte: usize,
    /// Whether an odd number of quotes is before it.
    is_quoted: bool,
}

/// Everything in a text that opens a mark.
fn opened(text: &str) -> impl Iterator<Item = Opened> {
    let (mut double, mut single) = (false, false);
    text.char_indices().filter_map(move |(byte, c)| {
        let rest = &text[byte..];
        let mark = match c {
            '"' | '\'' => {
                double ^= c == '"';
                single ^= c == '\'';
                return None;
            }
            '$' if rest.starts_with("${{") => Mark::Skeleton,
            '$' => terraform(rest.strip_prefix("${")?, TERRAFORM_ROOTS)?,
            '%' => terraform(rest.strip_prefix("%{")?, TERRAFORM_WORDS)?,
            '{' if text[..byte].ends_with(['{', '$']) => return None,
            '{' if rest.starts_with("{%") || rest.starts_with("{#") => Mark::JinjaBlock,
            '{' => braces(rest.strip_prefix("{{")?)?,
            _ => return None,
        };
        Some(Opened { mark, byte, is_quoted: double || single })
    })
}

fn terraform(inside: &str, known: &[&str]) -> Option<Mark> {
    let inside = inside.strip_prefix('~').unwrap_or(inside).trim_start_matches(' ');
    known.iter().any(|start| inside.starts_with(start)).then_some(Mark::Terraform)
}

/// How many bytes after a mark are looked at, so that a line of marks takes no longer than any other.
const MAX_INSIDE: usize = 400;

/// What `{{` is, by what follows it on its line.
fn braces(inside: &str) -> Option<Mark> {
    let inside = &inside[..inside.floor_char_boundary(MAX_INSIDE)];
    let line = inside.split(['\n', '\r']).next().unwrap_or_default();
    let content = line.trim_start_matches(' ');
    if let Some(trimmed) = line.strip_prefix('-') {
        return Some(if trimmed.contains("-%}") { Mark::JinjaBlock } else { Mark::Go });
    }
    if content.starts_with(['.', '$', '`', '/']) {
        return Some(Mark::Go);
    }
    let (inside, _) = content.split_once("}}")?;
    let word: &str = inside.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
    let after = &inside[word.len()..];
    let is_call = GO_WORDS.contains(&word) && !after.trim_start().starts_with(['(', '|']) && !after.starts_with('.');
    if is_call {
        return Some(Mark::Go);
    }
    let is_expression = inside.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '\'' | '"' | '(' | '['));
    is_expression.then_some(Mark::Expression)
}

fn has_any(text: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| text.contains(part))
}

/// Follows the blocks of text (`key: |`) of a document that cannot be read.
#[derive(Default)]
struct BlockScalar {
    /// The indentation of the line that began one.
    begun: Option<usize>,
}

impl BlockScalar {
    /// Whether the next line is in one.
    fn has(&mut self, line: Line) -> bool {
        let content = line.text.trim();
        let indentation = line.text.len() - line.text.trim_start_matches(' ').len();
        if self.begun.is_some_and(|begun| content.is_empty() || indentation > begun) {
            return true;
        }
        let head = content.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
        let begins = head.ends_with(": |") || head.ends_with(": >") || head.ends_with("- |") || head.ends_with("- >");
        self.begun = begins.then_some(indentation);
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(Template, u32)> {
        let piece = yaml::read::pieces(text).into_iter().next()?;
        in_piece(piece).map(|(template, at)| (template, at.line))
    }

    #[test]
    fn a_template_is_told_by_its_marks() {
        for (text, expected) in [
            ("a: b\nc: {{ .Values.d }}", Some((Template::Helm, 2))),
            ("{{- if eq 1 1 }}\na: b\n{{- end }}", Some((Template::Helm, 1))),
            ("a: {{ include \"x\" . | nindent 4 }}", Some((Template::Helm, 1))),
            ("a: \"{{ .Values.b }}\"", Some((Template::Helm, 1))),
            ("a: {{ b.c }}\n{% for d in e %}", Some((Template::Jinja, 1))),
            ("a: {{ b | default('c') }}", Some((Template::Jinja, 1))),
            ("a: {{ lookup('env', 'B') }}", Some((Template::Jinja, 1))),
            ("{# b #}\na: c", Some((Template::Jinja, 1))),
            ("a: ${{ values.b }}", Some((Template::Skeleton, 1))),
            ("%{ for a in b ~}\nc: ${a}\n%{ endfor }", Some((Template::Terraform, 1))),
            ("a: ${var.b}", Some((Template::Terraform, 1))),
            ("resource \"a\" \"b\" {\n  c = 1\n}", Some((Template::Terraform, 1))),
            ("locals {\n  a = 1\n}", Some((Template::Terraform, 1))),
            // Ours, and ESO's own.
            ("a: ${B}\nc: $(params.d)", None),
            ("a: \"{{ .b }}\"", None),
            ("a: |\n  {{ .b }}\n  {{ range $c := .d }}\nb: {c", None),
            ("# {{ .Values.b }}\na: [", None),
            ("a: {b: {c: d}}\ne: {{}}", None),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_value_is_a_template_where_none_belongs() {
        for (text, plain, own) in [
            ("{{ .Values.a }}", Some(Template::Helm), Some(Template::Helm)),
            ("{{ .a }}", Some(Template::Helm), None),
            ("{{ a }}", Some(Template::Jinja), None),
            ("${{ values.a }}", Some(Template::Skeleton), Some(Template::Skeleton)),
            ("a-${var.b}", Some(Template::Terraform), None),
            ("${A}", None, None),
            ("$(params.a)", None, None),
            ("^a{2}$", None, None),
            ("{#}", None, None),
            ("a }} {{ b", None, None),
        ] {
            assert_eq!([in_value(text, Region::Plain), in_value(text, Region::EsoTemplate)], [plain, own], "{text}");
        }
    }
}
