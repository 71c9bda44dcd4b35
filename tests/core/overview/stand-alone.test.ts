import { describe, expect, it } from 'vitest';
import { withoutContext } from '../../../src/core/overview/abstract-context.ts';
import { sentenceStyle } from '../../../src/core/overview/sentence-style.ts';
import { standsAlone } from '../../../src/core/overview/stand-alone.ts';

function judge(text: string, behind = ''): boolean {
  return standsAlone({ abstract: text + behind, start: 0, end: text.length });
}

const GOOD = [
  'Recurrent neural networks are effective models to process long sequences.',
  'In this paper, we introduce a recurrent network that reads point clouds.',
  'Although transformers are fast to train, they need quadratic memory at inference.',
  'Methods such as pruning make large networks smaller without loss of accuracy.',
  'We compare three models: (1) an LSTM, (2) a transformer and (3) a state-space model.',
  'wav2vec learns representations of speech from raw audio without any labels.',
  'The authors of (Vaswani et al., 2017) use attention alone to translate text.',
];

const LEANING = [
  'This reduces the path that information takes to a constant length.',
  'However, most networks are trained on sequences of a few thousand tokens.',
  'It achieves a new state of the art on four benchmarks of translation.',
  'These methods need a quadratic amount of memory in the sequence length.',
  'Such models may have advantages when target concepts are complex.',
  'To address this problem, we propose a network that forgets on purpose.',
  'In addition, we propose a regulariser that keeps the weights small.',
  'We then train the network on a large corpus of spoken English.',
  'We hence define a novel research task with questions about pictures.',
  'For generation tasks, it also outperforms all cross-lingual models.',
  'Experiments show that this approach needs less memory than attention.',
  'Inspired by this, we add a correction mechanism to recurrent networks.',
  '(2) What algorithms do the successful models of language implement here?',
  'One way to make networks smaller is to prune their weights after training.',
  'The latter are harder to train on long sequences than the first kind.',
  'To do this, we train one network on the errors of the other network.',
];

const CUT = [
  'transformers are fast to train but slow on very long sequences.',
  'Networks are trained by many authors on small corpora, e.g.',
  'The best network has been described by Vaswani et al.',
  'Networks learn the structure of language (and of other things.',
  'Networks learn the “structure of language and of many other things.',
  'Networks learn the structure of language and of many other things',
  'Too short to say much.',
];

const NOISE = [
  'Our code is available at https://example.org/code for everybody to use.',
  'The data and the trained models are publicly available to all researchers.',
  '© 2020 Elsevier Ltd, the publisher of the present journal on networks.',
  String.raw`The loss is \mathcal{L} plus a constant that we choose by hand here.`,
  'Methods: we trained recurrent networks on four corpora of spoken English.',
];

describe('standsAlone', () => {
  it.each(GOOD)('accepts: %s', (text) => expect(judge(text)).toBe(true));
  it.each(LEANING)('rejects what leans on the sentence before: %s', (text) =>
    expect(judge(text)).toBe(false),
  );
  it.each(CUT)('rejects what is no whole sentence: %s', (text) => expect(judge(text)).toBe(false));
  it.each(NOISE)('rejects what tells nothing of the field: %s', (text) =>
    expect(judge(text)).toBe(false),
  );

  it('rejects a sentence that goes on behind its full stop', () => {
    const text = 'Several networks of this kind have been built by Smith and colleagues in Approx.';
    expect(judge('Many networks of one kind have been built by several people.')).toBe(true);
    expect(judge(text, ' two years of work')).toBe(false);
  });
});

describe('sentenceStyle', () => {
  it('prefers a sentence with a subject of its own to one about “our method”', () => {
    const own = sentenceStyle(
      'Pruned networks need a tenth of the memory on four benchmarks of speech.',
    );
    const ours = sentenceStyle(
      'Our method needs a tenth of the memory on four benchmarks of speech.',
    );
    expect(own).toBe(1);
    expect(ours).toBeLessThan(0.7);
  });
});

describe('withoutContext', () => {
  const before = 'We study parallel gated networks (PGNs), a new mechanism of memory. ';

  it('lowers what uses a short form that was spelt out before', () => {
    const text = 'PGNs learn long sequences of words without forgetting.';
    expect(withoutContext(text, before, 'Memory')).toBeLessThan(0.6);
    expect(withoutContext(text, before, 'PGN: a memory')).toBeGreaterThan(0.8);
    expect(withoutContext(text, '', 'Memory')).toBe(1);
  });

  it('lowers what takes up a word from before with “the”', () => {
    expect(withoutContext('Tests show how well the mechanism learns.', before, '')).toBeLessThan(1);
    expect(withoutContext('Tests show how well the brain learns.', before, '')).toBe(1);
  });
});
