import type { TFunction } from "i18next";
import { isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/toasts";

/** Why the server refused, in the person's language where the code has words, by field or `""` for the whole form. */
export function refusalsOf(t: TFunction<"account">, error: unknown, fields: readonly string[]): Record<string, string> {
  if (!error) return {};
  if (!isProblem(error) || (error.errors.length === 0 && error.status === 429)) return { "": problemText(error) };
  const [found] = error.errors;
  if (!found) return { "": t(`code.${error.code}`, { defaultValue: problemText(error) }) };
  const words = t(`code.${found.code}`, { defaultValue: found.message });
  return { [fields.includes(found.field) ? found.field : ""]: words };
}
