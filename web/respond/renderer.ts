import type { Assets, PageFacts, PrivacyFacts, Rendered } from './facts.ts';
import { sha256Hex } from './html.ts';
import { renderKiosk } from './kiosk.ts';
import { renderPage } from './page.ts';
import { renderPrivacy } from './privacy.ts';

/** Renders a wave's pages with the script and styles of one build. Each page comes with the Content-Security-Policy it is to be served with. */
export interface Renderer {
  /** Hex SHA-256 of the page's script: the manifest's `client`. */
  readonly clientSha256: string;
  /** Hex SHA-256 of the kiosk page's script: the manifest's `kiosk`. */
  readonly kioskSha256: string;
  /** The pulse page. */
  readonly page: (facts: PageFacts) => Rendered;
  /** The pulse page of a device that many people use one after the other. */
  readonly kiosk: (facts: PageFacts) => Rendered;
  /** The page "what is stored about you". */
  readonly privacy: (facts: PrivacyFacts) => Rendered;
}

/** Makes the renderer of one build; `dist/respond/renderer.js` is one with the built script and styles in it. */
export function rendererOf(assets: Assets): Renderer {
  return {
    clientSha256: sha256Hex(assets.script),
    kioskSha256: sha256Hex(assets.kioskScript),
    page: (facts) => renderPage(facts, assets),
    kiosk: (facts) => renderKiosk(facts, assets),
    privacy: (facts) => renderPrivacy(facts, assets),
  };
}
