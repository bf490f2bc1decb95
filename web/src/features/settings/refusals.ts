import type { TFunction } from "i18next";
import { ProblemError } from "@/shared/api/problem";
import type { FieldProblem } from "@/shared/api/types";

/** Refusals of the whole request that one field is to blame for. */
const fieldToBlame: Record<string, string> = { email_taken: "email", name_taken: "name" };

/**
 * The same refusal in the person's language: the server's sentence stays where a code has no words yet.
 * What one field alone is to blame for is put beside that field.
 */
export function inWords(t: TFunction<"settings">, error: unknown, aliases: Record<string, string> = {}): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { problem } = error;
  const state = (problem as { state?: string }).state;
  const code = state && problem.code === "state_conflict" ? state : (problem.code ?? "");
  const detail = t(`refused.${code}`, { defaultValue: problem.detail ?? problem.title ?? "" });
  const named = problem.errors?.map(
    ({ field, message, code: why }): FieldProblem => ({
      field: aliases[field] ?? field,
      message: why ? t(`code.${why}`, { defaultValue: message }) : message,
      code: why,
    }),
  );
  const blamed = fieldToBlame[problem.code ?? ""];
  const alone = blamed ? [{ field: aliases[blamed] ?? blamed, message: detail, code }] : [];
  const errors = named?.length ? named : alone;
  return new ProblemError({ ...problem, detail, errors }, error.retryAfterSeconds);
}
