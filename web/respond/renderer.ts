import type { Assets, PageFacts, PrivacyFacts, Rendered } from './facts.ts';
import { sha256Hex } from './html.ts';
import { renderPage } from './page.ts';
import { renderPrivacy } from './privacy.ts';

/** Renders a wave's pages with the script and styles of one build. Each page comes with the Content-Security-Policy it is to be served with. */
export interface Renderer {
  /** Hex SHA-256 of the page's script: the manifest's `client`. */
  readonly clientSha256: string;
  /** The pulse page. */
  readonly page: (facts: PageFacts) => Rendered;
  /** The page "what is stored about you". */
  readonly privacy: (facts: PrivacyFacts) => Rendered;
}

/** Makes the renderer of one build; `dist/respond/renderer.js` is one with the built script and styles in it. */
export function rendererOf(assets: Assets): Renderer {
  return {
    clientSha256: sha256Hex(assets.script),
    page: (facts) => renderPage(facts, assets),
    privacy: (facts) => renderPrivacy(facts, assets),
  };
}
