import { byFlags, readEvents } from './read-events.js';

const read = (flags: Readonly<Record<string, readonly string[]>>): readonly unknown[] =>
  readEvents((flag) => flags[flag] ?? []).map((one) => one.event);

describe('what flags say happened', () => {
  it('is who cannot come: at all, from a moment on, or to sessions', () => {
    expect(
      read({
        'musician-out': ['Anna Huber', 'b@2026-03-14', 'c@vienna 2026-03-14 10:00, rome 2026-03-15 10:00'],
      }),
    ).toEqual([
      { kind: 'musician-out', musicianId: 'Anna Huber' },
      { kind: 'musician-out', musicianId: 'b', from: '2026-03-14' },
      {
        kind: 'musician-out',
        musicianId: 'c',
        sessionIds: ['vienna 2026-03-14 10:00', 'rome 2026-03-15 10:00'],
      },
    ]);
  });

  it('is a room or a city that is lost, from and until when', () => {
    expect(
      read({
        'room-lost': ['AIR Studios, Hall', 'Stage A@2026-03-14/2026-03-17T12:00', 'r@2026-03-14'],
        'location-closed': ['vienna', 'rome@2026-03-20'],
      }),
    ).toEqual([
      { kind: 'room-lost', roomId: 'AIR Studios, Hall' },
      { kind: 'room-lost', roomId: 'Stage A', from: '2026-03-14', to: '2026-03-17T12:00' },
      { kind: 'room-lost', roomId: 'r', from: '2026-03-14' },
      { kind: 'location-closed', locationId: 'vienna' },
      { kind: 'location-closed', locationId: 'rome', from: '2026-03-20' },
    ]);
  });

  it('is music that grew, with its length or line-up, or as it is written now', () => {
    expect(
      read({ 'pass-grown': ['p', 'p=270', '3m21 v2 strings=4:30', 'p=,2(II=picc).2', 'p=1:00,8.6,4'] }),
    ).toEqual([
      { kind: 'pass-grown', passId: 'p' },
      { kind: 'pass-grown', passId: 'p', seconds: 270 },
      { kind: 'pass-grown', passId: '3m21 v2 strings', seconds: 270 },
      { kind: 'pass-grown', passId: 'p', lineUp: '2(II=picc).2' },
      { kind: 'pass-grown', passId: 'p', seconds: 60, lineUp: '8.6,4' },
    ]);
    expect(read({ 'pass-grown': ['p=soon'] })).toEqual([
      { kind: 'pass-grown', passId: 'p', seconds: 'soon' },
    ]);
  });

  it('is refused by the flag it was said with', () => {
    const said = readEvents((flag) => (flag === 'pass-grown' ? ['p=soon'] : []));
    const message = 'events.0.seconds must be a number.';
    const fault = { pointer: '/events/0/seconds', code: 'INPUT.WRONG_TYPE', message };
    const refusal = { kind: 'invalid', code: fault.code, message, faults: [fault] } as const;
    const told = '--pass-grown "p=soon": seconds must be a number.';
    expect(byFlags(refusal, said)).toEqual({
      ...refusal,
      message: told,
      faults: [{ ...fault, pointer: '/pass-grown', message: told }],
    });
    const other = { ...refusal, message: 'Confirm it.', faults: [{ ...fault, pointer: '/confirm' }] };
    expect(byFlags(other, said)).toEqual(other);
  });
});
