import { ActionIcon, Group, Menu, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";

interface Props {
  title: string;
  /** How many records the list has, with its filters. */
  count?: number;
  /** The view picker of a list. */
  view?: ReactNode;
  /** The one thing to do here. */
  primary?: ReactNode;
  /** Menu items for everything else. */
  menu?: ReactNode;
}

/** While the next number is counted the last one keeps its place, unseen, so that nothing beside it jumps. */
function Count({ value }: { value: number | undefined }) {
  const format = useFormat();
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  if (last === undefined) return null;
  return (
    <span
      className="tabular"
      style={{ color: "var(--crm-secondary)", visibility: value === undefined ? "hidden" : undefined }}
    >
      {format.number(value ?? last)}
    </span>
  );
}

/** The head of every page: what it is, how much, and the one next action. */
export function PageHead({ title, count, view, primary, menu }: Props) {
  const { t } = useTranslation();
  useDocumentTitle(`${title} · HS6Tools CRM`);
  return (
    <Group component="header" justify="space-between" px="lg" pt="lg" pb="xs" gap="sm" role="presentation">
      <Group gap="sm">
        <Title order={1}>{title}</Title>
        <Count value={count} />
        {view}
      </Group>
      <Group gap="sm">
        {primary}
        {menu && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t("moreActions")}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>{menu}</Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Group>
  );
}
