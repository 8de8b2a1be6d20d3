//! `qvsconfig fields` and `qvsconfig releases`: the domain's tables, for people and programs.

use std::fmt::Write;

use serde::Serialize;
use text::Lang;
use valuestream::field::{Control, Further, Spec};
use valuestream::plan::{ENVIRONMENTS, PlanField, RowField, SecretPart};
use valuestream::release::{Known, Verdict, known, newest};

use crate::answer::{Answer, Failure};
use crate::args::TableFormat;
use crate::report::pretty;
use crate::{output, words};

/// The version of the JSON of both tables.
const JSON_VERSION: u32 = 1;

#[derive(Serialize)]
struct Fields {
    version: u32,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    name: String,
    default: &'static str,
    required: bool,
    choices: Vec<&'static str>,
    label: &'static str,
    help: &'static str,
    example: &'static str,
}

/// Every value by its name, with `N` and `M` for the numbers of rows, in the order of the form.
fn specs() -> Vec<(String, &'static Spec)> {
    let single = PlanField::all().map(|field| (field.key().to_owned(), field.spec()));
    let of_secrets = SecretPart::all().flat_map(|part| match part {
        SecretPart::Value(field) => vec![(format!("secrets.N.{}", field.spec().key), field.spec())],
        SecretPart::List(list) => {
            let named = |field: RowField| (format!("secrets.N.{}.M.{}", list.key(), field.spec().key), field.spec());
            list.fields().map(named).collect()
        }
    });
    let named = |field: PlanField| (format!("{ENVIRONMENTS}.N.{}", field.key()), field.spec());
    single.chain(of_secrets).chain(PlanField::further().map(named)).collect()
}

/// Runs `fields`.
pub fn fields(format: TableFormat, lang: Lang) -> Result<Answer, Failure> {
    let of = |(name, spec): (String, &'static Spec)| Field {
        // Where a further Environment has none of its own, the first one's holds.
        default: if name.starts_with(ENVIRONMENTS) { "" } else { spec.default },
        required: match spec.further {
            Further::Own if name.starts_with(ENVIRONMENTS) => true,
            Further::Inherited if name.starts_with(ENVIRONMENTS) => false,
            _ => spec.default.is_empty() && !spec.optional,
        },
        name,
        choices: match spec.control {
            Control::Choice(choices) => choices.iter().map(|choice| choice.value).collect(),
            _ => Vec::new(),
        },
        label: spec.label.get(lang),
        help: spec.help.get(lang),
        example: spec.example,
    };
    let fields: Vec<Field> = specs().into_iter().map(of).collect();
    let text = match format {
        TableFormat::Json => pretty(&Fields { version: JSON_VERSION, fields }),
        TableFormat::Human => {
            let mut text = String::new();
            for field in fields {
                let default = match (field.default, field.required) {
                    ("", true) => words::REQUIRED.get(lang),
                    ("", false) => words::OPTIONAL.get(lang),
                    (default, _) => default,
                };
                let choices = match field.choices.as_slice() {
                    [] => String::new(),
                    choices => format!(" ({})", choices.join(", ")),
                };
                // Writing into a String cannot fail, here and below.
                let _ = writeln!(text, "{} = {default}\n    {}: {}{choices}", field.name, field.label, field.help);
            }
            text
        }
    };
    output::print(&text)?;
    Ok(Answer::Good)
}

#[derive(Serialize)]
struct Releases {
    version: u32,
    newest: String,
    releases: Vec<Release>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Release {
    version: String,
    usable: bool,
    /// The nearest release that can be installed, where this one cannot.
    instead: Option<String>,
    kubernetes: &'static str,
    end_of_life: Option<&'static str>,
    supported: bool,
}

impl From<Known> for Release {
    fn from(known: Known) -> Release {
        let (usable, instead) = match known.verdict {
            Verdict::Listed => (true, None),
            Verdict::NoChart(instead) | Verdict::NoConverter(instead) => (false, Some(instead)),
            Verdict::Unlisted | Verdict::NoSuchRelease => (false, None),
        };
        Release {
            version: known.version,
            usable,
            instead,
            kubernetes: known.kubernetes,
            end_of_life: Some(known.end_of_life).filter(|day| !day.is_empty()),
            supported: known.was_supported,
        }
    }
}

/// Runs `releases`.
pub fn releases(format: TableFormat, lang: Lang) -> Result<Answer, Failure> {
    let releases: Vec<Release> = known().into_iter().map(Release::from).collect();
    let text = match format {
        TableFormat::Json => pretty(&Releases { version: JSON_VERSION, newest: newest(), releases }),
        TableFormat::Human => {
            let mut text = String::new();
            for release in releases {
                let mut about = vec![match (&release.instead, release.usable) {
                    (Some(instead), _) => words::not_usable(instead, lang),
                    (None, true) => words::USABLE.get(lang).to_owned(),
                    (None, false) => words::UNKNOWN_RELEASE.get(lang).to_owned(),
                }];
                if !release.kubernetes.is_empty() {
                    about.push(format!("Kubernetes {}", release.kubernetes));
                }
                about.extend(release.end_of_life.map(|day| words::support_ended(day, release.supported, lang)));
                let _ = writeln!(text, "{}: {}", release.version, about.join("; "));
            }
            text
        }
    };
    output::print(&text)?;
    Ok(Answer::Good)
}
