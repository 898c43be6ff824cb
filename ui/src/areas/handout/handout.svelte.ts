// Owns: what the office chose for a hand-out, and what still lacks before it can run.
import type { FileView, HandoutLetter, HandoutRunRequest, HandoutView } from "../../backend/bindings";
import { localDay } from "../../l10n/date";
import { noSecret, secretFault } from "../secret/NewSecret.svelte";

export type Way = "parcel" | "excel" | "both";

class Handout {
  view = $state.raw<HandoutView | null>(null);
  /** Sections that are ticked. */
  chosen = $state<string[]>([]);
  ways = $state<Record<string, Way>>({});
  way = $state<Way>("parcel");
  isAgain = $state(false);
  protection = $state<"own" | "one" | "plain">("own");
  secret = $state(noSecret());
  isPlainAccepted = $state(false);
  folder = $state.raw<FileView | null>(null);
  secretsFolder = $state.raw<FileView | null>(null);
  hasLetter = $state(true);
  hasLetterXlsx = $state(false);
  hasGuide = $state(true);
  letter = $state<HandoutLetter | null>(null);
  permittedBy = $state("");
  permittedOn = $state(localDay(new Date()));
  isTried = $state(false);

  /** Nothing is chosen yet: the screen was opened. */
  begin(): void {
    this.view = this.folder = this.secretsFolder = this.letter = null;
    this.chosen = [];
    this.ways = {};
    this.way = "parcel";
    this.protection = "own";
    this.secret = noSecret();
    this.hasLetter = this.hasGuide = true;
    this.isAgain = this.isPlainAccepted = this.hasLetterXlsx = this.isTried = false;
    this.permittedBy = "";
    this.permittedOn = localDay(new Date());
  }

  /** Takes what the core says; every section that waits is ticked, what was typed stays. */
  take(view: HandoutView): void {
    this.view = view;
    this.letter ??= { ...view.letter };
    this.chosen = view.lines.filter((line) => line.state === "waiting").map((line) => line.unit);
    this.isAgain = false;
  }

  /** Sections that can be ticked. */
  get open() {
    const lines = this.view?.lines ?? [];
    return lines.filter((line) => line.state === "waiting" || (this.isAgain && line.state === "out"));
  }

  get needsPermission(): boolean {
    return (this.view?.permission ?? null) !== null;
  }

  /** Some parcel is encrypted with a passphrase of its own. */
  get needsSecrets(): boolean {
    return this.protection === "own" && this.chosen.some((unit) => this.wayOf(unit) !== "excel");
  }

  wayOf(unit: string): Way {
    return this.ways[unit] ?? this.way;
  }

  /** What lacks: codes in the order of the screen. */
  get lacks(): string[] {
    const lacks: string[] = [];
    if (this.chosen.length === 0) lacks.push("sections");
    if (this.protection === "one" && secretFault(this.secret) !== "") lacks.push("secret");
    if (this.protection === "plain" && !this.isPlainAccepted) lacks.push("plain");
    if (this.needsPermission && (this.permittedBy.trim() === "" || this.permittedOn === ""))
      lacks.push("permission");
    if (!this.folder) lacks.push("folder");
    if (this.needsSecrets && !this.secretsFolder) lacks.push("secrets-folder");
    return lacks;
  }

  request(): HandoutRunRequest {
    const { secret, protection } = this;
    return {
      units: [...this.chosen],
      is_again: this.isAgain,
      way: this.way,
      other_ways: Object.entries(this.ways)
        .filter(([unit, way]) => this.chosen.includes(unit) && way !== this.way)
        .map(([unit, way]) => ({ unit, way })),
      protection,
      passphrase: protection === "one" ? secret.passphrase : null,
      is_plain_accepted: protection === "plain" && this.isPlainAccepted,
      folder: this.folder?.ticket ?? "",
      secrets_folder: this.needsSecrets ? (this.secretsFolder?.ticket ?? null) : null,
      letter: this.hasLetter && this.letter ? { ...this.letter } : null,
      has_letter_xlsx: this.hasLetterXlsx,
      has_guide: this.hasGuide,
      permission: this.needsPermission ? { by: this.permittedBy, on: this.permittedOn } : null,
    };
  }
}

/** The hand-out on the screen. */
export const handout = new Handout();
