import { Modal, Stack, Table, Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Bdi } from "@/shared/ui/Bdi";
import { PageHead } from "@/shared/ui/PageHead";
import { When } from "@/shared/ui/When";
import { Loaded } from "./Loaded";
import classes from "./Settings.module.css";
import { mailQuery, outboxQuery } from "./settingsQueries";

function Mail({ id }: { id: string }) {
  const query = useQuery(mailQuery(id));
  return (
    <Loaded query={query}>
      {(mail) => (
        <Stack>
          <Text c="dimmed">
            <Bdi>{mail.to}</Bdi>
          </Text>
          {mail.html ? (
            <iframe title={mail.subject} sandbox="" srcDoc={mail.html} className={classes.mail} />
          ) : (
            <Text style={{ whiteSpace: "pre-wrap" }}>{mail.text}</Text>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

export default function OutboxPage() {
  const { t } = useTranslation("settings");
  const query = useQuery(outboxQuery);
  const [search, update] = useUrlSearch();
  const open = typeof search.mail === "string" ? search.mail : undefined;
  const close = () => update({ mail: undefined });
  const subject = query.data?.items.find((row) => row.id === open)?.subject;
  return (
    <>
      <PageHead title={t("places.outbox.title")} />
      <div className={classes.wide}>
        <Loaded query={query}>
          {(page) =>
            page.items.length === 0 ? (
              <Text c="dimmed">{t("outbox.empty")}</Text>
            ) : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
              <section className={classes.scroll} tabIndex={0} aria-label={t("places.outbox.title")}>
                <Table highlightOnHover>
                  <Table.Thead>
                    <Table.Tr>
                      {["subject", "to", "at"].map((name) => (
                        <Table.Th key={name}>{t(`outbox.${name}`)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.items.map((row) => (
                      <Table.Tr key={row.id}>
                        <Table.Td>
                          <UnstyledButton onClick={() => update({ mail: row.id })}>
                            <Bdi>{row.subject}</Bdi>
                          </UnstyledButton>
                        </Table.Td>
                        <Table.Td>
                          <Bdi>{row.to}</Bdi>
                        </Table.Td>
                        <Table.Td>
                          <When at={row.createdAt} real />
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </section>
            )
          }
        </Loaded>
      </div>
      <Modal
        opened={open !== undefined}
        onClose={close}
        size="lg"
        title={subject ?? t("places.outbox.title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <Mail id={open} />}
      </Modal>
    </>
  );
}
