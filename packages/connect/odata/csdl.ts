import { container, namespace, type EntitySet, type Property } from './model.ts';
import { functions } from './filter.ts';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => escaped[one] ?? one);

const vocabulary = (name: string, alias: string): string =>
  `<edmx:Reference Uri="https://oasis-tcs.github.io/odata-vocabularies/vocabularies/${name}.xml"><edmx:Include Namespace="${name}" Alias="${alias}"/></edmx:Reference>`;

function propertyOf({ name, type, nullable }: Property): string {
  // Instants carry milliseconds.
  const precision = type === 'Edm.DateTimeOffset' ? ' Precision="3"' : '';
  return `<Property Name="${name}" Type="${type}" Nullable="${nullable}"${precision}/>`;
}

function typeOf({ entity, key, properties }: EntitySet): string {
  const keys = key.map((name) => `<PropertyRef Name="${name}"/>`).join('');
  return `<EntityType Name="${entity}"><Key>${keys}</Key>${properties.map(propertyOf).join('')}</EntityType>`;
}

const never = (term: string, property: string): string =>
  `<Annotation Term="Capabilities.${term}"><Record><PropertyValue Property="${property}" Bool="false"/></Record></Annotation>`;

function setOf({ name, entity, about }: EntitySet): string {
  const readOnly = [
    never('InsertRestrictions', 'Insertable'),
    never('UpdateRestrictions', 'Updatable'),
    never('DeleteRestrictions', 'Deletable'),
    never('ExpandRestrictions', 'Expandable'),
    never('SearchRestrictions', 'Searchable'),
  ].join('');
  return `<EntitySet Name="${name}" EntityType="${namespace}.${entity}"><Annotation Term="Core.Description" String="${escape(about)}"/>${readOnly}</EntitySet>`;
}

/**
 * The metadata document: types and sets, that nothing can be changed, and which filter functions there are, so that clients do the rest themselves.
 * @source https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
export function csdlOf(sets: readonly EntitySet[]): string {
  const supported = functions.map((name) => `<String>${name}</String>`).join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
    vocabulary('Org.OData.Core.V1', 'Core'),
    vocabulary('Org.OData.Capabilities.V1', 'Capabilities'),
    '<edmx:DataServices>',
    `<Schema Namespace="${namespace}" xmlns="http://docs.oasis-open.org/odata/ns/edm">`,
    ...sets.map(typeOf),
    `<EntityContainer Name="${container}">`,
    ...sets.map(setOf),
    `<Annotation Term="Capabilities.FilterFunctions"><Collection>${supported}</Collection></Annotation>`,
    '<Annotation Term="Capabilities.BatchSupported" Bool="false"/>',
    '</EntityContainer>',
    '</Schema>',
    '</edmx:DataServices>',
    '</edmx:Edmx>',
  ].join('\n');
}
