const SAMPLE = 262_144;
/** The 3,755 commonest characters of GB 2312 have these first bytes; nearly all of a Chinese text is made of them. */
const FIRST_COMMON = 0xb0;
const LAST_COMMON = 0xd7;
const LEAST_COMMON = 0.6;
const LEAST_PAIRED = 0.6;
const MOST_WRONG = 0.02;

/** Returns the bytes read as GBK where that makes Chinese of them: what is beyond ASCII are mostly common Han characters,
 * and mostly beside each other (in a text of Windows-1252 an accent stands alone in its word). Null otherwise, also
 * where most of it is UTF-8, or where the host knows no GBK. A character cut off at
 * the very end is dropped. Cost: linear. */
export function decodeGbk(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!hasCommonPairs(sample) || isMostlyUtf8(sample)) return null;
  try {
    const decoder = new TextDecoder('gbk');
    return isChinese(decoder.decode(sample)) ? decoder.decode(bytes).replace(/\uFFFD$/, '') : null;
  } catch {
    return null;
  }
}

/** Whether most two-byte characters are common ones. */
function hasCommonPairs(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    const trail = bytes[at + 1] ?? 0;
    if (lead >= FIRST_COMMON && lead <= LAST_COMMON && trail >= 0xa1) common += 1;
    at += 1;
  }
  return pairs > 1 && common >= pairs * LEAST_COMMON;
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7F]/gu) ?? [];
  return foreign.filter((character) => character === '\uFFFD').length * 2 < foreign.length;
}

function isChinese(text: string): boolean {
  const foreign = text.match(/[^\0-\x7F]/gu)?.length ?? 0;
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  const runs = text.match(/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]{2,}/gu) ?? [];
  const paired = runs.reduce((sum, run) => sum + Array.from(run).length, 0);
  return wrong <= Math.max(1, foreign * MOST_WRONG) && paired >= foreign * LEAST_PAIRED;
}
