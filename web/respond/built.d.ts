/** What `npm run build:respond` writes: the renderer with script and styles in it. */
declare module '#dist/respond/renderer.js' {
  type Renderer = import('#web/respond/renderer.ts').Renderer;
  export const clientSha256: Renderer['clientSha256'];
  export const kioskSha256: Renderer['kioskSha256'];
  export const page: Renderer['page'];
  export const kiosk: Renderer['kiosk'];
  export const privacy: Renderer['privacy'];
}
