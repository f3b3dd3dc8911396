/* As much of pdfmake as is used. Its published types bring the browser's along, which hide Node's. */
declare module 'pdfmake' {
  interface Fonts {
    readonly [family: string]: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;
  }

  const pdfmake: {
    readonly virtualfs: { writeFileSync(name: string, data: string, encoding: 'base64'): void };
    setFonts(fonts: Fonts): void;
    setTableLayouts(layouts: object): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}

declare module 'pdfmake/build/fonts/Roboto.js' {
  const container: {
    readonly vfs: Readonly<Record<string, { readonly data: string; readonly encoding: 'base64' }>>;
    readonly fonts: Readonly<
      Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>
    >;
  };
  export default container;
}
