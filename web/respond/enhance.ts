import { check } from './browser/check.ts';
import { codeIn, codeLength, recoveryLength, typed } from './browser/code.ts';
import { entries, pending } from './browser/form.ts';
import { prefix, sweep } from './browser/kept.ts';
import { showLabel } from './browser/label.ts';
import { ownCode } from './browser/own-code.ts';
import { rare } from './browser/rare.ts';
import { acts, at, data, form, get, language, questions, t } from './browser/page.ts';
import { placeOf } from './browser/place.ts';
import { respondentOf, type Respondent } from './browser/respondent.ts';
import { complain, refresh, restart, show, showBusy } from './browser/screen.ts';
import { go, offerSteps } from './browser/steps.ts';
import { post, waitOnline } from './browser/wire.ts';
import { shuffle } from './browser/wording.ts';

const device = placeOf(() => localStorage);
const tab = placeOf(() => sessionStorage);
const shared = get('shared', HTMLInputElement);
const codeKey = `code:${data.wave}`;
/** Idle time after which a shared device forgets what was not sent. */
const idleMilliseconds = 300_000;

let person: Respondent | undefined;
let busy = false;
let idle: ReturnType<typeof setTimeout>;

const network = {
  fetch: (path: string, init?: RequestInit) => fetch(path, init),
  wait: waitOnline,
  waiting() {
    if (busy) at('progress').textContent = t('retrying');
  },
};

/** Shows a state in which nothing can be answered; its text is `title|sentence`. */
async function stop(state: string): Promise<void> {
  at('another').hidden = !isSecureContext;
  show('stop');
  await rare(network);
  const [title = '', sentence = ''] = t(state).split('|');
  at('why').textContent = title;
  at('because').textContent = sentence;
}

function setBusy(now: boolean): void {
  busy = now;
  showBusy(now);
}

function thanks(): void {
  at('own').textContent = person?.kept().label ?? '';
  for (const id of ['seed', 'sure']) at(id).hidden = true;
  at('counted').textContent = '';
  show('thanks');
}

/** Ends a person's session in this tab; what their device keeps stays, unless they are forgotten. */
function leave(): void {
  // Nothing leads back to what was kept under a code this device made for itself.
  if (data.openly) person?.forget();
  person = undefined;
  tab.write(codeKey);
  device.write(prefix + data.wave);
  restart();
}

function forget(state: string): void {
  person?.forget();
  leave();
  void stop(state);
}

async function submit(): Promise<void> {
  const sender = person;
  if (busy || !sender) return;
  const going = sender.kept().pending;
  const wrong = going ? undefined : check();
  if (wrong) {
    go(questions.indexOf(wrong));
    wrong.querySelector('input')?.focus();
    return;
  }
  setBusy(true);
  const refusal = await sender.send(going ?? pending()).catch(() => 'refused');
  setBusy(false);
  if (refusal === 'credential.taken') {
    const again = document.getElementById('taken')?.hidden === false;
    await rare(network);
    show('taken');
    complain('recover', again ? t('recoveryWrong') : '');
  } else if (refusal) void stop(refusal);
  else if (shared.checked) forget('sharedDone');
  else {
    restart();
    thanks();
  }
}

/** Begins with a code: nothing is spent; what this device keeps of this person comes back. */
async function open(code: string): Promise<void> {
  tab.write(codeKey, code);
  const own = await respondentOf(network, data, code, [device, tab], () => (shared.checked ? tab : device));
  person = own;
  const { draft, revision, pending: going } = own.kept();
  const done = revision > 0 && !going;
  if (done) thanks();
  else {
    restart(draft);
    if (draft?.length) at('note').append(` ${t('restored')}`);
    show('ask');
    if (going) void submit();
  }
  const standing = await own.standing;
  if (person !== own) return;
  if (typeof standing !== 'string') showLabel(standing);
  else if (done) at('changing').hidden = true;
  else if (!busy) {
    if (standing === 'wave.closed') own.forget();
    void stop(standing);
  }
}

async function enter(): Promise<void> {
  leave();
  if (data.openly) return open(ownCode(device, data.wave));
  show('stop');
  await rare(network);
  show('enter');
}

function onCode(id: string, length: number, take: (code: string) => unknown): void {
  acts[id] = () => {
    const code = typed(get(`${id}i`, HTMLInputElement).value);
    complain(id, code.length === length ? '' : t('codeLength', code.length, length));
    if (code.length === length) take(code);
  };
}

form.addEventListener('input', () => {
  refresh();
  if (!shared.checked) return person?.keep({ draft: entries() });
  person?.keep({ draft: undefined });
  clearTimeout(idle);
  idle = setTimeout(() => busy || !person || forget('forgotten'), idleMilliseconds);
});
shared.addEventListener('change', () => tab.write('shared', shared.checked ? '1' : undefined));
onCode('code', codeLength, open);
onCode('recover', recoveryLength, (seed) => {
  person?.recover(seed);
  return submit();
});
Object.assign(acts, {
  form: submit,
  other: enter,
  another: enter,
  change: () => show('ask'),
  sure: () => forget('forgotten'),
  forget() {
    at('sure').hidden = false;
    at('sure').focus();
  },
  show() {
    at('seed').textContent = person?.kept().seed?.replaceAll(/(.{4})(?=.)/g, '$1 ') ?? '';
    at('seed').hidden = false;
    at('seed').focus();
  },
  async look() {
    at('counted').textContent = '…';
    const [found] = await Promise.all([person?.counted(), rare(network)]);
    at('counted').textContent = t(found === undefined ? 'countedNotYet' : found ? 'countedYes' : 'countedNo');
  },
  async again() {
    const field = get('againi', HTMLInputElement);
    complain('again', field.validity.valid ? '' : t('addressForm'));
    if (!field.validity.valid) return;
    at('underway').textContent = t('sending');
    await post(network, '/issue/resend', { wave: data.wave, address: field.value });
    at('underway').textContent = t('underway');
  },
});
addEventListener('click', ({ target }) => target instanceof Element && acts[target.id]?.());
addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.target instanceof Element) acts[event.target.id]?.();
});
addEventListener('hashchange', () => codeIn(location.href) && location.reload());

shuffle();
offerSteps();
shared.checked = tab.read('shared') !== undefined;
const code = codeIn(location.href) ?? tab.read(codeKey);
history.replaceState(null, '', `/p/${data.wave}/${language}`);
restart();
if (!isSecureContext) void stop('insecure');
else if (code) void open(code);
else if (data.openly) void open(ownCode(device, data.wave));
else void enter();

let special: 'inApp' | 'blocked' | undefined;
try {
  sweep(device, Object.keys(localStorage), Date.now());
  if (/FB[AI]|Instagram|LinkedIn|MicroMessenger|; wv\)/.test(navigator.userAgent)) special = 'inApp';
} catch {
  special = 'blocked';
}
if (special) void rare(network).then(() => at('note').prepend(t(special)));
