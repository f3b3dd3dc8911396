import { headerKey } from '../columns/header-key.js';
import { type CueStatus } from '../kinds/drafts.js';

const WORDS: readonly (readonly [CueStatus, string])[] = [
  [
    'sketch',
    'sketch, sketched, to be written, to write, not started, writing, in progress, wip, composing, draft, skizze, bozza, esquisse, todo',
  ],
  ['mock-up', 'mock up, mockup, demo, demoed, midi mockup, preview, layout'],
  [
    'approved',
    'approved, director approved, signed off, ok, freigegeben, abgenommen, approvato, approuvé, validé, written, composed, komponiert, composto, composé',
  ],
  [
    'orchestrated',
    'orchestrated, orchestration done, arranged, orchestriert, instrumentiert, orchestrato, orchestré',
  ],
  ['copied', 'copied, copying done, kopiert, notensatz fertig, copiato, copié'],
  [
    'parts-printed',
    'parts printed, printed, parts done, parts ready, gedruckt, stimmen gedruckt, parti stampate, stampato, imprimé, parties imprimées',
  ],
  ['recorded', 'recorded, rec, in the can, tracked, aufgenommen, registrato, inciso, enregistré'],
  ['mixed', 'mixed, mix done, gemischt, abgemischt, mixato, mixé'],
  ['delivered', 'delivered, final, done, dubbed, geliefert, abgegeben, consegnato, livré, finished, fertig'],
  [
    'omitted',
    'omitted, omit, cut, dropped, deleted, unused, not used, killed, entfällt, gestrichen, omesso, tagliato, supprimé, coupé',
  ],
  [
    'needs-pick-up',
    'needs pick up, pick up needed, pickup, pickups, pick up, retake, re record, nachaufnahme, da rifare, à refaire',
  ],
];

const byWord = new Map(
  WORDS.flatMap(([status, words]) =>
    [status, ...words.split(',')].map((word) => [headerKey(word), status] as const),
  ),
);

export const readCueStatus = (text: string): CueStatus | undefined => byWord.get(headerKey(text));

/** Whether a status of one trade ("Recording Status: done") says that its work is finished. */
export const isDone = (text: string): boolean =>
  /^(?:done|complete[d]?|finished|final|ok|yes|y|x|✓|✔|100 ?%|approved|delivered|recorded|mixed|orchestrated|fertig|ja|fatto|finito|s[iì]|fini|terminé|oui)$/i.test(
    text,
  );
