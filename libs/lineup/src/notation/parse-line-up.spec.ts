import { type LineUpDouble } from './line-up.js';
import { brass, double, read, strings, winds } from './spec-support/line-ups.js';

interface Vector {
  readonly text: string;
  readonly players: Record<string, number>;
  readonly doubles?: readonly LineUpDouble[];
  readonly open?: readonly string[];
  readonly total: number;
  readonly canonical: string;
}

const vectors: readonly Vector[] = [
  {
    text: '2(picc).2+ca.2(Ebcl)+bcl.3(cbn)',
    players: { ...winds(2, 2, 2, 3), 'english-horn': 1, 'bass-clarinet': 1 },
    doubles: [
      double('flute', null, 'piccolo'),
      double('clarinet', null, 'e-flat-clarinet'),
      double('bassoon', null, 'contrabassoon'),
    ],
    total: 11,
    canonical: '2(picc).2+eh.2(ebcl)+bcl.3(cbn) - 0.0.0.0',
  },
  {
    text: '2(II=picc).2.corA.2(I=Ebcl).bcl.3(III=dbn)',
    players: { ...winds(2, 2, 2, 3), 'english-horn': 1, 'bass-clarinet': 1 },
    doubles: [
      double('flute', 2, 'piccolo'),
      double('clarinet', 1, 'e-flat-clarinet'),
      double('bassoon', 3, 'contrabassoon'),
    ],
    total: 11,
    canonical: '2(II=picc).2+eh.2(I=ebcl)+bcl.3(III=cbn) - 0.0.0.0',
  },
  {
    text: '2232/4331/str',
    players: { ...winds(2, 2, 3, 2), ...brass(4, 3, 3, 1) },
    open: ['strings'],
    total: 20,
    canonical: '2.2.3.2 - 4.3.3.1 - str',
  },
  {
    text: '3+picc, 3+cor ang, 3+bass, 3+contra - 4, 4, 3+bass, 1, timp, 16/14/12/10/8',
    players: {
      ...winds(3, 3, 3, 3),
      ...{ piccolo: 1, 'english-horn': 1, 'bass-clarinet': 1, contrabassoon: 1 },
      ...brass(4, 4, 3, 1),
      ...{ 'bass-trombone': 1, timpani: 1 },
      ...strings(16, 14, 12, 10, 8),
    },
    total: 90,
    canonical: '3+picc.3+eh.3+bcl.3+cbn - 4.4.3+btbn.1 - timp - str(16.14.12.10.8)',
  },
  {
    text: '3(3pic).2+eh.3+bcl(1ebcl).asax.2+cbsn. - 4.3(1ptpt)3.euph.1. - t.3p(sd,bd).hp.pno. - str(8.8.6.5.4).',
    players: {
      ...winds(3, 2, 3, 2),
      ...{ 'english-horn': 1, 'bass-clarinet': 1, 'alto-saxophone': 1, contrabassoon: 1 },
      ...brass(4, 3, 3, 1),
      ...{ euphonium: 1, timpani: 1, percussion: 3, harp: 1, piano: 1 },
      ...strings(8, 8, 6, 5, 4),
    },
    doubles: [
      double('flute', 3, 'piccolo'),
      double('clarinet', 1, 'e-flat-clarinet'),
      double('trumpet', 1, 'piccolo-trumpet'),
      double('percussion', null, 'snare-drum'),
      double('percussion', null, 'bass-drum'),
    ],
    total: 63,
    canonical:
      '3(III=picc).2+eh.3(I=ebcl)+bcl.asax.2+cbn - 4.3(I=ptpt).3.euph.1 - timp.3perc(sd,bd).hp.pno - str(8.8.6.5.4)',
  },
  {
    text: '2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - 14.12.10.8.6',
    players: {
      ...winds(2, 2, 2, 2),
      ...brass(4, 3, 3, 1),
      ...{ timpani: 1, percussion: 2, harp: 1 },
      ...strings(14, 12, 10, 8, 6),
    },
    doubles: [double('flute', null, 'piccolo')],
    total: 73,
    canonical: '2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - str(14.12.10.8.6)',
  },
  {
    text: '2222-4231-T+3-Hp-Str',
    players: { ...winds(2, 2, 2, 2), ...brass(4, 2, 3, 1), ...{ timpani: 1, percussion: 3, harp: 1 } },
    open: ['strings'],
    total: 23,
    canonical: '2.2.2.2 - 4.2.3.1 - timp.3perc.hp - str',
  },
  {
    text: '3[1.2.3/pic] 3[1.2.eh] 3 3 — 4 3 3 1 — tmp+3 — 2hp — pf/cel — str',
    players: {
      ...winds(3, 2, 3, 3),
      ...{ 'english-horn': 1 },
      ...brass(4, 3, 3, 1),
      ...{ timpani: 1, percussion: 3, harp: 2, piano: 1 },
    },
    doubles: [double('flute', 3, 'piccolo'), double('piano', 1, 'celesta')],
    open: ['strings'],
    total: 30,
    canonical: '3(III=picc).2+eh.3.3 - 4.3.3.1 - timp.3perc.2hp.pno(cel) - str',
  },
  {
    text: '1111 2100 str',
    players: { ...winds(1, 1, 1, 1), ...brass(2, 1, 0, 0) },
    open: ['strings'],
    total: 7,
    canonical: '1.1.1.1 - 2.1.0.0 - str',
  },
  { text: 'SATB choir 40', players: { choir: 40 }, total: 40, canonical: '40choir' },
  { text: '35 bongos', players: { bongos: 35 }, total: 35, canonical: '35bongos' },
  { text: '35 bongo players', players: { bongos: 35 }, total: 35, canonical: '35bongos' },
  { text: 'drum corps 26', players: { 'drum-corps': 26 }, total: 26, canonical: '26drum-corps' },
  {
    text: 'strings 14/12/10/8/6',
    players: strings(14, 12, 10, 8, 6),
    total: 50,
    canonical: 'str(14.12.10.8.6)',
  },
  {
    text: '14vn1 12vn2 10va 8vc 6db',
    players: strings(14, 12, 10, 8, 6),
    total: 50,
    canonical: 'str(14.12.10.8.6)',
  },
  {
    text: '14vn1 12vn2 10va 8vc 6 basses',
    players: strings(14, 12, 10, 8, 6),
    total: 50,
    canonical: 'str(14.12.10.8.6)',
  },
  { text: '14.12.10.8.6', players: strings(14, 12, 10, 8, 6), total: 50, canonical: 'str(14.12.10.8.6)' },
  {
    text: 'sax quartet',
    players: { 'soprano-saxophone': 1, 'alto-saxophone': 1, 'tenor-saxophone': 1, 'baritone-saxophone': 1 },
    total: 4,
    canonical: 'ssax.asax.tsax.barsax',
  },
  { text: '2 string quartets', players: strings(2, 2, 2, 2, 0), total: 8, canonical: 'str(2.2.2.2.0)' },
  {
    text: 'flute 2, oboe 1, violin I 8',
    players: { flute: 2, oboe: 1, 'violin-1': 8 },
    total: 11,
    canonical: '2.1.0.0 - 0.0.0.0 - str(8.0.0.0.0)',
  },
  {
    text: '2.0.2.2 – 4.3.3.1',
    players: { ...winds(2, 0, 2, 2), ...brass(4, 3, 3, 1) },
    total: 17,
    canonical: '2.0.2.2 - 4.3.3.1',
  },
  {
    text: '1012/4331',
    players: { ...winds(1, 0, 1, 2), ...brass(4, 3, 3, 1) },
    total: 15,
    canonical: '1.0.1.2 - 4.3.3.1',
  },
  {
    text: '2(picc)222/4331/timp/str',
    players: { ...winds(2, 2, 2, 2), ...brass(4, 3, 3, 1), timpani: 1 },
    doubles: [double('flute', null, 'piccolo')],
    open: ['strings'],
    total: 20,
    canonical: '2(picc).2.2.2 - 4.3.3.1 - timp - str',
  },
  {
    text: '2 Flöten, 2 Oboen, 2 Klarinetten, 2 Fagotte – 4 Hörner, 3 Trompeten – Pauken – Streicher',
    players: { ...winds(2, 2, 2, 2), ...brass(4, 3, 0, 0), timpani: 1 },
    open: ['strings'],
    total: 16,
    canonical: '2.2.2.2 - 4.3.0.0 - timp - str',
  },
  {
    text: '4 Hr., 2 Trp., 3 Pos., 1 Tba., Pk., Schl. (sd, tam), Hfe., Str.',
    players: { ...brass(4, 2, 3, 1), ...{ timpani: 1, percussion: 1, harp: 1 } },
    doubles: [double('percussion', 1, 'snare-drum'), double('percussion', 1, 'tam-tam')],
    open: ['strings'],
    total: 13,
    canonical: '0.0.0.0 - 4.2.3.1 - timp.perc(sd,tamtam).hp - str',
  },
  {
    text: 'WW: 2.2.2.2; Brass: 4.3.3.1; Perc: 3; Strings: 14.12.10.8.6',
    players: { ...winds(2, 2, 2, 2), ...brass(4, 3, 3, 1), percussion: 3, ...strings(14, 12, 10, 8, 6) },
    total: 72,
    canonical: '2.2.2.2 - 4.3.3.1 - 3perc - str(14.12.10.8.6)',
  },
  {
    text: '2.2.2.2 - 4.3.3.1 - timp.perc(3): xyl/bd - hp, archi',
    players: { ...winds(2, 2, 2, 2), ...brass(4, 3, 3, 1), ...{ timpani: 1, percussion: 3, harp: 1 } },
    doubles: [double('percussion', null, 'xylophone'), double('percussion', null, 'bass-drum')],
    open: ['strings'],
    total: 24,
    canonical: '2.2.2.2 - 4.3.3.1 - timp.3perc(xyl,bd).hp - str',
  },
  {
    text: 'SATB 10.10.8.8',
    players: { 'soprano-voice': 10, 'alto-voice': 10, 'tenor-voice': 8, 'bass-voice': 8 },
    total: 36,
    canonical: '10sop.10alto-voice.8tenor-voice.8bass-voice',
  },
  {
    text: 'soprano, alto, tenor, bass',
    players: { 'soprano-voice': 1, 'alto-voice': 1, 'tenor-voice': 1, 'bass-voice': 1 },
    total: 4,
    canonical: 'sop.alto-voice.tenor-voice.bass-voice',
  },
  {
    text: '4 3 3 1 2 2 2 2 12 10 8 6 4',
    players: { ...winds(4, 3, 3, 1), ...brass(2, 2, 2, 2), ...strings(12, 10, 8, 6, 4) },
    total: 59,
    canonical: '4.3.3.1 - 2.2.2.2 - str(12.10.8.6.4)',
  },
  { text: 'brass 4331', players: brass(4, 3, 3, 1), total: 11, canonical: '0.0.0.0 - 4.3.3.1' },
  {
    text: '4.3.3+btbn.1 - timp',
    players: { ...brass(4, 3, 3, 1), 'bass-trombone': 1, timpani: 1 },
    total: 13,
    canonical: '0.0.0.0 - 4.3.3+btbn.1 - timp',
  },
];

describe('a line-up in the notations in use', () => {
  it.each(vectors)('reads $text', ({ text, players, doubles = [], open = [], total, canonical }) => {
    const result = read(text);
    expect(result.players).toEqual(players);
    expect(result.doubles).toEqual(doubles);
    expect(result.open).toEqual(open);
    expect(result.total).toBe(total);
    expect(result.canonical).toBe(canonical);
  });

  it('lists players in score order', () => {
    expect(Object.keys(read('str(2.2.2.2.1), hp, 4 horns, picc').players)).toEqual([
      ...['piccolo', 'horn', 'harp'],
      ...['violin-1', 'violin-2', 'viola', 'cello', 'double-bass'],
    ]);
  });

  it('takes case, dots and spaces as they come', () => {
    const wanted = read('2(picc).2.2.2 - 4.3.3.1 - timp.2perc.hp - str').canonical;
    expect(read(' 2 (PICC) . 2. 2 .2 — 4.3.3.1. – TIMP. 2 Perc. HP. - STR. ').canonical).toBe(wanted);
    expect(read('2(picc).2.2.2 4.3.3.1 timp 2 perc hp str').canonical).toBe(wanted);
  });

  it('leaves plurals and groups without a figure open', () => {
    expect(read('violins, 2 hp, choir')).toMatchObject({
      players: { harp: 2 },
      open: ['choir', 'violin'],
      total: 2,
    });
  });
});

describe('marks that stand for several things', () => {
  it('takes dashes between figures for dots where most marks are dashes', () => {
    expect(read('2-2-2-2, 4-3-3-1, str').canonical).toBe('2.2.2.2 - 4.3.3.1 - str');
    expect(read('strings: 8-6-4-4-2').players).toEqual(strings(8, 6, 4, 4, 2));
    expect(read('2.2.2.2-4.3.3.1-8.6.4.4.2').canonical).toBe('2.2.2.2 - 4.3.3.1 - str(8.6.4.4.2)');
  });

  it('adds with a plus to a position or to the timpani, and otherwise puts side by side', () => {
    expect(read('string quartet + piano').total).toBe(5);
    expect(read('str + hp, choir + 2 pno')).toMatchObject({
      players: { harp: 1, piano: 2 },
      open: ['choir', 'strings'],
    });
    expect(read('timp+2').players).toEqual({ timpani: 1, percussion: 2 });
  });

  it('counts with a multiplication sign before or behind a name', () => {
    expect(read('2 x hp, oboe x2, 3×perc').players).toEqual({ oboe: 2, harp: 2, percussion: 3 });
  });
});
