import type { Audience } from '#core/survey/audience.ts';
import type { Text } from '#core/survey/instrument.ts';

/** The sentences that say whom a pulse asks, and why its reader is among them; none where everybody is asked. */
export function askedTexts({ units, roles, share }: Audience = {}): readonly Text[] {
  const texts: Text[] = [];
  if (units) {
    const names = units.map((path) => path.join('/')).join(', ');
    texts.push({ en: `Only these units are asked: ${names}.`, de: `Gefragt werden nur diese Einheiten: ${names}.` });
  }
  if (roles && !roles.includes('staff'))
    texts.push({ en: 'Only leads are asked.', de: 'Gefragt werden nur Leitungen.' });
  if (roles && !roles.includes('lead'))
    texts.push({ en: 'Only staff are asked, no leads.', de: 'Gefragt werden nur Mitarbeitende, keine Leitungen.' });
  if (share)
    texts.push({
      en: `One of ${share.of} random shares of these people is asked, and each time the next one. You belong to one of them for good: a random key decided, not your name, your address or your unit. So you are asked less often.`,
      de: `Gefragt wird einer von ${share.of} zufälligen Anteilen der Leute, und jedes Mal der nächste. Zu einem davon gehörst du dauerhaft: Entschieden hat ein zufälliger Schlüssel, nicht dein Name, deine Adresse oder deine Einheit. So wirst du seltener gefragt.`,
      sie: `Gefragt wird einer von ${share.of} zufälligen Anteilen der Leute, und jedes Mal der nächste. Zu einem davon gehören Sie dauerhaft: Entschieden hat ein zufälliger Schlüssel, nicht Ihr Name, Ihre Adresse oder Ihre Einheit. So werden Sie seltener gefragt.`,
    });
  return texts;
}
