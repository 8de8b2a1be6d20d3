//! Undo and redo over Plans. It keeps the Plan before each step; typing into one value is a single step until a pause.
//! Texts that look secret are not kept.

use crate::plan::Plan;
use crate::rule::looks_secret;

/// How many steps can be undone.
const MAX_STEPS: usize = 200;
/// A pause in typing that starts a new step, in milliseconds.
const PAUSE: f64 = 1000.0;

/// What changes a Plan.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// Typing into the named value, at a time in milliseconds.
    Typing(String, f64),
    /// Anything else: always a step of its own.
    Step,
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Plan>,
    future: Vec<Plan>,
    last: Option<Change>,
}

impl History {
    /// Notes that `before` is about to change.
    pub fn note(&mut self, before: &Plan, change: Change) {
        let goes_on = match (&self.last, &change) {
            (Some(Change::Typing(last, then)), Change::Typing(now, at)) => last == now && at - then < PAUSE,
            _ => false,
        };
        if !goes_on {
            if self.past.len() == MAX_STEPS {
                self.past.remove(0);
            }
            self.past.push(kept(before));
        }
        self.future.clear();
        self.last = Some(change);
    }

    /// Call this when a control loses focus: typing afterwards is a new step, even in the same control.
    pub fn pause(&mut self) {
        self.last = None;
    }

    /// The Plan before the last step, given the current one; `None` if there is nothing to undo.
    pub fn undo(&mut self, now: &Plan) -> Option<Plan> {
        let plan = self.past.pop()?;
        self.future.push(kept(now));
        self.last = None;
        Some(plan)
    }

    /// The Plan that was undone last; `None` if there is none.
    pub fn redo(&mut self, now: &Plan) -> Option<Plan> {
        let plan = self.future.pop()?;
        self.past.push(kept(now));
        self.last = None;
        Some(plan)
    }

    /// Whether undo is possible, and whether redo is.
    pub fn can(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}

/// A plan in a form that may be kept: texts that look secret become empty.
pub fn kept(plan: &Plan) -> Plan {
    let mut kept = plan.clone();
    let mut secret = Vec::new();
    plan.each_value(|path, _, text| {
        if looks_secret(text) {
            secret.push(path);
        }
    });
    for path in secret {
        if let Some(field) = kept.field_at(path) {
            field.set(&mut kept, String::new());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Form {
        plan: Plan,
        history: History,
    }

    impl Form {
        fn types(&mut self, key: &str, text: &str, at: f64) {
            self.history.note(&self.plan, Change::Typing(key.to_owned(), at));
            if let Some(field) = self.plan.field_named(key) {
                field.set(&mut self.plan, text.to_owned());
            }
        }

        fn undo(&mut self) -> bool {
            self.history.undo(&self.plan).map(|plan| self.plan = plan).is_some()
        }

        fn redo(&mut self) -> bool {
            self.history.redo(&self.plan).map(|plan| self.plan = plan).is_some()
        }

        fn cluster(&self) -> &str {
            &self.plan.cluster.cluster_name
        }
    }

    fn form() -> Form {
        Form { plan: Plan::default(), history: History::default() }
    }

    #[test]
    fn typing_is_one_step_until_a_pause_or_another_value() {
        let mut form = form();
        for (n, text) in ["a", "ak", "aks"].into_iter().enumerate() {
            form.types("clusterName", text, 100.0 * n as f64);
        }
        form.types("clusterName", "aks-1", 5000.0);
        form.types("resourceGroup", "rg", 5100.0);
        assert!(form.undo());
        assert_eq!((form.cluster(), form.plan.cluster.resource_group.as_str()), ("aks-1", ""));
        assert!(form.undo());
        assert_eq!(form.cluster(), "aks");
        assert!(form.undo());
        assert_eq!(form.cluster(), "");
        assert!(!form.undo());
        assert!(form.redo() && form.redo() && form.redo() && !form.redo());
        assert_eq!(form.plan.cluster.resource_group, "rg");
    }

    #[test]
    fn a_new_step_discards_the_redo_steps() {
        let mut form = form();
        form.types("clusterName", "a", 0.0);
        form.undo();
        assert_eq!(form.history.can(), (false, true));
        form.types("clusterName", "b", 1.0);
        assert_eq!(form.history.can(), (true, false));
        form.history.pause();
        form.types("clusterName", "bc", 2.0);
        form.undo();
        assert_eq!(form.cluster(), "b");
    }

    #[test]
    fn nothing_secret_is_kept() {
        let mut form = form();
        form.types("clusterName", "ghp_0123456789", 0.0);
        form.types("resourceGroup", "rg", 1.0);
        form.undo();
        assert_eq!(form.cluster(), "");
        form.undo();
        form.redo();
        assert_eq!(form.cluster(), "");
    }

    #[test]
    fn the_number_of_undo_steps_is_limited() {
        let mut form = form();
        for n in 0..500 {
            form.types(if n % 2 == 0 { "clusterName" } else { "resourceGroup" }, &n.to_string(), 0.0);
        }
        let mut steps = 0;
        while form.undo() {
            steps += 1;
        }
        assert_eq!(steps, MAX_STEPS);
    }
}
