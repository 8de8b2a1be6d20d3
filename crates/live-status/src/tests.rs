use super::*;

#[test]
fn ids_are_parsed_back() {
    for what in CheckId::all(3) {
        assert_eq!(CheckId::try_from(what.to_string()), Ok(what));
        assert_eq!(serde_json::to_string(&what).unwrap(), format!("\"{what}\""));
    }
    for id in ["", "secret", "secret.", "secret.x", "secret.-1", "secrets.0", "Crds", "store.0"] {
        assert!(CheckId::try_from(id.to_owned()).is_err(), "{id}");
    }
}

fn check(what: CheckId, state: State) -> Check {
    Check {
        what,
        step: "11".to_owned(),
        state,
        sentence: Text { ja: "はい", en: "yes" }.into(),
        evidence: Some(Evidence { reason: "Valid".to_owned(), ..Evidence::default() }),
        warning: None,
        trouble: None,
        first: None,
        sync: None,
        commands: Vec::new(),
    }
}

#[test]
fn events_are_parsed_back() {
    let trouble = Trouble::new(Text { ja: "あ", en: "a" }, Text { ja: "い", en: "b" });
    let report = Report {
        context: Some("aks".to_owned()),
        connection: Connection::Unavailable(trouble),
        checks: vec![check(CheckId::Store, State::Ok), check(CheckId::Secret(1), State::Failing)],
    };
    let events = [
        Event::Hello { report: report.clone() },
        Event::Check { check: Box::new(check(CheckId::Crds, State::Pending)) },
        Event::Connection { context: None, connection: Connection::Connected },
        Event::Beat,
    ];
    for event in events {
        let text = serde_json::to_string(&event).unwrap();
        assert_eq!(serde_json::from_str::<Event>(&text).unwrap(), event);
    }
    let text = serde_json::to_string(&check(CheckId::Secret(1), State::Ok)).unwrap();
    let wire = r#"{"id":"secret.1","step":"11","state":"ok","sentence":{"ja":"はい","en":"yes"},"evidence":{"reason":"Valid"}}"#;
    assert_eq!(text, wire);
    assert_eq!(serde_json::to_string(&Event::Beat).unwrap(), r#"{"event":"beat"}"#);
}

#[test]
fn a_status_is_a_report_with_its_health() {
    let of = |states: &[State]| Report {
        connection: Connection::Connected,
        checks: states.iter().map(|state| check(CheckId::Store, *state)).collect(),
        ..Report::default()
    };
    use State::{Failing, Ok, Pending, Unknown};
    for (states, health) in [
        (&[Ok, Ok][..], Ok),
        (&[Ok, Pending], Pending),
        (&[Pending, Unknown], Unknown),
        (&[Unknown, Failing, Ok], Failing),
    ] {
        assert_eq!(of(states).health(), health);
    }
    assert_eq!(Report { connection: Connection::Connecting, ..of(&[Ok]) }.health(), Unknown);
    let text = serde_json::to_string(&Status::from(of(&[]))).unwrap();
    assert_eq!(text, r#"{"version":1,"health":"ok","connection":{"state":"connected"},"checks":[]}"#);
}

#[test]
fn only_changes_are_sent() {
    let before =
        Report { checks: vec![check(CheckId::Crds, State::Ok), check(CheckId::Store, State::Ok)], ..Report::default() };
    let mut after = before.clone();
    assert_eq!(after.since(&before), []);
    after.checks[1].state = State::Failing;
    after.connection = Connection::Connected;
    let sent = after.since(&before);
    assert_eq!(sent.len(), 2);
    assert!(matches!(&sent[0], Event::Connection { connection: Connection::Connected, .. }));
    assert!(matches!(&sent[1], Event::Check { check } if check.what == CheckId::Store));
}
