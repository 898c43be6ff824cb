// Owns: last year's answer to a question that asks something else now: both texts, and nothing to take over.
import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { desk } from "../../data/fixture";
import { show } from "../../show";

describe("a question that changed", () => {
  it("shows what it asked a year ago beside what it asks now", async () => {
    await show("#/questions/s1/HUM-3", desk);
    await waitFor(() => expect(document.querySelector(".card--open")?.id).toBe("card-HUM-3"));
    const [, row] = within(screen.getByRole("table")).getAllByRole("row");
    const [then, now] = within(row as HTMLElement).getAllByRole("cell");
    expect(then?.textContent).toBe("パスワードは（なくなった言葉）8文字以上ですか。");
    expect(now?.textContent).toBe("パスワードは（加わった言葉）12文字以上ですか。");
    expect([...document.querySelectorAll(".words del, .words ins")].map((one) => one.textContent)).toEqual([
      "（なくなった言葉）8",
      "（加わった言葉）12",
    ]);
    expect(screen.queryByRole("button", { name: /写す/ })).toBeNull();
    expect(await faults()).toEqual([]);
  });
});
