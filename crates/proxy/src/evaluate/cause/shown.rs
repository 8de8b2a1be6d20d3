//! A text from the cluster as it may be shown. It is evidence for people, and must not hold a secret: a value can be in
//! the words of Kubernetes (`Invalid value: "…"`), of a template's function (`parsing "…"`) or in an address.
//!
//! So nothing is shown that is not known to be harmless: words, and the names, codes and shapes of [`vocabulary`].
//! Whatever else there is becomes `…`, and so does the whole text if it looks secret.

mod known;
mod quotes;
mod vocabulary;

use valuestream::rule::looks_secret;

use super::about::About;
use super::plain;
use known::Known;
use quotes::Part;
use vocabulary::HIDDEN;

/// The longest text that is shown, in characters.
const MAX_CHARS: usize = 300;

/// How deep quoted sentences are read: an answer quotes a message, which quotes a name.
const MAX_DEPTH: usize = 4;

/// A text from the cluster as it may be shown.
pub(crate) fn shown(message: &str, about: &About) -> String {
    cut(&masked(message, about))
}

/// The same in its whole length.
pub(super) fn masked(message: &str, about: &About) -> String {
    let text = plain::one_line(message);
    // A key spans several words, and cannot be told from them.
    if looks_secret(&text) || looks_secret(message) {
        return HIDDEN.to_owned();
    }
    let known = Known::new(&text, about);
    let out = once(&sentence(&text, &known, MAX_DEPTH));
    if looks_secret(&out) { HIDDEN.to_owned() } else { out }
}

/// Words and quoted parts.
fn sentence(text: &str, known: &Known, depth: usize) -> String {
    // The rest is what someone wrote into a template.
    let (text, rest) = match text.find(vocabulary::FREE_TEXT_AFTER) {
        Some(at) => (&text[..at + vocabulary::FREE_TEXT_AFTER.len()], HIDDEN),
        None => (text, ""),
    };
    let mut out = String::with_capacity(text.len());
    for part in quotes::parts(text) {
        match part {
            Part::Words { text, touches } => words(&mut out, text, touches, known),
            Part::Quoted { open, text, close } => {
                out.push_str(open);
                out.push_str(&quoted(text, known, depth));
                out.push_str(close);
            }
        }
    }
    out + rest
}

/// The inside of quotes.
fn quoted(text: &str, known: &Known, depth: usize) -> String {
    if depth > 0 && vocabulary::SENTENCES.iter().any(|start| text.starts_with(start)) {
        return sentence(text, known, depth - 1);
    }
    known.strict(text).unwrap_or_else(|| HIDDEN.to_owned())
}

/// Words outside of quotes. The first and the last may be one with what is quoted beside it.
fn words(out: &mut String, text: &str, touches: (bool, bool), known: &Known) {
    let mut after_risk = false;
    let pieces: Vec<&str> = text.split(' ').collect();
    for (n, piece) in pieces.iter().enumerate() {
        if n > 0 {
            out.push(' ');
        }
        let touches = (touches.0 && n == 0) || (touches.1 && n + 1 == pieces.len());
        out.push_str(&known.word(piece, touches || after_risk));
        after_risk = vocabulary::VALUE_AFTER.contains(piece);
    }
}

/// Without repeated `…`.
fn once(text: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if word != HIDDEN || out.last() != Some(&HIDDEN) {
            out.push(word);
        }
    }
    out.join(" ")
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        None => text.to_owned(),
        Some(_) => text.chars().take(MAX_CHARS - 1).chain(HIDDEN.chars()).collect(),
    }
}
