import { Link } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** An address of this app as plain text, with its query: `/customers?tier=GOLD`. */
  href: string;
}

/** What a number or a bar is: the link to the list behind it. */
export function AddressLink({ href, className = "link", ...rest }: Props) {
  // The router types addresses by their parts; lists are addressed by whole texts (docs/developer/web.md).
  const target = { href } as unknown as { to: string };
  return <Link {...target} {...rest} className={className} />;
}
