//! The connection: makes a client from the kubeconfig, and a new one when the cluster no longer accepts its
//! credentials. If there is no kubeconfig yet, it waits for one.

use std::sync::Arc;
use std::time::Duration;

use text::hidden::visible;
use tokio::time::sleep;
use tracing::debug;

use super::shared::Shared;
use super::snapshot::Link;
use super::unavailable::Unavailable;
use crate::kubeconfig::{self, Source};
use crate::notice::{Notice, Tell};

/// The wait before the kubeconfig is read again.
const RETRY_DELAY: Duration = Duration::from_secs(3);
/// The same where that runs a sign-in program again, which may open a browser.
const PLUGIN_RETRY_DELAY: Duration = Duration::from_secs(60);
/// Minimum age of a client before it is replaced.
const RENEW_INTERVAL: Duration = Duration::from_secs(30);

pub(super) async fn keep_connected(shared: Arc<Shared>, mut source: Source, tell: Tell) {
    let mut told = None;
    loop {
        match kubeconfig::connect(&source, &tell).await {
            Ok(connected) => {
                debug!(context = %visible(&connected.context), "connecting");
                // The context stays that of the start, even if another one is selected later.
                source.context = Some(connected.context.clone());
                shared.change(|snapshot| {
                    snapshot.context = Some(visible(&connected.context));
                    snapshot.link = Link::Connecting;
                    true
                });
                shared.client.send_replace(Some(connected.client));
                sleep(RENEW_INTERVAL).await;
                shared.refused.notified().await;
                debug!("the credentials were refused: reading the kubeconfig again");
            }
            Err(unavailable) => {
                debug!(?unavailable, "cannot make a client");
                if told != Some(unavailable) {
                    tell(Notice::Unavailable(unavailable));
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
