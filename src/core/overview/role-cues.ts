import type { Role } from './roles.ts';

/** A cue phrase's weight for one role. */
export interface Cue {
  readonly phrase: string;
  readonly role: Role;
  readonly weight: number;
}

const cues = (role: Role, weight: number, text: string): readonly Cue[] =>
  text.split('|').map((phrase) => ({ phrase: phrase.trim(), role, weight }));

/** Phrases of scientific English that tell what a sentence does, in any field; the syntax is that of the lexicon's patterns
 * (`data/README.md`). Weights: 1 tells by itself, .5 needs company, below 0 speaks against. */
export const ROLE_CUES: readonly Cue[] = [
  ...cues(
    'about',
    1,
    `refers to | is the task of | is a task | is the problem of | the task of | is the process of | aims to |
    aim to | has become | have become | is concerned with | play a crucial role | plays a crucial role |
    plays an important role | play an important role | plays a vital role | plays a key role | is central to |
    is a fundamental | are a fundamental | is a core | is a key | is an important | are an important |
    is an essential | is essential for | is essential to | is crucial for | is crucial to | is widely used |
    are widely used | have been widely | has been widely | are effective | is a class of | are a class of |
    are a family of | is a family of | is a form of | is a type of | de facto | the field of | state of the field |
    comprehensive survey | comprehensive review | systematic survey | systematic review | we survey | we review`,
  ),
  ...cues(
    'about',
    0.5,
    `is a | is an | are a | are an | are models | has received | have received | has attracted | have attracted |
    has been | have been | is one of | are one of | important | essential | fundamental | applications |
    require | requires | used to | used for | allow | allows | enable | enables | survey | overview | paradigm |
    increasingly | widespread | ubiquitous | commonly | typically`,
  ),
  ...cues(
    'problem',
    1,
    `suffer from | suffers from | challenging | a challenge | challenge of | challenges | is difficult | are difficult |
    difficult to | hard to | limited by | is limited | are limited | is hindered | hinder* | hamper* | imped* |
    bottleneck | fail to | fails to | struggle* | drawback* | shortcoming* | limitation* | incapable of | unable to |
    cannot | prohibitive* | intractable | infeasible | prone to | vulnerable to | at the expense of | a lack of |
    lack of | lack the | lacks | expensive | computationally demanding | notoriously | degrade* | forgetting |
    not suitable | ill-posed | scarce | scarcity | sensitive to | inability | neglect* | overlook* | ignore* | is costly |
    are costly | costly | time-consuming | labor-intensive | labour-intensive | poor* generaliz* | often fail |
    limits | restricts | restricted to | unsatisfactory | suboptimal | sub-optimal | inefficient | unreliable |
    catastrophic | vanishing | exploding | trade-off | poses | pose | impractical`,
  ),
  ...cues(
    'problem',
    0.5,
    `problem | problems | issue | issues | complexity | cost | difficulty | difficulties | limited | quadratic | bias | noisy |
    noise | unfortunately | only | error | errors | despite | although | without | wrong | worse`,
  ),
  ...cues(
    'approach',
    1,
    `we propose | we introduce | we present | we develop | we design | we devise | we formulate | we describe |
    i propose | i present | is proposed | are proposed | is introduced | is presented | this paper proposes |
    this paper presents | this paper introduces | this work proposes | this work presents | paper proposes |
    paper presents | paper introduces | paper describes | paper develops | is built upon | is built on | consists of | comprises | novel |
    we extend | we adapt | we combine | our approach | our method | our model | new method | new approach | new framework |
    new architecture | new family | new class`,
  ),
  ...cues(
    'approach',
    0.5,
    `framework | architecture | method | algorithm | model | approach | technique | mechanism | module | based on | by using |
    leverage* | employ* | which uses | that uses | combines | combining | integrates | incorporates | learns |
    generates | replaces | called | named | dubbed | termed | via`,
  ),
  ...cues(
    'finding',
    1,
    `outperform* | achieve* | surpass* | improve* over | improves | improvement of | improvements of | results show |
    experiments show | results demonstrate | experiments demonstrate | results indicate | results suggest |
    we show that | we find that | we found that | we observe that | we demonstrate that | we prove that | shows that |
    show that | demonstrate that | find that | reveal* | state-of-the-art | state of the art | better than | faster than |
    reduces | reduction of | speedup | speed-up | gain of | gains of | relative to | compared to | on par with |
    exceed* | obtaining | obtain | attains | reach* | we prove | theoretically | outperforming | yields`,
  ),
  ...cues(
    'finding',
    0.5,
    `accuracy | performance | results | error rate | perplexity | score | scores | average | percent | points | baseline |
    baselines | empirically | evidence | increase* | decrease* | significantly | better | faster | fewer | less`,
  ),
  ...cues(
    'data',
    1,
    `dataset | datasets | data set | data sets | data-set | benchmark | benchmarks | corpus | corpora | test set | testbed |
    test suite | treebank | leaderboard | shared task | sentence pairs | annotated | annotation* | annotators |
    crowdsourc* | collection of | parallel data | monolingual data | training examples`,
  ),
  ...cues(
    'data',
    0.5,
    `we collect | we build | we create | we construct | we release | containing | contains | consisting of | evaluated on |
    evaluate on | experiments on | tasks | languages | images | documents | sentences | videos | hours of | samples |
    examples | large-scale | evaluation | covering | spanning`,
  ),
  ...cues(
    'open',
    1,
    `future work | future research | future direction* | future studies | future development | open question* | open problem* |
    open challenge* | open issue* | remains unclear | remain unclear | remains open | remain open | remains challenging | remains a challenge |
    remain challenging | remains an open | remains elusive | remains unknown | remains largely | remain largely |
    remains limited | remains difficult | little is known | is not yet | are not yet | not yet | not well understood |
    poorly understood | not fully understood | understudied | under-studied | underexplored | under-explored |
    unexplored | less explored | little attention | little work | little research | hardly any research |
    few studies | few works | not been explored | not been studied | not been well | not been fully | have not been | has not been |
    yet to be | further research | further work | further studies | further investigation | promising direction* |
    promising avenue* | new avenue* | research direction* | outstanding question* | it is unclear | is unclear |
    unanswered | largely ignored | lack of theoretical | lack of understanding | no consensus | far from |
    room for improvement | are required to | ample room | large gap | calls for | call for | need for new | opportunities`,
  ),
  ...cues(
    'open',
    0.5,
    `future | still | remain | remains | unclear | unknown | limitation* | gap | gaps | needed | we hope | encourage |
    insights | directions | challenge* | question* | whether`,
  ),
];
