// Owns: that a picture is looked at in the window, tells where it was taken, and loses that for good.
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { drops } from "../../../app/drops.svelte";
import { setLocale } from "../../../l10n/index.svelte";
import { faults } from "../../axe";
import { show, type Shown } from "../../show";
import { desk, photo, picture, placed } from "../../data/fixture";

const PLACE = "この写真には撮影した場所が入っています（北緯38.5000度、東経140.2500度）。";
const dropped = { ticket: "t7", name: "書庫の棚.jpg", recognised: "other", needs: "nothing" };
// Fluent keeps what it puts in apart; a person does not see how.
const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u2068\u2069]/g, "");

async function open(before?: (fake: Shown) => void): Promise<Shown> {
  const fake = await show("#/questions/s1/HUM-2", desk, (one) => before?.(one as Shown));
  await waitFor(() => expect(document.querySelector(".card--open")).not.toBeNull());
  return fake;
}
const drop = () => drops.take([dropped]);
const look = async () => {
  await fireEvent.click(await screen.findByRole("button", { name: /^写真を見る/ }));
  return screen.findByRole("dialog");
};

describe("a picture", () => {
  it("that tells its place opens by itself when it was dropped, and loses the place", async () => {
    const fake = await open((one) => (one.picture = placed));
    drop();
    const dialog = await screen.findByRole("dialog", { name: "書庫の棚" });
    expect(plain(dialog.textContent)).toContain(PLACE);
    expect(within(dialog).getByRole("img", { name: photo.name }).getAttribute("src")).toMatch(
      /^data:image\/jpeg;base64,/,
    );
    expect(plain(dialog.textContent)).toContain("書庫の棚.jpg　2,344 KB（900 × 1200 画素で表示）");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: "場所を消す" }));
    await waitFor(() => expect(dialog.textContent).toContain("撮影した場所を消しました。"));
    expect(fake.asked("evidence_place_remove")).toEqual([{ id: "e7" }]);
    expect(plain(dialog.textContent)).not.toContain(PLACE);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("撮影した場所を消しました。"));
    expect(await faults(dialog)).toEqual([]);
  });
  it("that tells its place opens by itself when it was chosen or pasted", async () => {
    await open((one) => (one.picture = placed));
    await fireEvent.click(screen.getByRole("button", { name: "ファイルを付ける" }));
    const dialog = await screen.findByRole("dialog");
    await fireEvent.click(within(dialog).getByRole("button", { name: "閉じる" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
  it("pasted with its place opens by itself", async () => {
    const fake = await open((one) => (one.picture = placed));
    const file = new File(["x"], "a.png", { type: "image/png" });
    const paste = Object.assign(new Event("paste"), { clipboardData: { files: [file] } });
    window.dispatchEvent(paste);
    await waitFor(() => expect(fake.asked("evidence_paste")).toHaveLength(1));
    expect(plain((await screen.findByRole("dialog")).textContent)).toContain(PLACE);
  });
  it("without a place stays in the list until somebody looks at it", async () => {
    const fake = await open();
    drop();
    await waitFor(() => expect(fake.asked("evidence_picture")).toHaveLength(1));
    expect(screen.queryByRole("dialog")).toBeNull();
    const dialog = await look();
    await waitFor(() => expect(within(dialog).getByRole("img")).toBeTruthy());
    expect(within(dialog).queryByRole("button", { name: "場所を消す" })).toBeNull();
    expect(await faults()).toEqual([]);
  });
  it("that is broken says so in words and can be taken out as a file", async () => {
    const fake = await open();
    drop();
    await screen.findByRole("button", { name: /^写真を見る/ });
    fake.fail.set("evidence_picture", { code: "documents-picture-unreadable", params: { reason: "x" } });
    const dialog = await look();
    expect((await within(dialog).findByRole("alert")).textContent).toContain("写真として表示できません");
    expect(await faults(dialog)).toEqual([]);
    await fireEvent.click(within(dialog).getByRole("button", { name: /書庫の棚.jpg.*取り出す/ }));
    await waitFor(() => expect(fake.asked("evidence_export")).toHaveLength(1));
  });
  it("keeps its place where the core refuses, and the dialog says why", async () => {
    await open((one) => {
      one.picture = placed;
      one.fail.set("evidence_place_remove", { code: "sheet-sealed", params: { state: "confirmed" } });
    });
    drop();
    const dialog = await screen.findByRole("dialog");
    await fireEvent.click(within(dialog).getByRole("button", { name: "場所を消す" }));
    expect(await within(dialog).findByRole("alert")).toBeTruthy();
    expect(plain(dialog.textContent)).toContain(PLACE);
  });
  it.each([
    ["ja", -33.85, -70.5, "南緯33.8500度、西経70.5000度"],
    ["en", -33.85, -70.5, "latitude 33.8500° S, longitude 70.5000° W"],
    ["en", 38.5, 140.25, "latitude 38.5000° N, longitude 140.2500° E"],
  ] as const)(
    "tells in %s on which half of the world %d, %d lies",
    async (locale, latitude, longitude, said) => {
      await open((one) => (one.picture = { ...picture, latitude, longitude }));
      setLocale(locale);
      drop();
      expect(plain((await screen.findByRole("dialog")).textContent)).toContain(said);
      setLocale("ja");
    },
  );
});

describe("the open card", () => {
  it("has the guide below the answers while nothing is to be written, and beside them otherwise", async () => {
    await open();
    const guide = () => document.querySelector(".card--open .guide")?.parentElement?.className;
    expect(guide()).toBe("q-right");
    await fireEvent.keyDown(document.body, { key: "j" });
    await waitFor(() => expect(document.querySelector(".card--open")?.id).toBe("card-HUM-3"));
    expect(guide()).toBe("q-left");
  });
});
