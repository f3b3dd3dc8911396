import fc from 'fast-check';
import { type ChangeList, type PictureChange } from './change-list.js';
import { conformPicture } from './conform-picture.js';
import { type PictureReel } from './picture.js';
import { anyFilm, bit, reelOf, shotAt } from './spec-support/cutting-room.js';

/** `trimmed tail 12A 12` */
const spoken = (list: ChangeList): readonly string[] =>
  list.changes.map(({ kind, edge, shot, frames }: PictureChange) =>
    [kind, edge, shot, frames].filter((word) => word !== null).join(' '),
  );

/** How far each stretch moved within its reel. */
const shifts = (list: ChangeList): readonly number[] =>
  list.stretches.map((stretch) => stretch.new.start - stretch.old.start);

const scene = [bit('10A', 100, 48), bit('10B', 300, 72), bit('10A', 148, 60), bit('11', 20, 90)];

describe('the change list between two cuts of the picture', () => {
  it('of a cut and itself is one stretch that did not move', () => {
    const list = conformPicture([reelOf(scene)], [reelOf(scene)]);
    expect(list.changes).toEqual([]);
    expect(list.stretches).toEqual([
      {
        old: { reel: 1, start: 86_400, end: 86_670 },
        new: { reel: 1, start: 86_400, end: 86_670 },
        frames: 270,
        inOrder: true,
      },
    ]);
  });

  it('says which shot was trimmed, and moves all that follows up by as much', () => {
    const trimmed = [bit('10A', 100, 48), bit('10B', 300, 60), bit('10A', 148, 60), bit('11', 20, 90)];
    const list = conformPicture([reelOf(scene)], [reelOf(trimmed)]);
    expect(spoken(list)).toEqual(['trimmed tail 10B 12']);
    expect(shifts(list)).toEqual([0, -12]);
    expect(list.changes[0]?.old).toEqual({ reel: 1, start: 86_508, end: 86_520 });
  });

  it('tells a trimmed head from a trimmed tail, and frames taken out of the middle', () => {
    const list = conformPicture(
      [reelOf([bit('1', 0, 50), bit('2', 0, 50), bit('3', 0, 50)])],
      [reelOf([bit('1', 5, 45), bit('2', 0, 20), bit('2', 30, 20), bit('3', 0, 44)])],
    );
    expect(spoken(list)).toEqual(['trimmed head 1 5', 'trimmed inside 2 10', 'trimmed tail 3 6']);
    // 5 frames fewer before shot 2, 15 before its second half
    expect(shifts(list)).toEqual([-5, -15]);
  });

  it('says which shot was extended, and where', () => {
    const list = conformPicture(
      [reelOf([bit('1', 10, 50), bit('2', 10, 50)])],
      [reelOf([bit('1', 10, 58), bit('2', 7, 53)])],
    );
    expect(spoken(list)).toEqual(['extended tail 1 8', 'extended head 2 3']);
    expect(shifts(list)).toEqual([0, 11]);
  });

  it('says which shots are new and which were dropped', () => {
    const list = conformPicture(
      [reelOf([bit('1', 0, 50), bit('2', 0, 50), bit('3', 0, 50)])],
      [reelOf([bit('1', 0, 50), bit('9', 0, 70), bit('3', 0, 50)])],
    );
    expect(spoken(list)).toEqual(['new 9 70', 'dropped 2 50']);
    expect(list.frames).toEqual({ old: 150, new: 170, kept: 100, moved: 0, gone: 50, added: 70 });
  });

  it('keeps the longer part in its order where scenes changed places', () => {
    const [short, long] = [[bit('1', 0, 50)], [bit('2', 0, 90), bit('3', 0, 10)]];
    const list = conformPicture([reelOf([...short, ...long])], [reelOf([...long, ...short])]);
    expect(spoken(list)).toEqual(['re-ordered 1 50']);
    expect(list.frames).toMatchObject({ kept: 100, moved: 50, gone: 0, added: 0 });
  });

  it('follows a scene of many shots that was put elsewhere as one stretch', () => {
    const moved = [bit('8A', 0, 20), bit('8B', 0, 20), bit('8A', 30, 20)];
    const list = conformPicture(
      [reelOf([...scene, ...moved, bit('12', 0, 300)])],
      [reelOf([...moved, ...scene, bit('12', 0, 300)])],
    );
    expect(spoken(list)).toEqual(['re-ordered 8A 60']);
  });

  it('finds a scene that went to another reel', () => {
    const [one, two] = [bit('40A', 0, 100), bit('50A', 0, 100)];
    const list = conformPicture(
      [reelOf([bit('30', 0, 80), one], 1), reelOf([two], 2)],
      [reelOf([bit('30', 0, 80)], 1), reelOf([one, two], 2)],
    );
    expect(spoken(list)).toEqual(['other-reel 40A 100']);
    expect(list.stretches.map((stretch) => [stretch.old.reel, stretch.new.reel])).toEqual([
      [1, 1],
      [1, 2],
      [2, 2],
    ]);
    expect(list.stretches[2]).toMatchObject({ new: { start: 172_900 } });
  });

  it('knows a flashback: a shot shown again is repeated, and the first showing stays where it was', () => {
    const list = conformPicture([reelOf(scene)], [reelOf([...scene, bit('60', 0, 40), bit('10B', 310, 30)])]);
    expect(spoken(list)).toEqual(['new 60 40', 'repeated 10B 30']);
    expect(shifts(list)).toEqual([0]);
  });

  it('keeps the showing that keeps the order when one of two was dropped', () => {
    const again = bit('10A', 100, 48);
    const list = conformPicture(
      [reelOf([again, bit('2', 0, 100), again, bit('3', 0, 100)])],
      [reelOf([bit('2', 0, 100), again, bit('3', 0, 100)])],
    );
    expect(spoken(list)).toEqual(['dropped 10A 48']);
    expect(list.changes[0]?.old).toEqual({ reel: 1, start: 86_400, end: 86_448 });
  });

  it('takes a few frames of a take that is used again elsewhere for no move', () => {
    const [tail, rest] = [bit('10A', 150, 10), Array.from({ length: 5 }, (_, at) => bit(`${at}`, 0, 50))];
    const list = conformPicture(
      [reelOf([bit('10A', 100, 50), ...rest, tail])],
      [reelOf([bit('10A', 100, 58), ...rest])],
    );
    expect(spoken(list)).toEqual(['extended tail 10A 8', 'dropped 10A 10']);
  });

  it('carries black with the shots beside it', () => {
    const black = bit('black', 0, 24);
    const list = conformPicture(
      [reelOf([black, bit('1', 0, 50), black, bit('2', 0, 50)])],
      [reelOf([bit('black', 0, 48), bit('1', 0, 50), black, bit('2', 0, 50), black])],
    );
    expect(spoken(list)).toEqual(['extended tail black 24', 'new black 24']);
  });

  it('takes a long stretch without shots for the space between reels, not for black', () => {
    const film = [reelOf([bit('1', 0, 50)], 1), reelOf([bit('2', 0, 50)], 2)].flatMap(({ shots }) => shots);
    const list = conformPicture([{ reel: null, shots: film }], [{ reel: null, shots: film }]);
    expect(list.frames).toMatchObject({ old: 100, kept: 100 });
    expect(list.stretches.map((stretch) => stretch.new.start)).toEqual([86_400, 172_800]);
  });

  it('does not confuse a shot with itself at another speed', () => {
    const slow = { ...shotAt(86_400, '1', 0, 96), speed: { numerator: 1, denominator: 2 } };
    const list = conformPicture([reelOf([bit('1', 0, 48)])], [{ reel: 1, shots: [slow] }]);
    expect(spoken(list)).toEqual(['new 1 96', 'dropped 1 48']);
  });

  it('follows a slowed shot whose head was trimmed', () => {
    const half = { numerator: 1, denominator: 2 };
    const list = conformPicture(
      [{ reel: 1, shots: [{ ...shotAt(0, '1', 100, 96), speed: half }] }],
      [{ reel: 1, shots: [{ ...shotAt(0, '1', 110, 76), speed: half }] }],
    );
    // 10 source frames at half speed are 20 frames of the cut
    expect(spoken(list)).toEqual(['trimmed head 1 20']);
  });

  it('sees what is on top where shots overlap', () => {
    const under = shotAt(86_400, '1', 0, 100);
    const title = { ...shotAt(86_430, 'title', 0, 20), layer: 1 };
    const list = conformPicture([{ reel: 1, shots: [title, under] }], [{ reel: 1, shots: [under] }]);
    expect(list.frames).toMatchObject({ kept: 80, gone: 20, added: 20 });
    expect(spoken(list)).toEqual(['extended inside 1 20', 'dropped title 20']);
  });
});

describe('a loop that is shown too often to tell its showings apart', () => {
  it('is told by its neighbours', () => {
    const loop = Array.from({ length: 40 }, () => bit('loop', 0, 12));
    const list = conformPicture(
      [reelOf([bit('1', 0, 20), ...loop, bit('2', 0, 20), ...loop, bit('3', 0, 20)])],
      [reelOf([bit('1', 0, 20), ...loop, bit('2', 0, 20), bit('new', 0, 7), ...loop, bit('3', 0, 20)])],
    );
    expect(spoken(list)).toEqual(['new new 7']);
  });
});

describe('the laws of a change list', () => {
  const both = fc.tuple(anyFilm, anyFilm);

  it('a cut conformed to itself does not change', () => {
    fc.assert(
      fc.property(anyFilm, (film) => {
        const list = conformPicture(film, film);
        expect(list.changes).toEqual([]);
        expect(shifts(list).every((shift) => shift === 0)).toBe(true);
      }),
    );
  });

  it('every old frame is kept, moved or gone, once; every new one comes from an old one or was added', () => {
    fc.assert(
      fc.property(both, ([old, now]) => {
        const { stretches, changes } = conformPicture(old, now);
        const gone = changes.filter((one) => one.new === null);
        const added = changes.filter((one) => one.old === null);
        expect(placesIn([...stretches, ...gone].map((one) => one.old))).toEqual(placesOf(old));
        expect(placesIn([...stretches, ...added].map((one) => one.new))).toEqual(placesOf(now));
      }),
    );
  });

  it('a stretch shows the same source frames in both cuts', () => {
    fc.assert(
      fc.property(both, ([old, now]) => {
        for (const stretch of conformPicture(old, now).stretches)
          for (let at = 0; at < stretch.frames; at += 1)
            expect(seenAt(now, stretch.new.reel, stretch.new.start + at)).toBe(
              seenAt(old, stretch.old.reel, stretch.old.start + at),
            );
      }),
    );
  });

  it('as many frames keep their order as can, counted frame by frame', () => {
    fc.assert(
      fc.property(both, ([old, now]) => {
        expect(conformPicture(old, now).frames.kept).toBe(longestCommon(old, now));
      }),
    );
  });

  it('from the first cut to the third no fewer frames keep their order than through the second', () => {
    fc.assert(
      fc.property(fc.tuple(anyFilm, anyFilm, anyFilm), ([one, two, three]) => {
        const through = new Map(inOrder(conformPicture(two, three)).map(([was, is]) => [was, is] as const));
        const composed = inOrder(conformPicture(one, two)).filter(([, is]) => through.has(is));
        expect(conformPicture(one, three).frames.kept).toBeGreaterThanOrEqual(composed.length);
      }),
    );
  });
});

/** Every frame that kept its order: where it was, where it is. */
const inOrder = ({ stretches }: ChangeList): readonly (readonly [string, string])[] =>
  stretches
    .filter((stretch) => stretch.inOrder)
    .flatMap(({ old, new: now, frames }) =>
      Array.from(
        { length: frames },
        (_, at) => [`${old.reel} ${old.start + at}`, `${now.reel} ${now.start + at}`] as const,
      ),
    );

const placesIn = (
  spans: readonly ({ readonly reel: number | null; readonly start: number; readonly end: number } | null)[],
): readonly string[] =>
  spans
    .flatMap((span) =>
      span === null
        ? []
        : Array.from({ length: span.end - span.start }, (_, at) => `${span.reel} ${span.start + at}`),
    )
    .sort();

const placesOf = (film: readonly PictureReel[]): readonly string[] =>
  placesIn(
    film.flatMap(({ reel, shots }) =>
      shots.map(({ recordIn: start, recordOut: end }) => ({ reel, start, end })),
    ),
  );

function seenAt(film: readonly PictureReel[], reel: number | null, frame: number): string | undefined {
  const shot = film
    .find((one) => one.reel === reel)
    ?.shots.find(({ recordIn, recordOut }) => recordIn <= frame && frame < recordOut);
  return shot === undefined ? undefined : `${shot.source} ${shot.sourceIn + frame - shot.recordIn}`;
}

/** The longest common subsequence of frames, by the textbook's table. */
function longestCommon(old: readonly PictureReel[], now: readonly PictureReel[]): number {
  const [one, other] = [old, now].map((film) =>
    film.flatMap(({ reel, shots }) =>
      shots.flatMap(({ recordIn, recordOut }) =>
        Array.from({ length: recordOut - recordIn }, (_, at) => seenAt(film, reel, recordIn + at)),
      ),
    ),
  );
  let row = Array.from({ length: (other ?? []).length + 1 }, () => 0);
  for (const frame of one ?? []) {
    const above = row;
    row = [0];
    for (const [at, seen] of (other ?? []).entries())
      row.push(seen === frame ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
  }
  return row.at(-1) ?? 0;
}
