import type { Language } from '../survey/instrument.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that say nothing about what a comment is about, in lower case as written. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: list(`
    ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes anders anfangs auch auf aus bald bei beim
    beide beiden bereits besonders besser beste besten bevor bin bis bisher bitte bleibt brauche brauchen braucht bringt da dabei dadurch
    dafür dagegen daher dahin damals damit danach dann dauern dauert daran darauf daraus darf das dass davon davor dazu dein deine dem den denn dennoch der
    deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch dürfen eben egal eher eigentlich ein eine einem
    einen einer eines einfach einige einmal er erst erste ersten es etwa etwas euch euer eure fast finde für ganz ganze ganzen gar gebe
    geben gegen gehen geht genau genug gerade gern gerne gibt ging gleich gut gute guten guter habe haben hat hatte hatten heute hier hin
    hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch jemand jetzt
    kann kaum kein keine keinem keinen keiner klar kommen kommt können könnte könnten lange lassen lässt leider liegt mache machen macht
    mal man manche manchmal mehr mein meine meinem meinen meiner meist meistens mich mir mit möchte möglich muss müssen müsste nach nachdem
    neu neue neuem neuen neuer neues neben nein nicht nichts nie niemand nimmt noch nun nur ob obwohl oder oft ohne paar per recht relativ schon schön sehr sein seine
    seinem seinen seiner seit selbst selten sich sie siehe sind so sobald sofort sogar solche soll sollen sollte sollten somit sondern
    sonst soweit statt steht stehen teilweise trotz trotzdem über überall überhaupt um und uns unser unsere unserem unseren unserer unter
    viel viele vielen vieler vielleicht völlig vom von vor vorher wann war wäre wären waren warum was wegen weil weitere weiter welche
    welcher wenig weniger wenn wer werde werden wie wieder will wir wird wirklich wo wobei wohl wollen worden wurde wurden würde würden
    wünsche wüsste zu zum zur zwar zwei zwischen drei vier fünf neun woche wochen tag tage tagen monat monate jahr jahre jahren minuten
    stunde stunden
  `),
  en: list(`
    a about above actually after again all almost already also although always am an and another any anybody anyone anything are around as
    ask at away back be because been before being below best better between both bit but by came can cannot come comes could day days did
    do does doing done down during each easy either else enough especially even ever every everybody everyone everything far feel few find
    first five for four from get gets getting give gives go goes going good got great had has have having he help helps her here hers him
    his hour hours how however i if in instead into is it its itself just keep kind know last less let like little long lot made make makes
    making many may maybe me might mine minute minutes month months more most much must my need needs neither never new next nice nine no
    nobody none nor not nothing now of off often ok on once one only or other others our ours out over own people per perhaps please pretty
    put quite rather really same say see seem seems several shall she should simply since so some somebody someone something sometimes
    soon still such sure take takes than that the their theirs them then there these they thing things think this those though three
    through to together too two under until up upon us use used using usually very want wants was way we week weeks well were what when
    where whether which while who whole whom whose why will wish with within without would year years yes yet you your yours
  `),
};
