import { check } from './browser/check.ts';
import { codeLength, scanned } from './browser/code.ts';
import { pending } from './browser/form.ts';
import { secondsLeft } from './browser/idle.ts';
import { showLabel, unlabel } from './browser/label.ts';
import { acts, at, data, form, get, language, questions, t } from './browser/page.ts';
import type { Place } from './browser/place.ts';
import { respondentOf, type Respondent } from './browser/respondent.ts';
import { complain, refresh, restart, show, showBusy } from './browser/screen.ts';
import { go, offerSteps } from './browser/steps.ts';
import { waitOnline } from './browser/wire.ts';
import { shuffle } from './browser/wording.ts';

/** Milliseconds after which thanks give way to the next person. */
const thanksMilliseconds = 30_000;

const field = get('codei', HTMLInputElement);
const dialog = get('idle', HTMLDialogElement);
const kept = new Map<string, string>();
/** What a person keeps lies in this page's memory alone, never on disk. */
const memory: Place = {
  read: (key) => kept.get(key),
  write(key, value) {
    kept.delete(key);
    if (value !== undefined) kept.set(key, value);
  },
};

let person: Respondent | undefined;
let busy = false;
let touched = Date.now();
let nextPerson: ReturnType<typeof setTimeout>;

const network = {
  fetch: (path: string, init?: RequestInit) => fetch(path, init),
  wait: waitOnline,
  waiting() {
    if (busy) at('progress').textContent = t('retrying');
  },
};

/** Forgets the person and all they did. */
function wipe(): void {
  person = undefined;
  kept.clear();
  field.value = '';
  at('err').hidden = true;
  for (const question of questions) question.classList.remove('bad');
  restart();
  shuffle();
  unlabel();
  if (dialog.open) dialog.close();
}

/** Stands ready for the next person. */
function begin(message = ''): void {
  clearTimeout(nextPerson);
  wipe();
  complain('code', '');
  at('own').textContent = '';
  at('gone').textContent = message;
  document.querySelector('nav')?.removeAttribute('hidden');
  show('enter');
  field.focus();
}

/** Says why nothing can be sent, with nothing left of the person; the text is `title|sentence`. */
function stop(state: string): void {
  wipe();
  const [title = '', sentence = ''] = t(state).split('|');
  at('why').textContent = title;
  at('because').textContent = sentence;
  show('stop');
}

async function open(code: string): Promise<void> {
  wipe();
  const own = await respondentOf(network, data, code, [memory], () => memory);
  person = own;
  // The page in another language is another page; it would begin anew.
  document.querySelector('nav')?.setAttribute('hidden', '');
  show('ask');
  const standing = await own.standing;
  if (person !== own) return;
  if (typeof standing !== 'string') showLabel(standing);
  else if (!busy) stop(standing);
}

async function submit(): Promise<void> {
  const sender = person;
  if (busy || !sender) return;
  const wrong = check();
  if (wrong) {
    go(questions.indexOf(wrong));
    wrong.querySelector('input')?.focus();
    return;
  }
  busy = true;
  showBusy(busy);
  const refusal = await sender.send(pending()).catch(() => 'refused');
  const label = sender.kept().label ?? '';
  busy = false;
  showBusy(busy);
  if (refusal) {
    stop(refusal);
    return;
  }
  wipe();
  at('own').textContent = label;
  show('thanks');
  nextPerson = setTimeout(begin, thanksMilliseconds);
}

/** Asks who has done nothing for a while, and deletes what nobody answers for; never once Send was pressed. */
function watch(): void {
  if (busy || !(person ?? field.value)) {
    touched = Date.now();
    return;
  }
  const left = secondsLeft(touched, Date.now());
  if (left === undefined) return;
  if (left === 0) {
    begin(t('gone'));
    return;
  }
  at('left').textContent = t('left', left);
  dialog.hidden = false;
  if (!dialog.open) dialog.showModal();
  at('soon').textContent = left > 10 ? '' : t('left', 10);
}

function stay(): void {
  touched = Date.now();
  if (dialog.open) dialog.close();
}

Object.assign(acts, {
  form: submit,
  code() {
    const code = scanned(field.value);
    complain('code', code.length === codeLength ? '' : t('codeLength', code.length, codeLength));
    if (code.length === codeLength) void open(code);
  },
  leave: () => busy || begin(t('gone')),
  restart: () => begin(),
  'next-person': () => begin(),
  stay,
  wipe: () => begin(t('gone')),
});
form.addEventListener('input', refresh);
addEventListener('click', ({ target }) => target instanceof Element && acts[target.id]?.());
addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.target instanceof Element) acts[event.target.id]?.();
});
dialog.addEventListener('close', () => (touched = Date.now()));
for (const sign of ['input', 'keydown', 'pointerdown', 'wheel', 'touchmove'])
  addEventListener(sign, () => (dialog.open ? undefined : stay()), { passive: true });
// Back to a page that was put aside whole: whoever it was of has gone.
addEventListener('pageshow', ({ persisted }) => persisted && begin());
setInterval(watch, 1000);

offerSteps();
// A code that came in the address is for somebody's own device.
history.replaceState(null, '', `/p/${data.wave}/${language}/kiosk`);
if (isSecureContext) begin();
else stop('insecure');
