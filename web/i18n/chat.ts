import { within } from './count.ts';

const en = {
  title: 'Delivery',
  headline: (count: number) =>
    count === 0
      ? 'Your people are written to by mail.'
      : count === 1
        ? 'Your people are written to by mail and through one chat.'
        : `Your people are written to by mail and through ${within.en(count)} chats.`,
  lede: 'A bot of Slack hands everybody their own link. A channel of Slack or Teams is told that a pulse is open; on its page everybody asks for their own link.',
  chats: 'Connected',
  chatsText: 'Which of them a pulse uses is chosen when it is planned.',
  chatsNote: 'We keep tokens and addresses sealed and show them to nobody again.',
  none: 'No chat is connected yet.',
  kinds: {
    slackBot: 'Slack, to each person',
    slackWebhook: 'Slack, in a channel',
    teamsWorkflow: 'Microsoft Teams, in a channel',
  },
  languages: { de: 'German', en: 'English' },
  facts: (kind: string, language: string, day: string) => `${kind};${language} connected on ${day}`,
  troubles: {
    refused: 'It refused the last message. Remove it and connect it anew.',
    unreachable: 'It did not answer the last time.',
  },
  test: 'Send a test',
  testOf: (name: string) => `Send a test to “${name}”`,
  testing: 'Sending …',
  tested: 'The test was taken.',
  testedNobody: 'The bot works; it knows nobody with your address. Those it does not find get a mail.',
  waveTested: 'The bot has handed it to you as well.',
  waveNotTested: 'The bot could not hand it to you: it does not find your address, or is not reached.',
  remove: 'Remove',
  removeOf: (name: string) => `Remove “${name}”`,
  removeText:
    'Nothing is posted there from then on, also by pulses that planned to. Its address is destroyed; connect it anew if you want it back.',
  removeBotText:
    'From then on everybody gets mail, also from pulses that planned the bot. Its token is destroyed; connect it anew if you want it back.',
  removing: 'Removing …',
  removed: (name: string) => `“${name}” was removed.`,
  add: 'Connect a chat',
  addText: 'A test message is sent first. What does not take it is not kept.',
  kind: 'Way',
  name: 'Name',
  nameHint: { slackBot: 'Such as Slack.', slackWebhook: 'Such as #it-news.', teamsWorkflow: 'Such as IT news.' },
  nameBad: 'Enter a name.',
  language: 'Language of the channel',
  secret: { slackBot: 'Bot token', slackWebhook: 'Address of the webhook', teamsWorkflow: 'Address of the workflow' },
  secretHint: {
    slackBot: 'Begins with xoxb-.',
    slackWebhook: 'Begins with https://hooks.slack.com/.',
    teamsWorkflow: 'At logic.azure.com or api.powerplatform.com.',
  },
  secretBad: 'Paste it here.',
  addDo: 'Test and connect',
  adding: 'Testing …',
  added: (name: string) => `“${name}” is connected.`,
  steps: 'How to get it',
  slackBotSteps: [
    'At api.slack.com/apps: Create New App, From a manifest, your workspace. Paste the manifest below.',
    'Install it to the workspace. It may write messages and find people by their address, nothing else.',
    'Under OAuth & Permissions, copy the Bot User OAuth Token.',
  ],
  slackWebhookSteps: [
    'At api.slack.com/apps: Create New App, From scratch.',
    'Incoming Webhooks: switch them on, Add New Webhook, choose the channel.',
    'Copy the Webhook URL.',
  ],
  teamsWorkflowSteps: [
    'In Teams, open the menu of the channel and choose Workflows.',
    'Take the template that posts to a channel when a webhook request is received.',
    'Copy the address shown at the end. A second owner keeps it alive when you leave.',
  ],
  manifest: 'Manifest of the app',
  who: 'Who sees what',
  whoText:
    'Slack hands the links over and could open them, as a mail server could. It keeps its messages: whoever may export them there sees who was reminded, unless reminders go to everybody. A channel holds nothing about anybody: its link is the same for all.',
  rate: 'Slack lets a bot find about 50 people a minute: 1,000 people take about 20 minutes.',
  ways: 'How people are reached',
  mailOnly: 'By mail.',
  botFirst: (name: string) => `By the bot “${name}” first; by mail whom it does not find.`,
  tellChannel: (name: string, system: string) => `Also tell “${name}” (${system}).`,
  systems: { slackBot: 'Slack', slackWebhook: 'Slack', teamsWorkflow: 'Microsoft Teams' },
  connectFirst: 'Connect Slack or Teams',
  planned: (way: 'mail' | 'bot' | 'openLink', channels: string, one: boolean) => {
    const told = channels === '0' ? '' : one ? '; one channel is told' : `; ${channels} channels are told`;
    return `${{ mail: 'by mail', bot: 'by a bot in Slack, else by mail', openLink: 'by the open link' }[way]}${told}`;
  },
};

const de = {
  title: 'Zustellung',
  headline: (count: number) =>
    count === 0
      ? 'Ihren Leuten wird per Mail geschrieben.'
      : count === 1
        ? 'Ihren Leuten wird per Mail und in einem Chat geschrieben.'
        : `Ihren Leuten wird per Mail und in ${within.de(count)} Chats geschrieben.`,
  lede: 'Ein Bot in Slack überreicht allen den eigenen Link. Einem Kanal in Slack oder Teams wird angesagt, dass ein Puls offen ist; auf dessen Seite fordern alle ihren eigenen Link an.',
  chats: 'Verbunden',
  chatsText: 'Was davon ein Puls nutzt, wird bei seiner Planung gewählt.',
  chatsNote: 'Token und Adressen bewahren wir versiegelt auf und zeigen sie niemandem wieder.',
  none: 'Noch ist kein Chat verbunden.',
  kinds: {
    slackBot: 'Slack, an jede Person',
    slackWebhook: 'Slack, in einen Kanal',
    teamsWorkflow: 'Microsoft Teams, in einen Kanal',
  },
  languages: { de: 'Deutsch', en: 'Englisch' },
  facts: (kind: string, language: string, day: string) => `${kind};${language} verbunden am ${day}`,
  troubles: {
    refused: 'Die letzte Nachricht wurde abgelehnt. Entfernen Sie die Verbindung und legen Sie sie neu an.',
    unreachable: 'Beim letzten Mal kam keine Antwort.',
  },
  test: 'Probe senden',
  testOf: (name: string) => `Probe an „${name}“ senden`,
  testing: 'Wird gesendet …',
  tested: 'Die Probe wurde angenommen.',
  testedNobody: 'Der Bot arbeitet; unter Ihrer Adresse findet er niemanden. Wen er nicht findet, bekommt eine Mail.',
  waveTested: 'Auch der Bot hat sie Ihnen überreicht.',
  waveNotTested:
    'Der Bot konnte sie Ihnen nicht überreichen: Er findet Ihre Adresse nicht oder ist nicht zu erreichen.',
  remove: 'Entfernen',
  removeOf: (name: string) => `„${name}“ entfernen`,
  removeText:
    'Ab dann wird dort nichts mehr angesagt, auch nicht von Pulsen, die es vorhatten. Die Adresse wird vernichtet; verbinden Sie neu, wenn Sie den Kanal wieder wollen.',
  removeBotText:
    'Ab dann bekommen alle Mail, auch von Pulsen, die den Bot vorsahen. Sein Token wird vernichtet; verbinden Sie neu, wenn Sie ihn wieder wollen.',
  removing: 'Wird entfernt …',
  removed: (name: string) => `„${name}“ ist entfernt.`,
  add: 'Chat verbinden',
  addText: 'Zuerst geht eine Probe hinaus. Was sie nicht annimmt, wird nicht aufbewahrt.',
  kind: 'Weg',
  name: 'Name',
  nameHint: { slackBot: 'Etwa Slack.', slackWebhook: 'Etwa #it-aktuell.', teamsWorkflow: 'Etwa IT aktuell.' },
  nameBad: 'Geben Sie einen Namen ein.',
  language: 'Sprache des Kanals',
  secret: { slackBot: 'Bot-Token', slackWebhook: 'Adresse des Webhooks', teamsWorkflow: 'Adresse des Workflows' },
  secretHint: {
    slackBot: 'Beginnt mit xoxb-.',
    slackWebhook: 'Beginnt mit https://hooks.slack.com/.',
    teamsWorkflow: 'Unter logic.azure.com oder api.powerplatform.com.',
  },
  secretBad: 'Fügen Sie das hier ein.',
  addDo: 'Proben und verbinden',
  adding: 'Wird geprobt …',
  added: (name: string) => `„${name}“ ist verbunden.`,
  steps: 'So kommen Sie daran',
  slackBotSteps: [
    'Unter api.slack.com/apps: Create New App, From a manifest, Ihr Workspace. Fügen Sie das Manifest von unten ein.',
    'Installieren Sie die App im Workspace. Sie darf Nachrichten schreiben und Menschen unter ihrer Adresse finden, sonst nichts.',
    'Unter OAuth & Permissions das Bot User OAuth Token kopieren.',
  ],
  slackWebhookSteps: [
    'Unter api.slack.com/apps: Create New App, From scratch.',
    'Incoming Webhooks einschalten, Add New Webhook, Kanal wählen.',
    'Die Webhook URL kopieren.',
  ],
  teamsWorkflowSteps: [
    'In Teams das Menü des Kanals öffnen und „Workflows“ wählen.',
    'Die Vorlage nehmen, die in einem Kanal postet, wenn eine Webhook-Anforderung eingeht.',
    'Die Adresse kopieren, die am Ende erscheint. Mit einem zweiten Besitzer lebt der Workflow weiter, wenn Sie gehen.',
  ],
  manifest: 'Manifest der App',
  who: 'Wer was sieht',
  whoText:
    'Slack überreicht die Links und könnte sie öffnen, wie ein Mailserver es könnte. Es bewahrt seine Nachrichten auf: Wer sie dort exportieren darf, sieht, wer erinnert wurde, außer wenn Erinnerungen an alle gehen. In einem Kanal steht nichts über jemanden: Sein Link ist für alle derselbe.',
  rate: 'Slack lässt einen Bot etwa 50 Menschen je Minute finden: 1.000 Menschen brauchen etwa 20 Minuten.',
  ways: 'Wie die Leute erreicht werden',
  mailOnly: 'Per Mail.',
  botFirst: (name: string) => `Zuerst durch den Bot „${name}“; wen er nicht findet, per Mail.`,
  tellChannel: (name: string, system: string) => `Auch in „${name}“ ansagen (${system}).`,
  systems: { slackBot: 'Slack', slackWebhook: 'Slack', teamsWorkflow: 'Microsoft Teams' },
  connectFirst: 'Slack oder Teams verbinden',
  planned: (way: 'mail' | 'bot' | 'openLink', channels: string, one: boolean) => {
    const told = channels === '0' ? '' : one ? '; Ansage in einem Kanal' : `; Ansage in ${channels} Kanälen`;
    return `${{ mail: 'per Mail', bot: 'durch einen Bot in Slack, sonst per Mail', openLink: 'durch den offenen Link' }[way]}${told}`;
  },
} satisfies typeof en;

/** Texts of the page on delivery. */
export const chatText = { en, de };
