//! The catalogue of findings in files.

use crate::diagnostic::codes;
use crate::rule::Quoted;

codes! {
    /// A kind of finding in a file.
    FileCode {
        /// Something other than a mapping where a mapping belongs.
        MappingWanted { key: Quoted } = "mapping-wanted", Error {
            source: Qvs,
            reason: {
                ja: "{key}には「キー: 値」の組が必要です。",
                en: "{key} must be a mapping of keys to values.",
            },
            fix: {
                ja: "「キー: 値」の形で書いてください。",
                en: "Write it as key: value.",
            },
        }
        /// Something other than a list where a list belongs.
        ListWanted { key: Quoted } = "list-wanted", Error {
            source: Qvs,
            reason: {
                ja: "{key}にはリストが必要です。",
                en: "{key} must be a list.",
            },
            fix: {
                ja: "各項目を「- 」で始めてください。",
                en: "Start each item with \"- \".",
            },
        }
        /// A list or mapping where a text belongs.
        TextWanted { key: Quoted } = "text-wanted", Error {
            source: Qvs,
            reason: {
                ja: "{key}には文字列が必要です。",
                en: "{key} must be a text.",
            },
            fix: {
                ja: "値を1つだけ書いてください。",
                en: "Write a single value.",
            },
        }
        /// A required key is missing.
        KeyMissing { key: Quoted } = "key-missing", Error {
            source: Qvs,
            reason: {
                ja: "{key}がありません。",
                en: "{key} is missing.",
            },
            fix: {
                ja: "{key}を書いてください。",
                en: "Add {key}.",
            },
        }
        /// A number, flag or date where a text belongs.
        ValueUnquoted { key: Quoted, value: Quoted } = "value-unquoted", Error {
            source: Evaluated,
            reason: {
                ja: "{key}には文字列が必要ですが、{value}は数値・真偽値・日付として読まれます。",
                en: "{key} must be a text, and {value} is read as a number, a flag or a date.",
            },
            fix: {
                ja: "\"{value}\" のように引用符で囲んでください。",
                en: "Put it in quotes: \"{value}\".",
            },
        }
        /// Nothing where a text belongs.
        ValueEmpty { key: Quoted } = "value-empty", Error {
            source: Qvs,
            reason: {
                ja: "{key}の値が空です。",
                en: "{key} has no value.",
            },
            fix: {
                ja: "値を書いてください。空の文字列なら \"\" と書きます。",
                en: "Write one; an empty text is \"\".",
            },
        }
        /// A word that only some readers of YAML take for a flag.
        ValueWord { value: Quoted } = "value-word", Warning {
            source: Qvs,
            reason: {
                ja: "引用符のない{value}は、YAML 1.1では真偽値、数値または日付です。",
                en: "Without quotes, {value} is a flag, a number or a date to readers of YAML 1.1.",
            },
            fix: {
                ja: "\"{value}\" のように引用符で囲んでください。",
                en: "Put it in quotes: \"{value}\".",
            },
        }
        /// The file is of another kind.
        KindDiffers { kind: Quoted } = "kind-differs", Error {
            source: Qvs,
            reason: {
                ja: "kindが{kind}ではありません。",
                en: "The kind is not {kind}.",
            },
            fix: {
                ja: "kind: {kind}と書いてください。",
                en: "Write kind: {kind}.",
            },
        }
        /// Not the only apiVersion that exists.
        ApiVersionDiffers { api_version: Quoted } = "api-version-differs", Error {
            source: Qvs,
            reason: {
                ja: "apiVersionが{api_version}ではありません。",
                en: "The apiVersion is not {api_version}.",
            },
            fix: {
                ja: "apiVersion: {api_version}と書いてください。",
                en: "Write apiVersion: {api_version}.",
            },
        }

        /// A parameter of a type that QVS does not document.
        ParamTypeUnknown { kind: Quoted } = "param-type-unknown", Warning {
            source: Qvs,
            reason: {
                ja: "{kind}は、QVSの文書にあるパラメータの型ではありません。",
                en: "QVS documents no parameter type {kind}.",
            },
            fix: {
                ja: "string、int、bool、secret、arrayのどれかか確認してください。",
                en: "Check it: string, int, bool, secret and array are known.",
            },
        }
        /// A parameter without a type; each one in the documentation of QVS has one.
        ParamTypeMissing { name: Quoted } = "param-type-missing", Warning {
            source: Qvs,
            reason: {
                ja: "パラメータ{name}に型がありません。型のないパラメータがどう扱われるかは文書にありません。",
                en: "The parameter {name} has no type; what QVS makes of one without is not documented.",
            },
            fix: {
                ja: "type: stringのように、型を書いてください。",
                en: "Write its type, such as type: string.",
            },
        }
        /// A parameter declared twice.
        ParamTaken { name: Quoted } = "param-taken", Warning {
            source: Files,
            reason: {
                ja: "パラメータ{name}が2回宣言されています。",
                en: "The parameter {name} is declared twice.",
            },
            fix: {
                ja: "片方を消すか、名前を変えてください。",
                en: "Remove one of them, or rename it.",
            },
        }
        /// A parameter with the name of one of the pipeline's own.
        ParamReserved { name: Quoted } = "param-reserved", Warning {
            source: Tasks,
            reason: {
                ja: "{name}はPipeline自身が使うパラメータ名です。両方に同じ値が入るかは文書にありません。",
                en: "The pipeline itself has a parameter named {name}; what becomes of two with one name is not documented.",
            },
            fix: {
                ja: "別の名前にしてください。",
                en: "Choose another name.",
            },
        }
        /// A reference to a parameter that is not declared.
        ParamUndeclared { name: Quoted } = "param-undeclared", Error {
            source: Files,
            reason: {
                ja: "{name}はparamsに宣言されていません。",
                en: "{name} is not declared in params.",
            },
            fix: {
                ja: "paramsに加えるか、スペルを直してください。",
                en: "Add it to params, or correct the spelling.",
            },
        }
        /// A parameter that nothing refers to.
        ParamUnused { name: Quoted } = "param-unused", Warning {
            source: Files,
            reason: {
                ja: "パラメータ{name}はどのアダプタにも渡されていません。",
                en: "No adapter is given the parameter {name}.",
            },
            fix: {
                ja: "$(params.{name}) と書いて使うか、宣言を削除してください。",
                en: "Use it as $(params.{name}), or remove it.",
            },
        }
        /// A `$(…)` that QVS does not support here.
        ExpressionUnknown { inside: Quoted, near: String } = "expression-unknown", Warning {
            source: Qvs,
            reason: {
                ja: "$({inside}) はここで使える式ではありません。",
                en: "$({inside}) is no expression that can be used here.",
            },
            fix: {
                ja: "スペルを確認してください。",
                en: "Check the spelling.",
            },
            hint: {
                ja: "近い式: {near}",
                en: "Near to it: {near}",
            },
        }
        /// What only a `$(…)` replaces, in other brackets or none (QVS documentation, spec/qvs-config and spec/assemblyline).
        ExpressionUnreplaced { written: Quoted, expression: String } = "expression-not-replaced", Warning {
            source: Qvs,
            reason: {
                ja: "{written}は置き換えられません。QVSが置き換えるのは$({expression}) です。",
                en: "{written} is not replaced: QVS replaces $({expression}).",
            },
            fix: {
                ja: "$({expression}) と書いてください。",
                en: "Write $({expression}).",
            },
        }
        /// The name of a parameter in a `$(…)`, without `params.` (QVS documentation, spec/qvs-config).
        ExpressionBare { name: Quoted } = "expression-without-params", Warning {
            source: Qvs,
            reason: {
                ja: "$({name}) は置き換えられません。パラメータ{name}は$(params.{name}) と書きます。",
                en: "$({name}) is not replaced; the parameter {name} is written as $(params.{name}).",
            },
            fix: {
                ja: "$(params.{name}) と書いてください。",
                en: "Write $(params.{name}).",
            },
        }
        /// An expression inside a text that the pipeline replaces only as a whole (the Tasks of the adapters).
        ExpressionNotWhole = "expression-not-whole", Warning {
            source: Tasks,
            reason: {
                ja: "このPipelineが置き換えるのは、値全体が1つの式の場合だけです。",
                en: "The pipeline replaces an expression here only if it is the whole value.",
            },
            fix: {
                ja: "値を$(params.名前) だけにしてください。",
                en: "Make $(params.name) the whole value.",
            },
        }
        /// A module in none of the three styles.
        ModuleStyle = "module-style", Error {
            source: Qvs,
            reason: {
                ja: "アダプタの取得元として認識できません。",
                en: "This does not say where the adapters come from.",
            },
            fix: {
                ja: "nameとrevision、nameとremote (repoとrevision)、nameとlocal (path) のどれかで書いてください。",
                en: "Write a name with a revision, a name with remote (repo and revision), or a name with local (path).",
            },
        }
        /// A module after the first.
        ModuleIgnored = "module-ignored", Warning {
            source: Tasks,
            reason: {
                ja: "Pipelineが読む公式アダプタの取得元は先頭の1つだけです。",
                en: "Of the modules of the official adapters the pipeline reads the first only.",
            },
            fix: {
                ja: "使う取得元を先頭に置き、ほかを削除してください。",
                en: "Put the one to use first and remove the others.",
            },
        }
        /// A module that is named by the address of a page (QVS documentation, spec/qvs-config).
        ModuleAddress { name: Quoted } = "module-address", Warning {
            source: Qvs,
            reason: {
                ja: "モジュール名がWebページのアドレスです。",
                en: "The module is named by the address of a page.",
            },
            fix: {
                ja: "{name} と書いてください。",
                en: "Write {name}.",
            },
        }
        /// A module whose name is nearly that of the official adapters.
        ModuleName { name: Quoted, near: String } = "module-name", Warning {
            source: Qvs,
            reason: {
                ja: "{name}は公式アダプタのモジュール名ではありません。",
                en: "{name} is not what the official adapters are called.",
            },
            fix: {
                ja: "公式アダプタなら、{near}と書いてください。",
                en: "If they are meant, write {near}.",
            },
        }
        /// A module that says more than once where it comes from; which one QVS takes is not documented.
        ModuleSources { keys: String } = "module-sources", Warning {
            source: Qvs,
            reason: {
                ja: "取得元が2つ以上書かれています ({keys})。QVSがどれを使うかは文書にありません。",
                en: "It says more than once where the adapters come from ({keys}); which one QVS takes is not documented.",
            },
            fix: {
                ja: "使うものを1つだけ残してください。",
                en: "Keep the one to use.",
            },
        }
        /// A module of the official adapters that does not say which ones.
        ModuleRevisionMissing = "module-revision-missing", Warning {
            source: Qvs,
            reason: {
                ja: "公式アダプタのどのrevisionを使うかが書かれていません。QVSが何を使うかは文書にありません。",
                en: "It does not say which revision of the official adapters to take; what QVS then takes is not documented.",
            },
            fix: {
                ja: "revision: v0.52.3のように書いてください。",
                en: "Write one, such as revision: v0.52.3.",
            },
        }
        /// A key that is nearly one that QVS documents.
        KeyUnknown { key: Quoted, near: String } = "key-unknown", Warning {
            source: Qvs,
            reason: {
                ja: "{key}は、QVSの文書にあるキーではありません。",
                en: "QVS documents no key {key} here.",
            },
            fix: {
                ja: "{near}と書いてください。",
                en: "Write {near}.",
            },
        }
        /// A required key that is there with a slip in it.
        KeyMisspelt { key: Quoted, near: Quoted } = "key-misspelt", Error {
            source: Qvs,
            reason: {
                ja: "必要な{near}がなく、{key}と書かれています。",
                en: "{near} is required here, and it is written as {key}.",
            },
            fix: {
                ja: "{near}と書いてください。",
                en: "Write {near}.",
            },
        }
        /// A revision that is written like a tag, and is none (the tags of the adapters).
        RevisionUnknown { revision: Quoted, near: String } = "revision-unknown", Warning {
            source: Qvs,
            reason: {
                ja: "公式アダプタに{revision}というタグはありません。",
                en: "The official adapters have no tag {revision}.",
            },
            fix: {
                ja: "ブランチやコミットでなければ、直してください。",
                en: "Unless it is a branch or a commit, correct it.",
            },
            hint: {
                ja: "近いタグ: {near}",
                en: "A tag near to it: {near}",
            },
        }
        /// What would be wrong with the newest tag, at a revision that is not known here.
        AdapterElsewhere { what: String, revision: Quoted, default: String, others: String } = "adapter-other-revision", Warning {
            source: Qvs,
            reason: {
                ja: "v0.52.3の公式アダプタなら問題があります ({what})。{revision}ではどうなるか分かりません。",
                en: "With the official adapters at v0.52.3 this would be wrong ({what}); what they do at {revision} is not known here.",
            },
            fix: {
                ja: "使っているアダプタで確認してください。",
                en: "Check it against the adapters that you use.",
            },
            hint: {
                ja: "{default}は書かれていませんが、既定値です。",
                en: "{default} is not written here: it is the default.",
            },
            hint: {
                ja: "{others}なら不要です。",
                en: "With {others} it is not needed.",
            },
        }
        /// A name that the newest tag does not have, where another one may be used.
        AdapterNameElsewhere { name: Quoted, near: String, revision: Quoted } = "adapter-name-elsewhere", Warning {
            source: Tags,
            reason: {
                ja: "v0.52.3の公式アダプタなら、ここに{name}はありません。使っているアダプタ ({revision}) にあるかは分かりません。",
                en: "The official adapters at v0.52.3 have no {name} here; whether the ones that are used ({revision}) have it is not known.",
            },
            fix: {
                ja: "スペルか、使っているアダプタを確認してください。",
                en: "Check the spelling, or the adapters that you use.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
        }
        /// A pattern that the official adapters do not have, at a revision that is open.
        PatternUnknown { name: Quoted, near: String, gone: String, until: String, now: String } = "pattern-unknown", Warning {
            source: Tags,
            reason: {
                ja: "公式アダプタ (v0.52.3まで) に{name}はありません。",
                en: "The official adapters (up to v0.52.3) have no {name}.",
            },
            fix: {
                ja: "スペルを直してください。",
                en: "Correct the spelling.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
            hint: {
                ja: "{until}を最後に削除されたもの: {gone}。",
                en: "Removed after {until}: {gone}.",
            },
            hint: {
                ja: "代わりになるもの: {now}",
                en: "What does the same now: {now}",
            },
        }
        /// A pattern that the official adapters do not have at the pinned revision (their tags).
        PatternNotInRevision { name: Quoted, revision: String, near: String, gone: String, until: String, now: String } = "pattern-not-in-revision", Error {
            source: Tags,
            reason: {
                ja: "{revision}の公式アダプタに{name}はありません。",
                en: "The official adapters have no {name} at {revision}.",
            },
            fix: {
                ja: "スペルかrevisionを直してください。",
                en: "Correct the spelling or the revision.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
            hint: {
                ja: "{until}を最後に削除されたもの: {gone}。",
                en: "Removed after {until}: {gone}.",
            },
            hint: {
                ja: "代わりになるもの: {now}",
                en: "What does the same now: {now}",
            },
        }
        /// A pattern that only older tags have.
        PatternRemoved { name: Quoted, until: String, now: String } = "pattern-removed", Warning {
            source: Tags,
            reason: {
                ja: "{name}があるのは{until}までです。",
                en: "The official adapters have {name} up to {until} only.",
            },
            fix: {
                ja: "代わりになるものを使うか、そのタグのrevisionにしてください。",
                en: "Use what takes its place, or the revision of such a tag.",
            },
            hint: {
                ja: "代わりになるもの: {now}",
                en: "What does the same now: {now}",
            },
        }
        /// A pattern with the name of the module twice: no tag has such a path.
        PatternPrefixDoubled { name: Quoted } = "pattern-prefix-doubled", Error {
            source: Tags,
            reason: {
                ja: "{name}にはモジュール名が2回書かれています。",
                en: "{name} has the name of the module twice.",
            },
            fix: {
                ja: "モジュール名を1つ消してください。",
                en: "Remove one of them.",
            },
        }
        /// A pattern with a blank before or behind its name: no path of a package has one.
        PatternBlank { name: Quoted } = "pattern-blank", Error {
            source: Cue,
            reason: {
                ja: "パターン名「{name}」の前か後に空白があります。",
                en: "The name of the pattern, \"{name}\", has a blank before or behind it.",
            },
            fix: {
                ja: "空白を削除してください。",
                en: "Remove it.",
            },
        }
        /// A pattern whose CUE never evaluates (evaluated with a CUE engine).
        PatternBroken { name: Quoted } = "pattern-broken", Error {
            source: Evaluated,
            reason: {
                ja: "{name}はv0.52.3ではコンパイルできません。",
                en: "{name} cannot be compiled at v0.52.3.",
            },
            fix: {
                ja: "削除してください。",
                en: "Remove it.",
            },
        }
        /// A pattern of the repository without its CUE.
        OwnPatternMissing { package: Quoted, directory: Quoted } = "own-pattern-missing", Warning {
            source: Files,
            reason: {
                ja: "{directory}にパッケージ{package}のCUEがありません。",
                en: "There is no CUE of the package {package} in {directory}.",
            },
            fix: {
                ja: "patternかlocalのpathを直してください。ほかで作られるファイルなら、そのままで構いません。",
                en: "Correct the pattern, or the path under local. If something else makes these files, nothing needs to be done.",
            },
        }
        /// Two patterns whose pipelines or resources contradict each other (evaluated as the unification of both; how QVS merges them is not documented).
        PatternsConflict { other: String } = "patterns-conflict", Warning {
            source: Evaluated,
            reason: {
                ja: "{other}と同じPipelineまたはリソースを、違う内容で定義しています。",
                en: "It defines the same pipeline or resource as {other}, in another way.",
            },
            fix: {
                ja: "別々のQVS Configに分けるか、片方を削除してください。",
                en: "Put them into separate QVS Configs, or remove one of them.",
            },
        }
        /// A pattern without what its document or its provider says must stand beside it.
        PatternAlone { name: Quoted, wanted: String } = "pattern-alone", Info {
            source: Documents,
            reason: {
                ja: "{name}と一緒に使うアダプタがこのファイルにありません: {wanted}",
                en: "Nothing of what {name} is used with is in this file: {wanted}",
            },
            fix: {
                ja: "どれかを加えてください。別のQVS Configや自作のアダプタにあるなら、そのままで構いません。",
                en: "Add one of them. If another QVS Config or an adapter of your own has it, nothing needs to be done.",
            },
        }
        /// An adapter lacks a required parameter.
        AdapterParamMissing { name: Quoted } = "adapter-param-missing", Error {
            source: Evaluated,
            reason: {
                ja: "アダプタに必要な{name}がありません。",
                en: "The adapter needs {name}, which is missing.",
            },
            fix: {
                ja: "paramsに{name}を加えてください。",
                en: "Add {name} to its params.",
            },
        }
        /// A parameter that the adapter does not have (ignored, evaluated with a CUE engine).
        AdapterParamUnknown { name: Quoted, near: String } = "adapter-param-unknown", Warning {
            source: Evaluated,
            reason: {
                ja: "アダプタに{name}というパラメータはありません。QVSは何も言わずに無視し、書いていないものとして扱います。",
                en: "The adapter has no parameter {name}. QVS ignores it without a word, as if it were not there.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
        }
        /// A parameter or option that is newer than the pinned revision (the tags of the adapters).
        AdapterParamNewer { name: Quoted, since: String, revision: String } = "adapter-param-newer", Warning {
            source: Tags,
            reason: {
                ja: "{name}は{since}からあります。{revision}では何も言わずに無視されます。",
                en: "{name} is there since {since}; {revision} ignores it without a word.",
            },
            fix: {
                ja: "revisionを{since}以降にするか、削除してください。",
                en: "Raise the revision to {since} or later, or remove it.",
            },
        }
        /// A parameter that another one makes necessary (evaluated with a CUE engine).
        AdapterParamNeeded { name: Quoted, why: String, default: String, others: String } = "adapter-param-needed", Error {
            source: Evaluated,
            reason: {
                ja: "{why}のときは{name}が必要です。ないとコンパイルに失敗します。",
                en: "With {why} the adapter needs {name}; compiling fails without it.",
            },
            fix: {
                ja: "paramsに{name}を加えてください。",
                en: "Add {name} to its params.",
            },
            hint: {
                ja: "{default}は書かれていませんが、既定値です。",
                en: "{default} is not written here: it is the default.",
            },
            hint: {
                ja: "{others}なら不要です。",
                en: "With {others} it is not needed.",
            },
        }
        /// A parameter that should be given beside another one (the CUE and documents of the adapters).
        AdapterParamWanted { name: Quoted, why: String } = "adapter-param-wanted", Warning {
            source: Cue,
            reason: {
                ja: "{why}のときは{name}も書くことになっています。",
                en: "{name} belongs beside {why}.",
            },
            fix: {
                ja: "paramsに{name}を加えてください。",
                en: "Add {name} to its params.",
            },
        }
        /// Two parameters for the same thing (the CUE of the adapters).
        AdapterParamsExclude { name: Quoted, other: String } = "adapter-params-exclude", Error {
            source: Evaluated,
            reason: {
                ja: "{name}と{other}は一緒に使えません。両方あるとコンパイルに失敗します。",
                en: "{name} and {other} exclude each other: compiling fails with both.",
            },
            fix: {
                ja: "片方を削除してください。",
                en: "Remove one of them.",
            },
        }
        /// A text outside the values that the adapter takes (evaluated with a CUE engine).
        AdapterParamValue { name: Quoted, given: Quoted, choices: Quoted } = "adapter-param-value", Error {
            source: Evaluated,
            reason: {
                ja: "{name}を{given}にはできません。コンパイルに失敗します。",
                en: "{name} cannot be {given}: compiling fails.",
            },
            fix: {
                ja: "次のどれかにしてください: {choices}",
                en: "Use one of these: {choices}",
            },
        }
        /// A text that the adapter cannot convert (evaluated with a CUE engine).
        AdapterParamFormat { name: Quoted, like: String } = "adapter-param-format", Error {
            source: Evaluated,
            reason: {
                ja: "アダプタは{name}を変換しますが、この値は変換できません。",
                en: "The adapter converts {name}, which fails with this value.",
            },
            fix: {
                ja: "{like} のように書いてください。",
                en: "Write it like {like}.",
            },
        }
        /// A text without the beginning or end that the adapter demands (evaluated with a CUE engine).
        AdapterParamForm { name: Quoted, like: String } = "adapter-param-form", Error {
            source: Evaluated,
            reason: {
                ja: "{name}は{like}の形でなければコンパイルに失敗します。",
                en: "{name} must have the form {like}, or compiling fails.",
            },
            fix: {
                ja: "{like}の形に直してください。",
                en: "Write it in the form {like}.",
            },
        }
        /// What becomes a name or port of Kubernetes, which refuses it.
        KubernetesRefuses { name: Quoted, given: Quoted, like: String } = "kubernetes-refuses", Error {
            source: Kubernetes,
            reason: {
                ja: "{name}はKubernetesのリソースの一部になりますが、「{given}」はKubernetesに拒否されます。",
                en: "{name} becomes a part of a Kubernetes resource, and Kubernetes refuses {given} there.",
            },
            fix: {
                ja: "使えるもの: {like}",
                en: "What it takes: {like}",
            },
        }
        /// Two parameters that must differ (evaluated with a CUE engine).
        AdapterParamSame { name: Quoted, other: String } = "adapter-param-same", Error {
            source: Evaluated,
            reason: {
                ja: "{name}が{other}と同じ値です。コンパイルに失敗します。",
                en: "{name} has the value of {other}: compiling fails.",
            },
            fix: {
                ja: "違う値にしてください。",
                en: "Give it another value.",
            },
        }
        /// Two parameters that must not both be 0 (evaluated with a CUE engine).
        AdapterParamsZero { name: Quoted, other: String } = "adapter-params-zero", Error {
            source: Evaluated,
            reason: {
                ja: "{name}と{other}の両方を0にはできません。",
                en: "{name} and {other} cannot both be 0.",
            },
            fix: {
                ja: "片方を1以上にしてください。",
                en: "Raise one of them.",
            },
        }
        /// A key that a closed value does not have (refused, evaluated with a CUE engine).
        FieldUnknown { name: Quoted, near: String } = "adapter-field-unknown", Error {
            source: Evaluated,
            reason: {
                ja: "ここに{name}というキーは書けません。コンパイルに失敗します。",
                en: "There is no key {name} here: compiling fails.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
        }
        /// A value without a key that it needs (evaluated with a CUE engine).
        FieldMissing { name: Quoted } = "adapter-field-missing", Error {
            source: Evaluated,
            reason: {
                ja: "{name}がありません。コンパイルに失敗します。",
                en: "{name} is missing: compiling fails.",
            },
            fix: {
                ja: "{name}を加えてください。",
                en: "Add {name}.",
            },
        }
        /// A key that the adapter sets itself (the CUE of the adapters).
        FieldForbidden { name: Quoted } = "adapter-field-forbidden", Warning {
            source: Cue,
            reason: {
                ja: "{name}はアダプタ自身が設定します。",
                en: "The adapter sets {name} itself.",
            },
            fix: {
                ja: "削除してください。",
                en: "Remove it.",
            },
        }
        /// A text where the adapter takes a reference to a secret (the CUE of the adapters).
        SecretInPlainText = "secret-in-plain-text", Error {
            source: Cue,
            reason: {
                ja: "アダプタはSecretへの参照を受け取ります。文字列を書くとコンパイルに失敗します。",
                en: "The adapter takes a reference to a secret here; a text makes compiling fail.",
            },
            fix: {
                ja: "secret型のパラメータを宣言し、$(params.名前) と書いてください。",
                en: "Declare a parameter of the type secret, and refer to it as $(params.name).",
            },
        }
        /// A text parameter that gets a value of another type.
        AdapterParamType { name: Quoted, kind: Quoted } = "adapter-param-type", Warning {
            source: Evaluated,
            reason: {
                ja: "アダプタは文字列を受け取りますが、{name}は{kind}と宣言されています。",
                en: "The adapter takes a text, and {name} is declared as {kind}.",
            },
            fix: {
                ja: "{name}の型をstringにしてください。",
                en: "Declare {name} as string.",
            },
        }
        /// A parameter of another type where the adapter takes a reference to a secret.
        SecretParamType { name: Quoted, kind: Quoted } = "secret-param-type", Warning {
            source: Evaluated,
            reason: {
                ja: "アダプタはSecretへの参照を受け取りますが、{name}は{kind}と宣言されています。",
                en: "The adapter takes a reference to a secret, and {name} is declared as {kind}.",
            },
            fix: {
                ja: "{name}の型をsecretにしてください。",
                en: "Declare {name} as secret.",
            },
        }
        /// A secret where the adapter takes a text.
        SecretIntoText { name: Quoted } = "secret-into-text", Warning {
            source: Evaluated,
            reason: {
                ja: "アダプタは文字列を受け取りますが、{name}はsecretと宣言されています。",
                en: "The adapter takes a text, and {name} is declared as secret.",
            },
            fix: {
                ja: "secretsのように、Secretへの参照を受け取るところに渡してください。秘密でなければ、型をstringにしてください。",
                en: "Pass it where the adapter takes a reference to a secret, such as under secrets. If it is no secret, declare it as string.",
            },
        }
        /// A credential in the values of a QVS Config.
        ConfigSecret = "config-secret", Warning {
            source: Files,
            reason: {
                ja: "この値は認証情報か、そのように見えます。ここに書くと、読める人全員に知られます。",
                en: "This is a credential or looks like one, and stands here for everyone to read.",
            },
            fix: {
                ja: "値を無効にして作り直し、QVSのSecretとして登録して、secret型のパラメータで渡してください。",
                en: "Revoke it, make a new one, register that as a secret in QVS, and pass it with a parameter of the type secret.",
            },
        }
        /// An option that the adapter does not have (ignored, evaluated with a CUE engine).
        OptionUnknown { name: Quoted, near: String } = "option-unknown", Warning {
            source: Evaluated,
            reason: {
                ja: "アダプタに{name}というオプションはありません。QVSは何も言わずに無視し、書いていないものとして扱います。",
                en: "The adapter has no option {name}. QVS ignores it without a word, as if it were not there.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
        }
        /// An option that the adapter refuses (evaluated with a CUE engine).
        OptionRefused { name: Quoted, near: String } = "option-refused", Error {
            source: Evaluated,
            reason: {
                ja: "アダプタに{name}というオプションはありません。コンパイルに失敗します。",
                en: "The adapter has no option {name}: compiling fails.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
        }
        /// An option that needs another one (evaluated with a CUE engine).
        OptionNeeds { value: Quoted, flag: String } = "option-needs", Error {
            source: Evaluated,
            reason: {
                ja: "{value}には{flag}: trueが必要です。ないとコンパイルに失敗します。",
                en: "{value} needs {flag}: true; compiling fails without it.",
            },
            fix: {
                ja: "{flag}: trueを加えてください。",
                en: "Add {flag}: true.",
            },
        }
        /// An option with a value that it does not allow.
        OptionValue { name: Quoted, given: Quoted, choices: Quoted } = "option-value", Error {
            source: Evaluated,
            reason: {
                ja: "{name}を{given}にはできません。",
                en: "{name} cannot be {given}.",
            },
            fix: {
                ja: "次のどれかにしてください: {choices}",
                en: "Use one of these: {choices}",
            },
        }
        /// An option that must be `true` or `false`.
        OptionFlag { name: Quoted } = "option-flag", Error {
            source: Evaluated,
            reason: {
                ja: "{name}はtrueかfalseです。",
                en: "{name} is true or false.",
            },
            fix: {
                ja: "引用符を付けずにtrueかfalseと書いてください。",
                en: "Write true or false, without quotes.",
            },
        }
        /// `repositoryKind: ""`.
        RepositoryKindEmpty = "repository-kind-empty", Error {
            source: Evaluated,
            reason: {
                ja: "repositoryKindを空文字列で書くとコンパイルに失敗します。",
                en: "Written as an empty text, repositoryKind makes compiling fail.",
            },
            fix: {
                ja: "行ごと消すか、githubと書いてください。",
                en: "Remove the line, or write github.",
            },
        }
        /// A deploy pipeline without anything to deploy (documents of the adapters).
        InfrastructureMissing { name: Quoted } = "infrastructure-missing", Warning {
            source: Documents,
            reason: {
                ja: "{name}がデプロイするものが、このファイルにありません。",
                en: "There is nothing here for {name} to deploy.",
            },
            fix: {
                ja: "デプロイするものを定義するInfrastructure Adapterを加えてください。",
                en: "Add an infrastructure adapter that it deploys.",
            },
        }
        /// No adapter makes a pipeline.
        PipelineMissing = "pipeline-missing", Warning {
            source: Documents,
            reason: {
                ja: "Pipelineを生成するCI/CD Adapterがありません。",
                en: "There is no CI/CD adapter, so there is no pipeline.",
            },
            fix: {
                ja: "pipeline/deploy:simpleを加えてください。",
                en: "Add pipeline/deploy:simple.",
            },
        }

        /// An AssemblyLine without stages.
        StagesMissing = "stages-missing", Error {
            source: Qvs,
            reason: {
                ja: "ステージがありません。",
                en: "There are no stages.",
            },
            fix: {
                ja: "stagesに1つ以上書いてください。",
                en: "Write at least one under stages.",
            },
        }
        /// Two stages with the same name.
        StageNameTaken { name: Quoted } = "stage-name-taken", Error {
            source: Files,
            reason: {
                ja: "{name}という名前のステージがもう1つあります。",
                en: "Another stage is named {name}.",
            },
            fix: {
                ja: "名前を変えてください。",
                en: "Rename one of them.",
            },
        }
        /// A stage waits for one that does not exist.
        RunAfterUnknown { name: Quoted } = "run-after-unknown", Error {
            source: Files,
            reason: {
                ja: "{name}というステージはありません。",
                en: "There is no stage {name}.",
            },
            fix: {
                ja: "スペルを直してください。",
                en: "Correct the spelling.",
            },
        }
        /// A stage that waits for itself.
        RunAfterItself = "run-after-itself", Error {
            source: Files,
            reason: {
                ja: "ステージが自分自身の完了を待っています。",
                en: "The stage waits for itself.",
            },
            fix: {
                ja: "この行を削除してください。",
                en: "Remove this line.",
            },
        }
        /// Stages that wait for each other.
        RunAfterCycle { stages: Quoted } = "run-after-cycle", Error {
            source: Files,
            reason: {
                ja: "ステージが互いに待ち合っていて始まりません: {stages}",
                en: "These stages wait for each other and never start: {stages}",
            },
            fix: {
                ja: "runAfterを1つ削除して循環をなくしてください。",
                en: "Break the circle by removing one runAfter.",
            },
        }
        /// `runAfter` in the wrong place.
        RunAfterInSpec = "run-after-in-spec", Error {
            source: Qvs,
            reason: {
                ja: "specの中のrunAfterは読まれません。",
                en: "A runAfter inside spec is not read.",
            },
            fix: {
                ja: "specと同じ字下げに移してください。",
                en: "Move it out, to the same indentation as spec.",
            },
        }
        /// An input declared twice.
        InputTaken { name: Quoted } = "input-taken", Error {
            source: Files,
            reason: {
                ja: "入力{name}が2回宣言されています。",
                en: "The input {name} is declared twice.",
            },
            fix: {
                ja: "片方を削除してください。",
                en: "Remove one of them.",
            },
        }
        /// A reference to an input that is not declared.
        InputUndeclared { name: Quoted } = "input-undeclared", Error {
            source: Files,
            reason: {
                ja: "入力{name}はspec.paramsに宣言されていません。",
                en: "The input {name} is not declared in spec.params.",
            },
            fix: {
                ja: "spec.paramsに加えるか、スペルを直してください。",
                en: "Add it to spec.params, or correct the spelling.",
            },
        }
        /// A result of a stage that does not run earlier.
        ResultNotBefore { stage: Quoted } = "result-not-before", Error {
            source: Files,
            reason: {
                ja: "{stage}というステージは、この時点でまだ終わっていません。",
                en: "No stage {stage} is done by then.",
            },
            fix: {
                ja: "runAfterに{stage}を加えるか、スペルを直してください。",
                en: "Add {stage} to runAfter, or correct the spelling.",
            },
        }
        /// A parameter passed twice to one stage.
        StageParamTaken { name: Quoted } = "stage-param-taken", Error {
            source: Files,
            reason: {
                ja: "このステージに{name}が2回あります。",
                en: "This stage has {name} twice.",
            },
            fix: {
                ja: "片方を削除してください。",
                en: "Remove one of them.",
            },
        }
        /// A parameter that the pipeline does not have.
        StageParamUnknown { name: Quoted } = "stage-param-unknown", Error {
            source: Tasks,
            reason: {
                ja: "Pipelineに{name}というパラメータはありません。",
                en: "The pipeline has no parameter {name}.",
            },
            fix: {
                ja: "スペルを直すか、QVS Configのparamsに加えてください。",
                en: "Correct the spelling, or add it to the params of the QVS Config.",
            },
        }
        /// A stage that runs a pipeline which the QVS Config does not make (the pipelines of the official adapters).
        StagePipelineUnmade { name: Quoted, made: String, of: String } = "stage-pipeline-unmade", Warning {
            source: Tasks,
            reason: {
                ja: "このPipelineのQVS Configには、{name}を作るアダプタがありません。",
                en: "No adapter of its QVS Config makes {name}.",
            },
            fix: {
                ja: "スペルを直すか、アダプタを加えてください。作られるもの: {made}",
                en: "Correct the spelling, or add the adapter. What is made: {made}",
            },
            hint: {
                ja: "(QVS Config: {of})",
                en: "(QVS Config: {of})",
            },
        }
        /// A parameter that the pipeline does not take (the parameters of the official adapters at run time).
        StageParamIgnored { name: Quoted, near: String, of: String } = "stage-param-ignored", Warning {
            source: Tasks,
            reason: {
                ja: "このステージのPipelineに{name}というパラメータはありません。",
                en: "The pipeline of this stage takes no parameter {name}.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
            hint: {
                ja: "(QVS Config: {of})",
                en: "(QVS Config: {of})",
            },
        }
        /// A parameter of the pipeline that nobody supplies (the parameters of the official adapters at run time).
        StageParamMissing { name: Quoted, of: String } = "stage-param-missing", Warning {
            source: Tasks,
            reason: {
                ja: "Pipelineには既定値のない{name}が必要ですが、このステージは渡していません。",
                en: "The pipeline needs {name}, which has no default, and this stage does not pass it.",
            },
            fix: {
                ja: "ステージのparamsかDeployment Configに{name}を加えてください。",
                en: "Add {name} to its params or to the Deployment Config.",
            },
            hint: {
                ja: "(QVS Config: {of})",
                en: "(QVS Config: {of})",
            },
        }
        /// A result that the pipeline of a stage does not give (the results of the official adapters).
        ResultUnknown { name: Quoted, near: String, of: String } = "result-unknown", Warning {
            source: Tasks,
            reason: {
                ja: "参照先のステージのPipelineに{name}という結果はありません。",
                en: "The pipeline of that stage gives no result {name}.",
            },
            fix: {
                ja: "スペルを直してください。",
                en: "Correct the spelling.",
            },
            hint: {
                ja: "近い名前: {near}",
                en: "Near to it: {near}",
            },
            hint: {
                ja: "(QVS Config: {of})",
                en: "(QVS Config: {of})",
            },
        }
        /// An input that nothing refers to.
        InputUnused { name: Quoted } = "input-unused", Warning {
            source: Files,
            reason: {
                ja: "入力{name}はどこでも使われていません。",
                en: "Nothing uses the input {name}.",
            },
            fix: {
                ja: "$(inputs.{name}) と書いて使うか、削除してください。",
                en: "Use it as $(inputs.{name}), or remove it.",
            },
        }
        /// A stage that does not say which revision to check out.
        RevisionMissing = "git-revision-missing", Error {
            source: Tasks,
            reason: {
                ja: "ステージにgitRevisionがありません。",
                en: "The stage has no gitRevision.",
            },
            fix: {
                ja: "paramsにname: gitRevision、value: $(inputs.gitRevision) を加えてください。",
                en: "Add gitRevision with the value $(inputs.gitRevision) to its params.",
            },
        }
        /// Two stages that keep their state under the same name.
        StateTaken { name: Quoted } = "state-name-taken", Error {
            source: Documents,
            reason: {
                ja: "deployStateNameが{name}のステージがもう1つあります。互いのリソースを削除し合います。",
                en: "Another stage has the deployStateName {name}; each would remove the other's resources.",
            },
            fix: {
                ja: "ステージごとに別のdeployStateNameにしてください。",
                en: "Give each stage a deployStateName of its own.",
            },
        }
        /// Not a valid name for a state.
        StateShape = "state-name-shape", Error {
            source: Tasks,
            reason: {
                ja: "deployStateNameに使えない文字があります。",
                en: "This cannot be a deployStateName.",
            },
            fix: {
                ja: "英小文字・数字・ハイフンで、先頭と末尾は英小文字か数字にしてください。",
                en: "Use lower-case letters, digits and hyphens, with a letter or digit at both ends.",
            },
        }
        /// Stages with different Applications.
        ApplicationDiffers { name: Quoted } = "stage-application-differs", Error {
            source: Qvs,
            reason: {
                ja: "前のステージのApplicationは{name}です。",
                en: "The stages before have the Application {name}.",
            },
            fix: {
                ja: "すべてのステージで同じApplicationにしてください。",
                en: "Use one Application in all stages.",
            },
        }
        /// Stages with different Deployments.
        DeploymentDiffers { name: Quoted } = "stage-deployment-differs", Error {
            source: Qvs,
            reason: {
                ja: "前のステージのDeploymentは{name}です。",
                en: "The stages before have the Deployment {name}.",
            },
            fix: {
                ja: "すべてのステージで同じDeploymentにしてください。",
                en: "Use one Deployment in all stages.",
            },
        }
        /// Stages with different pipelines.
        PipelineDiffers { name: Quoted } = "stage-pipeline-differs", Error {
            source: Qvs,
            reason: {
                ja: "前のステージのPipelineは{name}です。",
                en: "The stages before have the pipeline {name}.",
            },
            fix: {
                ja: "すべてのステージで同じPipelineにしてください。",
                en: "Use one pipeline in all stages.",
            },
        }
        /// A pipeline whose name differs from the one that deploy:simple gives it.
        PipelineSuffix { suffix: Quoted } = "stage-pipeline-name", Error {
            source: Tasks,
            reason: {
                ja: "deploy:simpleのPipeline名は{suffix}で終わります。",
                en: "The pipelines of deploy:simple end in {suffix}.",
            },
            fix: {
                ja: "qvsctl pipeline compileのprefixに{suffix}を付けた名前にしてください。",
                en: "Write the prefix of qvsctl pipeline compile with {suffix} behind it.",
            },
        }
        /// A provider that no adapter has.
        ProviderUnknown { kind: Quoted } = "provider-unknown", Error {
            source: Documents,
            reason: {
                ja: "providerTypeに{kind}はありません。何もデプロイされません。",
                en: "No adapter here has the providerType {kind}, so nothing would be deployed.",
            },
            fix: {
                ja: "ESOのステージはkubernetes-helm、ストアのステージはkubernetes (省略可) です。",
                en: "ESO's stage has kubernetes-helm; the store's has kubernetes, or none.",
            },
        }
        /// No stage installs the operator.
        HelmStageMissing = "helm-stage-missing", Error {
            source: Qvs,
            reason: {
                ja: "ESOをインストールするステージがありません。",
                en: "No stage installs ESO.",
            },
            fix: {
                ja: "最初のステージのparamsにproviderType: kubernetes-helmを加えてください。",
                en: "Give the first stage the providerType kubernetes-helm.",
            },
        }
        /// No stage makes the store.
        StoreStageMissing = "store-stage-missing", Error {
            source: Qvs,
            reason: {
                ja: "QVS ConfigのアダプタでClusterSecretStoreを作成するステージがありません。",
                en: "No stage creates the ClusterSecretStore that the QVS Config has an adapter for.",
            },
            fix: {
                ja: "providerTypeを書かないステージを加えてください。",
                en: "Add a stage without a providerType.",
            },
        }
        /// A stage with nothing to apply.
        StoreStageIdle = "store-stage-idle", Warning {
            source: Qvs,
            reason: {
                ja: "QVS ConfigにClusterSecretStoreのアダプタがないので、このステージがデプロイするものはありません。",
                en: "The QVS Config has no adapter for the ClusterSecretStore, so this stage has nothing to deploy.",
            },
            fix: {
                ja: "ステージを削除するか、アダプタを加えてください。以前にこのステージでデプロイしたものがあると、実行したときに削除されます。",
                en: "Remove the stage, or add the adapter. What an earlier run of it deployed would be removed.",
            },
        }
        /// A store made before the operator exists.
        StoreStageEarly = "store-stage-early", Error {
            source: Qvs,
            reason: {
                ja: "ESOのステージを待たずにClusterSecretStoreを作成します。",
                en: "The ClusterSecretStore is created without waiting for ESO's stage.",
            },
            fix: {
                ja: "runAfterにESOのステージを加えてください。",
                en: "Add ESO's stage to runAfter.",
            },
        }

        /// A parameter without a value.
        DeploymentValueMissing { name: Quoted } = "deployment-value-missing", Error {
            source: Files,
            reason: {
                ja: "QVS Configのパラメータ{name}の値がありません。",
                en: "The QVS Config's parameter {name} has no value.",
            },
            fix: {
                ja: "{name}: に続けて値を書いてください。",
                en: "Add {name}: and its value.",
            },
        }
        /// A value for no parameter.
        DeploymentValueUnused { name: Quoted } = "deployment-value-unused", Warning {
            source: Files,
            reason: {
                ja: "QVS Configに{name}というパラメータはありません。",
                en: "The QVS Config has no parameter {name}.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
        }
        /// A value that no pipeline of the QVS Config takes (the parameters of the official adapters at run time).
        DeploymentValueIdle { name: Quoted } = "deployment-value-idle", Info {
            source: Tasks,
            reason: {
                ja: "{name}を受け取るものが、QVS Configにも、そのPipelineにもありません。",
                en: "Neither the QVS Config nor its pipelines take {name}.",
            },
            fix: {
                ja: "スペルを確認してください。ほかで使っているなら、そのままで構いません。",
                en: "Check the spelling. If something else uses it, nothing needs to be done.",
            },
        }
        /// A number, flag or date for a parameter that is declared as a text.
        DeploymentValueNoText { name: Quoted } = "deployment-value-no-text", Warning {
            source: Files,
            reason: {
                ja: "{name}はstringと宣言されていますが、この値は数値・真偽値・日付・空として読まれます。",
                en: "{name} is declared as string, and this is read as a number, a flag, a date or nothing.",
            },
            fix: {
                ja: "引用符で囲んでください。",
                en: "Put it in quotes.",
            },
        }
        /// A value that looks like a credential.
        DeploymentSecret { name: Quoted } = "deployment-secret", Warning {
            source: Files,
            reason: {
                ja: "{name}の値は認証情報か、そのように見えます。ここに書くと、読める人全員に知られます。",
                en: "The value of {name} is a credential or looks like one, and stands here for everyone to read.",
            },
            fix: {
                ja: "値を無効にして作り直し、QVSのSecretとして登録してください。",
                en: "Revoke it, make a new one, and register that as a secret in QVS.",
            },
        }
        /// A value for a parameter that QVS fills itself.
        DeploymentValueAutomatic { name: Quoted } = "deployment-value-automatic", Warning {
            source: Documents,
            reason: {
                ja: "{name}はQVSが自動で設定します。どちらの値が使われるかは文書化されていません。",
                en: "QVS sets {name} by itself; which of the two values is used is not documented.",
            },
            fix: {
                ja: "削除してください。",
                en: "Remove it.",
            },
        }
        /// A value that would break the program that it is pasted into.
        PastedIntoCode = "value-pasted-into-code", Error {
            source: Tasks,
            reason: {
                ja: "Pipelineはこの値をPythonの文字列に埋め込みます。バックスラッシュ、'''、末尾の ' があると壊れます。",
                en: "The pipeline pastes this into a Python text: a backslash, ''' or a ' at the end breaks it.",
            },
            fix: {
                ja: "それらの文字を使わない値にしてください。",
                en: "Use a value without them.",
            },
        }
        /// A value that would break the command that it is pasted into.
        PastedIntoShell { name: Quoted } = "value-pasted-into-shell", Error {
            source: Tasks,
            reason: {
                ja: "Pipelineは{name}をそのままシェルに渡します。空白や記号があると壊れるか、実行されます。",
                en: "The pipeline puts {name} into a shell as it is: spaces and signs break it, or are run.",
            },
            fix: {
                ja: "英数字と . _ / @ + - : % ~ = , だけにしてください。",
                en: "Use letters, digits and . _ / @ + - : % ~ = , only.",
            },
        }

        /// An apiVersion that the release does not serve.
        ApiVersionNotServed { version: Quoted, served: Quoted } = "api-version-not-served", Error {
            source: Definitions,
            reason: {
                ja: "ESO {version}はこのapiVersionを受け付けません。",
                en: "ESO {version} does not serve this apiVersion.",
            },
            fix: {
                ja: "次のどれかにしてください: {served}",
                en: "Use one of these: {served}",
            },
        }
        /// A store whose name differs from the one that is made.
        StoreNameDiffers { name: Quoted } = "store-name-differs", Warning {
            source: Files,
            reason: {
                ja: "作成されるClusterSecretStoreの名前は{name}です。",
                en: "The ClusterSecretStore that is created is called {name}.",
            },
            fix: {
                ja: "そのストアを読むなら、secretStoreRefのnameを{name}にしてください。",
                en: "If it should read from that store, make {name} the name in secretStoreRef.",
            },
        }
        /// A reference to a store in a namespace.
        StoreKindDiffers = "store-kind-differs", Warning {
            source: Files,
            reason: {
                ja: "参照先がClusterSecretStoreではありません (kindを省くとSecretStoreになります)。",
                en: "It does not refer to a ClusterSecretStore (without a kind it means SecretStore).",
            },
            fix: {
                ja: "このインストールのストアを読むなら、secretStoreRefにkind: ClusterSecretStoreと書いてください。",
                en: "If it should read from this installation's store, write kind: ClusterSecretStore in secretStoreRef.",
            },
        }

        /// The last message of files that have very many.
        MoreFindings { most: usize } = "more-findings", Info {
            source: Files,
            reason: {
                ja: "メッセージが多いので、最初の{most}件だけを表示しています。",
                en: "There are more messages; only the first {most} are told.",
            },
            fix: {
                ja: "表示されたものを直してから、もう一度確認してください。",
                en: "Mend those first, then check again.",
            },
        }
    }
}

impl FileCode {
    /// Whether it is about a name, whatever its value.
    pub(crate) const fn is_about_key(&self) -> bool {
        matches!(
            self,
            FileCode::KeyUnknown { .. }
                | FileCode::KeyMisspelt { .. }
                | FileCode::AdapterParamUnknown { .. }
                | FileCode::AdapterParamNewer { .. }
                | FileCode::FieldUnknown { .. }
                | FileCode::OptionUnknown { .. }
                | FileCode::DeploymentValueUnused { .. }
                | FileCode::DeploymentValueIdle { .. }
                | FileCode::DeploymentValueAutomatic { .. }
        )
    }

    /// Whether it rests on the adapters of one tag.
    pub(super) const fn is_of_adapters(&self) -> bool {
        matches!(
            self,
            FileCode::PatternBroken { .. }
                | FileCode::AdapterParamMissing { .. }
                | FileCode::AdapterParamNeeded { .. }
                | FileCode::AdapterParamValue { .. }
                | FileCode::AdapterParamFormat { .. }
                | FileCode::AdapterParamForm { .. }
                | FileCode::AdapterParamSame { .. }
                | FileCode::AdapterParamsZero { .. }
                | FileCode::AdapterParamsExclude { .. }
                | FileCode::FieldUnknown { .. }
                | FileCode::FieldMissing { .. }
                | FileCode::SecretInPlainText
                | FileCode::OptionRefused { .. }
                | FileCode::OptionNeeds { .. }
                | FileCode::OptionValue { .. }
                | FileCode::OptionFlag { .. }
                | FileCode::AdapterParamWanted { .. }
                | FileCode::FieldForbidden { .. }
                | FileCode::ExpressionNotWhole
                | FileCode::AdapterParamType { .. }
                | FileCode::SecretParamType { .. }
                | FileCode::SecretIntoText { .. }
                | FileCode::StageParamMissing { .. }
        ) || self.is_of_names()
    }

    /// Whether it says that the adapters of one tag have no such name.
    pub(super) const fn is_of_names(&self) -> bool {
        matches!(
            self,
            FileCode::AdapterParamUnknown { .. }
                | FileCode::OptionUnknown { .. }
                | FileCode::StageParamIgnored { .. }
                | FileCode::StagePipelineUnmade { .. }
                | FileCode::ResultUnknown { .. }
        )
    }
}
