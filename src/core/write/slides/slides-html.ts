import { encodeBase64 } from '../../math/base64.ts';
import { sha256Hex } from '../../math/sha256.ts';
import type { WholeMap } from '../../contract/map.ts';
import { embedFonts } from '../font/embed-fonts.ts';
import { FONT_FAMILY, WEIGHTS } from '../font/font-set.ts';
import { escapeMarkup } from '../overview/escape-markup.ts';
import type { Picture } from '../picture/picture.ts';
import { textsOf } from '../picture/picture.ts';
import { GROUNDS, INKS, SOFT_INKS } from '../picture/picture-grounds.ts';
import { inlineSvg } from '../picture/write-svg.ts';
import { captionHtml } from './caption-html.ts';
import { slideMap, type SlideLook } from './slide-page.ts';
import { captionText } from '../../tour/caption.ts';
import type { Slide } from './slide.ts';

/** The picture beside a slide's words, in picture units. */
const VIEW = { width: 1080, height: 860 } as const;
const BOX = { left: 10, right: 1070, top: 20, bottom: 815 } as const;

/** Counts, bullets and numbers of lists. */
const MORE_WORDS = '0123456789 /.•';

/** Keys, taps and notes; without it the slides still scroll one by one. */
const SCRIPT = `const slides=[...document.querySelectorAll('section')];let at=0;
const calm=matchMedia('(prefers-reduced-motion: reduce)');
const go=to=>{at=Math.max(0,Math.min(slides.length-1,to));slides[at].scrollIntoView({behavior:calm.matches?'auto':'smooth'})};
const watch=new IntersectionObserver(seen=>{for(const one of seen)if(one.isIntersecting)at=slides.indexOf(one.target)},{threshold:.6});
for(const slide of slides)watch.observe(slide);
addEventListener('keydown',event=>{if(event.ctrlKey||event.metaKey||event.altKey)return;
const step={ArrowRight:1,ArrowDown:1,PageDown:1,' ':event.shiftKey?-1:1,Enter:1,ArrowLeft:-1,ArrowUp:-1,PageUp:-1,Backspace:-1}[event.key];
if(event.target.closest('a')&&event.key==='Enter')return;
if(step!==undefined)go(at+step);else if(event.key==='Home')go(0);else if(event.key==='End')go(slides.length-1);else if(event.key==='n')document.body.classList.toggle('noted');else return;
event.preventDefault()});`;

/** Returns all slides of a tour as one HTML page: pictures as vectors, words as text, keys to go on, no request to anywhere. Speaker's
 * notes are hidden until N is pressed. Printed, every slide is a page. */
export function slidesHtml(map: WholeMap, slides: readonly Slide[], look: SlideLook): string {
  const pictures = slides.map((slide): Picture => ({
    ...VIEW,
    background: null,
    title: slide.title,
    description: '',
    layers: slideMap(map, slide, look, BOX).layers,
  }));
  const words = [look.tour, look.credit, MORE_WORDS, ...slides.flatMap(wordsOf)];
  const set = words.flatMap((text) => WEIGHTS.map((weight) => ({ text, weight })));
  const faces = embedFonts([...pictures.flatMap(textsOf), ...set], look.fonts);
  const hash = encodeBase64(bytesOfHex(sha256Hex(new TextEncoder().encode(SCRIPT))));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${hash}'">
<title>${escapeMarkup(look.tour)}</title>
<style>${faces}
${styleOf(look)}</style>
</head>
<body>
<main>
${slides.map((slide, at) => sectionOf(slide, pictures[at], look)).join('\n')}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function wordsOf({ title, caption, notes }: Slide): readonly string[] {
  return [title, captionText(caption), captionText(notes)];
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

function sectionOf(slide: Slide, picture: Picture | undefined, look: SlideLook): string {
  const notes =
    slide.notes.length === 0 ? '' : `<aside aria-label="Notes">${captionHtml(slide.notes)}</aside>`;
  return `<section aria-label="${slide.number} of ${slide.of}">
<div class="words"><p class="tour">${escapeMarkup(look.tour)}</p><h2 dir="auto">${escapeMarkup(slide.title)}</h2>${captionHtml(slide.caption)}${notes}</div>
<figure>${picture === undefined ? '' : inlineSvg(picture)}</figure>
<footer><span>${slide.number} / ${slide.of}</span><span>${escapeMarkup(look.credit)}</span></footer>
<div class="share"><div style="width:${((100 * slide.number) / slide.of).toFixed(2)}%"></div></div>
</section>`;
}

function styleOf({ scheme }: SlideLook): string {
  const [ground, ink, soft] = [GROUNDS[scheme], INKS[scheme], SOFT_INKS[scheme]];
  return `:root{color-scheme:${scheme};scroll-snap-type:y mandatory}
*{box-sizing:border-box;margin:0}
body{background:${ground};color:${ink};font:clamp(15px,1.55vw,30px)/1.42 "${FONT_FAMILY}","Noto Sans",system-ui,sans-serif}
section{position:relative;display:grid;grid-template:minmax(0,1fr) auto/31% minmax(0,1fr);gap:0 1.5%;height:100vh;padding:4vh 3.4vw 2.6vh;scroll-snap-align:start;overflow:hidden}
.words{overflow:auto}.tour,footer{color:${soft};font-size:.62em}
h2{margin:.15em 0 .5em;font-size:1.75em;line-height:1.2;text-wrap:balance}h3{margin:.6em 0 .2em;font-size:1.05em}
p,ul,ol,blockquote,pre{margin:0 0 .6em}ul,ol{padding-left:1.2em}li>p{margin:0}a{color:inherit}pre{white-space:pre-wrap}
blockquote{padding-left:.8em;border-left:3px solid ${soft}}
figure{min-height:0}svg{display:block;width:100%;height:100%}
svg text{font-family:"${FONT_FAMILY}","Noto Sans",system-ui,sans-serif;font-kerning:none;font-variant-ligatures:none;white-space:pre}
footer{grid-column:1/-1;display:flex;justify-content:space-between}
.share{position:absolute;right:0;bottom:0;left:0;height:.6vh}.share div{height:100%;background:${ink};opacity:.75}
aside{display:none;margin-top:1em;padding:.7em;border:1px solid ${soft};border-radius:6px;font-size:.75em}.noted aside{display:block}
@media (max-aspect-ratio:1/1){section{grid-template:auto minmax(0,1fr) auto/minmax(0,1fr)}figure{grid-row:2}}
@media print{@page{size:13.333in 7.5in;margin:0}section{height:7.5in;break-after:page}body{font-size:20px;-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;
}
