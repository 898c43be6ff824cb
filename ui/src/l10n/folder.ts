// Owns: a folder as a person reads it: its last two parts; the whole path is for the tooltip.

/** The last two parts of a path, with the stroke that it is written with. */
export function shortFolder(path: string): string {
  const stroke = path.includes("\\") ? "\\" : "/";
  return path.split(/[\\/]/).filter(Boolean).slice(-2).join(stroke);
}
