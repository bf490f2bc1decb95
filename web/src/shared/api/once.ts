import { isProblem } from "./problem";

/** As long as a deed whose answer was lost may still be meant; what is said again later is a new one. */
const meantForMs = 60 * 60_000;

const unanswered = new Map<string, { key: string; until: number }>();

/** Nobody else's name; `crypto.randomUUID` is missing on plain http, so it is drawn from random bytes. */
export const randomName = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Answers that do not tell what came of the deed (no network, no session, too many, the first of two still at work); the
 * server keeps none of them under the key, so it may ask again.
 */
const saysNothing = [0, 401, 409, 429];

/** Whether it is known what came of the deed. Lost on the way, by a proxy or by the commit, it is not. */
const isAnswer = (error: unknown) => isProblem(error) && error.status < 500 && !saysNothing.includes(error.status);

/**
 * Does a deed under a key that stays the same while the same is said and no answer comes, so that pressing again does
 * it once. An answer, a refusal too, ends the key: the server keeps it with that answer (docs/decisions/0008).
 *
 * @param said the address and what is sent there
 */
export async function once<T>(said: string, deed: (idempotencyKey: string) => Promise<T>): Promise<T> {
  const now = performance.now();
  const known = unanswered.get(said);
  const key = known && known.until > now ? known.key : randomName();
  unanswered.set(said, { key, until: now + meantForMs });
  try {
    const answer = await deed(key);
    unanswered.delete(said);
    return answer;
  } catch (error) {
    if (isAnswer(error)) unanswered.delete(said);
    throw error;
  }
}
