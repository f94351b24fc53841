import { fitting, type Fit, type Page } from './fit';
import { outlineOf } from './outline';
import type { Shape, Tone } from './shapes';

export const page: Page = { width: 320, height: 240, margin: 10 };

/** Chosen for a pale ground; each has its paler twin for what is further away. */
const colours: Readonly<Record<Tone, readonly [near: string, far: string]>> = {
  ground: ['#d3e0da', '#d3e0da'],
  hair: ['#4a3026', '#4a3026'],
  skin: ['#b0734f', '#cfa283'],
  top: ['#2c7d78', '#2c7d78'],
  legs: ['#173f45', '#5d8288'],
};

/** Around each shape, so that what crosses can be told apart. */
const edge = 'stroke="#f4f1e8" stroke-width="5" stroke-linejoin="round"';

/** A picture as an SVG document of 320 x 240, with a name that is read out. */
export function toSvg(shapes: readonly Shape[], name: string): string {
  const fit = fitting(shapes, page);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img">`;
  return `${head}<title>${escaped(name)}</title>${shapes.map((shape) => painted(shape, fit)).join('')}</svg>\n`;
}

function painted(shape: Shape, fit: Fit): string {
  const outline = outlineOf(shape, fit);
  const filled = `<path d="${outline}" fill="${colours[shape.tone][shape.isFar === true ? 1 : 0]}"/>`;
  return shape.tone === 'ground' ? filled : `<path d="${outline}" fill="none" ${edge}/>${filled}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
