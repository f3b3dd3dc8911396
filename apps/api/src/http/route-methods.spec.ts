import { RouteMethods } from './route-methods.js';

const known = new RouteMethods();
known.note({ url: '/v1/rooms', method: ['POST', 'GET'] });
known.note({ url: '/v1/rooms/:id', method: 'GET' });
known.note({ url: '/v1/rooms/:id', method: 'DELETE' });
known.note({ url: '/docs/*', method: 'GET' });
known.note({ url: '/openapi.json', method: 'GET' });

describe('the methods of a path', () => {
  it('are those of all its routes, whatever stands in its query', () => {
    expect(known.at('/v1/rooms?limit=1')).toEqual(['GET', 'POST']);
    expect(known.at('/v1/rooms/7')).toEqual(['DELETE', 'GET']);
    expect(known.at('/docs/a/b.css')).toEqual(['GET']);
  });

  it('are none where there is no such path', () => {
    expect(known.at('/v1/rooms/7/walls')).toEqual([]);
    expect(known.at('/v1/rooms/')).toEqual([]);
    expect(known.at('/openapi-json')).toEqual([]);
  });
});
