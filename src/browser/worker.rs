//! The service worker: what keeps the page for when there is no connection, and knows of another version of it. By name, as
//! the browser's bindings would bring their own code into the first part of the app.

use gloo_net::http::Request;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::stream::Body;

/// What the build calls it, and what it begins with. Others serve something else under its name.
const FILE: &str = "./sw.js";
const MARK: &str = "//qvsconfig";
/// What our Content-Security-Policy allows to name a script to run.
const POLICY: &str = "qvsconfig";

/// The worker of this page.
#[derive(Clone)]
pub struct Worker {
    container: JsValue,
    registration: JsValue,
}

fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(JsValue::is_truthy)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Some(part(of, name)?.unchecked_into())
}

/// The worker, registered; `None` where the browser has none, or whoever serves the page wants none.
pub async fn register() -> Option<Worker> {
    let window: JsValue = web_sys::window()?.into();
    let container = part(&part(&window, "navigator")?, "serviceWorker")?;
    let promise = if part(&container, "controller").is_some() {
        // The page came from it, perhaps without a connection.
        part(&container, "ready")?
    } else {
        let start = Body::of(&Request::get(FILE).send().await.ok()?)?.next().await?;
        start.starts_with(MARK.as_bytes()).then_some(())?;
        method(&container, "register")?.call1(&container, &named(&window)).ok()?
    };
    let registration = JsFuture::from(promise.unchecked_into::<Promise>()).await.ok()?;
    Some(Worker { container, registration })
}

/// The file's name, as a browser with Trusted Types wants it.
fn named(window: &JsValue) -> JsValue {
    let trusted = || {
        let types = part(window, "trustedTypes")?;
        let rules = Object::new();
        Reflect::set(&rules, &"createScriptURL".into(), &part(window, "String")?).ok()?;
        let policy = method(&types, "createPolicy")?.call2(&types, &POLICY.into(), &rules).ok()?;
        method(&policy, "createScriptURL")?.call1(&policy, &FILE.into()).ok()
    };
    trusted().unwrap_or_else(|| FILE.into())
}

impl Worker {
    /// Calls `tell` when another version is ready to take over, or did so from another tab.
    pub fn on_other_version(&self, tell: impl Fn() + Clone + 'static) {
        // The first version of all takes over without a word: there is nothing older on the page.
        if part(&self.container, "controller").is_none() {
            return;
        }
        let look = {
            let (registration, tell) = (self.registration.clone(), tell.clone());
            move || part(&registration, "waiting").iter().for_each(|_| tell())
        };
        let follow = {
            let (registration, look) = (self.registration.clone(), look.clone());
            move || {
                let look = look.clone();
                on(part(&registration, "installing"), "statechange", look);
            }
        };
        look();
        follow();
        on(Some(self.registration.clone()), "updatefound", follow);
        on(Some(self.container.clone()), "controllerchange", tell);
    }

    /// Lets the version that waits take over, and loads the page anew with it, after `leave`.
    pub fn take_over(&self, leave: impl Fn() + 'static) {
        let go = move || {
            leave();
            reload();
        };
        let Some(waiting) = part(&self.registration, "waiting") else { return go() };
        on(Some(self.container.clone()), "controllerchange", go);
        if let Some(post) = method(&waiting, "postMessage") {
            // It is there and takes any message.
            let _ = post.call1(&waiting, &"take over".into());
        }
    }

    /// Looks for another version. Without a connection there is none.
    pub async fn look(&self) {
        let promise = method(&self.registration, "update").and_then(|it| it.call0(&self.registration).ok());
        if let Some(promise) = promise {
            let _ = JsFuture::from(promise.unchecked_into::<Promise>()).await;
        }
    }
}

fn on(target: Option<JsValue>, event: &str, taken_up: impl Fn() + 'static) {
    if let Some(target) = target {
        let closure = Closure::<dyn Fn()>::new(taken_up);
        // Our own names of events, which no browser refuses.
        let _ = target
            .unchecked_ref::<web_sys::EventTarget>()
            .add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        // As long as the page lives.
        closure.forget();
    }
}

fn reload() {
    let location = web_sys::window().and_then(|window| part(&window.into(), "location"));
    if let Some((location, reload)) = location.and_then(|it| Some((it.clone(), method(&it, "reload")?))) {
        // The same address, which has just been opened.
        let _ = reload.call0(&location);
    }
}
