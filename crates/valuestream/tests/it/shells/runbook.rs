//! What tests need from a runbook: its blocks in order, and sessions made from them.

use std::fs;
use std::path::Path;

use valuestream::plan::Plan;
use valuestream::runbook::{Block, Part, Runs, Step, steps};
use valuestream::{Lang, bundle};

/// Every block of a runbook with its step.
pub fn blocks(steps: &[Step]) -> Vec<(&'static str, Block)> {
    let of = |step: &Step| {
        let id = step.id.name();
        let block = |part: &Part| if let Part::Run(block) = part { Some((id, block.clone())) } else { None };
        step.parts.iter().filter_map(block).collect::<Vec<_>>()
    };
    steps.iter().flat_map(of).collect()
}

/// The blocks of one step.
pub fn step_blocks(plan: &Plan, id: &str) -> Vec<Block> {
    blocks(&steps(&plan.resolve(), Lang::En))
        .into_iter()
        .filter(|(step, _)| *step == id)
        .map(|(_, block)| block)
        .collect()
}

/// The blocks of one step as one text.
pub fn step_text(plan: &Plan, id: &str) -> String {
    step_blocks(plan, id).iter().map(|block| block.text() + "\n").collect()
}

/// What a session prints after its `n`th block.
pub fn after_block(n: usize) -> String {
    format!("qvs-after-block-{n}")
}

/// All blocks in order, each followed by a line that reports it; `placing` runs before the first block of the step that
/// places the bundle's files.
pub fn session(plan: &Plan, lang: Lang, placing: &str) -> (String, usize) {
    let steps = steps(&plan.resolve(), lang);
    let places = steps.iter().find(|step| step.runs == Runs::PlacingFiles).map(|step| step.id.name());
    let blocks = blocks(&steps);
    let mut text = String::new();
    let mut placed = false;
    for (n, (id, block)) in blocks.iter().enumerate() {
        if Some(*id) == places && !placed {
            placed = true;
            text += &format!("{placing}\n");
        }
        text += &format!("{}\nprintf '%s\\n' {}\n", block.text(), after_block(n));
    }
    (text, blocks.len())
}

/// The bundle's files, unpacked into a folder.
pub fn unpack(plan: &Plan, lang: Lang, folder: &Path) {
    for (path, text) in bundle::files(&plan.resolve(), lang) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
