// Owns: what the shell tells the page unasked, through one channel: files dropped on the window, and that the
// window is about to close.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { FileView } from "./bindings";

type Signal =
  | { kind: "hover"; count: number }
  | { kind: "leave" }
  | { kind: "drop"; files: FileView[] }
  | { kind: "progress"; done: number; total: number; name: string }
  | { kind: "closing" };

interface Hearing {
  /** Files were dropped. */
  dropped: (files: FileView[]) => void;
  /** Long work goes on. */
  progress: (progress: { done: number; total: number; name: string }) => void;
  /** The window is about to close; resolves to whether everything is stored. */
  closing: () => Promise<boolean>;
}

/** Opens the channel; a window without a shell (tests) still works by its buttons. */
export async function watchShell(hearing: Hearing): Promise<void> {
  try {
    const channel = new Channel<Signal>();
    channel.onmessage = (signal) => {
      if (signal.kind === "drop") hearing.dropped(signal.files);
      if (signal.kind === "progress") hearing.progress(signal);
      if (signal.kind === "closing") {
        void hearing.closing().then((isStored) => invoke("window_answer", { isStored }));
      }
    };
    await invoke("signal_watch", { channel });
  } catch {
    return;
  }
}
