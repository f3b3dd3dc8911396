import { type ArgsDef } from 'citty';

export const productionFlag = {
  production: { type: 'string', required: true, valueHint: 'id|slug', description: 'whose' },
} as const satisfies ArgsDef;
