import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Returns the path of the first Chromium or Chrome that starts, or null. A path in CHROME_PATH goes first. */
export async function findChromium(): Promise<string | null> {
  for (const path of candidates()) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return null;
}

/** Every path worth trying, best first. */
export function candidates(): readonly string[] {
  const given = process.env['CHROME_PATH'];
  return [
    ...(given === undefined || given === '' ? [] : [given]),
    ...onPath(),
    ...usualPlaces(),
    ...playwrightsOwn(),
  ];
}

function onPath(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') return MAC;
  if (process.platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return roots.flatMap((root) => [
    join(root, 'Google/Chrome/Application/chrome.exe'),
    join(root, 'Chromium/Application/chrome.exe'),
  ]);
}

/** The browser that `playwright-core install chromium` would have put into its cache. */
function playwrightsOwn(): readonly string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Whether a browser comes up: some that are found are only a stub that asks for another package. */
async function starts(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...CHROMIUM_FLAGS],
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
