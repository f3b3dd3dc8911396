/** No name is longer; what is must not keep anybody waiting. */
const LONGEST = 250;

/** What systems add to a clip's name: the file's kind, the channel, and the number of a part that was cut from it. */
const ADDED = [
  /\.(?:wav|wave|aiff?|mp3|m4a|mov|mxf|bwf)$/i,
  /[._ ](?:l|r|c|ls|rs|lfe|a\d{1,2})$/i,
  /[-_.]\d{2,}$/,
  /\.(?:new|copy|cm)$/i,
];

/** A clip's name as its composer's office wrote it: `3M21_v4 STRINGS-02.L` and `3M21_v4 STRINGS.wav` are one clip. */
export function plainClipName(name: string): string {
  let plain = name.slice(0, LONGEST).normalize('NFC').trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    for (const added of ADDED) {
      const shorter = plain.replace(added, '').trimEnd();
      // What is all that is left of a name is the name.
      if (shorter !== '' && !/^\d{1,2}m$/i.test(shorter)) plain = shorter;
    }
  }
  return plain;
}

/** Equal for names of one clip. */
export const clipKey = (name: string): string =>
  plainClipName(name)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
