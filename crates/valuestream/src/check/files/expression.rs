//! `$(…)` inside texts (QVS documentation, spec/qvs-config and spec/assemblyline).

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
