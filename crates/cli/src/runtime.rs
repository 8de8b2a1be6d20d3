//! Where what waits for a cluster or a browser runs. Only the calls that need it start it.

use std::io;

use qvsconfig_proxy::notice::Notice;
use text::Lang;
use tokio::runtime::Builder;

use crate::answer::Failure;
use crate::{output, words};

/// Runs a future to its end. Whatever else is still running then, such as a program that signs in, is not waited for.
pub fn run<T>(future: impl Future<Output = Result<T, Failure>>, lang: Lang) -> Result<T, Failure> {
    let started = Builder::new_multi_thread().enable_all().build();
    let runtime = started.map_err(|error: io::Error| Failure::Said(words::cannot_start(&error, lang)))?;
    let ended = runtime.block_on(future);
    runtime.shutdown_background();
    ended
}

/// Says something that is known of the kubeconfig.
pub fn tell(notice: &Notice, lang: Lang) {
    let said = match notice {
        Notice::SignIn(program) => words::signs_in(program, lang),
        Notice::Unavailable(unavailable) => words::trouble(&unavailable.trouble(), lang),
    };
    output::tell(&format!("qvsconfig: {said}\n"));
}
