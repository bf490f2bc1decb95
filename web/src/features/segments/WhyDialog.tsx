import { Skeleton, Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Modal } from "@/shared/ui/Modal";
import { When } from "@/shared/ui/When";
import { explainQuery } from "./segmentQueries";
import type { ExplanationPart, Segment, SegmentFilter } from "./segmentTypes";
import { ruleSentence, valueWords, type Words } from "./sentence";
import { useWords } from "./useWords";
import classes from "./Why.module.css";

interface Props {
  segment: Pick<Segment, "id" | "name" | "definition">;
  customer: string;
  onClose: () => void;
}

/** Inside a group of which none may hold, a rule that does not is as it should be. */
function Sign({ holds, isUnwanted }: { holds: boolean; isUnwanted?: boolean }) {
  const { t } = useTranslation("segments");
  const color =
    isUnwanted && !holds ? "var(--crm-secondary)" : holds !== !!isUnwanted ? "var(--crm-good)" : "var(--crm-bad)";
  return holds ? (
    <IconCheck size={16} color={color} aria-label={t("why.holds")} />
  ) : (
    <IconX size={16} color={color} aria-label={t("why.fails")} />
  );
}

interface PartProps {
  part: ExplanationPart;
  words: Words;
  isUnwanted?: boolean;
}

function Part({ part, words, isUnwanted }: PartProps) {
  const { t } = useTranslation("segments");
  if (part.rule) {
    const rule = part.rule as SegmentFilter;
    return (
      <div className={classes.part}>
        <Sign holds={part.holds} isUnwanted={isUnwanted} />
        <div>
          {ruleSentence(words, rule)}
          <div className={classes.value}>
            {t("why.has", { value: valueWords(words, rule.field ?? "", part.value) })}
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.part}>
      <Sign holds={part.holds} isUnwanted={isUnwanted} />
      <div>
        <Text fw={600}>{t(`why.match.${part.match}`)}</Text>
        <ul className={classes.parts}>
          {part.parts?.map((inner, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an explanation never move
            <li key={at}>
              <Part part={inner} words={words} isUnwanted={part.match === "NONE"} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Why a customer is in a segment or not, rule by rule, with what the customer has. */
export function WhyDialog({ segment, customer, onClose }: Props) {
  const { t } = useTranslation(["segments", "shared"]);
  const { data, error, refetch } = useQuery(explainQuery(segment.id, customer));
  const words = useWords((segment.definition ?? undefined) as SegmentFilter | undefined);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("why.title", { segment: segment.name })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      {error && <LoadFailed title={t("why.failed")} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={140} aria-hidden />}
      {data && (
        <Stack gap="sm">
          <Text fz="md">
            <AddressLink href={`/customers/${data.customerId}`}>
              <bdi>{data.customerName}</bdi>
            </AddressLink>{" "}
            {t(data.member ? "why.in" : "why.out")}{" "}
            {data.joinedAt && (
              <Text span c="dimmed">
                (<When at={data.joinedAt} />)
              </Text>
            )}
          </Text>
          {data.rules && data.holds !== data.member && <Text c="var(--crm-watch)">{t("why.soon")}</Text>}
          {data.rules ? <Part part={data.rules} words={words} /> : <Text c="dimmed">{t("why.byHand")}</Text>}
        </Stack>
      )}
    </Modal>
  );
}
