//! What was presented, beside what is expected.

use leptos::prelude::*;
use live_status::Compared;
use valuestream::Lang;

use crate::components::all;
use crate::words;

/// A table of the values, if there are any.
pub fn compared(values: &[Compared], lang: Lang) -> Option<AnyView> {
    let heads = [words::LIVE_COMPARED, words::LIVE_PRESENTED, words::LIVE_EXPECTED];
    let heads = all(heads.map(|head| view! { <th scope="col">{head.get(lang)}</th> }.into_any()));
    let no_verdict = None::<&str>;
    let rows = all(values.iter().map(|value| row(value, lang)));
    (!values.is_empty()).then(|| {
        view! {
            <table class="compared">
                <thead>
                    <tr data-equal=no_verdict>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn row(value: &Compared, lang: Lang) -> AnyView {
    let (verdict, is_equal) = match value.presented == value.expected {
        _ if value.expected.is_empty() => ("", None),
        true => (words::LIVE_EQUAL.get(lang), Some("true")),
        false => (words::LIVE_DIFFERENT.get(lang), Some("false")),
    };
    // What is equal is not said twice.
    let both = (is_equal == Some("true")).then_some("2");
    let presented = cell(value.presented.clone(), both);
    let expected = match value.expected.as_str() {
        "" => words::LIVE_NOT_KNOWN.get(lang),
        expected => expected,
    };
    let expected = both.is_none().then(|| cell(expected.to_owned(), None));
    let head = view! {
        <th scope="row">
            <code>{value.what.clone()}</code>
            <small>{verdict}</small>
        </th>
    };
    let cells = all([head.into_any(), presented].into_iter().chain(expected));
    view! { <tr data-equal=is_equal>{cells}</tr> }.into_any()
}

fn cell(text: String, columns: Option<&'static str>) -> AnyView {
    view! {
        <td colspan=columns>
            <code>{text}</code>
        </td>
    }
    .into_any()
}
