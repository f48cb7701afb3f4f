import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../../scripts/functions-metadata';
import { allWords, type Entry } from './all';

/** The ribbon's tips and the names of its buttons. */
function manifestWords(): Entry[] {
  const xml = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  return [...xml.matchAll(/<(?:bt:String id="[^"]*"|Description|DisplayName) DefaultValue="([^"]*)"/g)].map(
    (match) => ({ name: 'manifest', text: match[1]! }),
  );
}

/** What Excel shows of the custom functions in its formula bar. */
function functionWords(): Entry[] {
  const source = readFileSync(join(__dirname, '../../src/functions/functions.ts'), 'utf8');
  return functionsMetadata(source).functions.flatMap(({ description, parameters }) =>
    [description, ...parameters.map((parameter) => parameter.description)].map((text) => ({
      name: 'functions.json',
      text,
    })),
  );
}

/** So many syllables as groups of vowels, an e at the end counting only after l: "table", but "date". */
function syllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, (ending) => ending[0]!);
  return Math.max(1, plain.match(/[aeiouy]+/g)?.length ?? 1);
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+|\n+/).filter((each) => /[a-z]/i.test(each));
const wordsOf = (text: string): string[] => text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? [];

/** The Flesch-Kincaid grade of a set of sentences: the school year for which they are fit; age is five more. */
function grade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  const parts = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (parts / words.length) - 15.59;
}

// Headings and labels of a word or two are no sentences and would flatter the figure; the usage is a table of options.
const entries = [...allWords(), ...manifestWords(), ...functionWords()].filter(
  ({ name, text }) => wordsOf(text).length >= 4 && !name.startsWith('cli.usage'),
);
const sentences = entries
  .flatMap(({ text }) => sentencesOf(text))
  .filter((each) => wordsOf(each).length >= 3);

it('counts syllables as they are said', () => {
  const said = {
    a: 1,
    date: 1,
    table: 2,
    reached: 1,
    wanted: 2,
    dates: 1,
    reason: 2,
    certainty: 3,
    recalculate: 4,
  };
  for (const [word, count] of Object.entries(said)) expect([word, syllables(word)]).toEqual([word, count]);
});

it('can be read at the age of 14: the grade of all sentences together is at most 9', () => {
  expect(sentences.length).toBeGreaterThan(300);
  expect(grade(sentences)).toBeLessThanOrEqual(9);
});

it('can be read at the age of 14 in every subject', () => {
  const subjects = new Map<string, string[]>();
  for (const { name, text } of entries) {
    const subject = name.split('.')[0]!;
    subjects.set(subject, [...(subjects.get(subject) ?? []), ...sentencesOf(text)]);
  }
  const grades = [...subjects].map(([subject, said]) => ({ subject, grade: grade(said) }));
  expect(grades.filter((each) => each.grade > 9)).toEqual([]);
});

it('has no sentence that runs on', () => {
  const long = sentences.filter((each) => wordsOf(each).length > 30);
  expect(long).toEqual([]);
});
