// Owns: reviewing a standard: decided by key and by button, written, split, joined, undone; nothing incomplete is asked.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { keyState } from "../../../app/keys.svelte";
import { faults } from "../../axe";
import { officeDesk } from "../../data/fixture";
import { show } from "../../show";

const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more });
const title = () => document.getElementById("clause-title")?.textContent ?? "";
const at = (locator: string) => waitFor(() => expect(title()).toBe(locator));
const row = (locator: string) => {
  const places = [...document.querySelectorAll(".doc-place")];
  const place = places.find((one) => one.textContent === locator);
  return place?.closest("a")?.textContent ?? "";
};
const open = async (clause = "c1") => {
  const fake = await show(`#/standard/st1/${clause}`, officeDesk);
  await waitFor(() => expect(title()).not.toBe(""));
  return fake;
};

describe("the review of a standard", () => {
  it("shows the document with its headings, and the clause with why and whom", async () => {
    await open("c3");
    const doc = screen.getByRole("navigation", { name: "対策基準の文書" });
    expect(within(doc).getAllByRole("link")).toHaveLength(5);
    expect(doc.textContent).toContain("第2章　人の対策");
    expect(doc.textContent?.match(/第2章/g)).toHaveLength(1);
    const clause = document.querySelector(".clause")?.textContent ?? "";
    for (const words of ["情報管理者", "努力", "HUM-09 離席（82%）", "「努める」"])
      expect(clause).toContain(words);
    expect(screen.getByText("同じ趣旨の質問は見つかりません。△ から先を書き足してください。")).toBeTruthy();
  });
  it("begins at the first open clause and decides by key, going on to the next", async () => {
    const fake = await show("#/standard/st1", officeDesk);
    await at("第1条");
    await press("2");
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    expect(fake.asked("standard_clause_decide")).toEqual([]);
    await fireEvent.keyDown(window, { key: "3" });
    await at("第2条第1項");
    expect(fake.asked("standard_clause_decide")).toEqual([
      {
        clause: "c0",
        decision: "not_asked",
        reason: "目的又は適用の範囲を示すもので、義務を課していない。",
      },
    ]);
    expect(row("第1条")).toContain("問わない");
    await press("1");
    await at("第2条第2項");
    expect(row("第2条第1項")).toContain("問う");
    expect(screen.getByText("5 件のうち 2 件を確認、質問 1 問")).toBeTruthy();
    expect(document.activeElement?.id).toBe("clause-title");
  });
  it("decides once while a key is held down, and not at all with the letters off", async () => {
    const fake = await open();
    await press("1", { repeat: true });
    keyState.areLettersOn = false;
    await press("1");
    await press("n");
    expect(fake.asked("standard_clause_decide")).toEqual([]);
    expect(title()).toBe("第2条第1項");
  });
  it("stays at the clause where somebody wants it so, and opens it again", async () => {
    const fake = await open();
    await fireEvent.click(screen.getByRole("checkbox", { name: "決めたら次の未確認へ進む" }));
    await fireEvent.click(screen.getByRole("button", { name: /^問う/ }));
    await waitFor(() => expect(fake.asked("standard_clause_decide")).toHaveLength(1));
    await screen.findByText("「問う」に決めています。");
    expect(title()).toBe("第2条第1項");
    await press("3");
    await screen.findByText("質問の案はそろっています。");
    expect(row("第2条第1項")).toContain("未確認");
  });
  it("says at the field what lacks, and asks it once it is written", async () => {
    const fake = await open("c3");
    expect(screen.getByText("あと 5 か所を書くと、問うことができます。")).toBeTruthy();
    expect(document.querySelector('[aria-invalid="true"]')).toBeNull();
    await press("1");
    const partial = await screen.findByLabelText(/△ になるとき/);
    await waitFor(() => expect(document.activeElement).toBe(partial));
    expect(partial.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getAllByText("ここを書いてください。")).toHaveLength(3);
    expect(fake.asked("standard_clause_decide")).toEqual([]);
    expect(await faults()).toEqual([]);
    const user = userEvent.setup();
    await user.type(partial, "半分の職員が受けた。");
    await user.type(screen.getByLabelText("例 1"), "受講の一覧");
    await user.click(screen.getByRole("checkbox", { name: "文書や記録を見る" }));
    await user.type(screen.getByLabelText(/監査で見るところ/), "一覧の日付を見る。");
    await user.type(screen.getByLabelText(/改善策の例/), "次の月に受ける。");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(fake.asked("standard_clause_decide")).toHaveLength(1));
    const saved = fake.asked("standard_item_save").at(-1)?.["fields"];
    expect(saved).toMatchObject({
      partial: "半分の職員が受けた。",
      evidence: ["受講の一覧", "", ""],
      method: ["document"],
      improvement: "次の月に受ける。",
    });
    await at("第4条");
    expect(row("第3条")).toContain("問う");
  });
  it("writes a draft after the nearest question of another body, by key", async () => {
    const fake = await open("c3");
    expect(screen.getByText(/架空市\s席を立つとき/)).toBeTruthy();
    await press("t");
    await screen.findByText("質問の案はそろっています。");
    expect(fake.asked("standard_item_model")).toEqual([{ item: "i3", model: "kakuu-HUM-09-a" }]);
    expect(screen.queryByText(/架空市\s席を立つとき/)).toBeNull();
  });
  it("keeps what was typed when the core refuses it, also after a look at another clause", async () => {
    const fake = await open("c3");
    fake.fail.set("standard_item_save", { code: "text-control-character", params: {} });
    const field = () => screen.getByLabelText(/△ になるとき/) as HTMLTextAreaElement;
    await fireEvent.input(field(), { target: { value: "書きかけ" } });
    await fireEvent.blur(field());
    await screen.findByRole("alert");
    await press("j");
    await at("第4条");
    await press("k");
    await at("第3条");
    expect(field().value).toBe("書きかけ");
    fake.fail.delete("standard_item_save");
    await fireEvent.blur(field());
    await waitFor(() => expect(fake.asked("standard_item_save").at(-1)).toMatchObject({ item: "i3" }));
  });
  it("cuts a clause at a mark, counted in characters, and joins it with the next", async () => {
    const fake = await open("c2");
    await press("s");
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    const slider = within(dialog).getByLabelText("分けるところ") as HTMLInputElement;
    // Behind the first full stop.
    expect(slider.value).toBe("29");
    await fireEvent.click(within(dialog).getByRole("button", { name: "次の句読点へ" }));
    expect(slider.value).toBe("32");
    await fireEvent.click(within(dialog).getByRole("button", { name: "前の句読点へ" }));
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await waitFor(() => expect(row("第2条第2項#2")).toContain("書類を机の上"));
    expect(fake.asked("standard_clause_split")).toEqual([{ clause: "c2", at: 29 }]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await press("m");
    await waitFor(() => expect(row("第2条第2項#2")).toBe(""));
    expect(document.querySelectorAll(".item")).toHaveLength(2);
  });
  it("takes a decision back and shows the clause it was about", async () => {
    const fake = await open();
    await press("1");
    await at("第2条第2項");
    await press("z", { ctrlKey: true });
    await at("第2条第1項");
    expect(fake.asked("edit_undo")).toHaveLength(1);
    expect(row("第2条第1項")).toContain("未確認");
  });
  it("corrects a clause, and says in the dialog why the core refused", async () => {
    const fake = await open();
    fake.fail.set("standard_clause_save", {
      code: "standard-locator-taken",
      params: { locator: "第4条" },
    });
    await press("c");
    const dialog = await screen.findByRole("dialog");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.input(within(dialog).getByLabelText("条項の番号"), { target: { value: "第4条" } });
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect((await within(dialog).findByRole("alert")).textContent).toContain("第4条");
    fake.fail.delete("standard_clause_save");
    await fireEvent.input(within(dialog).getByLabelText("条項の番号"), { target: { value: "第2条" } });
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await at("第2条");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
  it("adds and removes a question, and gives a control by its suggestion", async () => {
    const fake = await open();
    await press("a");
    await waitFor(() => expect(document.querySelectorAll(".item")).toHaveLength(2));
    await fireEvent.click(screen.getByRole("button", { name: "この案を外す ：質問の案 2" }));
    await waitFor(() => expect(document.querySelectorAll(".item")).toHaveLength(1));
    await fireEvent.click(screen.getByRole("button", { name: "AST-03 媒体の管理（41%）" }));
    await waitFor(() =>
      expect(fake.asked("standard_item_save").at(-1)?.["fields"]).toMatchObject({ control: "AST-03" }),
    );
    await fireEvent.change(screen.getByLabelText("点検票"), { target: { value: "system" } });
    await waitFor(() =>
      expect(fake.asked("standard_item_save").at(-1)?.["fields"]).toMatchObject({ sheet: "system" }),
    );
  });
  it("says of a copied question whether ○ means something else now", async () => {
    const fake = await show("#/standard/st1/c4", officeDesk);
    await at("第4条");
    expect(screen.getByText("点検項目 kakuu-AST-07-a の写し")).toBeTruthy();
    const mark = screen.getByLabelText<HTMLInputElement>(/の意味が変わる$/);
    await fireEvent.click(mark);
    await waitFor(() =>
      expect(fake.asked("standard_item_revise")).toEqual([{ item: "i4", is_raised: true }]),
    );
    await waitFor(() => expect(mark.checked).toBe(true));
    expect(await faults()).toEqual([]);
  });
  it("moves in the document by arrows, without five hundred stops for Tab", async () => {
    await open();
    const doc = screen.getByRole("navigation", { name: "対策基準の文書" });
    expect(doc.querySelectorAll('a[tabindex="0"]')).toHaveLength(1);
    const current = doc.querySelector<HTMLElement>('[aria-current="true"]');
    current?.focus();
    await fireEvent.keyDown(current ?? doc, { key: "ArrowDown" });
    await at("第2条第2項");
    await fireEvent.keyDown(doc.querySelector('[aria-current="true"]') ?? doc, { key: "End" });
    await at("第4条");
    expect(document.activeElement?.textContent).toContain("第4条");
  });
  it("is only looked at once it is finished", async () => {
    await show("#/standard/st1/c1", officeDesk, (fake) => fake.standard["standard_finish"]?.({}));
    await screen.findByText("この対策基準は、点検表になっています。");
    expect(screen.queryByRole("button", { name: /^問う/ })).toBeNull();
    expect((screen.getByLabelText("質問") as HTMLTextAreaElement).readOnly).toBe(true);
  });
});
