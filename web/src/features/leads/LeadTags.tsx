import { Badge, Group } from "@mantine/core";
import { useFormat } from "@/shared/format/FormatProvider";

/** Short names side by side, each in its own direction; what does not fit becomes a number. */
export function LeadTags({ tags, most = tags.length }: { tags: string[]; most?: number }) {
  const format = useFormat();
  if (tags.length === 0) return null;
  const hidden = tags.slice(most);
  return (
    <Group component="span" gap={4} display="inline-flex" wrap={most < tags.length ? "nowrap" : "wrap"}>
      {tags.slice(0, most).map((tag) => (
        <Badge key={tag} variant="default" size="sm" tt="none" fw={400} radius="sm">
          <bdi>{tag}</bdi>
        </Badge>
      ))}
      {hidden.length > 0 && (
        <Badge variant="default" size="sm" fw={400} radius="sm" title={hidden.join(", ")}>
          +{format.number(hidden.length)}
        </Badge>
      )}
    </Group>
  );
}
