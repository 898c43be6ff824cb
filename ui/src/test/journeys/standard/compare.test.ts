// Owns: two editions compared: chosen, counted by kind, filtered, the words that differ marked in words too.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { drops } from "../../../app/drops.svelte";
import { middleStop, nextStop } from "../../../areas/standard/cut";
import { faults } from "../../axe";
import { officeDesk } from "../../data/fixture";
import { show, type Shown } from "../../show";

const cards = () => [...document.querySelectorAll(".change")].map((one) => one.textContent ?? "");

async function compared(): Promise<Shown> {
  const fake = await show("#/compare", officeDesk);
  drops.take([
    { ticket: "d1", name: "旧.txt", recognised: "unknown", needs: "none" },
    { ticket: "d2", name: "新.txt", recognised: "unknown", needs: "none" },
  ]);
  await waitFor(() => expect((screen.getByLabelText("新しい版") as HTMLSelectElement).value).toBe("d2"));
  await fireEvent.click(screen.getByRole("button", { name: "比べる" }));
  await waitFor(() => expect(cards().length).toBeGreaterThan(0));
  return fake;
}

describe("two editions", () => {
  it("are compared by files or by what the case holds", async () => {
    const fake = await compared();
    expect(fake.asked("standard_compare")).toEqual([{ old: "d1", new: "d2" }]);
    await fireEvent.change(screen.getByLabelText("古い版"), { target: { value: "st1" } });
    expect(cards()).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "比べる" }));
    await waitFor(() => expect(fake.asked("standard_compare").at(-1)).toEqual({ old: "st1", new: "d2" }));
  });
  it("show what changed with counts, unchanged clauses left out until asked for", async () => {
    await compared();
    expect(cards()).toHaveLength(4);
    for (const [name, count] of [
      ["変わったもの", 4],
      ["文が変わった", 1],
      ["場所が変わった", 1],
      ["なくなった", 1],
      ["変わらない", 1],
      ["分かれた", 0],
    ])
      expect(screen.getByRole("tab", { name: new RegExp(`^${name} ?${count}$`) })).toBeTruthy();
    await fireEvent.click(screen.getByRole("tab", { name: /変わらない/ }));
    expect(cards()).toHaveLength(1);
    expect(cards()[0]).toContain("第1条");
    await fireEvent.click(screen.getByRole("tab", { name: /分かれた/ }));
    expect(screen.getByText("当てはまる条項はありません。")).toBeTruthy();
  });
  it("mark the words that differ by word and line, and flag numbers", async () => {
    await compared();
    expect(document.querySelector("del")?.textContent).toBe("（なくなった言葉）30");
    expect(document.querySelector("ins")?.textContent).toBe("（加わった言葉）60");
    expect(cards().filter((one) => one.includes("数字が違う"))).toHaveLength(1);
    expect(cards().find((one) => one.includes("場所が変わった"))).toContain("第3条 → 第5条");
    expect(await faults()).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: "数字が変わったところだけ" }));
    expect(cards()).toHaveLength(1);
  });
  it("are not compared before both are chosen", async () => {
    const fake = await show("#/compare", officeDesk);
    await fireEvent.click(await screen.findByRole("button", { name: "比べる" }));
    expect(screen.getByText("両方の版を選んでください。")).toBeTruthy();
    expect(fake.asked("standard_compare")).toEqual([]);
  });
});

describe("the place of a cut", () => {
  it("is first behind the full stop, else the stop nearest to the middle", () => {
    expect(middleStop([..."あい。うえお。"])).toBe(3);
    expect(middleStop([..."あ、いうえおか、き。"])).toBe(2);
    expect(middleStop([..."𠮷野家"])).toBe(1);
    expect(nextStop([..."あ、い、う"], 2, 1)).toBe(4);
    expect(nextStop([..."あ、い、う"], 4, 1)).toBe(4);
  });
});
