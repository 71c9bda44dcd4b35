/** Phrases of scientific English that say what a sentence, or a mention in it, does. They hold for any field, so they stand
 * here and not in the lexicon; their syntax is that of the lexicon's patterns (`data/README.md`). */

const cues = (text: string): readonly string[] => text.split('|').map((cue) => cue.trim());

/** The sentence speaks of the paper's own work. */
export const OWN_WORK =
  cues(`this paper | this work | this study | this survey | this review | this article | this thesis |
  this dissertation | this report | this letter | this chapter | this tutorial |
  this contribution | this dataset | this benchmark | this approach | this method | we | our |
  I | my | us | ours | the paper | the article | the thesis | the present study |
  the present work | is proposed | are proposed | is presented | are presented | is introduced |
  are introduced | the proposed | proposed method | proposed model | proposed approach |
  is investigated | are investigated | is developed | are developed | is described | here we |
  the authors | is studied | are studied`);

/** "We" that is not the authors at work. */
export const NOT_OWN_WORK = cues(
  `we have witnessed | we have seen | we live | we know that | as we know`,
);

/** The sentence reports what others did or what is common. */
export const BACKGROUND =
  cues(`recent year | recent work | recent advance | recent stud* | recent progress | recent success |
  recently | previous work | previous method | previous approach* | previous stud* |
  previously | prior work | existing work | existing method | existing approach* |
  existing model | existing technique | current method | most existing | most current |
  most method | most approach* | conventional method | traditional method | traditionally |
  historically | conventionally | commonly | widely used | have been used | has been used |
  the advent of | the emergence of | the rise of | the resurgence of | the success of |
  the dominance of | has become | have become | has emerged | have emerged | have achieved |
  has achieved | have shown | has shown | past decade | past year | last decade |
  over the year | has been proposed | have been proposed | de facto | has attracted |
  have attracted | have gained | has gained | have dominated | typically rely`);

/** What follows in the clause is what the work differs from. */
export const CONTRAST_AHEAD =
  cues(`unlike | than | rather than | instead of | as opposed to | in contrast to | in contrast with |
  contrary to | contrasted with | different from | differs from | differ from | distinct from |
  compared to | compared with | comparing to | comparing with | in comparison to |
  in comparison with | by comparison with | relative to | comparison against |
  compared against | comparable to | comparable with | comparable performance to |
  competitive with | compete with | competing with | competitor to | competitor of | rival |
  rivalling | rivaling | on par with | at par with | similar to | akin to | analogous to |
  as well as or better than | match* the performance of | match* the accuracy of |
  match* the quality of | approach* the performance of | outperform | outperformed |
  outperforming | surpass* | exceed | exceeding | beat | beating | supersede | superior to |
  over | without | beyond | alternative to | substitute for | replacement for | departing from |
  replace | replacing | eschew* | dispens* with | get rid of | no longer | no need for |
  avoid* | free of | supplanted | superseded | instead of using | not | neither | nor |
  against | bypass* | free from`);

/** Phrases that only look like the beginning of a contrast. */
export const NO_CONTRAST =
  cues(`not only | not just | not merely | whether or not | other than | more than | less than |
  rather than merely | over time | over long | over the | all over | over all | averaged over |
  sum over | over a | over an | distribution over | reasoning over | search over |
  attention over | attend over | not limited to | iterat* over`);

/** At the beginning of a clause, what follows in it is likened to the work, not used by it. */
export const CONTRAST_OPENING = cues(`like | as with | as in | as for`);

/** What stands right before is not used: "RNN-free", "a transformer alternative". */
export const CONTRAST_RIGHT_BEHIND = cues(`free | alternative | replacement | substitute | rival`);

/** What stands right before only serves for comparison: "LSTM baselines", "transformer quality". */
export const ASIDE_RIGHT_BEHIND = cues('baseline | counterpart | competitor | quality | level');

/** What stands before, in the clause, has given way to something else. */
export const CONTRAST_BEHIND =
  cues(`been replaced | been supplanted | been superseded | been surpassed | been outperformed |
  is replaced | are replaced | are outperformed | is outperformed | fall out of favour |
  fallen out of favor | not needed | not necessary | unnecessary | is removed | are removed`);

/** Opening a clause: it grants something that the work turns from. */
export const CONCESSION = cues(
  `while | although | though | whereas | despite | in spite of | even though | albeit | whilst`,
);

/** What stands right after is part of the work. */
export const USE_AHEAD =
  cues(`use | using | utilise | utilising | utilize | utilizing | employ | employing | apply |
  applying | adopt | adopting | leverage | leveraging | exploit | exploiting | incorporate |
  incorporating | integrate | integrating | combine | combining | based on | built on |
  building on | built upon | building upon | via | with a | with an | by a | by an | through a |
  through an | consists of | consist of | comprise | comprising | consisting of | composed of |
  equipped with | train a | train an | training a | extend | extending | including | introduce |
  propose | powered by | implemented as | implemented with | parameterised by |
  parameterized by | feed into | fed into | fed to | on top of | is a | are a | contain | contains |
  feature a | featuring`);

/** What stands before, in the clause, is part of the work. */
export const USE_BEHIND =
  cues(`is used | are used | is then used | are then used | is applied | are applied | is employed |
  are employed | is adopted | are adopted | is utilised | is utilized | are utilised |
  are utilized | is trained | are trained | is designed | are designed | is built | are built |
  is incorporated | is integrated | is extended | captures`);

/** A comma before one of these ends what a contrast, a concession or a use reaches. */
export const CLAUSE_STARTERS =
  cues(`we | i | our | it | its | this | these | those | they | their | the | a | an | there | here |
  which | that | who | where | when | while | whereas | but | yet | thus | so | because |
  since | as | in | by`);
