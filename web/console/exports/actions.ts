/** What can be begun with, and the figure from daily work that shows whether it works; numbers stay words, so that no digit of a document is unpublished. */
export interface Action {
  readonly text: string;
  readonly seen: string;
}

/** A first action for each statement of the IT pulse, to be argued about and not to be believed. */
export const actions: Readonly<Record<'de' | 'en', Readonly<Partial<Record<string, Action>>>>> = {
  de: {
    P1: {
      text: 'Für die drei häufigsten Ausfälle Ursache, Verantwortliche und Termin benennen.',
      seen: 'Ausfallstunden je Dienst und Quartal',
    },
    P2: {
      text: 'Beim ersten Kontakt lösen, was sich dort lösen lässt, und für den Rest eine Zeit nennen.',
      seen: 'Median der Zeit bis zur Lösung',
    },
    P3: {
      text: 'Wissen zu den häufigsten Anliegen aufschreiben und neue Mitarbeitende damit einarbeiten.',
      seen: 'Anteil der Anliegen ohne Weiterreichen',
    },
    P4: {
      text: 'Je Bereich eine Ansprechperson der IT benennen, die jeden Monat einen halben Tag mitarbeitet.',
      seen: 'Bereiche mit benannter Ansprechperson',
    },
    P5: {
      text: 'Leihgeräte am ersten Tag ausgeben und gängige Modelle auf Lager halten.',
      seen: 'Median der Tage von der Bestellung bis zur Ausgabe',
    },
    P6: {
      text: 'Die meistgenutzte Anwendung mit ihren Nutzern in kurzen Schritten verbessern.',
      seen: 'Schritte und Fehler in der häufigsten Aufgabe',
    },
    P7: {
      text: 'Zugang, Besprechung und gemeinsame Dateien von unterwegs an einem Tag selbst erproben und mängelfrei machen.',
      seen: 'Meldungen zu Zugang und Besprechungen',
    },
    P8: {
      text: 'Jede Änderung zehn Tage vorher in einem Satz erklären, mit Ansprechperson.',
      seen: 'Anteil der Änderungen mit rechtzeitiger Ankündigung',
    },
  },
  en: {
    P1: {
      text: 'Name cause, owner and date for the three most frequent outages.',
      seen: 'hours of outage per service and quarter',
    },
    P2: {
      text: 'Solve at first contact what can be solved there, and give a time for the rest.',
      seen: 'median time to resolution',
    },
    P3: {
      text: 'Write down what is known about the most frequent requests and train newcomers with it.',
      seen: 'share of requests that are not passed on',
    },
    P4: {
      text: 'Name an IT contact for every unit who works there for half a day each month.',
      seen: 'units with a named contact',
    },
    P5: {
      text: 'Lend a device on the first day and keep common models in stock.',
      seen: 'median days from order to hand-over',
    },
    P6: {
      text: 'Improve the most used application in short steps together with those who use it.',
      seen: 'steps and errors in the most frequent task',
    },
    P7: {
      text: 'Try access, meetings and shared files on the road for a day, and mend what fails.',
      seen: 'reports about access and meetings',
    },
    P8: {
      text: 'Explain every change in one sentence ten days before, with somebody to ask.',
      seen: 'share of changes announced in time',
    },
  },
};
