import i18next from "i18next";
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

/** Reads a failed answer; one that is no problem document (a proxy's page) still becomes a typed error. */
export async function problemOf(response: Response): Promise<ProblemError> {
  let body: Partial<Problem> = {};
  try {
    const parsed: unknown = await response.json();
    if (parsed && typeof parsed === "object") body = parsed as Partial<Problem>;
  } catch {
    body = { title: response.statusText };
  }
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

/** The server's sentence in the person's language, where the code is one we have words for. */
export const fieldWords = ({ code, message }: FieldProblem): string =>
  code ? i18next.t(`shared:code.${code}`, { defaultValue: message }) : message;

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
      else rest.push(field ? `${field}: ${message}` : message);
    }
  }
  return { byField, rest };
}
