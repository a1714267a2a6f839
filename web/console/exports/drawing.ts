import type { Drawing, Mark } from '#chart/marks.ts';
import { paper } from '#chart/svg.ts';

/** Draws a chart's marks on the page as they stand, in the units that hold there; labels stay whole words that can be searched and copied. */
export function drawOn(doc: PDFKit.PDFDocument, { marks }: Drawing): void {
  for (const mark of marks) drawMark(doc, mark);
}

function drawMark(doc: PDFKit.PDFDocument, mark: Mark): void {
  const colour = paper[mark.tone];
  switch (mark.kind) {
    case 'rect':
      doc.rect(mark.x, mark.y, mark.width, mark.height).fill(colour);
      return;
    case 'line':
      doc.lineWidth(mark.width).moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2).stroke(colour);
      return;
    case 'polyline': {
      const [[x, y] = [0, 0], ...rest] = mark.points;
      doc.save().lineWidth(mark.width).moveTo(x, y);
      for (const [nextX, nextY] of rest) doc.lineTo(nextX, nextY);
      if (mark.dash) doc.dash(mark.dash[0], { space: mark.dash[1] });
      doc.stroke(colour).restore();
      return;
    }
    case 'dot':
      doc.circle(mark.x, mark.y, mark.radius).fill(colour);
      return;
    case 'label': {
      doc.font(mark.strong ? 'strong' : 'regular').fontSize(mark.size);
      const features: PDFKit.Mixins.TextOptions['features'] = ['tnum'];
      const width = doc.widthOfString(mark.text, { features });
      const left = { start: 0, middle: width / 2, end: width }[mark.anchor];
      doc
        .fillColor(colour)
        .text(mark.text, mark.x - left, mark.y, { lineBreak: false, baseline: 'alphabetic', features });
    }
  }
}
