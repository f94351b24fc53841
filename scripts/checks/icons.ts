import type { Listing } from '../manifest';
import { finding, type Finding } from './finding';

const ASSETS = 'file://assets/';
const SIGNATURE = '89504e470d0a1a0a';

/** Both icons are there, in the sizes that the store shows. `asset` reads one by its path below assets/. */
export function iconFindings(
  locale: string,
  listing: Listing,
  asset: (path: string) => Buffer | undefined,
): Finding[] {
  return [
    ...iconFinding(locale, listing.smallIconUri, 108, asset),
    ...iconFinding(locale, listing.largeIconUri, 512, asset),
  ];
}

function iconFinding(
  locale: string,
  uri: string,
  size: number,
  asset: (path: string) => Buffer | undefined,
): Finding[] {
  if (!uri.startsWith(ASSETS)) return [finding(locale, `the icon ${uri} is not below ${ASSETS}`)];
  const image = asset(uri.slice(ASSETS.length));
  if (!image) return [finding(locale, `there is no icon ${uri}`)];
  // A PNG names its width and height right after its first chunk's header.
  const png = image.length > 24 && image.toString('hex', 0, 8) === SIGNATURE;
  const fits = png && image.readUInt32BE(16) === size && image.readUInt32BE(20) === size;
  return fits ? [] : [finding(locale, `${uri} is not a PNG of ${size} by ${size} pixels`)];
}
