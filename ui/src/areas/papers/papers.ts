// Owns: the papers that a sheet can be written as beside the report, in the order of use.

export type Paper = {
  id: "check_sheet" | "plan" | "guide" | "blank" | "round";
  formats: Array<"pdf" | "xlsx">;
};

export const PAPERS: Paper[] = [
  { id: "check_sheet", formats: ["pdf", "xlsx"] },
  { id: "plan", formats: ["pdf", "xlsx"] },
  { id: "guide", formats: ["pdf", "xlsx"] },
  { id: "blank", formats: ["pdf", "xlsx"] },
  { id: "round", formats: ["pdf"] },
];

/** As the core names a paper in a format. */
export const kindOf = (paper: Paper["id"], format: "pdf" | "xlsx") => `${paper}_${format}`;
