import { page, type Paint, type Picture } from './picture';

/** The picture as an SVG document of 640 x 480 with a title that screen readers read. */
export function toSvg(picture: Picture, name: string): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${page.height}" role="img">`;
  return `${head}<title>${escaped(name)}</title>${picture.map(painted).join('')}</svg>\n`;
}

function painted(paint: Paint): string {
  if (paint.kind === 'text') {
    const { text, at, size, fill } = paint;
    const font = `font-family="sans-serif" font-weight="700" font-size="${size}" text-anchor="middle"`;
    return `<text x="${at[0]}" y="${at[1]}" ${font} fill="${fill}">${escaped(text)}</text>`;
  }
  if (paint.kind === 'line')
    return `<path d="${paint.path}" fill="none" stroke="${paint.colour}" stroke-width="${paint.width}" stroke-linecap="round"/>`;
  const { path, fill, opacity, edge } = paint;
  const pale = opacity === undefined ? '' : ` fill-opacity="${opacity}"`;
  const line = edge === undefined ? '' : ` stroke="${edge.colour}" stroke-width="${edge.width}"`;
  return `<path d="${path}" fill="${fill}"${pale}${line}/>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
