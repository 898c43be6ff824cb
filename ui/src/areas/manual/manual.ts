// Owns: the sections of the manual in their order, which of them a screen opens at, and how they are searched.

export const GROUPS = {
  check: [
    "begin",
    "request",
    "profile",
    "answer",
    "reason",
    "last",
    "later",
    "review",
    "carried",
    "confirm",
    "submit",
    "returned",
    "asked",
    "memos",
    "system",
    "paper",
    "handover",
  ],
  file: ["secret", "unopened", "held", "backup", "restore", "space", "journal", "personal", "picture"],
  keys: ["keys"],
  office: [
    "prepare",
    "units",
    "handout",
    "intake",
    "taking",
    "formnotes",
    "formreading",
    "keyin",
    "former",
    "status",
    "city",
    "trend",
    "corrections",
    "reports",
    "yearend",
    "disposal",
    "central",
    "board",
    "boardreport",
    "exceptions",
    "exceptionsend",
    "merge",
    "adopt",
    "draft",
    "editions",
    "copy",
    "pack",
    "library",
    "auditresults",
  ],
  audit: [
    "auditorder",
    "auditwho",
    "auditplan",
    "onsite",
    "auditsample",
    "auditmend",
    "finding",
    "auditreport",
    "auditafter",
    "auditpapers",
    "auditparcels",
    "auditgap",
    "auditsurvey",
    "auditforms",
    "auditkept",
  ],
} as const;

export type Group = keyof typeof GROUPS;
export type Section = (typeof GROUPS)[Group][number];
export const GROUP_IDS = Object.keys(GROUPS) as Group[];
export const SECTIONS: Section[] = GROUP_IDS.flatMap((group) => [...GROUPS[group]]);

const SCREENS: Record<string, Section[]> = {
  start: ["begin", "request"],
  open: ["unopened", "held"],
  take: ["request", "returned"],
  new: ["begin", "secret"],
  about: ["begin"],
  help: ["keys"],
  library: ["library"],
  operator: ["journal"],
  desk: ["system", "submit"],
  secret: ["secret"],
  journal: ["journal"],
  keep: ["backup"],
  disposal: ["disposal"],
  restore: ["restore"],
  handover: ["handover"],
  office: ["prepare", "intake", "merge"],
  round: ["prepare"],
  setup: ["prepare", "units"],
  units: ["units", "merge"],
  "units-import": ["units"],
  "round-next": ["prepare", "yearend"],
  "year-end": ["yearend"],
  handout: ["handout"],
  standards: ["adopt", "draft"],
  standard: ["draft", "adopt"],
  compare: ["editions"],
  board: ["board", "boardreport"],
  register: ["exceptions", "exceptionsend"],
  memos: ["memos"],
  exceptions: ["exceptions"],
  status: ["status", "intake"],
  city: ["city", "trend", "corrections"],
  trend: ["trend"],
  revision: ["trend"],
  answers: ["city", "corrections"],
  corrections: ["corrections"],
  reports: ["reports", "city"],
  intake: ["intake"],
  collect: ["intake", "taking", "formnotes", "formreading"],
  former: ["former"],
  "intake-runs": ["taking"],
  "key-in": ["keyin"],
  submission: ["intake", "returned"],
  audit: ["auditorder", "auditplan", "onsite"],
  auditees: ["auditwho"],
  "audit-plans": ["auditplan"],
  "audit-plan": ["auditplan", "auditwho"],
  programme: ["auditplan"],
  "audit-settings": ["auditplan", "auditwho"],
  "audit-after": ["auditafter", "auditforms", "auditkept"],
  asked: ["asked"],
  "audit-survey": ["auditsurvey", "auditforms"],
  "audit-kept": ["auditkept"],
  "audit-results": ["auditresults"],
  "audit-papers": ["auditpapers"],
  "audit-parcels": ["auditparcels"],
  "audit-gap": ["auditgap"],
  engagement: ["auditplan", "onsite", "auditsurvey", "auditmend"],
  onsite: ["onsite", "auditsample", "auditmend", "finding"],
  finding: ["finding", "auditforms"],
  "audit-report": ["auditreport", "finding"],
  pack: ["copy", "pack"],
  "pack-install": ["pack"],
  "standards-excel": ["copy"],
  request: ["request", "begin"],
  profile: ["profile", "paper"],
  questions: ["answer", "reason", "last", "later", "picture"],
  review: ["review", "carried", "confirm"],
  output: ["submit", "paper"],
};

/** The sections that a screen is about, the first of them foremost. */
export function sectionsOf(screen: string, sheetKind: string): Section[] {
  const own = SCREENS[screen] ?? ["begin"];
  if (screen === "desk" && sheetKind === "office") return ["central", "secret"];
  if (screen === "questions" && sheetKind === "system") return [...own, "system"];
  return own;
}

/** Long lists fold the same few thousand characters at every key press. */
const folds = new Map<string, string>();

/** One character as it is compared: width, case and kana do not matter. */
function fold(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  folds.set(character, folded);
  return folded;
}

/** The words that somebody looks for. */
export const wordsOf = (sought: string) => [...sought].map(fold).join("").split(/\s+/).filter(Boolean);

export type Piece = { text: string; isHit: boolean };

/** The text in pieces, hits apart. */
export function pieces(text: string, words: string[]): Piece[] {
  if (words.length === 0) return [{ text, isHit: false }];
  const characters = [...text];
  // Folding may make one character several: each remembers where it came from.
  const folded = characters.flatMap((character, n) => [...fold(character)].map((one) => ({ one, n })));
  const plain = folded.map(({ one }) => one).join("");
  const offsets: number[] = [];
  for (const { one, n } of folded) for (let unit = 0; unit < one.length; unit++) offsets.push(n);
  const hit = characters.map(() => false);
  for (const word of words)
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      for (let unit = at; unit < at + word.length; unit++) hit[offsets[unit] ?? 0] = true;
  const found: Piece[] = [];
  for (const [n, character] of characters.entries()) {
    const last = found.at(-1);
    if (last && last.isHit === hit[n]) last.text += character;
    else found.push({ text: character, isHit: hit[n] === true });
  }
  return found;
}

/** Whether a text holds every word. */
export function holds(text: string, words: string[]): boolean {
  const plain = [...text].map(fold).join("");
  return words.every((word) => plain.includes(word));
}
