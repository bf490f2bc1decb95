import { Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { When } from "@/shared/ui/When";
import type { RowColumn } from "../Rows";
import settings from "../Settings.module.css";
import type { Mailbox } from "./mailboxTypes";

function Condition({ mailbox }: { mailbox: Mailbox }) {
  const { t } = useTranslation("mailboxes");
  const { active, state } = mailbox;
  if (!active) return <Badge {...dot("gray")}>{t("state.off")}</Badge>;
  if (state.problem)
    return (
      <>
        <Badge {...dot("red")}>{t(`problem.${state.problem}.title`)}</Badge>
        <Text fz="xs" c="dimmed" maw={280}>
          {t(`problem.${state.problem}.text`)}
        </Text>
      </>
    );
  return (
    <Badge {...dot(state.lastLookAt ? "green" : "gray")}>{t(state.lastLookAt ? "state.reads" : "state.begins")}</Badge>
  );
}

const dot = (color: string) => ({ variant: "dot", tt: "none", fw: 500, color }) as const;

/** @param onOpen what a click on a mailbox's name does */
export function useMailboxColumns(onOpen: (mailbox: Mailbox) => void): RowColumn<Mailbox>[] {
  const { t } = useTranslation("mailboxes");
  const format = useFormat();
  return [
    {
      name: "name",
      head: t("field.name"),
      cell: (box) => (
        <>
          <button type="button" className={settings.named} onClick={() => onOpen(box)}>
            <bdi>{box.name}</bdi>
          </button>
          <div className={settings.sub}>
            <Bdi>{box.name === box.address ? box.host : `${box.address} · ${box.host}`}</Bdi>
          </div>
        </>
      ),
    },
    { name: "state", head: t("field.state"), cell: (box) => <Condition mailbox={box} /> },
    {
      name: "lastLook",
      head: t("field.lastLook"),
      cell: (box) => box.state.lastLookAt && <When at={box.state.lastLookAt} exact real />,
    },
    {
      name: "waiting",
      head: t("field.waiting"),
      isNumber: true,
      cell: (box) => (box.state.waiting ? format.number(box.state.waiting) : ""),
    },
    { name: "taken", head: t("field.taken"), isNumber: true, cell: (box) => format.number(box.state.taken) },
    {
      name: "aside",
      head: t("field.aside"),
      isNumber: true,
      cell: (box) =>
        box.state.aside ? (
          <AddressLink href={`/settings/received-mail?mailbox=${box.id}&outcome=ASIDE`}>
            {format.number(box.state.aside)}
          </AddressLink>
        ) : (
          format.number(0)
        ),
    },
  ];
}
