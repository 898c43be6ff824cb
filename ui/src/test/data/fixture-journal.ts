// Owns: a made-up journal and a made-up list of licences.
import type { ErasureView, JournalLine, VerifyView } from "../../backend/bindings";

const COMMANDS = [
  "field_save",
  "answer_set",
  "evidence_add",
  "field_save",
  "measure_link",
  "field_save",
  "undo",
];
const two = (n: number) => String(n).padStart(2, "0");

function entry(seq: number): JournalLine {
  const isChief = seq % 5 !== 0;
  const isAct = seq % 60 === 0;
  return {
    seq,
    at: `2026-07-${two(1 + (seq % 20))}T01:${two(seq % 60)}:00Z`,
    person: seq === 1 ? "" : isChief ? "高橋" : "岡本",
    role: seq === 1 ? "" : isChief ? "section_mgr" : "section_deputy",
    os_account: isChief ? "takahashi" : "okamoto",
    machine: "PC-0312-07",
    command:
      seq === 1 ? "case_create" : isAct ? "sheet_confirm" : (COMMANDS[seq % COMMANDS.length] ?? "undo"),
    kind: seq === 1 || isAct ? "act" : "edit",
  };
}
/** Oldest first, as the core keeps them. */
export const journal = Array.from({ length: 240 }, (_, n) => entry(n + 1));

export const unsound: VerifyView = {
  is_sound: false,
  entries: 240,
  rows: 5120,
  lines: [
    { kind: "chain", table: "journal", key: "118", columns: [], entry: 118, detail: "payload" },
    { kind: "row", table: "answer", key: "s1/HUM-2", columns: ["reason"], entry: 118, detail: "a → b" },
    { kind: "erased", table: "", key: "", columns: [], entry: 40, detail: "誤って書いたため" },
  ],
};
export const erasure: ErasureView = {
  places: [
    { place: "answer.reason", count: 1 },
    { place: "answer.exception", count: 1 },
    { place: "journal.payload", count: 3 },
    { place: "sealed_version.content", count: 1 },
  ],
  kept: ["17", "unit: u0312"],
};

const rule = (sign: string) => sign.repeat(80);
const NAMES = Array.from({ length: 60 }, (_, n) => `part-${two(n)} 1.${n}.0`);
export const licences = [
  "Software and fonts that this program contains",
  "",
  "@expo-google-fonts/biz-udpgothic 0.4.2: MIT AND OFL-1.1",
  "@expo-google-fonts/noto-sans-jp 0.4.3: MIT AND OFL-1.1",
  ...NAMES.map((name) => `${name}: MIT OR Apache-2.0`),
  "",
  rule("="),
  NAMES.join(", "),
  rule("-"),
  "Permission is hereby granted, free of charge, to any person obtaining a copy\nof this software.",
  "",
  rule("="),
  "@expo-google-fonts/biz-udpgothic 0.4.2",
  rule("-"),
  "Copyright 2022 The BIZ UDGothic Project Authors\n\nSIL OPEN FONT LICENSE Version 1.1",
  "",
  rule("="),
  "@expo-google-fonts/biz-udpgothic 0.4.2, @expo-google-fonts/noto-sans-jp 0.4.3",
  rule("-"),
  "MIT License",
  "",
].join("\n");
