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
    let rows = all(values.iter().map(|value| row(value, lang)));
    (!values.is_empty()).then(|| {
        view! {
            <table class="compared">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

fn row(value: &Compared, lang: Lang) -> AnyView {
    let is_known = !value.expected.is_empty();
    let (verdict, is_equal) = match value.presented == value.expected {
        _ if !is_known => (words::LIVE_NOT_KNOWN, None),
        true => (words::LIVE_EQUAL, Some("true")),
        false => (words::LIVE_DIFFERENT, Some("false")),
    };
    let expected = if is_known { value.expected.clone() } else { "–".to_owned() };
    view! {
        <tr data-equal=is_equal>
            <th scope="row">
                <code>{value.what.clone()}</code>
                {" "}
                <small>{verdict.get(lang)}</small>
            </th>
            <td>
                <code>{value.presented.clone()}</code>
            </td>
            <td>
                <code>{expected}</code>
            </td>
        </tr>
    }
    .into_any()
}
