/** Codes, mail addresses and phone numbers: always left to right, alone, wherever they stand. */
export function Bdi({ children }: { children?: string | number | null }) {
  if (children === undefined || children === null || children === "") return null;
  return <bdi dir="ltr">{children}</bdi>;
}
