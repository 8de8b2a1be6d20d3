//! `$(…)` inside texts (QVS documentation, spec/qvs-config and spec/assemblyline).

use std::ops::Range;

use text::nearest;

/// The content of `$(` … `)`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Expression<'t> {
    /// `params.x`: a parameter of the QVS Config; in a stage, a parameter of the Deployment.
    Param(&'t str),
    /// `inputs.x`: a value entered when the AssemblyLine is run.
    Input(&'t str),
    /// `stages.s.results.r`: the result `r` of the stage `s`.
    Result(&'t str, &'t str),
    /// Anything else.
    Other(&'t str),
}

impl<'t> Expression<'t> {
    fn read(inside: &'t str) -> Expression<'t> {
        if let Some(name) = inside.strip_prefix("params.") {
            // `params.x[*]` spreads a parameter that is a list.
            return Expression::Param(name.strip_suffix("[*]").unwrap_or(name));
        }
        if let Some(name) = inside.strip_prefix("inputs.") {
            return Expression::Input(name);
        }
        let result = inside.strip_prefix("stages.").and_then(|rest| rest.split_once(".results."));
        result.map_or(Expression::Other(inside), |(stage, result)| Expression::Result(stage, result))
    }
}

/// Splits a text into pairs: the text before an expression, and the expression. The rest comes last, without an
/// expression.
pub(crate) struct Pieces<'t>(Option<&'t str>);

impl<'t> Pieces<'t> {
    pub(crate) fn of(text: &'t str) -> Pieces<'t> {
        Pieces(Some(text))
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = (&'t str, Option<Expression<'t>>);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0?;
        let mut from = 0;
        while let Some(length) = text[from..].find(')') {
            let end = from + length;
            if let Some(start) = text[from..end].rfind("$(") {
                let start = from + start;
                self.0 = Some(&text[end + 1..]);
                return Some((&text[..start], Some(Expression::read(&text[start + 2..end]))));
            }
            from = end + 1;
        }
        self.0 = None;
        Some((text, None))
    }
}

/// The expression that was probably meant by what is none, `$(` and `)` included: one with blanks around it, or with a slip in
/// its first word, which is one of `words`.
pub(crate) fn meant(inside: &str, words: &[&str]) -> Option<String> {
    let (first, rest) = inside.trim().split_once('.')?;
    let meant = format!("{}.{}", nearest(first.trim(), words.iter().copied())?, rest.trim());
    let is_one = !matches!(Expression::read(&meant), Expression::Other(_));
    (is_one && meant != inside).then(|| format!("$({meant})"))
}

/// What was meant as an expression, and is none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Unreplaced<'t> {
    /// The name in it.
    pub(crate) name: &'t str,
    /// All of it, as it is written.
    pub(crate) written: &'t str,
    /// Which bytes of the text it is.
    pub(crate) part: Range<usize>,
}

/// What follows `word`, such as `params`, in a text beside a `$` or a brace but in no expression: `${params.x}`, `$params.x`,
/// `{{ params.x }}`, `$(params.x`. Nothing replaces it.
pub(crate) fn unreplaced<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = Unreplaced<'t>> {
    let mut pieces = Pieces::of(text);
    let with_start = std::iter::from_fn(move || {
        let start = text.len() - pieces.0.map_or(0, str::len);
        pieces.next().map(|(piece, _)| (start, piece))
    });
    with_start.flat_map(move |(start, piece)| {
        piece.match_indices(word).filter_map(move |(at, _)| {
            let name = piece[at..].strip_prefix(word)?.strip_prefix('.')?;
            let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || "_-".contains(c))).unwrap_or(name.len());
            let (name, behind) = name.split_at_checked(length).filter(|(name, _)| !name.is_empty())?;
            let (before, close) = opening(&piece[..at])?;
            let end = piece.len() - behind.len() + closing(behind, &close);
            let written = &piece[before.len()..end];
            let from = start + before.len();
            Some(Unreplaced { name, written, part: from..from + written.len() })
        })
    })
}

/// What stands before the sign that opens what looks like an expression at the end of a text, and what would close it; `None`
/// if there is no such sign.
fn opening(text: &str) -> Option<(&str, String)> {
    let text = text.trim_end();
    if let Some(before) = text.strip_suffix("$(") {
        // It is no expression because nothing closes it.
        return Some((before, String::new()));
    }
    let before = text.trim_end_matches('{');
    let close = "}".repeat(text.len() - before.len());
    match before.strip_suffix('$') {
        Some(before) => Some((before, close)),
        None => (!close.is_empty()).then_some((before, close)),
    }
}

/// How much of a text belongs to what `close` closes; nothing if it is not closed.
fn closing(text: &str, close: &str) -> usize {
    if close.is_empty() {
        return 0;
    }
    let end = text.find(['{', '}', '\n']).unwrap_or(text.len());
    if text[end..].starts_with(close) { end + close.len() } else { 0 }
}

/// The expressions in a text, in order.
pub(crate) fn expressions(text: &str) -> impl Iterator<Item = Expression<'_>> {
    Pieces::of(text).filter_map(|(_, expression)| expression)
}

/// The text with each expression replaced by its value; `None` if one of them is unknown.
pub(crate) fn resolve<'v>(text: &str, value: impl Fn(Expression) -> Option<&'v str>) -> Option<String> {
    let mut out = String::new();
    for (before, expression) in Pieces::of(text) {
        out.push_str(before);
        if let Some(expression) = expression {
            out.push_str(value(expression)?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        let words = ["params", "inputs"];
        for (inside, meant_by_it) in [
            (" params.a ", Some("$(params.a)")),
            ("param.a", Some("$(params.a)")),
            ("Params.a", Some("$(params.a)")),
            ("input.a", Some("$(inputs.a)")),
            ("params . a", Some("$(params.a)")),
            ("params.a", None),
            ("stages.a.results.b", None),
            ("a", None),
            ("HOME", None),
        ] {
            assert_eq!(meant(inside, &words).as_deref(), meant_by_it, "{inside}");
        }
    }

    #[test]
    fn what_nothing_replaces() {
        let found = |text| unreplaced(text, "params").map(|it| it.name).collect::<Vec<_>>();
        assert_eq!(found("${params.a} $params.b-c {{ params.d }} $(params.e) $(params.f"), ["a", "b-c", "d", "f"]);
        assert_eq!(found("see params.a, my_params.b and $(x) params. ${params}"), [""; 0]);
    }

    #[test]
    fn what_nothing_replaces_is_found_as_it_is_written() {
        for (text, written, from) in [
            ("x-${params.a}-y", "${params.a}", 2),
            ("日本 {{ params.a }} ${x}", "{{ params.a }}", 7),
            ("${{params.a|upper}}", "${{params.a|upper}}", 0),
            ("($params.a)", "$params.a", 1),
            ("$(x) $(params.a", "$(params.a", 5),
            ("{params.a", "{params.a", 0),
            ("${params.a and ${x}", "${params.a", 0),
        ] {
            let found: Vec<_> = unreplaced(text, "params").collect();
            let part = from..from + written.len();
            assert_eq!(found, [Unreplaced { name: "a", written, part }], "{text}");
        }
    }

    #[test]
    fn expressions_are_found_inside_texts() {
        let found = |text| expressions(text).collect::<Vec<_>>();
        assert_eq!(found("$(params.a)"), [Expression::Param("a")]);
        assert_eq!(
            found("x-$(inputs.b)-$(stages.s.results.r)) $("),
            [Expression::Input("b"), Expression::Result("s", "r")]
        );
        assert_eq!(found("$(params.list[*])"), [Expression::Param("list")]);
        assert_eq!(found("$(stages.s.r) $()"), [Expression::Other("stages.s.r"), Expression::Other("")]);
        assert_eq!(found("$( $(params.a)"), [Expression::Param("a")]);
        assert_eq!(found(") $(a"), []);
    }

    #[test]
    fn values_replace_expressions() {
        fn value(expression: Expression) -> Option<&'static str> {
            (expression == Expression::Param("a")).then_some("1")
        }
        assert_eq!(resolve("x$(params.a)y)", value).as_deref(), Some("x1y)"));
        assert_eq!(resolve("$(params.b)", value), None);
    }
}
