//! `qvsconfig schema`: the JSON Schema of the plan file.

use text::Lang;
use valuestream::plan_file::schema;

use crate::answer::{Answer, Failure};
use crate::output;
use crate::report::pretty;

/// Runs it.
pub fn run(lang: Lang) -> Result<Answer, Failure> {
    output::print(&pretty(&schema(&[lang])))?;
    Ok(Answer::Good)
}
