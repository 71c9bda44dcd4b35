/** What a date says for certain. */
export interface LooseDate {
  readonly year: number | null;
  /** `YYYY-MM` or `YYYY-MM-DD`; null where only the year is known. */
  readonly published: string | null;
}

/** First letters of the months in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents. */
const MONTHS = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'mei'],
  ['jun', 'giu', 'juin'],
  ['jul', 'lug', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];
const MONTH_WORD = /^\p{L}{3,10}$/u;
const YEAR_FIRST = /^([12]\d{3})(?:[-/.年]\s?|\s+年\s?)(\d{1,2})(?:[-/.月]\s?(\d{1,2}))?(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3})(?!\d)/;
const COMPACT = /^([12]\d{3})(\d{2})(\d{2})(?!\d)/;
const ANY_YEAR = /(?<!\d)(1[0-9]\d{2}|20\d{2}|2100)(?!\d)/;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?/g;
const LONGEST = 80;

/** Returns what a date in any usual spelling says: `2020-11-22`, `2020/11`, `2018 Aug 14`, `Nov 22, 2020`, `14 août 2018`,
 * `22.11.2020`, `2020年3月`, `2014//`, `2019.0`. A date whose day and month could be either way round gives its year. */
export function looseDate(text: string): LooseDate {
  const date = text.slice(0, LONGEST).trim();
  const first = YEAR_FIRST.exec(date) ?? COMPACT.exec(date);
  if (first !== null) return dated(Number(first[1]), Number(first[2]), numberOf(first[3]));
  const last = YEAR_LAST.exec(date);
  if (last !== null) return dayOrMonthFirst(last);
  const year = ANY_YEAR.exec(date);
  if (year === null) return { year: null, published: null };
  const others = `${date.slice(0, year.index)} ${date.slice(year.index + 4)}`.replace(TIME, ' ');
  return dated(Number(year[1]), monthIn(others), dayIn(others));
}

/** Returns a month's number from its name or number in a text; null where there is none, or more than one. */
export function monthIn(text: string): number | null {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .split(/[^\p{L}]+/u);
  const months = words.flatMap((word) => {
    if (!MONTH_WORD.test(word)) return [];
    const index = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)));
    return index < 0 ? [] : [index + 1];
  });
  return new Set(months).size === 1 ? (months[0] ?? null) : null;
}

function dayIn(text: string): number | null {
  const days = text.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
  return days.length === 1 ? Number(days[0]) : null;
}

function dayOrMonthFirst([, a, sign, b, year]: readonly string[]): LooseDate {
  const [first, second] = [Number(a), Number(b)];
  if (sign === '.' || first > 12 || first === second) return dated(Number(year), second, first);
  return second > 12 ? dated(Number(year), first, second) : dated(Number(year), null, null);
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** Returns the date of a year, a month and a day, as far as they are possible. */
export function dated(year: number, month: number | null, day: number | null): LooseDate {
  if (month === null || month < 1 || month > 12) return { year, published: null };
  const text = `${year}-${String(month).padStart(2, '0')}`;
  if (day === null || day < 1 || day > 31) return { year, published: text };
  return { year, published: `${text}-${String(day).padStart(2, '0')}` };
}
