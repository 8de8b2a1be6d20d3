//! Plans whose values for the cluster cover everything that the rules allow, and texts that are slightly wrong.

use proptest::prelude::*;
use valuestream::Plan;
use valuestream::check::{check, errors};
use valuestream::plan::FieldRef;

use crate::common::{REQUIRED, any, plan_of, set};

const SUBDOMAIN: &str = "[a-z0-9]([-a-z0-9]{0,12}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,6}[a-z0-9])?){0,3}";
const LABEL: &str = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

/// Further fields that every release knows.
const FURTHER: &[&str] = &[
    "",
    "",
    "# none",
    "metadata: {labels: {team: shop, \"1\": \"2\"}, annotations: {a/b: \"{}\"}}",
    "spec: {target: {immutable: true, template: {engineVersion: v2, mergePolicy: Merge}}}",
    "spec: {target: {template: {metadata: {labels: {a: b}}, data: {further: \"{{ . }}\"}}}}",
    "spec: {target: {template: {templateFrom: [{configMap: {name: a, items: [{key: b}]}, target: Data}]}}}",
    "spec: {data: [{secretKey: further, remoteRef: {key: more, metadataPolicy: Fetch}}]}",
    "spec: {dataFrom: [{extract: {key: a}, rewrite: [{regexp: {source: a, target: b}}]}]}",
    "spec: {dataFrom: [{sourceRef: {generatorRef: {kind: Password, name: a}}}]}",
    "spec: {secretStoreRef: {name: other, kind: SecretStore}}",
];

/// The kinds of store that work with a release.
fn deliveries(release: &str) -> &'static [&'static str] {
    match release {
        "0.9.20" => &["manifest", "officialAdapter"],
        "0.16.2" => &["manifest", "officialAdapter", "ownAdapter"],
        _ => &["manifest", "ownAdapter"],
    }
}

/// Valid texts for a value that reaches the cluster with a release; `None` for any other value.
fn good_texts(key: &str, release: &str) -> Option<BoxedStrategy<String>> {
    let select = |texts: &'static [&'static str]| proptest::sample::select(texts).prop_map(str::to_owned).boxed();
    let long = |count: usize| Just("a".repeat(count));
    // Names that YAML could read as something else.
    let names = proptest::sample::select(&["0", "123", "1e3", "0x1f", "null", "yes", "1.5", "2024-01-01", "0o17"][..]);
    let names = names.prop_map(str::to_owned);
    Some(match key {
        "name" | "target" | "appName" | "ksaName" => prop_oneof![8 => SUBDOMAIN, 2 => names, 1 => long(253)].boxed(),
        "namespace" | "esoNamespace" | "ksaNamespace" => {
            prop_oneof![8 => LABEL, 1 => Just("123".to_owned()), 1 => long(63)].boxed()
        }
        "azureKeyContainerName" => "[a-zA-Z][a-zA-Z0-9]{1,10}(-[a-zA-Z0-9]{1,12})?".boxed(),
        "refreshInterval" => prop_oneof![
            Just("0".to_owned()),
            Just("+0".to_owned()),
            "\\+?([0-9]{1,3}(\\.[0-9]{0,2})?(ns|us|µs|μs|ms|s|m|h)){1,3}",
            "\\.[0-9](s|m|h)",
        ]
        .boxed(),
        "creationPolicy" if release == "2.9.0" => select(&["Owner", "Orphan", "Merge", "None", "CreateOrMerge"]),
        "creationPolicy" => select(&["Owner", "Orphan", "Merge", "None"]),
        "refreshPolicy" if release != "0.9.20" => select(&["", "Periodic", "OnChange", "CreatedOnce"]),
        "deletionPolicy" => select(&["", "", "Retain", "Retain", "Delete", "Merge"]),
        "templateType" => select(&["", "Opaque", "example.com/login"]),
        "extra" => select(FURTHER),
        "remoteKind" => select(&["secret", "key", "cert"]),
        "decodingStrategy" => select(&["", "None", "Base64", "Base64URL", "Auto"]),
        "source" => select(&["extract", "find"]),
        "property" => prop_oneof![select(&["", "login.password", "0", "yes", "a.0.b"]), "[ -~]{1,20}"].boxed(),
        "nameRegexp" => prop_oneof![select(&["^shop-", ".*", "[0-9]+$", "null", "1e3"]), "[ -~]{1,20}"].boxed(),
        "tags" => prop_oneof![
            Just(String::new()),
            proptest::collection::btree_map("[a-zA-Z0-9_-]{1,9}|[0-9]{1,3}|yes|~", "[ -+.-<>-~]{0,9}", 1..4)
                .prop_map(|tags| tags.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join(",")),
        ]
        .boxed(),
        "text" => prop_oneof![
            2 => select(&["{{ . | toJson }}", "a: {{ range $k, $v := . }}{{ $k }}{{ end }}\n", "\n \n a\n\n", "~", "0x1F"]),
            1 => "[ -z]{1,30}",
        ]
        .boxed(),
        "useAzureSdk" if release == "2.9.0" => select(&["false", "true"]),
        "secretKey" | "key" => prop_oneof![
            8 => "[_a-zA-Z0-9-][-._a-zA-Z0-9]{0,20}",
            2 => names,
            1 => "[_a-zA-Z0-9-]{1,4}\\.(crt|key|\\.)",
            1 => long(253)
        ]
        .boxed(),
        "remoteKey" => prop_oneof![8 => "[a-zA-Z0-9-]{1,20}", 1 => names, 1 => long(127)]
            .prop_filter("names have no dot here", |text| !text.contains('.'))
            .boxed(),
        "remoteVersion" => prop_oneof![
            Just(String::new()),
            "[0-9a-f]{32}",
            "[0-9]{32}",
            Just("12345678901234567890123456789e10".to_owned())
        ]
        .boxed(),
        _ => return None,
    })
}

/// The fields of the values that reach the cluster.
pub fn on_the_cluster(plan: &Plan) -> Vec<FieldRef> {
    let release = plan.release.version.as_str();
    plan.field_refs().into_iter().filter(|field| good_texts(field.spec().key, release).is_some()).collect()
}

/// Plans for a release that pass every check, with up to two ExternalSecrets of up to three rows in each of their lists.
pub fn good(release: &'static str) -> impl Strategy<Value = Plan> {
    filled(release).prop_filter("two rows say the same", |plan| errors(&check(plan)).count() == 0)
}

/// The same, with rows that may be equal.
pub fn filled(release: &'static str) -> impl Strategy<Value = Plan> {
    let rows = proptest::collection::vec(any::counts(), 0..3);
    let delivery = proptest::sample::select(deliveries(release));
    (rows, delivery).prop_flat_map(move |(rows, delivery)| {
        let mut plan = plan_of(REQUIRED);
        set(&mut plan, "version", release);
        set(&mut plan, "storeDelivery", delivery);
        let plan = any::with_rows(plan, &rows);
        let fields = on_the_cluster(&plan);
        let texts: Vec<_> = fields.iter().filter_map(|field| good_texts(field.spec().key, release)).collect();
        texts.prop_map(move |texts| {
            let mut plan = plan.clone();
            for (field, text) in fields.iter().zip(texts) {
                field.set(&mut plan, text);
            }
            plan
        })
    })
}

/// A change of a valid text.
#[derive(Clone, Debug)]
pub enum Slip {
    /// Insert a text somewhere.
    Insert(prop::sample::Index, String),
    /// Replace it with this many letters.
    Letters(usize),
    /// Replace it with this.
    Any(String),
}

impl Slip {
    /// The text after the change.
    pub fn of(&self, text: &str) -> String {
        match self {
            Slip::Insert(at, inserted) => {
                let mut bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
                bounds.push(text.len());
                let (before, after) = text.split_at(bounds[at.index(bounds.len())]);
                format!("{before}{inserted}{after}")
            }
            Slip::Letters(count) => "a".repeat(*count),
            Slip::Any(text) => text.clone(),
        }
    }
}

/// A plan with a slip in one of the values that reach the cluster, and that value's field. All kinds of values are
/// equally likely.
pub fn with_a_slip(plan: impl Strategy<Value = Plan>) -> impl Strategy<Value = (Plan, FieldRef)> {
    const INSERTED: &[&str] = &[
        ".", "-", "..", "_", "/", ":", "@", "'", "$", "\\", " ", "\n", "\t", "\u{85}", "A", "é", "ſ", "\u{212A}", "鍵",
    ];
    let inserted = prop_oneof![proptest::sample::select(INSERTED).prop_map(str::to_owned), "\\PC", ".{1,3}"];
    let slip = prop_oneof![
        4 => (any::<prop::sample::Index>(), inserted).prop_map(|(at, text)| Slip::Insert(at, text)),
        2 => prop_oneof![60_usize..=66, 250_usize..=256].prop_map(Slip::Letters),
        2 => any::text().prop_map(Slip::Any),
    ];
    (plan, any::<prop::sample::Index>(), any::<prop::sample::Index>(), slip).prop_map(|(mut plan, key, field, slip)| {
        let fields = on_the_cluster(&plan);
        let mut keys: Vec<&str> = fields.iter().map(|field| field.spec().key).collect();
        keys.sort_unstable();
        keys.dedup();
        let key = keys[key.index(keys.len())];
        let fields: Vec<FieldRef> = fields.into_iter().filter(|field| field.spec().key == key).collect();
        let field = fields[field.index(fields.len())];
        let text = slip.of(field.get(&plan).unwrap_or_default());
        field.set(&mut plan, text);
        (plan, field)
    })
}
