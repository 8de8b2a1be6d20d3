//! A block of commands.

use std::mem;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::plan::FieldPath;
use valuestream::progress::Standing;
use valuestream::runbook::{Block, Part, StepId};

use super::copied;
use super::progress::Tick;
use crate::browser::{page, pointer};
use crate::components::{CopyButton, ToCopy, all, lacking, on, redrawn, said};
use crate::state::Workspace;
use crate::state::fields::Fields;
use crate::state::runbook::PartContent;
use crate::words;

/// Attribute of a value in a command: whose it is.
const OF_PLACE: &str = "data-of-place";

/// Commands, with a button that copies them.
#[component]
pub fn Commands(
    /// The step.
    step: StepId,
    /// Where they stand in it.
    n: usize,
    /// What they show.
    content: RwSignal<PartContent>,
    /// The values that must be filled in or corrected first.
    lacks: RwSignal<Vec<FieldPath>>,
    /// How they stand.
    standing: RwSignal<Standing>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let heading = said(move |_| content.with(|content| block(content).map(Block::heading)));
    let commands =
        redrawn(move || content.with(|content| all(block(content).map(|block| lines(block, content.reached)))));
    let text = ToCopy::of(move |lang| copied::block(workspace, step, n, lang));
    let fields = Fields::here();
    let path_at = move |event: MouseEvent| {
        let name = pointer::at(&event, OF_PLACE)?;
        content.with_untracked(|content| block(content)?.uses().into_iter().find(|path| path.to_string() == name))
    };
    // A value leads to its field, unless someone selects text in it.
    let go = move |event| {
        let path = path_at(event).filter(|_| !page::has_selection());
        path.into_iter().for_each(|path| workspace.go_to_field(workspace.place(path)));
    };
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{heading}</h3>
                <Tick step part=n standing />
                <CopyButton action="copy" label=words::COPY text />
            </div>
            <pre tabindex="0" aria-label=heading>
                <code
                    data-command=""
                    on:click=on(go)
                    on:mouseover=on(move |event| fields.point_at(path_at(event).as_slice()))
                    on:mouseleave=on(move |_: MouseEvent| fields.point_at(&[]))
                >
                    {commands}
                </code>
            </pre>
            {lacking(lacks.into())}
        </div>
    }
    .into_any()
}

fn block(content: &PartContent) -> Option<&Block> {
    if let Part::Run(block) = &content.part { Some(block) } else { None }
}

/// The commands, each on lines of its own: values, and the texts around them.
fn lines(block: &Block, reached: Option<FieldPath>) -> AnyView {
    let mut shown = Vec::new();
    let mut text = String::new();
    for (n, command) in block.commands.iter().enumerate() {
        if n > 0 {
            text.push('\n');
        }
        for piece in command {
            match piece.path {
                None => text.push_str(&piece.text),
                Some(path) => {
                    shown.push(mem::take(&mut text).into_any());
                    shown.push(value(path, piece.text.clone(), class(piece.good, reached == Some(path))));
                }
            }
        }
    }
    shown.push(text.into_any());
    shown.into_any()
}

fn value(path: FieldPath, text: String, class: &'static str) -> AnyView {
    view! {
        <span class=class data-of-place=path.to_string()>
            {text}
        </span>
    }
    .into_any()
}

const fn class(is_good: bool, is_reached: bool) -> &'static str {
    match (is_good, is_reached) {
        (true, false) => "value",
        (true, true) => "value reached",
        (false, false) => "value bad",
        (false, true) => "value bad reached",
    }
}
