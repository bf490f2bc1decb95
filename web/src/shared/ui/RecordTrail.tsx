import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTrail } from "@/shared/nav/trail";
import { AddressLink } from "./AddressLink";
import { useLetterKeys } from "./keys";

interface Props {
  /** The list's resource: `customers`. */
  resource: string;
  id: string;
  /** The name of the list, and its address when nobody came from one. */
  label: string;
  list: string;
}

/** Where a record page lies: the list above it, and the records before and after it in that list (also K and J). */
export function RecordTrail({ resource, id, label, list }: Props) {
  const { t } = useTranslation();
  const go = useNavigate();
  const trail = useTrail(resource, id);
  const hrefOf = (other: string) => `${list}/${other}`;
  const open = (other?: string) => other && void go({ to: hrefOf(other) });
  useLetterKeys([
    ["j", () => open(trail?.next)],
    ["k", () => open(trail?.previous)],
  ]);
  const arrow = (other: string | undefined, words: string, Sign: typeof IconChevronLeft) =>
    other ? (
      <Tooltip label={words}>
        <ActionIcon component={Link} to={hrefOf(other)} aria-label={words} size={24}>
          <Sign size={16} className="flip" />
        </ActionIcon>
      </Tooltip>
    ) : (
      <ActionIcon disabled size={24} aria-label={words}>
        <Sign size={16} className="flip" />
      </ActionIcon>
    );
  return (
    <Group gap="xs">
      <AddressLink href={trail?.href ?? list} style={{ color: "var(--crm-secondary)" }}>
        {label}
      </AddressLink>
      {trail && (
        <Group gap={0}>
          {arrow(trail.previous, t("trail.previous"), IconChevronLeft)}
          {arrow(trail.next, t("trail.next"), IconChevronRight)}
        </Group>
      )}
    </Group>
  );
}
