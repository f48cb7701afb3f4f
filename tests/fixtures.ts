/** The fixture workbooks, read and assessed as a way in does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../src/files';
import { assessPlan } from '../src/plan/assess';
import type { AssessedPlan } from '../src/plan/assessed';
import { readPlans, type WorkbookReading } from '../src/plan/reading';
import { chooseScheme } from '../src/plan/schemes';

export const FIXTURES = [
  'composite-plan-2011',
  'business-plan-2014',
  'scrutiny-2009',
  'milestone-plan-2012',
  'improvement-plan-2012',
] as const;
export type FixtureName = (typeof FIXTURES)[number];

export function fixturePath(name: FixtureName): string {
  return join(__dirname, 'fixtures', `${name}.xlsx`);
}

export function fixtureBytes(name: FixtureName): Uint8Array {
  return new Uint8Array(readFileSync(fixturePath(name)));
}

export function fixturePlans(name: FixtureName): WorkbookReading {
  return readPlans(readWorkbook(fixtureBytes(name), `${name}.xlsx`).snapshot);
}

export function assessFixture(name: FixtureName, asAt: string): AssessedPlan[] {
  const { snapshot } = readWorkbook(fixtureBytes(name), `${name}.xlsx`);
  return readPlans(snapshot).plans.map((plan) => {
    const sheet = snapshot.sheets.find((each) => each.name === plan.sheet)!;
    return assessPlan(plan, { asAt, scheme: chooseScheme(plan), sheet });
  });
}
