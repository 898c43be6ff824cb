// Looks at every message of the page before it is encrypted and handed to Rust. Only our own commands pass, which
// have plain snake_case names, Tauri's reader for large channel messages, and Tauri's keys for larger letters (Ctrl and
// +) where the system's web view leaves them to the page. Any other call to a plugin loses its name here already,
// before the capability would refuse it a second time; a message that is dropped would never be answered.
"use strict";

const OWN_COMMAND = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;
const TAURIS_OWN = ["plugin:__TAURI_CHANNEL__|fetch", "plugin:webview|set_webview_zoom"];

window.__TAURI_ISOLATION_HOOK__ = (message) => {
  const command = message.cmd;
  const passes = typeof command === "string" && (OWN_COMMAND.test(command) || TAURIS_OWN.includes(command));
  return passes ? message : { ...message, cmd: "refused" };
};
