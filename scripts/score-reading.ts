// How the labelled sheets are read: headers, columns, action rows, and every miss.
import { f1, scoreReading } from '../tests/fixtures/reading/score';

const score = scoreReading();
for (const miss of score.misses) console.log(`✗ ${miss}`);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const line = (name: string, counts: { right: number; found: number; wanted: number }): string => {
  const { precision, recall, f1: mean } = f1(counts);
  return `${name.padEnd(16)}precision ${percent(precision)}, recall ${percent(recall)}, F1 ${mean.toFixed(3)}`;
};
const headers = score.headers.right / score.headers.of;
console.log(`${score.sheets} sheets in ${score.families} families`);
console.log(`header          ${score.headers.right} of ${score.headers.of}: ${percent(headers)}`);
console.log(line('columns', score.columns));
console.log(line('action rows', score.rows));
console.log(line('section rows', score.sections));
console.log(`steps           ${score.steps.right} of ${score.steps.of}`);
console.log(`no plan taken for one: ${score.wrongPlans.length === 0 ? 'none' : score.wrongPlans.join(', ')}`);
process.exitCode =
  headers >= 0.98 &&
  f1(score.columns).f1 >= 0.97 &&
  f1(score.rows).f1 >= 0.98 &&
  score.wrongPlans.length === 0
    ? 0
    : 1;
