// Owns: a core that answers from the fixture, for component tests and for looking at screens. Never shipped.
import { mockIPC } from "@tauri-apps/api/mocks";
import type * as w from "../backend/bindings";
import * as f from "./data/fixture";
import * as c from "./data/fixture-city";
import * as y from "./data/city/fixture-years";
import * as k from "./data/fixture-pack";
import * as j from "./data/fixture-journal";
import * as l from "./data/fixture-library";
import * as r from "./data/fixture-review";
import { askedCore } from "./data/audit/fixture-asked";
import { auditCore } from "./data/audit/fixture-audit";
import { boardCore } from "./data/improve/fixture-board";
import { formerCore } from "./data/fixture-former";
import { setupCore } from "./data/fixture-setup";
import { handoverCore } from "./data/improve/fixture-handover";
import { yearCore } from "./data/improve/fixture-year";
import { keepCore } from "./data/keep/fixture-keep";
import { intakeCore } from "./data/fixture-intake";
import { keyInCore } from "./data/fixture-keyin";
import { standardCore } from "./data/fixture-standard";

export type Call = { name: string; request: Record<string, unknown> };
export type Fake = {
  calls: Call[];
  fail: Map<string, w.WireError>;
  /** Commands that answer only when this is resolved. */
  slow: Map<string, Promise<unknown>>;
  desk: w.DeskView | null;
  settings: w.SettingsView;
  verify: w.VerifyView;
  picture: w.PictureView;
  /** What the program was started with. */
  offered: w.FileView | null;
  /** What the planned backup fails with. */
  failedBackup: w.WireError | null;
  standard: ReturnType<typeof standardCore>;
  intake: ReturnType<typeof intakeCore>;
};

/** As the core looks for personal data, roughly. */
function warningOf(text: string): string {
  if (/\d{12}/.test(text.normalize("NFKC"))) return "personal-number";
  if (text.includes("@")) return "mail";
  return /0\d+-\d+-\d+/.test(text) ? "phone" : "";
}

const FILE = { ticket: "t9", name: "市民課_提出.tenkenp", recognised: "parcel", needs: "key" };

/** Puts the fake in place of the core. */
export function fakeCore(desk: w.DeskView | null): Fake {
  const fake: Fake = {
    calls: [],
    fail: new Map(),
    slow: new Map(),
    desk,
    settings: { language: null, are_letter_keys_on: true },
    verify: { is_sound: true, entries: 240, rows: 5120, lines: [] },
    picture: f.picture,
    offered: null,
    failedBackup: null,
    standard: standardCore(),
    intake: { ...intakeCore(), ...keyInCore() },
  };
  const audit = auditCore();
  let sheet: w.SheetView = structuredClone(f.sheet);
  let profile: w.ProfileView = structuredClone(f.profile);

  function saved(change: Partial<w.CardView> = {}, item = "", made: string | null = null): w.Saved {
    sheet = {
      ...sheet,
      cards: sheet.cards.map((card) => (card.item === item ? { ...card, ...change } : card)),
    };
    sheet = { ...sheet, progress: f.progress(sheet.cards) };
    return {
      at: "2026-07-22T01:32:00Z",
      cards: sheet.cards.filter((card) => card.item === item),
      measures: sheet.measures,
      progress: sheet.progress,
      made,
      can_undo: true,
      can_redo: false,
      undone: null,
    };
  }
  const withPhoto = (item: string) =>
    saved({ evidence: [...(cardOf(item)?.evidence ?? []), f.photo] }, item, f.photo.id);
  const cardOf = (item: string) => sheet.cards.find((card) => card.item === item);

  function fieldSaved(field: string, text: string): w.Saved {
    const [kind, id = "", item = "", name = ""] = field.split("/");
    if (AUDIT_KINDS.includes(kind ?? "")) throw { code: "field-unknown", params: { field } };
    if (kind === "audit") {
      audit.texts[field.replace("audit/", "")] = text;
      return saved();
    }
    const warning = warningOf(text);
    if (kind === "answer") return saved({ [name]: text, reason_warning: warning, warning }, item);
    if (kind === "evidence") {
      const card = sheet.cards.find((one) => one.evidence.some((piece) => piece.id === id));
      const pieces = (card?.evidence ?? []).map((one) =>
        one.id === id ? { ...one, [item]: text, warning } : one,
      );
      return saved({ evidence: pieces, warning }, card?.item);
    }
    if (kind === "measure") {
      const value = item === "due_on" && text === "" ? null : text;
      const measures = sheet.measures.map((one) =>
        one.id === id ? { ...one, [item]: value, warning } : one,
      );
      sheet = { ...sheet, measures };
    }
    return saved();
  }

  const answers: Record<string, (q: Record<string, never>) => unknown> = {
    start_view: () => ({ ...start, offered: fake.offered }),
    recent_keep: (q: { is_kept?: boolean }) => ({
      ...start,
      is_recent_kept: q.is_kept,
      recents: q.is_kept ? start.recents : [],
    }),
    recent_forget: () => ({ ...start, recents: [] }),
    file_pick: () => FILE,
    folder_pick: () => ({ ...FILE, name: "点検", recognised: "folder" }),
    file_launch: () => null,
    file_reveal: () => null,
    about_view: () => ({
      version: "1.0.0",
      licence: "MIT OR Apache-2.0",
      third_party: j.licences,
      checklists: r.checklists,
    }),
    settings_view: () => fake.settings,
    settings_save: (q: Partial<w.SettingsView>) => (fake.settings = { ...fake.settings, ...q }),
    journal_list: (q: Partial<w.JournalListRequest>) =>
      [...j.journal]
        .reverse()
        .filter((one) => one.seq <= (q.from ?? Infinity))
        .slice(0, q.limit ?? 0),
    text_erase: () => j.erasure,
    desk_view: () => {
      if (fake.desk) return fake.desk;
      throw { code: "no-case", params: {} };
    },
    example_open: () => (fake.desk = { ...f.desk, is_example: true }),
    case_open: () => (fake.desk = f.desk),
    case_close: () => start,
    case_copy: () => ({ ...r.written.files[0], name: "写し.tenken", kind: "copy" }),
    checklist_list: () => [...r.checklists, ...k.checklists],
    operator_choose: () => fake.desk,
    request_view: () => r.request,
    profile_view: () => profile,
    profile_answer: (q: { code?: string; value?: w.ProfileLine["value"] }) => {
      const questions = profile.questions.map((one) =>
        one.code === q.code ? { ...one, value: q.value ?? null } : one,
      );
      return (profile = { ...profile, questions, asked: profile.asked - 1 });
    },
    item_include: () => profile,
    sheet_view: (q: { sheet?: string }) => {
      if (q.sheet?.startsWith("y") && sheet.line.kind !== "system") sheet = structuredClone(f.systemSheet);
      return sheet;
    },
    answer_set: (q: { item?: string; answer?: w.CardView["answer"] }) =>
      saved({ answer: q.answer ?? null }, q.item),
    answer_flag: (q: { item?: string; is_flagged?: boolean }) =>
      saved({ is_flagged: q.is_flagged ?? false }, q.item),
    answer_take_last: (q: { item?: string }) =>
      saved({ answer: "partial", reason: "返却した日の欄がなかった。" }, q.item),
    answer_copy: (q: { from?: string; item?: string }) => {
      const answer = sheet.others.find((one) => one.sheet === q.from)?.answers[q.item ?? ""];
      return saved({ answer: (answer ?? null) as w.CardView["answer"] }, q.item);
    },
    field_draft: () => ({ ...saved(), cards: [], measures: [], progress: null }),
    field_save: (q: { field?: string; text?: string }) => fieldSaved(q.field ?? "", q.text ?? ""),
    measure_link: (q: { item?: string; measure?: string | null }) => {
      const id = q.measure ?? "m9";
      const item = q.item ?? "";
      if (!q.measure)
        sheet = {
          ...sheet,
          measures: [
            ...sheet.measures,
            { ...f.measure, id, number: "8-0312-09", action: "", owner: "", due_on: null, items: [item] },
          ],
        };
      return saved({ measures: [...(cardOf(item)?.measures ?? []), id] }, item, q.measure ? null : id);
    },
    evidence_add: (q: { item?: string }) => {
      const item = q.item ?? "";
      const one = { ...f.evidence, id: "e9", name: "", place: "", checked_on: null };
      return saved({ evidence: [...(cardOf(item)?.evidence ?? []), one] }, item, "e9");
    },
    evidence_attach: (q: { item?: string }) => withPhoto(q.item ?? ""),
    evidence_paste: (q: { item?: string }) => withPhoto(q.item ?? ""),
    evidence_picture: () => fake.picture,
    evidence_place_remove: () => {
      fake.picture = f.picture;
      return saved();
    },
    evidence_export: () => ({ ...r.written.files[0], name: f.photo.file_name, kind: "evidence" }),
    edit_undo: () => {
      fake.standard["standard_back"]?.({});
      return { ...saved(), undone: "answer_set" };
    },
    edit_redo: () => ({ ...saved(), undone: "answer_set" }),
    review_view: (q: { sheet?: string }) => (q.sheet === "sealed" ? r.sealed : r.review),
    remarks_draft: () => ({ field: "sheet/s1/remarks", text: r.review.remarks }),
    sheet_confirm: () => r.sealed,
    output_view: () => r.output,
    output_write: () => r.output,
    paper_write: (q: { kinds?: string[] }) => r.papers(q.kinds ?? []),
    city_view: (q: { open?: string[]; is_ranked?: boolean }) =>
      c.cityView(q.open ?? [], q.is_ranked ?? false),
    city_find: () => c.cityAnswers,
    trend_view: (q: { by?: string }) => y.trendView(q.by ?? "domain"),
    revision_view: () => y.revisionView,
    status_view: () => c.statusView,
    arrival_door: (q: { ticket?: string }) => ({
      door: { "t-memo": "memos", "t-application": "exceptions", t8: "pack" }[q.ticket ?? ""] ?? "intake",
    }),
    oddity_list: () => c.oddities,
    oddity_settle: (q: { is_settled?: boolean; reason?: string }) =>
      c.oddities.map((line) => ({
        ...line,
        settled: q.is_settled
          ? { reason: q.reason, by: "渡辺 みなみ", at: "2026-07-21T02:00:00.000Z" }
          : null,
      })),
    city_draft: () => c.cityDraft,
    city_write: (q: { kinds?: string[] }) => r.papers(q.kinds ?? []),
    city_again: () => r.papers(["committee_pdf"]),
    correction_list: () => [c.correction],
    correction_save: () => [c.correction],
    correction_withdraw: () => [{ ...c.correction, state: "withdrawn" }],
    office_view: () => r.office,
    round_save: () => r.office,
    section_save: () => r.office,
    section_merge: () => r.office,
    ...askedCore(),
    ...boardCore(() => fake.desk?.kind ?? "office"),
    exception_items: (q: { unit?: string | null }) =>
      f.cards
        .filter((one) => !q.unit || one.domain !== "NET")
        .map(({ item, question, domain }) => ({ item, question, domain })),
    exception_save: () => r.office,
    request_write: () => r.written,
    intake_inspect: () => r.intake,
    intake_take: () => r.submission,
    reception_view: () => r.submission,
    return_write: () => r.written,
    library_list: () => l.bodies,
    library_view: (q: { body?: string }) => l.view(q.body ?? ""),
    library_find: (q: { body?: string; filter?: w.LibraryFilter }) =>
      q.filter ? l.find(q.body ?? "", q.filter) : null,
    library_controls: (q: { text?: string }) =>
      l.controls.filter((one) => one.name_ja.includes(q.text ?? "") || one.control.includes(q.text ?? "")),
    library_control: (q: { control?: string }) => l.control(q.control ?? ""),
    booklet_write: (q: { formats?: string[] }) => l.written(q.formats ?? []),
    case_verify: () => fake.verify,
    recovery_write: () => ({
      groups: ["ABCD-1234", "EFGH-5678"],
      file: { ...r.written.files[0], kind: "recovery" },
    }),
    passphrase_save: () => fake.desk,
    standard_copy: () => k.copy,
    standard_view: (q: { standard?: string }) =>
      q.standard === k.copy.standard ? k.copy : fake.standard["standard_view"]?.(q as never),
    standard_export: () => ({
      ...r.written,
      files: [{ ...r.written.files[0], name: "点検項目.xlsx", kind: "standard_xlsx" }],
    }),
    standard_import_view: () => k.book,
    standard_import: () => k.saved,
    standard_finish: (q: { standard?: string }) =>
      q.standard === k.copy.standard
        ? { ...k.standard, state: "finished", edition: "2026-04" }
        : fake.standard["standard_finish"]?.(q as never),
    pack_write: () => ({
      folder_name: "点検",
      file: { ...r.written.files[0], name: k.pack.file, kind: "pack" },
      sha256: k.pack.sha256,
      publisher: k.pack.publisher,
      label: k.pack.label,
      is_plain: false,
    }),
    pack_inspect: (q: { ticket?: string }) => {
      if (q.ticket === "t7") return k.pack;
      throw { code: "parcel-kind-mismatch", params: {} };
    },
    ...setupCore(),
    ...yearCore(),
    ...keepCore(() => fake.failedBackup),
    ...handoverCore(),
    carried_answer: () => r.review,
    ...formerCore(),
    round_next_save: () => r.office,
    pack_install: () => ({ ...k.pack, standing: "installed" }),
  };

  mockIPC((name, args) => {
    const request = ((args as { request?: Record<string, unknown> } | undefined)?.request ?? {}) as Record<
      string,
      never
    >;
    fake.calls.push({ name, request });
    const error = fake.fail.get(name);
    if (error) throw error;
    if (name.startsWith("plugin:")) return null;
    const answer = answers[name] ?? fake.standard[name] ?? fake.intake[name] ?? audit.core[name];
    if (!answer) throw { code: "not-faked", params: { detail: name } };
    const slow = fake.slow.get(name);
    return slow ? slow.then(() => answer(request)) : answer(request);
  });
  return fake;
}

/** Fields of these are named `audit/<kind>/…`; the core knows no other name of them. */
const AUDIT_KINDS = "plan engagement schedule document item paper finding report order".split(" ");

const start: w.StartView = {
  recents: [
    {
      ticket: "r1",
      name: "令和8年度自己点検 市民課.tenken",
      kind: "section",
      opened_at: "2026-07-21T08:12:00Z",
      is_there: true,
    },
    {
      ticket: "r2",
      name: "令和7年度自己点検 市民課.tenken",
      kind: "section",
      opened_at: "2025-07-25T08:12:00Z",
      is_there: true,
    },
    {
      ticket: "r3",
      name: "令和6年度自己点検 国保年金課.tenken",
      kind: "section",
      opened_at: "2024-07-30T08:12:00Z",
      is_there: false,
    },
  ],
  is_recent_kept: true,
  offered: null,
  folder_name: "点検",
  version: "1.0.0",
  close_backup: null,
};
