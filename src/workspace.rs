//! The Plan of the page and what follows from it. The only place that changes the Plan; everything shown follows
//! it.

use leptos::prelude::*;
use valuestream::check::{self, Diagnostic};
use valuestream::files::{self, Content, FileKind, Named};
use valuestream::plan::{Place, Slot};
use valuestream::runbook::{self, Step};
use valuestream::{Lang, Plan};

/// The state of the page, shared by context.
#[derive(Clone, Copy)]
pub struct Workspace {
    plan: RwSignal<Plan>,
    /// The language of the page and of the files' comments.
    pub lang: RwSignal<Lang>,
    /// What is wrong with the Plan.
    pub findings: Memo<Findings>,
    /// The files there are.
    pub files: Memo<Vec<Named>>,
    /// The runbook's steps.
    pub steps: Memo<Vec<Step>>,
    /// Whether messages are shown at fields that nobody has touched yet: from the first time someone asks for them.
    pub outspoken: RwSignal<bool>,
}

/// What is wrong.
#[derive(Clone, PartialEq)]
pub struct Findings {
    /// In the form's order.
    pub all: Vec<Diagnostic>,
}

impl Findings {
    /// What is wrong at a place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &Diagnostic> {
        self.all.iter().filter(move |found| found.place == place)
    }

    /// Where the errors are, the first one first.
    pub fn error_places(&self) -> impl Iterator<Item = Place> {
        check::errors(&self.all).map(|found| found.place)
    }
}

impl Workspace {
    /// The workspace of the empty form.
    pub fn new(lang: Lang) -> Workspace {
        let plan = RwSignal::new(Plan::default());
        let lang = RwSignal::new(lang);
        Workspace {
            plan,
            lang,
            findings: Memo::new(move |_| Findings { all: plan.with(check::check) }),
            files: Memo::new(move |_| plan.with(files::list)),
            steps: Memo::new(move |_| plan.with(|plan| runbook::steps(plan, lang.get()))),
            outspoken: RwSignal::new(false),
        }
    }

    /// The workspace of the page.
    pub fn here() -> Workspace {
        expect_context()
    }

    /// Reads the Plan.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Puts a text into a value, as typed.
    pub fn set(self, slot: Slot, text: String) {
        self.plan.update(|plan| slot.write(plan, text));
    }

    /// A control was left: its text is tidied, if there is anything to tidy.
    pub fn leave(self, slot: Slot) {
        let tidied = self.plan.with_untracked(|plan| {
            let text = slot.read(plan)?;
            let tidy = (slot.spec().tidy)(text);
            (tidy != text).then(|| tidy.to_owned())
        });
        if let Some(text) = tidied {
            self.set(slot, text);
        }
    }

    /// A value's text as it may be shown outside its own control.
    pub fn shown(self, slot: Slot) -> String {
        self.with(|plan| files::shown(plan, &slot))
    }

    /// Changes the rows of the Plan.
    pub fn change<T>(self, change: impl FnOnce(&mut Plan) -> T) -> Option<T> {
        self.plan.try_update(change)
    }

    /// A file's path, empty when the file is gone.
    pub fn path(self, kind: FileKind) -> String {
        self.files
            .with(|files| files.iter().find(|file| file.kind == kind).map(|file| file.path.clone()).unwrap_or_default())
    }

    /// What a file says. Cheap to compare: a file that says the same is not written again.
    pub fn content(self, kind: FileKind) -> Option<Content> {
        let lang = self.lang.get();
        self.with(|plan| match kind {
            FileKind::RunbookDocument | FileKind::RunbookScript => {
                self.steps.with(|steps| files::runbook_content(plan, kind, steps, lang))
            }
            _ => files::content(plan, kind, lang),
        })
    }
}
