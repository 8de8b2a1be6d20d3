//! Compares a hostile plan's commands with those of its tame twin, with the texts in place of the words.

use proptest::prelude::*;
use valuestream::plan::Plan;
use valuestream::runbook::Block;

use super::Call;
use super::hostile::Twins;
use super::recorded::Record;

/// A value as written in the plan's commands.
pub fn written(plan: &Plan, key: &str) -> String {
    let field = plan.field_named(key).unwrap();
    let text = field.get(plan).unwrap();
    let hidden = field.spec().error_of(text).is_some_and(|code| code.hides_text());
    if hidden || text.trim().is_empty() { format!("<{key}>") } else { text.to_owned() }
}

/// The key of a Secret is a Go string in a Go template: it is read here as Go would.
fn go_template(argument: &str) -> String {
    let (Some(start), Some(end)) = (argument.find("{{index .data \""), argument.rfind("\" | base64decode}}")) else {
        return argument.to_owned();
    };
    if !argument.starts_with("go-template={{index") {
        return argument.to_owned();
    }
    let quoted = &argument[start + "{{index .data ".len()..=end];
    let text: String = serde_json::from_str(quoted).expect("a string of Go, and of JSON");
    assert!(!quoted.contains('\n') && &argument[end..] == "\" | base64decode}}{{\"\\n\"}}", "{argument}");
    format!("go-template of {text}")
}

/// The same calls, block by block, and the same traces.
pub fn compare(twins: &Twins, hostile: &Record, tame: &Record) -> Result<(), TestCaseError> {
    prop_assert_eq!(hostile.calls.len(), tame.calls.len());
    for (n, (hostile, tame)) in hostile.calls.iter().zip(&tame.calls).enumerate() {
        let with_harm = |word: &String| twins.with_harm(&go_template(word));
        let mut missing: Vec<Call> = tame.iter().map(|call| call.iter().map(with_harm).collect()).collect();
        let mut surplus: Vec<Call> = Vec::new();
        for call in hostile {
            let call: Call = call.iter().map(|word| go_template(word)).collect();
            match missing.iter().position(|expected| *expected == call) {
                Some(at) => drop(missing.swap_remove(at)),
                None => surplus.push(call),
            }
        }
        prop_assert!(
            missing.is_empty() && surplus.is_empty(),
            "block {}: missing {:?}, surplus {:?}",
            n,
            missing,
            surplus
        );
    }
    prop_assert_eq!(&hostile.out, &twins.with_harm(&tame.out));
    prop_assert_eq!(&hostile.ignored, &twins.with_harm(&tame.ignored));
    prop_assert_eq!(&hostile.files, &tame.files);
    prop_assert!(!hostile.files.iter().any(|name| name.contains("pwned")), "{:?}", hostile.files);
    Ok(())
}

/// No value of a block contains anything raw that a terminal acts on, hides or reorders, or that ends a line.
pub fn is_visible(block: &Block) -> bool {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let values = block.commands.iter().flatten().filter(|piece| piece.path.is_some());
    values.into_iter().all(|piece| !piece.text.contains(hidden))
}

/// No value can become an option: a value at the start of an argument follows an option that takes it, or `--`.
pub fn no_value_is_an_option(tame: &Record) -> Result<(), TestCaseError> {
    for call in tame.calls.iter().flatten() {
        for (n, word) in call.iter().enumerate().skip(1) {
            let value =
                word.starts_with("qvsword") || word.starts_with("qvsfolder") || word.starts_with("https://h/qvs");
            let taken = call[n - 1].starts_with('-') || call[1..n].iter().any(|word| word == "--");
            // `git checkout` only gets a branch that exists, and no branch starts with a dash.
            let harmless = matches!(call[0].as_str(), "printf" | "awk-name") || call[..2] == ["git", "checkout"];
            prop_assert!(!value || taken || harmless, "{:?}", call);
        }
    }
    Ok(())
}
