import type { ProblemCode } from '#contract/problem.ts';
import type { Dictionary } from './text.svelte.ts';

type Code = ProblemCode | 'unreachable' | 'unreadable';

const en = {
  'request.invalid': 'The server did not understand this. Check what you have entered.',
  'request.tooLarge': 'This is larger than the 4 MB the server takes at once.',
  'request.tooMany': 'Too many tries in a short time. Wait a minute and try again.',
  'request.crossSite': 'The request came from another site and was refused.',
  'signIn.required': 'You are no longer signed in. Sign in again.',
  'signIn.expired': 'This link or code has expired or was used. Ask for a new one.',
  'share.ended': 'This link does not open the result any more. Ask whoever sent it for a new one.',
  'signUp.closed': 'This installation takes no new organisations.',
  forbidden: 'Your role does not allow this.',
  notFound: 'There is nothing at this address.',
  conflict: 'Somebody else has changed this in the meantime. Load it again before you save.',
  'roster.misfit': 'Some rows could not be understood. Nothing was imported.',
  'roster.empty': 'The roster is empty. Import it first.',
  'past.misfit': 'Some rows or the mapping could not be understood. Nothing was taken over.',
  'past.near':
    'Another wave opened less than 28 days from this one. Two waves so close together could give single answers away.',
  'past.workforceTooSmall': 'More people answered than the workforce you stated.',
  'past.nothingShown': 'Nothing of this file may be shown: too few answers, or everybody said the same.',
  'contributions.misfit': 'Some cells could not be understood. Nothing was imported.',
  'contributions.released':
    'Every quarter of this file is released already, or lies before the newest release. Releases never change.',
  'programme.state': 'The programme is paused or stopped; this is not possible now.',
  'programme.day': 'Choose a day after today, between the waves before and after.',
  'programme.notToday': 'Not today: it is a weekend or a public holiday, or another wave is less than 28 days away.',
  'programme.tooOften':
    'This rhythm would ask somebody the same within 28 days. Ask in more random shares, or less often.',
  'programme.shareTooSmall':
    'Each random share needs at least ten people, and ten of each side where sides are asked. Take fewer shares.',
  'wave.tooFew': 'A wave needs at least ten invited people.',
  'wave.sideTooSmall': 'Each side needs at least ten invited people.',
  'wave.sideMissing': 'This questionnaire needs the side of every person in the roster: business or IT.',
  'wave.nearOpenLink':
    'An open link keeps 28 days away from every other wave of its questionnaire: nobody knows who answered by it, so nobody can be left out of the other.',
  'wave.thresholdTooLow': 'Thresholds can be raised, never lowered below the floor.',
  'wave.state': 'The wave is past the point where this was possible.',
  'wave.closed': 'The wave is closed.',
  'wave.notOpen': 'The wave is not open yet.',
  'wave.notPublished': 'This wave has no published result.',
  'slips.nobody': 'Everybody who is invited has a mailbox. There is nothing to print.',
  'slips.printed':
    'The codes of this wave are printed already. Each list exists once; use the file that was saved then.',
  'invitation.unknown': 'This code does not belong to this wave.',
  'credential.otherKeys': 'These are not the keys of this invitation.',
  'credential.taken': 'This invitation was used with another device or code.',
  'ballot.unknownKey': 'This key is not in the manifest.',
  'ballot.notAuthorised': 'The signature does not fit the ballot.',
  'ballot.misfit': 'The answers do not fit the questionnaire.',
  'ballot.revision': 'A ballot with this or a later revision is stored.',
  'member.lastOwner': 'An organisation keeps at least one owner.',
  'chat.tooMany': 'An organisation keeps at most 20 chats. Remove one first.',
  'chat.secretUnfit':
    'This is not what was asked for. A bot token begins with xoxb-, the address of a Slack webhook with https://hooks.slack.com/, and a Teams workflow lies at logic.azure.com or api.powerplatform.com.',
  'chat.refused':
    'Slack or Teams refused the test message. Check that it was copied whole, and that the bot has all three scopes.',
  'chat.unreachable': 'Slack or Teams did not answer in time. Try again in a minute.',
  'reference.tooMany': 'An organisation keeps at most 200 numbers of its own. Remove some first.',
  fault: 'Something failed on our side. Nothing was lost.',
  unreachable: 'The server cannot be reached. Check your connection.',
  unreadable: 'The server answered in a form this page does not know. Load the page again; it may be out of date.',
} satisfies Record<Code, string>;

const de = {
  'request.invalid': 'Der Server hat das nicht verstanden. Prüfen Sie Ihre Eingaben.',
  'request.tooLarge': 'Das ist mehr als die 4 MB, die der Server auf einmal annimmt.',
  'request.tooMany': 'Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute.',
  'request.crossSite': 'Die Anfrage kam von einer anderen Seite und wurde abgelehnt.',
  'signIn.required': 'Sie sind nicht mehr angemeldet. Melden Sie sich neu an.',
  'signIn.expired': 'Dieser Link oder Code ist abgelaufen oder verbraucht. Fordern Sie einen neuen an.',
  'share.ended':
    'Dieser Link öffnet das Ergebnis nicht mehr. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  'signUp.closed': 'Diese Installation nimmt keine neuen Organisationen auf.',
  forbidden: 'Ihre Rolle erlaubt das nicht.',
  notFound: 'Unter dieser Adresse gibt es nichts.',
  conflict: 'Jemand anderes hat das inzwischen geändert. Laden Sie es neu, bevor Sie speichern.',
  'roster.misfit': 'Einige Zeilen sind nicht zu verstehen. Übernommen wurde nichts.',
  'roster.empty': 'Das Verzeichnis ist leer. Übernehmen Sie es zuerst.',
  'past.misfit': 'Einige Zeilen oder die Zuordnung sind nicht zu verstehen. Übernommen wurde nichts.',
  'past.near':
    'Eine andere Welle öffnete weniger als 28 Tage vor oder nach dieser. Zwei so nahe Wellen könnten einzelne Antworten verraten.',
  'past.workforceTooSmall': 'Es haben mehr Menschen geantwortet, als Sie an Belegschaft angegeben haben.',
  'past.nothingShown':
    'Aus dieser Datei darf nichts gezeigt werden: zu wenige Antworten, oder alle haben dasselbe gesagt.',
  'contributions.misfit': 'Einige Zellen waren nicht zu verstehen. Importiert wurde nichts.',
  'contributions.released':
    'Alle Quartale dieser Datei sind schon veröffentlicht oder liegen vor der neuesten Veröffentlichung. Was veröffentlicht ist, ändert sich nie.',
  'programme.state': 'Das Programm ruht oder ist beendet; das geht jetzt nicht.',
  'programme.day': 'Wählen Sie einen Tag nach heute, zwischen den Wellen davor und danach.',
  'programme.notToday':
    'Heute geht es nicht: Es ist Wochenende oder Feiertag, oder eine andere Welle liegt weniger als 28 Tage entfernt.',
  'programme.tooOften':
    'In diesem Rhythmus würde jemand innerhalb von 28 Tagen zweimal dasselbe gefragt. Fragen Sie in mehr zufälligen Anteilen oder seltener.',
  'programme.shareTooSmall':
    'Jeder zufällige Anteil braucht mindestens zehn Personen, und zehn je Seite, wo nach Seiten gefragt wird. Nehmen Sie weniger Anteile.',
  'wave.tooFew': 'Eine Welle braucht mindestens zehn Eingeladene.',
  'wave.sideTooSmall': 'Jede Seite braucht mindestens zehn Eingeladene.',
  'wave.sideMissing': 'Dieser Fragebogen braucht im Verzeichnis zu jeder Person die Seite: Fachbereich oder IT.',
  'wave.nearOpenLink':
    'Ein offener Link hält 28 Tage Abstand zu jeder anderen Welle seines Fragebogens: Wer über ihn geantwortet hat, weiß niemand, und so lässt sich niemand aus der anderen heraushalten.',
  'wave.thresholdTooLow': 'Mindestgrößen lassen sich anheben, aber nie unter die Untergrenze senken.',
  'wave.state': 'Dafür ist die Welle schon zu weit.',
  'wave.closed': 'Die Welle ist geschlossen.',
  'wave.notOpen': 'Die Welle ist noch nicht offen.',
  'wave.notPublished': 'Zu dieser Welle ist kein Ergebnis veröffentlicht.',
  'slips.nobody': 'Alle Eingeladenen haben ein Postfach. Es gibt nichts zu drucken.',
  'slips.printed':
    'Die Codes dieser Welle sind schon gedruckt. Es gibt sie nur einmal; nehmen Sie die Datei, die damals gespeichert wurde.',
  'invitation.unknown': 'Dieser Code gehört nicht zu dieser Welle.',
  'credential.otherKeys': 'Das sind nicht die Schlüssel dieser Einladung.',
  'credential.taken': 'Diese Einladung wurde mit einem anderen Gerät oder Code verwendet.',
  'ballot.unknownKey': 'Dieser Schlüssel steht nicht im Manifest.',
  'ballot.notAuthorised': 'Die Unterschrift passt nicht zum Stimmzettel.',
  'ballot.misfit': 'Die Antworten passen nicht zum Fragebogen.',
  'ballot.revision': 'Ein Stimmzettel mit dieser oder einer späteren Fassung ist gespeichert.',
  'member.lastOwner': 'Eine Organisation behält mindestens einen Inhaber.',
  'chat.tooMany': 'Eine Organisation behält höchstens 20 Verbindungen. Entfernen Sie zuerst eine.',
  'chat.secretUnfit':
    'Das ist nicht, was hier gefragt ist. Ein Bot-Token beginnt mit xoxb-, die Adresse eines Slack-Webhooks mit https://hooks.slack.com/, und ein Workflow von Teams liegt unter logic.azure.com oder api.powerplatform.com.',
  'chat.refused':
    'Slack oder Teams hat die Probe abgelehnt. Prüfen Sie, ob alles vollständig kopiert ist und der Bot alle drei Berechtigungen hat.',
  'chat.unreachable':
    'Slack oder Teams hat nicht rechtzeitig geantwortet. Versuchen Sie es in einer Minute noch einmal.',
  'reference.tooMany': 'Eine Organisation bewahrt höchstens 200 eigene Vergleichszahlen. Entfernen Sie zuerst welche.',
  fault: 'Auf unserer Seite ist etwas ausgefallen. Verloren ging nichts.',
  unreachable: 'Der Server ist nicht zu erreichen. Prüfen Sie die Verbindung.',
  unreadable:
    'Der Server hat in einer Form geantwortet, die diese Seite nicht kennt. Laden Sie die Seite neu; sie ist vielleicht veraltet.',
} satisfies typeof en;

/** What to tell a person for each refusal and fault. */
export const problemText: Dictionary<Readonly<Record<Code, string>>> = { en, de };
