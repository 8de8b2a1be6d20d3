use super::cases::{CASES, CONFIG, LINE, Of, SECRET, STORE};
use super::*;
use crate::diagnostic::{Catalogue, Entry};
use crate::field::Defaults;
use crate::plan::FieldRef;
use crate::zip::zip;

fn filled() -> Plan {
    let mut plan = Plan::with(Defaults::V1);
    "https://github.com/contoso/platform.git".clone_into(&mut plan.repository.git_clone_url);
    plan
}

fn pasted(text: &str) -> InputFile {
    InputFile { name: None, bytes: text.as_bytes().to_vec() }
}

fn import(texts: &[&str]) -> Import {
    let given: Vec<InputFile> = texts.iter().map(|text| pasted(text)).collect();
    read(&given, &filled())
}

fn notes(import: &Import) -> Vec<(&'static str, usize, u32)> {
    let notes = import.notes(&filled(), &[]);
    notes.iter().map(|note| (note.name(), note.location.file, note.location.mark.map_or(0, |mark| mark.line))).collect()
}

fn value(plan: &Plan, name: &str) -> String {
    plan.field_named(name).and_then(|field: FieldRef| field.get(plan).map(str::to_owned)).unwrap_or_default()
}

fn values(import: &Import, names: &[&str]) -> Vec<String> {
    let plan = import.plan(&filled(), &[]);
    names.iter().map(|name| value(&plan, name)).collect()
}

fn args_of(note: &Note) -> Vec<String> {
    note.code.args().into_iter().map(|(_, arg)| arg).collect()
}

#[test]
fn each_code_is_reported_when_it_applies_and_only_then() {
    for (code, of, part, bad, good, line, args) in CASES {
        let whole = match of {
            Of::Whole => "",
            Of::Secret => SECRET,
            Of::Config => CONFIG,
            Of::Line => LINE,
            Of::Store => STORE,
        };
        let [bad, good] = [bad, good].map(|text| {
            assert!(whole.contains(part), "{part}");
            if whole.is_empty() { (*text).to_owned() } else { whole.replacen(part, text, 1) }
        });
        let found = import(&[&bad]).notes(&filled(), &[]);
        let is_it = |note: &&Note| note.name() == *code && args_of(note) == *args;
        let reported = found.iter().find(is_it);
        let reported = reported.unwrap_or_else(|| panic!("{code} is not reported:\n{bad}\n{found:?}"));
        assert_eq!(reported.location.mark.map_or(0, |mark| mark.line), *line, "{code}:\n{bad}");
        let found = import(&[&good]).notes(&filled(), &[]);
        assert_eq!(found.iter().find(is_it), None, "{code} is reported:\n{good}");
    }
}

#[test]
fn every_code_has_a_case() {
    let elsewhere = [
        "import-too-large",
        "import-too-many-parts",
        "import-not-utf8",
        "import-archive",
        "import-archive-member",
        "import-too-many-rows",
        "import-more",
        // Those of several files.
        "import-environment-open",
        "import-environment-left",
        "import-environment-name",
    ];
    for Entry { name, .. } in ImportCode::ENTRIES {
        assert!(CASES.iter().any(|case| case.0 == *name) || elsewhere.contains(name), "{name} has no case");
    }
    assert!(CASES.iter().all(|case| ImportCode::ENTRIES.iter().any(|entry| entry.name == case.0)));
}

#[test]
fn the_unchanged_files_of_the_cases_give_no_notes() {
    for whole in [SECRET, CONFIG, LINE, STORE] {
        assert_eq!(notes(&import(&[whole])), [], "{whole}");
    }
}

#[test]
fn bytes_that_are_not_text_are_reported() {
    let reported = |bytes: &[u8]| {
        let import = read(&[InputFile { name: Some("x.yaml".to_owned()), bytes: bytes.to_vec() }], &filled());
        assert!(import.is_empty());
        notes(&import)
    };
    let wide: Vec<u8> = "version: 0.15.1".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(reported(&wide), [("import-not-utf8", 0, 0)]);
    assert_eq!(reported(&[&[0xFF, 0xFE], wide.as_slice()].concat()), [("import-not-utf8", 0, 1)]);
    assert_eq!(reported(b"version: 0.15.1\nksaName: \x83\x65\x83\x58\x83\x67\n"), [("import-not-utf8", 0, 2)]);
    assert_eq!(reported(b"\x1f\x8b\x08\x00"), [("import-not-utf8", 0, 1)]);
    assert_eq!(reported(b""), [("import-nothing", 0, 0)]);
}

#[test]
fn too_large_input_is_refused_at_once() {
    let large = "a".repeat(10 * 1024 * 1024);
    let import = read(&[pasted(&large)], &filled());
    assert_eq!(notes(&import), [("import-too-large", 0, 0)]);
    assert_eq!(import.notes(&filled(), &[])[0].code, ImportCode::TooLarge { size: 10240, most: 512 });
    // The total size of the files is limited too.
    let half = format!("version: 0.15.1\n#{}", "x".repeat(input_file::MAX_FILE_BYTES - 20));
    let import = super::tests::import(&[&half, &half, &half]);
    assert_eq!(notes(&import), [("import-too-large", 2, 0)]);
    assert_eq!(import.notes(&filled(), &[])[0].code, ImportCode::TooLarge { size: 512, most: 1024 });
    let parts = "- a\n".repeat(recognise::MAX_NODES);
    assert_eq!(notes(&super::tests::import(&[&parts]))[0].0, "import-too-many-parts");
    let files = vec![pasted("version: 0.15.1"); 2500];
    let import = read(&files, &filled());
    assert_eq!(import.files.len(), 2001);
    assert_eq!(notes(&import), [("import-too-many-parts", 2000, 0)]);
    let rows = format!("---\n{SECRET}").repeat(1001).replace("default", "ns").replace("example", "\"\"");
    let import = super::tests::import(&[&rows]);
    assert_eq!(notes(&import), [("import-too-many-rows", 0, 18 * 1000 + 2)]);
    assert_eq!(import.plan(&filled(), &[]).secrets.len(), 1000);
}

#[test]
fn a_long_list_of_notes_is_cut() {
    let many: String = (0..5000).map(|n| format!("k{n}: x\n")).collect();
    let import = import(&[&[SECRET, &many].concat()]);
    let reported = import.notes(&filled(), &[]);
    assert_eq!(reported.len(), 201);
    assert_eq!(reported[200].code, ImportCode::More { count: 1800 });
}

#[test]
fn archives_are_read_as_far_as_possible() -> Result<(), crate::zip::TooLarge> {
    let read_zip = |bytes: Vec<u8>| read(&[InputFile { name: Some("x.zip".to_owned()), bytes }], &filled());
    let files = [
        ("p/eso/.valuestream/qvs.yaml", CONFIG),
        ("p/eso/README.md", "# x"),
        ("p/eso/runbook.sh", "x"),
        ("p/eso/a.YML", SECRET),
        ("__MACOSX/p/._a.yml", "\0"),
    ];
    let good = zip(&files)?;
    let import = read_zip(good.clone());
    assert_eq!(notes(&import), []);
    assert_eq!(values(&import, &["configDirectory", "secrets.0.target"]), ["p/eso", "made"]);
    let files: Vec<_> =
        import.files.iter().map(|file| (file.name.as_deref().unwrap_or_default(), file.unread)).collect();
    assert_eq!(files.iter().map(|file| file.1).collect::<Vec<_>>(), [false, true, true, false, true]);
    assert_eq!(import.files[0].documents, [Kind::QvsConfig]);
    assert_eq!(import.files[3].archive.as_deref(), Some("x.zip"));

    assert_eq!(notes(&read_zip(good[..good.len() - 30].to_vec())), [("import-archive", 0, 0)]);
    let mut flipped = good.clone();
    let at = good.windows(6).position(|part| part == b"params").unwrap_or_default();
    flipped[at] ^= 1;
    assert_eq!(notes(&read_zip(flipped)), [("import-archive-member", 0, 0)]);
    assert_eq!(notes(&read_zip(zip::<&str, &str>(&[])?)), [("import-nothing", 0, 0)]);
    let mut large = good;
    large.splice(4..4, vec![0; input_file::MAX_ARCHIVE_BYTES]);
    assert_eq!(notes(&read_zip(large)), [("import-too-large", 0, 0)]);
    Ok(())
}

#[test]
fn files_can_be_imported_together_in_any_order() {
    let config =
        "ksaName: '1'\nversion: 0.15.1\nmyStore: s\n---\n".to_owned() + SECRET.replace("azure-key-vault", "s").as_str();
    let own = CONFIG.replace("$(params.appName)", "$(params.myStore)");
    for texts in [[config.as_str(), &own], [own.as_str(), &config]] {
        let import = import(&texts);
        assert_eq!(
            values(&import, &["ksaName", "version", "appName", "storeParameter"]),
            ["1", "0.15.1", "s", "appName"]
        );
        assert_eq!(import.conflicts(), []);
    }
    let list = format!("apiVersion: v1\nkind: List\nitems:\n- {}", SECRET.trim_end().replace('\n', "\n  "));
    assert_eq!(values(&import(&[&list]), &["secrets.0.target"]), ["made"]);
    assert_eq!(notes(&import(&[&list])), []);
}

#[test]
fn modules_are_read_in_all_three_styles() {
    let local = "  - name: qmonus.net/adapter/official\n    local:\n      path: .\n";
    let remote = "  - name: github.com/qmonus/official-cloud-native-adapters\n    revision: v0.50.0\n";
    let old = "  - name: qmonus.net/adapter/official\n    remote:\n      repo: https://github.com/qmonus/official-cloud-native-adapters\n      revision: v0.50.0\n";
    for (style, source, revision, reported) in
        [(local, "local", "v0.52.3", 0), (remote, "remote", "v0.50.0", 0), (old, "remote", "v0.50.0", 1)]
    {
        let import = import(&[&CONFIG.replace(local, style)]);
        assert_eq!(values(&import, &["adapterSource", "adapterRevision"]), [source, revision]);
        assert_eq!(notes(&import).len(), reported, "{:?}", import.notes(&filled(), &[]));
    }
}

#[test]
fn literals_and_adapter_defaults_are_values() {
    let config = CONFIG
        .replace("$(params.version)", "0.15.1")
        .replace("$(params.ksaName)", "123")
        .replace("      ksaNamespace: $(params.ksaNamespace)\n", "");
    let mut plan = filled();
    plan.identity.ksa_namespace = "other".to_owned();
    let import = read(&[pasted(&config)], &plan);
    let plan = import.plan(&plan, &[]);
    let names = ["version", "ksaName", "ksaNamespace", "repositoryKind", "storeParameter"];
    assert_eq!(names.map(|name| value(&plan, name)), ["0.15.1", "123", "qmonus-system", "github", "appName"]);
}

#[test]
fn a_store_from_a_cluster_is_read() {
    let store = STORE.replace("contoso-kv", "other-kv").replace("name: azure-key-vault", "name: x");
    let store =
        store.replace("refreshInterval: 300", "refreshInterval: 300\n  conditions: [a]\n  odd: x") + "status: {a: b}\n";
    let import = import(&[&store]);
    assert_eq!(
        values(&import, &["azureKeyContainerName", "appName", "ksaName", "ksaNamespace"]),
        ["other-kv", "x", "x", "qmonus-system"]
    );
    let told = [("import-of-cluster", 0, 1), ("import-store-conditions", 0, 8), ("import-unknown-key", 0, 9)];
    assert_eq!(notes(&import), told);
}

#[test]
fn files_that_disagree_give_a_choice() {
    let import = import(&[
        "appName: one\nversion: 0.15.1",
        &SECRET.replace("azure-key-vault", "two"),
        "# the same\nappName: one\nversion: 0.15.1",
        &LINE.replacen("app: eso", "app: other", 1),
        &SECRET.replace("azure-key-vault", "two").replace("1h", "2h"),
        &SECRET.replace("azure-key-vault", "two"),
    ]);
    let conflicts = import.conflicts();
    let reported: Vec<String> = conflicts
        .iter()
        .map(|conflict| {
            let line = |at: &At| at.mark.map_or(0, |mark| mark.line);
            let options = conflict.options.iter().map(|(text, at)| format!("{text} at {}:{}", at.file, line(at)));
            format!("{} = {}", conflict.name, options.collect::<Vec<_>>().join(" or "))
        })
        .collect();
    let expected = [
        "appName = one at 0:1 or two at 1:9",
        "applicationId = other at 3:13 or eso at 3:26",
        "secrets.0 = refreshInterval: 1h at 1:1 or refreshInterval: 2h at 4:1",
    ];
    assert_eq!(reported, expected);
    let names = ["appName", "applicationId", "secrets.0.refreshInterval"];
    for (chosen, expected) in [
        (&[][..], ["one", "other", "1h"]),
        (&[1, 0, 1], ["two", "other", "2h"]),
        (&[0, 1], ["one", "eso", "1h"]),
        (&[9, 9, 9, 9], ["two", "eso", "2h"]),
    ] {
        let plan = import.plan(&filled(), chosen);
        assert_eq!(names.map(|name| value(&plan, name)), expected);
        assert_eq!(plan.secrets.len(), 1);
    }
    let taken = import.taken(&filled(), &[1, 0, 1]);
    let store = taken
        .iter()
        .find(|taken| taken.path.to_string() == "appName")
        .map(|taken| (taken.text.as_str(), taken.at.file, taken.changes));
    assert_eq!(store, Some(("two", 1, true)));
}

#[test]
fn extractions_and_searches_are_rows_whatever_else_they_have() {
    let file = |items: &str| SECRET.replace("spec:\n", &format!("spec:\n  dataFrom: [{items}]\n"));
    let defaults = "conversionStrategy: Default, metadataPolicy: None, nullBytePolicy: Ignore";
    let rewrite = "rewrite: [{regexp: {source: a, target: b}}]";
    for (items, rows, extra) in [
        (format!("{{extract: {{key: a, decodingStrategy: None, {defaults}}}}}"), 1, "metadataPolicy: None"),
        (format!("{{find: {{name: {{regexp: ^a}}, tags: {{b: c}}}}, {rewrite}}}"), 1, "rewrite:"),
        (format!("{{extract: {{key: a}}}}, {{extract: {{key: b}}, {rewrite}}}, {{extract: {{key: c}}}}"), 3, "key: b"),
        // These are told apart by nothing that the form has.
        (format!("{{find: {{tags: {{b: c}}}}, {rewrite}}}"), 0, "tags:"),
        (format!("{{extract: {{key: a}}, {rewrite}}}, {{extract: {{key: a}}}}"), 0, "key: a"),
        (format!("{{extract: {{key: secret/a}}, {rewrite}}}"), 0, "key: secret/a"),
    ] {
        let text = file(&items);
        let found = import(&[&text]);
        let plan = found.plan(&filled(), &[]);
        assert_eq!(plan.secrets[0].data_from.len(), rows, "{items}");
        assert!(plan.secrets[0].values.extra.contains(extra), "{items}: {}", plan.secrets[0].values.extra);
        let made = crate::files::external_secret::body(&plan.resolve(), &plan.resolve().secret(0).expect("a row"));
        let items_of = |body: &yaml::Node| format!("{:?}", body.get("spec").and_then(|spec| spec.get("dataFrom")));
        // The order of keys is another.
        let sorted = |text: String| {
            let mut letters: Vec<char> = text.chars().collect();
            letters.sort_unstable();
            letters
        };
        let theirs = yaml::read::read(&text, &mut 5000).documents.remove(0).body;
        assert_eq!(sorted(items_of(&made)), sorted(items_of(&theirs.plain())), "{items}");
    }
}

#[test]
fn external_secrets_without_room_are_refused_and_told_once() {
    let all: Vec<String> =
        (0..crate::share::ROWS + 2).map(|n| SECRET.replace("name: example", &format!("name: e{n}"))).collect();
    let found = import(&[&all.join("---\n")]);
    let told = found.notes(&filled(), &[]).iter().filter(|note| note.name() == "import-too-many-rows").count();
    assert_eq!(told, 1);
    let parts = found.parts(&filled(), &[]);
    let refused = parts.iter().filter(|part| part.outcome == Outcome::Refused(ImportCode::TooManyRows)).count();
    let taken = parts.iter().filter(|part| part.outcome == Outcome::Whole).count();
    assert_eq!((taken, refused), (found.plan(&filled(), &[]).secrets.len(), parts.len() - taken));
    assert!(refused > 0);
}

#[test]
fn a_choice_is_told_as_the_form_names_it() {
    let found = import(&[SECRET]);
    let taken = found.taken(&filled(), &[]);
    let kind = taken.iter().find(|taken| taken.path.to_string() == "secrets.0.data.0.remoteKind").expect("a kind");
    assert_eq!(kind.choice().map(|label| label.ja), Some("シークレット"));
    assert!(taken.iter().filter(|taken| taken.path.to_string() == "appName").all(|taken| taken.choice().is_none()));
}

#[test]
fn an_item_that_stays_whole_is_never_taken_for_a_part_of_a_row() {
    let both = "{extract: {key: a}, find: {name: {regexp: b}}}";
    for (items, rows) in [
        (format!("[{{extract: {{key: a}}}}, {both}]"), 0),
        (format!("[{{extract: {{key: z}}}}, {{extract: {{key: a}}}}, {both}]"), 1),
        (format!("[{{extract: {{key: a}}}}, {{extract: {{key: z}}}}, {both}]"), 0),
        (format!("[{{extract: {{key: z}}}}, {both}]"), 1),
        ("[{extract: {key: a}}, {extract: {key: a}}]".to_owned(), 2),
        ("[{extract: {key: a}}, {extract: {key: a, metadataPolicy: Fetch}}]".to_owned(), 0),
    ] {
        let file = SECRET.replace("spec:\n", &format!("spec:\n  dataFrom: {items}\n"));
        let after = read(&[pasted(&file)], &filled()).plan(&filled(), &[]);
        assert_eq!(after.secrets[0].data_from.len(), rows, "{items}");
        let made = crate::files::external_secret::body(&after.resolve(), &after.resolve().secret(0).unwrap());
        let made = made.get("spec").and_then(|spec| spec.get("dataFrom")).map(|list| list.items().len());
        assert_eq!(made, Some(items.matches("extract").count()), "{items}");
    }
}

#[test]
fn imported_external_secrets_replace_the_existing_ones() {
    let mut plan = filled();
    plan.add_secret();
    let import = read(&[pasted("ksaName: x")], &plan);
    assert_eq!(import.plan(&plan, &[]).secrets.len(), 2);
    let import = read(&[pasted(SECRET)], &plan);
    let after = import.plan(&plan, &[]);
    assert_eq!(after.secrets.len(), 1);
    assert_eq!(value(&after, "secrets.0.target"), "made");
}

#[test]
fn a_credential_is_never_shown() {
    let secret = "ghp_canary0123456789";
    let texts = [
        format!("version: {secret}\nksaName: a"),
        format!("version: 0.15.1\nversion: {secret}"),
        format!("version: 0.15.1\n {secret}: [x"),
        SECRET.replace("metadata:", &format!("{secret}: x\nmetadata:")),
        SECRET.replace("refreshInterval: 1h", &format!("refreshInterval: {secret}")),
        SECRET.replace("kind: ExternalSecret", &format!("kind: {secret}")),
        format!("apiVersion: v1\nkind: Config\nusers:\n- name: x\n  user: {{token: {secret}}}\n"),
        LINE.replace("name: eso-deploy", &format!("name: {secret}")),
        CONFIG.replace("$(params.ksaName)", &format!("$(params.{secret})")),
    ];
    let all: Vec<&str> = texts.iter().map(String::as_str).collect();
    let import = import(&all);
    let notes = import.notes(&filled(), &[]);
    let excerpts: Vec<_> = notes.iter().filter_map(|note| import.excerpt(note.location)).collect();
    let shown = format!("{notes:?}{excerpts:?}{:?}{:?}", import.taken(&filled(), &[]), import.conflicts());
    assert!(!shown.contains("canary"), "{shown}");
    // The value itself is imported, and reported like one that was typed.
    assert!(values(&import, &["version"])[0].contains("canary"));
}
