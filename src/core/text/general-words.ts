// Words of any field's prose, lower case without plural endings: those that the built-in model, trained to tell 78,178
// abstracts apart, gave the shortest vectors although more than sixty abstracts use them; read through by hand.
const GENERAL = `absence abundance accept acceptable accepted accessed accommodate accompanied accompanying accomplish accomplished
accordance accounted accounting accumulated accumulating achievement acting activate activated actual adapted add
added adding adequate adhere adjacent adjust adjusted admit adopting advantageous advent advocate affected
aforementioned agree aimed aiming akin albeit alleviate alleviating alone alongside alter altered altering altogether
amenable amplify analogous analysing apart apparent appeared appearing applicability approached arbitrary arise
arising arranged arriving asked assessed associating assuming assure attaching attain attained attaining attempted
attempting attract attractive availability avenue avoided avoiding bear becoming beginning behave behaved believed
belong belonging beneficial benefiting bigger blend boost break breakthrough brief briefly bringing broadly broken
brought build built bulky burden byproduct calculate calculated call captured careful carried carry cast categorize
categorized caused causing challenged changed characterize characterized characterizing checked choosing chosen
circumstance circumvent clarify classic closer collected combat come coming commanded commodity compelling competitor
complement complemented completed complicate complicated complication composed comprehend comprise comprised
comprising compromise compromised compromising computed concentrate concentrated concerned concerning concise
conducting configured confirm confirming conflicting conform conjunction connecting consecutive consequence
consideration consisting constitute construct constructed consume consuming contained containing contemporary continue
continued continuing contrary contributed contributing convenient converted converting convincing cope cornerstone
correlate costly counterpart couple covered create created creating cumbersome curate date dealt decade decide
deciding decreased decreasing dedicated deemed default deficiency defining degree deliver delivered delivering
demanding denote denoted depending depict depicting derive derived deriving designated desire desktop deteriorate
determining detrimental deviate devise devised devising devoted differ differentiate differing diminish disadvantage
discard discarded discarding discipline displaying distinctive distinguished distinguishing diverge divided dividing
dominate dozen dramatic drastic drawn dubbed duty earlier ease easier elegant elicit eliminate eliminated eliminating
elucidate elusive emphasis emphasize emphasizing employing empower empty emulating encapsulate encode encompass
encompassing encounter encountered encouraging endeavor endow endowed enforce enforced enforcing engaged engaging
engineered enlarge enormous entail enter equal equip equipped essence establishing evenly evident evolved exceeding
excel except exceptional excessive exert exerted exhaustive exhibited exhibiting existence expanded expense
experienced experimentation experimented explained exploited exploiting expose exposed extending faced facilitated
facilitating failed failing familiar favor fed fill finish firstly fix fixing followed formed formulating forth foster
fraction fragile freely frequent fulfill functioning gaining gather gathered gave giving govern governed governing
gradual greatest greedily grow grown handful handled happen hardly harmful harnessing heavily held helpful herein
highlighted highlighting hinder hindered hindering huge hypothesized ideal identical ignore ignored ignoring
illustrated illustrating illustration illustrative immediate impede imperative implementing implicitly implied impose
imposed imposing impossibility impossible impractical inability inaccessible inadequate inappropriate incoming
incorporation incur incurred incurring indicate indicated indicating indication indice indispensable ineffective
inefficient infeasible inferior influenced influencing initiate insensitive inserted installed instantiate
instantiated instantiation insufficient intended interconnected intermediate interplay interpreted intricate
intriguing introduction intuition irrespective justification justified justify keeping knowing laborious largest
lastly lately lay leaving led lend linked located lose losing lost lowering lowest lying mainstream maintained
maintaining majority managed manifest matter mature meaningful measurable measured meet mentioned merit met mild
mimicking minimize minor misleading missed moderate modified modifying motivating multitude necessitate necessity
needed needing neglect neglected neglecting newly nice nonetheless nontrivial notable notice noticeable nowaday
nuanced obey obvious occupy occur occurred occurring offered offering ongoing opportunity opposed opposite originate
originating outlined outside outstanding overcoming overlapped overlook overlooked owing paramount participate
participating partly passed pave paving penalize penalizing perceiving percent percentage permit pertaining pervasive
picture pioneer placed played pleasing plugged plus poor portion posed posing positioned possess possibility
practicality preceding preclude predefined predetermined prefer preferable presenting preserve preserved pressing
prevailing prevalence prevent preventing problematic proceed progression prohibitive promote prone pronounced prove
proved proven publication quantified quantity raise raised rarely reached readily ready realization realm receiving
recommend recommended referred refined refining reflect reformulate reformulated regard regarded regardless rejecting
relate relating relaxing relied relieve relying remained remaining remedy removed repetition replace replaced
replacing replicate represented representing reproducing requested researched resemble reside resolve resort resorting
respecting respective respond responsible rest restrict restriction restrictive resultant resulted retained retaining
returned returning revealed richness rigidly rigorous rising rooted routine sacrificing satisfactory satisfied save
saving scattered secondly seek seldom seminal sensible sent serious shortcoming shorter showcase showcasing shrink
simplified simplify slight slightly slower slowly smallest sought spanned specialize specified spend spent spirit
squared standalone started stated stay stemming stimulate straightforward strengthen strict stringent stronger
strongest subjected suboptimal subsequent substantive substitute subsume succeed succeeded successive suffice
suggested suitability suited summarized supplied supported suppose supposed suppressing sure surge surpass surpassing
surprising susceptible sustained tackle tackled tackling tailored tasked technological tedious tell temporary thereof
think thirdly thorough thoroughly tie tolerate took tracing treat treated treating tremendous tried trivial true truly
trying turned twelve twice twofold ultimate unavailable unavoidable unchanged unclear uncontrolled uncover
underexplored undergoe undergoing underscore understood undesirable undesired uniquely unlikely unnecessary
unrealistic unrelated unsatisfactory unsolved unsuitable unwanted usable usefulness usual validating varied vastly
versatility viable viewed violate violated violating virtue vital want weigh whenever whereby wherein wider witnessed
worldwide yielding`;

const general = new Set(GENERAL.split(/\s+/u));
/** Adverbs of English that end as adjectives do before -ly: "dynamically", but not "anomaly" or "assembly". */
const ADVERB =
  /^[a-z]{2,}(?:[ai]b|al|ant|ar|at|ct|ed|ent|et|ful|ic|ing|is|it|iv|less|ous|rat|ry|ut|us)e?ly$/u;

/** Whether a word (lower case, without plural ending) is too general to say what a paper is about, although no list of
 * stop words has it: "advent", "comes", "dynamically". */
export function isGeneralWord(key: string): boolean {
  return general.has(key) || ADVERB.test(key);
}
