//! No value may come out of a text.

use super::super::shown::masked;
use super::*;

/// What a value may look like.
const CANARIES: &[&str] = &[
    "hunter2",
    "hunter-two",
    "Tr0ub4dor&3",
    "aHVudGVy",
    "aHVudGVyMg==",
    "dGhpcyBpcyBhIHZlcnkgc2VjcmV0IHZhbHVl",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345",
    "9b2d4f6a-1c3e-4a5b-8c7d-0e1f2a3b4c5d",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl",
    "8080808080",
    "192.0.2.77",
    "SWORDFISH",
    "swordfishes",
    "\u{5408}\u{8a00}\u{8449}\u{3067}\u{3059}",
    "user:hunter2@host",
    "https://example.com/?sig=hunter2",
    "https://contoso-kv.vault.azure.net/?sig=hunter2",
    "k=v;w=hunter2",
    "verylongwordthatisnotaword",
    "hun\u{200b}ter2",
];

/// What of a canary must not come out: more than what any other word has.
fn leaks(canary: &str, out: &str) -> bool {
    out.contains(canary) || out.contains("hunter2") || out.contains("hunter-two")
}

/// A text with a canary in places between two words, each time in another form.
fn with_canary(text: &str, n: usize, canary: &str) -> impl Iterator<Item = String> {
    let places: Vec<usize> = [0].into_iter().chain(text.match_indices(' ').map(|(at, _)| at + 1)).collect();
    let forms = [
        canary.to_owned(),
        format!("\"{canary}\""),
        format!("'{canary}'"),
        format!("`{canary}`"),
        format!("\\\"{canary}\\\""),
        format!("({canary})"),
        format!("parsing \"{canary}\": invalid syntax"),
        format!("Invalid value: \"{canary}\":"),
        format!("password={canary}"),
        format!("{{\"value\":\"{canary}\"}}"),
        format!("\"{canary}"),
    ];
    // Each canary is in a seventh of the places: all of them take minutes.
    places.into_iter().enumerate().filter(move |(place, _)| (place + n).is_multiple_of(7)).map(move |(place, at)| {
        let (before, after) = text.split_at(at);
        format!("{before}{} {after}", forms[(place * 7 + n) % forms.len()])
    })
}

#[test]
fn no_value_comes_out() {
    let expected = expected();
    let mut shown_before = BTreeSet::new();
    for text in texts() {
        // One of each form is enough.
        if !shown_before.insert((text.code, text.release)) {
            continue;
        }
        let about = text.about(&expected);
        let clean = text.text.replace("hunter2", "greeting");
        for (n, canary) in CANARIES.iter().enumerate() {
            for written in with_canary(&clean, n, canary) {
                let out = masked(&written, &about);
                assert!(!leaks(canary, &out), "{canary}\n{written}\n{out}");
                assert!(shown(&written, &about).chars().count() <= 300, "{out}");
            }
        }
    }
}

#[test]
fn a_word_in_quotes_is_a_value_as_well() {
    let expected = expected();
    let about = about_secret(&expected);
    for canary in
        ["swordfish", "correct horse battery", "it's", "a' b", "say \\\"swordfish\\\"", "a\\\" swordfish \\\"b"]
    {
        for text in [
            format!(
                r#"Secret "qvs-kubernetes-secret" is invalid: data[greeting]: Invalid value: "{canary}": must be short"#
            ),
            format!(r#"error calling atoi: strconv.Atoi: parsing "{canary}": invalid syntax"#),
            format!(r#"parsing time "{canary}" as "2006-01-02": cannot parse "{canary}" as "2006""#),
            format!("yaml: unmarshal errors: line 1: cannot unmarshal !!str `{canary}` into map"),
            format!("error calling fail: {canary}"),
        ] {
            let out = shown(&text, &about);
            assert!(!out.contains("swordfish") && !out.contains("horse") && !out.contains("it's"), "{out}");
        }
    }
    for text in [
        "dial tcp: lookup swordfish: no such host",
        "Get \"https://contoso-kv.vault.azure.net/secrets/greeting/?sig=swordfish\": EOF",
    ] {
        assert!(!shown(text, &about).contains("swordfish"), "{text}");
    }
}

/// Quotes within quotes must not turn the inside out.
#[test]
fn a_word_in_quotes_is_a_value_wherever_it_is() {
    let expected = expected();
    for text in texts() {
        let about = text.about(&expected);
        let places = [0].into_iter().chain(text.text.match_indices(' ').map(|(at, _)| at + 1));
        for (n, at) in places.enumerate() {
            let (before, after) = text.text.split_at(at);
            let forms = [r#""swordfish""#, "'swordfish'", "`swordfish`", r#"\"swordfish\""#, r#""a \"b\" swordfish""#];
            let written = format!("{before}{} {after}", forms[n % forms.len()]);
            assert!(!masked(&written, &about).contains("swordfish"), "{written}");
        }
    }
}

#[test]
fn what_explains_the_cause_is_shown() {
    let expected = expected();
    let about = about_secret(&expected);
    for (text, out) in [
        (
            r#"Secret "qvs-kubernetes-secret" is invalid: data[greeting]: Invalid value: "hunter2""#,
            r#"Secret "qvs-kubernetes-secret" is invalid: data[greeting]: Invalid value: "…""#,
        ),
        (
            "error processing spec.data[0] (key: greeting), err: Secret does not exist",
            "error processing spec.data[0] (key: greeting), err: Secret does not exist",
        ),
        (
            r#"error calling atoi: strconv.Atoi: parsing "hunter2": invalid syntax"#,
            r#"error calling atoi: strconv.Atoi: parsing "…": invalid syntax"#,
        ),
        (
            "template: greeting:1:5: executing \"greeting\" at <.text>",
            "template: greeting:1:5: executing \"greeting\" at <.text>",
        ),
        (r#"dial tcp 10.1.2.3:443: i/o timeout"#, "dial tcp …: i/o timeout"),
        (
            r#"{"error":"invalid_client","error_codes":[700213]}"#,
            r#"{"error":"invalid_client","error_codes":[700213]}"#,
        ),
        ("Client address: 203.0.113.7", "Client address: 203.0.113.7"),
        ("the token eyJhbGciOiJIUzI1NiJ9 is wrong", "…"),
    ] {
        assert_eq!(shown(text, &about), out);
    }
}

/// Texts of anything at all.
#[test]
fn it_never_panics() {
    let expected = expected();
    let about = about_secret(&expected);
    let pieces: Vec<char> = "\"'`\\ \n\r\t\0aZ9=;:/@()[]{}<>.,-_…é\u{6f22}👩‍👩‍👧\u{200b}\u{202e}\u{fffd}".chars().collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % (below as u64)).unwrap()
    };
    for _ in 0..2_000 {
        let text: String = (0..next(40)).map(|_| pieces[next(pieces.len())]).collect();
        let _ = (shown(&text, &about), of_event(&text, &about), of_condition(&text, &about));
    }
    // Texts that are written, broken off anywhere.
    for text in texts() {
        for (at, _) in text.text.char_indices().step_by(29) {
            let _ = (shown(&text.text[at..], &about), of_event(&text.text[..at], &about));
        }
    }
    let _ = shown(&"x\"".repeat(10_000), &about);
    assert!(shown(&"word ".repeat(10_000), &about).chars().count() <= 300);
}
