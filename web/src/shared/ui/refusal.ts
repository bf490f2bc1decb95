import { formErrors } from "@/shared/api/problem";
import { problemText } from "./toasts";

/**
 * Splits a refusal over a form: what stands beside its field, and what must be said on top.
 *
 * @param shown the fields that the form shows at this moment; what is refused of others is said on top
 */
export function refusalOf(error: unknown, shown: readonly string[]) {
  const { byField, rest } = formErrors(error, shown);
  const isBeside = rest.length === 0 && Object.keys(byField).length > 0;
  return { byField, other: !error || isBeside ? undefined : rest.join(" ") || problemText(error) };
}
