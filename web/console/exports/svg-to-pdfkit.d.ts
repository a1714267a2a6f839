declare module 'svg-to-pdfkit' {
  /** Draws an SVG file on the page of a document; the part of its options that is used here. */
  export default function svgToPdf(
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly assumePt: boolean;
      /** Name of the registered face for a label. */
      readonly fontCallback: (family: string, bold: boolean) => string;
    },
  ): void;
}
