/** What is known of a date. `month` from 1, and only where `day` may be known. */
export interface LooseDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const LONGEST = 100;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b/gi;
const FOUR_DIGITS = /(?<!\d)(\d{4})(?!\d)/;
const NUMBERS = /(?<!\d)([12]\d{3})[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?/;
const COMPACT = /^\s*([12]\d{3})(0[1-9]|1[0-2])([0-3]\d)\s*$/;
const NUMBERS_FROM_DAY = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]([12]\d{3})(?!\d)/;

/** Returns the date that a text tells: `2021/04/21/`, `2019-03`, `2016//`, `20190304`, `2019 Mar 4`, `March 4, 2019`,
 * `MAR 15`, `2024年3月5日`. A span of months (`2019 Mar-Apr`) and a season have no month; of two dates the first counts.
 * A date of day and month in numbers alone has no month where the two could be swapped. */
export function looseDate(text: string): LooseDate {
  const short = text.slice(0, LONGEST).replace(/[年月日]/gu, '-');
  const numbers = NUMBERS.exec(short) ?? COMPACT.exec(short);
  if (numbers !== null) return settled(numbers[1], Number(numbers[2]), numbers[3]);
  const year = FOUR_DIGITS.exec(short)?.[1];
  const names = new Set(
    Array.from(short.matchAll(MONTH_NAME), ([, name]) => String(name).toLowerCase()),
  );
  if (names.size === 1) {
    const [name = ''] = names;
    const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(short)?.[1];
    return settled(year, MONTHS.indexOf(name) + 1, day);
  }
  const fromDay = NUMBERS_FROM_DAY.exec(short);
  if (fromDay !== null && Number(fromDay[1]) > 12)
    return settled(fromDay[3], Number(fromDay[2]), fromDay[1]);
  return settled(year, 0, undefined);
}

function settled(year: string | undefined, month: number, day: string | undefined): LooseDate {
  const isMonth = month >= 1 && month <= 12;
  const number = Number(day ?? 0);
  return {
    year: year === undefined ? null : Number(year),
    month: isMonth ? month : null,
    day: isMonth && number >= 1 && number <= 31 ? number : null,
  };
}

/** Returns `YYYY-MM` or `YYYY-MM-DD`; null without year or month. */
export function dateLabel({ year, month, day }: LooseDate): string | null {
  if (year === null || month === null) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  const start = `${year}-${two(month)}`;
  return day === null ? start : `${start}-${two(day)}`;
}
