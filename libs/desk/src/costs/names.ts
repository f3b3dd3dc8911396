import { Names, sessionName } from '../planning/names.js';
import { passName } from '../planning/problem/build-music.js';
import { type CostBooks } from './cost-books.js';

/** Sessions by city and start, passes by cue, version and name, as all reports call them. */
export function namesIn({ locations, sessions, passes, versions, cues }: CostBooks): Names {
  const slugs = new Map(locations.map(({ id, slug }) => [id, slug]));
  const passNames = passNamesIn({ passes, versions, cues });
  return new Names({
    musician: [],
    room: [],
    location: locations.map(({ id, slug }) => ({ id, name: slug })),
    pass: passes.map(({ id }) => ({ id, name: passNames.get(id) ?? '' })),
    session: sessions.map(({ id, locationId, localStart }) => ({
      id,
      name: sessionName(slugs.get(locationId), localStart),
    })),
  });
}

export function passNamesIn({
  passes,
  versions,
  cues,
}: Pick<CostBooks, 'passes' | 'versions' | 'cues'>): ReadonlyMap<string, string> {
  const cueOf = new Map(cues.map((cue) => [cue.id, cue]));
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  return new Map(
    passes.map((pass) => {
      const version = versionOf.get(pass.versionId);
      return [pass.id, passName(cueOf.get(version?.cueId ?? ''), version, pass)];
    }),
  );
}
