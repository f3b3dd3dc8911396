import { resolveWallTime } from '#clock';
import { type Room } from '../model/places.js';
import { at, hall, rules, vienna } from '../test-support/builders.js';
import { candidateSlots, type SlotRequest } from './candidate-slots.js';

const slotsOf = (change: Partial<SlotRequest> & { readonly room?: Partial<Room> }): readonly string[] =>
  candidateSlots({
    location: vienna,
    rooms: [{ ...hall, ...change.room }],
    window: { from: '2023-03-14', to: '2023-03-14' },
    asOf: at('2023-03-01T00:00'),
    rulesOn: () => rules,
    ...change,
  }).map((slot) => `${slot.localStart} ${slot.minutes}`);

function instantIn(local: string, zone: string): number {
  const resolved = resolveWallTime(local, zone);
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.value.epochMs;
}

describe('the calls that could be held', () => {
  it('begin at the usual times', () => {
    expect(slotsOf({}).map((slot) => slot.slice(11))).toEqual([
      '10:00 180',
      '14:00 180',
      '09:00 180',
      '13:00 180',
      '18:00 180',
      '19:00 180',
    ]);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'Europe/Vienna'])(
    'are there wherever the room is, if it is to be had for just one of them (%s)',
    (zone) => {
      for (const time of ['09:00', '10:00', '14:00', '19:00']) {
        const start = instantIn(`2023-03-14T${time}`, zone);
        const available = [{ start, end: start + 180 * 60_000 }];
        expect(slotsOf({ location: { ...vienna, zone }, room: { available } })).toEqual([
          `2023-03-14T${time} 180`,
        ]);
      }
    },
  );

  it('begin when the room opens, and end before it closes', () => {
    const available = [{ start: at('2023-03-14T11:30'), end: at('2023-03-14T17:00') }];
    expect(slotsOf({ room: { available } })).toEqual([
      '2023-03-14T14:00 180',
      '2023-03-14T13:00 180',
      '2023-03-14T11:30 180',
    ]);
  });

  it('are shorter where the agreement knows a shorter call and the room allows no more', () => {
    const available = [{ start: at('2023-03-14T10:00'), end: at('2023-03-14T12:30') }];
    const calls = [180, 60, 120, 240].map((minutes) => ({ minutes, capSeconds: minutes * 5 }));
    expect(slotsOf({ room: { available }, rulesOn: () => ({ ...rules, calls }) })).toEqual([
      '2023-03-14T10:00 120',
    ]);
  });

  it('leave out what others hold, what is past, and days for which no figures are in force', () => {
    const busy = [
      { start: at('2023-03-14T09:30'), end: at('2023-03-14T18:00'), kind: 'engaged', why: 'others' },
    ] as const;
    expect(slotsOf({ room: { busy } })).toEqual(['2023-03-14T18:00 180', '2023-03-14T19:00 180']);
    expect(slotsOf({ asOf: at('2023-03-14T18:30') })).toEqual(['2023-03-14T19:00 180']);
    expect(slotsOf({ rulesOn: () => null })).toEqual([]);
  });

  it('keep their local times over the change of the clocks, and leave out a time that is not there or there twice', () => {
    const night = (date: string, opens: string): readonly string[] => {
      const available = [{ start: at(`${date}T${opens}`), end: at(`${date}T12:00`) }];
      return slotsOf({ window: { from: date, to: date }, room: { available } });
    };
    expect(night('2023-03-26', '03:00')).toEqual(['2023-03-26T09:00 180', '2023-03-26T03:00 180']);
    expect(night('2023-10-29', '04:00')).toEqual(['2023-10-29T09:00 180', '2023-10-29T04:00 180']);
    const twice = [{ start: Date.UTC(2023, 9, 29, 0, 30), end: at('2023-10-29T12:00') }];
    const sunday = { from: '2023-10-29', to: '2023-10-29' };
    expect(slotsOf({ window: sunday, room: { available: twice } })).toEqual(['2023-10-29T09:00 180']);
  });

  it('are disliked the more, the odder they are', () => {
    const dislikes = candidateSlots({
      location: { ...vienna, holidays: { '2023-03-14': 'a feast' } },
      rooms: [hall],
      window: { from: '2023-03-11', to: '2023-03-14' },
      asOf: 0,
      rulesOn: () => rules,
    }).filter((slot) => slot.localStart.endsWith('T10:00'));
    expect(dislikes.map((slot) => slot.dislike)).toEqual([3, 3, 0, 6]);
  });
});
