import { overlap } from '../../../../src/core/write/picture/draw-key.ts';
import { textBox, textsOf, type Picture } from '../../../../src/core/write/picture/picture.ts';

/** Texts that lie over another one or leave the frame. */
export function misplaced(picture: Picture): readonly string[] {
  const boxes = textsOf(picture).map((text) => ({ text: text.text, box: textBox(text) }));
  const outside = boxes.filter(
    ({ box }) =>
      box.left < -0.01 ||
      box.top < -0.01 ||
      box.right > picture.width + 0.01 ||
      box.bottom > picture.height + 0.01,
  );
  const over = boxes.filter(({ box }, at) =>
    boxes.some((other, place) => place > at && overlap(box, other.box)),
  );
  return [
    ...outside.map(({ text }) => `${text} is outside`),
    ...over.map(({ text }) => `${text} is covered`),
  ];
}
