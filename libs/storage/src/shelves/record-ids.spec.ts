import { validate, version } from 'uuid';
import { recordId } from './record-ids.js';

describe('the ids of records', () => {
  const ids = Array.from({ length: 20_000 }, recordId);

  it('are UUIDs of version 7', () => {
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  });

  it('never repeat, and stand in the order in which they were made', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('carry the time', () => {
    const [first = ''] = ids;
    const milliseconds = Number.parseInt(first.replace('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - milliseconds)).toBeLessThan(60_000);
  });
});
