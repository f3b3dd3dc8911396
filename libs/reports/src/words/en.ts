/** All texts of the documents, in English. Another language is a file like this one, of the same shape. */
export const en = {
  statuses: {
    draft: 'draft',
    hold: 'on hold',
    confirmed: 'confirmed',
    recorded: 'recorded',
    closed: 'closed',
    cancelled: 'cancelled',
  } as Readonly<Record<string, string>>,
  calendar: {
    production: (title: string): string => `${title}: recording sessions`,
    within: (subject: string, title: string): string => `${subject}: ${title}`,
    of: (subject: string): string => `${subject}: recording sessions`,
    draft: (summary: string): string => `Draft: ${summary}`,
    hold: (room: string): string => `Hold: ${room}`,
    holdUntil: (when: string): string => `Held until ${when}`,
    session: (title: string, city: string): string => `${title}, ${city}`,
    called: (chairs: number, minutes: string): string => `${chairs} chairs called, ${minutes} of music`,
    lineUp: (lineUp: string): string => `Line-up: ${lineUp}`,
    runOrder: 'Run order',
    home: (time: string, zone: string): string => `Home time: ${time} (${zone})`,
    listening: (name: string, time: string, zone: string): string => `${name}: ${time} (${zone})`,
    playing: (instrument: string, chair: number): string => `You play: ${instrument}, chair ${chair}`,
    doubling: (doubles: string): string => `Doubling: ${doubles}`,
  },
};
