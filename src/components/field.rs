//! One value of the form: label, control, help and messages, all from its declaration.

use leptos::attr::custom::custom_attribute;
use leptos::ev::{Event, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::check::{Diagnostic, Fix, Severity};
use valuestream::field::{Choice, Control, Spec};
use valuestream::plan::FieldRef;

use super::coloured::Coloured;
use super::combobox::{Combobox, Show};
use super::fixes::fix_buttons;
use super::follow::{all, drawn, on};
use super::guided::Guided;
use crate::browser::{composing, control};
use crate::state::Workspace;
use crate::state::fields::{FieldContent, FieldShown, FieldState, Fields};
use crate::state::reactive::effect;
use crate::words;

/// The field of a value.
#[component]
pub fn Field(
    /// The value.
    at: FieldRef,
) -> impl IntoView {
    let workspace = Workspace::here();
    Fields::here()
        .add(workspace, at)
        .map(|state| {
            let combobox = match at.spec().control {
                Control::Suggested(list) => Some(Combobox::new(workspace, control_id(at), list)),
                Control::Line | Control::Address | Control::Choice(_) | Control::Lines | Control::Yaml => None,
            };
            let guided = use_context::<Guided>();
            let it = Drawn {
                workspace,
                state,
                guided,
                combobox,
                input: NodeRef::new(),
                select: NodeRef::new(),
                area: NodeRef::new(),
            };
            effect(move || it.write_text());
            drawn(move |lang| it.view(lang))
        })
        .into_any()
}

/// How many lines an area shows at least and at most.
const MIN_LINES: usize = 3;
const MAX_LINES: usize = 20;

/// The id of a value's control, which stays with its row.
pub fn control_id(at: FieldRef) -> String {
    let key = at.spec().key;
    match at {
        FieldRef::Plan(_) => format!("value-{key}"),
        FieldRef::Environment(id, _) | FieldRef::Secret(id, _) | FieldRef::Row(_, id, _) => {
            format!("value-{}-{key}", id.number())
        }
    }
}

/// The id of what says where to find a value.
pub fn hint_id(at: FieldRef) -> String {
    format!("{}-where", control_id(at))
}

/// A field on the page, with its control, which is one of the three.
#[derive(Clone, Copy)]
struct Drawn {
    workspace: Workspace,
    state: FieldState,
    guided: Option<Guided>,
    combobox: Option<Combobox>,
    input: NodeRef<html::Input>,
    select: NodeRef<html::Select>,
    area: NodeRef<html::Textarea>,
}

impl Drawn {
    /// Puts the value's text into the control. Not as a property of the view: that would write the text of an input method, too,
    /// which is at work in it; and a list takes no text before its options are there.
    fn write_text(self) {
        let text = self.state.shown.with(|shown| shown.content.text.clone());
        self.input.get().iter().for_each(|input| control::set_text(input, &text));
        self.select.get().iter().for_each(|select| select.set_value(&text));
        self.area.get().iter().for_each(|area| control::set_lines(area, &text));
    }

    /// The control holds a text.
    fn typed(self, text: String) {
        self.workspace.set(self.state.at, &control_id(self.state.at), text);
    }

    /// The control is left, or its text was chosen.
    fn changed(self, text: String) {
        self.state.touch();
        // Some tools change a control without a word before they leave it.
        self.typed(text);
        self.workspace.leave(self.state.at, &control_id(self.state.at));
    }

    fn entered(self) {
        self.workspace.focused.set(Some(self.state.path()));
    }

    /// Moves the focus to the control.
    fn focus(self) {
        control::focus_id(&control_id(self.state.at));
    }

    fn left(self) {
        self.state.touch();
        self.combobox.iter().for_each(|combobox| combobox.close());
    }

    fn view(self, lang: Lang) -> AnyView {
        let spec = self.state.at.spec();
        let id = control_id(self.state.at);
        let FieldShown { content, touched, is_pointed_at, is_hinted } = self.state.shown.get();
        let described_by = match is_hinted {
            true => format!("{id}-help {} {id}-messages", hint_id(self.state.at)),
            false => format!("{id}-help {id}-messages"),
        };
        let hint = self.guided.filter(|_| is_hinted).and_then(|guided| Some((guided.hint.get()?)(self.state.at)));
        // Who asked for all messages is told at once, without having been at the field.
        let invalid = if self.workspace.show_all_messages.get() { Some(content.is_wrong()) } else { touched };
        let control = match spec.control {
            Control::Choice(choices) => self.choice(choices, &content, invalid, described_by, lang),
            Control::Line | Control::Address | Control::Suggested(_) => self.line(&content, invalid, described_by),
            Control::Lines | Control::Yaml => self.lines(&content, invalid, described_by),
        };
        let messages = all(content.found.iter().map(|(found, fixes)| self.message(found, fixes, lang)));
        let list = self.combobox.map(|combobox| {
            let choose = move |text| {
                self.focus();
                self.typed(text);
            };
            combobox.view(lang, Callback::new(choose), Callback::new(move |()| self.focus()))
        });
        view! {
            <div
                class="field"
                class:wrong=content.is_wrong()
                class:touched=touched.is_some()
                class:pointed=is_pointed_at
                class:own=content.is_own()
            >
                {label(spec, &content, &id, lang)}
                {content.is_own().then(|| self.inherit(lang))}
                {control}
                {help(spec, &id, lang)}
                <div class="messages" id=format!("{id}-messages")>
                    {messages}
                </div>
                {list}
                {hint}
            </div>
        }
        .into_any()
    }

    /// Back to the first Environment's value, with one press.
    fn inherit(self, lang: Lang) -> AnyView {
        let press = move |_| {
            self.focus();
            self.workspace.set(self.state.at, "inherit", String::new());
        };
        let text = words::INHERIT.get(lang);
        let label = format!("{text}: {}", self.state.at.spec().label.get(lang));
        view! {
            <button
                class="quiet-button inherit"
                type="button"
                data-action="inherit"
                aria-label=label
                on:click=on(press)
            >
                {text}
            </button>
        }
        .into_any()
    }

    fn line(self, content: &FieldContent, invalid: Option<bool>, described_by: String) -> AnyView {
        let spec = self.state.at.spec();
        let combobox = self.combobox;
        let on_input = move |event: Event| {
            self.typed(event_target_value(&event));
            if let Some(combobox) = combobox.filter(|_| !composing::is(&event)) {
                combobox.open(&event_target_value(&event), Show::WhatWasTyped);
            }
        };
        let on_key = move |event: KeyboardEvent| {
            let Some(combobox) = combobox else { return };
            let chosen = combobox.pressed(&event, &self.state.text());
            chosen.into_iter().for_each(|text| self.typed(text));
        };
        let inputmode = if matches!(spec.control, Control::Address) { "url" } else { "text" };
        view! {
            <input
                type="text"
                autocomplete="off"
                autocapitalize="none"
                inputmode=inputmode
                spellcheck="false"
                id=control_id(self.state.at)
                placeholder=content.inherited.clone()
                aria-describedby=described_by
                aria-required=is_required(spec, content)
                aria-invalid=yes_or_no(invalid)
                role=combobox.map(|_| "combobox")
                aria-autocomplete=combobox.map(|_| "list")
                aria-controls=combobox.map(Combobox::list_id)
                aria-expanded=combobox.map(|combobox| if combobox.is_open() { "true" } else { "false" })
                aria-activedescendant=combobox.and_then(Combobox::lit_id)
                data-field=content.path.to_string()
                node_ref=self.input
                on:input=on(on_input)
                on:change=on(move |event| self.changed(event_target_value(&event)))
                on:focus=on(move |_| self.entered())
                on:blur=on(move |_| self.left())
                on:keydown={on(on_key)}
                {..custom_attribute("autocorrect", "off")}
            />
        }
        .into_any()
    }

    fn lines(self, content: &FieldContent, invalid: Option<bool>, described_by: String) -> AnyView {
        let spec = self.state.at.spec();
        // In colours, it is as high as what lies below it.
        let lines = content.text.lines().count() + 1;
        let is_coloured = matches!(spec.control, Control::Yaml);
        let area = view! {
            <textarea
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                wrap=(!is_coloured).then_some("off")
                rows=(!is_coloured).then(|| lines.clamp(MIN_LINES, MAX_LINES).to_string())
                id=control_id(self.state.at)
                aria-describedby=described_by
                aria-required=(!spec.optional).then_some("true")
                aria-invalid=yes_or_no(invalid)
                data-field=content.path.to_string()
                node_ref=self.area
                on:input=on(move |event| self.typed(event_target_value(&event)))
                on:change=on(move |event| self.changed(event_target_value(&event)))
                on:focus=on(move |_| self.entered())
                on:blur=on(move |_| self.left())
            ></textarea>
        };
        if is_coloured {
            return view! { <Coloured state=self.state>{area}</Coloured> }.into_any();
        }
        area.into_any()
    }

    fn choice(
        self,
        choices: &[Choice],
        content: &FieldContent,
        invalid: Option<bool>,
        described_by: String,
        lang: Lang,
    ) -> AnyView {
        let spec = self.state.at.spec();
        let option =
            |value: &str, text: &str| view! { <option value=value.to_owned()>{text.to_owned()}</option> }.into_any();
        let is_open = (spec.optional || content.inherited.is_some()) && content.text.is_empty();
        let is_listed = is_open || choices.iter().any(|choice| choice.value == content.text);
        let named = |value: &str| choices.iter().find(|choice| choice.value == value).map(|it| it.label.get(lang));
        let open = match &content.inherited {
            Some(value) => Some(option("", &words::inherited_choice(named(value).unwrap_or(value), lang))),
            None => spec.optional.then(|| option("", words::NOT_SET.get(lang))),
        };
        let listed = choices.iter().map(|choice| option(choice.value, choice.label.get(lang)));
        let unknown = (!is_listed)
            .then(|| option(&content.text, &format!("{} ({})", content.text, words::UNKNOWN_CHOICE.get(lang))));
        view! {
            <select
                id=control_id(self.state.at)
                aria-describedby=described_by
                aria-required=is_required(spec, content)
                aria-invalid=yes_or_no(invalid)
                data-field=content.path.to_string()
                node_ref=self.select
                on:input=on(move |event| self.typed(event_target_value(&event)))
                on:change=on(move |event| self.changed(event_target_value(&event)))
                on:focus=on(move |_| self.entered())
                on:blur=on(move |_| self.left())
            >
                {all(open.into_iter().chain(listed).chain(unknown))}
            </select>
        }
        .into_any()
    }

    fn message(self, found: &Diagnostic, fixes: &[Fix], lang: Lang) -> AnyView {
        let word = match found.severity() {
            Severity::Error => words::ERROR,
            Severity::Warning => words::WARNING,
            Severity::Info => words::INFO,
        };
        // The button goes with what it ends. The control comes first: the one that is left may be tidied, and what is said
        // is about the last change.
        let before = Some(Callback::new(move |()| self.focus()));
        view! {
            <p
                class="message"
                data-diagnostic=found.name()
                data-for=found.location.to_string()
                data-severity=found.severity().name()
            >
                <b>{word.get(lang)}</b>
                {" "}
                {found.reason(lang)}
                {lang.gap()}
                {found.fix(lang)}
                {fix_buttons(found, fixes, lang, before)}
            </p>
        }
        .into_any()
    }
}

const fn yes_or_no(said: Option<bool>) -> Option<&'static str> {
    match said {
        Some(true) => Some("true"),
        Some(false) => Some("false"),
        None => None,
    }
}

/// Whether something must stand in it.
fn is_required(spec: &Spec, content: &FieldContent) -> Option<&'static str> {
    (!spec.optional && content.inherited.is_none()).then_some("true")
}

fn label(spec: &Spec, content: &FieldContent, id: &str, lang: Lang) -> AnyView {
    let need = if content.inherited.is_some() {
        None
    } else if spec.optional {
        Some(("need optional", words::OPTIONAL))
    } else {
        spec.default.is_empty().then_some(("need", words::REQUIRED))
    };
    let need = need.map(|(class, text)| view! { <span class=class>{text.get(lang)}</span> });
    view! {
        <label for=id.to_owned()>
            <span class="name">{spec.label.get(lang)}</span>
            {need}
        </label>
    }
    .into_any()
}

fn help(spec: &Spec, id: &str, lang: Lang) -> AnyView {
    let example = (!matches!(spec.control, Control::Choice(_))).then(|| {
        view! {
            {" "}
            <span class="example">
                {words::EXAMPLE.get(lang)} {" "} <code>{spec.example}</code>
            </span>
        }
    });
    view! {
        <p class="help" id=format!("{id}-help")>
            {spec.help.get(lang)}
            {example}
        </p>
    }
    .into_any()
}
