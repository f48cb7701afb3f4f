// Statuses read right, of the labelled set, and every text wrongly taken for complete.
import { scoreStatuses } from '../tests/labelled';

const scored = scoreStatuses();
const missed = scored.filter(({ right }) => !right);
for (const { label, got } of missed) {
  console.log(`✗ “${label.text}”`);
  console.log(`    should be ${label.status}, was read ${got}`);
}
const falseComplete = missed.filter(({ got }) => got === 'complete').length;
const complete = scored.filter(({ label }) => label.status === 'complete');
const share = (100 * (scored.length - missed.length)) / scored.length;
console.log(`${scored.length - missed.length} of ${scored.length} statuses right: ${share.toFixed(1)} %`);
console.log(
  `complete: ${falseComplete} wrongly taken for it, ${complete.filter(({ right }) => right).length} of ${complete.length} found`,
);
process.exitCode = share >= 95 && falseComplete === 0 ? 0 : 1;
