import { join } from 'node:path';
import { poses } from '../../lambda/catalogue/poses';
import type { SideId } from '../../lambda/catalogue/types';
import { figureOf } from '../../figures/figure';
import { readJson, root } from '../project';
import type { Content } from './place';

const sideNames: Readonly<Record<SideId, string>> = { right: ', right side', left: ', left side', both: '' };

type Table = Readonly<Record<string, { readonly name: string }>>;

/** The figure of each pose and side, by its path in build/. */
export function figures(): Content {
  const file = readJson(join(root, 'lambda/wording/en/poses.json')) as { poses: Table };
  const wording = file.poses;
  return new Map(
    poses.flatMap(({ id, sides }) =>
      sides.map((side) => {
        const { name = id } = wording[id] ?? {};
        const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}${sideNames[side]}`;
        return [`figures/${id}-${side}.svg`, figureOf(id, side, title)] as const;
      }),
    ),
  );
}
