// Owns: planned backups of the open file: made when they are due, and what went wrong with the last one.
import type { BackupRun, WireError } from "../../backend/bindings";
import { backupRun } from "../../backend/commands";
import { desk } from "../../app/desk.svelte";

/** How often it is asked whether one is due while a file is open. */
const EVERY = 10 * 60 * 1000;

const state = $state<{ failed: WireError | null; made: number }>({ failed: null, made: 0 });

/** What the last planned backup failed with; null when it did not. */
export const failedBackup = () => state.failed;

/** Rises with each planned backup that was made. */
export const madeBackups = () => state.made;

/** Takes note of what came of a planned backup. */
export function noteBackup(run: BackupRun | null): void {
  if (!run || run.outcome === "none") return;
  state.failed = run.error;
  if (run.outcome === "made") state.made += 1;
}

/** Puts the notice away until the next one fails. */
export function clearBackup(): void {
  state.failed = null;
}

/** Asks once after the opening and then from time to time; gives what ends it. */
export function watchBackups(): () => void {
  const ask = () => {
    if (desk.view && !desk.view.read_only)
      void backupRun()
        .then(noteBackup)
        .catch(() => undefined);
  };
  ask();
  const timer = setInterval(ask, EVERY);
  return () => clearInterval(timer);
}
