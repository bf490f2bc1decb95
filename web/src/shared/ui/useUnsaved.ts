import { useBlocker } from "@tanstack/react-router";
import { translate } from "@/shared/i18n/i18n";
import { confirm } from "./dialogs";

/** Asks whether what was typed and not saved may be lost. */
export const mayBeLost = () =>
  confirm({
    title: translate("unsaved.title"),
    body: translate("unsaved.text"),
    action: translate("unsaved.leave"),
    danger: true,
  });

/** While something is unsaved, nobody leaves the page without being asked; what saves it leaves with `ignoreBlocker`. */
export function useUnsaved(isUnsaved: boolean) {
  useBlocker({
    // Another tab or panel of the same page loses nothing.
    shouldBlockFn: async ({ current, next }) => isUnsaved && current.pathname !== next.pathname && !(await mayBeLost()),
    enableBeforeUnload: isUnsaved,
  });
}
