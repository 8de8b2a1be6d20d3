// Starts the app. Its program is fetched by fetch.js, as published.
import init from "./app.js";

init({ module_or_path: fetch(new URL("app_bg.wasm", import.meta.url)) });
