import { isProblem } from "@/shared/api/problem";
import { problemText } from "@/shared/ui/toasts";

/** Why the server refused, by field or `""` for the whole form. */
export function refusalsOf(error: unknown, fields: readonly string[]): Record<string, string> {
  if (!error) return {};
  const found = isProblem(error) ? error.errors[0]?.field : undefined;
  return { [found && fields.includes(found) ? found : ""]: problemText(error) };
}
