// Statuses read right, of the labelled set, and every text wrongly taken for complete.
import { neverComplete, scoreStatuses, wronglyComplete } from '../tests/labelled';

const scored = scoreStatuses();
const missed = scored.filter(({ right }) => !right);
for (const { label, got } of missed) {
  console.log(`✗ “${label.text}”`);
  console.log(`    should be ${label.status}, was read ${got}`);
}
const falseComplete = missed.filter(({ got }) => got === 'complete').length;
const wrong = wronglyComplete();
for (const text of wrong) console.log(`✗ “${text}” was read as complete`);
const complete = scored.filter(({ label }) => label.status === 'complete');
const share = (100 * (scored.length - missed.length)) / scored.length;
console.log(`${scored.length - missed.length} of ${scored.length} statuses right: ${share.toFixed(1)} %`);
console.log(
  `complete: ${falseComplete} wrongly taken for it, ${complete.filter(({ right }) => right).length} of ${complete.length} found`,
);
console.log(`near misses: ${wrong.length} of ${neverComplete().length} wrongly taken for complete`);
process.exitCode = share >= 95 && falseComplete + wrong.length === 0 ? 0 : 1;
