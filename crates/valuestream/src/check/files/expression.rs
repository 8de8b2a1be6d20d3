//! `$(…)` inside texts (QVS documentation, spec/qvs-config and spec/assemblyline).

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

/// The names in a text that follow `word`, such as `params`, beside a `$` or a brace but in no expression: `${params.x}`,
/// `$params.x`, `{{ params.x }}`, `$(params.x`. Nothing replaces them.
pub(crate) fn unreplaced<'t>(text: &'t str, word: &'static str) -> impl Iterator<Item = &'t str> {
    Pieces::of(text).flat_map(move |(piece, _)| {
        piece.match_indices(word).filter_map(move |(at, _)| {
            let name = piece[at..].strip_prefix(word)?.strip_prefix('.')?;
            let length = name.find(|c: char| !(c.is_ascii_alphanumeric() || "_-".contains(c))).unwrap_or(name.len());
            let before = piece[..at].trim_end();
            let is_marked = before.ends_with(['$', '{']) || before.ends_with("$(");
            (is_marked && length > 0).then(|| &name[..length])
        })
    })
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
        let found = |text| unreplaced(text, "params").collect::<Vec<_>>();
        assert_eq!(found("${params.a} $params.b-c {{ params.d }} $(params.e) $(params.f"), ["a", "b-c", "d", "f"]);
        assert_eq!(found("see params.a, my_params.b and $(x) params. ${params}"), [""; 0]);
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
