import { mask } from '#contract/mask.ts';
import { answersIn, fillForm, readForm } from './browser/answers.ts';
import { check } from './browser/check.ts';
import { codeIn, codeLength, recoveryLength } from './browser/code.ts';
import { deviceOf } from './browser/device.ts';
import { all, at, get, make, onPress, pageData } from './browser/dom.ts';
import { sweep } from './browser/kept.ts';
import { showLabel } from './browser/label.ts';
import { respondentOf, type Respondent } from './browser/respondent.ts';
import { steps } from './browser/steps.ts';
import { complain, onCode, show, stop } from './browser/views.ts';
import { post, waitOnline } from './browser/wire.ts';
import { reword, shuffle } from './browser/wording.ts';
import type { ScriptText } from './script-texts.ts';

const data = pageData();
const { wave } = data;
const t = (name: ScriptText) => data.texts[name] ?? '';
const language = document.documentElement.lang === 'de' ? 'de' : 'en';
const form = get('form', HTMLFormElement);
const shared = get('shared', HTMLInputElement);
const area = all(form, 'textarea', HTMLTextAreaElement)[0];
const questions = all(form, '.q', HTMLElement).length;

const lasting = deviceOf(() => localStorage);
const tab = deviceOf(() => sessionStorage);
const codePlace = `einklang-code:${wave}`;
const sharedPlace = 'einklang-shared';
/** Idle time after which a shared device forgets what was not sent. */
const idleMilliseconds = 300_000;

let person: Respondent | undefined;
let busy = false;
let idle: ReturnType<typeof setTimeout> | undefined;

const network = {
  fetch: (path: string, init?: RequestInit) => fetch(path, init),
  wait: waitOnline,
  waiting() {
    if (busy) at('progress').textContent = t('retrying');
    else if (!at('tag').querySelector('b')) at('tag').textContent = t('labelRetrying');
  },
};
const masked = (text: string) => mask(text, language).text;
const stepwise = steps(form, data.texts);

/** Brings everything that depends on the answers up to date. */
function refresh(): void {
  reword(form, t('reworded'));
  const answered = Object.keys(readForm(form)).length;
  at('count').textContent = answered
    ? t('count').replace('{a}', String(answered)).replace('{b}', String(questions))
    : t('none');
  if (!at('err').hidden) check(form, answered === 0, data.texts);
  if (!area) return;
  const arriving = masked(area.value);
  at('arrives').hidden = arriving === area.value;
  const parts = arriving.split(/(\[[^\]\s]{3,9}\])/);
  at('masked').replaceChildren(...parts.map((part, index) => (index % 2 ? make('mark', '', part) : part)));
}

function setBusy(on: boolean): void {
  busy = on;
  const button = at('send');
  for (const part of all(form, '.q', HTMLElement)) part.inert = on;
  if (on) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
  button.textContent = on ? t('sending') : sendLabel;
  at('progress').textContent = on ? t('sending') : '';
}
const sendLabel = at('send').textContent;

function emptyForm(): void {
  fillForm(form, {});
  refresh();
  stepwise.reveal(form.children[0] ?? form);
}

function forget(): void {
  person?.forget();
  person = undefined;
  tab.write(codePlace, undefined);
  emptyForm();
}

function thanks(focus: boolean): void {
  const label = at('carries').querySelector('b');
  const kept = person?.kept();
  at('carries').hidden = !kept?.label;
  if (label) label.textContent = kept?.label ?? '';
  for (const id of ['seed', 'sure']) at(id).hidden = true;
  for (const id of ['show', 'forget']) at(id).hidden = false;
  at('counted').textContent = '';
  show('thanks', focus);
}

async function submit(resume = false, recovering = false): Promise<void> {
  const sender = person;
  if (busy || !sender) return;
  const wrong = resume ? undefined : check(form, Object.keys(readForm(form)).length === 0, data.texts);
  if (wrong) {
    stepwise.reveal(wrong);
    wrong.focus();
    return;
  }
  setBusy(true);
  const outcome = await sender.send(resume ? undefined : answersIn(form, masked)).catch(() => 'refused' as const);
  setBusy(false);
  if (outcome === 'taken') {
    if (recovering) complain('recover', t('recoveryWrong'));
    else show('taken');
  } else if (outcome !== 'sent') stop(t(outcome), outcome === 'unknown');
  else if (shared.checked) {
    forget();
    stop(t('sharedDone'), true);
  } else {
    emptyForm();
    thanks(true);
  }
}

/** Begins with a code: nothing is spent; what this device keeps of this person comes back. */
async function open(code: string): Promise<void> {
  tab.write(codePlace, code);
  const place = () => (shared.checked ? tab : lasting);
  const own = await respondentOf(network, data, code, [lasting, tab], place, () => !shared.checked);
  person = own;
  const kept = own.kept();
  const done = kept !== undefined && !kept.pending && kept.revision > 0;
  if (done) thanks(false);
  else {
    const draft = own.draft();
    delete form.dataset['band'];
    fillForm(form, draft);
    refresh();
    if (Object.keys(draft).length > 0) at('note').textContent += ` ${t('restored')}`;
    show('ask', false);
    if (kept?.pending) void submit(true);
  }
  const standing = await own.standing;
  if (person !== own) return;
  if (typeof standing !== 'string') showLabel(standing, form, data.texts);
  else if (done) at('changing').hidden = true;
  else if (!busy) stop(t(standing), standing === 'unknown');
}

function enter(): void {
  person = undefined;
  tab.write(codePlace, undefined);
  emptyForm();
  show('enter');
}

function wipeWhenIdle(): void {
  clearTimeout(idle);
  if (!shared.checked) return;
  idle = setTimeout(() => {
    if (busy || !person) return;
    forget();
    enter();
  }, idleMilliseconds);
}

function takeBack(): void {
  const question = undo.closest('.q');
  if (!question) return;
  for (const input of all(question, ':checked', HTMLInputElement)) input.checked = false;
  question.querySelector('input')?.focus();
  undo.remove();
  changed();
}
const undo = make('button', 'link undo', t('undo'));
undo.type = 'button';
undo.addEventListener('click', takeBack);

function changed(): void {
  refresh();
  person?.saveDraft(readForm(form));
  wipeWhenIdle();
}

form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'radio') target.closest('.q')?.append(undo);
});
form.addEventListener('input', changed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
shared.addEventListener('change', () => tab.write(sharedPlace, shared.checked ? '1' : undefined));
onCode('code', codeLength, t('codeLength'), open);
onCode('recover', recoveryLength, t('codeLength'), (seed) => {
  person?.recover(seed);
  return submit(false, true);
});
at('again').addEventListener('submit', (event) => {
  event.preventDefault();
  const address = get('againi', HTMLInputElement).value.trim();
  complain('again', /^\S+@\S+\.\S+$/.test(address) ? '' : t('addressForm'));
  if (!at('againm').textContent)
    void post(network.fetch, '/issue/resend', { wave, address }).then(
      () => (at('underway').textContent = t('underway')),
      () => complain('again', t('noConnection')),
    );
});
onPress('change', () => {
  emptyForm();
  show('ask');
});
onPress('show', () => {
  at('seed').textContent = person?.kept()?.seed.replaceAll(/(.{4})(?=.)/g, '$1 ') ?? '';
  at('seed').hidden = false;
  at('show').hidden = true;
  at('seed').focus();
});
onPress('look', async () => {
  const found = await person?.counted().catch(() => 'offline' as const);
  const sentence = found === undefined ? 'countedNotYet' : found ? 'countedYes' : 'countedNo';
  at('counted').textContent = t(found === 'offline' ? 'noConnection' : sentence);
});
onPress('forget', () => {
  at('forget').hidden = true;
  at('sure').hidden = false;
  at('sure').focus();
});
onPress('sure', () => {
  forget();
  stop(t('forgotten'), true);
});
onPress('other', enter);
onPress('another', enter);
addEventListener('hashchange', () => {
  const code = codeIn(location.href);
  if (!code) return;
  tab.write(codePlace, code);
  history.replaceState(null, '', location.pathname);
  location.reload();
});

shuffle(form);
shared.checked = tab.read(sharedPlace) !== undefined;
const inApp = /FBA[NV]|Instagram|LinkedInApp|MicroMessenger|Line\/|; wv\)/.test(navigator.userAgent);
at('note').textContent = !lasting.lasting ? t('blocked') : inApp ? t('inApp') : '';
sweep(lasting, Date.now());
const code = codeIn(location.href) ?? tab.read(codePlace);
history.replaceState(null, '', `/p/${wave}/${language}`);
refresh();
if (!isSecureContext) stop(t('insecure'), false);
else if (code) void open(code);
else show('enter', false);
