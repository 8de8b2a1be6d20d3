//! `qvsconfig link` and `qvsconfig plan`: a plan as a link, and back.

use text::Lang;
use valuestream::field::Value;
use valuestream::plan_file::schema_at;
use valuestream::share::{fragment, packed};

use crate::answer::{Answer, Failure};
use crate::args;
use crate::plan::{self, Given};
use crate::{output, words};

/// Runs `link`.
pub fn link(asked: &args::Link, lang: Lang) -> Result<Answer, Failure> {
    let given = plan::read(&asked.plan, lang)?;
    let link = fragment(&given.plan);
    let link = if asked.short { packed::pack(&link) } else { link };
    let base = asked.base.as_deref().or(given.page()).unwrap_or_default();
    // What stands behind a `#` of the address would be a part of the link.
    let base = base.split('#').next().unwrap_or_default();
    output::print(&format!("{base}#{link}\n"))?;
    tell_hidden(&given, lang);
    Ok(Answer::Good)
}

/// Runs `plan`.
pub fn plan(asked: &args::Plan, lang: Lang) -> Result<Answer, Failure> {
    let given = plan::read(&asked.link, lang)?;
    let schema = schema_at(given.address.as_deref().unwrap_or_default());
    output::print(&plan::written(&given.plan, given.schema().unwrap_or(&schema)))?;
    tell_hidden(&given, lang);
    Ok(Answer::Good)
}

/// Says which values stayed behind, because they look like a credential.
fn tell_hidden(given: &Given, lang: Lang) {
    given.plan.each_value(|path, spec, text| {
        if spec.value(text) == Value::Hidden {
            output::tell(&format!("qvsconfig: {}\n", words::left_out(&path.to_string(), lang)));
        }
    });
}
