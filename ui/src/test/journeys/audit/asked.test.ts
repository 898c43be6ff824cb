// Owns: that a section sees what it is asked and writes its answer.
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { faults } from "../../axe";
import { desk } from "../../data/fixture";
import { show } from "../../show";

describe("what auditors ask", () => {
  it("stands on the desk, is answered field by field and written as a file", async () => {
    const fake = await show("#/desk", desk);
    await fireEvent.click(await screen.findByRole("link", { name: /横断確認票　横8-01/ }));
    await screen.findByText("ある課で、媒体の廃棄の記録がなかった。");
    expect(await faults()).toEqual([]);
    await fireEvent.change(screen.getByRole("combobox", { name: /^回答/ }), {
      target: { value: "同種の問題あり" },
    });
    await waitFor(() =>
      expect(fake.asked("field_save")).toEqual([
        { field: "asked/q1/rollout_reply-横8-01/answer", text: "同種の問題あり" },
      ]),
    );
    await fireEvent.click(screen.getByRole("button", { name: /^回答を書き出す/ }));
    expect(await screen.findAllByText("横8-01_回答.tenkenp", { exact: false })).not.toEqual([]);
    expect(fake.asked("asked_reply")).toEqual([{ asked: "q1", form: "rollout_reply-横8-01", folder: null }]);
  });
});
