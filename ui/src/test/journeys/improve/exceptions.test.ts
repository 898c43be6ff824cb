// Owns: the register of exceptions: what is over is said in words, and a line is written from search to core.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { codeOf, findItems, typedCode } from "../../../areas/exceptions/items";
import { faults } from "../../axe";
import { show, type Shown } from "../../show";
import { officeDesk } from "../../data/fixture";
import { exceptions } from "../../data/fixture-office";
import { office } from "../../data/fixture-review";

const rows = () => [...document.querySelectorAll(".exceptions tbody tr")].map((row) => row.textContent ?? "");
const field = (dialog: HTMLElement, label: RegExp | string) => within(dialog).getByLabelText(label);
const type = (dialog: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.input(field(dialog, label), { target: { value } });

async function open(): Promise<{ fake: Shown; dialog: HTMLElement }> {
  const fake = await show("#/exceptions", officeDesk);
  await waitFor(() => expect(fake.asked("exception_items")).toEqual([{ unit: null }]));
  await fireEvent.click(screen.getByRole("button", { name: "例外措置を書き入れる" }));
  return { fake, dialog: await screen.findByRole("dialog") };
}
async function fill(dialog: HTMLElement) {
  await type(dialog, "許可番号", "情政第50号");
  await fireEvent.change(field(dialog, "課"), { target: { value: "u0313" } });
  await type(dialog, "理由", "更新の途中である。");
  await type(dialog, "許可した人", "副市長");
  await type(dialog, "許可日", "R8.6.1");
}

describe("例外措置台帳", () => {
  it("says in words which exceptions are past their end", async () => {
    await show("#/exceptions", officeDesk);
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).not.toContain("過ぎています");
    expect(rows()[1]).toMatch(/期限を \d+ 日過ぎています/);
    await waitFor(() => expect(rows()[0]).toContain("端末の持ち出し"));
    await fireEvent.click(screen.getByRole("tab", { name: /期限を過ぎたもの/ }));
    expect(rows()).toHaveLength(1);
  });
  it("is pointed to from the office's home while something is over", async () => {
    await show("#/office", officeDesk);
    const link = await screen.findByRole("link", { name: "台帳を見る" });
    expect(link.getAttribute("href")).toBe("#/exceptions");
  });
  it("takes a line with questions found by words and by number", async () => {
    const { fake, dialog } = await open();
    await fill(dialog);
    await type(dialog, "質問をさがす", "画面 ロック");
    await fireEvent.click(within(dialog).getByRole("button", { name: /HUM-1/ }));
    expect(document.activeElement).toBe(field(dialog, "質問をさがす"));
    await type(dialog, "質問をさがす", "ｏｐｓ08a");
    await fireEvent.keyDown(field(dialog, "質問をさがす"), { key: "Enter" });
    await type(dialog, "期限", "2027年3月31日");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await waitFor(() =>
      expect(fake.asked("exception_save")).toEqual([
        {
          exception: null,
          number: "情政第50号",
          unit: "u0313",
          items: ["HUM-1", "OPS-08-a"],
          reason: "更新の途中である。",
          substitute: "",
          approver: "副市長",
          decided_on: "2026-06-01",
          until: "2027-03-31",
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
  it("is searched among the questions of the section's sheets, before any sheet came in", async () => {
    const { fake, dialog } = await open();
    await type(dialog, "質問をさがす", "NET-1");
    expect(within(dialog).getByRole("button", { name: /^NET-1/ })).toBeTruthy();
    await fireEvent.change(field(dialog, "課"), { target: { value: "u0313" } });
    await waitFor(() => expect(within(dialog).queryByRole("button", { name: /^NET-1/ })).toBeNull());
    expect(fake.asked("exception_items").at(-1)).toEqual({ unit: "u0313" });
    await type(dialog, "質問をさがす", "HUM-1");
    expect(within(dialog).getByRole("button", { name: /^HUM-1/ })).toBeTruthy();
    expect(fake.asked("reception_view")).toEqual([]);
  });
  it("points out a line that looks like personal data", async () => {
    const [first] = exceptions;
    if (!first) throw new Error("no exception");
    first.warning = "phone";
    await show("#/exceptions", officeDesk);
    await waitFor(() => expect(rows()[0]).toContain("個人情報らしい文字"));
    expect(rows()[1]).not.toContain("個人情報らしい文字");
    first.warning = "";
  });
  it("is not written without an end, without a question or with an end before its approval", async () => {
    const { fake, dialog } = await open();
    await fill(dialog);
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    await waitFor(() => expect(document.activeElement).toBe(field(dialog, "質問をさがす")));
    expect(within(dialog).getByText("対象の質問を 1 問以上選んでください。")).toBeTruthy();
    expect(field(dialog, "期限").getAttribute("aria-invalid")).toBe("true");
    await type(dialog, "期限", "R8.5.1");
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect(within(dialog).getByText("許可日より後の日にしてください。")).toBeTruthy();
    expect(fake.asked("exception_save")).toEqual([]);
  });
  it("keeps what was typed and says in the dialog why the core refused", async () => {
    await show("#/exceptions", officeDesk, (fake) =>
      fake.fail.set("exception_save", { code: "code-taken", params: { value: "情政第45号" } }),
    );
    await fireEvent.click(await screen.findByRole("button", { name: /情政第45号/ }));
    const dialog = await screen.findByRole("dialog");
    await type(dialog, "理由", "書き直した理由");
    await fireEvent.submit(dialog.querySelector("form") ?? dialog);
    expect((await within(dialog).findByRole("alert")).textContent).toContain("情政第45号");
    expect((field(dialog, "理由") as HTMLTextAreaElement).value).toBe("書き直した理由");
  });
  it("says what to do first when there is none yet", async () => {
    const before = [...office.exceptions];
    office.exceptions.length = 0;
    await show("#/exceptions", officeDesk);
    expect(await screen.findByText("例外措置はまだありません。")).toBeTruthy();
    office.exceptions.push(...before);
    expect(exceptions).toHaveLength(2);
  });
});

describe("a question's number", () => {
  it("is read without the body and in any width", () => {
    expect(codeOf("yonezawa-HUM-05-a")).toBe("HUM-05-a");
    expect(codeOf("HUM-2")).toBe("HUM-2");
    expect(typedCode("ＨＵＭ-０５-Ａ")).toBe("HUM-05-a");
    expect(typedCode("端末")).toBeNull();
  });
  it("is found with every word", () => {
    const items = [{ item: "k-HUM-01-a", code: "HUM-01-a", question: "画面をロックする", domain: "HUM" }];
    expect(findItems(items, "hum ロック")).toHaveLength(1);
    expect(findItems(items, "hum 施錠")).toEqual([]);
    expect(findItems(items, "　")).toEqual([]);
  });
});
