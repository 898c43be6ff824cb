// Owns: looking at screens in a browser with the fake core: preview.html?desk=section#/questions/s1. Never shipped.
import { fakeCore } from "./fake";
import { desk, officeDesk } from "./fixture";
import { receive } from "../app/open";
import { setLocale } from "../l10n/index.svelte";

const ask = new URLSearchParams(location.search);
const which = ask.get("desk");
if (ask.get("lang") === "en") setLocale("en");
else setLocale("ja");
fakeCore(which === "section" ? desk : which === "office" ? officeDesk : null);
const hash = location.hash;
if (hash === "#/intake") {
  receive({ ticket: "t9", name: "市民課_提出.tenkenp", recognised: "parcel", needs: "key" });
  location.hash = hash;
}
await import("../main");
