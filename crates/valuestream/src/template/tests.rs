use super::*;

const ENTRIES: &[&str] = &["user", "password", "my-key", "tls.crt", "host"];

fn with<'n>(names: Names<'n>, version: Option<[u32; 3]>) -> Setting<'n> {
    Setting { names, engine: Engine::V2, version }
}

fn found(text: &str) -> Vec<Problem> {
    check(text, &with(Names::Known(ENTRIES), None))
}

/// The one problem of a text, which is at its first `^`. That character is not part of the text.
#[track_caller]
fn only(marked: &str, kind: ProblemKind) {
    let at = marked.find('^').expect("a place");
    let text = marked.replacen('^', "", 1);
    assert_eq!(found(&text), [Problem { at, kind }], "{text}");
}

#[track_caller]
fn fine(text: &str) {
    assert_eq!(found(text), [], "{text}");
}

fn own(text: &str) -> String {
    text.to_owned()
}

#[test]
fn what_people_write_has_no_problem() {
    let docker = "{\"auths\":{\"{{ .host }}\":{\"username\":\"{{ .user }}\",\"password\":\"{{ .password }}\",\
                  \"auth\":\"{{ printf \"%s:%s\" .user .password | b64enc }}\"}}}";
    fine(docker);
    fine("{{ index . \"my-key\" | b64dec | pkcs12cert }}{{ index . \"tls.crt\" | b64dec | pkcs12keyPass .password }}");
    fine("{{ (.user | fromJson).name }}{{ $all := .user | fromJson }}{{ $all.address.city }}{{ get $all \"name\" }}");
    fine("{{ range $key, $value := . }}\n{{ $key | upper }}={{ $value | quote }}\n{{- end }}");
    fine("{{ range $i, $e := .user | fromJson }}{{ if $i }},{{ end }}{{ .name }}{{ else }}{{ .user }}{{ end }}");
    fine(
        "{{- if and .user (eq .host \"db\") -}}\n  {{ .user }}\n{{- else if not .host }}{{ .password }}{{ else }}x{{ end -}}",
    );
    fine(
        "{{ with .user }}{{ . | trim }}{{ $.password }}{{ else with .host }}{{ . }}{{ else }}{{ .password }}{{ end }}",
    );
    fine("{{/* a comment with }} and {{ */}}{{- /* trimmed */ -}}");
    fine(
        "{{ define \"line\" }}{{ .a.b }}{{ $.c }}{{ end }}{{ template \"line\" .user }}{{ block \"x\" . }}{{ .d }}{{ end }}",
    );
    fine("{{ .user | replace \"\\\"\" `\\` | trimAll \"\\n\\x41\\u00e9\" }}{{ printf \"%c %d %v\" 'a' 0x1F -1.5e3 }}");
    fine("{{ range .user | splitList \",\" }}{{ if eq . \"x\" }}{{ continue }}{{ end }}{{ break }}{{ end }}");
    fine("{{ $x := 1 }}{{ if .user }}{{ $x = 2 }}{{ end }}{{ $x }}{{ $ | toJson }}{{ . | toYaml }}");
    fine("plain }} text { } with nothing");
    fine("{{\n  .user\n  | b64enc\n}}");
}

#[test]
fn what_does_not_end_is_found() {
    only("a ^{{ .user", ProblemKind::UnclosedAction);
    only("^{{ .user } b", ProblemKind::UnclosedAction);
    only("^{{ .user {{ .password }}", ProblemKind::UnclosedAction);
    only("a ^{{/* no end }} {{ .nothing }}", ProblemKind::UnclosedComment);
    only("^{{/* a */ .user }}{{ .user }}", ProblemKind::CommentNotAlone);
    only("{{ printf ^\"%s .user }}\n{{ .user }}", ProblemKind::UnclosedQuote { quote: '"' });
    only("{{ printf ^`%s .user }}\n{{ .nothing }}", ProblemKind::UnclosedQuote { quote: '`' });
    only("{{ printf ^'%s .user }}\n{{ .user }}", ProblemKind::UnclosedQuote { quote: '\'' });
    only("{{ ^(.user | b64enc }}", ProblemKind::UnclosedParenthesis);
}

#[test]
fn what_go_cannot_read_is_found() {
    only("{{ .user^-}}", ProblemKind::BadCharacter { character: '-' });
    only("{{ user^-name }}", ProblemKind::BadCharacter { character: '-' });
    only("{{ ^\u{a7} }}", ProblemKind::BadCharacter { character: '\u{a7}' });
    only("{{ $x ^:1 }}", ProblemKind::BadCharacter { character: ':' });
    only("{{ add ^12b 1 }}", ProblemKind::BadNumber { text: own("12b") });
    only("{{ add ^089 1 }}", ProblemKind::BadNumber { text: own("089") });
    only("{{^-}}", ProblemKind::BadNumber { text: own("-") });
    only("{{ regexMatch \"^\\d+\" .user }}", ProblemKind::BadEscape { escape: own("\\d") });
    only("{{ .user | default ^'none' }}", ProblemKind::SingleQuotes { text: own("none") });
    only("{{ .user^) }}", ProblemKind::Unexpected { text: own(")") });
    only("{{ .user^, .host }}", ProblemKind::Unexpected { text: own(",") });
    only("{{ .user | ^| b64enc }}", ProblemKind::Unexpected { text: own("|") });
    only("{{ .user | ^\"x\" }}", ProblemKind::Unexpected { text: own("\"x\"") });
    only("{{ \"a\"^.b }}", ProblemKind::Unexpected { text: own(".b") });
    only("{{ ^nil }}", ProblemKind::Unexpected { text: own("nil") });
    only("^{{}}", ProblemKind::EmptyAction);
    only("^{{-  -}}", ProblemKind::EmptyAction);
    only("{{ b64enc ^() }}", ProblemKind::MissingValue { after: own("(") });
    only("{{ $x ^:= }}", ProblemKind::MissingValue { after: own(":=") });
    only("{{ ^if }}{{ end }}", ProblemKind::MissingValue { after: own("if") });
    only("{{ ^template }}", ProblemKind::MissingValue { after: own("template") });
    only("{{ template ^.user }}", ProblemKind::Unexpected { text: own(".user") });
}

#[test]
fn functions_are_those_of_the_release() {
    let near = |function| Near::Function(function);
    only("{{ .user | ^b64encode }}", ProblemKind::UnknownFunction { name: own("b64encode"), near: near("b64enc") });
    only("{{ ^user }}", ProblemKind::UnknownFunction { name: own("user"), near: Near::Entry(own("user")) });
    only("{{ ^lookup \"v1\" }}", ProblemKind::UnknownFunction { name: own("lookup"), near: Near::Nothing });
    only("{{ ^getHostByName .host }}", ProblemKind::FunctionGone { name: own("getHostByName"), until: [2, 3, 0] });
    let old = check("{{ hexdec .user }}", &with(Names::Open, Some([2, 6, 0])));
    let kind = ProblemKind::FunctionNotYet { name: own("hexdec"), since: [2, 7, 0] };
    assert_eq!(old, [Problem { at: 3, kind }]);
    let v1 = Setting { engine: Engine::V1, ..with(Names::Open, Some([0, 9, 20])) };
    assert_eq!(check("{{ .user | base64encode | toString }}", &v1), []);
    assert_eq!(check("{{ .user | b64enc }}", &v1).len(), 1);
}

#[test]
fn names_are_those_of_the_entries() {
    let unknown =
        |name, nearest: Option<&str>, by| ProblemKind::UnknownName { name: own(name), nearest: nearest.map(own), by };
    only("{{ ^.usr }}", unknown("usr", Some("user"), By::Field));
    only("{{ ^.token | b64enc }}", unknown("token", None, By::Field));
    only("{{ printf \"%s\" ^$.pasword }}", unknown("pasword", Some("password"), By::Field));
    only("{{ index . ^\"my_key\" }}", unknown("my_key", Some("my-key"), By::Index));
    only("{{ (index $ ^`tls.cert`) | b64dec }}", unknown("tls.cert", Some("tls.crt"), By::Index));
    only("{{ if ^.usr }}{{ end }}", unknown("usr", Some("user"), By::Field));
    only("{{ ^.my-key | b64dec }}", ProblemKind::NeedsIndex { name: own("my-key") });
    only("{{ ^.tls.crt }}", ProblemKind::NeedsIndex { name: own("tls.crt") });
    only("{{ ^.a.b-c.d }}", ProblemKind::NeedsIndex { name: own("a.b-c.d") });
    only("{{ ^.1password }}", ProblemKind::NeedsIndex { name: own("1password") });
    only("{{ ^.user.name }}", ProblemKind::FieldOfText { path: own("user.name") });
    only("{{ ^.user b64enc }}", ProblemKind::NotAFunction { text: own(".user") });
    only("{{ .host | ^$.user }}", ProblemKind::NotAFunction { text: own("$.user") });
    only("{{ ^\"%s\" .user }}", ProblemKind::NotAFunction { text: own("\"%s\"") });
    let open = |text| check(text, &with(Names::Open, None));
    assert_eq!(open("{{ .anything }}{{ index . \"any-thing\" }}"), []);
    assert_eq!(open("{{ .tls.crt }}")[0].kind, ProblemKind::FieldOfText { path: own("tls.crt") });
    let number = check("{{ .5 }}", &with(Names::Known(&["5"]), None));
    assert_eq!(number[0].kind, ProblemKind::NeedsIndex { name: own("5") });
}

#[test]
fn blocks_and_variables_belong_together() {
    let without = |keyword| ProblemKind::WithoutBlock { keyword };
    only("a{{ ^end }}", without("end"));
    only("{{ ^else }}", without("else"));
    only("{{ define \"x\" }}{{ ^else }}{{ end }}", without("else"));
    for keyword in ["if", "range", "with"] {
        only(&format!("{{{{ ^{keyword} .user }}}}"), ProblemKind::BlockWithoutEnd { keyword });
    }
    only("{{ ^define \"x\" }}", ProblemKind::BlockWithoutEnd { keyword: "define" });
    only("{{ ^block \"x\" . }}", ProblemKind::BlockWithoutEnd { keyword: "block" });
    // A block whose own action cannot be read still has its end.
    only("{{ if ^.my-key }}{{ end }}", ProblemKind::NeedsIndex { name: own("my-key") });
    only("{{ if .user }}{{ else }}{{ ^else }}{{ end }}", ProblemKind::Unexpected { text: own("else") });
    only("{{ range .user }}{{ else ^if .host }}{{ end }}", ProblemKind::Unexpected { text: own("if") });
    only("{{ if .user }}{{ ^define \"x\" }}{{ end }}{{ end }}", ProblemKind::Unexpected { text: own("define") });
    only("{{ ^break }}", ProblemKind::OutsideRange { keyword: "break" });
    only("{{ range . }}{{ else }}{{ ^continue }}{{ end }}", ProblemKind::OutsideRange { keyword: "continue" });
    only("{{ template ^\"x\" . }}", ProblemKind::UnknownTemplate { name: own("x") });
    let undefined = |name| ProblemKind::UndefinedVariable { name: own(name) };
    only("{{ ^$x }}", undefined("$x"));
    only("{{ ^$x = 1 }}", undefined("$x"));
    only("{{ $x := ^$x }}", undefined("$x"));
    only("{{ if .user }}{{ $x := 1 }}{{ end }}{{ ^$x }}", undefined("$x"));
    only("{{ if $y := .user }}{{ $x := 1 }}{{ else }}{{ $y }}{{ ^$x }}{{ end }}", undefined("$x"));
    only("{{ $x := 1 }}{{ define \"d\" }}{{ ^$x }}{{ end }}{{ $x }}", undefined("$x"));
    only("{{ if $k^, $v := . }}{{ end }}", ProblemKind::Unexpected { text: own(",") });
}

#[test]
fn several_problems_are_listed_in_order() {
    let text = "{{ if .usr }}\n{{ .my-key }}\n  é{{ nope }}\n{{ .host | default 'x y' }}\n{{ .user }}";
    let places: Vec<_> = found(text).iter().map(|problem| yaml::read::position_at(text, problem.at)).collect();
    let places: Vec<_> = places.iter().map(|place| (place.line, place.column)).collect();
    assert_eq!(places, [(1, 4), (1, 7), (2, 4), (3, 7), (4, 20)]);
}

#[test]
fn names_used_are_those_of_entries() {
    let text = "{{ .b | printf $.a }}{{ index . \"x-y\" }}{{ range .list }}{{ .no }}{{ $.c }}{{ end }}{{ .d.e }}{{ .f-g }}{{ .b }}";
    assert_eq!(names_used(text), ["b", "a", "x-y", "list", "c", "d", "f-g"]);
    assert_eq!(names_used("no {{ template"), Vec::<String>::new());
}

/// Long texts that repeat what could make a reader go back again and again: that would take minutes.
#[test]
fn damaged_texts_are_read_in_one_pass() {
    let pieces = [
        "{{",
        "}}",
        "{{/*",
        "{{ \"",
        "{{ '\\'",
        "{{ `",
        "{{ (",
        "{{ ((((",
        "(",
        "{{ .a.b-c",
        "{{ .nope }}",
        "{{ nope }}",
        "{{ if .user }}",
        "{{ end }}",
        "{{ $x := 1 }}{{ $x }}",
        "{{ if .user }}{{ $x := 1 }}{{ else }}",
        "{{ range . }}{{ else if",
        "{{ define `x` }}",
        "{{ template `x` }}",
        ".a",
        "{{ .user | ",
        "\\",
        "{{- -",
        "é{{é",
        "{{ 1",
        "{{ 0x",
        " ",
    ];
    for piece in pieces {
        assert!(found(&format!("{{{{ {}", piece.repeat((1 << 18) / piece.len()))).len() <= MOST);
    }
    // Without what takes all the rest with it.
    let all: String = pieces.iter().filter(|piece| !piece.contains(['`', '*'])).copied().collect();
    let all = all.repeat((1 << 20) / all.len());
    assert!(found(&all).len() <= MOST);
    assert!(names_used(&all).contains(&own("user")));
}

/// Pieces put together at random.
#[test]
fn no_text_is_too_broken() {
    let pieces = [
        "{{",
        "}}",
        "{{-",
        " -}}",
        "/*",
        "*/",
        "if",
        "else",
        "end",
        "range",
        "with",
        "define",
        "\"x\"",
        "`",
        "'",
        "\"",
        "\\",
        "(",
        ")",
        "|",
        ".user",
        ".",
        "$",
        "$x",
        ":=",
        "=",
        ",",
        " ",
        "\n",
        "-",
        "0x",
        "1e",
        ".5",
        "é",
        "\u{1f511}",
        "index",
        "nil",
        "template",
        "break",
    ];
    let mut seed: u64 = 1;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..24 {
            // Knuth's generator (MMIX).
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text += pieces[(seed >> 33) as usize % pieces.len()];
        }
        for problem in found(&text) {
            assert!(text.is_char_boundary(problem.at), "{text}");
        }
        names_used(&text);
    }
}
