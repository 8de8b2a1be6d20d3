//! The parts of a step: commands, entries of the console, texts to paste, and what is said.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;
use valuestream::progress::Standing;
use valuestream::runbook::{self, Block, Entry, EntryValue, Pasted, Piece, StepId, lacking};

use super::progress::Tick;
use crate::browser::{page, pointer};
use crate::components::{CopyButton, Found, PlaceLink, ToCopy, all, complete, drawn, keyed, on, said};
use crate::state::runbook::{PartContent, PartState};
use crate::words;

/// Attribute of a value in a command: whose it is.
const OF_PLACE: &str = "data-of-place";

/// A part of a step. What it shows changes; what kind of part it is does not.
#[component]
pub fn Part(
    /// The step.
    step: StepId,
    /// What it shows.
    part: PartState,
) -> impl IntoView {
    let (n, standing) = (part.n, part.standing);
    let content = RwSignal::from(part.content);
    let view = content.with_untracked(|content| match content.part {
        runbook::Part::Run(_) => commands,
        runbook::Part::Enter(_) => entries,
        runbook::Part::Paste(_) => to_paste,
        _ => text,
    });
    view(content, At { step, n, standing })
}

/// Where a part stands, and how.
struct At {
    step: StepId,
    n: usize,
    standing: ArcRwSignal<Standing>,
}

fn block(content: &PartContent) -> Option<&Block> {
    if let runbook::Part::Run(block) = &content.part { Some(block) } else { None }
}

fn commands(content: RwSignal<PartContent>, at: At) -> AnyView {
    let heading = said(move |_| content.with(|content| block(content).map(Block::heading).unwrap_or_default()));
    let pieces = drawn(move |_| {
        content.with(|content| block(content).map_or_else(Vec::new, |it| pieces(it, content.reached)).into_any())
    });
    let blocked = drawn(move |lang| {
        content.with(|content| first(&block(content).map(Block::blocked_by).unwrap_or_default(), lang))
    });
    let text = move |lang| {
        content.with_untracked(|content| {
            block(content).map_or_else(|| Ok(String::new()), |it| complete(it.text(), &it.blocked_by(), lang))
        })
    };
    // A value leads to its field, unless someone selects text in it.
    let go = move |event: MouseEvent| {
        let name = pointer::at(&event, OF_PLACE).filter(|_| !page::has_selection());
        name.iter().for_each(|name| page::focus_field(name));
    };
    let point = move |event: MouseEvent| page::point_at(pointer::at(&event, OF_PLACE).as_slice());
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{heading}</h3>
                <Tick step=at.step part=at.n standing=at.standing.into() />
                <CopyButton action="copy" label=words::COPY text=ToCopy::of(text) />
            </div>
            <pre tabindex="0" aria-label=heading>
                <code
                    data-command=""
                    on:click=on(go)
                    on:mouseover=on(point)
                    on:mouseleave=on(|_: MouseEvent| page::point_at(&[]))
                >
                    {pieces}
                </code>
            </pre>
            {blocked}
        </div>
    }
    .into_any()
}

/// The pieces of commands, each of which is on lines of its own.
fn pieces(block: &Block, reached: Option<FieldPath>) -> Vec<AnyView> {
    let mut pieces = Vec::new();
    for command in &block.commands {
        if !pieces.is_empty() {
            pieces.push("\n".into_any());
        }
        pieces.extend(command.iter().map(|it| piece(it, reached)));
    }
    pieces
}

fn piece(piece: &Piece, reached: Option<FieldPath>) -> AnyView {
    let text = piece.text.clone();
    match piece.place {
        None => text.into_any(),
        Some(place) => view! {
            <span
                class=value_class(piece.good)
                class:reached=reached == Some(place)
                data-of-place=place.to_string()
            >
                {text}
            </span>
        }
        .into_any(),
    }
}

const fn value_class(good: bool) -> &'static str {
    if good { "value" } else { "value bad" }
}

/// What must be filled in or corrected first, if anything.
fn first(lacking: &[FieldPath], lang: Lang) -> AnyView {
    all((!lacking.is_empty()).then(|| {
        view! {
            <p class="blocked-by">
                {words::MISSING.get(lang)}
                {places(lacking, lang)}
            </p>
        }
        .into_any()
    }))
}

/// Buttons that lead to the fields of values.
pub fn places(paths: &[FieldPath], lang: Lang) -> AnyView {
    let place = |path: &FieldPath| {
        let (path, label) = (*path, path.spec().label.get(lang));
        view! {
            <PlaceLink path with_name=true>
                {label}
            </PlaceLink>
        }
        .into_any()
    };
    all(paths.iter().map(place))
}

fn rows(content: &PartContent) -> &[Entry] {
    if let runbook::Part::Enter(entries) = &content.part { entries } else { &[] }
}

fn entries(content: RwSignal<PartContent>, _: At) -> AnyView {
    // An entry that is copied is another thing than one that is only described.
    let keys = move || {
        let key = |(n, entry): (u32, &Entry)| n * 2 + u32::from(entry.value.text().is_some());
        content.with(|content| (0..).zip(rows(content)).map(key).collect())
    };
    view! {
        <div>
            <table class="entries">
                <tbody>
                    {keyed(keys, move |key| row(content, key as usize / 2, key % 2 == 1))}
                </tbody>
            </table>
            {drawn(move |lang| content.with(|content| first(&lacking(rows(content)), lang)))}
        </div>
    }
    .into_any()
}

fn row(content: RwSignal<PartContent>, n: usize, is_copied: bool) -> AnyView {
    let label = said(move |_| content.with(|content| rows(content).get(n).map_or("", |entry| entry.label)));
    let value = drawn(move |_| content.with(|content| all(rows(content).get(n).map(|entry| value(&entry.value)))));
    let text = move |lang| content.with_untracked(|content| entered(rows(content).get(n), lang));
    let copy = is_copied.then(|| view! { <CopyButton action="copy" label=words::COPY text=ToCopy::of(text) /> });
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td>{value}</td>
            <td>{copy}</td>
        </tr>
    }
    .into_any()
}

fn value(value: &EntryValue) -> AnyView {
    match value {
        EntryValue::Value { text, good, .. } => {
            view! { <code class=value_class(*good)>{text.clone()}</code> }.into_any()
        }
        EntryValue::Fixed(text) => view! { <code>{*text}</code> }.into_any(),
        EntryValue::Hint(text) => view! { <i>{*text}</i> }.into_any(),
    }
}

fn entered(entry: Option<&Entry>, lang: Lang) -> Found {
    let value = entry.map(|entry| &entry.value);
    let text = value.and_then(EntryValue::text).unwrap_or_default().to_owned();
    complete(text, value.and_then(EntryValue::lacks).as_slice(), lang)
}

fn pasted(content: &PartContent) -> Option<&Pasted> {
    if let runbook::Part::Paste(pasted) = &content.part { Some(pasted) } else { None }
}

fn to_paste(content: RwSignal<PartContent>, _: At) -> AnyView {
    let label = said(move |_| content.with(|content| pasted(content).map_or("", |pasted| pasted.label)));
    let shown = said(move |_| content.with(|content| pasted(content).map(|it| it.text.clone()).unwrap_or_default()));
    let lacks = move |content: &PartContent| pasted(content).map(Pasted::lacks).unwrap_or_default();
    let text = move |lang| {
        let copied = |content: &PartContent| complete(shown.get_untracked(), &lacks(content), lang);
        content.with_untracked(copied)
    };
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{label}</h3>
                <CopyButton action="copy" label=words::COPY text=ToCopy::of(text) />
            </div>
            <pre tabindex="0" aria-label=label>
                {shown}
            </pre>
            {drawn(move |lang| content.with(|content| first(&lacks(content), lang)))}
        </div>
    }
    .into_any()
}

fn text(content: RwSignal<PartContent>, _: At) -> AnyView {
    drawn(move |lang| content.with(|content| text_of(&content.part, lang)))
}

fn text_of(part: &runbook::Part, lang: Lang) -> AnyView {
    match part {
        runbook::Part::Say(text) => view! { <p>{*text}</p> }.into_any(),
        runbook::Part::Warn(text) => view! {
            <p class="careful">
                <b>{words::WARNING.get(lang)}</b>
                {" "}
                {*text}
            </p>
        }
        .into_any(),
        runbook::Part::Link(text, address) => view! { <p>{outside(text, address.clone())}</p> }.into_any(),
        runbook::Part::Expect(text) => view! {
            <details class="output">
                <summary>{words::OUTPUT.get(lang)}</summary>
                <pre>{text.clone()}</pre>
            </details>
        }
        .into_any(),
        runbook::Part::Into(text, path) => view! {
            <p class="into">
                {*text}
                {" "}
                {places(&[*path], lang)}
            </p>
        }
        .into_any(),
        runbook::Part::Run(_) | runbook::Part::Enter(_) | runbook::Part::Paste(_) => ().into_any(),
    }
}

/// A link that leads out of the page.
pub fn outside(text: &'static str, address: String) -> AnyView {
    view! {
        <a href=address target="_blank" rel="noreferrer">
            {text}
        </a>
    }
    .into_any()
}
