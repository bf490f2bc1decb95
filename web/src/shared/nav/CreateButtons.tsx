import { Button, Group } from "@mantine/core";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { AddressLink } from "@/shared/ui/AddressLink";
import { useCreateActions } from "./createActions";

/** What the person may begin, as buttons; the first is the one that is meant. */
export function CreateButtons({ primary = true }: { primary?: boolean }) {
  const actions = useCreateActions();
  const { code } = useLanguage();
  return (
    <Group gap="sm">
      {actions.map((action, at) => (
        <Button
          key={action.to}
          component={AddressLink}
          href={action.to}
          variant={primary && at === 0 ? "filled" : "default"}
          leftSection={<action.icon size={16} aria-hidden />}
        >
          {action.label[code]}
        </Button>
      ))}
    </Group>
  );
}
