//! The whole picture: QVS on one side, Azure on the other, the cluster below both. It is 704 pixels wide, which fits
//! into a pane next to the form; everything below is derived from the grid.

use std::collections::BTreeSet;

use text::{Lang, Text};

use super::canvas::{ARROW, CARD, Card, NOTE, Name};
use super::drawing::{Area, Drawing, NodeId, Point, Shape, Style};
use super::marks::Known;
use super::names::{given, more, name, remote_keys, short_url, values};
use super::part::Part;
use crate::plan::release::StoreDelivery;
use crate::plan::{
    ClusterField, CreationPolicy, FieldPath, IdentityField, PlanField, ProjectField, ReleaseField, RepositoryField,
    Resolved, SecretField, VaultAuthorization,
};

/// How many ExternalSecrets are shown individually; if there are more, the last box is for the rest.
pub const SHOWN_SECRETS: usize = 5;

/// The width of a box that fills its column, and of half a box.
const WIDE: i32 = 304;
const HALF: i32 = 144;
/// The left sides of the columns, and of the right half of the left column.
const LEFT: i32 = 20;
const HALF_WAY: i32 = LEFT + WIDE - HALF;
const RIGHT: i32 = 380;
const WIDTH: i32 = RIGHT + WIDE + LEFT;
/// The distances from a frame's top to its first box, and from its last box to its end.
const HEAD: i32 = 46;
const FOOT: i32 = 18;
/// The distance from a box to the next one below.
const STEP: i32 = CARD + 30;
/// The distance between frames, one below the other.
const APART: i32 = 44;
/// The number of rows of boxes in the upper frames.
const ROWS: i32 = 6;
const UPPER: i32 = HEAD + (ROWS - 1) * STEP + CARD + FOOT;
/// The cluster's top, its first box, and the distance between ExternalSecrets.
const LOWER: i32 = UPPER + APART;
const FIRST: i32 = LOWER + HEAD;
const SECRET_STEP: i32 = CARD + 16;
/// Where the arrows of all ExternalSecrets but the first go up.
const SIDE: i32 = LEFT / 2;

const fn row(n: i32) -> i32 {
    HEAD + n * STEP
}

/// Draws the whole picture of a plan.
pub fn drawing(resolved: &Resolved, known: Known, lang: Lang) -> Drawing {
    let mut it = Whole { resolved, known, lang, drawing: Drawing { width: WIDTH, ..Drawing::default() } };
    let target = it.qvs();
    let credential = it.azure();
    it.cluster(target, credential);
    it.drawing
}

struct Whole<'w> {
    resolved: &'w Resolved<'w>,
    known: Known<'w>,
    lang: Lang,
    drawing: Drawing,
}

impl Whole<'_> {
    fn t(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn name(&self, field: impl Into<PlanField>) -> Name {
        name(self.resolved, FieldPath::Plan(field.into()))
    }

    fn frame(&mut self, x: i32, y: i32, width: i32, height: i32, part: Part, name: Name) -> usize {
        let frame = self.drawing.frames.len();
        self.drawing.frames.push(Area { x, y, width, height });
        let area = Area { x: x + LEFT, y: y + 9, width: WIDE, height: 24 };
        self.add(part, Shape::Heading, area, part.title().get(self.lang).to_owned(), name, &[], frame)
    }

    #[allow(clippy::too_many_arguments)]
    fn add(
        &mut self,
        part: Part,
        shape: Shape,
        area: Area,
        kind: String,
        name: Name,
        notes: &[String],
        frame: usize,
    ) -> usize {
        let pills = self.known.pills(part, shape, area, self.lang);
        let card = Card {
            id: NodeId::Part(part),
            shape,
            area,
            kind,
            name,
            style: Style::Name,
            notes,
            pills,
            frame: Some(frame),
        };
        self.drawing.card(card)
    }

    /// A box with two lines; `more` follows the kind.
    fn card(&mut self, part: Part, x: i32, y: i32, width: i32, more: &str, name: Name) -> usize {
        let title = part.title().get(self.lang);
        let kind = if more.is_empty() { title.to_owned() } else { format!("{title} · {more}") };
        let frame = self.drawing.frames.len() - 1;
        self.add(part, Shape::Card, Area { x, y, width, height: CARD }, kind, name, &[], frame)
    }

    /// QVS, from the Application to the Provisioning Target, whose box is returned.
    fn qvs(&mut self) -> usize {
        let project = self.name(ProjectField::ProjectName);
        self.frame(0, 0, LEFT + WIDE + LEFT, UPPER, Part::Project, project);
        let display = self.name(ProjectField::ApplicationDisplayName);
        let id = self.name(ProjectField::ApplicationId).text;
        let application = self.card(Part::Application, LEFT, row(0), WIDE, &id, display);
        let url = self.name(RepositoryField::GitCloneUrl).map(short_url);
        let branch = self.name(RepositoryField::GitBranch).text;
        let repository = self.card(Part::Repository, LEFT, row(1), WIDE, &branch, url);
        let pipeline = self.name(ProjectField::PipelinePrefix).map(|prefix| format!("{prefix}-deploy"));
        let pipeline = self.card(Part::Pipeline, LEFT, row(2), WIDE, "", pipeline);
        let line = self.name(ProjectField::AssemblyLineName);
        let line = self.card(Part::AssemblyLine, LEFT, row(3), WIDE, "", line);
        let deployment = self.name(ProjectField::DeploymentName);
        let deployment = self.card(Part::Deployment, LEFT, row(4), HALF, "", deployment);
        let values = values(self.resolved, self.lang);
        let config = self.card(Part::DeploymentConfig, HALF_WAY, row(4), HALF, "", Name::ours(values));
        let environment = self.name(ProjectField::EnvironmentName);
        let environment = self.card(Part::Environment, LEFT, row(5), HALF, "", environment);
        let target = self.name(ClusterField::ClusterName);
        let target = self.card(Part::Target, HALF_WAY, row(5), HALF, "", target);

        let (left, half) = (LEFT + ARROW, HALF_WAY + ARROW);
        let room = WIDE - ARROW - 14;
        let narrow = HALF - ARROW - 4;
        let config_of = self.t(Text { ja: "QVS Configをここから読む", en: "reads its QVS Config from" });
        self.drawing.upright(application, repository, left, &[config_of], room);
        let compiled = self.t(Text { ja: "コンパイルして登録 (手順6)", en: "is compiled into (step 6)" });
        self.drawing.upright(repository, pipeline, left, &[compiled], room);
        let run = match self.resolved.store_delivery {
            StoreDelivery::Manifest => {
                self.t(Text { ja: "1つのステージで実行", en: "is run by the stage of" })
            }
            _ => self.t(Text { ja: "2つのステージで実行", en: "is run by the two stages of" }),
        };
        self.drawing.upright(pipeline, line, left, &[run], room);
        let through = self.t(Text { ja: "このDeploymentでデプロイ", en: "deploys through" });
        self.drawing.upright(line, deployment, left, &[through], narrow);
        let gives = self.t(Text { ja: "値を渡す", en: "gives values" });
        self.drawing.upright(config, line, half, &[gives], narrow);
        let to = self.t(Text { ja: "デプロイ先", en: "goes to" });
        self.drawing.upright(deployment, environment, left, &[to], narrow);
        let has = self.t(Text { ja: "指定", en: "has" });
        self.drawing.level(environment, target, has);
        target
    }

    /// Azure, from the vault to the federated credential, whose box is returned.
    fn azure(&mut self) -> usize {
        let subscription = given(self.resolved, ClusterField::SubscriptionId);
        self.frame(RIGHT - LEFT, 0, LEFT + WIDE + LEFT, UPPER, Part::Azure, subscription);
        let vault = self.name(ClusterField::AzureKeyContainerName);
        let notes = self.vault_secrets();
        let area = Area { x: RIGHT, y: row(0), width: WIDE, height: CARD + NOTE * notes.len() as i32 };
        let title = Part::Vault.title().get(self.lang).to_owned();
        let frame = self.drawing.frames.len() - 1;
        let vault = self.add(Part::Vault, Shape::Card, area, title, vault, &notes, frame);
        let application = self.name(IdentityField::ApplicationName);
        let application = self.card(Part::Identity, RIGHT, row(3), WIDE, "", application);
        let subject = self.subject();
        let credential = self.card(Part::Credential, RIGHT, row(5), WIDE, "", subject);

        let x = RIGHT + ARROW;
        let room = WIDE - ARROW - 14;
        let right = match self.resolved.vault_authorization {
            VaultAuthorization::AccessPolicy => self
                .t(Text {
                    ja: "(アクセスポリシー: シークレットのget)", en: "(access policy: get secrets)"
                }),
            VaultAuthorization::Rbac => {
                self.t(Text { ja: "(ロール: Key Vault Secrets User)", en: "(role: Key Vault Secrets User)" })
            }
        };
        let may = self.t(Text { ja: "シークレットを読む権限を持つ", en: "may read the secrets of" });
        self.drawing.upright(application, vault, x, &[may, right], room);
        let signs_in = self.t(Text {
            ja: "このアプリケーションとしてサインイン", en: "signs in as this application"
        });
        self.drawing.upright(credential, application, x, &[signs_in], room);
        credential
    }

    /// The secrets that the vault must have, as many as fit.
    fn vault_secrets(&self) -> Vec<String> {
        const ROOM: usize = ((STEP - 8) / NOTE) as usize;
        let mut seen = BTreeSet::new();
        let mut keys: Vec<String> = Vec::new();
        for field in remote_keys(self.resolved) {
            let key = name(self.resolved, field).text;
            if seen.insert(key.clone()) && keys.len() < ROOM {
                keys.push(key);
            }
        }
        if seen.len() > ROOM {
            keys.truncate(ROOM - 1);
        }
        let mut notes: Vec<String> = keys.iter().map(|key| format!("• {key}")).collect();
        if seen.len() > ROOM {
            notes.push(more(seen.len() - keys.len(), self.lang));
        }
        notes
    }

    /// The subject whose tokens the federated credential trusts.
    fn subject(&self) -> Name {
        let (namespace, account) = (self.name(IdentityField::KsaNamespace), self.name(IdentityField::KsaName));
        let missing = namespace.missing || account.missing;
        Name { text: format!("{}:{}", namespace.text, account.text), missing }
    }

    fn cluster(&mut self, target: usize, credential: usize) {
        let count = self.resolved.plan.secrets.len();
        let (one_by_one, rest) =
            if count > SHOWN_SECRETS { (SHOWN_SECRETS - 1, count - SHOWN_SECRETS + 1) } else { (count, 0) };
        let rows = (one_by_one + usize::from(rest > 0)) as i32;
        let secret_row = |n: usize| FIRST + 2 * STEP + n as i32 * SECRET_STEP;
        let last = if rows == 0 { FIRST + STEP } else { secret_row(rows as usize - 1) };
        let height = last + CARD + FOOT - LOWER;
        let cluster = self.name(ClusterField::ClusterName);
        let cluster = self.frame(0, LOWER, WIDTH, height, Part::Cluster, cluster);
        self.drawing.height = LOWER + height;
        let version = self.name(ReleaseField::Version);
        let namespace = self.name(ReleaseField::EsoNamespace).text;
        let operator = self.card(Part::Operator, LEFT, FIRST, WIDE, &namespace, version);
        let store = self.name(ReleaseField::AppName);
        let made_by = match self.resolved.store_delivery {
            StoreDelivery::Manifest => self.t(Text { ja: "手順10-aで適用", en: "applied in step 10-a" }),
            StoreDelivery::OfficialAdapter => "",
            StoreDelivery::OwnAdapter => self.t(Text { ja: "独自アダプタ", en: "own adapter" }),
        };
        let store = self.card(Part::Store, LEFT, FIRST + STEP, WIDE, made_by, store);
        let account = self.name(IdentityField::KsaName);
        let namespace = self.name(IdentityField::KsaNamespace).text;
        let account = self.card(Part::Account, RIGHT, FIRST + STEP, WIDE, &namespace, account);

        let room = WIDE - ARROW - 14;
        let deploys = self.t(Text { ja: "kubeconfigでデプロイ", en: "deployed to with the kubeconfig" });
        self.drawing.upright(target, cluster, HALF_WAY + ARROW, &[deploys], room);
        let reads = self.t(Text { ja: "この設定でキーコンテナを読む", en: "reads the vault as it says" });
        self.drawing.upright(operator, store, LEFT + ARROW, &[reads], room);
        let uses = self.t(Text { ja: "使う", en: "uses" });
        self.drawing.level(store, account, uses);
        let token =
            self.t(Text { ja: "ESOがこのトークンでサインイン", en: "ESO signs in with its token," });
        let issuer =
            self.t(Text { ja: "(署名: クラスタのOIDC issuer)", en: "signed by the cluster's OIDC issuer" });
        // Next to the operator, where there is room.
        self.drawing.upright_at(account, credential, RIGHT + ARROW, &[token, issuer], room, FIRST + 20);

        for n in 0..one_by_one {
            self.secret(n, secret_row(n), store);
        }
        if rest > 0 {
            let area = Area { x: LEFT, y: secret_row(one_by_one), width: RIGHT + WIDE - LEFT, height: CARD };
            let part = Part::Rest(one_by_one);
            let kind = part.title().get(self.lang).to_owned();
            let frame = self.drawing.frames.len() - 1;
            let rest = self.add(part, Shape::Pile, area, kind, Name::ours(more(rest, self.lang)), &[], frame);
            self.refers(rest, store);
        }
    }

    /// An ExternalSecret and the Secret that it makes.
    fn secret(&mut self, n: usize, y: i32, store: usize) {
        let Some(secret) = self.resolved.secret(n) else { return };
        let of = |field| name(self.resolved, secret.path(field));
        let namespace = of(SecretField::Namespace).text;
        let (of_row, target) = (of(SecretField::Name), of(SecretField::Target));
        let external = self.card(Part::ExternalSecret(n), LEFT, y, WIDE, &namespace, of_row);
        let made = self.card(Part::Secret(n), RIGHT, y, WIDE, &namespace, target);
        self.refers(external, store);
        let makes = match secret.creation_policy() {
            CreationPolicy::Merge => self.t(Text { ja: "書き足す", en: "adds to" }),
            CreationPolicy::None => self.t(Text { ja: "作らない", en: "no" }),
            CreationPolicy::Owner | CreationPolicy::Orphan | CreationPolicy::CreateOrMerge => {
                self.t(Text { ja: "作成", en: "makes" })
            }
        };
        self.drawing.level(external, made, makes);
    }

    /// The arrow from an ExternalSecret to its store; all but the first join the first one's.
    fn refers(&mut self, external: usize, store: usize) {
        let refers = self.t(Text { ja: "参照", en: "refers to" });
        let (area, x) = (self.drawing.nodes[external].area, LEFT + ARROW);
        if area.y == FIRST + 2 * STEP {
            return self.drawing.upright(external, store, x, &[refers], WIDE - ARROW - 14);
        }
        let y = FIRST + STEP + CARD + 22;
        let points = vec![
            Point { x: area.x, y: area.middle() },
            Point { x: SIDE, y: area.middle() },
            Point { x: SIDE, y },
            Point { x, y },
        ];
        self.drawing.around(external, store, points, false, refers);
    }
}
