/** What an action did and what the page says after it. */
export interface Outcome {
  readonly did: string;
  /** "12 of 36 papers". */
  readonly status: string;
  /** Rows of the list; null while the list is not shown. */
  readonly listed: number | null;
  /** Papers of the topics in the tree, all or the chosen ones; null while the tree is not shown. */
  readonly inTopics: number | null;
  /** Rows of the table that stands in the map's place; null where there is none. */
  readonly inTable: number | null;
}

/** Does one action that `choice` (0 … 1) decides, of all that the page offers just now, or none where it is negative; runs in the page. What leaves the page, saves a
 * file or opens a window is passed over. */
export async function act(choice: number): Promise<Outcome> {
  const SKIPPED =
    /^(copy|download|open|export|save|notes|full screen|leave full|present|look at|cite|print|theme:)/iu;
  const WORDS = ['rnn', 'mamba', 'state space', '"long"', 'year:2020..', 'author:gu', 'zzz', ''];
  let left = choice;
  /** A number below `count`, taken out of the choice. */
  const pick = (count: number): number => {
    left = (left * 7919.77 + 0.1234567) % 1;
    return Math.floor(left * count);
  };
  const isUsable = (element: HTMLElement): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"]') === null &&
    !(element as HTMLButtonElement).disabled &&
    !SKIPPED.test(nameOf(element)) &&
    (element as HTMLInputElement).type !== 'file';
  const nameOf = (element: HTMLElement): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const dialogs = [...document.querySelectorAll<HTMLElement>('dialog[open]')];
  const root: ParentNode = dialogs.at(-1) ?? document;
  const all = [
    ...root.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="treeitem"]'),
  ].filter(isUsable);
  const close = dialogs.at(-1)?.querySelector<HTMLElement>('.close');
  const wished =
    close !== undefined && close !== null && pick(3) > 0 ? close : all[pick(all.length)];
  const element = choice < 0 ? undefined : wished;
  let did = 'nothing';
  if (element !== undefined) {
    did = `${element.tagName.toLowerCase()} “${nameOf(element).slice(0, 50)}”`;
    if (element instanceof HTMLSelectElement) {
      const options = [...element.options].filter((option) => !option.disabled);
      element.value = options[pick(options.length)]?.value ?? element.value;
      did += ` → ${element.value}`;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (element instanceof HTMLInputElement && element.type === 'range') {
      const [least, most] = [Number(element.min), Number(element.max === '' ? 100 : element.max)];
      element.value = String(least + pick(most - least + 1));
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && /^(?:text|search|number)$/u.test(element.type))
    ) {
      element.value =
        element.type === 'number' ? String(pick(500)) : (WORDS[pick(WORDS.length)] ?? '');
      did += ` ← ${element.value}`;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    } else
      element.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: pick(5) === 0 }),
      );
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { did, ...readPage() };

  function readPage(): Omit<Outcome, 'did'> {
    const list = document.querySelector('ul[aria-label="Papers"]');
    const rows = [...document.querySelectorAll('[role="treeitem"]')];
    const chosen = rows.filter((row) => row.getAttribute('aria-selected') === 'true');
    const counted = chosen.length > 0 ? chosen : rows;
    const table = document.querySelector('table[aria-label="Papers"]');
    const size = (row: Element): number =>
      Number.parseInt(row.querySelector('.count')?.textContent ?? '0', 10);
    return {
      status: document.querySelector('[role="status"]')?.textContent?.trim() ?? '',
      listed: list === null ? null : list.querySelectorAll('li').length,
      inTopics: rows.length === 0 ? null : counted.reduce((sum, row) => sum + size(row), 0),
      inTable: table === null ? null : Number(table.getAttribute('aria-rowcount')) - 1,
    };
  }
}
