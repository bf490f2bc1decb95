import { Paper, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Door.module.css";
import { LanguageLinks } from "./LanguageLinks";

/** The frame of the screens before the shop is open: sign-in, set-up, password. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.page}>
      <Paper className={classes.card} withBorder radius="md">
        <Stack gap="lg">
          <div className={classes.brand}>
            <img src="/mark.svg" alt="" width={28} height={28} />
            <bdi>HS6Tools CRM</bdi>
          </div>
          <Title order={1}>{title}</Title>
          {children}
        </Stack>
      </Paper>
      <LanguageLinks />
    </main>
  );
}
