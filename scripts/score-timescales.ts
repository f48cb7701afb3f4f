// Timescales read right, of the labelled set: kind, start, due and original due date.
import { scoreTimescales } from '../tests/labelled';

const scored = scoreTimescales();
const missed = scored.filter(({ right }) => !right);
for (const { label, got } of missed) {
  console.log(`✗ “${label.text}”${label.context ? ` ${JSON.stringify(label.context)}` : ''}`);
  console.log(
    `    should be ${label.kind} ${label.start ?? '–'} ${label.due ?? '–'} ${label.originalDue ?? ''}`,
  );
  console.log(`    was read  ${got.kind} ${got.start ?? '–'} ${got.due ?? '–'} ${got.originalDue ?? ''}`);
}
const share = (100 * (scored.length - missed.length)) / scored.length;
console.log(`${scored.length - missed.length} of ${scored.length} timescales right: ${share.toFixed(1)} %`);
process.exitCode = share >= 98 ? 0 : 1;
