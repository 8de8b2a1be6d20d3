//! The proxy serves its own page: nothing that an earlier server at its address has left in the browser is shown.

use anyhow::Result;
use qvsconfig_tests::{Host, Visitor, until};
use serde_json::json;

use crate::proxy::Proxy;

/// The registered workers, and the caches.
const LEFT: &str = "return [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]";

#[test]
fn the_proxys_page_is_its_own_and_is_not_kept() -> Result<()> {
    let mut host = Host::at("/")?;
    // As if from another build.
    host.publish_version("old")?;
    let page = Visitor::new().sits_down()?;
    page.go_to(host.url())?;
    page.async_script("await navigator.serviceWorker.ready", &[])?;
    page.type_into("clusterName", "aks-kept")?;
    let port = host.port()?;
    host.stop();
    page.visit("about:blank")?;
    page.go_to(host.url())?;
    assert_eq!(page.attribute_of("body", "data-version")?.as_deref(), Some("old"), "kept, as nobody answers");

    // It waits for its kubeconfig, which does not matter here.
    let folder = tempfile::tempdir()?;
    let proxy = Proxy::start_at(port, &folder.path().join("kubeconfig"))?;
    page.visit("about:blank")?;
    page.go_to(&format!("{}#live={}&view=runbook", proxy.address(), proxy.key()))?;
    assert_eq!(page.attribute_of("body", "data-version")?, None, "the proxy's own page");
    assert_eq!(page.value_of("clusterName")?, "aks-kept", "what was typed is the browser's");
    until("the earlier server's page to be gone", || {
        Ok((page.async_script(LEFT, &[])? == json!([0, 0])).then_some(()))
    })?;
    page.wait_for("[data-step='11'] [data-live]")?;

    // Nothing of the proxy's page is kept either, even after longer than that takes elsewhere.
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert_eq!(page.async_script(LEFT, &[])?, json!([0, 0]));
    assert_eq!(page.count_of("[rel=manifest]")?, 0);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}
