/** What Start says of the other sheets rests on states and figures, so that a verdict may be reworded. */
import { layouts, NO_CONTENTS, SHEET_IDS } from '../../src/sheets';

const VERDICTS =
  /\bCCO_(SelfFundingVerdict|Authority|Consensus|LeaderTypeToday|Triggers|Accountabilities|Dashboard|Risks|ReportingLine)\b(?!_)/g;

describe('Start', () => {
  it('reads no sentence of a verdict', () => {
    const start = layouts(SHEET_IDS, NO_CONTENTS).find(({ sheet }) => sheet === 'Start');
    const told = JSON.stringify(start, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    expect(told).toContain('CCO_AuthorityState');
    expect(told.match(VERDICTS) ?? []).toEqual([]);
  });
});
