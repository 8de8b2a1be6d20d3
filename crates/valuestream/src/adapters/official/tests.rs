use std::collections::HashSet;

use super::*;
use crate::adapters::{ADAPTERS, Filled, RUN_TIME, Values};
use crate::rule::git::Transport;

#[test]
fn names_are_found_as_they_are_written() {
    let name = |name: &str| pattern(&format!("{MODULE}{name}")).map(|pattern| pattern.name);
    assert_eq!(name("kubernetes/deployment/simple"), Some("kubernetes/deployment/simple"));
    assert_eq!(name("kubernetes/deployment/simple:simple"), Some("kubernetes/deployment/simple"));
    assert_eq!(name("pipeline/deploy:simple"), Some("pipeline/deploy:simple"));
    assert_eq!(name("pipeline/deploy"), None, "several packages share the directory");
    assert_eq!(pattern("pipeline/deploy:simple").map(|it| it.name), None);
}

#[test]
fn names_that_are_told_exist() {
    let all: HashSet<&str> = PATTERNS.iter().map(|pattern| pattern.name).collect();
    assert_eq!(all.len(), PATTERNS.len());
    for pattern in &PATTERNS {
        let named = pattern.includes.iter().chain(pattern.needs.iter().flat_map(|need| need.one_of));
        for name in named.chain(pattern.conflicts.iter().map(|conflict| &conflict.pattern)) {
            assert!(all.contains(name), "{}: {name}", pattern.name);
        }
        for conflict in pattern.conflicts {
            let back = PATTERNS.iter().find(|other| other.name == conflict.pattern).unwrap();
            assert!(
                back.conflicts.iter().any(|it| it.pattern == pattern.name),
                "{}: {}",
                pattern.name,
                conflict.pattern
            );
        }
        for param in pattern.run_time {
            for id in param.pipelines {
                assert!(pattern.pipelines.iter().any(|pipeline| pipeline.id == *id), "{}: {id}", pattern.name);
            }
        }
        let params: HashSet<&str> = pattern.params.iter().map(|param| param.name).collect();
        assert_eq!(params.len(), pattern.params.len(), "{}", pattern.name);
    }
    for removed in &REMOVED {
        assert!(!all.contains(removed.name), "{}", removed.name);
        assert!(removed.now.is_empty() || all.contains(removed.now), "{}", removed.name);
    }
}

/// The adapters that the form's files use are declared apart, as they are needed before the others.
#[test]
fn the_forms_own_adapters_are_as_in_the_table() {
    for own in ADAPTERS {
        let listed = pattern(own.pattern).unwrap();
        let params: Vec<(&str, Absent)> = listed.params.iter().map(|param| (param.name, param.absent)).collect();
        let declared: Vec<(&str, Absent)> =
            own.params.iter().map(|param| (param.name, param.default.map_or(Absent::Fails, Absent::Text))).collect();
        assert_eq!(params, declared, "{}", own.pattern);
        for option in own.options {
            let param = listed.option(option.name).unwrap();
            match option.values {
                Values::Flag => assert_eq!(param.shape, Shape::Flag, "{}", option.name),
                Values::OneOf(choices) => {
                    let mut told: Vec<&str> = param.choices.to_vec();
                    let mut known = choices.to_vec();
                    told.sort_unstable();
                    known.sort_unstable();
                    assert_eq!(told, known, "{}", option.name);
                }
            }
        }
        assert_eq!(listed.options.len(), own.options.len(), "{}", own.pattern);
    }
    let deploy = pattern(crate::adapters::DEPLOY_PATTERN).unwrap();
    assert_eq!(deploy.run_time.len(), RUN_TIME.len());
    for own in &RUN_TIME {
        let listed = deploy.run_time.iter().find(|param| param.name == own.name).unwrap();
        let filled = match own.filled {
            Filled::By(_) => (true, None),
            Filled::Default(text) => (false, Some(text)),
            Filled::Nothing => (false, None),
        };
        assert_eq!((listed.automatic, listed.default), filled, "{}", own.name);
        let when = match own.only {
            None => When::Always,
            Some(Transport::Https) => When::Https,
            Some(Transport::Ssh) => When::Ssh,
        };
        assert_eq!(listed.when, when, "{}", own.name);
    }
}
