import { ProblemError } from "@/shared/api/problem";

/** Refusals of the whole request that one field is to blame for. */
const fieldToBlame: Record<string, string> = { label_taken: "name" };

/** The same refusal of the fields as the form calls them; what one field alone is to blame for is put beside it. */
export function asNamedHere(error: unknown, aliases: Record<string, string> = {}): unknown {
  if (!(error instanceof ProblemError)) return error;
  const { problem } = error;
  const blamed = fieldToBlame[problem.code ?? ""];
  const whole = blamed ? [{ field: blamed, message: problem.detail ?? "", code: problem.code ?? "" }] : [];
  const found = problem.errors?.length ? problem.errors : whole;
  const errors = found.map((one) => ({ ...one, field: aliases[one.field] ?? one.field }));
  return new ProblemError({ ...problem, errors }, error.retryAfterSeconds);
}
