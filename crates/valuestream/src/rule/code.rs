//! The catalogue of diagnostics about values: every code, its severity, why it matters and what to do.

use super::quoted::Quoted;
use crate::diagnostic::codes;

codes! {
    /// A kind of diagnostic about the values of a Plan.
    Code {
        /// A required value is empty.
        Required = "required", Error {
            reason: {
                ja: "必須の値が空です。",
                en: "This value is required and empty.",
            },
            fix: {
                ja: "入力するまでファイルにはプレースホルダーが入ります。",
                en: "Until you fill it in, files show a placeholder.",
            },
        }
        /// U+0000, which no file or command can contain.
        NulCharacter = "nul-character", Error {
            reason: {
                ja: "ヌル文字 (U+0000) が含まれています。",
                en: "It holds a NUL character (U+0000).",
            },
            fix: {
                ja: "入力し直してください。この値はファイルに入れません。",
                en: "Type it again. It is kept out of every file.",
            },
        }
        /// Text that looks like a token, a key or a kubeconfig.
        CredentialLike = "credential-like", Error {
            reason: {
                ja: "認証情報のように見えます。",
                en: "It looks like a credential.",
            },
            fix: {
                ja: "削除してください。トークンや鍵はQVSコンソールに直接入力します。この値はファイルに入れません。",
                en: "Remove it. Tokens and keys go straight into the QVS console. It is kept out of every file.",
            },
        }
        /// User information inside a URL.
        UrlCredentials = "url-credentials", Error {
            reason: {
                ja: "URLにユーザー名やトークンが含まれています。",
                en: "The URL carries a user name or token.",
            },
            fix: {
                ja: "@ より前を削除してください。トークンはQVSコンソールに入力します。この値はファイルに入れません。",
                en: "Remove everything before the @. The token goes into the QVS console. It is kept out of every file.",
            },
        }
        /// Not an entry of the closed list.
        UnknownChoice = "unknown-choice", Error {
            reason: {
                ja: "選択肢にない値です。",
                en: "This is not one of the choices.",
            },
            fix: {
                ja: "一覧から選んでください。",
                en: "Choose from the list.",
            },
        }
        /// Neither a GUID nor a domain.
        TenantShape = "tenant-shape", Error {
            reason: {
                ja: "ドメイン名でもGUIDでもありません。",
                en: "This is neither a domain nor a GUID.",
            },
            fix: {
                ja: "contoso.onmicrosoft.comのようなドメイン名か、テナントIDを入力してください。",
                en: "Enter a domain such as contoso.onmicrosoft.com, or the tenant's id.",
            },
        }
        /// Not `major.minor.patch`.
        VersionShape { newest: String } = "version-shape", Error {
            reason: {
                ja: "バージョン番号の形式ではありません。",
                en: "This is not a version number.",
            },
            fix: {
                ja: "先頭のvを付けずに{newest}のように入力してください。",
                en: "Write it without a v, such as {newest}.",
            },
        }
        /// Neither an https nor an ssh clone URL.
        CloneUrlShape = "clone-url-shape", Error {
            reason: {
                ja: "httpsでもsshでもないURLです。",
                en: "This is neither an https nor an ssh clone URL.",
            },
            fix: {
                ja: "https://host/org/repo.gitまたはgit@host:org/repo.gitの形式で入力してください。",
                en: "Write https://host/org/repo.git or git@host:org/repo.git.",
            },
        }
        /// Not a relative path of plain names.
        DirectoryShape = "directory-shape", Error {
            reason: {
                ja: "ディレクトリとして使えない文字や並びがあります。",
                en: "This cannot be used as a directory here.",
            },
            fix: {
                ja: "半角英数字と . _ - の名前を / で区切ってください。先頭の / や .. は使えません。",
                en: "Use names of letters, digits, . _ and -, separated by /. No leading / and no .. parts.",
            },
        }
        /// Not an RFC 1123 label.
        LabelShape = "label-shape", Error {
            reason: {
                ja: "使えない文字があるか、長すぎます。",
                en: "It holds a character that is not allowed, or is too long.",
            },
            fix: {
                ja: "半角の英小文字・数字・ハイフンで63文字まで。先頭と末尾は英小文字か数字にします。",
                en: "Use up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends.",
            },
        }
        /// Not an RFC 1123 subdomain.
        SubdomainShape = "subdomain-shape", Error {
            reason: {
                ja: "使えない文字があるか、長すぎます。",
                en: "It holds a character that is not allowed, or is too long.",
            },
            fix: {
                ja: "半角の英小文字・数字・ハイフン・ドットで253文字まで。各部分の先頭と末尾は英小文字か数字にします。",
                en: "Use up to 253 lower-case letters, digits, hyphens and dots, with a letter or digit at both ends of each part.",
            },
        }
        /// Not a Go duration.
        DurationShape = "duration-shape", Error {
            reason: {
                ja: "時間の長さとして認識できません。",
                en: "This cannot be read as a duration.",
            },
            fix: {
                ja: "0、90s、1h30mのように単位 (h, m, s) を付けてください。日 (d) と負の値は使えません。",
                en: "Write 0, 90s or 1h30m with a unit (h, m, s). Days (d) and negative values do not work.",
            },
        }
        /// Not 32 hex digits.
        KeyVaultVersionShape = "key-vault-version-shape", Error {
            reason: {
                ja: "キーコンテナのバージョンは16進32桁です。",
                en: "A Key Vault version is 32 hex digits.",
            },
            fix: {
                ja: "「現在のバージョン」の値を貼り付けるか、空欄にして最新の値を取得します。",
                en: "Paste the value shown as current version, or leave it empty for the latest.",
            },
        }
        /// Azure CLI reads a value that starts with `@` from a file.
        StartsWithAt = "starts-with-at", Error {
            reason: {
                ja: "@ で始まる値をazはファイル名として読みます。",
                en: "az takes a value that starts with @ for the name of a file.",
            },
            fix: {
                ja: "先頭の @ を削除してください。",
                en: "Remove the @ at the start.",
            },
        }
        /// Not a plain file name.
        FileNameShape = "file-name-shape", Error {
            reason: {
                ja: "ファイル名として使えない文字があります。",
                en: "This cannot be used as a file name here.",
            },
            fix: {
                ja: "半角英数字と . _ - だけを使い、先頭は半角英数字か . にしてください。",
                en: "Use letters, digits, . _ and - only, and start with a letter, a digit or a dot.",
            },
        }
        /// Not a Key Vault name.
        KeyVaultShape = "key-vault-shape", Error {
            reason: {
                ja: "キーコンテナ名として使えません。",
                en: "This cannot be the name of a Key Vault.",
            },
            fix: {
                ja: "URLではなく名前だけを入力します。半角英字で始め、半角英数字とハイフンで3〜24文字。ハイフンは続けたり末尾に置いたりできません。",
                en: "Give the name alone, no URL. Use 3 to 24 letters, digits and hyphens: a letter first, no hyphen last, no two hyphens in a row.",
            },
        }
        /// Not the name of a secret in Key Vault.
        KeyVaultSecretShape = "key-vault-secret-shape", Error {
            reason: {
                ja: "キーコンテナの中の名前として使えません。",
                en: "This cannot be a name in Key Vault.",
            },
            fix: {
                ja: "半角英数字とハイフンで127文字まで。secret/ などの接頭辞は付けません。キーや証明書は、エントリの「種類」で選びます。",
                en: "Use up to 127 letters, digits and hyphens, without a prefix such as secret/. For a key or certificate, choose the entry's kind.",
            },
        }
        /// Not a regular expression.
        RegexpShape = "regexp-shape", Error {
            reason: {
                ja: "Goの正規表現として読めません。",
                en: "Go cannot read this as a regular expression.",
            },
            fix: {
                ja: "括弧を閉じ、記号そのものの前には \\ を付けてください。先読み (?=…) や後方参照はGoにありません。",
                en: "Close brackets, and put \\ before a sign that stands for itself. Go has no lookaround such as (?=…) and no references to groups.",
            },
        }
        /// Not a resource group name.
        ResourceGroupShape = "resource-group-shape", Error {
            reason: {
                ja: "リソースグループ名として使えません。",
                en: "This cannot be the name of a resource group.",
            },
            fix: {
                ja: "文字・数字と _ ( ) - . で90文字まで。末尾にドットは置けません。",
                en: "Use up to 90 letters, digits and _ ( ) - . and do not end with a dot.",
            },
        }
        /// Not an AKS cluster name.
        ClusterShape = "cluster-shape", Error {
            reason: {
                ja: "AKSクラスタ名として使えません。",
                en: "This cannot be the name of an AKS cluster.",
            },
            fix: {
                ja: "半角英数字・ハイフン・下線で63文字まで。先頭と末尾は半角英数字にします。",
                en: "Use up to 63 letters, digits, hyphens and underscores, with a letter or digit at both ends.",
            },
        }
        /// Not a region.
        RegionShape = "region-shape", Error {
            reason: {
                ja: "リージョン名として認識できません。",
                en: "This cannot be read as a region.",
            },
            fix: {
                ja: "az account list-locationsが示すjapaneastのような名前を入力してください。",
                en: "Enter a name such as japaneast, as az account list-locations shows it.",
            },
        }
        /// A character in an Entra application's name that breaks azwi or a shell.
        EntraNameShape = "entra-name-shape", Error {
            reason: {
                ja: "Entraアプリケーション名に、azwiやシェルが誤って読む文字があるか、長すぎます。",
                en: "The Entra application's name holds a character that azwi or a shell would misread, or is too long.",
            },
            fix: {
                ja: "引用符、$、バックスラッシュ、; | & < > * ? ! # % を除き、256文字までにしてください。",
                en: "Leave out quotes, $, backslash and ; | & < > * ? ! # % and use up to 256 characters.",
            },
        }
        /// Not a branch or revision that Git accepts.
        RevisionShape = "revision-shape", Error {
            reason: {
                ja: "Gitのブランチ名やリビジョンとして使えません。",
                en: "Git does not take this as a branch or revision.",
            },
            fix: {
                ja: "空白と ~ ^ : ? * [ は使えません。.. や @{ を含めず、- や . で始めず、.lockや . で終えないでください。",
                en: "No spaces, no ~ ^ : ? * [, no .. and no @{; do not start with - or a dot, do not end with .lock or a dot.",
            },
        }
        /// A value that the pipeline puts into a shell unquoted.
        PastedIntoShell { character: String } = "pasted-into-shell", Error {
            reason: {
                ja: "Pipelineはこの値を引用符なしでシェルに渡します。「{character}」は使えません。",
                en: "The pipeline puts this value into a shell without quotes, so it must not hold {character}.",
            },
            fix: {
                ja: "その文字を使わない名前にしてください。",
                en: "Choose a name without that character.",
            },
        }
        /// A value that the pipeline puts into a Python literal.
        PastedIntoCode = "pasted-into-code", Error {
            reason: {
                ja: "Pipelineはこの値をPythonの文字列の中に書き込みます。",
                en: "The pipeline writes this value into a Python string.",
            },
            fix: {
                ja: "バックスラッシュ、3つ続く引用符 (''')、末尾の引用符を削除してください。",
                en: "Remove backslashes, three quotes in a row (''') and a quote at the end.",
            },
        }
        /// An invisible character.
        HiddenCharacter = "hidden-character", Error {
            reason: {
                ja: "目に見えない文字 (改行、タブ、制御文字など) が含まれています。",
                en: "It holds a character that cannot be seen (a line break, a tab, a control character).",
            },
            fix: {
                ja: "入力し直してください。",
                en: "Type it again.",
            },
        }
        /// Not a key of a Kubernetes Secret.
        SecretKeyShape = "secret-key-shape", Error {
            reason: {
                ja: "Secretのキーとして使えません。",
                en: "This cannot be a key in a Secret.",
            },
            fix: {
                ja: "半角英数字と - _ . で253文字まで。. だけの名前と .. で始まる名前は使えません。",
                en: "Use up to 253 letters, digits, - _ and dots; not a single dot, and not .. at the start.",
            },
        }
        /// Not a list of tags.
        TagsShape = "tags-shape", Error {
            reason: {
                ja: "タグの形式が違います。",
                en: "These are not tags.",
            },
            fix: {
                ja: "environment=production,team=shopのように、key=valueをコンマで区切ってください。同じキーは1回だけです。",
                en: "Write key=value with commas, such as environment=production,team=shop, and each key once.",
            },
        }
        /// Further fields that are not YAML.
        ExtraSyntax { line: u32, column: u32, said: Quoted } = "extra-syntax", Error {
            reason: {
                ja: "{line}行{column}列がYAMLとして読めません ({said})。",
                en: "Line {line}, column {column} is not YAML ({said}).",
            },
            fix: {
                ja: "字下げ、コロンの後の空白、引用符を確認してください。",
                en: "Check the indentation, the space after the colon and the quotes.",
            },
        }
        /// Further fields that are indented with a tab.
        ExtraTab { line: u32 } = "extra-tab", Error {
            reason: {
                ja: "{line}行がタブで字下げされています。YAMLの字下げは空白だけです。",
                en: "Line {line} is indented with a tab; YAML is indented with spaces only.",
            },
            fix: {
                ja: "タブを空白に置き換えてください。",
                en: "Replace tabs with spaces.",
            },
        }
        /// A quote or bracket among further fields that is never closed.
        ExtraUnclosed { line: u32, column: u32 } = "extra-unclosed", Error {
            reason: {
                ja: "{line}行{column}列の引用符や括弧が閉じていません。",
                en: "A quote or bracket at line {line}, column {column} is never closed.",
            },
            fix: {
                ja: "閉じてください。",
                en: "Close it.",
            },
        }
        /// A key that stands twice among further fields.
        ExtraRepeated { key: Quoted, line: u32, column: u32 } = "extra-repeated-key", Error {
            reason: {
                ja: "{line}行{column}列に「{key}」がもう一度出てきます。",
                en: "{key} stands for the second time at line {line}, column {column}.",
            },
            fix: {
                ja: "どちらかを削除してください。",
                en: "Remove one of the two.",
            },
        }
        /// Further fields that hold what cannot be read: a key that is no text, an unknown alias, or far too much.
        ExtraUnreadable { line: u32, column: u32 } = "extra-unreadable", Error {
            reason: {
                ja: "{line}行{column}列を読めません。キーが文字列でないか、未知のエイリアスか、多すぎます。",
                en: "Line {line}, column {column} cannot be read: a key that is no text, an unknown alias, or too much.",
            },
            fix: {
                ja: "{{ }} などのテンプレートが残っていないか確認してください。",
                en: "Look for what a template left, such as {{ }}.",
            },
        }
        /// Further fields in more than one document.
        ExtraDocuments { line: u32 } = "extra-documents", Error {
            reason: {
                ja: "{line}行から2つ目のドキュメントが始まっています。",
                en: "A second document begins at line {line}.",
            },
            fix: {
                ja: "1つにまとめて、---の行を削除してください。",
                en: "Put all into one, and remove the line ---.",
            },
        }
        /// Further fields outside `metadata` and `spec`.
        ExtraShape { line: u32, column: u32 } = "extra-shape", Error {
            reason: {
                ja: "{line}行{column}列はmetadataやspecの中ではありません。",
                en: "Line {line}, column {column} is not below metadata or spec.",
            },
            fix: {
                ja: "metadata: かspec: の下に、2つの空白で字下げして書いてください。",
                en: "Put it below metadata: or spec:, indented by two spaces.",
            },
        }
        /// The release does not exist.
        ReleaseUnknown { newest: String } = "release-unknown", Error {
            reason: {
                ja: "ESOにこのリリースはありません (使えるのは0.5.0以降です)。",
                en: "ESO has no such release (0.5.0 is the oldest that can be used).",
            },
            fix: {
                ja: "一覧から選んでください。一覧の最新は{newest}です。",
                en: "Choose one from the list; its newest is {newest}.",
            },
        }
        /// A release without a Helm chart.
        ReleaseWithoutChart { instead: String } = "release-without-chart", Error {
            reason: {
                ja: "このリリースにはHelm chartがありません。",
                en: "This release has no Helm chart.",
            },
            fix: {
                ja: "代わりに{instead}を使ってください。",
                en: "Use {instead} instead.",
            },
        }
        /// The release whose CRDs name a converter that it lacks.
        ReleaseWithoutConverter { instead: String } = "release-without-converter", Error {
            reason: {
                ja: "0.16.0のCRDは変換webhookを参照しますが、0.16.0には変換処理がありません。",
                en: "The CRDs of 0.16.0 refer to a conversion webhook that 0.16.0 does not have.",
            },
            fix: {
                ja: "代わりに{instead}を使ってください。",
                en: "Use {instead} instead.",
            },
        }
        /// The official adapter with a release that serves only v1.
        ReleaseServesV1Only = "release-serves-v1-only", Error {
            reason: {
                ja: "0.17.0以降はv1だけを受け付けますが、公式アダプタが作成するClusterSecretStoreはv1beta1です。",
                en: "From 0.17.0 on ESO serves v1 only, and the official adapter writes a v1beta1 ClusterSecretStore.",
            },
            fix: {
                ja: "ClusterSecretStoreの作成方法をマニフェストか独自アダプタにするか、0.16.2以前を使ってください。",
                en: "Have the ClusterSecretStore made by a manifest or an own adapter, or use 0.16.2 or older.",
            },
        }
        /// A runbook that upgrades, without the release to upgrade from.
        InstalledVersionMissing = "installed-version-missing", Error {
            reason: {
                ja: "アップグレードの手順書には、クラスタで今動いているバージョンが必要です。",
                en: "A runbook that upgrades needs the version that the cluster has now.",
            },
            fix: {
                ja: "クラスタのバージョンを入力するか、手順書の目的を導入に戻してください。",
                en: "Enter the cluster's version, or have the runbook install.",
            },
        }
        /// The release to upgrade from, without a runbook that upgrades.
        InstalledVersionUnused = "installed-version-unused", Info {
            reason: {
                ja: "この値は、アップグレードの手順書だけで使います。",
                en: "Only a runbook that upgrades uses this value.",
            },
            fix: {
                ja: "手順書の目的をアップグレードにするか、空欄にしてください。",
                en: "Have the runbook upgrade, or leave it empty.",
            },
        }
        /// An upgrade to the release that is there.
        NothingToUpgrade = "nothing-to-upgrade", Warning {
            reason: {
                ja: "今のバージョンと同じなので、上げるものがありません。",
                en: "The cluster has this version already, so there is nothing to upgrade.",
            },
            fix: {
                ja: "「ESOバージョン」に、上げた先のバージョンを入力してください。",
                en: "Enter the version to go to as \"ESO version\".",
            },
        }
        /// An upgrade to an older release.
        Downgrade { version: String } = "downgrade", Error {
            reason: {
                ja: "{version}は、今のバージョンより古いリリースです。ESOは古いリリースに戻すことをサポートしていません。",
                en: "{version} is older than the version that the cluster has now, and ESO does not support going back.",
            },
            fix: {
                ja: "今のバージョンより新しい「ESOバージョン」を選んでください。",
                en: "Choose an \"ESO version\" that is newer than the cluster's.",
            },
        }
        /// Our own adapter with a release that does not serve v1.
        OwnAdapterNeedsV1 { version: String } = "own-adapter-needs-v1", Error {
            reason: {
                ja: "独自アダプタが作成するClusterSecretStoreはv1ですが、ESO {version}はv1を受け付けません。",
                en: "The own adapter writes a v1 ClusterSecretStore, and ESO {version} does not serve v1.",
            },
            fix: {
                ja: "ClusterSecretStoreの作成方法をマニフェストにするか、0.16.1以降を使ってください。",
                en: "Have the ClusterSecretStore made by a manifest, or use 0.16.1 or newer.",
            },
        }
        /// A release that is not in the list.
        ReleaseUnlisted { listed_until: &'static str, like: String } = "release-unlisted", Warning {
            reason: {
                ja: "一覧 ({listed_until}時点) にないリリースです。",
                en: "This release is not in the list, which is from {listed_until}.",
            },
            fix: {
                ja: "そのリリースとHelm chartがあることを確認してください。一覧にある近いリリース ({like}) と同じものとして扱います。",
                en: "Make sure that the release and its Helm chart exist. It is treated like {like}, the nearest in the list.",
            },
        }
        /// A release whose images come from a retired registry.
        ReleaseImagesRetired { version: String, registry: &'static str, instead: String } = "release-images-retired", Warning {
            reason: {
                ja: "ESO {version}のchartはイメージを{registry}から取得します。このレジストリは廃止が予告されていて、取得できないとPodがImagePullBackOffになります。アダプタでは変えられません。",
                en: "The chart of ESO {version} pulls its images from {registry}, a registry that its owners announced to give up: once it is gone, pods end in ImagePullBackOff. The adapter cannot set another.",
            },
            fix: {
                ja: "{instead}以降を使ってください。公式アダプタは{instead}以降では使えないので、ClusterSecretStoreの作成方法も変えます。",
                en: "Use {instead}, the nearest without it, or a newer one. The official adapter works with none of those: have the ClusterSecretStore made another way.",
            },
        }
        /// A release whose support has ended.
        ReleaseOutOfSupport { version: String, end_of_life: &'static str, kubernetes: &'static str, listed_until: &'static str } = "release-out-of-support", Warning {
            reason: {
                ja: "ESO {version}のサポートは{end_of_life}に終わりました。検証されたKubernetesは{kubernetes}です。",
                en: "Support for ESO {version} ended on {end_of_life}; it was tested with Kubernetes {kubernetes}.",
            },
            fix: {
                ja: "サポートされるのは最新のマイナーバージョンだけです。一覧は{listed_until}時点のものなので、より新しいリリースがあればその番号を入力できます。公式アダプタで使えるものは、どれもサポートが終わっています。",
                en: "Only the newest minor version is supported. The list is from {listed_until}: if there is a newer release by now, type its number. Every release that the official adapter works with is out of support.",
            },
        }
        /// The Kubernetes version that a release's CRDs need.
        ReleaseKubernetes { version: String, least: &'static str, tested: &'static str } = "release-kubernetes", Info {
            reason: {
                ja: "ESO {version}のCRDにはKubernetes {least}以降が必要です。検証されたのは{tested}です。",
                en: "The CRDs of ESO {version} need Kubernetes {least} or newer; it was tested with {tested}.",
            },
            fix: {
                ja: "クラスタのバージョンはkubectl versionで確認できます。1.30では一部の項目が警告なしで無視されます。",
                en: "kubectl version shows the cluster's. Kubernetes 1.30 silently drops a field of them.",
            },
        }
        /// A CRD that is too large for a client-side apply.
        ReleaseServerSide { version: String } = "release-server-side", Info {
            reason: {
                ja: "ESO {version}のCRDは大きいため、--server-sideなしのkubectl applyでは適用できません。",
                en: "A CRD of ESO {version} is too large for kubectl apply without --server-side.",
            },
            fix: {
                ja: "手順書のコマンドには付いています。手で適用するときにも付けてください。",
                en: "The runbook's commands have it. Use it as well when you apply them by hand.",
            },
        }
        /// A finalizer on every ExternalSecret.
        ReleaseFinalizer = "release-finalizer", Info {
            reason: {
                ja: "ESO 0.20以降はすべてのExternalSecretにfinalizerを付けます。ESOを先に削除すると、ExternalSecretもnamespaceも削除できなくなります。",
                en: "From 0.20 on ESO puts a finalizer on every ExternalSecret: once ESO is gone, neither they nor their namespaces can be deleted.",
            },
            fix: {
                ja: "削除するときは、ExternalSecretを先に削除してください。",
                en: "When you remove ESO, delete the ExternalSecrets first.",
            },
        }
        /// The adapter sets a field that 0.5.0 and 0.5.1 do not know.
        ReleaseStoreField = "release-store-field", Warning {
            reason: {
                ja: "0.5.0と0.5.1のClusterSecretStoreには、公式アダプタが設定するrefreshIntervalがありません。",
                en: "In 0.5.0 and 0.5.1 a ClusterSecretStore has no refreshInterval, which the official adapter sets.",
            },
            fix: {
                ja: "0.5.2以降を使ってください。",
                en: "Use 0.5.2 or newer.",
            },
        }
        /// `useAzureSDK` with a release that does not support it.
        AzureSdkUnknown { version: String } = "azure-sdk-unknown", Error {
            reason: {
                ja: "useAzureSDKはESO 0.20で追加されたもので、{version}にはありません。",
                en: "useAzureSDK came with ESO 0.20; {version} does not know it.",
            },
            fix: {
                ja: "「使わない」にするか、0.20.1以降を使ってください。",
                en: "Choose no, or use 0.20.1 or newer.",
            },
        }
        /// `useAzureSDK` although the official adapter writes the store.
        AzureSdkUnused = "azure-sdk-unused", Error {
            reason: {
                ja: "公式アダプタはuseAzureSDKを書けません。",
                en: "The official adapter cannot write useAzureSDK.",
            },
            fix: {
                ja: "「使わない」にするか、ClusterSecretStoreの作成方法を変えてください。",
                en: "Choose no, or have the ClusterSecretStore made another way.",
            },
        }
        /// A creationPolicy that the release does not know.
        CreationPolicyUnknown { policy: String, since: String, version: String } = "creation-policy-unknown", Error {
            reason: {
                ja: "{policy}はESO {since}で追加されたもので、{version}にはありません。",
                en: "{policy} came with ESO {since}; {version} does not know it.",
            },
            fix: {
                ja: "ほかから選ぶか、{since}以降を使ってください。",
                en: "Choose another, or use {since} or newer.",
            },
        }
        /// A refreshPolicy that the release does not know.
        RefreshPolicyUnknown { since: String, version: String } = "refresh-policy-unknown", Error {
            reason: {
                ja: "refreshPolicyはESO {since}で追加されたもので、{version}にはありません。",
                en: "refreshPolicy came with ESO {since}; {version} does not know it.",
            },
            fix: {
                ja: "「指定しない」にするか、0.16.1以降を使ってください。",
                en: "Choose \"not set\", or use 0.16.1 or newer.",
            },
        }
        /// A name that Azure reserves.
        KeyVaultReserved = "key-vault-reserved", Warning {
            reason: {
                ja: "Azureが予約している語を含む名前です。",
                en: "The name holds a word that Azure keeps for itself.",
            },
            fix: {
                ja: "これから作成する場合は別の名前にしてください。",
                en: "Choose another name if the vault is yet to be created.",
            },
        }
        /// A vault that is yet to be created needs a globally unique name.
        KeyVaultGlobal = "key-vault-global", Info {
            reason: {
                ja: "キーコンテナ名は全世界で一意です。論理削除されたものとも重複できません。",
                en: "A vault's name is unique worldwide, soft-deleted vaults included.",
            },
            fix: {
                ja: "作成に失敗したら別の名前にしてください。",
                en: "If creating it fails, choose another name.",
            },
        }
        /// A namespace that Kubernetes reserves.
        NamespaceReserved = "namespace-reserved", Warning {
            reason: {
                ja: "kube- で始まるnamespaceはKubernetes自身のためのものです。",
                en: "Namespaces that start with kube- belong to Kubernetes itself.",
            },
            fix: {
                ja: "別のnamespaceにしてください。",
                en: "Choose another namespace.",
            },
        }
        /// Workloads share ESO's namespace.
        EsoNamespaceShared = "eso-namespace-shared", Info {
            reason: {
                ja: "ESOはこのnamespaceのServiceAccount「default」で動きます。そこで動くほかのPodも、すべてのSecretを読み書きできます。",
                en: "ESO runs as the ServiceAccount \"default\" of this namespace, so any other pod there can read and write every Secret.",
            },
            fix: {
                ja: "ESO専用のnamespaceにしてください。",
                en: "Give ESO a namespace of its own.",
            },
        }
        /// The store's parameter has the same name as one of QVS's own.
        AppNameCollision = "app-name-collision", Info {
            reason: {
                ja: "appNameはQVS自身がApplication名に使うパラメータと同じ名前です。どちらが使われるかは文書化されていません。",
                en: "appName is also the parameter in which QVS passes the Application's name; which of the two is used is not documented.",
            },
            fix: {
                ja: "避けるにはclusterSecretStoreNameを選びます。手順10で実際の名前を確認します。",
                en: "Choose clusterSecretStoreName to avoid it. Step 10 checks the store's real name.",
            },
        }
        /// The prefix differs from the Application's name.
        PrefixDiffers { application: String } = "pipeline-prefix-differs", Info {
            reason: {
                ja: "prefixがApplicationのNameと違います。コンソールから再コンパイルすると{application}-deployという別のPipelineができます。",
                en: "The prefix is not the Application's name: recompiling in the console would make another pipeline, {application}-deploy.",
            },
            fix: {
                ja: "同じ名前にしておくと安全です。",
                en: "Keep them equal to be safe.",
            },
        }
        /// The pipeline's name is too long for a label.
        PipelineNameLong { length: usize } = "pipeline-name-long", Warning {
            reason: {
                ja: "Pipeline名 (<prefix>-deploy) が{length}文字になり、Kubernetesのラベルの上限63文字を超えます。",
                en: "The pipeline's name, <prefix>-deploy, has {length} characters; a Kubernetes label holds 63.",
            },
            fix: {
                ja: "prefixを56文字までにしてください。",
                en: "Use a prefix of up to 56 characters.",
            },
        }
        /// The name of the deploy state is too long for a Pulumi stack.
        StackNameLong { length: usize } = "stack-name-long", Warning {
            reason: {
                ja: "デプロイ状態の名前 (<プロジェクト>-<Application>-<Deployment>-<状態名>) が{length}文字になり、上限の100文字を超えます。",
                en: "The name of the deploy state, <project>-<Application>-<Deployment>-<state>, has {length} characters; 100 is the limit.",
            },
            fix: {
                ja: "プロジェクト、Application、Deploymentのどれかを短くしてください。",
                en: "Shorten the project's, the Application's or the Deployment's name.",
            },
        }
        /// Git would ignore a file that must be committed.
        KubeconfigHidesFiles { name: String } = "kubeconfig-hides-files", Error {
            reason: {
                ja: ".gitignoreにこの名前を書くと、コミットする「{name}」も無視されます。",
                en: "With this name in .gitignore, Git would also ignore {name}, which has to be committed.",
            },
            fix: {
                ja: "ほかのどのファイルやディレクトリとも違う名前にしてください。",
                en: "Choose a name that no other file or directory has.",
            },
        }
        /// Two ExternalSecrets with the same name in one namespace.
        ExternalSecretTaken = "external-secret-taken", Error {
            reason: {
                ja: "同じnamespaceに同じ名前のExternalSecretがもう1つあります。",
                en: "Another ExternalSecret has this name in the same namespace.",
            },
            fix: {
                ja: "名前かnamespaceを変えてください。",
                en: "Change the name or the namespace.",
            },
        }
        /// Two ExternalSecrets would own the same Secret.
        TargetTaken = "target-taken", Error {
            reason: {
                ja: "同じnamespaceの同じSecretを所有する (creationPolicyがOwnerの) ExternalSecretがもう1つあります。",
                en: "Another ExternalSecret with the creationPolicy Owner creates the same Secret in this namespace.",
            },
            fix: {
                ja: "Secret名を変えるか、片方をMergeにしてください。",
                en: "Change the Secret's name, or set one of the two to Merge.",
            },
        }
        /// A key occurs twice in one ExternalSecret.
        SecretKeyTaken = "secret-key-taken", Error {
            reason: {
                ja: "このExternalSecretに同じキーがもう1つあります。",
                en: "This ExternalSecret has the same key once more.",
            },
            fix: {
                ja: "キーを変えてください。",
                en: "Change the key.",
            },
        }
        /// An ExternalSecret without entries.
        EntriesMissing = "entries-missing", Error {
            reason: {
                ja: "エントリのないExternalSecretはESOに拒否されます。",
                en: "ESO refuses an ExternalSecret without entries.",
            },
            fix: {
                ja: "エントリを追加するか、このExternalSecretを削除してください。",
                en: "Add an entry, or remove this ExternalSecret.",
            },
        }
        /// A value whose field a later release brought.
        ValueTooNew { since: String, version: String } = "value-too-new", Error {
            reason: {
                ja: "この項目はESO {since}からで、{version}にはありません。",
                en: "This field came with ESO {since}; {version} does not know it.",
            },
            fix: {
                ja: "空欄にするか、新しいリリースを選んでください。",
                en: "Leave it empty, or choose a newer release.",
            },
        }
        /// A deletion policy that does not go with the creation policy.
        DeletionPolicyRefused { deletion: &'static str, creation: &'static str } = "deletion-policy-refused", Error {
            reason: {
                ja: "deletionPolicy {deletion}はcreationPolicy {creation}と一緒に使えません。ESOが拒否します。",
                en: "ESO refuses the deletionPolicy {deletion} with the creationPolicy {creation}.",
            },
            fix: {
                ja: "deletionPolicyを「指定しない」にするか、creationPolicyをOwnerにしてください。",
                en: "Leave the deletionPolicy not set, or choose the creationPolicy Owner.",
            },
        }
        /// A value of `dataFrom` that its source does not use.
        DataFromUnused { source: &'static str } = "data-from-unused", Warning {
            reason: {
                ja: "{source}では使わない値です。ファイルには入りません。",
                en: "{source} does not use this value. It is in no file.",
            },
            fix: {
                ja: "空欄にするか、取り込み方を変えてください。",
                en: "Leave it empty, or change where keys are taken from.",
            },
        }
        /// A search of the vault.
        FindNeedsList = "find-needs-list", Info {
            reason: {
                ja: "findにはシークレットを一覧する権限も必要です。",
                en: "find also needs the right to list the vault's secrets.",
            },
            fix: {
                ja: "手順0-2で付きます (Azure RBACのロールに含まれ、アクセスポリシーには追加します)。手順0-2が済んでいる場合は、もう一度実行してください。",
                en: "Step 0-2 grants it: the role of Azure RBAC has it, and an access policy gets it. If step 0-2 is done already, run it again.",
            },
        }
        /// A certificate as the file of a private key.
        CertificateWithoutKey = "certificate-without-key", Warning {
            reason: {
                ja: "Key Vaultの「証明書」は公開部分だけで、秘密鍵は入っていません。",
                en: "A certificate of Key Vault is its public part only; the private key is not in it.",
            },
            fix: {
                ja: "秘密鍵は、証明書と同じ名前の「シークレット」から読みます (PFXをbase64にしたもの)。「目的から選ぶ」の「TLS証明書」を参考にしてください。",
                en: "Read the secret of the certificate's name, which has the key as a PFX in base64. \"TLS certificate\" among the beginnings shows how.",
            },
        }
        /// A kind of object that needs a right of its own.
        RemoteKindNeedsRight = "remote-kind-needs-right", Info {
            reason: {
                ja: "キーや証明書を読む権限は、手順0-2では付きません。",
                en: "Step 0-2 grants no right to read keys or certificates.",
            },
            fix: {
                ja: "Entraアプリケーションに、キーまたは証明書の「取得」も許可してください。",
                en: "Let the Entra application get keys or certificates, too.",
            },
        }
        /// A type of Secret without a key that it needs.
        SecretTypeLacksKey { kind: Quoted, keys: String } = "secret-type-lacks-key", Error {
            reason: {
                ja: "{kind}のSecretにはキー{keys}が必要です。ないとKubernetesが拒否します。",
                en: "Kubernetes refuses a Secret of the type {kind} without {keys}.",
            },
            fix: {
                ja: "そのキーのエントリかテンプレートを追加するか、型を空欄にしてください。",
                en: "Add an entry or a template with this key, or leave the type empty.",
            },
        }
        /// A type of Secret that ESO does not make.
        SecretTypeRefused { since: &'static str } = "secret-type-refused", Error {
            reason: {
                ja: "この型のSecretは、ESO {since}以降では作成できません。",
                en: "From {since} on, ESO does not make Secrets of this type.",
            },
            fix: {
                ja: "別の型にするか、空欄にしてください。",
                en: "Choose another type, or leave it empty.",
            },
        }
        /// An interval below a minute.
        RefreshOften = "refresh-often", Warning {
            reason: {
                ja: "更新間隔が1分より短く、エントリごとに毎回キーコンテナへのリクエストが発生します。",
                en: "The interval is below a minute, and each entry is a request to the vault each time.",
            },
            fix: {
                ja: "1hなど、もっと長い間隔にしてください。",
                en: "Choose a longer one, such as 1h.",
            },
        }
        /// Many requests to the vault.
        VaultRequests { hourly: u64 } = "vault-requests", Info {
            reason: {
                ja: "このプランのExternalSecretから、キーコンテナへのリクエストが1時間に{hourly}回以上あります。いちばん多いのがこのExternalSecretです。",
                en: "The ExternalSecrets of this plan make at least {hourly} requests an hour to the vault, this one the most.",
            },
            fix: {
                ja: "料金はリクエスト数で決まり、上限はキーコンテナごとに10秒あたり4,000回です。気になる場合は更新間隔を長くしてください。",
                en: "They are paid for, and a vault answers 4,000 in 10 seconds. Choose longer intervals if that matters.",
            },
        }
        /// More requests than half of what a vault answers.
        VaultRequestsMany { hourly: u64 } = "vault-requests-many", Warning {
            reason: {
                ja: "このプランのExternalSecretから、キーコンテナへのリクエストが1時間に{hourly}回以上あります。キーコンテナの上限 (10秒あたり4,000回) の半分を超えています。",
                en: "The ExternalSecrets of this plan make at least {hourly} requests an hour: more than half of what a vault answers (4,000 in 10 seconds).",
            },
            fix: {
                ja: "更新間隔を長くするか、キーコンテナを分けてください。超えると同期に失敗します。",
                en: "Choose longer intervals, or more than one vault. Beyond the limit, syncs fail.",
            },
        }
        /// A reference to another store.
        OtherStore { kind: Quoted, name: Quoted } = "other-store", Info {
            reason: {
                ja: "このExternalSecretが読むのは{kind}「{name}」で、このインストールのClusterSecretStoreではありません。",
                en: "This ExternalSecret reads from the {kind} {name}, not from this installation's ClusterSecretStore.",
            },
            fix: {
                ja: "そのままで構いません。そのストアの準備は手順書に入りません。",
                en: "That is fine. The runbook does not set up that store.",
            },
        }
        /// A reference to no store.
        StoreMissing { line: u32, column: u32 } = "store-missing", Error {
            reason: {
                ja: "{line}行{column}列: ストアの名前がないので、ESOは値を読めません。",
                en: "Line {line}, column {column}: no store is named, so ESO cannot read the values.",
            },
            fix: {
                ja: "このインストールのストアから読むならsecretStoreRefを削除し、別のストアからなら名前 (name) と種類 (kind) を書いてください。",
                en: "To read from this installation's store, remove secretStoreRef; for another store, write its name and kind.",
            },
        }
        /// A further field that no release knows.
        FurtherUnknown { path: Quoted, line: u32, column: u32, names: String } = "further-unknown", Error {
            reason: {
                ja: "{line}行{column}列: {path}という項目はExternalSecretにありません。",
                en: "Line {line}, column {column}: an ExternalSecret has no field {path}.",
            },
            fix: {
                ja: "スペルと字下げを確認してください。ここに書ける項目は{names}です。",
                en: "Check its spelling and indentation. Fields there: {names}.",
            },
        }
        /// A further field that only a cluster writes.
        FurtherOfCluster { path: Quoted, line: u32, column: u32 } = "further-of-cluster", Warning {
            reason: {
                ja: "{line}行{column}列: {path}はクラスタが書き込む項目です。",
                en: "Line {line}, column {column}: the cluster writes {path}.",
            },
            fix: {
                ja: "ファイルに書くものではないので、削除してください。適用できなくなることがあります。",
                en: "Remove it: it does not belong into a file, which may be refused for it.",
            },
        }
        /// A further field that a later release brought.
        FurtherTooNew { path: Quoted, line: u32, column: u32, since: String, version: String } = "further-too-new", Error {
            reason: {
                ja: "{line}行{column}列: {path}はESO {since}からの項目で、{version}にはありません。",
                en: "Line {line}, column {column}: {path} came with ESO {since}; {version} does not know it.",
            },
            fix: {
                ja: "この項目を削除するか、新しいリリースを選んでください。",
                en: "Remove it, or choose a newer release.",
            },
        }
        /// A further field that the release no longer has.
        FurtherGone { path: Quoted, line: u32, column: u32, until: String } = "further-gone", Error {
            reason: {
                ja: "{line}行{column}列: {path}はESO {until}でなくなりました。",
                en: "Line {line}, column {column}: {path} is gone since ESO {until}.",
            },
            fix: {
                ja: "この項目を削除してください。",
                en: "Remove it.",
            },
        }
        /// A further field that holds something else.
        FurtherKind { path: Quoted, line: u32, column: u32, wanted: &'static str } = "further-kind", Error {
            reason: {
                ja: "{line}行{column}列: {path}の形式が違います。{wanted}が必要です。",
                en: "Line {line}, column {column}: {path} must be: {wanted}.",
            },
            fix: {
                ja: "objectは「キー: 値」、listは「- 項目」の形で書きます。数やtrueは、stringなら引用符で囲み、integerやbooleanなら囲みません。",
                en: "An object is written as key: value, a list as - item. A number or true is quoted as a string, and not quoted as an integer or boolean.",
            },
        }
        /// A further field with a value outside its list.
        FurtherValue { path: Quoted, written: Quoted, values: Quoted, line: u32, column: u32 } = "further-value", Error {
            reason: {
                ja: "{line}行{column}列: {path}に{written}は使えません。",
                en: "Line {line}, column {column}: {path} cannot be {written}.",
            },
            fix: {
                ja: "このリリースで使える値は{values}です。",
                en: "This release takes: {values}.",
            },
        }
        /// A regular expression among further fields that cannot be read.
        FurtherRegexp { path: Quoted, line: u32, column: u32 } = "further-regexp", Error {
            reason: {
                ja: "{line}行{column}列: {path}をGoの正規表現として読めません。",
                en: "Line {line}, column {column}: Go cannot read {path} as a regular expression.",
            },
            fix: {
                ja: "括弧を閉じ、記号そのものの前には \\ を付けてください。先読み (?=…) や後方参照はGoにありません。",
                en: "Close brackets, and put \\ before a sign that stands for itself. Go has no lookaround such as (?=…) and no references to groups.",
            },
        }
        /// An item of `dataFrom` with two sources.
        FurtherTwoSources { line: u32, column: u32 } = "further-two-sources", Error {
            reason: {
                ja: "{line}行{column}列: dataFromの1つの項目に書けるのは、extract、find、generatorRefのどれか1つです。ESOが拒否します。",
                en: "Line {line}, column {column}: ESO refuses an item of dataFrom with more than one of extract, find and generatorRef.",
            },
            fix: {
                ja: "別々の項目に分けてください。",
                en: "Make an item of each.",
            },
        }
        /// An item among further fields that could belong to a row of the form, but does not.
        FurtherApart { name: Quoted, line: u32, column: u32 } = "further-apart", Info {
            reason: {
                ja: "{line}行{column}列: フォームには「{name}」を取り込む行がないので、もう1つの項目になります。",
                en: "Line {line}, column {column}: no row of the form takes {name}, so this is one more item.",
            },
            fix: {
                ja: "フォームの行に加える項目なら、その行と同じ名前にしてください。",
                en: "If it adds to a row, write the name as in that row.",
            },
        }
        /// An entry among further fields whose key is taken.
        FurtherKeyTaken { key: Quoted, line: u32, column: u32 } = "further-key-taken", Error {
            reason: {
                ja: "{line}行{column}列: このExternalSecretにキー「{key}」がもう1つあります。",
                en: "Line {line}, column {column}: this ExternalSecret has the key {key} once more.",
            },
            fix: {
                ja: "キーを変えるか、どちらかを削除してください。",
                en: "Change the key, or remove one of the two.",
            },
        }
        /// A further field without what belongs into it.
        FurtherMissing { path: Quoted, line: u32, column: u32 } = "further-missing", Error {
            reason: {
                ja: "{line}行{column}列: {path}が必要です。",
                en: "Line {line}, column {column}: {path} is required.",
            },
            fix: {
                ja: "その項目を書き足してください。",
                en: "Add it.",
            },
        }
        /// A further field in the place of a value of the form.
        FurtherClash { path: Quoted, line: u32, column: u32 } = "further-clash", Warning {
            reason: {
                ja: "{line}行{column}列: {path}はフォームにもあります。フォームの値が優先され、こちらは使われません。",
                en: "Line {line}, column {column}: the form has {path}, too. Its value wins, and this one is not used.",
            },
            fix: {
                ja: "ここから削除して、フォームの値を変えてください。",
                en: "Remove it here, and change the value of the form.",
            },
        }
        /// Something in a template that is never closed.
        TemplateUnclosed { what: Quoted, line: u32, column: u32 } = "template-unclosed", Error {
            reason: {
                ja: "{line}行{column}列の{what}が閉じていません。",
                en: "The {what} at line {line}, column {column} is never closed.",
            },
            fix: {
                ja: "閉じてください。このままではテンプレートを読めず、Secretは作成されません。",
                en: "Close it. As it is, the template cannot be read, and no Secret is made.",
            },
        }
        /// A block of a template without its end.
        TemplateWithoutEnd { keyword: &'static str, line: u32, column: u32 } = "template-without-end", Error {
            reason: {
                ja: "{line}行{column}列の{keyword}に対応するendがありません。",
                en: "The {keyword} at line {line}, column {column} has no end.",
            },
            fix: {
                ja: "終わりに{{ end }}を書いてください。このままではSecretは作成されません。",
                en: "Write {{ end }} where it ends. As it is, no Secret is made.",
            },
        }
        /// Something that cannot stand in a template.
        TemplateSyntax { what: Quoted, line: u32, column: u32 } = "template-syntax", Error {
            reason: {
                ja: "{line}行{column}列の{what}は、テンプレートのここには書けません。",
                en: "{what} at line {line}, column {column} cannot stand there in a template.",
            },
            fix: {
                ja: "書き方を確認してください。このままではテンプレートを読めず、Secretは作成されません。",
                en: "Check how it is written. As it is, the template cannot be read, and no Secret is made.",
            },
        }
        /// A function that templates do not have.
        TemplateFunctionUnknown { name: Quoted, near: String, line: u32, column: u32 } = "template-function-unknown", Error {
            reason: {
                ja: "{line}行{column}列: {name}という関数はありません。",
                en: "Line {line}, column {column}: there is no function {name}.",
            },
            fix: {
                ja: "スペルを確認してください。エントリの値なら、名前の前に . を付けます。",
                en: "Check its spelling. The value of an entry has a dot before its name.",
            },
        }
        /// A function that a later release brought.
        TemplateFunctionTooNew { name: Quoted, since: String, line: u32, column: u32 } = "template-function-too-new", Error {
            reason: {
                ja: "{line}行{column}列: 関数{name}はESO {since}からです。",
                en: "Line {line}, column {column}: the function {name} came with ESO {since}.",
            },
            fix: {
                ja: "別の関数を使うか、新しいリリースを選んでください。",
                en: "Use another function, or choose a newer release.",
            },
        }
        /// A function that the release no longer has.
        TemplateFunctionGone { name: Quoted, until: String, line: u32, column: u32 } = "template-function-gone", Error {
            reason: {
                ja: "{line}行{column}列: 関数{name}はESO {until}で削除されました。",
                en: "Line {line}, column {column}: the function {name} was removed in ESO {until}.",
            },
            fix: {
                ja: "別の関数を使ってください。",
                en: "Use another function.",
            },
        }
        /// A name that no entry gives.
        TemplateNameUnknown { name: Quoted, near: String, line: u32, column: u32 } = "template-name-unknown", Error {
            reason: {
                ja: "{line}行{column}列: 「Secretのキー」が{name}のエントリはありません。",
                en: "Line {line}, column {column}: no entry has the key {name}.",
            },
            fix: {
                ja: "テンプレートの名前か、エントリの「Secretのキー」を直してください。",
                en: "Correct the name in the template, or the key of the entry.",
            },
        }
        /// A name that no entry gives, by `index`: it is empty then.
        TemplateIndexUnknown { name: Quoted, near: String, line: u32, column: u32 } = "template-index-unknown", Warning {
            reason: {
                ja: "{line}行{column}列: 「Secretのキー」が{name}のエントリはないので、空になります。",
                en: "Line {line}, column {column}: no entry has the key {name}, so this is empty.",
            },
            fix: {
                ja: "なくてもよい値なら、そのままで構いません。必要なら名前を直してください。",
                en: "Leave it if the value may be absent. If not, correct the name.",
            },
        }
        /// A name that templates reach by `index` only.
        TemplateNeedsIndex { name: Quoted, line: u32, column: u32 } = "template-needs-index", Error {
            reason: {
                ja: "{line}行{column}列: {name}は英数字と _ だけではないので、. では参照できません。",
                en: "Line {line}, column {column}: {name} has more than letters, digits and _, so a dot cannot refer to it.",
            },
            fix: {
                ja: "index . \"{name}\" と書いてください。",
                en: "Write index . \"{name}\" instead.",
            },
        }
        /// A field of a text.
        TemplateFieldOfText { path: Quoted, line: u32, column: u32 } = "template-field-of-text", Error {
            reason: {
                ja: "{line}行{column}列: エントリの値は文字列なので、{path}のように中の項目を参照できません。",
                en: "Line {line}, column {column}: the value of an entry is a text and has no fields as in {path}.",
            },
            fix: {
                ja: "値がJSONなら、fromJsonで読んでから参照してください。",
                en: "If the value is JSON, read it with fromJson first.",
            },
        }
        /// Arguments for something that is no function.
        TemplateNotAFunction { text: Quoted, line: u32, column: u32 } = "template-not-a-function", Error {
            reason: {
                ja: "{line}行{column}列: {text}は関数ではないので、後に値を続けられません。",
                en: "Line {line}, column {column}: {text} is no function and takes no values after it.",
            },
            fix: {
                ja: "間に | が抜けていないか確認してください。",
                en: "A | between them may be missing.",
            },
        }
        /// A variable that is not declared.
        TemplateVariable { name: Quoted, line: u32, column: u32 } = "template-variable", Error {
            reason: {
                ja: "{line}行{column}列: 変数{name}は宣言されていません。",
                en: "Line {line}, column {column}: the variable {name} is not declared.",
            },
            fix: {
                ja: "先に{name} := で宣言してください。",
                en: "Declare it first with {name} :=.",
            },
        }
        /// A Secret that never follows changes.
        NeverRefreshes = "never-refreshes", Warning {
            reason: {
                ja: "更新間隔が0なので、Secretは最初の1回だけ作成されます。キーコンテナの値が変わっても追従しません。ESO 0.11以降は、このExternalSecretを変更しても反映されません。",
                en: "With the interval 0 the Secret is made once and never follows a change in the vault. From ESO 0.11 on, later changes of this ExternalSecret are ignored too.",
            },
            fix: {
                ja: "1hなどの間隔を入力してください。ExternalSecretを変えたときだけ同期するなら、0.16.1以降でrefreshPolicyをOnChangeにします。1回だけでよいならCreatedOnceにします。",
                en: "Set an interval such as 1h. To sync only when the ExternalSecret changes, set refreshPolicy to OnChange (from 0.16.1 on); if once is meant, to CreatedOnce.",
            },
        }
        /// A name from which the operator makes one that is too long.
        ExternalSecretNameLong { length: usize } = "external-secret-name-long", Error {
            reason: {
                ja: "名前が{length}文字あります。このESOは、92文字を超える名前のExternalSecretを同期できません (0.18.1で解消)。",
                en: "The name has {length} characters. This ESO never syncs an ExternalSecret whose name is longer than 92; 0.18.1 does.",
            },
            fix: {
                ja: "名前を92文字までにするか、0.18.1以降を使ってください。",
                en: "Shorten it to 92 characters, or use 0.18.1 or newer.",
            },
        }
        /// A policy that creates no Secret.
        SecretNotMade { policy: String, target: Quoted } = "secret-not-made", Info {
            reason: {
                ja: "{policy}はSecret「{target}」を作成しません。",
                en: "{policy} does not create the Secret {target}.",
            },
            fix: {
                ja: "Mergeの場合は、{target}がすでにある必要があります。自動で作成するにはOwnerを選びます。",
                en: "With Merge, {target} must be there already. Choose Owner to have it created.",
            },
        }
        /// Two files of the bundle would have the same path.
        FileNameTaken = "file-name-taken", Error {
            reason: {
                ja: "同じファイル名になるExternalSecretがもう1つあります。",
                en: "Another ExternalSecret gets the same file name.",
            },
            fix: {
                ja: "名前かnamespaceを変えてください。",
                en: "Change the name or the namespace.",
            },
        }
        /// The host belongs to a different kind of repository.
        RepositoryKindDiffers = "repository-kind-differs", Warning {
            reason: {
                ja: "clone URLのホストは別の種類のリポジトリのようです。",
                en: "The clone URL's host looks like another kind of repository.",
            },
            fix: {
                ja: "種類が違うとPipelineがcloneに失敗します。選択を確認してください。",
                en: "With the wrong kind the pipeline fails to clone. Check the choice.",
            },
        }
        /// QVS clones this kind over ssh only.
        SshUrlNeeded = "ssh-url-needed", Warning {
            reason: {
                ja: "この種類のリポジトリをQVSはsshだけでcloneします。",
                en: "QVS clones this kind of repository over ssh only.",
            },
            fix: {
                ja: "git@host:org/repo.gitの形のURLを入力してください。",
                en: "Enter a URL such as git@host:org/repo.git.",
            },
        }
        /// Two Environments would have the same Deployment.
        DeploymentTaken = "deployment-taken", Error {
            reason: {
                ja: "同じDeployment名の環境がもう1つあります。",
                en: "Another Environment has the same Deployment.",
            },
            fix: {
                ja: "QVSのDeploymentは環境ごとに1つです。別の名前にしてください。",
                en: "QVS has one Deployment for every Environment. Choose another name.",
            },
        }
        /// Two Environments with the same display name.
        EnvironmentTaken = "environment-taken", Error {
            reason: {
                ja: "同じEnvironment名がもう1つあります。",
                en: "Another Environment has the same name.",
            },
            fix: {
                ja: "1つのApplicationで同じEnvironmentは2回選べません。別の名前にしてください。",
                en: "An Application cannot choose an Environment twice. Choose another name.",
            },
        }
        /// Two Environments would have the same AssemblyLine.
        AssemblyLineTaken = "assembly-line-taken", Error {
            reason: {
                ja: "同じAssemblyLine名の環境がもう1つあります。",
                en: "Another Environment has the same AssemblyLine.",
            },
            fix: {
                ja: "ファイルも登録も上書きし合うので、別の名前にしてください。",
                en: "Each would overwrite the other's file and registration. Choose another name.",
            },
        }
        /// Two Environments in one cluster.
        ClusterShared { environment: Quoted } = "cluster-shared", Warning {
            reason: {
                ja: "「{environment}」と同じクラスタです。ESOとClusterSecretStoreはクラスタに1つです。",
                en: "{environment} has the same cluster. ESO and its ClusterSecretStore are there once for the whole cluster.",
            },
            fix: {
                ja: "この環境のクラスタを入力してください。",
                en: "Enter this Environment's own cluster.",
            },
        }
        /// Two clusters that kubectl's contexts do not tell apart.
        ClusterNameShared { environment: Quoted } = "cluster-name-shared", Warning {
            reason: {
                ja: "「{environment}」のクラスタと同じ名前です。az aks get-credentialsはコンテキストに同じ名前を付けるので、手順書ではどちらのクラスタか確認できません。",
                en: "The cluster of {environment} has the same name. az aks get-credentials names both contexts alike, so the runbook cannot tell which cluster kubectl acts on.",
            },
            fix: {
                ja: "手順書を始める前に、この環境の手順0-0を必ず実行してください。",
                en: "Always run step 0-0 of this Environment before you go through its runbook.",
            },
        }
        /// The shared ExternalSecrets are of an API version that an Environment's release does not serve.
        EnvironmentApi { version: String, api: &'static str, environment: Quoted } = "environment-api-version", Error {
            reason: {
                ja: "ExternalSecretはすべての環境で共通で、「{environment}」に合わせて{api}で書かれますが、{version}はこれを受け付けません。",
                en: "All share the ExternalSecrets, which are written for {environment} as {api}; {version} does not serve that.",
            },
            fix: {
                ja: "どちらかの環境のバージョンを変えて、同じAPIバージョンを受け付けるものにそろえてください。0.16.1と0.16.2は両方を受け付けます。",
                en: "Change the version of one of them so that both serve the same. 0.16.1 and 0.16.2 serve both.",
            },
        }
        /// Two Environments read one vault.
        VaultShared { environment: Quoted } = "vault-shared", Info {
            reason: {
                ja: "「{environment}」と同じキーコンテナを読みます。",
                en: "It reads the same vault as {environment}.",
            },
            fix: {
                ja: "環境ごとに値を分けるなら、この環境のキーコンテナを入力してください。",
                en: "If each Environment has values of its own, enter this one's vault.",
            },
        }
        /// The releases of two Environments are far apart.
        EnvironmentBehind { version: String, environment: Quoted, ahead: String } = "environment-behind", Info {
            reason: {
                ja: "{version}は、「{environment}」の{ahead}より2つ以上前のマイナーバージョンです。",
                en: "{version} is more than one minor release behind {ahead} of {environment}.",
            },
            fix: {
                ja: "確認した環境と同じように動くとは限りません。アップグレードを検討してください。",
                en: "What works there need not work here. Consider upgrading it.",
            },
        }
        /// Two clusters' kubeconfigs would be written to one file.
        KubeconfigShared { environment: Quoted, instead: String } = "kubeconfig-shared", Warning {
            reason: {
                ja: "「{environment}」と同じファイルに別のクラスタのkubeconfigを書き出します。取り違えると別の環境にデプロイします。",
                en: "{environment} has the same file for another cluster's kubeconfig. Mixed up, QVS deploys to the wrong one.",
            },
            fix: {
                ja: "{instead}のように分けてください。",
                en: "Keep them apart, such as {instead}.",
            },
        }
        /// An ExternalSecret that production would read only once.
        ProductionNeverRefreshes { environment: Quoted, policy: String } = "production-never-refreshes", Info {
            reason: {
                ja: "「{environment}」では、キーコンテナでローテーションした値がSecretに届きません。{policy}は定期的に読み直しません。",
                en: "In {environment}, a value that is rotated in the vault would not arrive: {policy} does not read it again at intervals.",
            },
            fix: {
                ja: "refreshPolicyはすべての環境に共通です。意図していなければ、Periodicにしてください。",
                en: "All Environments share the refreshPolicy. Unless that is meant, choose Periodic.",
            },
        }
        /// A version of a vault's secret, where Environments read several vaults.
        VersionOfOneVault { environment: Quoted } = "version-of-one-vault", Warning {
            reason: {
                ja: "バージョンはキーコンテナごとに違います。「{environment}」のキーコンテナは別なので、このバージョンはないはずです。",
                en: "Each vault has versions of its own. {environment} reads another vault, which is unlikely to have this one.",
            },
            fix: {
                ja: "空欄にすると、どの環境も自分のキーコンテナの最新を読みます。",
                en: "Leave it empty, so that each Environment reads the latest of its own vault.",
            },
        }
        /// An Entra application has more clusters than it takes credentials.
        CredentialsMany { clusters: usize } = "credentials-many", Error {
            reason: {
                ja: "このEntraアプリケーションを使うクラスタが{clusters}個あります。フェデレーション資格情報は20個までです。",
                en: "{clusters} clusters use this Entra application, which takes 20 federated credentials.",
            },
            fix: {
                ja: "この環境に別のEntraアプリケーションを入力してください。",
                en: "Enter another Entra application for this Environment.",
            },
        }
    }
}

impl Code {
    /// Whether a text with this error must never be shown outside its own control: not in a file, link, draft or undo
    /// step.
    pub fn hides_text(&self) -> bool {
        matches!(self, Code::NulCharacter | Code::CredentialLike | Code::UrlCredentials)
    }

    /// Whether a value that is read from somewhere is wrong only if that is a Key Vault, or for its commands.
    pub(crate) fn is_of_vault(&self) -> bool {
        matches!(self, Code::KeyVaultSecretShape | Code::KeyVaultVersionShape | Code::StartsWithAt)
    }
}
