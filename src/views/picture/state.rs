//! What the pictures remember while they are there, and what a press on a box does.

use leptos::html;
use leptos::prelude::*;
use valuestream::flow;
use valuestream::picture::{NodeId, Part};
use valuestream::plan::{ClusterField, FieldPath};

use crate::browser::control;
use crate::browser::shape::{self, SvgElement};
use crate::state::reactive::effect;
use crate::state::{Workspace, line};

/// What the pictures remember.
#[derive(Clone, Copy)]
pub struct State {
    workspace: Workspace,
    /// The part whose panel is open.
    pub chosen: RwSignal<Option<Part>>,
    /// Its panel.
    pub panel: NodeRef<html::Aside>,
    /// The value that is followed.
    pub place: Memo<FieldPath>,
    asked: RwSignal<FieldPath>,
    /// The box that the panel was opened from.
    opened: StoredValue<Option<SvgElement>, LocalStorage>,
}

impl State {
    /// No panel is open, and the value that someone is in is followed.
    pub fn new(workspace: Workspace) -> State {
        let default = FieldPath::from(ClusterField::AzureKeyContainerName);
        let followed = move |place: Option<FieldPath>| place.map(|place| workspace.within(place));
        let asked = RwSignal::new(followed(workspace.focused.get_untracked()).unwrap_or(default));
        // The field that someone is in is the one they ask about.
        effect(move || followed(workspace.focused.get()).into_iter().for_each(|focused| asked.set(focused)));
        State {
            workspace,
            chosen: RwSignal::new(None),
            panel: NodeRef::new(),
            // A value whose row is gone is no value any more.
            place: Memo::new(move |_| {
                let asked = asked.get();
                workspace.with_environment(|plan| plan.field_at(asked).map_or(default, |_| asked))
            }),
            asked,
            opened: StoredValue::new_local(None),
        }
    }

    /// Follows the value of a name.
    pub fn follow(self, name: &str) {
        let named = untrack(|| {
            self.workspace.with_environment(|plan| plan.field_named(name).and_then(|field| field.path(plan)))
        });
        named.into_iter().for_each(|path| self.asked.set(path));
    }

    /// Does what a press on a box does. `stand_in` can take the box's place.
    pub fn press(self, id: &NodeId, element: Option<SvgElement>, stand_in: NodeRef<html::Div>) {
        match id {
            NodeId::Part(part) => self.open(*part, element, stand_in),
            NodeId::Value => self.workspace.go_to_field(self.workspace.place(self.place.get_untracked())),
            NodeId::File(path) => self.to_file(path),
            NodeId::Command(step) | NodeId::Entry(step) => self.workspace.show(step.name()),
            NodeId::Alike | NodeId::More(_) => {}
        }
    }

    /// Opens the panel of a part.
    fn open(self, part: Part, element: Option<SvgElement>, stand_in: NodeRef<html::Div>) {
        self.chosen.set(Some(part));
        self.opened.set_value(element.clone());
        // Once the panel is there; it must not cover what it is about.
        request_animation_frame(move || {
            self.panel.try_get_untracked().flatten().iter().for_each(control::focus);
            let stand_in = stand_in.try_get_untracked().flatten();
            element.iter().zip(&stand_in).for_each(|(element, stand_in)| shape::bring(element, stand_in));
        });
    }

    /// Closes the panel and goes back to the box that it was opened from.
    pub fn close(self) {
        if self.chosen.get_untracked().is_some() {
            self.chosen.set(None);
            self.opened.try_update_value(Option::take).flatten().iter().for_each(shape::focus);
        }
    }

    /// To where the value that is followed stands first in the file at a path.
    fn to_file(self, path: &str) {
        let workspace = self.workspace;
        let kind =
            workspace.files.with_untracked(|files| files.iter().find(|file| file.path == path).map(|file| file.kind));
        let Some(kind) = kind else { return };
        let (lang, place) = (workspace.lang.get_untracked(), self.place.get_untracked());
        let first = untrack(|| {
            workspace.with_environment(|plan| flow::lines(plan, plan.field_at(place)?, kind, lang).first().copied())
        });
        line::show(workspace, kind, first);
    }
}
