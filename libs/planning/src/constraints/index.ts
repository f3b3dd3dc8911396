import { allowedLocation } from './allowed-location.js';
import { callLength } from './call-length.js';
import { calledLineUp } from './called-line-up.js';
import { chairCalled } from './chair-called.js';
import { chairOnce } from './chair-once.js';
import { chairPay } from './chair-pay.js';
import { chairsFilled } from './chairs-filled.js';
import { type Constraint } from './constraint.js';
import { continuity } from './continuity.js';
import { dayLimit } from './day-limit.js';
import { distinctMusicians } from './distinct-musicians.js';
import { doublesCovered } from './doubles-covered.js';
import { groupWhole } from './group-whole.js';
import { longDay } from './long-day.js';
import { localFirst } from './local-first.js';
import { notInThePast } from './not-in-the-past.js';
import { paidWaiting } from './paid-waiting.js';
import { passOrder } from './pass-order.js';
import { passesRecorded } from './passes-recorded.js';
import { personAvailable } from './person-available.js';
import { personOnce } from './person-once.js';
import { planningWindow } from './planning-window.js';
import { playsInstrument } from './plays-instrument.js';
import { recordedCap } from './recorded-cap.js';
import { recordedOnce } from './recorded-once.js';
import { rest } from './rest.js';
import { roomAvailable } from './room-available.js';
import { roomCapacity } from './room-capacity.js';
import { roomHire } from './room-hire.js';
import { roomOnce } from './room-once.js';
import { sectionLed } from './section-led.js';
import { staffAvailable } from './staff-available.js';
import { staffInOnePlace } from './staff-in-one-place.js';
import { usualHours } from './usual-hours.js';
import { workingDay } from './working-day.js';

/** Every rule a plan is held against; the hard ones first. */
export const constraints: readonly Constraint[] = [
  recordedCap,
  callLength,
  calledLineUp,
  roomCapacity,
  roomAvailable,
  roomOnce,
  allowedLocation,
  passOrder,
  recordedOnce,
  planningWindow,
  notInThePast,
  staffInOnePlace,
  staffAvailable,
  playsInstrument,
  personAvailable,
  personOnce,
  dayLimit,
  longDay,
  rest,
  chairOnce,
  chairCalled,
  passesRecorded,
  chairsFilled,
  distinctMusicians,
  roomHire,
  chairPay,
  localFirst,
  groupWhole,
  doublesCovered,
  sectionLed,
  continuity,
  paidWaiting,
  usualHours,
  workingDay,
];
