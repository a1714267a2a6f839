import type { industries } from '#contract/organisation.ts';

type Words = Readonly<Record<(typeof industries)[number], readonly string[]>>;

const en: Words = {
  A: ['Crop and animal production', 'Forestry and logging', 'Fishing and aquaculture'],
  B: ['Coal and lignite', 'Crude petroleum and natural gas extraction', 'Metal ores', 'Quarrying'],
  C: [
    ...[
      'Food products',
      'Beverages',
      'Tobacco',
      'Textiles',
      'Clothing',
      'Leather and shoes',
      'Wood',
      'Paper',
      'Printing',
    ],
    ...['Refined petroleum', 'Chemicals', 'Pharmaceuticals', 'Rubber and plastics', 'Glass, ceramics and cement'],
    ...['Basic metals and steel', 'Metal products', 'Computers, electronics and optics', 'Electrical equipment'],
    ...['Machinery', 'Motor vehicles and parts', 'Aircraft, ships and trains', 'Furniture', 'Medical devices', 'Toys'],
    ...['Repair and installation of machinery'],
  ],
  D: ['Electricity and power utilities', 'Gas supply', 'District heating'],
  E: ['Water supply', 'Sewerage', 'Waste collection and recycling'],
  F: ['Building construction', 'Civil engineering', 'Installation, electricians and plumbers', 'Crafts'],
  G: ['Sale and repair of motor vehicles', 'Wholesale trade', 'Retail and shops', 'Online shops and mail order'],
  H: [
    'Land transport and railways',
    'Shipping',
    'Aviation and airlines',
    'Warehousing and logistics',
    'Post and couriers',
  ],
  I: ['Hotels and accommodation', 'Restaurants and catering'],
  J: [
    ...['Publishing and newspapers', 'Film, television and music', 'Broadcasting', 'Telecommunications'],
    ...['Software and programming', 'IT services and consultancy', 'Data centres and web portals', 'News agencies'],
  ],
  K: ['Banks and credit institutions', 'Insurance', 'Pension funds', 'Funds, brokers and leasing'],
  L: ['Housing companies', 'Letting and property management', 'Estate agents'],
  M: [
    ...['Law firms', 'Tax advisers, accountants and auditors', 'Management consultancy', 'Architects and engineers'],
    ...['Research and development', 'Advertising and market research', 'Design', 'Translation', 'Veterinary'],
  ],
  N: [
    ...['Rental and leasing of goods', 'Temporary employment agencies', 'Travel agencies and tour operators'],
    ...['Security services', 'Facility management and cleaning', 'Call centres and office services'],
  ],
  O: [
    'Ministries and authorities',
    'Local government and cities',
    'Police and justice',
    'Defence',
    'Social insurance funds',
  ],
  P: ['Schools', 'Universities', 'Kindergartens', 'Adult education and training'],
  Q: ['Hospitals', 'Doctors and dentists', 'Nursing and care homes', 'Social work and charities'],
  R: ['Theatres and concerts', 'Museums and libraries', 'Gambling and betting', 'Sports clubs and fitness'],
  S: [
    ...[
      'Associations and chambers',
      'Trade unions',
      'Churches',
      'Political parties',
      'Repair of computers and household goods',
    ],
    ...['Hairdressers, laundries and personal services'],
  ],
  T: ['Private households with staff'],
  U: ['International organisations', 'Embassies'],
};

const de: Words = {
  A: ['Ackerbau und Tierhaltung', 'Forstwirtschaft und Holzeinschlag', 'Fischerei und Aquakultur'],
  B: ['Kohlenbergbau', 'Gewinnung von Erdöl und Erdgas', 'Erzbergbau', 'Steine und Erden'],
  C: [
    ...[
      'Nahrungsmittel und Lebensmittel',
      'Getränke',
      'Tabak',
      'Textilien',
      'Bekleidung',
      'Leder und Schuhe',
      'Holzwaren',
    ],
    ...[
      'Papier',
      'Druckerei',
      'Mineralöl und Raffinerien',
      'Chemie',
      'Pharma und Arzneimittel',
      'Gummi und Kunststoff',
    ],
    ...['Glas, Keramik und Zement', 'Metallerzeugung und Stahl', 'Metallwaren', 'Elektronik, Optik und Computer'],
    ...['Elektrotechnik und elektrische Ausrüstung', 'Maschinenbau', 'Kraftwagen, Automobil und Teile'],
    ...['Flugzeuge, Schiffe und Züge', 'Fahrzeugbau', 'Möbel', 'Medizintechnik', 'Spielwaren'],
    ...['Reparatur und Installation von Maschinen', 'Industrie'],
  ],
  D: ['Strom und Stadtwerke', 'Gasversorgung', 'Fernwärme'],
  E: ['Wasserversorgung', 'Abwasser', 'Abfall, Müll und Recycling'],
  F: ['Hochbau', 'Tiefbau und Straßenbau', 'Bauinstallation, Elektriker und Klempner', 'Ausbau und Handwerk'],
  G: ['Autohaus und Kfz-Werkstatt', 'Großhandel', 'Einzelhandel und Läden', 'Onlinehandel und Versandhandel'],
  H: [
    'Bahn und Landverkehr',
    'Schifffahrt',
    'Luftfahrt und Fluggesellschaft',
    'Lager, Logistik und Spedition',
    'Post und Kurier',
  ],
  I: ['Hotels und Beherbergung', 'Restaurants und Gastronomie', 'Catering'],
  J: [
    ...['Verlage und Zeitungen', 'Film, Fernsehen und Musik', 'Rundfunk', 'Telekommunikation'],
    ...[
      'Software und Programmierung',
      'IT-Dienstleistung und Beratung',
      'Rechenzentren und Webportale',
      'Nachrichtenagenturen',
    ],
  ],
  K: ['Banken, Sparkassen und Kreditinstitute', 'Versicherungen', 'Pensionskassen', 'Fonds, Makler und Leasing'],
  L: ['Wohnungsunternehmen', 'Vermietung und Hausverwaltung', 'Immobilienmakler'],
  M: [
    ...['Rechtsanwälte und Kanzleien', 'Steuerberatung und Wirtschaftsprüfung', 'Unternehmensberatung'],
    ...[
      'Architekten und Ingenieure',
      'Forschung und Entwicklung',
      'Werbung und Marktforschung',
      'Design',
      'Übersetzung',
    ],
    ...['Tierärzte'],
  ],
  N: [
    ...['Vermietung von Sachen', 'Zeitarbeit und Personalvermittlung', 'Reisebüros und Reiseveranstalter'],
    ...['Sicherheitsdienste', 'Gebäudereinigung und Facility-Management', 'Callcenter und Bürodienste'],
  ],
  O: [
    ...['Ministerien und Behörden', 'Ämter', 'Städte, Gemeinden und Kommunen', 'Polizei und Justiz', 'Verteidigung'],
    ...['Sozialversicherung, Krankenkassen und Rentenversicherung'],
  ],
  P: ['Schulen', 'Hochschulen und Universitäten', 'Kindergärten', 'Weiterbildung und Erwachsenenbildung'],
  Q: [
    'Krankenhäuser und Kliniken',
    'Ärzte und Zahnärzte',
    'Pflegeheime und Pflegedienste',
    'Wohlfahrt und soziale Arbeit',
  ],
  R: ['Theater und Konzerte', 'Museen und Bibliotheken', 'Glücksspiel und Wetten', 'Sportvereine und Fitness'],
  S: [
    ...['Verbände und Kammern', 'Gewerkschaften', 'Kirchen', 'Parteien', 'Reparatur von Computern und Haushaltswaren'],
    ...['Friseure, Wäschereien und persönliche Dienste'],
  ],
  T: ['Private Haushalte mit Personal'],
  U: ['Internationale Organisationen', 'Botschaften'],
};

/**
 * Words under which a section of NACE Rev. 2 is found: what its divisions hold, in short everyday words.
 * @source NACE Rev. 2, Eurostat 2008, divisions 01–99
 */
export const naceText = { en, de };
