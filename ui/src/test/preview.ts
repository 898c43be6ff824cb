// Owns: looking at screens in a browser with the fake core: preview.html?desk=section#/questions/s1. Never shipped.
import { fakeCore } from "./fake";
import { auditDesk } from "./data/audit/fixture-audit";
import { desk, officeDesk, placed, systemsDesk } from "./data/fixture";
import { receive } from "../app/open";
import { setLocale } from "../l10n/index.svelte";

const ask = new URLSearchParams(location.search);
const which = ask.get("desk");
if (ask.get("lang") === "en") setLocale("en");
else setLocale("ja");
const held = { because: "held", person: "岡本", machine: "PC-0312", at: "2026-07-22T00:30:00Z" };
const section = ask.has("example")
  ? { ...desk, is_example: true }
  : ask.has("held")
    ? { ...desk, is_encrypted: false, read_only: held }
    : desk;
const fake = fakeCore(
  which === "section"
    ? section
    : which === "office"
      ? officeDesk
      : which === "systems"
        ? systemsDesk
        : which === "audit"
          ? auditDesk
          : null,
);
if (ask.has("photo")) fake.picture = placed;
const failing = ask.get("fail");
if (failing) fake.fail.set(failing, { code: "share-gone", params: { file: desk.file_name } });
const slow = ask.get("slow");
if (slow) fake.slow.set(slow, new Promise(() => undefined));
if (ask.get("lang") === "en") fake.settings.language = "en";
const hash = location.hash;
const offer = ask.get("offer");
if (offer === "case") {
  const name = "令和8年度自己点検 市民課.tenken";
  receive({ ticket: "t9", name, recognised: "case", needs: "passphrase" });
} else if (offer) {
  receive({ ticket: "t9", name: "市民課_依頼.tenkenp", recognised: "parcel", needs: offer });
}
if (hash === "#/intake") {
  receive({ ticket: "t9", name: "市民課_提出.tenkenp", recognised: "parcel", needs: "key" });
  location.hash = hash;
}
await import("../main");
// Presses the buttons that begin with these words, one after the other.
for (const [n, words] of ask.getAll("press").entries())
  setTimeout(
    () => {
      const buttons = [...document.querySelectorAll("button")].reverse();
      buttons.find((one) => one.textContent.trim().startsWith(words))?.click();
    },
    1_500 + n * 700,
  );
const key = ask.get("key");
if (key) setTimeout(() => window.dispatchEvent(new KeyboardEvent("keydown", { key })), 1_500);
