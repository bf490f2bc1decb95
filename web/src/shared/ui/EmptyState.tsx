import { Stack, Text, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  icon: Icon;
  title: string;
  /** What belongs here. */
  text?: string;
  /** The ways to get it: one primary button, one other. */
  children?: ReactNode;
  /** True where this is the whole page. */
  isPage?: boolean;
}

export function EmptyState({ icon: Sign, title, text, children, isPage }: Props) {
  return (
    <Stack align="center" justify="center" gap="md" p="xl" mih={280} ta="center">
      <Sign size={36} stroke={1.2} color="var(--crm-secondary)" aria-hidden />
      <Title order={isPage ? 1 : 2} size="h2">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw={460}>
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
