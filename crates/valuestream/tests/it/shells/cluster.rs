//! Fakes that answer like Azure, a cluster and QVS, and remember what was made.

use std::path::Path;
use std::process::Command;

use super::{Sandbox, found};

/// A text that only a kubeconfig may contain.
pub const CANARY: &str = "qvs-canary-0a1b2c3d";

/// The vault's secrets are in `state/secrets`, one name per line; tests write them there.
const AZ: &str = r#"
state=$QVS_STATE
name=
previous=
for word in "$@"; do
  if [ "$previous" = --name ]; then name=$word; fi
  previous=$word
done
case "$*" in
  'aks get-credentials '*) echo "$name-admin" > "$state/context" ;;
  'aks show '*)
    if [ -e "$state/aks-fails" ]; then exit 1; fi
    case "$*" in
      *oidcIssuerProfile.enabled*) cat "$state/oidc" 2>/dev/null || echo true ;;
      *) cat "$state/issuer" 2>/dev/null || echo https://issuer.example/tenant/ ;;
    esac ;;
  'keyvault secret list '*)
    if [ -e "$state/list-fails" ]; then exit 1; fi
    cat "$state/secrets" 2>/dev/null || : ;;
  'keyvault secret set '*)
    echo "$name" >> "$state/secrets"
    case "$*" in *' --file /dev/stdin '*) cat > "$state/value-$name" ;; esac ;;
  'keyvault secret show '*) grep -i -q -x -F -e "$name" "$state/secrets" && echo "https://vault/secrets/$name/1" ;;
  'keyvault list-deleted '*) cat "$state/deleted" 2>/dev/null || : ;;
  'keyvault list '*)
    if [ -e "$state/list-fails" ]; then exit 1; fi
    cat "$state/vaults" 2>/dev/null || : ;;
  'keyvault create '*) echo "$name" >> "$state/vaults" ;;
  'keyvault show '*) echo "/subscriptions/s/vaults/$name" ;;
  'ad app list '*)
    if [ -e "$state/app-list-fails" ]; then exit 1; fi
    [ -e "$state/no-application" ] || printf '%s\tapp-1\n' "$5" ;;
  'ad app federated-credential list '*issuer*)
    if [ -e "$state/list-fails" ]; then exit 1; fi
    cat "$state/credentials" 2>/dev/null || : ;;
  'ad app federated-credential list '*) cut -f 2 "$state/credentials" 2>/dev/null || : ;;
  'ad app federated-credential delete '*)
    for word in "$@"; do :; done
    grep -v "$word\$" "$state/credentials" > "$state/rest"
    mv "$state/rest" "$state/credentials" ;;
  'ad app show '*) cat "$state/passwords" 2>/dev/null || : ;;
  'ad app delete '*) : > "$state/no-application" ;;
  'ad sp list '*) if [ -e "$state/applications" ]; then cat "$state/applications"; else printf '%s\tid-1\n' "$5"; fi ;;
esac
"#;

const AZWI: &str = r#"
case "$*" in 'serviceaccount create phase sa '*) : > "$QVS_STATE/service-account" ;; esac
"#;

/// What the definitions hold is a file each in `state/stored` (its stored versions and the version that it stores now), and
/// those with a conversion webhook are lines of `state/webhooks`.
const KUBECTL: &str = r#"
state=$QVS_STATE
case "$*" in
  'config current-context') cat "$state/context" 2>/dev/null || : ;;
  'get customresourcedefinition '*' --ignore-not-found --output name')
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    [ -e "$state/no-definitions" ] || echo "customresourcedefinition.apiextensions.k8s.io/$3" ;;
  'get customresourcedefinitions '*spec.group*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    cat "$state/groups" 2>/dev/null || : ;;
  'get externalsecret.external-secrets.io/'*secretStoreRef*) cat "$state/external-secret" 2>/dev/null || : ;;
  'get externalsecret.external-secrets.io/'*deletionTimestamp*) cat "$state/stuck" 2>/dev/null || : ;;
  'get externalsecrets.external-secrets.io '*secretStoreRef*) cat "$state/readers" 2>/dev/null || : ;;
  'get externalsecrets.external-secrets.io '*'range .items[*]}{.metadata.namespace}'*)
    cat "$state/left" 2>/dev/null || : ;;
  'get deployment/external-secrets-operator '*) cat "$state/operator" 2>/dev/null || : ;;
  'get validatingwebhookconfiguration '*) cat "$state/configurations" 2>/dev/null || : ;;
  'get secret/'*ownerReferences*) cat "$state/target" 2>/dev/null || : ;;
  'get serviceaccount/'*) [ ! -e "$state/service-account" ] || echo "$2" ;;
  'get namespace/'*) [ -e "$state/no-namespace" ] || echo "$2" ;;
  'get --namespace '*' all,'*)
    echo configmap/kube-root-ca.crt
    echo serviceaccount/default
    cat "$state/inside" 2>/dev/null || : ;;
  'delete externalsecret.external-secrets.io/'*) rm "$state/external-secret" ;;
  'delete clustersecretstore.external-secrets.io/'*) rm "$state/store" ;;
  'delete deployment,'*) rm "$state/operator" "$state/running" ;;
  'delete validatingwebhookconfiguration '*) rm "$state/configurations" ;;
  'delete customresourcedefinition '*) rm "$state/groups"; : > "$state/no-definitions" ;;
  'delete serviceaccount/'*) rm "$state/service-account" ;;
  'delete namespace/'*) : > "$state/no-namespace" ;;
  'patch externalsecret.external-secrets.io/'*) rm "$state/stuck" ;;
  'get customresourcedefinitions '*strategy*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    cat "$state/webhooks" 2>/dev/null || : ;;
  'get customresourcedefinition '*storedVersions*' {.spec.versions'*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    cat "$state/stored/$3" 2>/dev/null || : ;;
  'get customresourcedefinition '*conversion*storedVersions*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    for name in externalsecrets secretstores clustersecretstores clusterexternalsecrets; do
      name=$name.external-secrets.io
      if [ -e "$state/stored/$name" ]; then
        strategy=None
        if grep -q -x -F -e "$name" "$state/webhooks" 2>/dev/null; then strategy=Webhook; fi
        read -r stored < "$state/stored/$name"
        echo "$name $strategy ${stored% *}"
      fi
    done ;;
  'patch customresourcedefinition '*--subresource=status*)
    case "$*" in *'"value":["v1beta1"]'*) echo 'v1beta1 v1beta1' > "$state/stored/$3" ;; *) exit 1 ;; esac ;;
  'patch customresourcedefinition '*'"strategy":"None"'*)
    grep -v -x -F -e "$3" "$state/webhooks" > "$state/rest"
    mv "$state/rest" "$state/webhooks" ;;
  'get '*' --all-namespaces --output name') cat "$state/objects" 2>/dev/null || : ;;
  'get customresourcedefinition clustersecretstores.external-secrets.io secretstores'*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    ls "$state/stored" ;;
  'get '*,*' --all-namespaces --output yaml')
    if [ -e "$state/objects-fail" ]; then echo 'apiVersion: v1'; exit 1; fi
    umask > "$state/backup-umask"
    echo 'kind: List' ;;
  'get externalsecrets.external-secrets.io --all-namespaces --output jsonpath='*)
    if [ -e "$state/objects-fail" ]; then exit 1; fi
    cat "$state/old-templates" 2>/dev/null || : ;;
  'get deployment/external-secrets-operator-cert-controller '*'--output name')
    [ -e "$state/no-controller" ] || echo deployment.apps/external-secrets-operator-cert-controller ;;
  'get deployment/external-secrets-operator-cert-controller '*spec.replicas*)
    cat "$state/replicas" 2>/dev/null || echo 1 ;;
  'scale '*) for word in "$@"; do :; done; echo "${word#--replicas=}" > "$state/replicas" ;;
  'patch --filename - '*) cat > /dev/null ;;
  'get deployment --all-namespaces '*)
    if [ -e "$state/deployment-fails" ]; then exit 1; fi
    cat "$state/running" 2>/dev/null || : ;;
  'get customresourcedefinition '*)
    if [ -e "$state/definitions-fail" ]; then exit 1; fi
    cat "$state/served" 2>/dev/null || : ;;
  'get clustersecretstore.external-secrets.io/'*--ignore-not-found*)
    if [ -e "$state/store-fails" ]; then exit 1; fi
    cat "$state/store" 2>/dev/null || : ;;
  'get serviceaccount '*'--output name'*)
    if [ -e "$state/account-fails" ]; then exit 1; fi
    if [ -e "$state/service-account" ]; then echo serviceaccount/it; fi ;;
  'create namespace '*--dry-run*) echo 'kind: Namespace' ;;
  'apply --filename -') cat > /dev/null ;;
  'apply '*'--filename '*)
    for word in "$@"; do :; done
    case "$*" in *https://*|*crds*) ;; *) [ -f "$word" ] ;; esac ;;
esac
"#;

const QVSCTL: &str = r#"
case "$*" in
  'plugin gen-kubeconfig '*)
    umask > "$QVS_STATE/umask"
    out=
    previous=
    for word in "$@"; do
      if [ "$previous" = -o ]; then out=$word; fi
      previous=$word
    done
    echo "token: qvs-canary-0a1b2c3d" > "$out" ;;
  'project list') [ ! -e "$QVS_STATE/project-list-fails" ] ;;
  'adapter get '*) mkdir -p cue.mod && echo adapter > cue.mod/adapter.cue ;;
  'pipeline compile '*) [ -f qvs.yaml ] && [ -d pipelines ] && echo 'kind: Pipeline' > pipelines/manifests.yml ;;
  'pipeline apply '*) [ -f "$6" ] ;;
esac
"#;

/// Tests must not fetch the operator's own repository.
const GIT: &str = r#"
case "$*" in
  'clone --branch '*' https://github.com/external-secrets/external-secrets.git '*)
    for word in "$@"; do :; done
    mkdir -p "$word/deploy/crds" && : > "$word/deploy/crds/bundle.yaml"
    exit ;;
esac
"#;

/// Puts all fakes into the sandbox; git is noted and then actually runs.
pub fn fakes(sandbox: &Sandbox) {
    sandbox.fake("az", AZ);
    sandbox.fake("azwi", AZWI);
    sandbox.fake("kubectl", KUBECTL);
    sandbox.fake("kubelogin", "");
    sandbox.fake("qvsctl", QVSCTL);
    sandbox.fake("git", &format!("{GIT}exec '{}' \"$@\"", found("git").unwrap().display()));
}

/// What an application is and what it trusts, as lines of `state/azure`; issuers are those of the clusters.
const AZ_OF_SEVERAL: &str = r#"
case "$*" in
  'ad sp list '* | 'ad app list '*)
    grep -q -x -F -e "application $5" "$QVS_STATE/azure" 2>/dev/null && printf '%s\tid of %s\n' "$5" "$5"
    exit 0 ;;
  'aks show '*issuerUrl*) echo "https://issuer.example/$4/"; exit ;;
esac
"#;

const AZWI_OF_SEVERAL: &str = r#"
case "$*" in
  'serviceaccount create phase app '*) line="application $6" ;;
  'serviceaccount create phase federated-identity '*)
    for word in "$@"; do :; done
    line="$6 trusts $word" ;;
  *) line= ;;
esac
[ -z "$line" ] || grep -q -x -F -e "$line" "$QVS_STATE/azure" 2>/dev/null || echo "$line" >> "$QVS_STATE/azure"
"#;

/// Every cluster has a state of its own.
const IN_CONTEXT: &str = r#"
case "$*" in 'config '*) ;; *)
  QVS_STATE=$QVS_STATE/clusters/$(cat "$QVS_STATE/context")
  mkdir -p "$QVS_STATE"
  printf '%s\n' "$*" >> "$QVS_STATE/calls" ;;
esac
"#;

/// Puts all fakes into the sandbox for several clusters: each remembers what was made in it, and what was called.
pub fn fakes_of_several(sandbox: &Sandbox) {
    fakes(sandbox);
    sandbox.fake("az", &format!("{AZ_OF_SEVERAL}{AZ}"));
    sandbox.fake("azwi", &format!("{AZWI_OF_SEVERAL}{IN_CONTEXT}{AZWI}"));
    sandbox.fake("kubectl", &format!("{IN_CONTEXT}{KUBECTL}"));
    sandbox.fake("qvsctl", &format!("{QVSCTL}\n[ -z \"$out\" ] || cat \"$QVS_STATE/context\" >> \"$out\""));
}

/// A cluster that had ESO before 0.5 and was taken to this release since: `v1alpha1` on record, conversion webhooks in the
/// definitions, and objects.
pub fn as_left_behind(sandbox: &Sandbox, release: &str) {
    let names = ["externalsecrets", "secretstores", "clustersecretstores", "clusterexternalsecrets"];
    let names = names.map(|name| format!("{name}.external-secrets.io"));
    for name in &names {
        sandbox.write(&format!("state/stored/{name}"), "v1alpha1 v1beta1 v1beta1\n");
    }
    sandbox.write("state/webhooks", names[..3].join("\n") + "\nwidgets.contoso.example\n");
    sandbox.write("state/objects", "externalsecret.external-secrets.io/example\n");
    sandbox.write("state/running", format!("v{release}"));
}

/// Runs git in the sandbox's environment and returns its output; the fake does not note it.
pub fn git(sandbox: &Sandbox, folder: &Path, words: &[&str]) -> Vec<u8> {
    let mut command: Command = sandbox.command(found("git").unwrap());
    let output = command.current_dir(folder).args(words).output().unwrap();
    assert!(output.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The content of the remote repository before the runbook runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remote {
    /// No commit at all.
    Empty,
    /// One commit without a .gitignore.
    Plain,
    /// One commit with a .gitignore whose last line has no line end.
    OpenGitignore,
}

/// Makes the repository for `url`: a bare one in the sandbox, through Git's own `insteadOf`.
pub fn remote(sandbox: &Sandbox, url: &str, holds: Remote) {
    let bare = sandbox.path("remote.git");
    let text = format!(
        "[user]\n\tname = Tester\n\temail = tester@example.com\n[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = \
         always\n[url \"{}\"]\n\tinsteadOf = {url}\n",
        bare.display()
    );
    sandbox.write("home/gitconfig", text);
    git(sandbox, &sandbox.path("tmp"), &["init", "--quiet", "--bare", bare.to_str().unwrap()]);
    if holds == Remote::Empty {
        return;
    }
    let seed = sandbox.path("seed");
    git(sandbox, &sandbox.path("tmp"), &["clone", "--quiet", url, seed.to_str().unwrap()]);
    sandbox.write("seed/README.md", "sample\n");
    if holds == Remote::OpenGitignore {
        sandbox.write("seed/.gitignore", "target\nnode_modules");
    }
    git(sandbox, &seed, &["add", "--all"]);
    git(sandbox, &seed, &["commit", "--quiet", "-m", "seed"]);
    git(sandbox, &seed, &["push", "--quiet", "origin", "HEAD"]);
}
