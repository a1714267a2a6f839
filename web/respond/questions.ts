import type { Band, Item, Text } from '#core/survey/instrument.ts';
import { escape } from './html.ts';
import type { pageTexts } from './page-texts.ts';
import { say, type Reader } from './phrase.ts';

type Words = Readonly<Record<keyof typeof pageTexts, Text>>;

const bands: readonly Band[] = ['low', 'middle', 'high'];

/** A text with three wordings by band of the recommendation: the middle one is shown, the script swaps the others in. */
function byBand(texts: Readonly<Record<Band, Text>>, reader: Reader): string {
  const wordings = bands.map((band) => say(texts[band], reader));
  return `<span data-w="${escape(wordings.join('|'))}">${escape(wordings[1] ?? '')}</span>`;
}

function wording({ wording: texts }: Item, reader: Reader): string {
  if ('byBand' in texts) return byBand(texts.byBand, reader);
  if (!('bySide' in texts)) return escape(say(texts, reader));
  const { business, it } = texts.bySide;
  return `<span class=sb>${escape(say(business, reader))}</span><span class=si>${escape(say(it, reader))}</span>`;
}

function choice(kind: 'radio' | 'checkbox', value: string, label: string): string {
  return `<label><input type=${kind} value=${value}><span>${label}</span></label>`;
}

function options(kind: 'radio' | 'checkbox', all: readonly { code: string; label: string }[]): string {
  return all.map(({ code, label }) => choice(kind, code, label)).join('');
}

function field({ id, scale }: Item, reader: Reader, words: Words): string {
  const its = (name: keyof Words) => escape(say(words[name], reader));
  switch (scale.kind) {
    case 'recommend': {
      const all = Array.from({ length: 11 }, (_, index) => ({ code: String(index), label: String(index) }));
      const [low, high] = [escape(say(scale.low, reader)), escape(say(scale.high, reader))];
      return `<div class=scale>${options('radio', all)}</div><p class=ends id=${id}e><span>0 = ${low}</span> <span>10 = ${high}</span></p>`;
    }
    case 'agreement': {
      const labels = [its('agree1'), its('agree2'), its('agree3'), its('agree4'), its('agree5')];
      const all = labels.map((label, index) => ({ code: String(index + 1), label }));
      return `<div class="scale five">${options('radio', all)}</div><label class=na><input type=radio value=na><span>${its('na')}</span></label>`;
    }
    case 'minutes':
    case 'choice': {
      const all = scale.options.map(({ code, text }) => ({ code, label: escape(say(text, reader)) }));
      return `<div class=list>${options('radio', all)}</div>`;
    }
    case 'reasons': {
      const all = scale.options.map(({ code, text }) => ({ code, label: byBand(text, reader) }));
      return `<p class=msg>${its('atMost').replace('{n}', String(scale.most))}</p><p class=note role=status></p><div class="list cols" data-most=${scale.most}>${options('checkbox', all)}</div>`;
    }
    case 'comment':
      return `<p class=stem>${its('apart')}<span id=coarse></span>.</p><textarea maxlength=${scale.most} aria-labelledby=${id}l aria-describedby=mask></textarea><div class=mask id=mask>${its('masked')} <span id=arrives hidden>${its('arrives')}<output id=masked></output></span></div>`;
  }
}

/** One question as a fieldset: its number and wording the legend, the scale native controls, nothing preselected; `words` are what stands around it. */
export function question(item: Item, number: number, reader: Reader, words: Words): string {
  const { id, scale, hint } = item;
  const described = scale.kind === 'recommend' ? ` aria-describedby=${id}e` : '';
  const stem = scale.kind === 'agreement' ? `<span class=stem> ${escape(say(words.agree, reader))}</span>` : '';
  const legendId = scale.kind === 'comment' ? ` id=${id}l` : '';
  // What is said where nothing at all is answered stands at the first question.
  const nothing = number === 1 ? `<p class=msg>${escape(say(words.needOne, reader))}</p>` : '';
  const below = hint ? `<p class=stem>${escape(say(hint, reader))}</p>` : '';
  return `<fieldset class=q id=${id}${described}><legend tabindex=-1${legendId}><span class=no>${escape(say(words.question, reader))} ${number} </span>${wording(item, reader)}${stem}</legend>${nothing}${below}${field(item, reader, words)}</fieldset>`;
}
