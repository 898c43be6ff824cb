// Owns: how far long work is, as the shell tells it.
import { workStop } from "../backend/commands";

export type Progress = { done: number; total: number; name: string };

class Work {
  /** Null while nothing is under way. */
  progress = $state.raw<Progress | null>(null);
  isStopping = $state(false);

  /** Runs long work; the shell's words about it are shown meanwhile. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    this.progress = { done: 0, total: 0, name: "" };
    this.isStopping = false;
    try {
      return await task();
    } finally {
      this.progress = null;
    }
  }

  /** What the shell says while something is under way. */
  hear(progress: Progress): void {
    if (this.progress) this.progress = progress;
  }

  /** Asks the work to stop after the file in hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await workStop();
  }
}

export const work = new Work();
