//! The catalogue of findings in files.

use crate::diagnostic::codes;
use crate::rule::Quoted;

codes! {
    /// A kind of finding in a file.
    FileCode {
        /// Something other than a mapping where a mapping belongs.
        MappingWanted = "mapping-wanted", Error {
            reason: {
                ja: "ここには「キー: 値」の組が必要です。",
                en: "A mapping of keys to values belongs here.",
            },
            fix: {
                ja: "「キー: 値」の形で書いてください。",
                en: "Write it as key: value.",
            },
        }
        /// Something other than a list where a list belongs.
        ListWanted = "list-wanted", Error {
            reason: {
                ja: "ここにはリストが必要です。",
                en: "A list belongs here.",
            },
            fix: {
                ja: "各項目を「- 」で始めてください。",
                en: "Start each item with \"- \".",
            },
        }
        /// A list or mapping where a text belongs.
        TextWanted = "text-wanted", Error {
            reason: {
                ja: "ここには文字列が必要です。",
                en: "A text belongs here.",
            },
            fix: {
                ja: "値を1つだけ書いてください。",
                en: "Write a single value.",
            },
        }
        /// A required key is missing.
        KeyMissing { key: Quoted } = "key-missing", Error {
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
        ValueUnquoted { value: Quoted } = "value-unquoted", Error {
            reason: {
                ja: "{value}は文字列ではなく、数値・真偽値・日付として読まれます。",
                en: "{value} is read as a number, a flag or a date, not as a text.",
            },
            fix: {
                ja: "\"{value}\" のように引用符で囲んでください。",
                en: "Put it in quotes: \"{value}\".",
            },
        }
        /// Nothing where a text belongs.
        ValueEmpty = "value-empty", Error {
            reason: {
                ja: "値が空です。",
                en: "There is no value.",
            },
            fix: {
                ja: "値を書いてください。空の文字列なら \"\" と書きます。",
                en: "Write one; an empty text is \"\".",
            },
        }
        /// The file is of another kind.
        KindDiffers { kind: Quoted } = "kind-differs", Error {
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
            reason: {
                ja: "{kind}は、QVSの文書にあるパラメータの型ではありません。",
                en: "QVS documents no parameter type {kind}.",
            },
            fix: {
                ja: "string、int、bool、secret、arrayのどれかか確認してください。",
                en: "Check it: string, int, bool, secret and array are known.",
            },
        }
        /// A parameter declared twice.
        ParamTaken { name: Quoted } = "param-taken", Error {
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
        ParamReserved { name: Quoted } = "param-reserved", Error {
            reason: {
                ja: "{name}はPipeline自身が使うパラメータ名です。",
                en: "The pipeline itself has a parameter named {name}.",
            },
            fix: {
                ja: "別の名前にしてください。",
                en: "Choose another name.",
            },
        }
        /// A reference to a parameter that is not declared.
        ParamUndeclared { name: Quoted } = "param-undeclared", Error {
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
        ExpressionUnknown { inside: Quoted } = "expression-unknown", Warning {
            reason: {
                ja: "$({inside}) はここで使える式ではありません。",
                en: "$({inside}) is no expression that can be used here.",
            },
            fix: {
                ja: "スペルを確認してください。",
                en: "Check the spelling.",
            },
        }
        /// A module in none of the three styles.
        ModuleStyle = "module-style", Error {
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
            reason: {
                ja: "Pipelineが読む公式アダプタの取得元は先頭の1つだけです。",
                en: "Of the modules of the official adapters the pipeline reads the first only.",
            },
            fix: {
                ja: "使う取得元を先頭に置き、ほかを削除してください。",
                en: "Put the one to use first and remove the others.",
            },
        }
        /// A pattern that is not among those used here.
        PatternUnknown { name: Quoted } = "pattern-unknown", Warning {
            reason: {
                ja: "{name}はESO用のアダプタのどれでもありません。",
                en: "{name} is none of the adapters for ESO.",
            },
            fix: {
                ja: "スペルを確認してください。ほかのアダプタなら、そのままで構いません。",
                en: "Check the spelling. If it is another adapter, nothing needs to be done.",
            },
        }
        /// An adapter lacks a required parameter.
        AdapterParamMissing { name: Quoted } = "adapter-param-missing", Error {
            reason: {
                ja: "アダプタに必要な{name}がありません。",
                en: "The adapter needs {name}, which is missing.",
            },
            fix: {
                ja: "paramsに{name}を加えてください。",
                en: "Add {name} to its params.",
            },
        }
        /// A parameter that the adapter does not have.
        AdapterParamUnknown { name: Quoted } = "adapter-param-unknown", Error {
            reason: {
                ja: "アダプタに{name}というパラメータはありません。コンパイル時に警告なしで無視されます。",
                en: "The adapter has no parameter {name}. It is silently ignored when compiling.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
        }
        /// A text parameter that gets a value of another type.
        AdapterParamType { name: Quoted, kind: Quoted } = "adapter-param-type", Warning {
            reason: {
                ja: "アダプタは文字列を受け取りますが、{name}は{kind}と宣言されています。",
                en: "The adapter takes a text, and {name} is declared as {kind}.",
            },
            fix: {
                ja: "{name}の型をstringにしてください。",
                en: "Declare {name} as string.",
            },
        }
        /// An option that the adapter does not have.
        OptionUnknown { name: Quoted } = "option-unknown", Error {
            reason: {
                ja: "アダプタに{name}というオプションはありません。コンパイル時に警告なしで無視されます。",
                en: "The adapter has no option {name}. It is silently ignored when compiling.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
        }
        /// An option with a value that it does not allow.
        OptionValue { name: Quoted, choices: Quoted } = "option-value", Error {
            reason: {
                ja: "{name}の値として使えません。",
                en: "{name} cannot be this.",
            },
            fix: {
                ja: "次のどれかにしてください: {choices}",
                en: "Use one of these: {choices}",
            },
        }
        /// An option that must be `true` or `false`.
        OptionFlag { name: Quoted } = "option-flag", Error {
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
            reason: {
                ja: "repositoryKindを空文字列で書くとコンパイルに失敗します。",
                en: "Written as an empty text, repositoryKind makes compiling fail.",
            },
            fix: {
                ja: "行ごと消すか、githubと書いてください。",
                en: "Remove the line, or write github.",
            },
        }
        /// Only deploy:simple.
        InfrastructureMissing = "infrastructure-missing", Error {
            reason: {
                ja: "デプロイするものを定義するInfrastructure Adapterがありません。",
                en: "There is no infrastructure adapter, so there is nothing to deploy.",
            },
            fix: {
                ja: "kubernetes/secrets/esoを加えてください。",
                en: "Add kubernetes/secrets/eso.",
            },
        }
        /// No adapter makes a pipeline.
        PipelineMissing = "pipeline-missing", Error {
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
            reason: {
                ja: "Pipelineに{name}というパラメータはありません。",
                en: "The pipeline has no parameter {name}.",
            },
            fix: {
                ja: "スペルを直すか、QVS Configのparamsに加えてください。",
                en: "Correct the spelling, or add it to the params of the QVS Config.",
            },
        }
        /// A stage that does not say which revision to check out.
        RevisionMissing = "git-revision-missing", Error {
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
            reason: {
                ja: "QVS Configに{name}というパラメータはありません。",
                en: "The QVS Config has no parameter {name}.",
            },
            fix: {
                ja: "スペルを直すか、削除してください。",
                en: "Correct the spelling, or remove it.",
            },
        }
        /// A value for a parameter that QVS fills itself.
        DeploymentValueAutomatic { name: Quoted } = "deployment-value-automatic", Warning {
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
            reason: {
                ja: "参照先がClusterSecretStoreではありません (kindを省くとSecretStoreになります)。",
                en: "It does not refer to a ClusterSecretStore (without a kind it means SecretStore).",
            },
            fix: {
                ja: "このインストールのストアを読むなら、secretStoreRefにkind: ClusterSecretStoreと書いてください。",
                en: "If it should read from this installation's store, write kind: ClusterSecretStore in secretStoreRef.",
            },
        }
    }
}
