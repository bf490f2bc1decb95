import { Button, Group, Text, Title } from "@mantine/core";
import { IconShare } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { LinkActions } from "./LinkActions";
import { addressOfLink, path, refresh } from "./referral";
import classes from "./referrals.module.css";

interface Props {
  customerId: string;
  referrals: Schemas["ReferralsOfCustomer"];
}

/** By which link a customer recommends the shop, and what came of it. */
export function ReferralsCard({ customerId, referrals }: Props) {
  const { t } = useTranslation("referrals");
  const client = useQueryClient();
  const mayWrite = useCan()("leads:write");
  const make = useMutation({
    mutationFn: () => http.post(path, { body: { customerId }, once: true }),
    onSuccess: (made) => {
      refresh(client, made);
      void navigator.clipboard?.writeText(addressOfLink(made)).catch(() => undefined);
      toastDone(t("madeAndCopied"));
    },
    onError: (problem) => toastFailed(problem),
  });
  const open = referrals.links.filter(({ revokedAt }) => !revokedAt);
  const { leads, converted, wonValue, currency } = referrals;
  if (!mayWrite && open.length === 0 && leads === 0) return null;
  return (
    <section className={classes.card} aria-label={t("card")}>
      <Title order={2} mb="xs">
        {t("card")}
      </Title>
      {open.map((link) => (
        <Group key={link.id} justify="space-between" wrap="nowrap" gap="xs">
          <bdi dir="ltr" className={classes.address}>
            {addressOfLink(link)}
          </bdi>
          <LinkActions link={link} />
        </Group>
      ))}
      {open.length === 0 && mayWrite && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconShare size={14} />}
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t("makeForCustomer")}
        </Button>
      )}
      {open.length > 0 && (
        <Text c="dimmed" fz="xs">
          {t("visits", { count: open.reduce((sum, { visits }) => sum + visits, 0) })}
        </Text>
      )}
      {leads > 0 && (
        <Text fz="xs" mt={4}>
          <AddressLink href={`/leads?referrer=${customerId}`}>{t("recommended", { count: leads })}</AddressLink>
          {" · "}
          <AddressLink href={`/leads?referrer=${customerId}&status=CONVERTED`}>
            {t("becameCustomers", { count: converted })}
          </AddressLink>
          {wonValue !== undefined && wonValue > 0 && (
            <>
              {" · "}
              <Money value={wonValue} currency={currency} short />
            </>
          )}
        </Text>
      )}
    </section>
  );
}
