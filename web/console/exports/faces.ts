import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url';
import regular from 'inter-ui/Inter (web)/Inter-Regular.woff?url';
import strong from 'inter-ui/Inter (web)/Inter-SemiBold.woff?url';
import { unpacked } from './unpacked.ts';

/** The faces a page is set in, as the bytes of their files: both under the SIL Open Font License, embedded by the letters used. */
export interface Faces {
  readonly regular: Uint8Array;
  readonly strong: Uint8Array;
  /** Latin letters alone: it sets findings, which are our own words. */
  readonly serif: Uint8Array;
}

/** Fetches the faces from where the console itself is served. Throws where one cannot be had. */
export async function loadFaces(): Promise<Faces> {
  const [one, two, three] = await Promise.all([regular, strong, serif].map(bytesOf));
  if (!one || !two || !three) throw new Error('a face is missing');
  return { regular: one, strong: two, serif: three };
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}`);
  return unpacked(new Uint8Array(await response.arrayBuffer()));
}
