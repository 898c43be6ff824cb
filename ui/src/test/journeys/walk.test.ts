// Owns: where the focus goes on the walk, and that no code of the checklist is shown.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import Headline from "../../areas/review/Headline.svelte";
import { shortFolder } from "../../l10n/folder";
import { show } from "../show";
import { desk, profile } from "../data/fixture";
import { headline } from "../data/fixture-review";

const openCard = () => document.querySelector(".card--open");
const heading = () => openCard()?.querySelector("h2");

describe("a jump to a question", () => {
  it("from the review puts the focus on its heading", async () => {
    await show("#/review/s1", desk);
    await fireEvent.click(await screen.findByRole("link", { name: "理由がありません" }));
    await waitFor(() => expect(heading()?.textContent).toContain("持ち出し"));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });
  it("from the side column does so too, also to the question that is open already", async () => {
    await show("#/questions/s1/HUM-4", desk);
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    const side = screen.getByRole("navigation", { name: "点検の進み" });
    const link = within(side).getByRole("link", { name: "理由がない" });
    link.focus();
    await fireEvent.click(link);
    await waitFor(() => expect(openCard()?.id).toBe("card-HUM-1"));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    link.focus();
    await fireEvent.click(link);
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });
  it("does not come back when the question is answered", async () => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    const field = screen.getByLabelText("担当者");
    field.focus();
    await fireEvent.click(screen.getByRole("button", { name: /あとで確認/ }));
    await waitFor(() => expect(screen.getByRole("button", { pressed: true })).toBeTruthy());
    expect(document.activeElement).toBe(field);
  });
  it("to a domain opens its first open question and pins it", async () => {
    await show("#/questions/s1/INC", desk);
    await waitFor(() => expect(openCard()?.id).toBe("card-INC-1"));
    expect(location.hash).toBe("#/questions/s1/INC-1");
    expect(document.activeElement?.tagName).toBe("H1");
  });
  it("from the table by domain names the domain", async () => {
    await show("#/review/s1", desk);
    const link = await screen.findByRole("link", { name: "インシデント" });
    expect(link.getAttribute("href")).toBe("#/questions/s1/INC");
  });
});

describe("a piece of evidence", () => {
  it("is written from its first field on, and gives the focus back to its row", async () => {
    await show("#/questions/s1/HUM-2", desk);
    await waitFor(() => expect(heading()).toBeTruthy());
    await fireEvent.click(screen.getByRole("button", { name: "資料を書く" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("資料の名前")));
    await fireEvent.click(screen.getByRole("button", { name: "終える" }));
    await waitFor(() => expect(document.activeElement?.id).toBe("e-e9"));
  });
  it("that is taken away gives it to the button that makes one", async () => {
    await show("#/questions/s1/HUM-2", desk, (fake) =>
      fake.fail.set("evidence_remove", { code: "x", params: {} }),
    );
    await waitFor(() => expect(heading()).toBeTruthy());
    await fireEvent.click(screen.getByRole("button", { name: /^直す/ }));
    expect(document.activeElement).toBe(screen.getByLabelText("資料の名前"));
    await fireEvent.click(screen.getByRole("button", { name: "この資料を外す" }));
    // It could not be taken away, so its row is still there.
    await waitFor(() => expect(document.activeElement?.id).toBe("e-e1"));
  });
});

describe("the questions that were cut", () => {
  it("are explained in words, with no code on the page", async () => {
    await show("#/profile/s1", desk);
    await fireEvent.click(await screen.findByRole("button", { name: "33 問を外しました" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("「外部サービス」に「いいえ」と答えたため");
    expect(document.body.textContent).not.toMatch(/\b[PS]\d\d/);
  });
  it("are said to be none in a whole sentence", async () => {
    const { cut } = profile;
    profile.cut = [];
    await show("#/profile/s1", desk);
    const tally = await screen.findByRole("complementary", { name: "質問の数" });
    expect(tally.textContent).toContain("外した質問はなく、全 74 問に答えます。");
    expect(tally.textContent).not.toContain("問のうち");
    profile.cut = cut;
  });
  it("keep the focus in the list when one goes back", async () => {
    await show("#/profile/s1", desk);
    await fireEvent.click(await screen.findByRole("button", { name: "33 問を外しました" }));
    const dialog = await screen.findByRole("dialog");
    const [first] = within(dialog).getAllByRole("button", { name: /質問に戻す/ });
    await fireEvent.click(first ?? dialog);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("質問に戻す"));
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
});

describe("the headline", () => {
  it("is red only while something is open", () => {
    const { container, unmount } = render(Headline, { headline });
    expect(container.querySelector(".stat--alert dt")?.textContent).toBe("必須未実施");
    unmount();
    const calm = render(Headline, { headline: { ...headline, must_open: 0, must_open_numbers: [] } });
    expect(calm.container.querySelector(".stat--alert")).toBeNull();
    expect(calm.container.querySelector(".stat--head dt")?.textContent).toBe("必須未実施");
  });
});

describe("a folder", () => {
  it.each([
    ["C:\\Users\\takahashi\\Documents\\Tenken", "Documents\\Tenken"],
    ["\\\\sv01\\share\\市民課\\点検", "市民課\\点検"],
    ["/srv/takahashi/Tenken/", "takahashi/Tenken"],
    ["点検", "点検"],
  ])("%s reads %s", (path, short) => {
    expect(shortFolder(path)).toBe(short);
  });
});
