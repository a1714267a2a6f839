import { data, language, texts } from './page.ts';
import { persist, type Network } from './wire.ts';

let coming: Promise<void> | undefined;

/** Brings the words and views of states few people meet into the page; they lie in the page "what is stored about you". Tries until it has them. */
export function rare(network: Network): Promise<void> {
  return (coming ??= persist(network, async () => {
    const reply = await network.fetch(`/p/${data.wave}/${language}/privacy`, { credentials: 'omit' });
    // Only the template: the policy of this page forbids the other page's styles.
    const [, part = ''] = (await reply.text()).split('<template id=rare>');
    const found = new DOMParser().parseFromString(part, 'text/html');
    Object.assign(texts, JSON.parse(found.getElementById('texts')?.textContent ?? ''));
    document.querySelector('main')?.append(...found.querySelectorAll('.view'));
  }));
}
