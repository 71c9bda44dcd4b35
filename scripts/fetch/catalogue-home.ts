import type { Catalogue } from './catalogue.ts';

/** Returns where a catalogue is asked: at home, unless FIELD_ATLAS_CATALOGUE_URL names a stand-in (the tests' own server). */
export function catalogueHome(
  { home }: Pick<Catalogue, 'home'>,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const standIn = environment['FIELD_ATLAS_CATALOGUE_URL'];
  return standIn === undefined || standIn === '' ? home : standIn.replace(/\/$/, '');
}
