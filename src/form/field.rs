//! One value of the form: label, control, help and messages, all from its declaration.

use leptos::html;
use leptos::prelude::*;
use valuestream::check::{Code, Severity};
use valuestream::field::{Choice, Control};
use valuestream::plan::{Place, Slot};

use crate::each::each;
use crate::words;
use crate::workspace::Workspace;

/// A value of the form.
#[component]
pub fn Field(at: Slot) -> impl IntoView {
    let workspace = Workspace::here();
    let spec = at.spec();
    let id = control_id(at);
    let place = workspace.place(at);
    let codes = Memo::new(move |_| {
        let Some(place) = place.get() else { return Vec::new() };
        workspace.findings.with(|findings| findings.at(place))
    });
    let touched = RwSignal::new(false);
    let loud = Memo::new(move |_| touched.get() || workspace.outspoken.get());
    let need = if spec.optional { words::OPTIONAL } else { words::REQUIRED };
    let told = !spec.default.is_empty() && !spec.optional;
    view! {
        <div class="field" class:loud=move || loud.get() class:wrong=move || codes.with(|codes| has_error(codes))>
            <label for=id.clone()>
                <span class="name">{workspace.word(spec.label)}</span>
                <span class="need" class:optional=spec.optional hidden=told>{workspace.word(need)}</span>
            </label>
            <ControlOf at id=id.clone() place codes touched loud/>
            <p class="help" id=format!("{id}-help")>
                {workspace.word(spec.help)}
                {matches!(spec.control, Control::Line).then(|| view! {
                    " "<span class="example">{workspace.word(words::EXAMPLE)}" "<code>{spec.example}</code></span>
                })}
            </p>
            <div class="messages" id=format!("{id}-messages")>
                {each(codes, |code| code as u32, move |code| view! { <Message code place/> }.into_any())}
            </div>
        </div>
    }
}

/// The id of a value's control, which stays with its row.
pub fn control_id(slot: Slot) -> String {
    let key = slot.spec().key;
    match slot {
        Slot::Plan(_) => format!("value-{key}"),
        Slot::Secret(id, _) => format!("value-{}-{key}", id.number()),
        Slot::Entry(_, id, _) => format!("value-{}-{key}", id.number()),
    }
}

fn has_error(codes: &[Code]) -> bool {
    codes.iter().any(|code| code.severity() == Severity::Error)
}

#[component]
fn ControlOf(
    at: Slot,
    id: String,
    place: Memo<Option<Place>>,
    codes: Memo<Vec<Code>>,
    touched: RwSignal<bool>,
    loud: Memo<bool>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let spec = at.spec();
    let text = workspace.text(at);
    let name = move || place.get().map(|place| place.to_string());
    let described = format!("{id}-help {id}-messages");
    let invalid = move || (loud.get() && codes.with(|codes| has_error(codes))).then_some("true");
    let leave = move |_| {
        touched.set(true);
        workspace.leave(at);
    };
    match spec.control {
        Control::Line => {
            let input = NodeRef::<html::Input>::new();
            // Written only when it differs: an input must not be rewritten while a Japanese input method is at work.
            Effect::new(move || {
                if let Some(input) = input.get()
                    && text.with(|text| input.value() != *text)
                {
                    input.set_value(&text.get());
                }
            });
            view! {
                <input
                    type="text"
                    id=id
                    node_ref=input
                    data-field=name
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described
                    aria-invalid=invalid
                    aria-required=(!spec.optional).then_some("true")
                    on:input=move |event| workspace.set(at, event_target_value(&event))
                    on:change=leave
                    on:blur=move |_| touched.set(true)
                />
            }
            .into_any()
        }
        Control::Choice(choices) => {
            let select = NodeRef::<html::Select>::new();
            let unlisted = Memo::new(move |_| {
                let text = text.get();
                (!choices.iter().any(|choice| choice.value == text)).then_some(text)
            });
            Effect::new(move || {
                unlisted.track();
                if let Some(select) = select.get() {
                    select.set_value(&text.get());
                }
            });
            view! {
                <select
                    id=id
                    node_ref=select
                    data-field=name
                    aria-describedby=described
                    aria-invalid=invalid
                    on:change=move |event| {
                        touched.set(true);
                        workspace.set(at, event_target_value(&event));
                    }
                >
                    {choices.iter().map(|choice| view! { <ChoiceOf choice/> }).collect_view()}
                    {move || unlisted.get().map(|text| {
                        let label = format!("{text} ({})", workspace.say(words::UNKNOWN_CHOICE));
                        view! { <option value=text>{label}</option> }
                    })}
                </select>
            }
            .into_any()
        }
    }
}

#[component]
fn ChoiceOf(choice: &'static Choice) -> impl IntoView {
    let workspace = Workspace::here();
    view! { <option value=choice.value>{workspace.word(choice.label)}</option> }
}

#[component]
fn Message(code: Code, place: Memo<Option<Place>>) -> impl IntoView {
    let workspace = Workspace::here();
    let severity = code.severity();
    let word = match severity {
        Severity::Error => words::ERROR,
        Severity::Warning => words::WARNING,
        Severity::Info => words::INFO,
    };
    view! {
        <p
            class="message"
            data-diagnostic=code.name()
            data-for=move || place.get().map(|place| place.to_string())
            data-severity=severity.name()
        >
            <b>{workspace.word(word)}</b>
            " "
            {move || code.reason(workspace.lang.get())}
            " "
            {move || code.fix(workspace.lang.get())}
        </p>
    }
}
