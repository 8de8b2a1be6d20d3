//! The catalogue of everything that an import can report.

use crate::diagnostic::codes;
use crate::rule::Quoted;

codes! {
    /// Something about an imported file.
    ImportCode {
        /// More bytes than the limit.
        TooLarge { size: usize, most: usize } = "import-too-large", Error {
            reason: {
                ja: "大きすぎます ({size} KB)。一度に読むのは{most} KBまでです。",
                en: "It is too large ({size} KB). Up to {most} KB are read at a time.",
            },
            fix: {
                ja: "このファイルは読んでいません。必要なYAMLだけを渡してください。",
                en: "It was not read. Give only the YAML you need.",
            },
        }
        /// More parts than the limit.
        TooMany = "import-too-many-parts", Error {
            reason: {
                ja: "項目が多すぎます。",
                en: "It holds too many parts.",
            },
            fix: {
                ja: "このファイルは読んでいません。必要なYAMLだけを渡してください。",
                en: "It was not read. Give only the YAML you need.",
            },
        }
        /// Nested deeper than the limit.
        TooDeep = "import-too-deep", Error {
            reason: {
                ja: "入れ子が深すぎます。",
                en: "Lists and mappings are nested too deeply.",
            },
            fix: {
                ja: "このドキュメントは読んでいません。QVSとESOのファイルかどうか確認してください。",
                en: "This document was not read. Make sure that it is a file for QVS or ESO.",
            },
        }
        /// Bytes that are not UTF-8.
        NotUtf8 = "import-not-utf8", Error {
            reason: {
                ja: "文字コードがUTF-8ではありません。",
                en: "This is not a UTF-8 text.",
            },
            fix: {
                ja: "UTF-8で保存し直してください。このファイルは読んでいません。",
                en: "Save it as UTF-8. It was not read.",
            },
        }
        /// A character that YAML does not allow.
        ControlCharacter { character: Quoted } = "import-control-character", Error {
            reason: {
                ja: "YAMLに書けない制御文字{character}があります。",
                en: "It holds {character}, a control character that YAML does not allow.",
            },
            fix: {
                ja: "その文字を削除してください。このドキュメントは読んでいません。",
                en: "Remove the character. This document was not read.",
            },
        }
        /// Not valid YAML.
        Syntax { said: Quoted } = "import-syntax", Error {
            reason: {
                ja: "YAMLとして読めません ({said})。",
                en: "This is not YAML ({said}).",
            },
            fix: {
                ja: "字下げ、コロンの後の空白、引用符を確認してください。このドキュメントは読んでいません。",
                en: "Check the indentation, the space after the colon and the quotes. This document was not read.",
            },
        }
        /// Indentation with tabs.
        Tab = "import-tab", Error {
            reason: {
                ja: "タブで字下げされています。YAMLの字下げは空白だけです。",
                en: "It is indented with a tab; YAML is indented with spaces only.",
            },
            fix: {
                ja: "タブを空白に置き換えてください。このドキュメントは読んでいません。",
                en: "Replace tabs with spaces. This document was not read.",
            },
        }
        /// A quote or bracket that is never closed.
        Unclosed = "import-unclosed", Error {
            reason: {
                ja: "引用符や括弧が閉じていません。",
                en: "A quote or bracket is never closed.",
            },
            fix: {
                ja: "閉じてください。このドキュメントは読んでいません。",
                en: "Close it. This document was not read.",
            },
        }
        /// An alias without what it stands for.
        UnknownAlias = "import-unknown-alias", Error {
            reason: {
                ja: "エイリアス (*名前) が指すアンカー (&名前) がそれより前にありません。",
                en: "An alias (*name) has no anchor (&name) before it.",
            },
            fix: {
                ja: "値をその場に書いてください。このドキュメントは読んでいません。",
                en: "Write the value out. This document was not read.",
            },
        }
        /// Aliases, anchors and merge keys, which were resolved.
        Alias = "import-alias", Info {
            reason: {
                ja: "エイリアス (*名前)、アンカー (&名前)、マージキー (<<) は、指している内容に置き換えました。",
                en: "Aliases (*name), anchors (&name) and merge keys (<<) were replaced by what they stand for.",
            },
            fix: {
                ja: "そのままで構いません。",
                en: "Nothing needs to be done.",
            },
        }
        /// Documents without `---` between them.
        MissingSeparator = "import-missing-separator", Warning {
            reason: {
                ja: "この行の前に区切りの---がありません。ドキュメントが2つあるものとして、両方を読みました。",
                en: "There is no --- before this line. It was read as two documents, and both were taken.",
            },
            fix: {
                ja: "この行の前に---だけの行を入れてください。kubectlは1つのドキュメントとして読みます。",
                en: "Put a line with --- before it: kubectl reads them as one document.",
            },
        }
        /// A template of Helm.
        HelmTemplate = "import-template-helm", Error {
            reason: {
                ja: "Helmのテンプレートです。値が入る前なので、このドキュメントは読んでいません。",
                en: "This is a Helm template, still without its values. This document was not read.",
            },
            fix: {
                ja: "helm template <リリース名> <チャート> の出力を渡してください。",
                en: "Give what helm template <release> <chart> prints.",
            },
        }
        /// A template of Jinja, such as Ansible's.
        JinjaTemplate = "import-template-jinja", Error {
            reason: {
                ja: "Jinja (Ansibleなど) のテンプレートです。値が入る前なので、このドキュメントは読んでいません。",
                en: "This is a Jinja template, as Ansible uses, still without its values. This document was not read.",
            },
            fix: {
                ja: "そのツールが書き出したファイルを渡してください。Ansibleならansible localhost -m template -a \"src=<テンプレート> dest=<出力先>\" -e @<変数のファイル> で書き出せます。",
                en: "Give the file that the tool writes. Ansible writes it with ansible localhost -m template -a \"src=<template> dest=<file>\" -e @<file of variables>.",
            },
        }
        /// Terraform: a template, or its own language.
        TerraformTemplate = "import-template-terraform", Error {
            reason: {
                ja: "Terraformのファイルです。値が入る前なので、このドキュメントは読んでいません。",
                en: "This belongs to Terraform, and is still without its values. This document was not read.",
            },
            fix: {
                ja: "適用済みならkubectl get externalsecret <名前> -n <namespace> -o yamlの出力を渡してください。まだなら、terraform consoleにtemplatefile(\"<テンプレート>\", <変数のマップ>) と入力すると結果が出ます。",
                en: "If it is applied, give what kubectl get externalsecret <name> -n <namespace> -o yaml prints. If not, terraform console shows the result of templatefile(\"<template>\", <map of variables>).",
            },
        }
        /// A skeleton with `${{ … }}`.
        SkeletonTemplate = "import-template-skeleton", Error {
            reason: {
                ja: "ひな形 (BackstageのSoftware Templateなど) です。値が入る前なので、このドキュメントは読んでいません。",
                en: "This is a skeleton, as Backstage uses, still without its values. This document was not read.",
            },
            fix: {
                ja: "ひな形から作成されたリポジトリのファイルを渡してください。",
                en: "Give the file from a repository that was made from it.",
            },
        }
        /// Patches of Kustomize.
        Kustomize = "import-kustomize", Warning {
            reason: {
                ja: "Kustomizeのパッチです。適用前のファイルだけでは最終的な内容になりません。",
                en: "These are patches of Kustomize, which change other files when they are built.",
            },
            fix: {
                ja: "kustomize build <フォルダ> の出力を渡してください。",
                en: "Give what kustomize build <folder> prints.",
            },
        }
        /// A tag.
        Tag = "import-tag", Warning {
            reason: {
                ja: "タグ (!名前) は無視しました。",
                en: "The tag (!name) was ignored.",
            },
            fix: {
                ja: "値がタグなしで正しいか確認してください。",
                en: "Make sure that the value is right without it.",
            },
        }
        /// A key that is not a text.
        KeyShape = "import-key-shape", Warning {
            reason: {
                ja: "キーが文字列ではありません。",
                en: "The key is not a text.",
            },
            fix: {
                ja: "この項目は取り込んでいません。",
                en: "This entry was not taken.",
            },
        }
        /// A comment that keeps back messages of a code that there is not.
        IgnoreUnknown { name: Quoted, near: String } = "import-ignore-unknown", Warning {
            reason: {
                ja: "{name}というコードはないので、このコメントでは何も抑制されません。",
                en: "There is no code {name}, so this comment keeps nothing back.",
            },
            fix: {
                ja: "メッセージにあるコードを書いてください。",
                en: "Write the code that the message has.",
            },
            hint: {
                ja: "近いコード: {near}",
                en: "Near to it: {near}",
            },
        }
        /// A duplicate key.
        DuplicateKey { key: Quoted, line: u32, column: u32 } = "import-duplicate-key", Error {
            reason: {
                ja: "「{key}」がもう一度出てきます。最初は{line}行{column}列です。",
                en: "{key} is here again; the first one is at line {line}, column {column}.",
            },
            fix: {
                ja: "qvsconfigが読んだのは最初のものです。ほかのプログラムはこちらを読むか、ファイルを拒否するかもしれません。どちらかを削除してください。",
                en: "qvsconfig read the first one, and not this one. Other programs may read this one, or refuse the file: remove one of the two.",
            },
        }
        /// Not a file of ours.
        NotOurs = "import-not-ours", Warning {
            reason: {
                ja: "qvsconfigが読むファイルではありません。",
                en: "This is no file that qvsconfig reads.",
            },
            fix: {
                ja: "読むのはQVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecret、プランのファイル (qvsconfig.yaml) です。",
                en: "A QVS Config, AssemblyLine, Deployment Config, ClusterSecretStore, ExternalSecret or plan file (qvsconfig.yaml) is read.",
            },
        }
        /// Another kind of Kubernetes object.
        OtherKind { kind: Quoted } = "import-other-kind", Warning {
            reason: {
                ja: "{kind}は読みません。",
                en: "{kind} is not read.",
            },
            fix: {
                ja: "読むのはQVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecret、プランのファイル (qvsconfig.yaml) です。",
                en: "A QVS Config, AssemblyLine, Deployment Config, ClusterSecretStore, ExternalSecret or plan file (qvsconfig.yaml) is read.",
            },
        }
        /// Other kinds of Kubernetes objects beside what was imported.
        OtherKinds { kinds: Quoted } = "import-other-kinds", Info {
            reason: {
                ja: "同じファイルのほかのオブジェクト ({kinds}) は取り込みません。",
                en: "Other objects of this file are not imported: {kinds}.",
            },
            fix: {
                ja: "そのままで構いません。",
                en: "Nothing needs to be done.",
            },
        }
        /// An object inside of another document.
        FoundInside { path: Quoted } = "import-found-inside", Info {
            reason: {
                ja: "「{path}」の中にあったものです。",
                en: "It was found inside {path}.",
            },
            fix: {
                ja: "そこから取り込みました。周りの内容は取り込んでいません。",
                en: "It was taken from there; what is around it was not.",
            },
        }
        /// YAML among other text.
        OnlyBlocks = "import-only-blocks", Info {
            reason: {
                ja: "文章やコマンドの間にあるYAMLだけを読みました。",
                en: "Only the YAML between other text or commands was read.",
            },
            fix: {
                ja: "行番号は元のテキストのものです。",
                en: "Line numbers are those of the whole text.",
            },
        }
        /// A file of another Application.
        NotThisInstallation = "import-other-application", Info {
            reason: {
                ja: "ESOのこのインストールのものではなく、ほかのApplicationのファイルです。",
                en: "It belongs to another Application, not to this installation of ESO.",
            },
            fix: {
                ja: "問題はありません。何も取り込んでいません。",
                en: "There is nothing wrong with it. Nothing was taken from it.",
            },
        }
        /// A file of secret values.
        SecretContent { kind: Quoted } = "import-secret-content", Warning {
            reason: {
                ja: "{kind}は認証情報や秘密情報を含むファイルです。",
                en: "{kind} holds credentials or secret values.",
            },
            fix: {
                ja: "内容は使わず、保存もしていません。秘密情報をブラウザに貼り付けないでください。",
                en: "Nothing of it was used or kept. Do not paste secrets into a browser.",
            },
        }
        /// No content.
        Nothing = "import-nothing", Warning {
            reason: {
                ja: "中身がありません。",
                en: "There is nothing in it.",
            },
            fix: {
                ja: "ファイルを確認してください。",
                en: "Check the file.",
            },
        }
        /// A damaged archive.
        Archive = "import-archive", Error {
            reason: {
                ja: "zipとして読めません。途中で切れているか、壊れています。",
                en: "This zip cannot be read: it is cut off or damaged.",
            },
            fix: {
                ja: "展開できるなら、展開してから中のファイルを渡してください。",
                en: "If it can be unpacked, do so and give the files in it.",
            },
        }
        /// A member of an archive that cannot be read.
        ArchiveMember { name: Quoted } = "import-archive-member", Error {
            reason: {
                ja: "zipの中の「{name}」を読めません。壊れているか、暗号化か特殊な圧縮がされています。",
                en: "{name} in the zip cannot be read: it is damaged, encrypted or packed in an unusual way.",
            },
            fix: {
                ja: "展開してから中のファイルを渡してください。",
                en: "Unpack the zip and give the files in it.",
            },
        }
        /// More ExternalSecrets or entries than the form holds.
        TooManyRows = "import-too-many-rows", Error {
            reason: {
                ja: "ExternalSecretかそのエントリが多すぎます。",
                en: "There are too many ExternalSecrets or entries.",
            },
            fix: {
                ja: "入らない分は取り込んでいません。ファイルを分けてください。",
                en: "Those that do not fit were left out. Split the files.",
            },
        }
        /// A key that this kind of file does not have.
        UnknownKey { path: Quoted } = "import-unknown-key", Warning {
            reason: {
                ja: "「{path}」は未知の項目です。",
                en: "{path} is unknown.",
            },
            fix: {
                ja: "取り込んでいません。スペルを確認してください。",
                en: "It was not taken. Check its spelling.",
            },
        }
        /// A known key that the form does not have.
        NotKept { path: Quoted } = "import-not-kept", Warning {
            reason: {
                ja: "「{path}」はフォームにない項目です。",
                en: "{path} has no place in this form.",
            },
            fix: {
                ja: "生成し直したファイルには入りません。必要なら書き足してください。",
                en: "Generated files will lack it. Add it by hand if you need it.",
            },
        }
        /// A value that the form always writes in its own way.
        Fixed { path: Quoted, theirs: Quoted, ours: Quoted } = "import-fixed", Info {
            reason: {
                ja: "「{path}」は{theirs}ではなく{ours}になります。",
                en: "{path} becomes {ours} instead of {theirs}.",
            },
            fix: {
                ja: "ここはフォームで変えられません。必要なら生成し直したファイルを書き換えてください。",
                en: "The form cannot change it. Edit the generated file if you need the other.",
            },
        }
        /// Something that the form writes, but the file lacks.
        Added { path: Quoted } = "import-added", Info {
            reason: {
                ja: "「{path}」がありません。生成し直したファイルには入ります。",
                en: "{path} is missing. Generated files will have it.",
            },
            fix: {
                ja: "そのままで構いません。",
                en: "Nothing needs to be done.",
            },
        }
        /// An API version whose fields are not those of the release.
        OldApiVersion { theirs: Quoted, ours: Quoted } = "import-old-api-version", Warning {
            reason: {
                ja: "apiVersionは{theirs}から{ours}に変わります。項目の形が違うものがあります。",
                en: "apiVersion changes from {theirs} to {ours}, whose fields differ in part.",
            },
            fix: {
                ja: "「その他の項目」のエラーを確認して直してください。",
                en: "Look for errors at the further fields, and correct them.",
            },
        }
        /// An API version other than the release's.
        ApiVersion { theirs: Quoted, ours: Quoted, version: Quoted } = "import-api-version", Info {
            reason: {
                ja: "apiVersionは{theirs}から{ours}に変わります (ESO {version}に合わせます)。",
                en: "apiVersion changes from {theirs} to {ours}, to suit ESO {version}.",
            },
            fix: {
                ja: "そのままで構いません。",
                en: "Nothing needs to be done.",
            },
        }
        /// A number, flag, date or null in place of a text.
        NotText { written: Quoted } = "import-not-text", Warning {
            reason: {
                ja: "{written}は引用符がないため文字列になりません。QVSやクラスタは拒否します。",
                en: "Without quotes, {written} is no text: QVS or the cluster would refuse it.",
            },
            fix: {
                ja: "文字列として取り込みました。生成し直したファイルでは引用符が付きます。",
                en: "It was taken as a text. Generated files quote it.",
            },
        }
        /// A list or mapping in place of a text, or vice versa.
        Shape { path: Quoted } = "import-shape", Warning {
            reason: {
                ja: "「{path}」の形式が違います。",
                en: "{path} has the wrong shape.",
            },
            fix: {
                ja: "取り込んでいません。",
                en: "It was not taken.",
            },
        }
        /// A value that is yet to be filled in.
        Placeholder { written: Quoted } = "import-placeholder", Info {
            reason: {
                ja: "{written}はまだ埋められていないプレースホルダーです。",
                en: "{written} stands for a value yet to be filled in.",
            },
            fix: {
                ja: "取り込んでいません。フォームで入力してください。",
                en: "It was not taken. Fill it in on the form.",
            },
        }
        /// A plan file of another version.
        PlanVersion { written: Quoted } = "import-plan-version", Error {
            reason: {
                ja: "プランのバージョン「{written}」は未知です。新しいqvsconfigのファイルかもしれません。",
                en: "The version {written} of the plan file is unknown. A newer qvsconfig may have written it.",
            },
            fix: {
                ja: "知っている値だけを取り込みました。新しいqvsconfigで開いてください。",
                en: "What is known was taken. Open it with a newer qvsconfig.",
            },
        }
        /// One more plan file.
        SecondPlan = "import-second-plan", Warning {
            reason: {
                ja: "プランのファイルがもう1つあります。",
                en: "This is one more plan file.",
            },
            fix: {
                ja: "最初のものだけを取り込みました。",
                en: "Only the first one was taken.",
            },
        }
        /// A value that is left out and has a default.
        DefaultApplies { path: Quoted, default: Quoted } = "import-default", Info {
            reason: {
                ja: "「{path}」は省略されているので既定値の{default}です。",
                en: "{path} is left out, so its default applies: {default}.",
            },
            fix: {
                ja: "その値を取り込みました。",
                en: "That value was taken.",
            },
        }
        /// An ExternalSecret without a namespace.
        NamespaceMissing { default: Quoted } = "import-namespace-missing", Info {
            reason: {
                ja: "namespaceがありません。適用したときのnamespaceに作成されます。",
                en: "There is no namespace: it goes wherever it is applied.",
            },
            fix: {
                ja: "フォームの既定値{default}を入れました。確認してください。",
                en: "The form's default, {default}, was filled in. Check it.",
            },
        }
        /// An ExternalSecret that reads from another store.
        OtherStore { kind: Quoted, name: Quoted } = "import-other-store", Info {
            reason: {
                ja: "{kind}「{name}」を読むExternalSecretで、このインストールのClusterSecretStoreのものではありません。",
                en: "It reads from the {kind} {name}, not from this installation's ClusterSecretStore.",
            },
            fix: {
                ja: "参照は「その他の項目」にそのまま残しました。",
                en: "The reference stays as it is, among the further fields.",
            },
        }
        /// A file that may be of any of several Environments.
        EnvironmentOpen { candidates: Quoted, name: Quoted } = "import-environment-open", Warning {
            reason: {
                ja: "どの環境のファイルか分からないため、何も取り込んでいません。環境を示すものが、ファイルの中にも置き場所にもありません。",
                en: "Neither its content nor its place says which Environment it is for, so nothing of it was taken.",
            },
            fix: {
                ja: "ファイル名にそのDeployment ({candidates}) の名前を入れる (例: {name}) か、その名前のフォルダに置いて、もう一度取り込んでください。ほかの環境のものなら、そのAssemblyLineも一緒に取り込んでください。",
                en: "Put the name of its Deployment ({candidates}) into the file's name, such as {name}, or name its folder so, and import it again. If it is for another Environment, import that one's AssemblyLine too.",
            },
        }
        /// A file whose Environment is not known, where only one has no such file.
        EnvironmentLeft { deployment: Quoted, name: Quoted } = "import-environment-left", Warning {
            reason: {
                ja: "どの環境のファイルか分からないため、何も取り込んでいません。このファイルがまだない環境は、Deploymentが{deployment}の環境だけです。",
                en: "Neither its content nor its place says which Environment it is for, so nothing of it was taken. Only the one with the Deployment {deployment} has no such file yet.",
            },
            fix: {
                ja: "その環境のものなら、ファイルの名前を{name}に変えて、もう一度取り込んでください。",
                en: "If it is for that one, rename it to {name} and import it again.",
            },
        }
        /// An Environment whose name no file gives.
        EnvironmentName { name: Quoted } = "import-environment-name", Info {
            reason: {
                ja: "Deploymentが{name}の環境です。環境の名前はファイルにないので、Deploymentの名前を入れました。",
                en: "An Environment with the Deployment {name}. No file has its name, so that of the Deployment was filled in.",
            },
            fix: {
                ja: "QVSコンソールの環境名と同じか確認してください。",
                en: "Make sure that it is the Environment's name in the QVS console.",
            },
        }
        /// What the form has no value for, and keeps as further fields.
        KeptAsFurther { paths: String } = "import-kept-as-further", Info {
            reason: {
                ja: "フォームには{paths}の値がありません。",
                en: "The form has no values for {paths}.",
            },
            fix: {
                ja: "「その他の項目 (YAML)」にそのまま残しました。生成し直したファイルにも入ります。",
                en: "They were kept under \"Further fields (YAML)\" and stay in the generated file.",
            },
        }
        /// What a cluster writes into an object.
        OfCluster { paths: String } = "import-of-cluster", Info {
            reason: {
                ja: "{paths}はクラスタが書き込んだものです。",
                en: "The cluster wrote {paths}.",
            },
            fix: {
                ja: "ファイルに書くものではないので、取り込んでいません。",
                en: "They do not belong into a file and were left out.",
            },
        }
        /// A parameter with a different name.
        ParameterName { param: Quoted, theirs: Quoted, ours: Quoted } = "import-parameter-name", Info {
            reason: {
                ja: "アダプタの{param}に渡すパラメータ名は{theirs}から{ours}に変わります。",
                en: "The parameter for the adapter's {param} changes its name from {theirs} to {ours}.",
            },
            fix: {
                ja: "値は取り込まれています。Deployment Configも生成し直してください。",
                en: "Its value was read. Replace the Deployment Config too.",
            },
        }
        /// An expression inside a longer text.
        Expression { param: Quoted, written: Quoted } = "import-expression", Warning {
            reason: {
                ja: "「{param}」の{written}は、値でもパラメータそのものでもありません。",
                en: "{param} is {written}, neither a value nor just a parameter.",
            },
            fix: {
                ja: "取り込んでいません。フォームに値を入力してください。",
                en: "It was not taken. Enter the value on the form.",
            },
        }
        /// Whether the clone uses ssh or https differs from the URL.
        SshDiffers = "import-ssh-differs", Warning {
            reason: {
                ja: "useSshKeyがclone URLの形式と合いません。",
                en: "useSshKey does not match the clone URL.",
            },
            fix: {
                ja: "フォームはURLから決めます。sshならgit@host:org/repo.gitの形式で入力してください。",
                en: "The form goes by the URL. For ssh, enter one such as git@host:org/repo.git.",
            },
        }
        /// A key with a prefix that changes nothing.
        SecretPrefix { key: Quoted } = "import-secret-prefix", Info {
            reason: {
                ja: "「{key}」の接頭辞secret/ を外しました。",
                en: "The prefix secret/ was removed from {key}.",
            },
            fix: {
                ja: "意味は変わりません。",
                en: "It means the same.",
            },
        }
        /// A pipeline whose name is not `<prefix>-deploy`.
        PipelineName { name: Quoted } = "import-pipeline-name", Warning {
            reason: {
                ja: "Pipeline名{name}が -deployで終わっていません。",
                en: "The pipeline's name, {name}, does not end with -deploy.",
            },
            fix: {
                ja: "prefixを読み取れません。フォームの値のままです。",
                en: "No prefix can be read from it. The form's value stays.",
            },
        }
        /// A vault outside the public cloud.
        VaultUrl { url: Quoted } = "import-vault-url", Warning {
            reason: {
                ja: "{url}からキーコンテナ名を読み取れません。",
                en: "No vault name can be read from {url}.",
            },
            fix: {
                ja: "扱えるのはhttps://<名前>.vault.azure.net/ だけです。",
                en: "Only https://<name>.vault.azure.net/ is covered.",
            },
        }
        /// Another provider than Azure Key Vault.
        StoreProvider { provider: Quoted } = "import-store-provider", Warning {
            reason: {
                ja: "このClusterSecretStoreはAzure Key Vaultではなく{provider}を読みます。",
                en: "This ClusterSecretStore reads from {provider}, not from Azure Key Vault.",
            },
            fix: {
                ja: "扱えるのはazurekvだけです。何も取り込んでいません。",
                en: "Only azurekv is covered. Nothing was taken from it.",
            },
        }
        /// A store that signs in as a managed identity.
        StoreManagedIdentity = "import-store-managed-identity", Warning {
            reason: {
                ja: "authTypeはManagedIdentityで、ノードやPodのマネージドIDでキーコンテナを読みます。生成するストアはWorkloadIdentityです。",
                en: "authType is ManagedIdentity: the node's or pod's identity reads the vault. The generated store uses WorkloadIdentity.",
            },
            fix: {
                ja: "ksaNameとksaNamespaceを入力し、手順書の通りにServiceAccountのIDを用意してください。identityIdは要りません。",
                en: "Enter ksaName and ksaNamespace, and prepare the ServiceAccount's identity as the runbook says. identityId is not needed.",
            },
        }
        /// A store that signs in as a service principal.
        StoreServicePrincipal = "import-store-service-principal", Warning {
            reason: {
                ja: "authTypeはServicePrincipal (省略時の既定値) で、Secretに保存したクライアントシークレットでキーコンテナを読みます。生成するストアはWorkloadIdentityです。",
                en: "authType is ServicePrincipal, the default: a client secret kept in a Secret reads the vault. The generated store uses WorkloadIdentity.",
            },
            fix: {
                ja: "ksaNameとksaNamespaceを入力し、手順書の通りにServiceAccountのIDを用意してください。authSecretRefは要りません。",
                en: "Enter ksaName and ksaNamespace, and prepare the ServiceAccount's identity as the runbook says. authSecretRef is not needed.",
            },
        }
        /// A tenant beside the ServiceAccount's own.
        StoreTenant = "import-store-tenant", Warning {
            reason: {
                ja: "tenantIdは取り込みません。azwiがServiceAccountのアノテーションにテナントを書き込むので、両方あるとESOの既定のSDKはエラーにします。",
                en: "tenantId is left out: azwi writes the tenant into the ServiceAccount's annotations, and ESO's default SDK refuses to have both.",
            },
            fix: {
                ja: "ServiceAccountにアノテーションazure.workload.identity/tenant-idがあることを確認してください。",
                en: "Make sure that the ServiceAccount has the annotation azure.workload.identity/tenant-id.",
            },
        }
        /// Which namespaces may use a store.
        StoreConditions = "import-store-conditions", Warning {
            reason: {
                ja: "conditionsは、ストアを使えるnamespaceを限る項目です。生成するストアにはなく、どのnamespaceからも使えます。",
                en: "conditions says which namespaces may use the store. The generated store has none: every namespace may use it.",
            },
            fix: {
                ja: "必要なら、ClusterSecretStoreのマニフェストに書き足してください。アダプタでは設定できません。",
                en: "Add it to the manifest of the ClusterSecretStore if you need it. The adapter cannot set it.",
            },
        }
        /// A cloud other than the public one.
        StoreCloud { cloud: Quoted } = "import-store-cloud", Warning {
            reason: {
                ja: "environmentTypeは{cloud}です。扱えるのはPublicCloudだけです。",
                en: "environmentType is {cloud}. Only PublicCloud is covered.",
            },
            fix: {
                ja: "必要なら、ClusterSecretStoreのマニフェストを書き換えてください。",
                en: "Edit the manifest of the ClusterSecretStore if you need it.",
            },
        }
        /// What a store says although it is ESO's default.
        StoreDefault { path: Quoted, written: Quoted } = "import-store-default", Info {
            reason: {
                ja: "「{path}」の{written}は、ESOの既定値と同じです。",
                en: "{path} is {written}, which is ESO's default.",
            },
            fix: {
                ja: "生成するストアでは省略します。意味は変わりません。",
                en: "The generated store leaves it out and means the same.",
            },
        }
        /// Fields of ESO that the generated store does not have.
        StoreFields { paths: Quoted } = "import-store-fields", Warning {
            reason: {
                ja: "生成するストアには、ESOの項目のうち{paths}がありません。",
                en: "The generated store lacks these fields of ESO: {paths}.",
            },
            fix: {
                ja: "必要なら、ClusterSecretStoreのマニフェストに書き足してください。アダプタでは設定できません。",
                en: "Add them to the manifest of the ClusterSecretStore if you need them. The adapter cannot set them.",
            },
        }
        /// A key without a value.
        EmptyValue { path: Quoted } = "import-empty-value", Info {
            reason: {
                ja: "「{path}」は空です。",
                en: "{path} is empty.",
            },
            fix: {
                ja: "取り込んでいません。フォームで入力してください。",
                en: "Nothing was taken. Fill it in on the form.",
            },
        }
        /// More to report than is listed.
        More { count: usize } = "import-more", Info {
            reason: {
                ja: "ほかにもあります (少なくとも{count}件)。",
                en: "There are more, {count} at least.",
            },
            fix: {
                ja: "上のものを修正してから、もう一度取り込んでください。",
                en: "Fix those above and import again.",
            },
        }
    }
}
