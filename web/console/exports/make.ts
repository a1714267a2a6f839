import type { Sources } from './sources.ts';

/** What a published wave can be saved as. */
export const kinds = ['pdf', 'pptx', 'xlsx', 'csv'] as const;
export type Kind = (typeof kinds)[number];

const office = 'application/vnd.openxmlformats-officedocument';

/** The media type of each kind of file. */
export const mediaTypes: Readonly<Record<Kind, string>> = {
  pdf: 'application/pdf',
  pptx: `${office}.presentationml.presentation`,
  xlsx: `${office}.spreadsheetml.sheet`,
  csv: 'text/csv;charset=utf-8',
};

/** Makes one file; what it is made with is fetched only now. Throws where that cannot be had. */
export async function make(kind: Kind, sources: Sources): Promise<BlobPart> {
  switch (kind) {
    case 'pdf': {
      const [{ pdf }, { onePager }, { loadFaces }] = await Promise.all([
        import('./pdf.ts'),
        import('./onepager.ts'),
        import('./faces.ts'),
      ]);
      return pdf(onePager(sources), await loadFaces(), sources.report.publishedAt);
    }
    case 'pptx':
      return (await import('./deck.ts')).deck(sources);
    case 'xlsx':
      return (await import('./workbook.ts')).workbook(sources);
    case 'csv':
      return (await import('./csv.ts')).csv(sources);
  }
}
