import { encode } from "uqr";
import classes from "./Account.module.css";
import { qrPath, quietZone } from "./qrPath";

/** Whole pixels, so that no module is drawn wider than its neighbour. */
const pixelsPerModule = 4;

/**
 * A QR code as one path of an SVG: no picture file, no inline style, so the page's security policy lets it be.
 * A screen has no dirt and no folds, so the least error correction does, and the modules are larger.
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "L", border: quietZone });
  const edge = size * pixelsPerModule;
  return (
    <svg
      className={classes.qr}
      width={edge}
      height={edge}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
    </svg>
  );
}
