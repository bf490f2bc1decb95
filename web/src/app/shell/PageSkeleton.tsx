import { Skeleton, Stack } from "@mantine/core";

/** The shape of a page while its code comes: a head, and rows below it. */
export function PageSkeleton() {
  return (
    <Stack p="lg" gap="md" aria-hidden>
      <Skeleton h={28} w={220} />
      <Skeleton h={24} w="60%" />
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} h={32} />
      ))}
    </Stack>
  );
}
