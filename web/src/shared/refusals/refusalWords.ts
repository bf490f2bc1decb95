import i18next from "i18next";
import type { FieldProblem, Problem } from "@/shared/api/types";
import { translate } from "@/shared/i18n/i18n";

/** The figures and names that a refusal speaks of, as the server answers them beside the code. */
type Params = Record<string, unknown>;

/** Words of every code the server refuses with; RefusalWordsTests holds them to the sources. */
export const catalogue = "refusals";

// As a key, "too_many" would be a plural form of "too".
const keyOf = (group: string, code: string) => `${catalogue}:${group}.${code.replaceAll("_", "-")}`;

/** A name may be written the other way round; a stage that was given none is called as everywhere. */
const spelt = (name: string, one: string) => `\u2068${(name === "stage" && wordsOf("state", one)) || one}\u2069`;

/** The words for a code, those with the figures where these came along; nothing while there are none. */
function wordsOf(group: string, code: string | undefined, params: Params = {}): string | undefined {
  const key = keyOf(group, code ?? "");
  if (!code || !i18next.exists(key)) return undefined;
  const context = Object.keys(params).sort().join("_");
  const said = Object.entries(params).map(([name, one]) => [name, typeof one === "string" ? spelt(name, one) : one]);
  return translate(key, { ...Object.fromEntries(said), context: context || undefined });
}

/** The refusal of a value in the person's language; the server's sentence where the code has no words. */
export const fieldWords = ({ code, message, params }: Omit<FieldProblem, "field">): string =>
  wordsOf("code", code, params) ?? message;

/** What people call the field, where they call it so everywhere. */
export const fieldName = (field: string): string | undefined => wordsOf("field", field);

/** Why a job stands still, of which the words for a call would promise what is not so: that nothing was kept. */
export const jobWords = (error: { code: string; message: string }): string =>
  wordsOf("job", error.code) ?? fieldWords(error);

interface Conflict {
  state?: string;
  allowed?: string[];
}

/** The state in the way and the moves that are open, in words; nothing where one of them has none. */
function stateWords({ state, allowed = [] }: Conflict): string | undefined {
  const word = wordsOf("state", state);
  const moves = allowed.map((move) => wordsOf("move", move));
  if (!word || moves.some((move) => !move)) return undefined;
  const list = new Intl.ListFormat(i18next.language, { type: "unit" }).format(moves as string[]);
  return translate(`${catalogue}:conflict.${moves.length ? "stateAndMoves" : "state"}`, { state: word, moves: list });
}

/** The refusal of the whole call in the person's language; nothing where there are no words. */
export function problemWords(problem: Problem): string | undefined {
  const { code, reason, params } = problem;
  const conflict = code === "state_conflict" && (wordsOf("reason", reason, params) ?? stateWords(problem as Conflict));
  return conflict || wordsOf("code", code, params);
}
