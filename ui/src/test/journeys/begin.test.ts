// Owns: the way in: waiting for the worked example, and passphrases that do not fit.
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { FileView } from "../../backend/bindings";
import { receive } from "../../app/open";
import { show } from "../show";

const WAIT = "見本を用意しています。10秒ほどかかります。";
const later = () => {
  let done: (value: unknown) => void = () => undefined;
  const promise = new Promise((resolve) => (done = resolve));
  return { promise, done };
};

describe("the example opened on the start", () => {
  const [hash, name] = ["#/start", "課の点検"];
  it("says that it is being prepared, and cannot be asked for twice", async () => {
    const slow = later();
    const fake = await show(hash, null, (one) => one.slow.set("example_open", slow.promise));
    const button = screen.getByRole("button", { name });
    const status = document.querySelector(".working");
    expect(status?.getAttribute("role")).toBe("status");
    expect(status?.textContent).toBe("");
    await fireEvent.click(button);
    expect(document.querySelector(".working")?.textContent).toBe(WAIT);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await fireEvent.click(button);
    expect(fake.asked("example_open")).toHaveLength(1);
    slow.done(null);
    await waitFor(() => expect(screen.queryByText(WAIT)).toBeNull());
    await waitFor(() => expect(location.hash).not.toBe(hash));
  });
});

describe("a file that the program was started with", () => {
  const start = (file: FileView) => show("#/start", null, (fake) => (fake.offered = file));
  it("opens at once where it is a case, and only once", async () => {
    const file = { ticket: "d1", name: "a.tenken", recognised: "case", needs: "none" } as const;
    const fake = await start(file);
    await waitFor(() => expect(fake.asked("case_open")).toHaveLength(1));
    await waitFor(() => expect(location.hash).not.toBe("#/start"));
    cleanup();
    const again = await start(file);
    await screen.findByText(/が渡されました/);
    expect(again.asked("case_open")).toEqual([]);
  });
  it("goes where it is taken in when it is a parcel", async () => {
    await start({ ticket: "d2", name: "b.tenkenp", recognised: "parcel", needs: "passphrase" });
    await waitFor(() => expect(location.hash).toBe("#/take"));
  });
});

describe("a passphrase that does not fit", () => {
  const wrong = { code: "passphrase-wrong", params: { file: "a.tenken" } };
  it("is said at its field when a file is opened", async () => {
    receive({ ticket: "t1", name: "a.tenken", recognised: "case", needs: "passphrase" });
    await show("#/open", null, (fake) => fake.fail.set("case_open", wrong));
    const field = screen.getByLabelText("パスフレーズ");
    expect(document.activeElement).toBe(field);
    await fireEvent.submit(field.closest("form") ?? field);
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(screen.queryByRole("alert")).toBeNull();
  });
  it("is said at its field when a file is taken in", async () => {
    receive({ ticket: "t1", name: "a.tenkenp", recognised: "parcel", needs: "passphrase" });
    await show("#/take", null, (fake) => fake.fail.set("parcel_take", wrong));
    const field = screen.getByLabelText("届いたファイルのパスフレーズ");
    await fireEvent.input(screen.getByLabelText("新しいパスフレーズ"), { target: { value: "12345678" } });
    await fireEvent.input(screen.getByLabelText("新しいパスフレーズ（もう一度）"), {
      target: { value: "12345678" },
    });
    await fireEvent.submit(field.closest("form") ?? field);
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    await waitFor(() => expect(document.activeElement).toBe(field));
  });
  it("that is too short takes the focus to its field", async () => {
    receive({ ticket: "t1", name: "a.tenkenp", recognised: "parcel", needs: "none" });
    const fake = await show("#/take", null);
    const field = screen.getByLabelText("新しいパスフレーズ");
    await fireEvent.submit(field.closest("form") ?? field);
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(fake.asked("parcel_take")).toEqual([]);
  });
});
