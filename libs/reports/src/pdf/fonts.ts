import { create, type Font } from 'fontkit';
import pdfmake from 'pdfmake';
import roboto from 'pdfmake/build/fonts/Roboto.js';
import { TABLE_LAYOUTS } from './table-layouts.js';

/**
 * Roboto (Apache-2.0), as it comes with pdfmake: Latin, Greek and Cyrillic in four styles, 900 characters each. Only the
 * characters that a document uses are embedded.
 */
function loadFonts(): Font {
  for (const [file, { data }] of Object.entries(roboto.vfs))
    pdfmake.virtualfs.writeFileSync(file, data, 'base64');
  pdfmake.setFonts(roboto.fonts);
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  // Documents are made of what they are given, never of files or addresses that a text may name.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const regular = roboto.vfs['Roboto-Regular.ttf']?.data ?? '';
  const font = create(Buffer.from(regular, 'base64'));
  if (!('hasGlyphForCodePoint' in font)) throw new TypeError('the bundled font is no single font');
  return font;
}

let loaded: Font | undefined;

/** Whether the fonts have a character; they are loaded when this is first asked. */
export function hasGlyph(codePoint: number): boolean {
  loaded ??= loadFonts();
  return loaded.hasGlyphForCodePoint(codePoint);
}
