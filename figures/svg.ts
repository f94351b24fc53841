import { edge, page, type Area, type Picture } from './picture';

/** The picture as an SVG document of 320 x 240 with a title that screen readers read. */
export function toSvg(picture: Picture, name: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img">`;
  return `${head}<title>${escaped(name)}</title>${picture.map(painted).join('')}</svg>\n`;
}

function painted({ path, fill, opacity, edged = false }: Area): string {
  const pale = opacity === undefined ? '' : ` fill-opacity="${opacity}"`;
  return `<path d="${path}" fill="${fill}"${pale}${edged ? outline : ''}/>`;
}

/** Painted before the fill, so that a shape of several pieces has one outline. */
const outline = ` stroke="${edge.stroke}" stroke-width="${edge.width}" stroke-linejoin="round" paint-order="stroke"`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
