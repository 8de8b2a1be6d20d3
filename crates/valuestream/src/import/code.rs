//! What importing can have to say, by code.

use text::Text;

use crate::rule::codes;

codes! {
    /// Something about a file that was given.
    ImportCode {
        /// More bytes than are read.
        TooLarge = "import-too-large", Error,
            Text::new("大きすぎます ({0} KB)。一度に読むのは{1} KBまでです。", "It is too large ({0} KB). Up to {1} KB are read at a time."),
            Text::new("このファイルからは何も取り込んでいません。必要なYAMLだけを渡してください。", "Nothing was taken from it. Give only the YAML you need.");
        /// More parts than are read.
        TooMany = "import-too-many-parts", Error,
            Text::new("項目が多すぎます。", "It holds too many parts."),
            Text::new("このファイルからは何も取り込んでいません。必要なYAMLだけを渡してください。", "Nothing was taken from it. Give only the YAML you need.");
        /// Nested deeper than is read.
        TooDeep = "import-too-deep", Error,
            Text::new("入れ子が深すぎます。", "Lists and mappings are nested too deeply."),
            Text::new("このファイルからは何も取り込んでいません。QVSとESOのファイルかどうか確認してください。", "Nothing was taken from it. Make sure that it is a file for QVS or ESO.");
        /// Bytes that are no UTF-8.
        NotUtf8 = "import-not-utf8", Error,
            Text::new("文字コードがUTF-8ではありません。", "This is not a UTF-8 text."),
            Text::new("UTF-8で保存し直してください。このファイルからは何も取り込んでいません。", "Save it as UTF-8. Nothing was taken from it.");
        /// A character that YAML does not allow.
        ControlCharacter = "import-control-character", Error,
            Text::new("YAMLに書けない制御文字{0}があります。", "It holds {0}, a control character that YAML does not allow."),
            Text::new("その文字を削除してください。このファイルからは何も取り込んでいません。", "Remove the character. Nothing was taken from this file.");
        /// No YAML.
        Syntax = "import-syntax", Error,
            Text::new("YAMLとして読めません ({0})。", "This is not YAML ({0})."),
            Text::new("字下げ、コロンの後の空白、引用符を確認してください。このファイルからは何も取り込んでいません。", "Check the indentation, the space after the colon and the quotes. Nothing was taken from this file.");
        /// Indentation with tabs.
        Tab = "import-tab", Error,
            Text::new("タブで字下げされています。YAMLの字下げは空白だけです。", "It is indented with a tab; YAML is indented with spaces only."),
            Text::new("タブを空白に置き換えてください。このファイルからは何も取り込んでいません。", "Replace tabs with spaces. Nothing was taken from this file.");
        /// A quote or bracket that is never closed.
        Unclosed = "import-unclosed", Error,
            Text::new("引用符や括弧が閉じていません。", "A quote or bracket is never closed."),
            Text::new("閉じてください。このファイルからは何も取り込んでいません。", "Close it. Nothing was taken from this file.");
        /// An alias.
        Alias = "import-alias", Error,
            Text::new("エイリアス (*名前) は読みません。", "Aliases (*name) are not read."),
            Text::new("値をその場に書いてください。このファイルからは何も取り込んでいません。", "Write the value out. Nothing was taken from this file.");
        /// An anchor.
        Anchor = "import-anchor", Info,
            Text::new("アンカー (&名前) は残りません。", "Anchors (&name) are not kept."),
            Text::new("値は取り込まれています。", "The value itself was read.");
        /// A tag.
        Tag = "import-tag", Warning,
            Text::new("タグ (!名前) は無視しました。", "The tag (!name) was ignored."),
            Text::new("値がタグなしで正しいか確認してください。", "Make sure that the value is right without it.");
        /// A merge key.
        MergeKey = "import-merge-key", Warning,
            Text::new("マージキー (<<) は読みません。", "Merge keys (<<) are not read."),
            Text::new("値をその場に書いてください。", "Write the values out.");
        /// A key that is no text.
        KeyShape = "import-key-shape", Warning,
            Text::new("キーが文字列ではありません。", "The key is not a text."),
            Text::new("この項目は取り込んでいません。", "This entry was not taken.");
        /// A key twice.
        DuplicateKey = "import-duplicate-key", Error,
            Text::new("「{0}」がもう一度出てきます。最初は{1}行{2}列です。", "{0} is here for the second time; the first is at line {1}, column {2}."),
            Text::new("最初のものを使いました。どちらかを削除してください。", "The first one was used. Remove one of the two.");
        /// No file of ours.
        NotOurs = "import-not-ours", Warning,
            Text::new("QVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecretのどれでもありません。", "This is neither a QVS Config, an AssemblyLine, a Deployment Config, a ClusterSecretStore nor an ExternalSecret."),
            Text::new("取り込めるのはこの5種類です。", "These five kinds can be imported.");
        /// Another kind of Kubernetes object.
        OtherKind = "import-other-kind", Warning,
            Text::new("{0}は取り込みません。", "{0} is not imported."),
            Text::new("取り込めるのはQVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecretです。", "A QVS Config, AssemblyLine, Deployment Config, ClusterSecretStore or ExternalSecret can be imported.");
        /// A file of secret values.
        SecretContent = "import-secret-content", Warning,
            Text::new("{0}は認証情報や秘密情報を含むファイルです。", "{0} holds credentials or secret values."),
            Text::new("何も取り込まず、保存もしていません。秘密情報をブラウザに貼り付けないでください。", "Nothing of it was taken or kept. Do not paste secrets into a browser.");
        /// Nothing in it.
        Nothing = "import-nothing", Warning,
            Text::new("中身がありません。", "There is nothing in it."),
            Text::new("ファイルを確認してください。", "Check the file.");
        /// A damaged archive.
        Archive = "import-archive", Error,
            Text::new("zipとして読めません。途中で切れているか、壊れています。", "This zip cannot be read: it is cut off or damaged."),
            Text::new("展開できるなら、展開してから中のファイルを渡してください。", "If it can be unpacked, do so and give the files in it.");
        /// A member of an archive that cannot be read.
        ArchiveMember = "import-archive-member", Error,
            Text::new("zipの中の「{0}」を読めません。壊れているか、暗号化か特殊な圧縮がされています。", "{0} in the zip cannot be read: it is damaged, encrypted or packed in an unusual way."),
            Text::new("展開してから中のファイルを渡してください。", "Unpack the zip and give the files in it.");
        /// More ExternalSecrets or entries than the form holds.
        TooManyRows = "import-too-many-rows", Error,
            Text::new("ExternalSecretかそのエントリが多すぎます。", "There are too many ExternalSecrets or entries."),
            Text::new("入らない分は取り込んでいません。ファイルを分けてください。", "Those that do not fit were left out. Split the files.");
        /// A key that this kind of file does not have.
        UnknownKey = "import-unknown-key", Warning,
            Text::new("「{0}」は未知の項目です。", "{0} is unknown."),
            Text::new("取り込んでいません。スペルを確認してください。", "It was not taken. Check its spelling.");
        /// Known, and not in the form.
        NotKept = "import-not-kept", Warning,
            Text::new("「{0}」はフォームにない項目です。", "{0} has no place in this form."),
            Text::new("生成し直したファイルには入りません。必要なら書き足してください。", "Generated files will lack it. Add it by hand if you need it.");
        /// A value that the form always writes its own way.
        Fixed = "import-fixed", Info,
            Text::new("「{0}」は{1}ではなく{2}になります。", "{0} becomes {2} instead of {1}."),
            Text::new("ここはフォームで変えられません。必要なら生成し直したファイルを書き換えてください。", "The form cannot change it. Edit the generated file if you need the other.");
        /// Something that the form writes and the file lacks.
        Added = "import-added", Info,
            Text::new("「{0}」がありません。生成し直したファイルには入ります。", "{0} is missing. Generated files will have it."),
            Text::new("そのままで構いません。", "Nothing needs to be done.");
        /// A field that came with a later release.
        ReleaseLacks = "import-release-lacks", Error,
            Text::new("「{0}」はESO {1}からの項目で、{2}にはありません。", "{0} came with ESO {1}; {2} does not know it."),
            Text::new("バージョンを確認してください。この項目は取り込んでいません。", "Check the version. The field was not taken.");
        /// Another API version than the release's.
        ApiVersion = "import-api-version", Info,
            Text::new("apiVersionは{0}から{1}に変わります (ESO {2}に合わせます)。", "apiVersion changes from {0} to {1}, to suit ESO {2}."),
            Text::new("そのままで構いません。", "Nothing needs to be done.");
        /// A number, flag, date or null where a text belongs.
        NotText = "import-not-text", Warning,
            Text::new("{0}は引用符がないため文字列になりません。QVSやクラスタは拒否します。", "Without quotes, {0} is no text: QVS or the cluster would refuse it."),
            Text::new("文字列として取り込みました。生成し直したファイルでは引用符が付きます。", "It was taken as a text. Generated files quote it.");
        /// A list or mapping where a text belongs, or the other way round.
        Shape = "import-shape", Warning,
            Text::new("「{0}」の形式が違います。", "{0} has the wrong shape."),
            Text::new("取り込んでいません。", "It was not taken.");
        /// A value yet to be filled in.
        Placeholder = "import-placeholder", Info,
            Text::new("{0}はまだ埋められていないプレースホルダーです。", "{0} stands for a value yet to be filled in."),
            Text::new("取り込んでいません。フォームで入力してください。", "It was not taken. Fill it in on the form.");
        /// A value that was left out and has a default.
        DefaultApplies = "import-default", Info,
            Text::new("「{0}」は省略されているので既定値の{1}です。", "{0} is left out, so its default applies: {1}."),
            Text::new("その値を取り込みました。", "That value was taken.");
        /// An ExternalSecret without a namespace.
        NamespaceMissing = "import-namespace-missing", Info,
            Text::new("namespaceがありません。適用したときのnamespaceに作成されます。", "There is no namespace: it goes wherever it is applied."),
            Text::new("フォームの既定値{0}を入れました。確認してください。", "The form's default, {0}, was filled in. Check it.");
        /// An ExternalSecret that reads from a SecretStore.
        StoreKind = "import-store-kind", Warning,
            Text::new("{0}を参照しています。このフォームが作成するのはClusterSecretStoreだけです。", "It refers to a {0}; this form creates a ClusterSecretStore only."),
            Text::new("ストア名は取り込まず、ClusterSecretStoreへの参照に変わります。", "The store's name was not taken; the reference becomes one to the ClusterSecretStore.");
        /// A parameter by another name.
        ParameterName = "import-parameter-name", Info,
            Text::new("アダプタの{0}に渡すパラメータ名は{1}から{2}に変わります。", "The parameter for the adapter's {0} changes its name from {1} to {2}."),
            Text::new("値は取り込まれています。Deployment Configも生成し直してください。", "Its value was read. Replace the Deployment Config too.");
        /// An expression inside a longer text.
        Expression = "import-expression", Warning,
            Text::new("「{0}」の{1}は、値でもパラメータそのものでもありません。", "{0} is {1}, neither a value nor just a parameter."),
            Text::new("取り込んでいません。フォームに値を入力してください。", "It was not taken. Enter the value on the form.");
        /// A clone over ssh or https that differs from the URL's.
        SshDiffers = "import-ssh-differs", Warning,
            Text::new("useSshKeyがclone URLの形式と合いません。", "useSshKey does not match the clone URL."),
            Text::new("フォームはURLから決めます。sshならgit@host:org/repo.gitの形式で入力してください。", "The form goes by the URL. For ssh, enter one such as git@host:org/repo.git.");
        /// A key with a prefix that means what having none means.
        SecretPrefix = "import-secret-prefix", Info,
            Text::new("「{0}」の接頭辞secret/ を外しました。", "The prefix secret/ was removed from {0}."),
            Text::new("意味は変わりません。", "It means the same.");
        /// A pipeline by another name than `<prefix>-deploy`.
        PipelineName = "import-pipeline-name", Warning,
            Text::new("Pipeline名{0}が -deployで終わっていません。", "The pipeline's name, {0}, does not end with -deploy."),
            Text::new("prefixを読み取れません。フォームの値のままです。", "No prefix can be read from it. The form's value stays.");
        /// A vault outside the public cloud.
        VaultUrl = "import-vault-url", Warning,
            Text::new("{0}からキーコンテナ名を読み取れません。", "No vault name can be read from {0}."),
            Text::new("扱えるのはhttps://<名前>.vault.azure.net/ だけです。", "Only https://<name>.vault.azure.net/ is covered.");
        /// A key with nothing behind it.
        EmptyValue = "import-empty-value", Info,
            Text::new("「{0}」は空です。", "{0} is empty."),
            Text::new("取り込んでいません。フォームで入力してください。", "Nothing was taken. Fill it in on the form.");
        /// More to tell than is listed.
        More = "import-more", Info,
            Text::new("ほかにもあります (少なくとも{0}件)。", "There are more, {0} at least."),
            Text::new("上のものを修正してから、もう一度取り込んでください。", "Fix those above and import again.");
    }
}
