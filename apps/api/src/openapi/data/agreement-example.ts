const kept = { validFrom: '2023-01-01', validTo: null, source: 'deal', confidence: 'high' };

/** An agreement of one's own, as it is sent. */
export const AGREEMENT_EXAMPLE = {
  id: 'venice-house',
  name: 'House agreement, Venice',
  scope: 'our orchestra in Venice',
  terms: [
    { parameter: 'call-minutes', value: 180, unit: 'minutes', severity: 'hard', ...kept },
    {
      parameter: 'scale',
      value: 12_000,
      unit: 'minor',
      currency: 'EUR',
      when: { callMinutes: 180 },
      severity: 'cost',
      ...kept,
    },
  ],
};
