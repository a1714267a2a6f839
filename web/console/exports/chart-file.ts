import type { Drawing } from '#chart/marks.ts';
import { svg } from '#chart/svg.ts';

/** Width of a saved chart in px, and how many dots of a PNG stand for one. */
export const chartWidth = 960;
const dots = 2;

/** A chart as an SVG file that can go alone: with its title and where its numbers are from. */
export function chartSvg(drawing: Drawing, title: string, source: string): string {
  return svg(drawing, { title, description: drawing.values.map(({ text }) => text).join('; '), source });
}

/** An SVG file as a PNG of twice as many dots. Throws where the browser cannot draw it. */
export async function png(file: string): Promise<Blob> {
  const image = new Image();
  // A data address, since the page's policy allows those and no file of another kind leads here.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * dots;
  canvas.height = image.naturalHeight * dots;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser made no picture'));
    }, 'image/png');
  });
}
