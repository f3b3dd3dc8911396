import { counted, spokenDate } from '../../print/amounts.js';

const chairs = (many: number): string => counted(many, 'chair');

/** Texts that only terminals show; what pages say too, terminals take from there. */
export const terminal = {
  /** `YYYY-MM-DD` → `Tue 14 March 2023`. */
  spokenDate,
  ofMusic: (length: string): string => `${length} of music`,
  scheduleText: {
    title: 'schedule',
    runOrder: 'Run order',
    nothingYet: 'nothing yet',
    players: 'Players',
    nobodyYet: 'nobody yet',
    usual: (status: string): string => `${status} unless said otherwise`,
    open: 'Open',
    listening: 'Listening',
    lineUp: 'Line-up',
    chairs,
    inNoSession: (passes: number): string => `In no session: ${counted(passes, 'pass', 'passes')}`,
    sessions: (sessions: number, locations: number): string =>
      `${counted(sessions, 'session')} in ${counted(locations, 'location')}`,
    music: (length: string, passes: number): string =>
      `${length} of music in ${counted(passes, 'pass', 'passes')}`,
    chairsOpen: (many: number, open: string): string => `${chairs(many)}, ${open} open`,
  },
  callSheetText: {
    title: (sheets: number): string => counted(sheets, 'call sheet'),
    times: (seated: string, downbeat: string, until: string): string =>
      `Seated by ${seated}, downbeat ${downbeat}, until ${until}`,
    /** In ten columns. */
    labels: {
      address: 'Address',
      map: 'Map',
      contact: 'Contact',
      lineUp: 'Line-up',
      carried: 'Carried',
      porterage: 'Porterage',
      emergency: 'Emergency',
      remote: 'Remote',
      notes: 'Notes',
    },
    pause: (minutes: number): string => `break, ${minutes} min`,
    part: (part: number, parts: number): string => `part ${part} of ${parts}`,
    players: (many: number, open: number): string => `Players, ${chairs(many)}, ${open} open`,
    remote: (from: string, to: string, zone: string): string => `remote, ${from}–${to} ${zone}`,
  },
  itineraryText: {
    title: (many: number): string => counted(many, 'itinerary', 'itineraries'),
    calls: (many: number): string => counted(many, 'call'),
  },
  complianceText: {
    title: 'compliance',
    ofPlan: (id: string): string => ` of plan ${id}`,
    checked: (calls: number, players: number, cities: number): string =>
      `${counted(calls, 'call')} of ${counted(players, 'player or group', 'players and groups')} in ${counted(cities, 'city', 'cities')} checked`,
    breaches: (many: number): string => counted(many, 'breach', 'breaches'),
    atPrice: (many: number): string => `${many} allowed at a price`,
    toLookAt: (many: number): string => `${many} to be looked at`,
    by: (amount: string, whom: string): string => `By ${amount}${whom === '' ? '' : `, for ${whom}`}.`,
    toDo: (what: string): string => `To do: ${what}.`,
  },
};
