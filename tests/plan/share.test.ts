import { readSettings, settingsText } from '../../src/plan/share';
import { noCorrection } from '../../src/plan/correction';
import { EMPTY_STATE, type PlanRagState } from '../../src/plan/state';

const state: PlanRagState = {
  ...EMPTY_STATE,
  settings: { ...EMPTY_STATE.settings, staleWeeks: 10 },
  corrections: [
    { ...noCorrection('North team', 'action|ref'), rowsLeftOut: [12] },
    noCorrection('By name', ''),
  ],
  accepted: [{ sheet: 'Plan', key: 'x', reason: 'private to the plan', on: '2014-10-15' }],
};

it('gives another team the settings and the corrections by layout, and nothing of the plan', () => {
  const text = settingsText(state);
  expect(text).not.toContain('private to the plan');
  expect(text).not.toContain('North team');
  const { change, problems } = readSettings(text);
  expect(problems).toEqual([]);
  const changed = change!(EMPTY_STATE);
  expect(changed.settings.staleWeeks).toBe(10);
  expect(changed.corrections[0]).toMatchObject({ sheet: null, fingerprint: 'action|ref', rowsLeftOut: [12] });
  expect(changed.accepted).toEqual([]);
});

it.each([
  ['nonsense', /./],
  ['{"settings":{"staleWeeks":0},"ownSchemes":[],"corrections":[]}', /settings, staleWeeks: /],
  ['{"settings":{},"ownSchemes":[{"id":"x"}],"corrections":[]}', /ownSchemes, number 1/],
  ['{"settings":{},"ownSchemes":[],"corrections":[],"more":1}', /more/],
])('says what is wrong with %s and changes nothing', (text, told) => {
  const { change, problems } = readSettings(text);
  expect(change).toBeNull();
  expect(problems.join(' ')).toMatch(told);
});
