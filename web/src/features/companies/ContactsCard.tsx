import { ActionIcon, Badge, Group, Menu, Text, Title, Tooltip } from "@mantine/core";
import { IconDots, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { toastDone } from "@/shared/ui/toasts";
import { ContactForm } from "./ContactForm";
import classes from "./companies.module.css";
import { type Contact, contactsQuery, useContactChanges } from "./companyQueries";

function ContactMenu({ customerId, contact, onEdit }: { customerId: string; contact: Contact; onEdit: () => void }) {
  const { t } = useTranslation("companies");
  const { choose, remove, restore } = useContactChanges(customerId);
  const onRemove = () =>
    remove.mutate(contact.id, {
      onSuccess: () => toastDone(t("contact.removed", { name: contact.name }), () => restore.mutate(contact.id)),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("contact.more", { name: contact.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onEdit}>{t("contact.edit")}</Menu.Item>
        {!contact.main && <Menu.Item onClick={() => choose.mutate(contact.id)}>{t("contact.choose")}</Menu.Item>}
        <Menu.Item c="var(--crm-bad)" onClick={onRemove}>
          {t("contact.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Person({ contact }: { contact: Contact }) {
  const { t } = useTranslation("companies");
  const does = [contact.jobTitle, ...contact.roles.map((role) => t(`role.${role}`))].filter(Boolean);
  return (
    <div className={classes.lines}>
      <Group gap="xs">
        <Text fw={500}>
          <bdi>{contact.name}</bdi>
        </Text>
        {contact.main && (
          <Badge variant="default" tt="none" size="sm">
            {t("contact.main")}
          </Badge>
        )}
      </Group>
      {does.length > 0 && (
        <Text c="dimmed" fz="xs">
          <bdi>{does.join(" · ")}</bdi>
        </Text>
      )}
      {contact.emails.map((email) => (
        <div key={email} className={classes.way}>
          <a className="link" href={`mailto:${email}`}>
            <Bdi>{email}</Bdi>
          </a>
        </div>
      ))}
      {contact.phones.map((phone) => (
        <div key={phone} className={classes.way}>
          <a className="link" href={`tel:${phone}`}>
            <Bdi>{phone}</Bdi>
          </a>
        </div>
      ))}
      {contact.note && (
        <Text fz="xs" style={{ whiteSpace: "pre-line" }}>
          <bdi>{contact.note}</bdi>
        </Text>
      )}
    </div>
  );
}

/** The people at a company, the one to talk to first at the top. */
export function ContactsCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation("companies");
  const format = useFormat();
  const mayWrite = useCan()("customers:write");
  const { data, error, refetch } = useQuery(contactsQuery(customerId));
  const [edited, setEdited] = useState<Contact | "new">();
  const contacts = data?.items ?? [];
  return (
    <section className={classes.card} aria-label={t("contacts")}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2}>
          {t("contacts")} {data && <span className={classes.count}>{format.number(contacts.length)}</span>}
        </Title>
        {mayWrite && (
          <Tooltip label={t("contact.new")}>
            <ActionIcon aria-label={t("contact.new")} onClick={() => setEdited("new")}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {error && !data && <LoadFailed title={t("failed")} error={error} onRetry={() => void refetch()} />}
      {data && contacts.length === 0 && <Text c="dimmed">{t("contact.none")}</Text>}
      <ul className={classes.people}>
        {contacts.map((contact) => (
          <li key={contact.id} className={classes.person}>
            <Person contact={contact} />
            {mayWrite && <ContactMenu customerId={customerId} contact={contact} onEdit={() => setEdited(contact)} />}
          </li>
        ))}
      </ul>
      {edited && (
        <ContactForm
          customerId={customerId}
          contact={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </section>
  );
}
