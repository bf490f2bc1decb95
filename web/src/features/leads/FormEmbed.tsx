import { Anchor, Button, CopyButton, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./forms.module.css";
import type { LeadForm } from "./formTypes";

/** The two ways to reach a form: its own page, and one line for any other page. */
export function FormEmbed({ form }: { form: LeadForm }) {
  const { t } = useTranslation("leads");
  const page = `${window.location.origin}/f/${form.key}`;
  const line = `<script src="${window.location.origin}/forms/${form.key}.js"></script>`;
  const copy = (value: string) => (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button variant="default" size="compact-xs" onClick={copy}>
          {t(copied ? "shared:copied" : "shared:copy")}
        </Button>
      )}
    </CopyButton>
  );
  return (
    <section className={classes.part}>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t("forms.page")}</Title>
        {copy(page)}
      </Group>
      {form.active ? (
        <Anchor href={page} target="_blank" rel="noreferrer" dir="ltr">
          {page}
        </Anchor>
      ) : (
        <Text c="dimmed">{t("forms.notActive")}</Text>
      )}
      <Text c="dimmed" fz="xs" mt={4}>
        {t("forms.referral")} <bdi dir="ltr">?ref=…</bdi>
      </Text>
      <Group justify="space-between" mt="md" mb={4}>
        <Title order={2}>{t("forms.embed")}</Title>
        {copy(line)}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <code className={classes.code} tabIndex={0} role="region" aria-label={t("forms.embed")}>
        {line}
      </code>
    </section>
  );
}
