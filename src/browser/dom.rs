//! Elements made by hand, for panes that are drawn from a whole value: views of a framework are compiled anew for every
//! shape, and these have many.

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Document, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

pub use web_sys::{Element, Event};

use super::control;

/// An element in the making.
pub struct Build(pub(super) Option<Element>);

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Starts an element with a class.
pub fn build(tag: &str, class: &str) -> Build {
    let element = document().and_then(|document| document.create_element(tag).ok());
    if let Some(element) = element.as_ref().filter(|_| !class.is_empty()) {
        element.set_class_name(class);
    }
    Build(element)
}

impl Build {
    /// Gives it an attribute.
    pub fn attribute(self, name: &str, value: &str) -> Build {
        if let Some(element) = &self.0 {
            // The names are ours and legal, so this cannot fail.
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// Appends a text.
    pub fn text(self, text: &str) -> Build {
        if let (Some(element), Some(document)) = (&self.0, document()) {
            add(element, &document.create_text_node(text));
        }
        self
    }

    /// Appends an element.
    pub fn with(self, child: Build) -> Build {
        if let (Some(element), Some(child)) = (&self.0, &child.0) {
            add(element, child);
        }
        self
    }

    /// Appends elements.
    pub fn with_all(self, children: impl IntoIterator<Item = Build>) -> Build {
        children.into_iter().fold(self, Build::with)
    }
}

fn add(element: &Element, child: &Node) {
    let _ = element.append_child(child);
}

/// Puts an element at the end, and hands it back.
pub fn append(parent: &Element, child: Build) -> Option<Element> {
    let child = child.0?;
    add(parent, &child);
    Some(child)
}

/// The first element inside that matches.
pub fn find(parent: &Element, selector: &str) -> Option<Element> {
    parent.query_selector(selector).ok()?
}

/// Every element inside that matches.
pub fn all(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).collect()
}

/// Makes an element the child at `n`, if it is not: an element that is moved loses the focus.
pub fn place(parent: &Element, n: u32, element: &Element) {
    let there = child(parent, n);
    if there.as_ref() != Some(element) {
        let _ = parent.insert_before(element, there.as_deref());
    }
}

/// Makes a button usable or not.
pub fn set_disabled(button: &Element, disabled: bool) {
    let _ = button.toggle_attribute_with_force("disabled", disabled);
}

/// Whether a button cannot be used.
pub fn is_disabled(button: &Element) -> bool {
    button.has_attribute("disabled")
}

/// Hides an element or shows it.
pub fn set_hidden(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// Puts an element in the place of the child at `n`, or at the end.
pub fn put(parent: &Element, n: u32, child: Build) {
    let Some(child) = child.0 else { return };
    match parent.children().item(n) {
        Some(old) => _ = old.replace_with_with_node_1(&child),
        None => add(parent, &child),
    }
}

/// Removes all children.
pub fn clear(parent: &Element) {
    parent.set_text_content(None);
}

/// The child at `n`.
pub fn child(parent: &Element, n: u32) -> Option<Element> {
    parent.children().item(n)
}

/// When an event is taken up: on its way to the element it happened on, which every event takes, or on its way back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// On the way there.
    In,
    /// On the way back.
    Out,
}

/// Takes up events that happen in an element, for as long as the page lives.
pub fn on(element: &Element, event: &str, way: Way, taken_up: impl FnMut(&Event) + 'static) {
    listen(element, event, way, Box::new(taken_up));
}

/// Takes up events that happen anywhere, for as long as the page lives.
pub fn on_window(event: &str, taken_up: impl FnMut(&Event) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, event, Way::Out, Box::new(taken_up));
    }
}

pub(super) fn listen(target: &web_sys::EventTarget, event: &str, way: Way, mut taken_up: Box<dyn FnMut(&Event)>) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| taken_up(&event));
    let function = closure.as_ref().unchecked_ref();
    // Our own names of events, which no browser refuses.
    let _ = target.add_event_listener_with_callback_and_bool(event, function, way == Way::In);
    closure.forget();
}

/// An element as one of HTML.
pub fn html(element: &Element) -> Option<web_sys::HtmlElement> {
    element.dyn_ref().cloned()
}

/// The page's body.
pub fn body() -> Option<Element> {
    Some(document()?.body()?.into())
}

/// The nearest element around where an event happened that has an attribute, and the attribute's value.
pub fn around(event: &Event, attribute: &str) -> Option<(Element, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element, value))
}

/// The nearest element around where an event happened that matches.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The element that an element is in.
pub fn parent(element: &Element) -> Option<Element> {
    element.parent_element()
}

/// An attribute's value.
pub fn attribute_of(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name)
}

/// Takes an attribute away.
pub fn remove_attribute(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}

/// How many elements are in an element.
pub fn children(parent: &Element) -> u32 {
    parent.child_element_count()
}

/// Where an element stands among its siblings.
pub fn position(element: &Element) -> u32 {
    std::iter::successors(element.previous_element_sibling(), Element::previous_element_sibling).count() as u32
}

/// Puts an element that floats in `around` below another one.
pub fn place_below(floating: &Element, element: &Element, around: &Element) {
    let (outer, inner) = (around.get_bounding_client_rect(), element.get_bounding_client_rect());
    html(floating).iter().for_each(|it| control::set_length(it, "top", inner.bottom() - outer.top()));
}

/// Moves the focus to an element.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}

/// Brings an entry of a list that scrolls into view.
pub fn scroll_to(entry: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    entry.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Replaces an element's text.
pub fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Keeps the first `n` children and puts `more` behind them.
pub fn keep_children(parent: &Element, n: u32, more: impl IntoIterator<Item = Build>) {
    while let Some(extra) = child(parent, n) {
        extra.remove();
    }
    more.into_iter().for_each(|child| put(parent, u32::MAX, child));
}

/// Gives an element an attribute.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Gives an element a class or takes it away.
pub fn set_class(element: &Element, class: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(class, on);
}

/// The text of a control; `None` when the element is none.
pub fn value_of(control: &Element) -> Option<String> {
    let input = control.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let area = || control.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    input.or_else(|| control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value)).or_else(area)
}

/// The control where an event happened and its text.
pub fn control_of(event: &Event) -> Option<(Element, String)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let text = value_of(&element)?;
    Some((element, text))
}
