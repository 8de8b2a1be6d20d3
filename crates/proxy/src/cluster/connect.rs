//! The connection: makes a client of the kubeconfig, and another one when the cluster no longer takes its credentials. A
//! kubeconfig that is not there yet is waited for.

use std::sync::Arc;
use std::time::Duration;

use text::hidden::visible;
use tokio::time::sleep;
use tracing::debug;

use super::shared::Shared;
use super::snapshot::Link;
use super::unavailable::Unavailable;
use crate::kubeconfig::{self, Source};

/// The wait before the kubeconfig is read again.
const RETRY_DELAY: Duration = Duration::from_secs(3);
/// The same where a program would be run again, and a browser opened perhaps.
const PLUGIN_RETRY_DELAY: Duration = Duration::from_secs(60);
/// Clients are made anew no sooner than this.
const RENEW_INTERVAL: Duration = Duration::from_secs(30);

pub(super) async fn keep_connected(shared: Arc<Shared>, mut source: Source) {
    let mut told = None;
    loop {
        match kubeconfig::connect(&source).await {
            Ok(connected) => {
                debug!(context = %visible(&connected.context), "connecting");
                // The context is that of the start, also when another one is selected later.
                source.context = Some(connected.context.clone());
                shared.change(|snapshot| {
                    snapshot.context = Some(visible(&connected.context));
                    snapshot.link = Link::Connecting;
                    true
                });
                shared.client.send_replace(Some(connected.client));
                sleep(RENEW_INTERVAL).await;
                shared.refused.notified().await;
                debug!("the credentials were refused: the kubeconfig is read anew");
            }
            Err(unavailable) => {
                debug!(?unavailable, "no client can be made");
                if told != Some(unavailable) {
                    eprintln!("qvsconfig-proxy: {} {}", unavailable.trouble().cause.en, unavailable.trouble().fix.en);
                    told = Some(unavailable);
                }
                shared.change(|snapshot| {
                    let link = Link::Unavailable(unavailable);
                    let differs = snapshot.link != link;
                    snapshot.link = link;
                    differs
                });
                sleep(if unavailable == Unavailable::Plugin { PLUGIN_RETRY_DELAY } else { RETRY_DELAY }).await;
            }
        }
    }
}
