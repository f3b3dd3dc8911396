import { plainText } from '../print/layout.js';
import type * as Rendering from '../render.js';
import type * as Schedules from '../schedule/build-schedule.js';
import { changedCuts } from '../spec-support/changed-cuts.js';
import { smallCompliance } from '../spec-support/small-compliance.js';
import { smallProduction } from '../spec-support/small-production.js';
import { withStandIns } from '../spec-support/with-stand-ins.js';
import { onPaper } from '../writing-options.js';
import { en } from './en.js';
import { type Words } from './words.js';

const tag = (date: string): string => date.split('-').reverse().join('.');

/** As much German as a call sheet office would begin with; what it lacks is English. */
const german: Words = {
  ...en,
  titles: { ...en.titles, schedule: 'Terminplan', compliance: 'Tarifprüfung' },
  statuses: { ...en.statuses, confirmed: 'bestätigt', recorded: 'aufgenommen', cancelled: 'abgesagt' },
  engagements: { ...en.engagements, confirmed: 'zugesagt', pencilled: 'vorgemerkt' },
  instruments: { ...en.instruments, tuba: 'Tuba', viola: 'Bratsche', 'violin-2': 'Violine II' },
  schedulePage: {
    ...en.schedulePage,
    warnings: 'Zu klären',
    openChairs: (open) => `Offene Stühle: ${open}`,
  },
  scheduleText: {
    ...en.scheduleText,
    title: 'Terminplan',
    open: 'Offen',
    chairs: (many) => `${many} Stühle`,
  },
  says: {
    ...en.says,
    'SCHEDULE.PARTS_NOT_PRINTED': ({ passes, due, daysLeft }) =>
      `Stimmen von ${passes.join(', ')} fehlen, fällig am ${tag(due)}, noch ${daysLeft} Tage`,
    'SCHEDULE.NOBODY_ENGAGED': () => 'niemand ist engagiert',
    'PLAN.NOBODY_FOR_CHAIR': ({ needs, exist, free }) =>
      `${needs} gebraucht, ${free} frei von ${exist} am Ort`,
    'RULES.REST': ({ calls: [, later], had, due }) =>
      `Vor dem Dienst am ${tag(later.localStart.slice(0, 10))} liegen ${had / 60} statt ${due / 60} Stunden Ruhe`,
    'REPAIR.OTHER_START': ({ minutes, time }) =>
      `Dienst um ${time} beginnen, ${Math.abs(minutes)} Minuten ${minutes > 0 ? 'später' : 'früher'}`,
    'PICTURE.SHOT_DROPPED': ({ shot, frames }) => `${shot} ist entfallen (${frames} Bilder)`,
    'SESSION.CAP_EXCEEDED': ({ seconds, capSeconds }) =>
      `${seconds} s Musik, erlaubt sind ${capSeconds} s in einem Dienst`,
  },
};

const translated = {
  './words.ts': { ENGLISH: en, wordsOf: (locale: string) => (locale.startsWith('de') ? german : en) },
};
const loaded = (module: string): Promise<unknown> => withStandIns(import.meta.url, module, translated);
const { buildSchedule } = (await loaded('../schedule/build-schedule.ts')) as typeof Schedules;
const { reportText, written } = (await loaded('../render.ts')) as typeof Rendering;

const schedule = buildSchedule({ ...smallProduction, today: '2023-03-16' });
const compliance = smallCompliance(smallProduction);
const DE = onPaper({ locale: 'de-AT' });

describe('another language is one more file of words', () => {
  it('in which the page of the schedule says what the model carries', async () => {
    const page = String(await written(schedule, 'html', DE));
    expect(page).toContain('Small Film: Terminplan');
    expect(page).toContain('Stimmen von 2m1 v1 choir fehlen, fällig am 18.03.2023, noch 2 Tage');
    expect(page).toContain('Tuba 1: 1 gebraucht, 0 frei von 2 am Ort');
    expect(page).toContain('Bratsche 1: niemand ist engagiert');
    expect(page).toContain('(vorgemerkt)');
    expect(page).toContain('aufgenommen');
  });

  it('in which the text for a terminal says the same', () => {
    const text = reportText(schedule, { ...plainText, width: 200, locale: 'de-AT' });
    expect(text).toContain('Small Film · Terminplan');
    expect(text).toContain('Offen     6 Stühle');
    expect(text).toContain('Tuba 1: 1 gebraucht, 0 frei von 2 am Ort');
    expect(text).toContain('! Stimmen von 2m1 v1 choir fehlen, fällig am 18.03.2023, noch 2 Tage');
  });

  it('in which breaches of an agreement and their repairs are told', async () => {
    const page = String(await written(compliance, 'html', DE));
    expect(page).toContain('Vor dem Dienst am 11.03.2023 liegen 9 statt 11 Stunden Ruhe.');
    expect(page).toContain('Dienst um 10:00 beginnen, 120 Minuten später');
  });

  it('in which compared cuts tell what became of the picture, and why a session cannot take a pick-up', async () => {
    const pages = await Promise.all(changedCuts().map((report) => written(report, 'html', DE)));
    expect(pages.join()).toContain('C ist entfallen (1440 Bilder)');
    expect(pages.join()).toContain('1300 s Musik, erlaubt sind 1200 s in einem Dienst');
  });

  it('in which what it has no words for is English', async () => {
    expect(String(await written(schedule, 'html', DE))).toContain('Run order');
  });

  it('in which nothing is said where English is asked for, nor in JSON, whose words are English beside the figures', async () => {
    const page = String(await written(schedule, 'html', onPaper()));
    expect(page).toContain(
      'parts of 1 pass are not printed and are due on 2023-03-18, 2 days left: 2m1 v1 choir',
    );
    const json = String(await written(schedule, 'json', DE));
    expect(JSON.parse(json)).toEqual(schedule);
    expect(schedule.sessions.flatMap(({ warnings }) => warnings)).toContainEqual({
      code: 'SCHEDULE.PARTS_NOT_PRINTED',
      figures: { passes: ['2m1 v1 choir'], due: '2023-03-18', daysLeft: 2 },
      message: 'parts of 1 pass are not printed and are due on 2023-03-18, 2 days left: 2m1 v1 choir',
    });
  });

  it('in which a reason that an older plan kept without figures stands as it was kept', async () => {
    const [tuba] = smallProduction.openReasons;
    const kept = { sessionId: 'S1', instrument: 'tuba', chair: 1, reason: tuba?.reason ?? '' };
    const old = buildSchedule({ ...smallProduction, openReasons: [kept] });
    expect(String(await written(old, 'html', DE))).toContain(kept.reason);
  });
});
