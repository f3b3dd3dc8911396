import { type CitiesView } from '#desk';
import { moneyWords } from '#planning';
import { figureValue, minutes, standingWords } from '#reports';
import { counted } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

type City = CitiesView['cities'][number];

/** The same music in every city, side by side, for a person. */
export function citiesText(found: CitiesView, paint: Paint, width: number): string {
  const { currency, passes, musicSeconds, cities } = found;
  const rows = cities.map((city) => [
    city.name,
    `${city.calls} × ${city.callMinutes} min`,
    city.capSeconds === null
      ? 'no cap known'
      : `${minutes(city.musicSeconds)} of ${minutes(city.capSeconds)}`,
    counted(city.players, 'player'),
    costWords(city, currency),
  ]);
  return [
    `${paint('title', 'The same music in every city')}\n`,
    `${minutes(musicSeconds)} of music in ${counted(passes, 'pass', 'passes')}\n\n`,
    table(rows, width),
    ...cities.map((city) => cityText(city, currency, paint, width)),
  ].join('');
}

/** Without a rate of exchange the bills themselves. */
function costWords(city: City, currency: string): string {
  if (city.calls === 0) return '–';
  const least = city.withoutRate > 0 ? ' and more' : '';
  const cost =
    city.withoutExchange > 0
      ? city.byCurrency.map((one) => moneyWords(one, 'whole')).join(' + ')
      : moneyWords({ minor: city.cost, currency }, 'whole');
  return `${cost}${least}`;
}

function cityText(city: City, currency: string, paint: Paint, width: number): string {
  const words = (minor: number): string => moneyWords({ minor, currency }, 'whole');
  const billed = city.byCurrency.map((one) => moneyWords(one, 'whole')).join(', ');
  const notes = [
    ...(city.calls === 0
      ? []
      : [
          `${words(city.pay)} for players, ${words(city.rooms)} for rooms; billed as ${billed === '' ? 'nothing' : billed}.`,
          ...(city.calls > city.fewestCalls
            ? [`The minutes alone would fit into ${counted(city.fewestCalls, 'call')}.`]
            : []),
        ]),
    ...(city.atRosterRate > 0
      ? [
          `${counted(city.atRosterRate, 'player')} reckoned with the middle of the rates agreed with the city’s players.`,
        ]
      : []),
    ...(city.withoutRate > 0
      ? [`${counted(city.withoutRate, 'line')} without a known rate: in no sum.`]
      : []),
    ...(city.withoutExchange > 0
      ? [`${counted(city.withoutExchange, 'line')} in a currency without a rate of exchange.`]
      : []),
    ...city.uncertain.map(uncertainWords),
    ...city.obstacles.map((one) => paint('bad', one)),
  ];
  return `\n${paint('heading', `${city.name}, ${city.agreement}`)}\n${table(
    notes.map((note) => ['-', note]),
    width,
  )}`;
}

function uncertainWords({
  parameter,
  value,
  unit,
  currency,
  standing,
  year,
  note,
}: City['uncertain'][number]): string {
  const why = [
    standingWords(standing),
    ...(year === null ? [] : [String(year)]),
    ...(note === '' ? [] : [note]),
  ];
  return `${parameter} ${figureValue({ value, unit, currency })}: ${why.join(', ')}`;
}
