// Owns: taking a document in, making the edition of it, and the ways to both from the office's other screens.
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { ReviewClause } from "../../../backend/bindings";
import { drops } from "../../../app/drops.svelte";
import { faults } from "../../axe";
import { cards, officeDesk, desk } from "../../data/fixture";
import { office } from "../../data/fixture-review";
import { show, type Shown } from "../../show";

const FILE = { ticket: "d1", name: "情報管理基準.docx", recognised: "zip", needs: "none" };

/** Everything decided. */
async function decided(before?: (fake: Shown) => void): Promise<{ fake: Shown; dialog: HTMLElement }> {
  const fake = await show("#/standard/st1", officeDesk, (made) => {
    for (const clause of ["c0", "c1", "c2", "c3", "c4"]) {
      const decision: ReviewClause["decision"] = clause === "c0" ? "not_asked" : "asked";
      made.standard["standard_clause_decide"]?.({ clause, decision, reason: "定義" } as never);
    }
    before?.(made as Shown);
  });
  await fireEvent.click(await screen.findByRole("button", { name: "点検表にする" }));
  return { fake, dialog: await screen.findByRole("dialog") };
}
const type = (dialog: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.input(within(dialog).getByLabelText(label), { target: { value } });
const send = (dialog: HTMLElement) => fireEvent.submit(dialog.querySelector("form") ?? dialog);

describe("the list of standards", () => {
  it("shows how far each is, and takes one out only when asked twice", async () => {
    const fake = await show("#/standards", officeDesk);
    expect((await screen.findByRole("link", { name: "架空市情報管理基準" })).getAttribute("href")).toBe(
      "#/standard/st1",
    );
    expect(screen.getByRole("progressbar", { name: "条項 5 件のうち 0 件を確認" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "外す ：架空市情報管理基準" }));
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    expect(fake.asked("standard_remove")).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "外す" }));
    await screen.findByText("読み込んだ対策基準は、まだありません。");
    expect(fake.asked("standard_remove")).toEqual([{ standard: "st1" }]);
  });
  it("reads a chosen document and goes to its review", async () => {
    const fake = await show("#/standards", officeDesk);
    await fireEvent.click(screen.getByRole("button", { name: "文書を選んで読み込む" }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/standard\/st1/));
    expect(fake.asked("file_pick")).toEqual([{ purpose: "standard" }]);
    expect(fake.asked("standard_take")).toEqual([{ ticket: "t9", name: "" }]);
  });
  it("reads a dropped document, and says of one that cannot be read what to do", async () => {
    const fake = await show("#/standards", officeDesk, (made) =>
      made.fail.set("standard_take", { code: "document-no-text-layer", params: { file: "走査.pdf" } }),
    );
    drops.take([FILE]);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("走査.pdf");
    expect(alert.textContent).toContain("文字認識をしたPDF");
    expect(fake.asked("standard_take")).toEqual([{ ticket: "d1", name: "" }]);
    expect(location.hash).toBe("#/standards");
    drops.take([{ ...FILE, recognised: "parcel", needs: "key" }]);
    await waitFor(() => expect(location.hash).toBe("#/intake"));
  });
  it("is a place of the office's bar, also from within the review", async () => {
    await show("#/standard/st1", officeDesk);
    const bar = screen.getByRole("navigation", { name: "事務局の画面" });
    expect(within(bar).getByRole("link", { name: "対策基準" }).getAttribute("aria-current")).toBe("page");
  });
});

describe("making the edition", () => {
  it("is not possible while a clause is open, and leads to it", async () => {
    const fake = await show("#/standard/st1/c4", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "点検表にする" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("確認していない条項が 5 件あります。");
    await fireEvent.click(within(dialog).getByRole("button", { name: "未確認の条項へ" }));
    await waitFor(() => expect(document.getElementById("clause-title")?.textContent).toBe("第1条"));
    expect(fake.asked("standard_finish")).toEqual([]);
  });
  it("asks for the date in force and gives the edition to the round", async () => {
    const { fake, dialog } = await decided();
    expect(await faults(dialog)).toEqual([]);
    expect(dialog.textContent).toContain("簡易 0 問、標準 4 問、詳細 4 問");
    await send(dialog);
    await waitFor(() => expect(document.activeElement?.id).toBe("f-day"));
    expect(fake.asked("standard_finish")).toEqual([]);
    await type(dialog, /版の呼び名/, "第3版");
    await type(dialog, /施行日/, "R8.4.1");
    expect(within(dialog).getByLabelText("使い始める年度").textContent).toContain("令和9年度");
    await send(dialog);
    await within(dialog).findByText("点検表を作りました。");
    expect(fake.asked("standard_finish")).toEqual([
      {
        standard: "st1",
        body: null,
        new_body: null,
        name: "架空市情報管理基準",
        version: "第3版",
        in_force: "2026-04-01",
        fiscal_year_from: null,
        are_remarks_accepted: false,
      },
    ]);
    expect(within(dialog).getByRole("link", { name: "点検の設定へ" }).getAttribute("href")).toBe("#/round");
  });
  it("wants the remarks seen, each of which leads to its clause", async () => {
    const { fake, dialog } = await decided((made) => made.standard["standard_remark"]?.({} as never));
    expect(dialog.textContent).toContain("質問が 2 つのことを尋ねているようです（「また、」）");
    await type(dialog, /施行日/, "R8.4.1");
    await send(dialog);
    expect((await within(dialog).findByRole("alert")).textContent).toContain("指摘を見て");
    expect(fake.asked("standard_finish")).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("checkbox", { name: "指摘を見たうえで、このまま作る" }));
    await send(dialog);
    await waitFor(() =>
      expect(fake.asked("standard_finish")[0]).toMatchObject({ are_remarks_accepted: true }),
    );
  });
  it("says in the dialog why the core refused", async () => {
    const { fake, dialog } = await decided();
    fake.fail.set("standard_finish", {
      code: "standard-undecided",
      params: { count: "1", clause: "第3条" },
    });
    await type(dialog, /施行日/, "R8.4.1");
    await send(dialog);
    expect((await within(dialog).findByRole("alert")).textContent).toContain("第3条");
  });
});

describe("around the standards", () => {
  it("an office without a checklist is led to them", async () => {
    const { round, checklists } = office;
    Object.assign(office, { round: null, checklists: [] });
    await show("#/office", officeDesk);
    const link = await screen.findByRole("link", { name: "対策基準へ" });
    expect(link.getAttribute("href")).toBe("#/standards");
    Object.assign(office, { round, checklists });
  });
  it("an office of a body that is not in the list is begun by its code and name", async () => {
    const fake = await show("#/new/office", null);
    await fireEvent.change(await screen.findByLabelText(/団体/), { target: { value: "other" } });
    await fireEvent.input(screen.getByLabelText(/団体コード/), { target: { value: "999997" } });
    await fireEvent.input(screen.getByLabelText("団体名"), { target: { value: "別架空市" } });
    await fireEvent.input(screen.getByLabelText("事務局の名前"), { target: { value: "情報政策課" } });
    await fireEvent.click(screen.getByRole("checkbox", { name: /暗号化せずに作る/ }));
    await fireEvent.click(screen.getByRole("button", { name: "点検ファイルを作って始める" }));
    await waitFor(() =>
      expect(fake.asked("office_create")[0]).toMatchObject({
        body: "",
        new_body: { code: "999997", name: "別架空市" },
      }),
    );
  });
  it("a question shows the clause that its edition carries, a long one folded away", async () => {
    const short = "職員は、端末を持ち出すときは、許可を得なければならない。";
    const card = cards.find((one) => one.item === "HUM-2");
    if (!card) throw new Error("no card");
    const before = card.clause_text;
    card.clause_text = short;
    await show("#/questions/s1/HUM-2", desk);
    expect((await screen.findByText(short)).closest("details")).toBeNull();
    cleanup();
    card.clause_text = short.repeat(4);
    await show("#/questions/s1/HUM-2", desk);
    const folded = (await screen.findByText(short.repeat(4))).closest("details");
    expect(folded?.open).toBe(false);
    expect(folded?.querySelector("summary")?.textContent).toBe("条項の文");
    card.clause_text = before;
  });
  it("the tick for a plain request says that the clauses lie open in it", async () => {
    const round = office.round;
    if (!round) throw new Error("no round");
    round.has_clause_texts = true;
    await show("#/office", officeDesk);
    await fireEvent.click((await screen.findAllByRole("button", { name: /依頼を/ }))[0] as HTMLElement);
    expect(await screen.findByRole("checkbox", { name: /対策基準の条項の文を誰でも読めます/ })).toBeTruthy();
    round.has_clause_texts = false;
  });
});
