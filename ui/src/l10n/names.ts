// Owns: the words for codes that come over the wire.
import type { DomainText } from "../backend/bindings";
import { hasText, pick, t } from "./index.svelte";

const named = (id: string, code: string) => (hasText(id) ? t(id) : code);

export const domainName = (code: string) => named(`ui-domain-${code}`, code);
export const domainPlain = (text: DomainText) => pick(text.plain_ja, text.plain_en);
export const answerWord = (answer: string | null) => t(`ui-answer-${answer ?? "none"}`);
export const levelWord = (level: string) => named(`ui-level-${level}`, level);
/** How the badge of an obligation looks. */
export const levelLook = (level: string) => (level.startsWith("must") ? "must" : "plain");
export const roleWord = (role: string) => named(`ui-role-${role}`, role);
export const stateWord = (state: string) => named(`ui-state-${state}`, state);
export const setWord = (set: string) => named(`ui-set-${set}`, set);
export const gapWord = (gap: string) => named(`ui-gap-${gap}`, gap);
/** The few words that a question of 該当の確認 is known by. */
export const profileWord = (code: string) =>
  t(hasText(`ui-profile-short-${code}`) ? `ui-profile-short-${code}` : "ui-profile-short-other");
export const fileWord = (kind: string) => named(`ui-file-${kind}`, kind);

const MARKS: Record<string, string> = { yes: "○", partial: "△", no: "×", na: "－" };
/** ○ △ × －, or nothing. */
export const answerMark = (answer: string | null) => (answer === null ? "" : (MARKS[answer] ?? ""));

/** How a version came in, where it is no submission of the program; else empty. */
export const originWord = (origin: string) =>
  origin === "" || origin === "parcel" ? "" : t(`ui-origin-${origin}`);
