// Owns: in which text a warning of the core about personal data belongs. What looks like personal data, the core says.
import type { CardView } from "../../backend/bindings";

const LOOKS: Record<string, RegExp> = {
  "personal-number": /(?:\d[- ]*){12}/,
  phone: /0[\d-]{9,}/,
  mail: /@/,
};

/** The places of a card that a warning stands at: under the reason, under the evidence, or both. */
export function placesOfWarning(card: CardView): Array<"reason" | "evidence"> {
  const look = LOOKS[card.warning];
  if (card.warning === "") return [];
  const has = (text: string) => look?.test(text.normalize("NFKC")) === true;
  const isInEvidence = card.evidence.some((one) => has(one.name) || has(one.place));
  // A warning that is not found again stands where most is typed.
  if (has(card.reason) || !isInEvidence) return isInEvidence ? ["reason", "evidence"] : ["reason"];
  return ["evidence"];
}
