//! The connection: makes a client of the kubeconfig, and another one when the cluster no longer takes its credentials. A
//! kubeconfig that is not there yet is waited for.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;
use valuestream::hidden::visible;

use super::Shared;
use super::away::Away;
use super::picture::Link;
use crate::kubeconfig::{self, Source};

/// The wait before the kubeconfig is read again.
const AGAIN: Duration = Duration::from_secs(3);
/// The same where a program would be run again, and a browser opened perhaps.
const AGAIN_PLUGIN: Duration = Duration::from_secs(60);
/// Clients are made anew no sooner than this.
const RENEW: Duration = Duration::from_secs(30);

pub(super) async fn keep_connected(shared: Arc<Shared>, mut source: Source) {
    let mut told = None;
    loop {
        match kubeconfig::connect(&source).await {
            Ok(connected) => {
                // The context is that of the start, also when another one is selected later.
                source.context = Some(connected.context.clone());
                shared.change(|picture| {
                    picture.context = Some(visible(&connected.context));
                    picture.link = Link::Connecting;
                    true
                });
                shared.client.send_replace(Some(connected.client));
                sleep(RENEW).await;
                shared.refused.notified().await;
            }
            Err(away) => {
                if told != Some(away) {
                    eprintln!("qvsconfig-proxy: {} {}", away.trouble().cause.en, away.trouble().fix.en);
                    told = Some(away);
                }
                shared.change(|picture| {
                    let link = Link::Away(away);
                    let differs = picture.link != link;
                    picture.link = link;
                    differs
                });
                sleep(if away == Away::Plugin { AGAIN_PLUGIN } else { AGAIN }).await;
            }
        }
    }
}
