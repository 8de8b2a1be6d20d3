//! What whoever started the program should know at once, in their terminal. In which words and where is for them to say.

use std::sync::Arc;

use crate::cluster::unavailable::Unavailable;

/// Something to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// The kubeconfig runs a program of this name to sign in, which may ask something there.
    SignIn(String),
    /// The kubeconfig cannot be used, for another reason than before.
    Unavailable(Unavailable),
}

/// Takes what there is to know.
pub type Tell = Arc<dyn Fn(Notice) + Send + Sync>;
