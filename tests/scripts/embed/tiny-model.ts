import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Vectors of the words that the model knows; `[UNK]`, `[CLS]` and `[SEP]` are among them. */
export type TinyWords = Readonly<Record<string, readonly number[]>>;

/** Writes a model folder as the Hugging Face hub has them: words split at spaces, one vector a word, no layers. */
export function writeTinyModel(folder: string, words: TinyWords): void {
  const vocabulary = ['[PAD]', ...Object.keys(words)];
  const dimension = Object.values(words)[0]?.length ?? 1;
  const rows = [Array.from({ length: dimension }, () => 0), ...Object.values(words)];
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(
    join(folder, 'onnx', 'model.onnx'),
    onnxLookup(rows.flat(), rows.length, dimension),
  );
  writeJson(folder, 'config.json', { model_type: 'bert', architectures: ['BertModel'] });
  writeJson(folder, 'tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: 64,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
  });
  writeJson(folder, 'tokenizer.json', tokenizer(vocabulary));
}

function writeJson(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

function tokenizer(vocabulary: readonly string[]): unknown {
  const id = (word: string): number => vocabulary.indexOf(word);
  const special = (content: string): unknown => ({
    id: id(content),
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map(special),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
      ],
      pair: [],
      special_tokens: { '[CLS]': { id: '[CLS]', ids: [id('[CLS]')], tokens: ['[CLS]'] } },
    },
    decoder: null,
    model: {
      type: 'WordLevel',
      vocab: Object.fromEntries(vocabulary.map((word, place) => [word, place])),
      unk_token: '[UNK]',
    },
  };
}

/** An ONNX model that looks up `last_hidden_state` for `input_ids` in a table: the fields of onnx.proto by number. */
function onnxLookup(table: readonly number[], rows: number, dimension: number): Uint8Array {
  const FLOAT = 1;
  const INT64 = 7;
  const tensor = message(
    number(1, rows),
    number(1, dimension),
    number(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(Float32Array.from(table).buffer)),
  );
  const node = message(
    text(1, 'table'),
    text(1, 'input_ids'),
    text(2, 'last_hidden_state'),
    text(4, 'Gather'),
  );
  const value = (name: string, type: number, ...sizes: readonly Uint8Array[]): Uint8Array => {
    const shape = message(...sizes.map((size) => bytes(1, size)));
    return message(
      text(1, name),
      bytes(2, message(bytes(1, message(number(1, type), bytes(2, shape))))),
    );
  };
  const free = (name: string): Uint8Array => text(2, name);
  const graph = message(
    bytes(1, node),
    text(2, 'lookup'),
    bytes(5, tensor),
    bytes(11, value('input_ids', INT64, free('texts'), free('words'))),
    bytes(
      12,
      value('last_hidden_state', FLOAT, free('texts'), free('words'), number(1, dimension)),
    ),
  );
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ''), number(2, 13))));
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

function number(field: number, value: number): Uint8Array {
  return Buffer.concat([variable(field << 3), variable(value)]);
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, Buffer.from(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return Buffer.concat([variable((field << 3) | 2), variable(value.length), value]);
}

function variable(value: number): Uint8Array {
  const out: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  return Uint8Array.from([...out, rest]);
}
