/**
 * Excel number formats: is a cell a date, and what does it show. Shared by both ways in, so that a file and the open
 * workbook read the same. Source of codes: ECMA-376 part 1, 18.8.30 and 18.8.31.
 */
import { MONTH_NAMES, dateFromSerial, parseIsoDate, weekday } from './dates';

/** The built-in formats that files name by number only. Dates 14 and 22 follow the user's locale: here the UK's. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [27, 'dd/mm/yyyy'],
  [30, 'd/m/yy'],
  [36, 'dd/mm/yyyy'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'dd/mm/yyyy'],
  [57, 'dd/mm/yyyy'],
]);

/** The code of a built-in format id, or null for an id that Excel does not define. */
export function builtInFormat(id: number): string | null {
  return BUILT_IN.get(id) ?? null;
}

/** The code without quoted text, escapes, colours, locales and padding: only its tokens remain. */
function tokens(code: string): string {
  return code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, (bracket) => (/^\[(h+|m+|s+)\]$/i.test(bracket) ? bracket : ''));
}

function firstSection(code: string): string {
  return splitSections(code)[0] ?? '';
}

/** True where a number in this format is a day (not a bare time). */
export function isDateFormat(code: string): boolean {
  if (/^general$/i.test(code.trim())) return false;
  const plain = tokens(firstSection(code)).replace(/AM\/PM|A\/P/gi, '');
  if (/\[(h+|m+|s+)\]/i.test(plain)) return false;
  if (/[dy]/i.test(plain)) return true;
  return /m/i.test(plain) && !/[hs]/i.test(plain);
}

/** True where a date in this format shows its month and year but no day: `mmm-yy`. */
export function isMonthOnlyFormat(code: string): boolean {
  const plain = tokens(firstSection(code));
  return isDateFormat(code) && /m/i.test(plain) && /y/i.test(plain) && !/d/i.test(plain);
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let current = '';
  for (let index = 0; index < code.length; index += 1) {
    const character = code[index]!;
    if (character === '"') {
      const end = code.indexOf('"', index + 1);
      const stop = end < 0 ? code.length : end;
      current += code.slice(index, stop + 1);
      index = stop;
    } else if (character === '\\') {
      current += code.slice(index, index + 2);
      index += 1;
    } else if (character === ';') {
      sections.push(current);
      current = '';
    } else current += character;
  }
  return [...sections, current];
}

/**
 * What a number shows in a format. Exact for the formats that plans use (General, decimals, thousands, per cent, dates,
 * times, quoted text); fractions and exponents fall back to General.
 */
export function formatNumber(value: number, code: string, epoch1904 = false): string {
  const sections = splitSections(code);
  if (/^general$/i.test(code.trim()) || code === '') return general(value);
  const section =
    value < 0 && sections.length > 1
      ? sections[1]!
      : value === 0 && sections.length > 2
        ? sections[2]!
        : sections[0]!;
  const magnitude = value < 0 && sections.length > 1 ? -value : value;
  if (isDateOrTime(section)) return formatDate(value, section, epoch1904);
  const plain = tokens(section);
  if (/general/i.test(plain) || /@/.test(plain)) return general(value);
  if (/[?/E]/.test(plain)) return general(value);
  if (!/[0#]/.test(plain)) return literal(section);
  return withLiterals(section, decimal(magnitude, plain));
}

function isDateOrTime(section: string): boolean {
  return /[dyhsm]/i.test(tokens(section).replace(/general/gi, ''));
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(11)));
}

function decimal(value: number, plain: string): string {
  const percent = plain.includes('%');
  const places = /\.([0#]+)/.exec(plain)?.[1]?.length ?? 0;
  const thousands = /[0#],[0#]/.test(plain);
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(Math.min(places, 20));
  const [whole = '0', fraction] = fixed.split('.');
  const leading = /0/.test(plain.split('.')[0] ?? '') ? (plain.split('.')[0]!.match(/0/g)?.length ?? 1) : 1;
  const padded = whole.padStart(leading, '0');
  const grouped = thousands ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** The section's own literal text with `number` in the place of its digits. */
function withLiterals(section: string, number: string): string {
  let placed = false;
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(
      /"([^"]*)"|\\(.)|_.|\*.|([0#?.,]+)/g,
      (_all, quoted?: string, escaped?: string, digits?: string) => {
        if (digits === undefined) return quoted ?? escaped ?? '';
        if (placed) return '';
        placed = true;
        return number;
      },
    );
}

function literal(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"|\\(.)|_.|\*./g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function formatDate(serial: number, section: string, epoch1904: boolean): string {
  const iso = dateFromSerial(serial, epoch1904);
  const civil = iso === null ? null : parseIsoDate(iso);
  if (!iso || !civil) return general(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const [hours, minutes] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const twelve = /AM\/PM|A\/P/i.test(section);
  let afterHours = false;
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(
      /"([^"]*)"|\\(.)|_.|\*.|AM\/PM|A\/P|y+|m+|d+|h+|s+/gi,
      (token, quoted?: string, escaped?: string) => {
        if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
        const letter = token[0]!.toLowerCase();
        const wasAfterHours = afterHours;
        if (/^[ydhms]/i.test(token)) afterHours = letter === 'h' || (letter === 'm' && wasAfterHours);
        if (/^a/i.test(token)) return hours < 12 ? 'AM' : 'PM';
        if (letter === 'y')
          return token.length > 2
            ? String(civil.year).padStart(4, '0')
            : String(civil.year % 100).padStart(2, '0');
        if (letter === 'd') return dayToken(civil.day, token.length, DAY_NAMES[weekday(iso)]!);
        if (letter === 'h') return pad(twelve ? hours % 12 || 12 : hours, token.length);
        if (letter === 's') return pad(seconds % 60, token.length);
        if (wasAfterHours) return pad(minutes, token.length);
        return monthToken(civil.month, token.length);
      },
    )
    .trim();
}

function pad(value: number, length: number): string {
  return length > 1 ? String(value).padStart(2, '0') : String(value);
}

function dayToken(day: number, length: number, name: string): string {
  if (length <= 2) return pad(day, length);
  return length === 3 ? name.slice(0, 3) : name;
}

function monthToken(month: number, length: number): string {
  const name = MONTH_NAMES[month - 1]!;
  if (length <= 2) return pad(month, length);
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name[0]! : name;
}
