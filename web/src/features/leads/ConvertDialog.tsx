import { Alert, Button, Group, Radio, Skeleton, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { Bdi } from "@/shared/ui/Bdi";
import { daysAreRight } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { asked, ConvertFollowing, followingFields, nothingYet } from "./ConvertFollowing";
import type { Alike, Lead } from "./leadTypes";

const asNew = "new";

function AlikeLine({ alike }: { alike: Alike }) {
  const { t } = useTranslation("leads");
  const same = alike.sameEmail && alike.samePhone ? "both" : alike.sameEmail ? "email" : "phone";
  return (
    <>
      <bdi>{alike.name}</bdi>
      <Text component="span" c="dimmed" fz="xs" display="block">
        {t(`convert.same.${same}`)}
        {alike.email && (
          <>
            {" · "}
            <Bdi>{alike.email}</Bdi>
          </>
        )}
        {alike.ownerName && (
          <>
            {" · "}
            {t("convert.ownedBy", { name: alike.ownerName })}
          </>
        )}
        {!alike.visible && ` · ${t("convert.hidden")}`}
      </Text>
    </>
  );
}

/** Where the work goes on: the quote that has no lines yet, else the deal, else the customer. */
function next({ quoteId, opportunityId, customerId }: Schemas["LeadConversion"]) {
  if (quoteId) return `/quotes/${quoteId}/edit`;
  return opportunityId ? `/opportunities/${opportunityId}` : `/customers/${customerId}`;
}

/** Makes a customer of the lead; where customers have its address or number, one chooses whether it is one of them. */
export function ConvertDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const go = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const [following, setFollowing] = useState(() => nothingYet(lead));
  const preview = useQuery({
    queryKey: ["leads", "conversion", lead.id],
    queryFn: ({ signal }) => http.get("/api/crm/leads/{id}/convert", { path: { id: lead.id }, signal }),
    staleTime: 0,
  });
  const alike = preview.data?.alike ?? [];
  const choice = chosen ?? preview.data?.suggested ?? (preview.data && alike.length === 0 ? asNew : undefined);
  const convert = useMutation({
    mutationFn: () =>
      http.post("/api/crm/leads/{id}/convert", {
        path: { id: lead.id },
        body: { ...(choice === asNew ? { newCustomer: true } : { customerId: choice }), ...asked(following) },
        once: true,
      }),
    onSuccess: (done) => {
      void client.invalidateQueries({ queryKey: ["leads"] });
      void client.invalidateQueries({ queryKey: ["customers"] });
      if (done.opportunityId) void client.invalidateQueries({ queryKey: ["opportunities"] });
      if (done.quoteId) void client.invalidateQueries({ queryKey: ["quotes"] });
      toastDone(t(done.joined ? "convert.joined" : "convert.made", { name: done.customerName }));
      onClose();
      void go({ to: next(done) });
    },
  });
  const { byField, rest } = formErrors(convert.error, followingFields);
  const isBesideField = rest.length === 0 && Object.keys(byField).length > 0;
  const problem = preview.error ?? (isBesideField ? null : convert.error);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("convert.title", { name: lead.name })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t(alike.length > 0 ? "convert.alike" : "convert.text")}</Text>
        {preview.isLoading && <Skeleton h={64} />}
        {alike.length > 0 && (
          <Radio.Group value={choice ?? ""} onChange={setChosen} label={t("convert.choose")}>
            <Stack gap="sm" mt="xs">
              {alike.map((one) => (
                <Radio key={one.id} value={one.id} disabled={!one.visible} label={<AlikeLine alike={one} />} />
              ))}
              <Radio value={asNew} label={t("convert.asNew")} />
            </Stack>
          </Radio.Group>
        )}
        <ConvertFollowing lead={lead} value={following} errors={byField} onChange={setFollowing} />
        {problem && (
          <Alert color="red" role="alert">
            {rest.length > 0 ? rest.join(" ") : problemText(problem)}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("shared:cancel")}
          </Button>
          <Button
            onClick={(event) => daysAreRight(event.currentTarget.closest("[role=dialog]")) && convert.mutate()}
            loading={convert.isPending}
            disabled={choice === undefined}
            data-autofocus={choice === undefined ? undefined : true}
          >
            {t(choice === undefined || choice === asNew ? "convert.make" : "convert.join")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
