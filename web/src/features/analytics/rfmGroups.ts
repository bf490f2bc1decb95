export const rfmGroups = [
  "CHAMPIONS",
  "LOYAL",
  "POTENTIAL_LOYALIST",
  "NEW",
  "PROMISING",
  "NEED_ATTENTION",
  "ABOUT_TO_SLEEP",
  "AT_RISK",
  "CANNOT_LOSE",
  "HIBERNATING",
  "LOST",
] as const;

export type RfmGroup = (typeof rfmGroups)[number];

/** The groups of the grid by recency 1 to 5, then frequency 1 to 5, as the server names them; empty cells need a name too. */
const grid: readonly RfmGroup[][] = [
  ["LOST", "LOST", "AT_RISK", "AT_RISK", "CANNOT_LOSE"],
  ["HIBERNATING", "HIBERNATING", "AT_RISK", "AT_RISK", "CANNOT_LOSE"],
  ["ABOUT_TO_SLEEP", "ABOUT_TO_SLEEP", "NEED_ATTENTION", "LOYAL", "LOYAL"],
  ["PROMISING", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "LOYAL", "LOYAL"],
  ["NEW", "POTENTIAL_LOYALIST", "POTENTIAL_LOYALIST", "CHAMPIONS", "CHAMPIONS"],
];

export const groupOf = (recency: number, frequency: number): RfmGroup => grid[recency - 1]?.[frequency - 1] ?? "LOST";
