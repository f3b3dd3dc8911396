import { NAMES, type City } from '../data/names.js';
import { SECTIONS, type SectionOfRoster } from '../data/rosters.js';
import { type Random } from '../random.js';
import { type Player } from './player.js';

/** Everybody on one city's roster, section by section, principals first. No two have the same name. */
export function inventPlayers(city: City, random: Random): readonly Player[] {
  const names = nameDealer(city, random);
  return SECTIONS[city].flatMap((section) =>
    Array.from({ length: section.count }, (_, place): Player => {
      const [first, last] = names();
      return {
        city,
        first,
        last,
        instrument: section.instrument,
        doubles: doublesOf(section, place),
        rank: rankOf(section, place),
        email: `${mailPart(first)}.${mailPart(last)}@${city}.example`,
        phone: PHONES[city](random),
      };
    }),
  );
}

function rankOf({ instrument, principals }: SectionOfRoster, place: number): Player['rank'] {
  if (instrument === 'violin' && place === 0) return 'leader';
  return place < principals ? 'principal' : 'tutti';
}

/** The doubles go to the end of the section: it is the third flute who brings the piccolo. */
const doublesOf = ({ count, doubles }: SectionOfRoster, place: number): readonly string[] =>
  doubles.filter(([, share]) => count - place <= Math.round(count * share)).map(([instrument]) => instrument);

/** Deals pairs of names, each family name seldom twice and no pair twice. */
function nameDealer(city: City, random: Random): () => readonly [string, string] {
  const { first, last } = NAMES[city];
  const used = new Set<string>();
  let families: string[] = [];
  return () => {
    for (;;) {
      if (families.length === 0) families = [...random.shuffled(last)];
      const family = families.pop() ?? '';
      const given = random.pick(first);
      if (used.has(`${given} ${family}`)) continue;
      used.add(`${given} ${family}`);
      return [given, family];
    }
  };
}

const mailPart = (name: string): string =>
  name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase();

/**
 * Numbers that ring nowhere: Britain's are from the range that Ofcom keeps for drama; Italy, Austria and Switzerland
 * keep none, so theirs begin with noughts, which no line does.
 */
const PHONES: Readonly<Record<City, (random: Random) => string>> = {
  rome: (random) => `+39 06 000 ${random.whole(1000, 9999)}`,
  vienna: (random) => `+43 1 000 ${random.whole(1000, 9999)}`,
  venice: (random) => `+39 041 000 ${random.whole(1000, 9999)}`,
  basel: (random) => `+41 61 000 ${random.whole(10, 99)} ${random.whole(10, 99)}`,
  london: (random) => `+44 7700 900${random.whole(100, 999)}`,
};
