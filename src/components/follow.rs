//! What follows the page's language and its state. Each function is compiled once for all views: every closure in a view of
//! its own would bring a copy of the framework's machinery along.

use leptos::prelude::*;
use valuestream::{Lang, Text};

use crate::state::Workspace;

/// A text in the page's language.
pub fn t(text: Text) -> Signal<&'static str> {
    said(move |lang| text.get(lang))
}

/// What is said in the page's language. All of one type share their code, whatever the closure.
pub fn said<T: Send + Sync + 'static>(say: impl Fn(Lang) -> T + Send + Sync + 'static) -> Signal<T> {
    let lang = Workspace::here().lang;
    Signal::derive(move || say(lang.get()))
}

/// A part of a view that is made anew, in the page's language, whenever a signal that it reads changes. Elements of the same
/// kind at the same place stay and take what differs.
pub fn drawn(draw: impl Fn(Lang) -> AnyView + Send + 'static) -> AnyView {
    let lang = Workspace::here().lang;
    redrawn(move || draw(lang.get()))
}

/// The same of what has no language, or follows it by itself: in another language it stays.
pub fn redrawn(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(draw))
}

/// A part of a view that is there while something is so. It is made each time that it comes to be so, and stays until it ends.
pub fn shown(is_so: Signal<bool>, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_so = Memo::new(move |_| is_so.get());
    redrawn(move || if is_so.get() { draw() } else { ().into_any() })
}

fn boxed(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    draw.into_any()
}

/// One view after the other.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<AnyView>>().into_any()
}

/// What is done when something happens. All handlers of one kind of event share their code.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}
