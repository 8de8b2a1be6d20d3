//! WebDriver BiDi: a socket to the browser for what WebDriver's requests cannot do. It carries commands and their answers,
//! with events in between.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};
use url::Url;

/// How long the answer to a command may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The open socket of a session.
pub(crate) struct Bidi {
    socket: RefCell<WebSocket<TcpStream>>,
    window: String,
    commands: Cell<u64>,
    events: RefCell<Vec<Value>>,
    left: RefCell<HashSet<String>>,
}

impl Bidi {
    /// Connects to the address that the browser reported, for one of its windows.
    pub(crate) fn connect(address: &str, window: String) -> Result<Bidi> {
        let url = Url::parse(address)?;
        let stream = TcpStream::connect(&*url.socket_addrs(|| None)?)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let (socket, _) = tungstenite::client(address, stream).map_err(|error| anyhow::anyhow!("{error}"))?;
        Ok(Bidi {
            socket: RefCell::new(socket),
            window,
            commands: Cell::new(0),
            events: RefCell::default(),
            left: RefCell::default(),
        })
    }

    /// The window that commands apply to.
    pub(crate) fn window(&self) -> &str {
        &self.window
    }

    /// Directs commands to another window from now on.
    pub(crate) fn turn_to(&mut self, window: String) {
        self.window = window;
        self.left.take();
    }

    /// Sends a command and waits for its answer.
    pub(crate) fn call(&self, method: &str, parameters: Value) -> Result<Value> {
        let id = self.commands.get() + 1;
        self.commands.set(id);
        let mut socket = self.socket.borrow_mut();
        let command = json!({ "id": id, "method": method, "params": parameters });
        socket.send(Message::text(command.to_string())).with_context(|| format!("cannot send {method}"))?;
        loop {
            let message = socket.read().with_context(|| format!("no answer to {method}"))?;
            let Message::Text(text) = message else { continue };
            let mut message: Value = serde_json::from_str(&text)?;
            if message["type"] == "event" {
                self.events.borrow_mut().push(message);
            } else if message["id"] == id {
                if message["type"] == "error" {
                    bail!("the browser refuses {method}: {}", message["message"]);
                }
                return Ok(message["result"].take());
            }
        }
    }

    /// Records that the window's document is being left.
    pub(crate) fn leave(&self) -> Result<()> {
        let there = self.call("script.getRealms", json!({ "context": self.window }))?;
        let realms = there["realms"].as_array().into_iter().flatten();
        self.left.borrow_mut().extend(realms.filter_map(|realm| realm["realm"].as_str().map(str::to_owned)));
        Ok(())
    }

    /// Whether the event came from a document that has been left.
    pub(crate) fn was_left(&self, event: &Value) -> bool {
        event["params"]["source"]["realm"].as_str().is_some_and(|realm| self.left.borrow().contains(realm))
    }

    /// The events since the last call.
    pub(crate) fn events(&self) -> Result<Vec<Value>> {
        // Events from before this answer arrive before it.
        self.call("session.status", json!({}))?;
        Ok(self.events.take())
    }
}
