import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../Loaded";
import { SettingsPlace } from "../SettingsPlace";
import { unitQuery } from "../settingsQueries";
import { UnitForm } from "./UnitForm";

export default function UnitPage() {
  const query = useQuery(unitQuery);
  return (
    <SettingsPlace name="unit" isNarrow>
      <Loaded query={query}>{(unit) => <UnitForm saved={unit} />}</Loaded>
    </SettingsPlace>
  );
}
