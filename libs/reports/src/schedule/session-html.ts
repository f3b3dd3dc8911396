import { instrumentIn } from '../print/instrument-name.js';
import { html, type Html } from '../html/html.js';
import { groupBy, sumOf } from '../order.js';
import { cityOf } from '../print/amounts.js';
import { passLabel } from '../print/pass-label.js';
import { seatWords } from '../print/seat-words.js';
import { isCancelled, isSure } from '../standing.js';
import { type Formats } from '../words/formats.js';
import { said } from '../words/said.js';
import { type Words } from '../words/words.js';
import { clocksWords, hoursMark, timesThere } from './clocks-words.js';
import { type ScheduledEngagement, type ScheduledSession } from './schedule-report.js';

interface Telling {
  /** Whether everybody is named. */
  readonly players: boolean;
  readonly words: Words;
  readonly formats: Formats;
}

/** One session on the page of the schedule. */
export function sessionHtml(session: ScheduledSession, telling: Telling): Html {
  const { words, formats } = telling;
  const { schedulePage, statuses } = words;
  const { here, elsewhere } = clocksWords(session, formats, words);
  const facts = [session.room, statuses[session.status] ?? session.status, session.agreement].join(' · ');
  const calls = session.lineUp ?? schedulePage.noLineUp;
  return html`<article class="call">
    <h3>${here}${elsewhere === '' ? null : html` <span class="quiet">(${elsewhere})</span>`}</h3>
    <p>${facts}</p>
    ${
      isCancelled(session)
        ? html`<p class="warn">${schedulePage.cancelled}</p>`
        : [
            html`<p>
              ${words.columns.lineUp}: ${calls} (${schedulePage.seats(formats.number(session.chairs))})
            </p>`,
            runOrder(session, telling),
            players(session, telling),
            openChairs(session, telling),
            listeners(session, telling),
            warnings(session, telling),
          ]
    }
  </article>`;
}

function runOrder({ passes, musicSeconds }: ScheduledSession, { words, formats }: Telling): Html {
  const { schedulePage } = words;
  if (passes.length === 0) return html`<p class="quiet">${schedulePage.noMusic}</p>`;
  const items = passes.map((pass) => {
    const what = passLabel(pass);
    const title = pass.title === null ? '' : `, ${pass.title}`;
    return html`<li>${what}${title} <span class="quiet">${formats.duration(pass.seconds)}</span></li>`;
  });
  return html`<h4>${schedulePage.runOrderOf(formats.duration(musicSeconds))}</h4>
    <ol>
      ${items}
    </ol>`;
}

function players({ engagements }: ScheduledSession, { players: named, words, formats }: Telling): Html {
  const { schedulePage } = words;
  const live = engagements.filter((one) => one.live);
  if (live.length === 0) return html`<p class="quiet">${schedulePage.nobody}</p>`;
  const heading = schedulePage.players(formats.number(sumOf(live, ({ chairs }) => chairs)));
  if (!named) return html`<p>${heading}</p>`;
  const rows = [...groupBy(live, ({ instrument }) => instrument)].map(
    ([instrument, own]) =>
      html`<p>
        <b>${instrumentIn(words)(instrument)}</b>
        ${own.map((one, at) => [at === 0 ? '' : ', ', player(one, words)])}
      </p> `,
  );
  return html`<h4>${heading}</h4>
    <div class="players">${rows}</div>`;
}

/** Whoever is not sure to come is marked. A name written from right to left leaves what stands around it in order. */
function player({ chair, chairs, name, doubles, status }: ScheduledEngagement, words: Words): Html {
  const also = doubles.length === 0 ? '' : ` +${doubles.map(instrumentIn(words)).join(' +')}`;
  const unsure = isSure({ status }) ? '' : ` (${words.engagements[status] ?? status})`;
  return html`${seatWords(chair, chairs)} <bdi>${name}</bdi>${also}${unsure}`;
}

function openChairs({ open }: ScheduledSession, { words, formats }: Telling): Html | null {
  if (open.length === 0) return null;
  const together = groupBy(open, ({ instrument, reason }) => `${instrument} ${reason}`);
  const rows = [...together.values()].map((own) => {
    const [first] = own;
    if (first === undefined) return null;
    const chairs = own.map(({ chair }) => chair).join(', ');
    return html`<li>${instrumentIn(words)(first.instrument)} ${chairs}: ${said(words, first)}</li>`;
  });
  return html`<h4 class="warn">${words.schedulePage.openChairs(formats.number(open.length))}</h4>
    <ul>
      ${rows}
    </ul>`;
}

function listeners({ listeners: heard }: ScheduledSession, { words, formats }: Telling): Html | null {
  if (heard.length === 0) return null;
  const told = heard.map((one, at) => {
    const { name, role, times } = one;
    const mark = hoursMark(one, words);
    const clock = `${timesThere(times, formats, words)} ${cityOf(times.zone)}`;
    return html`${at === 0 ? '' : '; '}${name} (${role})
    ${clock}${mark === '' ? null : html` <span class="warn">(${mark})</span>`}`;
  });
  return html`<p>${words.schedulePage.listening}: ${told}</p>`;
}

/** What no other line of the session tells already. */
function warnings(session: ScheduledSession, { words }: Telling): Html | null {
  const further = session.warnings.filter(
    ({ code }) => code !== 'SCHEDULE.LISTENER_EARLY' && code !== 'SCHEDULE.LISTENER_LATE',
  );
  if (further.length === 0) return null;
  return html`<h4 class="warn">${words.schedulePage.warnings}</h4>
    <ul>
      ${further.map((one) => html`<li>${said(words, one)}</li>`)}
    </ul>`;
}
