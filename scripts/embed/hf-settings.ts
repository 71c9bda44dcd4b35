import { UserError } from '../cli/user-error.ts';

/** How a model makes one vector of a text. */
export interface HfSettings {
  /** The mean over all tokens, or the first one. */
  readonly pooling: 'mean' | 'cls';
  /** Put before every text. */
  readonly prefix: string;
  /** Between title and abstract. */
  readonly separator: string;
  /** The form of its weights. */
  readonly dtype: keyof typeof WEIGHT_FILES;
  /** Branch, tag or commit on the hub. */
  readonly revision: string;
}

/** The file of each form of weights, as the hub has them. */
export const WEIGHT_FILES = {
  fp32: 'model.onnx',
  fp16: 'model_fp16.onnx',
  q8: 'model_quantized.onnx',
  q4: 'model_q4.onnx',
} as const;

const PLAIN: HfSettings = {
  pooling: 'mean',
  prefix: '',
  separator: '\n',
  dtype: 'fp32',
  revision: 'main',
};

/** What the models' own cards ask for; the first that fits the name counts. */
const KNOWN: readonly (readonly [RegExp, Partial<HfSettings>])[] = [
  [/specter|scincl/i, { pooling: 'cls', separator: '[SEP]' }],
  [/(?:^|[/_-])e5-/i, { prefix: 'passage: ' }],
  [/nomic-embed/i, { prefix: 'clustering: ' }],
  [/(?:^|[/_-])bge-|mxbai-embed|arctic-embed|UAE-Large/i, { pooling: 'cls' }],
  [/gte-(?:base|large)-en-v1\.5|gte-multilingual|gte-modernbert/i, { pooling: 'cls' }],
];

/** Returns the settings of a model: what was said, else what is known of models of that name, else the mean of all tokens
 * over title, line feed and abstract in full precision. */
export function hfSettings(model: string, said: Partial<HfSettings>): HfSettings {
  const known = KNOWN.find(([name]) => name.test(model))?.[1] ?? {};
  return { ...PLAIN, ...known, ...said };
}

/** Returns the settings in `pooling=cls,dtype=q8,revision=v1,prefix=query: `; a prefix goes on to the end.
 * @throws UserError for any other */
export function parseHfSettings(text: string): Partial<HfSettings> {
  const settings: { -readonly [name in keyof HfSettings]?: HfSettings[name] } = {};
  let rest = text;
  while (rest !== '') {
    const [, name = '', value = ''] = /^([^=,]*)=?([^,]*)/.exec(rest) ?? [];
    if (name === 'prefix') {
      settings.prefix = rest.slice('prefix='.length);
      return settings;
    }
    if (name === 'pooling' && (value === 'mean' || value === 'cls')) settings.pooling = value;
    else if (name === 'dtype' && isWeightForm(value)) settings.dtype = value;
    else if (name === 'revision' && /^[\w./-]+$/.test(value)) settings.revision = value;
    else {
      throw new UserError(
        `--embedder hf: takes pooling=mean or cls, dtype=${Object.keys(WEIGHT_FILES).join(', ')}, revision=NAME and prefix=TEXT, not "${name}=${value}".`,
      );
    }
    rest = rest.slice(name.length + 1 + value.length).replace(/^,/, '');
  }
  return settings;
}

function isWeightForm(text: string): text is keyof typeof WEIGHT_FILES {
  return Object.hasOwn(WEIGHT_FILES, text);
}
