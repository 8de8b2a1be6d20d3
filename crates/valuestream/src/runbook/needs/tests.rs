//! The list of programs matches the commands, for all choices.

use super::*;
use crate::plan::Plan;
use crate::runbook::{Part, steps};

/// Programs in every bash or zsh, and in every system that has one.
const EVERYWHERE: [&str; 22] = [
    "[", "awk", "cat", "cd", "chmod", "echo", "false", "grep", "ls", "mkdir", "printf", "read", "rm", "sleep", "sort",
    "paste", "tail", "true", "umask", "unset", "test", "export",
];

/// Words before and after which a command begins.
const KEYWORDS: [&str; 12] = ["if", "then", "elif", "else", "fi", "while", "do", "done", "case", "esac", "!", "in"];

/// The programs that a shell text calls. It understands only what our blocks use: quotes, `$( )`, subshells, lists,
/// pipes, redirections and keywords.
fn programs(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut word, mut begins) = (String::new(), true);
    // What closes each open level: a quote or a bracket.
    let mut open: Vec<char> = Vec::new();
    let mut chars = text.chars().peekable();
    let mut end = |word: &mut String, begins: &mut bool| {
        let it = std::mem::take(word);
        if it == "in" || *begins && KEYWORDS.contains(&it.as_str()) {
            *begins = it != "case";
        } else if *begins && !it.is_empty() && !it.contains(['=', '<', '>']) && it != "{" && it != "}" {
            found.push(it);
            *begins = false;
        }
    };
    while let Some(c) = chars.next() {
        match (open.last(), c) {
            (Some('\''), '\'') | (Some('"'), '"') => _ = open.pop(),
            (Some('\''), _) => {}
            (_, '$') if chars.next_if_eq(&'(').is_some() => {
                end(&mut word, &mut begins);
                open.push(')');
                begins = true;
            }
            (Some('"'), '\\') => _ = chars.next(),
            (Some('"'), _) => {}
            (_, '\'' | '"') => {
                open.push(c);
                word.push('_');
            }
            (_, '(') => {
                open.push(')');
                begins = true;
            }
            (Some(')'), ')') => {
                end(&mut word, &mut begins);
                open.pop();
                begins = false;
            }
            // The pattern of a case.
            (_, ')') => {
                word.clear();
                begins = true;
            }
            (_, '&') if word.ends_with('>') => word.push(c),
            (_, '\n' | ';' | '|' | '&') => {
                end(&mut word, &mut begins);
                begins = true;
            }
            (_, ' ') => end(&mut word, &mut begins),
            (_, c) => word.push(c),
        }
    }
    end(&mut word, &mut begins);
    found
}

#[test]
fn programs_are_found_in_texts_like_ours() {
    let text = "if a=$(one --x 'two; three' | four) && [ \"$(five \"$a\")\" -gt 1 ]; then\n  six || { seven; }\nelse\n  (cd x && eight)\nfi\n\
                case $answer in\n  [yY]*) nine --ten >&2 ;;\n  *) eleven ;;\nesac\nname='a b' twelve x";
    assert_eq!(programs(text), ["one", "four", "[", "five", "six", "seven", "cd", "eight", "nine", "eleven", "twelve"]);
}

fn plans() -> Vec<Plan> {
    let mut plans = Vec::new();
    for edition in ["current", "tutorial"] {
        for authorization in ["rbac", "accessPolicy"] {
            for adapters in ["local", "remote"] {
                for location in ["", "japaneast"] {
                    let mut plan = crate::example::example("").plan();
                    plan.project.runbook_edition = edition.to_owned();
                    plan.cluster.vault_authorization = authorization.to_owned();
                    plan.repository.adapter_source = adapters.to_owned();
                    plan.cluster.location = location.to_owned();
                    plans.push(plan);
                }
            }
        }
    }
    plans
}

#[test]
fn every_program_is_a_tool_of_its_step_or_always_present() {
    let mut called = Vec::new();
    for plan in plans() {
        for step in steps(&plan.resolve(), Lang::En) {
            for part in &step.parts {
                let Part::Run(block) = part else { continue };
                for program in programs(&block.text()) {
                    let named = step.tools.iter().any(|tool| tool.program == program);
                    assert!(
                        named || EVERYWHERE.contains(&program.as_str()),
                        "step {} calls {program} in:\n{}",
                        step.id,
                        block.text()
                    );
                    called.push(program);
                }
            }
        }
    }
    for tool in TOOLS {
        assert!(called.iter().any(|program| program == tool.program), "nothing calls {}", tool.name);
    }
}

#[test]
fn needs_follow_the_choices() {
    let all: Vec<(Plan, Needs)> = plans()
        .into_iter()
        .map(|plan| (plan.clone(), needs(&plan.resolve(), &steps(&plan.resolve(), Lang::En), Lang::En)))
        .collect();
    for (plan, needs) in &all {
        let tutorial = plan.project.runbook_edition == "tutorial";
        let has = |text: &str| needs.rights.iter().any(|right| right.role.contains(text));
        let rbac = plan.cluster.vault_authorization == "rbac";
        assert_eq!((has("Key Vault Secrets Officer"), has("An access policy that gives you")), (rbac, !rbac));
        assert_eq!(
            needs.rights.iter().any(|right| right.what.starts_with("Create the vault")),
            !plan.cluster.location.is_empty()
        );
        assert_eq!(needs.tools.iter().any(|(tool, _)| *tool == &KUBELOGIN), !tutorial);
        for right in &needs.rights {
            assert!(!right.steps.is_empty(), "{}", right.what);
        }
        for (tool, steps) in &needs.tools {
            assert!(!steps.is_empty() && tool.link.starts_with("https://"), "{}", tool.name);
        }
    }
    // Values of another store are not written into this vault, and nothing of it is looked at.
    let mut other = Plan::default();
    other.secrets[0].values.extra = "spec: {secretStoreRef: {name: other}}".to_owned();
    let all = steps(&other.resolve(), Lang::En);
    let last = all.last().expect("a step");
    assert!(!last.tools.iter().any(|tool| tool.program == "az"), "{:?}", last.tools);
    assert!(!last.parts.iter().any(|part| matches!(part, Part::Say(text) if text.contains("Officer"))));
    let rights = needs(&other.resolve(), &all, Lang::En).rights;
    assert!(!rights.iter().any(|right| right.role.contains("Officer")));
    let ssh = {
        let mut plan = Plan::default();
        plan.repository.git_clone_url = "git@github.com:contoso/platform.git".to_owned();
        needs(&plan.resolve(), &steps(&plan.resolve(), Lang::En), Lang::En)
    };
    assert!(ssh.rights.iter().any(|right| right.role.contains("SSH")));
    let blocked = needs(&Plan::default().resolve(), &steps(&Plan::default().resolve(), Lang::Ja), Lang::Ja);
    assert!(blocked.rights.iter().filter_map(|right| right.check.as_ref()).any(|check| !check.blocked_by().is_empty()));
}
