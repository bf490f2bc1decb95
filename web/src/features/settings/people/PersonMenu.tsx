import { Menu } from "@mantine/core";
import { IconEdit, IconHistory, IconLockOpen, IconMail, IconUserCheck, IconUserOff } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan, useMe } from "@/shared/auth/me";
import { AddressLink } from "@/shared/ui/AddressLink";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { RowMenu } from "../RowMenu";
import type { StaffMember } from "../settingsTypes";

export function PersonMenu({ person, onEdit }: { person: StaffMember; onEdit: () => void }) {
  const { t } = useTranslation("settings");
  const me = useMe();
  const can = useCan();
  const client = useQueryClient();
  const path = { id: person.id };
  const act = useMutation({
    mutationFn: (deed: { run: () => Promise<unknown>; done: string }) => deed.run(),
    onSuccess: (_, { done }) => toastDone(done),
    onError: (error) => toastFailed(error),
    onSettled: () => {
      for (const resource of ["staff", "people"]) void client.invalidateQueries({ queryKey: [resource] });
    },
  });
  const put = (status: StaffMember["status"]) => () => http.patch("/api/admin/people/{id}", { path, body: { status } });
  const deactivate = async () => {
    const { name } = person;
    const title = t("people.disableAsk", { name });
    if (await confirm({ title, body: t("people.disableText"), action: t("people.disable"), danger: true }))
      act.mutate({ run: put("DISABLED"), done: t("people.disabledDone", { name }) });
  };
  const { name } = person;
  const isActive = person.status === "ACTIVE";
  return (
    <RowMenu name={name}>
      <Menu.Item leftSection={<IconEdit size={14} />} onClick={onEdit}>
        {t("edit")}
      </Menu.Item>
      {person.invited && isActive && (
        <Menu.Item
          leftSection={<IconMail size={14} />}
          onClick={() =>
            act.mutate({
              run: () => http.post("/api/admin/people/{id}/invitation", { path }),
              done: t("people.invitedTo", { email: person.email }),
            })
          }
        >
          {t("people.inviteAgain")}
        </Menu.Item>
      )}
      {person.lockedUntil && (
        <Menu.Item
          leftSection={<IconLockOpen size={14} />}
          onClick={() =>
            act.mutate({
              run: () => http.post("/api/admin/people/{id}/unlock", { path }),
              done: t("people.unlockedDone", { name }),
            })
          }
        >
          {t("people.unlock")}
        </Menu.Item>
      )}
      {can("audit:read") && (
        <Menu.Item
          leftSection={<IconHistory size={14} />}
          component={AddressLink}
          href={`/settings/audit?actorId=${person.id}`}
        >
          {t("people.trail")}
        </Menu.Item>
      )}
      {person.id !== me.person.id &&
        (isActive ? (
          <Menu.Item leftSection={<IconUserOff size={14} />} color="red" onClick={() => void deactivate()}>
            {t("people.disable")}
          </Menu.Item>
        ) : (
          <Menu.Item
            leftSection={<IconUserCheck size={14} />}
            onClick={() => act.mutate({ run: put("ACTIVE"), done: t("people.enabledDone", { name }) })}
          >
            {t("people.enable")}
          </Menu.Item>
        ))}
    </RowMenu>
  );
}
