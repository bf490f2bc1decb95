import { useTranslation } from "react-i18next";
import type { Job } from "@/shared/api/types";
import { catalogue, jobWords } from "@/shared/refusals/refusalWords";

/** Why a job stands still, behind what else is said of it. */
export default function JobFault({ error }: { error: NonNullable<Job["error"]> }) {
  useTranslation(catalogue);
  return <> · {jobWords(error)}</>;
}
