import { ActionIcon, CloseButton, Group, Title, Tooltip } from "@mantine/core";
import { IconArrowsDiagonal } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./PeekPanel.module.css";

interface Props {
  title?: string;
  /** The full page of the same record. */
  href?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A record beside the list it came from; the list stays in use, so this is no dialog and takes no focus. */
export function PeekPanel({ title, href, onClose, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // An open popover or dialog closes first: it has taken the key already.
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onClose]);
  return (
    <aside className={classes.panel} aria-label={t("peek.label")}>
      <Group className={classes.head} justify="space-between" wrap="nowrap" gap="sm">
        <Title order={2} className={classes.title}>
          <bdi>{title}</bdi>
        </Title>
        <Group gap={4} wrap="nowrap">
          {href && (
            <Tooltip label={t("peek.open")}>
              <ActionIcon component={Link} to={href} aria-label={t("peek.open")}>
                <IconArrowsDiagonal size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          <CloseButton aria-label={t("close")} onClick={onClose} />
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <div className={classes.body} tabIndex={0} role="group" aria-label={title ?? t("peek.label")}>
        {children}
      </div>
    </aside>
  );
}
