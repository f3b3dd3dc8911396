import { type MarginalView } from '#desk';
import { moneyWords } from '#planning';
import { marginWords } from '#reports';
import { counted } from '../frame/figures.js';
import { table } from '../frame/table.js';
import { type Paint } from '../frame/terminal.js';

/** What one thing more or less would cost in a session, for a person. */
export function marginalText(found: MarginalView, paint: Paint, width: number): string {
  const { session, currency, cost, withoutRate, margins } = found;
  const start = session.localStart.slice(0, 16).replace('T', ' ');
  const head = `${session.location} ${start} (${session.zone}) · ${session.agreement}`;
  const missing = withoutRate === 0 ? '' : `, and ${counted(withoutRate, 'line')} without a known rate`;
  const open = session.openChairs === 0 ? '' : `; ${counted(session.openChairs, 'chair')} open`;
  return [
    `${paint('title', head)}\n`,
    `${counted(session.players, 'player')} called${open}: ${moneyWords({ minor: cost, currency })} as called${missing}\n\n`,
    table(
      margins.map((one) => ['-', marginWords(one, currency)]),
      width,
    ),
  ].join('');
}
