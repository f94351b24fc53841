import type { Place } from '../../record';
import { ofKind, readable } from './dom';
import { textIn } from './look-up';

const figure = ofKind('figure', HTMLImageElement);
let wanted = '';

figure.addEventListener('load', () => {
  figure.hidden = false;
});
// A pose without a drawing is shown without one.
figure.addEventListener('error', () => {
  figure.hidden = true;
});

/** The drawing of the pose and side, where the build has one. */
export function showFigure(place: Place | null): void {
  const [pose, side] = [textIn(place, 'pose'), textIn(place, 'side')];
  const name = pose === '' ? '' : `/figures/${pose}-${side}.svg`;
  if (name === wanted) return;
  wanted = name;
  figure.hidden = true;
  figure.alt = side === 'both' ? readable(pose) : `${readable(pose)}, ${side} side`;
  if (name === '') figure.removeAttribute('src');
  else figure.src = name;
}
