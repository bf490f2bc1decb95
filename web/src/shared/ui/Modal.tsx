import { Modal as Dialog, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTyped } from "./useTyped";
import { mayBeLost } from "./useUnsaved";

/** What opened a dialog; for an entry of a menu, which goes with the menu, what opened that. */
function opener(): HTMLElement | null {
  const focused = document.activeElement as HTMLElement | null;
  const menu = focused?.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : focused;
}

/** Every open dialog hears the same Esc, one after the other: a question asked by it would take it for its answer, and so on. */
const keyIsOver = () => new Promise((done) => setTimeout(done));

/**
 * Mantine's dialog, for those that are there only while they are open too: Mantine returns the focus when it sees a dialog
 * close, and sees nothing of one that is taken away. Where something was typed, a click beside it does not close it, and Esc
 * and the cross ask first; its own buttons, which say what they do, call the feature and not this.
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
  const { typed, isTyped, listeners } = useTyped();
  const [asking, setAsking] = useState(false);
  const close = async () => {
    if (isTyped()) {
      setAsking(true);
      await keyIsOver();
      const isLost = await mayBeLost();
      await keyIsOver();
      setAsking(false);
      if (!isLost) return;
    }
    props.onClose();
  };
  return (
    <Dialog
      closeOnClickOutside={!typed}
      closeOnEscape={!asking}
      {...props}
      {...listeners}
      onClose={() => void close()}
    />
  );
}
