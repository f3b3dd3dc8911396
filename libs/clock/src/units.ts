export const MS_PER_SECOND = 1_000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

/** Two digits, as clocks and calendars write them. */
export const pad2 = (value: number): string => String(value).padStart(2, '0');
