//! The pictures: everything from the vault to the Secrets and from the repository to the cluster, the AssemblyLine, and
//! where a value goes. They follow the plan and live status; what they show is decided in `valuestream::picture`.

mod arrow;
mod drawing;
mod figure;
mod ids;
mod in_words;
mod panel;
mod route;
mod state;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use valuestream::picture::{self, Drawing, Known};
use valuestream::plan::Resolved;
use valuestream::plan::release::StoreDelivery;
use valuestream::{Lang, Plan, Text};

use crate::browser::key::key;
use crate::components::live::LiveStatus;
use crate::components::{on, said, t};
use crate::state::{Workspace, live};
use crate::words;
use figure::Figure;
use panel::Panel;
use route::RouteFigure;
use state::State;

const WHOLE: Text = Text { ja: "全体図", en: "The whole picture" };
const WHOLE_INTRO: Text = Text {
    ja: "秘密の値がSecretに届くまでと、QVSがそれをデプロイするまで。各部分を選ぶと、入力欄、ファイル、手順に移動できます。",
    en: "How a secret value gets into a Secret, and how QVS deploys what does it. Choose a part to go to its fields, files and steps.",
};
const STAGES: Text = Text { ja: "AssemblyLineのステージ", en: "The stages of the AssemblyLine" };
const TWO_STAGES: Text = Text {
    ja: "同じPipelineを2回実行します。1回目はESOのHelm chartを、2回目はClusterSecretStoreを適用します。",
    en: "The same pipeline runs twice: first it applies ESO's Helm chart, then the ClusterSecretStore.",
};
const ONE_STAGE: Text = Text {
    ja: "ESOのHelm chartを適用します。ClusterSecretStoreは手順10-aでkubectlで適用します。",
    en: "It applies ESO's Helm chart. The ClusterSecretStore is applied with kubectl in step 10-a.",
};

fn stages_intro(plan: &Plan) -> Text {
    match plan.release.store_delivery() {
        StoreDelivery::Manifest => ONE_STAGE,
        StoreDelivery::OfficialAdapter | StoreDelivery::OwnAdapter => TWO_STAGES,
    }
}

/// The pictures, and a panel of the part that was chosen.
#[component]
pub fn Picture() -> impl IntoView {
    let workspace = Workspace::here();
    let state = State::new(workspace);
    let (whole, stages) = (drawn_of(workspace, picture::whole), drawn_of(workspace, picture::stages));
    let escape = move |event: KeyboardEvent| {
        if key(&event).is_some_and(|key| key.name == "Escape" && !key.command && !key.composing) {
            state.close();
        }
    };
    view! {
        <section class="picture" aria-label=t(words::PICTURE) on:keydown=on(escape)>
            <LiveStatus with_chain=false />
            <Figure id="picture-whole" title=WHOLE drawing=whole state list=in_words::list(whole)>
                {t(WHOLE_INTRO)}
            </Figure>
            <Figure id="picture-stages" title=STAGES drawing=stages state list=in_words::list(stages)>
                {said(move |lang| workspace.with_environment(stages_intro).get(lang))}
            </Figure>
            <RouteFigure state />
            <Panel state />
        </section>
    }
    .into_any()
}

/// A picture of the plan, its messages and its live state.
fn drawn_of(workspace: Workspace, draw: fn(&Resolved, Known, Lang) -> Drawing) -> Memo<Drawing> {
    Memo::new(move |_| {
        let lang = workspace.lang.get();
        workspace.findings.with(|findings| {
            live::with_checks(workspace, |checks| {
                workspace.with_environment(|plan| draw(&plan.resolve(), Known { found: &findings.all, checks }, lang))
            })
        })
    })
}
