import { Alert, Anchor, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Bdi } from "@/shared/ui/Bdi";

interface Typed {
  firstName: string;
  lastName: string;
  company: string;
  email: string;
  phone: string;
}

const pauseMs = 400;
const shortest = 3;

/** Warns, while somebody types, of customers who may be meant; the new one can be taken in all the same. */
export function KnownAlready({ typed }: { typed: Typed }) {
  const { t } = useTranslation("customers");
  const said = (text: string) => (text.trim().length >= shortest ? text.trim() : undefined);
  const name = [typed.firstName, typed.lastName].filter((part) => part.trim()).join(" ");
  const [query] = useDebouncedValue(
    { name: said(name), company: said(typed.company), email: said(typed.email), phone: said(typed.phone) },
    pauseMs,
  );
  const { data } = useQuery({
    queryKey: ["customers", "suspects", query],
    queryFn: ({ signal }) => http.get("/api/crm/customers/duplicates", { query, signal }),
    enabled: Object.values(query).some(Boolean),
    placeholderData: keepPreviousData,
  });
  const suspects = Object.values(query).some(Boolean) ? (data?.items ?? []) : [];
  return (
    <div aria-live="polite">
      {suspects.length > 0 && (
        <Alert color="yellow" title={t("create.known")}>
          <Stack gap={4}>
            {suspects.map((one) => (
              <div key={one.id}>
                <Anchor
                  component={Link}
                  to={`/customers/${one.id}`}
                  aria-label={t("create.openKnown", { name: one.name })}
                >
                  <bdi>{one.name}</bdi>
                </Anchor>{" "}
                <Bdi>{one.email === one.name ? undefined : one.email}</Bdi> <Bdi>{one.phone}</Bdi>{" "}
                {one.city && <bdi>{one.city}</bdi>}
              </div>
            ))}
          </Stack>
        </Alert>
      )}
    </div>
  );
}
