import { Modal as Dialog, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";

/** What opened a dialog; for an entry of a menu, which goes with the menu, what opened that. */
function opener(): HTMLElement | null {
  const focused = document.activeElement as HTMLElement | null;
  const menu = focused?.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : focused;
}

/**
 * Mantine's dialog, for those that are there only while they are open too: Mantine returns the focus when it sees a dialog
 * close, and sees nothing of one that is taken away.
 */
export function Modal(props: ModalProps) {
  const [from] = useState(() => (props.opened ? opener() : null));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = !document.activeElement || document.activeElement === document.body;
        if (isLost && from?.isConnected) from.focus({ preventScroll: true });
      });
    },
    [from],
  );
  return <Dialog {...props} />;
}
