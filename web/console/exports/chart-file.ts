import type { Drawing } from '#chart/marks.ts';
import { svg } from '#chart/svg.ts';

/** Width of a saved chart in px, and how many dots of a PNG stand for one. */
export const chartWidth = 960;
const dots = 2;

/** A chart as an SVG file. */
export function chartSvg(drawing: Drawing, title: string): string {
  return svg(drawing, { title, description: drawing.values.map(({ text }) => text).join('; ') });
}

/** A chart as a PNG file of twice as many dots. Throws where the browser cannot draw it. */
export async function chartPng(drawing: Drawing, title: string): Promise<Blob> {
  const image = new Image();
  // A data address, since the page's policy allows those and no file of another kind leads here.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(drawing, title))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * dots;
  canvas.height = Math.ceil(drawing.height * dots);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser made no picture'));
    }, 'image/png');
  });
}
