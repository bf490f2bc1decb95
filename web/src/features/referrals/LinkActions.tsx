import { ActionIcon, CopyButton, Group, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconLinkOff, IconRotate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { addressOfLink, nameOfLink, type ReferralLink, useRevoke } from "./referral";

/** Copy a link, revoke it, or let it work again. */
export function LinkActions({ link }: { link: ReferralLink }) {
  const { t } = useTranslation("referrals");
  const can = useCan();
  const { revoke, reinstate } = useRevoke();
  const name = nameOfLink(link);
  const works = link.moves.includes("revoke");
  const change = works ? t("revoke", { name }) : t("reinstate", { name });
  return (
    <Group gap={4} wrap="nowrap" onClick={(event) => event.stopPropagation()}>
      {works && (
        <CopyButton value={addressOfLink(link)}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t("shared:copied") : t("copy", { name })}>
              <ActionIcon variant="subtle" color="gray" aria-label={t("copy", { name })} onClick={copy}>
                {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      )}
      {can("leads:write") && (
        <Tooltip label={change}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={change}
            onClick={() => (works ? revoke(link) : reinstate(link))}
          >
            {works ? <IconLinkOff size={16} /> : <IconRotate size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}
