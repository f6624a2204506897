// A QR code of a link, as a path of one module a unit. Loaded only where one is shown.
import { encode } from 'uqr';

/** White modules around it, without which many cameras do not find it (ISO/IEC 18004). */
export const kQuietZone = 4;

export interface QrPath {
  /** Modules a side, quiet zone included. */
  size: number;
  /** SVG path of the black modules, in modules. */
  path: string;
}

export function qr_path(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: kQuietZone });
  const path = data
    .flatMap((row, y) => row.map((is_black, x) => (is_black ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
