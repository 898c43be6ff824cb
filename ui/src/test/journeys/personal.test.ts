// Owns: that what looks like personal data is pointed out where it was typed, and that nothing is blocked by it.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { placesOfWarning } from "../../areas/question/personal";
import { faults } from "../axe";
import { show } from "../show";
import { cards, desk, evidence } from "../data/fixture";

const openCard = () => document.querySelector<HTMLElement>(".card--open");
const at = (place: string) => document.getElementById(`personal-${place}-HUM-2`);

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
    await waitFor(() => expect(at("reason")?.textContent).toContain(said));
    expect(at("evidence")?.textContent?.trim()).toBe("");
    expect(at("reason")?.getAttribute("role")).toBe("status");
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
    await waitFor(() => expect(at("evidence")?.textContent).toContain("電話番号のような数字"));
    expect(at("reason")?.textContent?.trim()).toBe("");
  });
  it("blocks neither answering nor going on, and is still told on the shut card", async () => {
    const fake = await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(openCard()).not.toBeNull());
    await write("理由と範囲", "123456789012");
    await waitFor(() => expect(at("reason")?.textContent).toContain("12桁"));
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
    await waitFor(() => expect(at("reason")?.textContent).toContain("12桁"));
    await write("理由と範囲", "番号は消した");
    await waitFor(() => expect(at("reason")?.textContent?.trim()).toBe(""));
  });
  it("is placed by what holds it", () => {
    const [card] = cards;
    if (!card) throw new Error("no card");
    const number = "1234 5678 9012";
    const piece = { ...evidence, name: "a@b.jp" };
    expect(placesOfWarning(card)).toEqual([]);
    expect(placesOfWarning({ ...card, reason: number, warning: "personal-number" })).toEqual(["reason"]);
    expect(placesOfWarning({ ...card, evidence: [piece], warning: "mail" })).toEqual(["evidence"]);
    expect(placesOfWarning({ ...card, reason: "c@d.jp", evidence: [piece], warning: "mail" })).toEqual([
      "reason",
      "evidence",
    ]);
    expect(placesOfWarning({ ...card, warning: "of-a-later-version" })).toEqual(["reason"]);
  });
});
