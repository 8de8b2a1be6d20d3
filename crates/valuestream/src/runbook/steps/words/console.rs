//! Steps 2, 2-a, 3, 3-a, 8 and 9.

use text::Text;

// Common to every form of the console.
pub const FILL_IN_AND_CREATE: Text =
    Text { ja: "次の値を入力し、CREATEを押します。", en: "Fill these in and press CREATE." };
pub const MAY_BE_EMPTY: Text = Text { ja: "空欄のままで構いません", en: "may be left empty" };

// Steps 2 and 2-a.
pub const OPEN_APPLICATION: Text = Text {
    ja: "左メニューのApplicationを開き、右上のNEW APPLICATIONを押して入力します。NEXTは、\
         手順2-aでRepositoryを登録してから押します。",
    en: "Open Application in the left menu, press NEW APPLICATION at the top right, and fill in the form. NEXT is for \
         after step 2-a, which registers the Repository.",
};
pub const NEW_REPOSITORY: Text = Text {
    ja: "+ Create New Repositoryを選び、手順2-aへ",
    en: "choose + Create New Repository and go to step 2-a",
};
pub const PASTE_CREDENTIAL: Text =
    Text { ja: "このコンソールに直接貼り付けます", en: "paste it here, in the console only" };
pub const BACK_TO_APPLICATION: Text = Text {
    ja: "手順2の画面に戻り、右下のNEXTを押します。登録したApplicationのNameが次の値と同じか確認します。違うときは、\
         qvsconfigのフォームの値を直してください。",
    en: "Back in the form of step 2, press NEXT at the bottom right. Check that the Name of the new Application is \
         the value below. If not, change the value in qvsconfig's form.",
};

// Steps 3 and 3-a.
pub const FILL_IN_DEPLOYMENT: Text = Text {
    ja: "次の値を入力します。CREATEは、手順3-aでEnvironmentを登録してから押します。",
    en: "Fill these in. CREATE is for after step 3-a, which registers the Environment.",
};
pub const ADD_DEPLOYMENT: Text = Text {
    ja: "左メニューのApplicationを開き、一覧から次のApplicationを選んで、Deploymentを追加します。",
    en: "Open Application in the left menu, choose the one below in the list, and add a Deployment to it.",
};
pub const ADDING_UNVERIFIED: Text = Text {
    ja: "チュートリアルで登録するDeploymentは1つだけなので、2つ目以降を追加するボタンの名前は確認できていません。",
    en: "The tutorial registers one Deployment only, so what the button for another one is called could not be verified.",
};
pub const NEW_ENVIRONMENT: Text = Text {
    ja: "+ Create New Environmentを選び、手順3-aへ",
    en: "choose + Create New Environment and go to step 3-a",
};
pub const PASTE_KUBECONFIG: Text = Text {
    ja: "手順1のファイルの内容を、このコンソールに直接貼り付けます",
    en: "paste the content of step 1's file here, in the console only",
};
pub const EMPTY_ALIAS: Text = Text {
    ja: "空欄。同じ種類の2つ目以降は区別できる名前",
    en: "leave empty; for a second one of the same kind, a name to tell them apart",
};
pub const BACK_TO_DEPLOYMENT: Text = Text {
    ja: "手順3の画面に戻ります。NameはEnvironmentを選ぶと自動で入ります。次の値と同じか確認し、\
         右下のCREATEを押してDeploymentを登録します。",
    en: "Go back to the form of step 3. Name is filled in when the Environment is chosen. Check that it is the value \
         below, then press CREATE at the bottom right to register the Deployment.",
};

// Step 8.
pub const OPEN_DEPLOYMENT_CONFIG: Text = Text {
    ja: "左メニューのAssemblyLineを開き、一覧から次の名前を選びます。Pipeline Stagesのeso-deployを開き、\
         画面右のEdit Deployment Configを選びます。",
    en: "Open AssemblyLine in the left menu and choose the name below in the list. Open eso-deploy in Pipeline Stages \
         and choose Edit Deployment Config on the right.",
};
pub const PASTE_INTO_EDITOR: Text = Text {
    ja: "YAMLモードのEditorに次の内容を貼り付けます。",
    en: "Paste this into the editor, which is in YAML mode.",
};
pub const SAVE: Text = Text {
    ja: "Saveを押し、Input Parametersがすべて緑になったことを確認します。",
    en: "Press Save and check that all Input Parameters are green.",
};

// Step 9.
pub const FILL_IN_AND_RUN: Text = Text {
    ja: "AssemblyLineの画面で次のInput Parameterを入力し、RUNを押します。",
    en: "On the AssemblyLine's page, fill in this Input Parameter and press RUN.",
};
pub const WEBHOOK_NOT_READY: Text = Text {
    ja: "1つ目のステージの直後はwebhookの証明書がまだ用意されていないことがあります。\
         2つ目のステージがwebhookの呼び出しで失敗したら、もう一度実行してください。",
    en: "Right after the first stage, the webhook's certificate may not be ready yet. If the second stage fails on a \
         webhook call, run it again.",
};
pub const IMAGE: Text = Text {
    ja: "クラスタは次のイメージを取得します。取得元を制限しているクラスタでは、先に許可してください。",
    en: "The cluster pulls this image. Where it restricts registries, allow it first.",
};
