//! The Plan of the page and what follows from it. The only place that changes the Plan; everything shown follows
//! it.

use leptos::prelude::*;
use valuestream::beginning::Beginning;
use valuestream::check::{self, Code, Diagnostic, Fix};
use valuestream::files::{self, Content, FileKind, Named};
use valuestream::history::{Change, History};
use valuestream::plan::{FieldPath, FieldRef, RowId, SecretField};
use valuestream::progress::Progress;
use valuestream::runbook::{Step, StepId};
use valuestream::{Lang, Plan, Text};

use super::dialog::Dialog;
use super::environment::{Environment, environments};
use super::guide_step::GuideStep;
use super::later::{Domain, Later};
use super::link::Link;
use super::named_plans::{self, Saved};
use super::notification::{Notification, Undo};
use super::request::Request;
use super::sharing::Sharing;
use super::step_request::StepRequest;
use super::theme::Theme;
use super::turns::Turns;
use super::view::{Against, View};
use super::{draft, version};
use crate::browser::address::{self, Entry};
use crate::browser::page;
use crate::words;

/// The state of the page, shared by context.
#[derive(Clone, Copy)]
pub struct Workspace {
    plan: RwSignal<Plan>,
    /// The language of the page and of the files' comments.
    pub lang: RwSignal<Lang>,
    /// How the page looks.
    pub theme: RwSignal<Theme>,
    /// What comes later.
    pub later: RwSignal<Later>,
    /// The Environments by their names.
    pub environments: Memo<Vec<Environment>>,
    /// The further Environment that the page shows; the first one if there is none.
    environment: RwSignal<Option<RowId>>,
    /// Its plan.
    further: Memo<Option<Plan>>,
    /// What is wrong with the Plan.
    pub findings: Memo<Findings>,
    /// The files there are.
    pub files: Memo<Vec<Named>>,
    /// The runbook's steps.
    pub steps: Memo<Vec<Step>>,
    /// What can be undone and redone.
    pub history: RwSignal<History>,
    /// What just happened to the plan as a whole.
    pub told: RwSignal<Option<Notification>>,
    /// The file that was chosen last.
    pub file: RwSignal<FileKind>,
    /// The step of the runbook to bring into view once it is drawn.
    pub step: RwSignal<Option<String>>,
    /// What the runbook is to do once it is drawn.
    pub step_request: RwSignal<Option<StepRequest>>,
    /// What is done of the runbook.
    pub progress: RwSignal<Progress>,
    /// The value whose control has the focus.
    pub focused: RwSignal<Option<FieldPath>>,
    /// The link that the plan came from, until someone has looked at what it gave.
    pub link: RwSignal<Option<Link>>,
    /// What another tab has made of the draft, until someone has chosen between the two.
    pub other_tab: RwSignal<Option<String>>,
    /// Whether the draft could be kept.
    pub kept: RwSignal<bool>,
    /// What the plan is compared with.
    pub against: RwSignal<Against>,
    /// What the next change of the address does to the browser's history.
    entry: StoredValue<Entry>,
    /// The key to live status, from the address.
    pub live_key: StoredValue<Option<String>>,
    /// The named plans.
    pub plans: RwSignal<Vec<Saved>>,
    /// The step of the guided way through the form, if someone goes it.
    pub guide: RwSignal<Option<GuideStep>>,
    /// What stands beside the form.
    pub view: RwSignal<View>,
    /// What was asked of what comes later, and not done yet.
    pub requests: RwSignal<Vec<Request>>,
    /// What stands above the page.
    pub dialog: RwSignal<Option<Dialog>>,
    /// What goes into the link that is shared, while it is.
    pub sharing: RwSignal<Option<Sharing>>,
    /// Owns what lives as long as the page.
    page: StoredValue<Owner>,
    /// Whether messages are shown at fields that nobody has touched yet: from the first time someone asks for them.
    pub show_all_messages: RwSignal<bool>,
    /// What is drawn of long lists by now.
    pub turns: Turns,
}

/// What is wrong.
#[derive(Clone, PartialEq)]
pub struct Findings {
    /// In the form's order.
    pub all: Vec<Diagnostic>,
    /// The fixes of each, in the same order: they follow from more of the Plan than what is wrong does.
    fixes: Vec<Vec<Fix>>,
}

impl Findings {
    fn of(plan: &Plan) -> Findings {
        let all = check::check(plan);
        Findings { fixes: all.iter().map(|found| check::fixes(plan, found)).collect(), all }
    }

    /// Each with its fixes.
    pub fn each(&self) -> impl Iterator<Item = (&Diagnostic, &[Fix])> {
        self.all.iter().zip(self.fixes.iter().map(Vec::as_slice))
    }

    /// What is wrong at a place, each with its fixes.
    pub fn at(&self, place: FieldPath) -> impl Iterator<Item = (&Diagnostic, &[Fix])> {
        self.each().filter(move |(found, _)| found.location == place)
    }

    /// How many of the errors are values that are not there.
    pub fn missing(&self) -> usize {
        check::errors(&self.all).filter(|found| found.code == Code::Required).count()
    }

    /// Where the errors are, the first one first.
    pub fn error_places(&self) -> impl Iterator<Item = FieldPath> {
        check::errors(&self.all).map(|found| found.location)
    }
}

/// The plan of the Environment that the page shows.
#[derive(Clone, Copy)]
struct Chosen {
    plan: RwSignal<Plan>,
    further: Memo<Option<Plan>>,
}

impl Chosen {
    fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.further.with(|further| match further {
            Some(further) => read(further),
            None => self.plan.with(read),
        })
    }
}

impl Workspace {
    /// The workspace of a plan.
    pub fn new(lang: Lang, plan: Plan, link: Option<Link>) -> Workspace {
        let plan = RwSignal::new(plan);
        let later = RwSignal::new(Later::Absent);
        let lang = RwSignal::new(lang);
        let environment = RwSignal::new(None::<RowId>);
        let further = Memo::new(move |_| {
            let id = environment.get()?;
            plan.with(|plan| plan.environment(id).map(|row| plan.in_environment(row)))
        });
        let chosen = Chosen { plan, further };
        Workspace {
            plan,
            environments: Memo::new(move |_| plan.with(environments)),
            environment,
            further,
            lang,
            findings: Memo::new(move |_| plan.with(Findings::of)),
            files: Memo::new(move |_| chosen.with(|plan| files::list(&plan.resolve()))),
            steps: Memo::new(move |_| {
                let steps = |domain: Domain| chosen.with(|plan| (domain.steps)(&plan.resolve(), lang.get()));
                later.get().domain().map(steps).unwrap_or_default()
            }),
            theme: RwSignal::new(Theme::first()),
            later,
            history: RwSignal::new(History::default()),
            told: RwSignal::new(None),
            link: RwSignal::new(link),
            other_tab: RwSignal::new(None),
            kept: RwSignal::new(true),
            against: RwSignal::new(Against::Defaults),
            entry: StoredValue::new(Entry::Same),
            file: RwSignal::new(FileKind::QvsConfig),
            step: RwSignal::new(None),
            step_request: RwSignal::new(None),
            progress: RwSignal::new(draft::read_progress()),
            live_key: StoredValue::new(None),
            plans: RwSignal::new(named_plans::read()),
            focused: RwSignal::new(None),
            guide: RwSignal::new(None),
            view: RwSignal::new(View::Files),
            requests: RwSignal::new(Vec::new()),
            dialog: RwSignal::new(None),
            sharing: RwSignal::new(None),
            page: StoredValue::new(Owner::current().unwrap_or_default()),
            show_all_messages: RwSignal::new(false),
            turns: Turns::new(),
        }
    }

    /// The workspace of the page.
    pub fn here() -> Workspace {
        expect_context()
    }

    /// Makes something that lives as long as the page, whoever asks for it.
    pub fn for_the_page<T>(self, make: impl FnOnce() -> T) -> T {
        self.page.get_value().with(make)
    }

    /// Asks for something that what comes later does.
    pub fn ask(self, request: Request) {
        self.requests.update(|requests| requests.push(request));
    }

    /// Reads the Plan.
    pub fn with<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.with(read)
    }

    /// Reads the plan of the Environment that the page shows: the Plan itself while that is the first one.
    pub fn with_environment<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        Chosen { plan: self.plan, further: self.further }.with(read)
    }

    /// The further Environment that the page shows; `None`: the first one.
    pub fn environment(self) -> Option<RowId> {
        self.further.with(|further| further.as_ref()?.stands_for().map(|row| row.id))
    }

    /// Shows an Environment, the first one for `None`.
    pub fn show_environment(self, id: Option<RowId>) {
        let shown = self.environment.get_untracked();
        if shown != id {
            // What was said is about the one that was shown.
            self.told.set(None);
            // The two that are compared change places.
            if self.against.with_untracked(|against| *against == Against::Environment(id)) {
                self.against.set(Against::Environment(shown));
            }
            self.environment.set(id);
        }
    }

    /// Where people change a value of the plan that the page shows.
    pub fn place(self, path: FieldPath) -> FieldPath {
        match untrack(|| self.environment()) {
            Some(id) => self.plan.with_untracked(|plan| plan.place_in(id, path)),
            None => path,
        }
    }

    /// Which value of the plan that the page shows a control is about: the way back from [`Workspace::place`].
    pub fn within(self, place: FieldPath) -> FieldPath {
        match place {
            FieldPath::Environment(_, field) if self.place(FieldPath::Plan(field)) == place => FieldPath::Plan(field),
            _ => place,
        }
    }

    /// What a value is called, with the name of its Environment or the number of its row.
    pub fn label(self, place: FieldPath, lang: Lang) -> String {
        match place {
            FieldPath::Environment(n, _) => self.environments.with(|all| match all.get(n + 1) {
                Some(of) => format!("{}: {}", of.name, place.spec().label.get(lang)),
                None => words::label(place, lang),
            }),
            _ => words::label(place, lang),
        }
    }

    /// Shows the control of a value, in the Environment that has it, and puts the focus into it.
    pub fn go_to_field(self, place: FieldPath) {
        let of = match place {
            FieldPath::Environment(n, _) => self.plan.with_untracked(|plan| Some(plan.environments.get(n)?.id)),
            _ => None,
        };
        let is_shown = untrack(|| self.environment()) == of;
        if !is_shown {
            self.show_environment(of);
        }
        let focus = move || page::focus_field(&place.to_string());
        if self.turns.draw_all() || !is_shown {
            // Once it is drawn.
            request_animation_frame(focus);
        } else {
            focus();
        }
    }

    /// Puts a text into a value, as typed into the control called `control`.
    pub fn set(self, field: FieldRef, control: &str, text: String) {
        if self.plan.with_untracked(|plan| field.get(plan) != Some(&text)) {
            self.note(Change::Typing(control.to_owned(), page::now()));
            self.plan.update(|plan| field.set(plan, text));
        }
    }

    fn note(self, change: Change) {
        self.plan.with_untracked(|plan| self.history.update(|history| history.note(plan, change)));
        // What was said is not about what is there now.
        if self.told.with_untracked(Option::is_some) {
            self.told.set(None);
        }
    }

    /// A control was left: its text is tidied, if there is anything to tidy.
    pub fn leave(self, field: FieldRef, control: &str) {
        let tidied = self.plan.with_untracked(|plan| {
            let text = field.get(plan)?;
            let tidy = field.tidied(plan)?;
            (tidy != text).then(|| tidy.to_owned())
        });
        if let Some(text) = tidied {
            self.set(field, control, text);
        }
        self.history.update_untracked(History::pause);
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(History::undo);
    }

    /// Takes back what was told.
    pub fn take_back(self, undo: Undo) {
        match undo {
            Undo::Nothing => {}
            Undo::Step | Undo::Example(_) => self.undo(),
            Undo::Plans(plans) => {
                named_plans::write(&plans);
                self.plans.set(plans);
            }
        }
    }

    /// Takes a step that was undone again.
    pub fn redo(self) {
        self.step(History::redo);
    }

    fn step(self, step: impl FnOnce(&mut History, &Plan) -> Option<Plan>) {
        let plan = self.plan.with_untracked(|now| self.history.try_update(|history| step(history, now))).flatten();
        if let Some(plan) = plan {
            self.told.set(None);
            self.plan.set(plan);
        }
    }

    /// Replaces the Plan in one step and says so.
    pub fn replace(self, plan: Plan, text: String) {
        self.go_to(plan);
        self.entry.set_value(Entry::New);
        self.told.set(Some(Notification { text, undo: Undo::Step }));
    }

    /// Replaces the Plan in one step.
    pub fn go_to(self, plan: Plan) {
        self.note(Change::Step);
        self.plan.set(plan);
    }

    /// Changes the one value that a fix is about, in one step, and says so.
    pub fn mend(self, fix: &Fix) {
        self.go_to(self.plan.with_untracked(|plan| fix.applied(plan)));
        let lang = self.lang.get_untracked();
        let text = words::value_changed(&untrack(|| self.label(fix.path, lang)), lang);
        self.told.set(Some(Notification { text, undo: Undo::Step }));
    }

    /// Changes the last step: what came of it is another plan.
    pub fn amend(self, plan: Plan) {
        self.plan.set(plan);
    }

    /// The same, and says so: it is still the same step that can be taken back.
    pub fn amend_replaced(self, plan: Plan, text: String) {
        self.amend(plan);
        self.told.set(Some(Notification { text, undo: Undo::Step }));
    }

    /// What the change of the address that comes now does to the browser's history.
    pub fn take_entry(self) -> Entry {
        let entry = self.entry.get_value();
        self.entry.set_value(Entry::Same);
        entry
    }

    /// The name of what is in view, for a link that leads there.
    pub fn place_in_view(self) -> Option<String> {
        let name = match self.view.get_untracked() {
            View::Files => untrack(|| self.path(self.file.get())),
            view => view.name()?.to_owned(),
        };
        if name.is_empty() {
            return None;
        }
        // A file of its own says already whose it is.
        let is_own = self.file.get_untracked().is_of_environment() && self.view.get_untracked() == View::Files;
        let shown = untrack(|| self.environment()).filter(|_| !is_own);
        let of = self.environments.with_untracked(|all| all.iter().find(|it| it.id == shown).cloned());
        // The first one is shown by itself; one whose name may not be shown has none in a link.
        let of = of.filter(|it| it.id.is_some() && !it.deployment.is_empty());
        Some(of.map_or(name.clone(), |it| format!("{}/{name}", it.deployment)))
    }

    /// Brings into view what a link names: a file by its path, a step by its id, a view by its name; behind the Deployment of
    /// an Environment, that of this one.
    pub fn show(self, name: &str) {
        let all = self.plan.with_untracked(files::everything);
        if let Some(file) = all.into_iter().find(|file| file.path == name) {
            // What all share is shown in any of them.
            if file.kind.is_of_environment() {
                self.show_environment(file.of);
            }
            self.file.set(file.kind);
            self.view.set(View::Files);
        } else if let Some(view) = View::named(name) {
            self.view.set(view);
        } else if StepId::named(name).is_some() {
            self.step.set(Some(name.to_owned()));
            self.view.set(View::Runbook);
        } else if let Some((of, rest)) = name.split_once('/') {
            let found = self
                .environments
                .with_untracked(|all| all.iter().find(|it| it.id.is_some() && it.deployment == of).cloned());
            if let Some(found) = found {
                self.show_environment(found.id);
                self.show(rest);
            }
        }
    }

    /// Has the runbook do something, which is shown for it.
    pub fn ask_steps(self, request: StepRequest) {
        self.view.set(View::Runbook);
        self.step_request.set(Some(request));
    }

    /// Prints the runbook.
    pub fn print_runbook(self) {
        self.view.set(View::Runbook);
        // Once it is drawn.
        request_animation_frame(page::print);
    }

    /// Goes to the first value that stands in the way of the bundle.
    pub fn go_to_first_error(self) {
        self.show_all_messages.set(true);
        if let Some(place) = self.findings.with_untracked(|findings| findings.error_places().next()) {
            self.go_to_field(place);
        }
    }

    /// Plans the upgrade of what the plan set up, if it can be upgraded, and shows the runbook that does it.
    pub fn plan_upgrade(self) {
        if let Some(plan) = self.plan.with_untracked(Plan::upgraded) {
            let text = words::UPGRADE_PLANNED.get(self.lang.get_untracked()).to_owned();
            self.replace(plan, text);
            self.view.set(View::Runbook);
        }
    }

    /// Brings the Environment that the page shows to the release of the one before it, and shows the runbook that does it; says
    /// so where there is nothing to bring it to.
    pub fn promote(self) {
        let id = untrack(|| self.environment());
        match id.and_then(|id| self.plan.with_untracked(|plan| plan.promoted(id))) {
            Some(plan) => {
                self.replace(plan, words::PROMOTED.get(self.lang.get_untracked()).to_owned());
                self.view.set(View::Runbook);
            }
            None => self.tell(words::NOTHING_TO_PROMOTE),
        }
    }

    /// Compares the Environment that the page shows with the one before it, or the first one with the next.
    pub fn compare_environments(self) {
        let other = self.plan.with_untracked(|plan| match untrack(|| self.environment()) {
            None => plan.environments.first().map(|row| Some(row.id)),
            Some(id) => {
                let before = plan.environment_index(id)?.checked_sub(1);
                Some(before.map(|n| plan.environments[n].id))
            }
        });
        match other {
            Some(id) => {
                self.against.set(Against::Environment(id));
                self.view.set(View::Changes);
            }
            None => self.tell(words::ONE_ENVIRONMENT),
        }
    }

    /// Says something about what was asked for.
    pub fn tell(self, text: Text) {
        let text = text.get(self.lang.get_untracked()).to_owned();
        self.told.set(Some(Notification { text, undo: Undo::Nothing }));
    }

    /// Back to the empty form.
    pub fn reset(self) {
        self.replace(Plan::default(), words::RESET_DONE.get(self.lang.get_untracked()).to_owned());
    }

    /// A value's text as it may be shown outside its own control.
    pub fn shown(self, field: FieldRef) -> String {
        self.with(|plan| files::shown(plan, &field))
    }

    /// Changes the rows of the Plan.
    pub fn change<T>(self, change: impl FnOnce(&mut Plan) -> T) -> Option<T> {
        self.note(Change::Step);
        self.plan.try_update(change)
    }

    /// Adds an ExternalSecret that begins so, and goes to its name.
    pub fn begin(self, beginning: &Beginning) {
        let added = self.change(|plan| {
            let id = beginning.add_to(plan);
            FieldRef::Secret(id, SecretField::Name).path(plan)
        });
        if let Some(path) = added.flatten() {
            request_animation_frame(move || page::focus_field(&path.to_string()));
        }
    }

    /// Removes rows of the Plan, and says so: what was in them is gone.
    pub fn remove(self, change: impl FnOnce(&mut Plan)) {
        self.change(change);
        let text = words::REMOVED.get(self.lang.get_untracked()).to_owned();
        self.told.set(Some(Notification { text, undo: Undo::Step }));
    }

    /// A file's path, empty when the file is gone.
    pub fn path(self, kind: FileKind) -> String {
        self.files
            .with(|files| files.iter().find(|file| file.kind == kind).map(|file| file.path.clone()).unwrap_or_default())
    }

    /// Whether what a file says can be told yet.
    pub fn is_there(self, kind: FileKind) -> bool {
        !kind.is_of_runbook() || self.later.get().is_there()
    }

    /// What a file says. Cheap to compare: a file that says the same is not written again.
    pub fn content(self, kind: FileKind) -> Option<Content> {
        let lang = self.lang.get();
        if kind.is_of_runbook() {
            let domain = self.later.get().domain()?;
            return self.with_environment(|plan| {
                self.steps.with(|steps| (domain.content)(&plan.resolve(), kind, steps, lang))
            });
        }
        let content = |plan: &Plan| files::content(&plan.resolve(), kind, version::setting(lang, &address::base()));
        // What all Environments share is that of the whole plan.
        let is_own = self.files.with(|files| files.iter().any(|file| file.kind == kind && file.of.is_some()));
        if is_own { self.with_environment(content) } else { self.with(content) }
    }
}
