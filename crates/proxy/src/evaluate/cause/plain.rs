//! A text from the cluster in the form that the table reads.

use regex::Regex;

use super::told::pattern;

/// More than what a cause needs: an answer of Entra has 1500.
const MAX_CHARS: usize = 8192;

/// The text on one line, without the mark of an Event that stands for several. Line breaks come as such and as two
/// characters: go-autorest quotes the message of an answer (Azure/go-autorest autorest/azure/azure.go).
pub(super) fn one_line(message: &str) -> String {
    let message: String = message.chars().take(MAX_CHARS).collect();
    let text = pattern!(r"(?:\\[rnt]|\s|\p{Cc})+").replace_all(&message, " ");
    // Rules between the parts of an answer (azure-sdk-for-go sdk/azcore/internal/exported/response_error.go).
    let text = pattern!("-{3,}").replace_all(&text, "--");
    // client-go tools/record/events_cache.go
    text.trim().trim_start_matches("(combined from similar events): ").to_owned()
}

/// The text without the names that people gave, as far as it has a place for them: they can be anything, even
/// `AccessDenied`.
pub(super) fn without_names(text: &str) -> String {
    let places: [(&Regex, &str); 15] = [
        // pkg/controllers/externalsecret/externalsecret_controller_secret.go@v0.9.9, @v0.16.2
        (pattern!(r"^error (?:processing|retrieving secret at) .*?, err: "), ""),
        // The address of a request, or the resource in an answer.
        (pattern!(r#"/(secrets|keys|certificates)/[^/?'"\s]+"#), "/$1/_"),
        (pattern!(r"\(name/id\) \S+"), "(name/id) _"),
        (pattern!(r"contains an invalid name: \S+"), "contains an invalid name: _"),
        (pattern!(r"\bproperty .+? does not exist in key .*$"), "property _ does not exist in key _"),
        (pattern!(r"\btag .+? does not exist\b.*$"), "tag _ does not exist"),
        (pattern!(r#"\btemplate: .*?executing "[^"]*" at <[^>]*>"#), "template: _"),
        (pattern!(r"\btemplate: [^\s:]+:\d+"), "template: _"),
        (pattern!(r#"\bfunction "[^"]*" not defined"#), "function _ not defined"),
        (pattern!(r"\bdata\[[^\]]*\]"), "data[_]"),
        (pattern!(r#"\bInvalid value: "(?:[^"\\]|\\.)*""#), "Invalid value: _"),
        (pattern!(r"\bobject Type for \S+"), "object Type for _"),
        (pattern!(r#"\bentry for key "[^"]*""#), "entry for key _"),
        (pattern!(r"\b(at|missing|decoding) key [^\s:]+"), "$1 key _"),
        (pattern!(r#"\bvalue for key "[^"]*""#), "value for key _"),
    ];
    places.into_iter().fold(text.to_owned(), |text, (place, instead)| place.replace_all(&text, instead).into_owned())
}
