import { loadWords } from "@/shared/i18n/i18n";
import type { FieldProblem, Problem } from "./types";

/** What went wrong, as the server told it (RFC 9457), or as seen from here when no answer came. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors: FieldProblem[];
  readonly retryAfterSeconds?: number;
  readonly problem: Problem;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
    this.name = "ProblemError";
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? problem.title;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** No answer at all: the network or the program is away. */
  get offline(): boolean {
    return this.status === 0;
  }
}

export const isProblem = (error: unknown, status?: number): error is ProblemError =>
  error instanceof ProblemError && (status === undefined || error.status === status);

/** Fetched with the first refusal, so that no page waits for it. */
let words: typeof import("@/shared/refusals/refusalWords") | undefined;

async function fetchWords() {
  words ??= await import("@/shared/refusals/refusalWords");
  await loadWords([words.catalogue]);
}

/** The words for a refusal in the person's language; the server's own where it has none. */
export const fieldWords = (found: FieldProblem): string => words?.fieldWords(found) ?? found.message;
export const fieldName = (field: string): string | undefined => words?.fieldName(field);
export const problemWords = (problem: Problem): string | undefined => words?.problemWords(problem);

/** Reads a failed answer; one that is no problem document (a proxy's page) still becomes a typed error. */
export async function problemOf(response: Response): Promise<ProblemError> {
  let body: Partial<Problem> = {};
  try {
    const parsed: unknown = await response.json();
    if (parsed && typeof parsed === "object") body = parsed as Partial<Problem>;
  } catch {
    body = { title: response.statusText };
  }
  // Who only has to sign in is shown no sentence at all.
  if (body.code !== "not_signed_in") await fetchWords().catch(() => {});
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new ProblemError(
    {
      ...body,
      status: body.status ?? response.status,
      requestId: body.requestId ?? response.headers.get("X-Request-Id") ?? undefined,
    },
    Number.isFinite(retryAfter) ? retryAfter : undefined,
  );
}

/** Splits the field errors over a form: those it shows beside a field, and those it must show on top. */
export function formErrors(error: unknown, fields: readonly string[]) {
  const byField: Record<string, string> = {};
  const rest: string[] = [];
  if (error instanceof ProblemError) {
    for (const found of error.errors) {
      const { field } = found;
      const message = fieldWords(found);
      const known = fields.includes(field) ? field : fields.find((name) => field.startsWith(`${name}.`));
      if (known && !byField[known]) byField[known] = message;
      else rest.push(field ? `${fieldName(field) ?? field}: ${message}` : message);
    }
  }
  return { byField, rest };
}
