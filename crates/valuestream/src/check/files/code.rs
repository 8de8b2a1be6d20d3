//! The catalogue of what can be wrong with files.

use text::Text;

use crate::rule::codes;

codes! {
    /// A kind of finding in a file.
    FileCode {
        /// Something else where a mapping belongs.
        MappingWanted = "mapping-wanted", Error,
            Text::new("ここには「キー: 値」の組が必要です。", "A mapping of keys to values belongs here."),
            Text::new("「キー: 値」の形で書いてください。", "Write it as key: value.");
        /// Something else where a list belongs.
        ListWanted = "list-wanted", Error,
            Text::new("ここにはリストが必要です。", "A list belongs here."),
            Text::new("各項目を「- 」で始めてください。", "Start each item with \"- \".");
        /// A list or mapping where a text belongs.
        TextWanted = "text-wanted", Error,
            Text::new("ここには文字列が必要です。", "A text belongs here."),
            Text::new("値を1つだけ書いてください。", "Write a single value.");
        /// A key that must be there is not.
        KeyMissing = "key-missing", Error,
            Text::new("{0}がありません。", "{0} is missing."),
            Text::new("{0}を書いてください。", "Add {0}.");
        /// A number, flag or date where a text belongs.
        ValueUnquoted = "value-unquoted", Error,
            Text::new("{0}は文字列ではなく、数値・真偽値・日付として読まれます。", "{0} is read as a number, a flag or a date, not as a text."),
            Text::new("\"{0}\" のように引用符で囲んでください。", "Put it in quotes: \"{0}\".");
        /// Nothing where a text belongs.
        ValueEmpty = "value-empty", Error,
            Text::new("値が空です。", "There is no value."),
            Text::new("値を書いてください。空の文字列なら \"\" と書きます。", "Write one; an empty text is \"\".");
        /// The file is of another kind.
        KindDiffers = "kind-differs", Error,
            Text::new("kindが{0}ではありません。", "The kind is not {0}."),
            Text::new("kind: {0}と書いてください。", "Write kind: {0}.");
        /// Another apiVersion than the only one there is.
        ApiVersionDiffers = "api-version-differs", Error,
            Text::new("apiVersionが{0}ではありません。", "The apiVersion is not {0}."),
            Text::new("apiVersion: {0}と書いてください。", "Write apiVersion: {0}.");

        /// A parameter of a type that QVS does not have.
        ParamTypeUnknown = "param-type-unknown", Error,
            Text::new("パラメータの型に{0}はありません。", "There is no parameter type {0}."),
            Text::new("string、int、secret、arrayのどれかにしてください。", "Use string, int, secret or array.");
        /// A parameter declared twice.
        ParamTaken = "param-taken", Error,
            Text::new("パラメータ{0}が2回宣言されています。", "The parameter {0} is declared twice."),
            Text::new("片方を消すか、名前を変えてください。", "Remove one of them, or rename it.");
        /// A parameter that has the name of one of the pipeline's own.
        ParamReserved = "param-reserved", Error,
            Text::new("{0}はPipeline自身が使うパラメータ名です。", "The pipeline itself has a parameter named {0}."),
            Text::new("別の名前にしてください。", "Choose another name.");
        /// A reference to a parameter that is not declared.
        ParamUndeclared = "param-undeclared", Error,
            Text::new("{0}はparamsに宣言されていません。", "{0} is not declared in params."),
            Text::new("paramsに加えるか、スペルを直してください。", "Add it to params, or correct the spelling.");
        /// A parameter that nothing refers to.
        ParamUnused = "param-unused", Warning,
            Text::new("パラメータ{0}はどのアダプタにも渡されていません。", "No adapter is given the parameter {0}."),
            Text::new("$(params.{0}) と書いて使うか、宣言を削除してください。", "Use it as $(params.{0}), or remove it.");
        /// A `$(…)` that QVS does not have here.
        ExpressionUnknown = "expression-unknown", Warning,
            Text::new("$({0}) はここで使える式ではありません。", "$({0}) is no expression that can be used here."),
            Text::new("スペルを確認してください。", "Check the spelling.");
        /// A module in none of the three styles.
        ModuleStyle = "module-style", Error,
            Text::new("アダプタの取得元として認識できません。", "This does not say where the adapters come from."),
            Text::new("nameとrevision、nameとremote (repoとrevision)、nameとlocal (path) のどれかで書いてください。", "Write a name with a revision, a name with remote (repo and revision), or a name with local (path).");
        /// A module behind the first.
        ModuleIgnored = "module-ignored", Warning,
            Text::new("Pipelineが読む公式アダプタの取得元は先頭の1つだけです。", "Of the modules of the official adapters the pipeline reads the first only."),
            Text::new("使う取得元を先頭に置き、ほかを削除してください。", "Put the one to use first and remove the others.");
        /// A pattern that is none of those used here.
        PatternUnknown = "pattern-unknown", Error,
            Text::new("{0}はESO用のアダプタのどれでもありません。", "{0} is none of the adapters for ESO."),
            Text::new("スペルを直してください。ほかのアダプタは別のQVS Configで使います。", "Correct the spelling. Other adapters go into a QVS Config of their own.");
        /// An adapter without a parameter that it needs.
        AdapterParamMissing = "adapter-param-missing", Error,
            Text::new("アダプタに必要な{0}がありません。", "The adapter needs {0}, which is missing."),
            Text::new("paramsに{0}を加えてください。", "Add {0} to its params.");
        /// A parameter that the adapter does not have.
        AdapterParamUnknown = "adapter-param-unknown", Error,
            Text::new("アダプタに{0}というパラメータはありません。コンパイル時に警告なしで無視されます。", "The adapter has no parameter {0}. It is silently ignored when compiling."),
            Text::new("スペルを直すか、削除してください。", "Correct the spelling, or remove it.");
        /// A text parameter that is given one of another type.
        AdapterParamType = "adapter-param-type", Warning,
            Text::new("アダプタは文字列を受け取りますが、{0}は{1}と宣言されています。", "The adapter takes a text, and {0} is declared as {1}."),
            Text::new("{0}の型をstringにしてください。", "Declare {0} as string.");
        /// An option that the adapter does not have.
        OptionUnknown = "option-unknown", Error,
            Text::new("アダプタに{0}というオプションはありません。コンパイル時に警告なしで無視されます。", "The adapter has no option {0}. It is silently ignored when compiling."),
            Text::new("スペルを直すか、削除してください。", "Correct the spelling, or remove it.");
        /// An option with a value that it cannot have.
        OptionValue = "option-value", Error,
            Text::new("{0}の値として使えません。", "{0} cannot be this."),
            Text::new("次のどれかにしてください: {1}", "Use one of these: {1}");
        /// An option that is `true` or `false`.
        OptionFlag = "option-flag", Error,
            Text::new("{0}はtrueかfalseです。", "{0} is true or false."),
            Text::new("引用符を付けずにtrueかfalseと書いてください。", "Write true or false, without quotes.");
        /// `repositoryKind: ""`.
        RepositoryKindEmpty = "repository-kind-empty", Error,
            Text::new("repositoryKindを空文字列で書くとコンパイルに失敗します。", "Written as an empty text, repositoryKind makes compiling fail."),
            Text::new("行ごと消すか、githubと書いてください。", "Remove the line, or write github.");
        /// deploy:simple alone.
        InfrastructureMissing = "infrastructure-missing", Error,
            Text::new("デプロイするものを定義するInfrastructure Adapterがありません。", "There is no infrastructure adapter, so there is nothing to deploy."),
            Text::new("kubernetes/secrets/esoを加えてください。", "Add kubernetes/secrets/eso.");
        /// No adapter that makes a pipeline.
        PipelineMissing = "pipeline-missing", Error,
            Text::new("Pipelineを生成するCI/CD Adapterがありません。", "There is no CI/CD adapter, so there is no pipeline."),
            Text::new("pipeline/deploy:simpleを加えてください。", "Add pipeline/deploy:simple.");

        /// An AssemblyLine without stages.
        StagesMissing = "stages-missing", Error,
            Text::new("ステージがありません。", "There are no stages."),
            Text::new("stagesに1つ以上書いてください。", "Write at least one under stages.");
        /// Two stages of one name.
        StageNameTaken = "stage-name-taken", Error,
            Text::new("{0}という名前のステージがもう1つあります。", "Another stage is named {0}."),
            Text::new("名前を変えてください。", "Rename one of them.");
        /// A stage that waits for none of the stages.
        RunAfterUnknown = "run-after-unknown", Error,
            Text::new("{0}というステージはありません。", "There is no stage {0}."),
            Text::new("スペルを直してください。", "Correct the spelling.");
        /// A stage that waits for itself.
        RunAfterItself = "run-after-itself", Error,
            Text::new("ステージが自分自身の完了を待っています。", "The stage waits for itself."),
            Text::new("この行を削除してください。", "Remove this line.");
        /// Stages that wait for each other.
        RunAfterCycle = "run-after-cycle", Error,
            Text::new("ステージが互いに待ち合っていて始まりません: {0}", "These stages wait for each other and never start: {0}"),
            Text::new("runAfterを1つ削除して循環をなくしてください。", "Break the circle by removing one runAfter.");
        /// `runAfter` in the wrong place.
        RunAfterInSpec = "run-after-in-spec", Error,
            Text::new("specの中のrunAfterは読まれません。", "A runAfter inside spec is not read."),
            Text::new("specと同じ字下げに移してください。", "Move it out, to the same indentation as spec.");
        /// An input declared twice.
        InputTaken = "input-taken", Error,
            Text::new("入力{0}が2回宣言されています。", "The input {0} is declared twice."),
            Text::new("片方を削除してください。", "Remove one of them.");
        /// A reference to an input that is not declared.
        InputUndeclared = "input-undeclared", Error,
            Text::new("入力{0}はspec.paramsに宣言されていません。", "The input {0} is not declared in spec.params."),
            Text::new("spec.paramsに加えるか、スペルを直してください。", "Add it to spec.params, or correct the spelling.");
        /// A result of a stage that does not run before.
        ResultNotBefore = "result-not-before", Error,
            Text::new("{0}というステージは、この時点でまだ終わっていません。", "No stage {0} is done by then."),
            Text::new("runAfterに{0}を加えるか、スペルを直してください。", "Add {0} to runAfter, or correct the spelling.");
        /// A parameter given twice to one stage.
        StageParamTaken = "stage-param-taken", Error,
            Text::new("このステージに{0}が2回あります。", "This stage has {0} twice."),
            Text::new("片方を削除してください。", "Remove one of them.");
        /// A parameter that the pipeline does not have.
        StageParamUnknown = "stage-param-unknown", Error,
            Text::new("Pipelineに{0}というパラメータはありません。", "The pipeline has no parameter {0}."),
            Text::new("スペルを直すか、QVS Configのparamsに加えてください。", "Correct the spelling, or add it to the params of the QVS Config.");
        /// A stage that does not say what to check out.
        RevisionMissing = "git-revision-missing", Error,
            Text::new("ステージにgitRevisionがありません。", "The stage has no gitRevision."),
            Text::new("paramsにname: gitRevision、value: $(inputs.gitRevision) を加えてください。", "Add gitRevision with the value $(inputs.gitRevision) to its params.");
        /// Two stages that keep their state in one place.
        StateTaken = "state-name-taken", Error,
            Text::new("deployStateNameが{0}のステージがもう1つあります。互いのリソースを削除し合います。", "Another stage has the deployStateName {0}; each would remove the other's resources."),
            Text::new("ステージごとに別のdeployStateNameにしてください。", "Give each stage a deployStateName of its own.");
        /// A state's name that cannot be one.
        StateShape = "state-name-shape", Error,
            Text::new("deployStateNameに使えない文字があります。", "This cannot be a deployStateName."),
            Text::new("英小文字・数字・ハイフンで、先頭と末尾は英小文字か数字にしてください。", "Use lower-case letters, digits and hyphens, with a letter or digit at both ends.");
        /// Stages of different Applications.
        ApplicationDiffers = "stage-application-differs", Error,
            Text::new("前のステージのApplicationは{0}です。", "The stages before have the Application {0}."),
            Text::new("すべてのステージで同じApplicationにしてください。", "Use one Application in all stages.");
        /// Stages of different Deployments.
        DeploymentDiffers = "stage-deployment-differs", Error,
            Text::new("前のステージのDeploymentは{0}です。", "The stages before have the Deployment {0}."),
            Text::new("すべてのステージで同じDeploymentにしてください。", "Use one Deployment in all stages.");
        /// Stages of different pipelines.
        PipelineDiffers = "stage-pipeline-differs", Error,
            Text::new("前のステージのPipelineは{0}です。", "The stages before have the pipeline {0}."),
            Text::new("すべてのステージで同じPipelineにしてください。", "Use one pipeline in all stages.");
        /// A pipeline of another name than deploy:simple gives it.
        PipelineSuffix = "stage-pipeline-name", Error,
            Text::new("deploy:simpleのPipeline名は{0}で終わります。", "The pipelines of deploy:simple end in {0}."),
            Text::new("qvsctl pipeline compileのprefixに{0}を付けた名前にしてください。", "Write the prefix of qvsctl pipeline compile with {0} behind it.");
        /// A provider that none of the adapters has.
        ProviderUnknown = "provider-unknown", Error,
            Text::new("providerTypeに{0}はありません。何もデプロイされません。", "No adapter here has the providerType {0}, so nothing would be deployed."),
            Text::new("ESOのステージはkubernetes-helm、ストアのステージはkubernetes (省略可) です。", "ESO's stage has kubernetes-helm; the store's has kubernetes, or none.");
        /// No stage that installs the operator.
        HelmStageMissing = "helm-stage-missing", Error,
            Text::new("ESOをインストールするステージがありません。", "No stage installs ESO."),
            Text::new("最初のステージのparamsにproviderType: kubernetes-helmを加えてください。", "Give the first stage the providerType kubernetes-helm.");
        /// No stage that makes the store.
        StoreStageMissing = "store-stage-missing", Error,
            Text::new("QVS ConfigのアダプタでClusterSecretStoreを作成するステージがありません。", "No stage creates the ClusterSecretStore that the QVS Config has an adapter for."),
            Text::new("providerTypeを書かないステージを加えてください。", "Add a stage without a providerType.");
        /// A stage that has nothing to apply.
        StoreStageIdle = "store-stage-idle", Warning,
            Text::new("QVS ConfigにClusterSecretStoreのアダプタがないので、このステージがデプロイするものはありません。", "The QVS Config has no adapter for the ClusterSecretStore, so this stage has nothing to deploy."),
            Text::new("ステージを削除するか、アダプタを加えてください。以前にこのステージでデプロイしたものがあると、実行したときに削除されます。", "Remove the stage, or add the adapter. What an earlier run of it deployed would be removed.");
        /// A store made before the operator is there.
        StoreStageEarly = "store-stage-early", Error,
            Text::new("ESOのステージを待たずにClusterSecretStoreを作成します。", "The ClusterSecretStore is created without waiting for ESO's stage."),
            Text::new("runAfterにESOのステージを加えてください。", "Add ESO's stage to runAfter.");

        /// A parameter that nobody gives a value.
        DeploymentValueMissing = "deployment-value-missing", Error,
            Text::new("QVS Configのパラメータ{0}の値がありません。", "The QVS Config's parameter {0} has no value."),
            Text::new("{0}: に続けて値を書いてください。", "Add {0}: and its value.");
        /// A value that no parameter takes.
        DeploymentValueUnused = "deployment-value-unused", Warning,
            Text::new("QVS Configに{0}というパラメータはありません。", "The QVS Config has no parameter {0}."),
            Text::new("スペルを直すか、削除してください。", "Correct the spelling, or remove it.");
        /// A value for what QVS binds itself.
        DeploymentValueAutomatic = "deployment-value-automatic", Warning,
            Text::new("{0}はQVSが自動で設定します。どちらの値が使われるかは文書化されていません。", "QVS sets {0} by itself; which of the two values is used is not documented."),
            Text::new("削除してください。", "Remove it.");
        /// A value that would break the program it is pasted into.
        PastedIntoCode = "value-pasted-into-code", Error,
            Text::new("Pipelineはこの値をPythonの文字列に埋め込みます。バックスラッシュ、'''、末尾の ' があると壊れます。", "The pipeline pastes this into a Python text: a backslash, ''' or a ' at the end breaks it."),
            Text::new("それらの文字を使わない値にしてください。", "Use a value without them.");
        /// A value that would break the command it is pasted into.
        PastedIntoShell = "value-pasted-into-shell", Error,
            Text::new("Pipelineは{0}をそのままシェルに渡します。空白や記号があると壊れるか、実行されます。", "The pipeline puts {0} into a shell as it is: spaces and signs break it, or are run."),
            Text::new("英数字と . _ / @ + - : % ~ = , だけにしてください。", "Use letters, digits and . _ / @ + - : % ~ = , only.");

        /// An apiVersion that the release does not serve.
        ApiVersionNotServed = "api-version-not-served", Error,
            Text::new("ESO {0}はこのapiVersionを受け付けません。", "ESO {0} does not serve this apiVersion."),
            Text::new("次のどれかにしてください: {1}", "Use one of these: {1}");
        /// A store of another name than the one that is made.
        StoreNameDiffers = "store-name-differs", Error,
            Text::new("作成されるClusterSecretStoreの名前は{0}です。", "The ClusterSecretStore that is created is called {0}."),
            Text::new("secretStoreRefのnameを{0}にしてください。", "Make {0} the name in secretStoreRef.");
        /// A reference to a store in a namespace.
        StoreKindDiffers = "store-kind-differs", Error,
            Text::new("参照先がClusterSecretStoreではありません (kindを省くとSecretStoreになります)。", "It does not refer to a ClusterSecretStore (without a kind it means SecretStore)."),
            Text::new("secretStoreRefにkind: ClusterSecretStoreと書いてください。", "Write kind: ClusterSecretStore in secretStoreRef.");
    }
}
