//! How named plans are kept, in the browser and in a file: as JSON, each plan as its link.

use crate::browser::{json, page, storage};

const PLANS: &str = "qvsconfig.plans";
const MARK: (&str, f64) = ("qvsconfig", 1.0);
const LIST: &str = "plans";
const FIELDS: [&str; 3] = ["name", "saved", "link"];

/// A plan with a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    /// Its name, which no other has.
    pub name: String,
    /// When it was saved, as ISO 8601.
    pub saved: String,
    /// The plan, as a link without its `#`.
    pub link: String,
}

impl Saved {
    /// A plan that is saved now.
    pub fn now(name: String, link: String) -> Saved {
        Saved { name, saved: page::today(), link }
    }
}

/// The plans that the browser keeps.
pub fn read() -> Vec<Saved> {
    storage::read(PLANS).and_then(|text| from_json(&text)).unwrap_or_default()
}

/// Keeps the plans; whether it could.
pub fn write(plans: &[Saved]) -> bool {
    storage::write(PLANS, &to_json(plans))
}

/// The plans as a file.
pub fn to_json(plans: &[Saved]) -> String {
    let records: Vec<[String; 3]> =
        plans.iter().map(|saved| [saved.name.clone(), saved.saved.clone(), saved.link.clone()]).collect();
    json::write(MARK, LIST, FIELDS, &records)
}

/// The plans of a file; `None` when it is none of ours. Those that are no plan are left out.
pub fn from_json(text: &str) -> Option<Vec<Saved>> {
    let records = json::read(text, LIST, FIELDS)?;
    let saved = |[name, saved, link]: [String; 3]| Saved { name, saved, link };
    let is_plan = |saved: &Saved| !saved.name.is_empty() && valuestream::share::open(&saved.link).is_some();
    Some(records.into_iter().map(saved).filter(is_plan).collect())
}

/// Saves a plan, in the place of one of the same name.
pub fn put(plans: &mut Vec<Saved>, saved: Saved) {
    match plans.iter_mut().find(|known| known.name == saved.name) {
        Some(known) => *known = saved,
        None => plans.push(saved),
    }
}

/// `name`, or with the first number behind it that is free.
pub fn free_name(plans: &[Saved], name: &str) -> String {
    let free = |name: &String| !plans.iter().any(|saved| saved.name == *name);
    let numbered = (2..).map(|n| format!("{name} {n}"));
    std::iter::once(name.to_owned()).chain(numbered).find(free).unwrap_or_default()
}
