/** A piece of a page as pdfmake takes it (https://pdfmake.github.io/docs/): as much of it as the documents use. */
export interface PdfNode {
  readonly text?: string | readonly PdfText[];
  readonly stack?: readonly PdfContent[];
  readonly columns?: readonly PdfContent[];
  readonly table?: {
    readonly headerRows?: number;
    readonly dontBreakRows?: boolean;
    readonly keepWithHeaderRows?: number;
    readonly widths: readonly (number | '*' | 'auto')[];
    readonly body: readonly (readonly PdfContent[])[];
  };
  readonly layout?: 'rows' | 'grid' | 'signature' | 'noBorders';
  readonly columnGap?: number;
  readonly width?: number | '*' | 'auto';
  readonly style?: string | readonly string[];
  readonly alignment?: 'left' | 'right' | 'center';
  /** Left, top, right, bottom. */
  readonly margin?: readonly [number, number, number, number];
  readonly pageBreak?: 'before' | 'after';
  readonly unbreakable?: boolean;
  readonly headlineLevel?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fillColor?: string;
  readonly fontSize?: number;
  readonly colSpan?: number;
  readonly noWrap?: boolean;
  readonly wordBreak?: 'break-all';
}

export type PdfText = string | PdfNode;
export type PdfContent = string | PdfNode;
