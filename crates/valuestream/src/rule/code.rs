//! The catalogue of diagnostics about values: every code, how grave it is, why it matters and what to do.

use text::Text;

use super::catalogue::codes;

codes! {
    /// A kind of diagnostic about the values of a Plan.
    Code {
        /// A required value is empty.
        Required = "required", Error,
            Text::new("必須の値が空です。", "This value is required and empty."),
            Text::new("入力するまでファイルにはプレースホルダーが入ります。", "Until you fill it in, files show a placeholder.");
        /// U+0000, which no file or command can carry.
        NulCharacter = "nul-character", Error,
            Text::new("ヌル文字 (U+0000) が含まれています。", "It holds a NUL character (U+0000)."),
            Text::new("入力し直してください。この値はファイルに入れません。", "Type it again. It is kept out of every file.");
        /// Text that looks like a token, key or kubeconfig.
        CredentialLike = "credential-like", Error,
            Text::new("認証情報のように見えます。", "It looks like a credential."),
            Text::new("削除してください。トークンや鍵はQVSコンソールに直接入力します。この値はファイルに入れません。", "Remove it. Tokens and keys go straight into the QVS console. It is kept out of every file.");
        /// User information inside a URL.
        UrlCredentials = "url-credentials", Error,
            Text::new("URLにユーザー名やトークンが含まれています。", "The URL carries a user name or token."),
            Text::new("@ より前を削除してください。トークンはQVSコンソールに入力します。この値はファイルに入れません。", "Remove everything before the @. The token goes into the QVS console. It is kept out of every file.");
        /// Not an entry of the closed list.
        UnknownChoice = "unknown-choice", Error,
            Text::new("選択肢にない値です。", "This is not one of the choices."),
            Text::new("一覧から選んでください。", "Choose from the list.");
        /// Neither a GUID nor a domain.
        TenantShape = "tenant-shape", Error,
            Text::new("ドメイン名でもGUIDでもありません。", "This is neither a domain nor a GUID."),
            Text::new("contoso.onmicrosoft.comのようなドメイン名か、テナントIDを入力してください。", "Enter a domain such as contoso.onmicrosoft.com, or the tenant's id.");
        /// Not `major.minor.patch`.
        VersionShape = "version-shape", Error,
            Text::new("バージョン番号の形式ではありません。", "This is not a version number."),
            Text::new("先頭のvを付けずに{0}のように入力してください。", "Write it without a v, such as {0}.");
        /// Neither an https nor an ssh clone URL.
        CloneUrlShape = "clone-url-shape", Error,
            Text::new("httpsでもsshでもないURLです。", "This is neither an https nor an ssh clone URL."),
            Text::new("https://host/org/repo.gitまたはgit@host:org/repo.gitの形式で入力してください。", "Write https://host/org/repo.git or git@host:org/repo.git.");
        /// Not a relative path of plain names.
        DirectoryShape = "directory-shape", Error,
            Text::new("ディレクトリとして使えない文字や並びがあります。", "This cannot be used as a directory here."),
            Text::new("半角英数字と . _ - の名前を / で区切ってください。先頭の / や .. は使えません。", "Use names of letters, digits, . _ and -, separated by /. No leading / and no .. parts.");
        /// Not an RFC 1123 label.
        LabelShape = "label-shape", Error,
            Text::new("使えない文字があるか、長すぎます。", "It holds a character that is not allowed, or is too long."),
            Text::new("半角の英小文字・数字・ハイフンで63文字まで。先頭と末尾は英小文字か数字にします。", "Use up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends.");
        /// Not an RFC 1123 subdomain.
        SubdomainShape = "subdomain-shape", Error,
            Text::new("使えない文字があるか、長すぎます。", "It holds a character that is not allowed, or is too long."),
            Text::new("半角の英小文字・数字・ハイフン・ドットで253文字まで。各部分の先頭と末尾は英小文字か数字にします。", "Use up to 253 lower-case letters, digits, hyphens and dots, with a letter or digit at both ends of each part.");
        /// Not a Go duration.
        DurationShape = "duration-shape", Error,
            Text::new("時間の長さとして認識できません。", "This cannot be read as a duration."),
            Text::new("0、90s、1h30mのように単位 (h, m, s) を付けてください。日 (d) と負の値は使えません。", "Write 0, 90s or 1h30m with a unit (h, m, s). Days (d) and negative values do not work.");
        /// Not 32 hex digits.
        KeyVaultVersionShape = "key-vault-version-shape", Error,
            Text::new("キーコンテナのバージョンは16進32桁です。", "A Key Vault version is 32 hex digits."),
            Text::new("「現在のバージョン」の値を貼り付けるか、空欄にして最新の値を取得します。", "Paste the value shown as current version, or leave it empty for the latest.");
        /// Azure CLI reads a value that starts with `@` from a file.
        StartsWithAt = "starts-with-at", Error,
            Text::new("@ で始まる値をazはファイル名として読みます。", "az takes a value that starts with @ for the name of a file."),
            Text::new("先頭の @ を削除してください。", "Remove the @ at the start.");
        /// Not a plain file name.
        FileNameShape = "file-name-shape", Error,
            Text::new("ファイル名として使えない文字があります。", "This cannot be used as a file name here."),
            Text::new("半角英数字と . _ - だけを使い、先頭は半角英数字か . にしてください。", "Use letters, digits, . _ and - only, and start with a letter, a digit or a dot.");
        /// Not a Key Vault name.
        KeyVaultShape = "key-vault-shape", Error,
            Text::new("キーコンテナ名として使えません。", "This cannot be the name of a Key Vault."),
            Text::new("URLではなく名前だけを入力します。半角英字で始め、半角英数字とハイフンで3〜24文字。ハイフンは続けたり末尾に置いたりできません。", "Give the name alone, no URL. Use 3 to 24 letters, digits and hyphens: a letter first, no hyphen last, no two hyphens in a row.");
        /// Not the name of a secret in Key Vault.
        KeyVaultSecretShape = "key-vault-secret-shape", Error,
            Text::new("キーコンテナのシークレット名として使えません。", "This cannot be the name of a secret in Key Vault."),
            Text::new("半角英数字とハイフンで127文字まで。secret/ などの接頭辞は付けません。鍵と証明書は扱いません。", "Use up to 127 letters, digits and hyphens, without a prefix such as secret/. Keys and certificates are not covered.");
        /// Not a resource group name.
        ResourceGroupShape = "resource-group-shape", Error,
            Text::new("リソースグループ名として使えません。", "This cannot be the name of a resource group."),
            Text::new("文字・数字と _ ( ) - . で90文字まで。末尾にドットは置けません。", "Use up to 90 letters, digits and _ ( ) - . and do not end with a dot.");
        /// Not an AKS cluster name.
        ClusterShape = "cluster-shape", Error,
            Text::new("AKSクラスタ名として使えません。", "This cannot be the name of an AKS cluster."),
            Text::new("半角英数字・ハイフン・下線で63文字まで。先頭と末尾は半角英数字にします。", "Use up to 63 letters, digits, hyphens and underscores, with a letter or digit at both ends.");
        /// Not a region.
        RegionShape = "region-shape", Error,
            Text::new("リージョン名として認識できません。", "This cannot be read as a region."),
            Text::new("az account list-locationsが示すjapaneastのような名前を入力してください。", "Enter a name such as japaneast, as az account list-locations shows it.");
        /// A character that azwi or a shell would trip over in an Entra application's name.
        EntraNameShape = "entra-name-shape", Error,
            Text::new("Entraアプリケーション名に、azwiやシェルが誤って読む文字があるか、長すぎます。", "The Entra application's name holds a character that azwi or a shell would misread, or is too long."),
            Text::new("引用符、$、バックスラッシュ、; | & < > * ? ! # % を除き、256文字までにしてください。", "Leave out quotes, $, backslash and ; | & < > * ? ! # % and use up to 256 characters.");
        /// Not a branch or revision that Git takes.
        RevisionShape = "revision-shape", Error,
            Text::new("Gitのブランチ名やリビジョンとして使えません。", "Git does not take this as a branch or revision."),
            Text::new("空白と ~ ^ : ? * [ は使えません。.. や @{ を含めず、- や . で始めず、.lockや . で終えないでください。", "No spaces, no ~ ^ : ? * [, no .. and no @{; do not start with - or a dot, do not end with .lock or a dot.");
        /// A value that the pipeline puts into a shell unquoted.
        PastedIntoShell = "pasted-into-shell", Error,
            Text::new("Pipelineはこの値を引用符なしでシェルに渡します。「{0}」は使えません。", "The pipeline puts this value into a shell without quotes, so it must not hold {0}."),
            Text::new("その文字を使わない名前にしてください。", "Choose a name without that character.");
        /// A value that the pipeline puts into a Python literal.
        PastedIntoCode = "pasted-into-code", Error,
            Text::new("Pipelineはこの値をPythonの文字列の中に書き込みます。", "The pipeline writes this value into a Python string."),
            Text::new("バックスラッシュ、3つ続く引用符 (''')、末尾の引用符を削除してください。", "Remove backslashes, three quotes in a row (''') and a quote at the end.");
        /// A character that cannot be seen.
        HiddenCharacter = "hidden-character", Error,
            Text::new("目に見えない文字 (改行、タブ、制御文字など) が含まれています。", "It holds a character that cannot be seen (a line break, a tab, a control character)."),
            Text::new("入力し直してください。", "Type it again.");
        /// Not a key of a Kubernetes Secret.
        SecretKeyShape = "secret-key-shape", Error,
            Text::new("Secretのキーとして使えません。", "This cannot be a key in a Secret."),
            Text::new("半角英数字と - _ . で253文字まで。. だけの名前と .. で始まる名前は使えません。", "Use up to 253 letters, digits, - _ and dots; not a single dot, and not .. at the start.");
        /// No such release.
        ReleaseUnknown = "release-unknown", Error,
            Text::new("ESOにこのリリースはありません (使えるのは0.5.0以降です)。", "ESO has no such release (0.5.0 is the oldest that can be used)."),
            Text::new("一覧から選んでください。一覧の最新は{0}です。", "Choose one from the list; its newest is {0}.");
        /// A release without a Helm chart.
        ReleaseWithoutChart = "release-without-chart", Error,
            Text::new("このリリースにはHelm chartがありません。", "This release has no Helm chart."),
            Text::new("代わりに{0}を使ってください。", "Use {0} instead.");
        /// The release whose CRDs name a converter that it lacks.
        ReleaseWithoutConverter = "release-without-converter", Error,
            Text::new("0.16.0のCRDは変換webhookを参照しますが、0.16.0には変換処理がありません。", "The CRDs of 0.16.0 refer to a conversion webhook that 0.16.0 does not have."),
            Text::new("代わりに{0}を使ってください。", "Use {0} instead.");
        /// The official adapter with a release that serves v1 alone.
        ReleaseServesV1Only = "release-serves-v1-only", Error,
            Text::new("0.17.0以降はv1だけを受け付けますが、公式アダプタが作成するClusterSecretStoreはv1beta1です。", "From 0.17.0 on ESO serves v1 only, and the official adapter writes a v1beta1 ClusterSecretStore."),
            Text::new("ClusterSecretStoreの作成方法をマニフェストか独自アダプタにするか、0.16.2以前を使ってください。", "Have the ClusterSecretStore made by a manifest or an own adapter, or use 0.16.2 or older.");
        /// Our own adapter with a release that does not serve v1.
        OwnAdapterNeedsV1 = "own-adapter-needs-v1", Error,
            Text::new("独自アダプタが作成するClusterSecretStoreはv1ですが、ESO {0}はv1を受け付けません。", "The own adapter writes a v1 ClusterSecretStore, and ESO {0} does not serve v1."),
            Text::new("ClusterSecretStoreの作成方法をマニフェストにするか、0.16.1以降を使ってください。", "Have the ClusterSecretStore made by a manifest, or use 0.16.1 or newer.");
        /// A release that the list does not know.
        ReleaseUnlisted = "release-unlisted", Warning,
            Text::new("一覧 ({0}時点) にないリリースです。", "This release is not in the list, which is from {0}."),
            Text::new("そのリリースとHelm chartがあることを確認してください。一覧にある近いリリース ({1}) と同じものとして扱います。", "Make sure that the release and its Helm chart exist. It is treated like {1}, the nearest in the list.");
        /// A release whose images come from a registry that is given up.
        ReleaseImagesRetired = "release-images-retired", Warning,
            Text::new("ESO {0}のchartはイメージを{1}から取得します。このレジストリは廃止が予告されていて、取得できないとPodがImagePullBackOffになります。アダプタでは変えられません。", "The chart of ESO {0} pulls its images from {1}, a registry that its owners announced to give up: once it is gone, pods end in ImagePullBackOff. The adapter cannot set another."),
            Text::new("{2}以降を使ってください。公式アダプタは{2}以降では使えないので、ClusterSecretStoreの作成方法も変えます。", "Use {2}, the nearest without it, or a newer one. The official adapter works with none of those: have the ClusterSecretStore made another way.");
        /// A release whose support has ended.
        ReleaseOutOfSupport = "release-out-of-support", Warning,
            Text::new("ESO {0}のサポートは{1}に終わりました。検証されたKubernetesは{2}です。", "Support for ESO {0} ended on {1}; it was tested with Kubernetes {2}."),
            Text::new("サポートされるのは最新のマイナーバージョンだけです。一覧は{3}時点のものなので、より新しいリリースがあればその番号を入力できます。公式アダプタで使えるものは、どれもサポートが終わっています。", "Only the newest minor version is supported. The list is from {3}: if there is a newer release by now, type its number. Every release that the official adapter works with is out of support.");
        /// The Kubernetes that a release's CRDs need.
        ReleaseKubernetes = "release-kubernetes", Info,
            Text::new("ESO {0}のCRDにはKubernetes {1}以降が必要です。検証されたのは{2}です。", "The CRDs of ESO {0} need Kubernetes {1} or newer; it was tested with {2}."),
            Text::new("クラスタのバージョンはkubectl versionで確認できます。1.30では一部の項目が警告なしで無視されます。", "kubectl version shows the cluster's. Kubernetes 1.30 silently drops a field of them.");
        /// A CRD that is too large for a client-side apply.
        ReleaseServerSide = "release-server-side", Info,
            Text::new("ESO {0}のCRDは大きいため、--server-sideなしのkubectl applyでは適用できません。", "A CRD of ESO {0} is too large for kubectl apply without --server-side."),
            Text::new("手順書のコマンドには付いています。手で適用するときにも付けてください。", "The runbook's commands have it. Use it as well when you apply them by hand.");
        /// A finalizer on every ExternalSecret.
        ReleaseFinalizer = "release-finalizer", Info,
            Text::new("ESO 0.20以降はすべてのExternalSecretにfinalizerを付けます。ESOを先に削除すると、ExternalSecretもnamespaceも削除できなくなります。", "From 0.20 on ESO puts a finalizer on every ExternalSecret: once ESO is gone, neither they nor their namespaces can be deleted."),
            Text::new("削除するときは、ExternalSecretを先に削除してください。", "When you remove ESO, delete the ExternalSecrets first.");
        /// 0.5.0 and 0.5.1 do not know a field that the adapter sets.
        ReleaseStoreField = "release-store-field", Warning,
            Text::new("0.5.0と0.5.1のClusterSecretStoreには、公式アダプタが設定するrefreshIntervalがありません。", "In 0.5.0 and 0.5.1 a ClusterSecretStore has no refreshInterval, which the official adapter sets."),
            Text::new("0.5.2以降を使ってください。", "Use 0.5.2 or newer.");
        /// `useAzureSDK` where it cannot be.
        AzureSdkUnknown = "azure-sdk-unknown", Error,
            Text::new("useAzureSDKはESO 0.20で追加されたもので、{0}にはありません。", "useAzureSDK came with ESO 0.20; {0} does not know it."),
            Text::new("「使わない」にするか、0.20.1以降を使ってください。", "Choose no, or use 0.20.1 or newer.");
        /// `useAzureSDK` where the official adapter writes the store.
        AzureSdkUnused = "azure-sdk-unused", Error,
            Text::new("公式アダプタはuseAzureSDKを書けません。", "The official adapter cannot write useAzureSDK."),
            Text::new("「使わない」にするか、ClusterSecretStoreの作成方法を変えてください。", "Choose no, or have the ClusterSecretStore made another way.");
        /// A creationPolicy that the release does not know.
        CreationPolicyUnknown = "creation-policy-unknown", Error,
            Text::new("{0}はESO {1}で追加されたもので、{2}にはありません。", "{0} came with ESO {1}; {2} does not know it."),
            Text::new("ほかから選ぶか、{1}以降を使ってください。", "Choose another, or use {1} or newer.");
        /// A refreshPolicy that the release does not know.
        RefreshPolicyUnknown = "refresh-policy-unknown", Error,
            Text::new("refreshPolicyはESO {1}で追加されたもので、{2}にはありません。", "refreshPolicy came with ESO {1}; {2} does not know it."),
            Text::new("「指定しない」にするか、0.16.1以降を使ってください。", "Choose \"not set\", or use 0.16.1 or newer.");
        /// A name that Azure keeps for itself.
        KeyVaultReserved = "key-vault-reserved", Warning,
            Text::new("Azureが予約している語を含む名前です。", "The name holds a word that Azure keeps for itself."),
            Text::new("これから作成する場合は別の名前にしてください。", "Choose another name if the vault is yet to be created.");
        /// A vault that is yet to be created shares its name with nobody.
        KeyVaultGlobal = "key-vault-global", Info,
            Text::new("キーコンテナ名は全世界で一意です。論理削除されたものとも重複できません。", "A vault's name is unique worldwide, soft-deleted vaults included."),
            Text::new("作成に失敗したら別の名前にしてください。", "If creating it fails, choose another name.");
        /// A namespace that Kubernetes keeps for itself.
        NamespaceReserved = "namespace-reserved", Warning,
            Text::new("kube- で始まるnamespaceはKubernetes自身のためのものです。", "Namespaces that start with kube- belong to Kubernetes itself."),
            Text::new("別のnamespaceにしてください。", "Choose another namespace.");
        /// Workloads in ESO's namespace.
        EsoNamespaceShared = "eso-namespace-shared", Info,
            Text::new("ESOはこのnamespaceのServiceAccount「default」で動きます。そこで動くほかのPodも、すべてのSecretを読み書きできます。", "ESO runs as the ServiceAccount \"default\" of this namespace, so any other pod there can read and write every Secret."),
            Text::new("ESO専用のnamespaceにしてください。", "Give ESO a namespace of its own.");
        /// The store's parameter has the name of QVS's own.
        AppNameCollision = "app-name-collision", Info,
            Text::new("appNameはQVS自身がApplication名に使うパラメータと同じ名前です。どちらが使われるかは文書化されていません。", "appName is also the parameter in which QVS passes the Application's name; which of the two is used is not documented."),
            Text::new("避けるにはclusterSecretStoreNameを選びます。手順10で実際の名前を確認します。", "Choose clusterSecretStoreName to avoid it. Step 10 checks the store's real name.");
        /// The prefix is not the Application's name.
        PrefixDiffers = "pipeline-prefix-differs", Info,
            Text::new("prefixがApplicationのNameと違います。コンソールから再コンパイルすると{0}-deployという別のPipelineができます。", "The prefix is not the Application's name: recompiling in the console would make another pipeline, {0}-deploy."),
            Text::new("同じ名前にしておくと安全です。", "Keep them equal to be safe.");
        /// The pipeline's name does not fit a label.
        PipelineNameLong = "pipeline-name-long", Warning,
            Text::new("Pipeline名 (<prefix>-deploy) が{0}文字になり、Kubernetesのラベルの上限63文字を超えます。", "The pipeline's name, <prefix>-deploy, has {0} characters; a Kubernetes label holds 63."),
            Text::new("prefixを56文字までにしてください。", "Use a prefix of up to 56 characters.");
        /// The deploy state's name is longer than Pulumi's stacks may be.
        StackNameLong = "stack-name-long", Warning,
            Text::new("デプロイ状態の名前 (<プロジェクト>-<Application>-<Deployment>-<状態名>) が{0}文字になり、上限の100文字を超えます。", "The name of the deploy state, <project>-<Application>-<Deployment>-<state>, has {0} characters; 100 is the limit."),
            Text::new("プロジェクト、Application、Deploymentのどれかを短くしてください。", "Shorten the project's, the Application's or the Deployment's name.");
        /// Git would ignore a file that has to be committed.
        KubeconfigHidesFiles = "kubeconfig-hides-files", Error,
            Text::new(".gitignoreにこの名前を書くと、コミットする「{0}」も無視されます。", "With this name in .gitignore, Git would also ignore {0}, which has to be committed."),
            Text::new("ほかのどのファイルやディレクトリとも違う名前にしてください。", "Choose a name that no other file or directory has.");
        /// Two ExternalSecrets of one name in a namespace.
        ExternalSecretTaken = "external-secret-taken", Error,
            Text::new("同じnamespaceに同じ名前のExternalSecretがもう1つあります。", "Another ExternalSecret has this name in the same namespace."),
            Text::new("名前かnamespaceを変えてください。", "Change the name or the namespace.");
        /// Two ExternalSecrets would own one Secret.
        TargetTaken = "target-taken", Error,
            Text::new("同じnamespaceの同じSecretを所有する (creationPolicyがOwnerの) ExternalSecretがもう1つあります。", "Another ExternalSecret with the creationPolicy Owner creates the same Secret in this namespace."),
            Text::new("Secret名を変えるか、片方をMergeにしてください。", "Change the Secret's name, or set one of the two to Merge.");
        /// A key twice in one ExternalSecret.
        SecretKeyTaken = "secret-key-taken", Error,
            Text::new("このExternalSecretに同じキーがもう1つあります。", "Another entry of this ExternalSecret has the same key."),
            Text::new("キーを変えてください。", "Change the key.");
        /// An ExternalSecret without entries.
        EntriesMissing = "entries-missing", Error,
            Text::new("エントリのないExternalSecretはESOに拒否されます。", "ESO refuses an ExternalSecret without entries."),
            Text::new("エントリを追加するか、このExternalSecretを削除してください。", "Add an entry, or remove this ExternalSecret.");
        /// A Secret that never follows a change.
        NeverRefreshes = "never-refreshes", Warning,
            Text::new("更新間隔が0なので、Secretは最初の1回だけ作成されます。キーコンテナの値が変わっても追従しません。ESO 0.11以降は、このExternalSecretを変更しても反映されません。", "With the interval 0 the Secret is made once and never follows a change in the vault. From ESO 0.11 on, later changes of this ExternalSecret are ignored too."),
            Text::new("1hなどの間隔を入力してください。ExternalSecretを変えたときだけ同期するなら、0.16.1以降でrefreshPolicyをOnChangeにします。1回だけでよいならCreatedOnceにします。", "Set an interval such as 1h. To sync only when the ExternalSecret changes, set refreshPolicy to OnChange (from 0.16.1 on); if once is meant, to CreatedOnce.");
        /// A name that the operator makes too long a name of.
        ExternalSecretNameLong = "external-secret-name-long", Error,
            Text::new("名前が{0}文字あります。このESOは、92文字を超える名前のExternalSecretを同期できません (0.18.1で解消)。", "The name has {0} characters. This ESO never syncs an ExternalSecret whose name is longer than 92; 0.18.1 does."),
            Text::new("名前を92文字までにするか、0.18.1以降を使ってください。", "Shorten it to 92 characters, or use 0.18.1 or newer.");
        /// A policy that makes no Secret.
        SecretNotMade = "secret-not-made", Info,
            Text::new("{0}はSecretを作成しません。", "{0} does not create the Secret."),
            Text::new("Mergeの場合はSecretを先に作成しておきます。自動で作成するにはOwnerを選びます。", "With Merge, the Secret must exist already. Choose Owner to have it created.");
        /// Two files of the bundle would have the same path.
        FileNameTaken = "file-name-taken", Error,
            Text::new("同じファイル名になるExternalSecretがもう1つあります。", "Another ExternalSecret gets the same file name."),
            Text::new("名前かnamespaceを変えてください。", "Change the name or the namespace.");
        /// The host belongs to another kind of repository.
        RepositoryKindDiffers = "repository-kind-differs", Warning,
            Text::new("clone URLのホストは別の種類のリポジトリのようです。", "The clone URL's host looks like another kind of repository."),
            Text::new("種類が違うとPipelineがcloneに失敗します。選択を確認してください。", "With the wrong kind the pipeline fails to clone. Check the choice.");
        /// QVS clones this kind over ssh only.
        SshUrlNeeded = "ssh-url-needed", Warning,
            Text::new("この種類のリポジトリをQVSはsshだけでcloneします。", "QVS clones this kind of repository over ssh only."),
            Text::new("git@host:org/repo.gitの形のURLを入力してください。", "Enter a URL such as git@host:org/repo.git.");
    }
}

impl Code {
    /// Whether a text with it must never be shown outside its own control: not in a file, link, draft or undo step.
    pub const fn hides_text(self) -> bool {
        matches!(self, Code::NulCharacter | Code::CredentialLike | Code::UrlCredentials)
    }
}
