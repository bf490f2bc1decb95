import { useFormat } from "@/shared/format/FormatProvider";
import { Chip } from "@/shared/ui/Chip";
import classes from "./TagList.module.css";

interface Props {
  tags?: string[];
  /** How many are shown before the rest become a number; all of them when absent. */
  most?: number;
}

/** Short names side by side, each in its own direction. */
export function TagList({ tags = [], most = tags.length }: Props) {
  const format = useFormat();
  if (tags.length === 0) return null;
  const hidden = tags.slice(most);
  return (
    <span className={classes.tags} data-wrap={most >= tags.length}>
      {tags.slice(0, most).map((tag) => (
        <Chip key={tag} square>
          <bdi>{tag}</bdi>
        </Chip>
      ))}
      {hidden.length > 0 && (
        <Chip square title={hidden.join(", ")}>
          +{format.number(hidden.length)}
        </Chip>
      )}
    </span>
  );
}
