import { allowedLocation } from './allowed-location.js';
import { callLength } from './call-length.js';
import { calledLineUp } from './called-line-up.js';
import { chairCalled } from './chair-called.js';
import { chairOnce } from './chair-once.js';
import { chairPay } from './chair-pay.js';
import { chairsFilled } from './chairs-filled.js';
import { continuity } from './continuity.js';
import { dayLimit } from './day-limit.js';
import { distinctMusicians } from './distinct-musicians.js';
import { doublesCovered } from './doubles-covered.js';
import { groupWhole } from './group-whole.js';
import { localFirst } from './local-first.js';
import { longDay } from './long-day.js';
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

/** What is said of breaches of the rules of a plan, by code: in English, from their figures. */
export const violationSays = {
  'ENGAGEMENT.CHAIR_TAKEN': chairOnce.says,
  'ENGAGEMENT.DOUBLE_BOOKED': personOnce.says,
  'ENGAGEMENT.DOUBLE_MISSING': doublesCovered.says,
  'ENGAGEMENT.GROUP_LARGER_THAN_CALLED': groupWhole.says,
  'ENGAGEMENT.NOT_ELIGIBLE': playsInstrument.says,
  'ENGAGEMENT.NOT_LOCAL': localFirst.says,
  'ENGAGEMENT.NOT_PRINCIPAL': sectionLed.says,
  'ENGAGEMENT.NO_LONG_BREAK': longDay.says,
  'ENGAGEMENT.NO_SUCH_CHAIR': chairCalled.says,
  'ENGAGEMENT.PLAYER_CHANGED': continuity.says,
  'ENGAGEMENT.REST_TOO_SHORT': rest.says,
  'ENGAGEMENT.TOO_MANY_SESSIONS': dayLimit.says,
  'ENGAGEMENT.UNAVAILABLE': personAvailable.says,
  'PLAN.CHAIR_PAY': chairPay.says,
  'PLAN.OPEN_CHAIR': chairsFilled.says,
  'PLAN.PASS_UNPLACED': passesRecorded.says,
  'PLAN.ROOM_HIRE': roomHire.says,
  'PLAN.TARGET_MISSED': distinctMusicians.says,
  'SESSION.CALL_LENGTH': callLength.says,
  'SESSION.CAP_EXCEEDED': recordedCap.says,
  'SESSION.HOLIDAY': workingDay.says,
  'SESSION.IMMUTABLE': notInThePast.says,
  'SESSION.LINE_UP_TOO_SMALL': calledLineUp.says,
  'SESSION.LOCATION_NOT_ALLOWED': allowedLocation.says,
  'SESSION.OUTSIDE_WINDOW': planningWindow.says,
  'SESSION.PASS_ORDER': passOrder.says,
  'SESSION.PASS_TWICE': recordedOnce.says,
  'SESSION.PLAYERS_WAIT': paidWaiting.says,
  'SESSION.ROOM_DOUBLE_BOOKED': roomOnce.says,
  'SESSION.ROOM_TOO_SMALL': roomCapacity.says,
  'SESSION.ROOM_UNAVAILABLE': roomAvailable.says,
  'SESSION.STAFF_ELSEWHERE': staffInOnePlace.says,
  'SESSION.STAFF_UNAVAILABLE': staffAvailable.says,
  'SESSION.UNUSUAL_HOUR': usualHours.says,
};
