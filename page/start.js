// Starts the app. Its program comes by way of fetch.js, as published.
import init from "./app.js";

init({ module_or_path: fetch(new URL("app_bg.wasm", import.meta.url)) });
