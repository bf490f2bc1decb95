import { Select } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { SearchField } from "@/shared/data/SearchField";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Modal } from "@/shared/ui/Modal";
import { LoadedRows } from "../Loaded";
import { MoreRows } from "../MoreRows";
import { Rows } from "../Rows";
import settings from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import { mailboxesQuery, outcomes } from "./mailboxTypes";
import { ReceivedDetails } from "./ReceivedDetails";
import { useReceivedColumns } from "./useReceivedColumns";

const path = "/api/admin/received-mail";

function Filters() {
  const { t } = useTranslation("mailboxes");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const boxes = useQuery({ ...mailboxesQuery, enabled: can("mailboxes:manage") }).data?.items ?? [];
  return (
    <search className={settings.tools}>
      <SearchField
        value={firstValue(search, "q") ?? ""}
        onChange={(q) => update({ q: q || undefined }, { replace: true })}
      />
      <Select
        size="xs"
        className={settings.filter}
        aria-label={t("field.outcome")}
        placeholder={t("anyOutcome")}
        clearable
        clearButtonProps={{ "aria-label": t("anyOutcome") }}
        data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={firstValue(search, "outcome") ?? null}
        onChange={(outcome) => update({ outcome: outcome ?? undefined })}
      />
      {boxes.length > 1 && (
        <Select
          size="xs"
          className={settings.filter}
          aria-label={t("field.mailbox")}
          placeholder={t("anyMailbox")}
          clearable
          clearButtonProps={{ "aria-label": t("anyMailbox") }}
          data={boxes.map(({ id, name }) => ({ value: id, label: name }))}
          value={firstValue(search, "mailbox") ?? null}
          onChange={(mailbox) => update({ mailbox: mailbox ?? undefined })}
        />
      )}
    </search>
  );
}

/** Every message that came in, and what became of it. */
export default function ReceivedPage() {
  const { t } = useTranslation("mailboxes");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const query = {
    q: firstValue(search, "q"),
    outcome: outcomes.find((known) => known === firstValue(search, "outcome")),
    mailbox: firstValue(search, "mailbox"),
  };
  const isFiltered = Object.values(query).some((value) => value !== undefined);
  const list = useInfiniteList("mails", path, query);
  const total = useListCount("mails", path, query);
  const open = firstValue(search, "mail");
  const columns = useReceivedColumns((mail) => update({ mail: mail.id }));
  return (
    <SettingsPlace name="received-mail" count={total}>
      <Filters />
      <LoadedRows
        list={list}
        empty={
          <EmptyState
            icon={IconMail}
            title={t(isFiltered ? "noMailFits" : "noMail")}
            text={isFiltered ? undefined : t("noMailText")}
          >
            {!isFiltered && can("mailboxes:manage") && (
              <AddressLink href="/settings/mailboxes">{t("toMailboxes")}</AddressLink>
            )}
          </EmptyState>
        }
      >
        <Rows label={t("received")} rows={list.rows} keyOf={(mail) => mail.id} columns={columns} />
        <MoreRows list={list} />
      </LoadedRows>
      <Modal
        opened={open !== undefined}
        onClose={() => update({ mail: undefined })}
        size="lg"
        title={<bdi>{list.rows.find(({ id }) => id === open)?.subject || t("received")}</bdi>}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <ReceivedDetails id={open} />}
      </Modal>
    </SettingsPlace>
  );
}
