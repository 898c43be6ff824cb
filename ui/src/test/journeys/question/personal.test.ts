// Owns: that what looks like personal data is pointed out where it was typed, and that nothing is blocked by it.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { show } from "../../show";
import { desk } from "../../data/fixture";
import { review } from "../../data/fixture-review";

const openCard = () => document.querySelector<HTMLElement>(".card--open");
const at = (field: string) => document.getElementById(`personal-${field}`);
const REASON = "reason-HUM-2";
const EVIDENCE = "e-e1";
const MEASURE = "m-HUM-2-0";

async function write(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.blur(field);
}

describe("personal data", () => {
  it.each([
    ["申請者の番号は１２３４５６７８９０１２", "個人番号のような12桁の数字があります。"],
    ["連絡先 090-1234-5678", "電話番号のような数字があります。"],
    ["taro@example.jp へ送った", "メールアドレスがあります。"],
  ])("in the reason “%s” is pointed out under it", async (text, said) => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await write("理由と範囲", text);
    await waitFor(() => expect(at(REASON)?.textContent).toContain(said));
    expect(at(EVIDENCE)?.textContent?.trim()).toBe("");
    expect(at(REASON)?.getAttribute("role")).toBe("status");
    expect(screen.getByLabelText("理由と範囲").getAttribute("aria-describedby")).toContain(
      "personal-reason-HUM-2",
    );
    expect(await faults()).toEqual([]);
  });
  it("in a piece of evidence is pointed out at the evidence", async () => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await fireEvent.click(screen.getByRole("button", { name: /^直す/ }));
    await write("資料の名前", "名簿 090-1234-5678");
    await waitFor(() => expect(at(EVIDENCE)?.textContent).toContain("電話番号のような数字"));
    expect(at(REASON)?.textContent?.trim()).toBe("");
    for (const label of ["資料の名前", "置いてある場所"])
      expect(screen.getByLabelText(label).getAttribute("aria-describedby")).toContain("personal-e-e1");
    await fireEvent.click(screen.getByRole("button", { name: "終える" }));
    expect(at(EVIDENCE)?.textContent, "in the list too").toContain("電話番号のような数字");
    expect(await faults()).toEqual([]);
  });
  it("blocks neither answering nor going on, and is still told on the shut card", async () => {
    const fake = await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await write("理由と範囲", "123456789012");
    await waitFor(() => expect(at(REASON)?.textContent).toContain("12桁"));
    expect(fake.asked("field_save")).toHaveLength(1);
    await fireEvent.keyDown(document.body, { key: "1" });
    await waitFor(() => expect(fake.asked("answer_set")).toHaveLength(1));
    await fireEvent.keyDown(document.body, { key: "j" });
    await waitFor(() => expect(openCard()?.id).toBe("card-HUM-3"));
    expect(document.getElementById("card-HUM-2")?.textContent).toContain("個人情報らしい文字");
  });
  it("goes away with the text", async () => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await write("理由と範囲", "123456789012");
    await waitFor(() => expect(at(REASON)?.textContent).toContain("12桁"));
    await write("理由と範囲", "番号は消した");
    await waitFor(() => expect(at(REASON)?.textContent?.trim()).toBe(""));
  });
  it("in a measure is pointed out in its box, and a person's name is not", async () => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await write("何をするか", "taro@example.jp に知らせる");
    await waitFor(() => expect(at(MEASURE)?.textContent).toContain("メールアドレスがあります。"));
    for (const label of ["何をするか", "担当者"])
      expect(screen.getByLabelText(label).getAttribute("aria-describedby")).toContain(`personal-${MEASURE}`);
    expect(await faults()).toEqual([]);
    await write("何をするか", "係長が月に1回確かめる。");
    await write("担当者", "窓口係長　森田 太郎");
    await waitFor(() => expect(at(MEASURE)?.textContent?.trim()).toBe(""));
  });
  it("in remarks and wishes is pointed out on the review", async () => {
    Object.assign(review, { remarks_warning: "phone", wishes_warning: "mail" });
    await show("#/review/s1", desk);
    await waitFor(() => expect(at("remarks")?.textContent).toContain("電話番号のような数字"));
    expect(at("wishes")?.textContent).toContain("メールアドレスがあります。");
    expect(document.getElementById("remarks")?.getAttribute("aria-describedby")).toContain(
      "personal-remarks",
    );
    Object.assign(review, { remarks_warning: "", wishes_warning: "" });
  });
});
