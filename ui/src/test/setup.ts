// Owns: what jsdom lacks: modal dialogs, scrolling; Japanese as the language of the tests.
import { cleanup } from "@testing-library/svelte";
import { afterEach, beforeEach } from "vitest";
import { setLocale } from "../l10n/index.svelte";

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute("open", "");
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute("open");
};
Element.prototype.scrollIntoView ??= () => undefined;

beforeEach(() => setLocale("ja"));
afterEach(() => cleanup());
