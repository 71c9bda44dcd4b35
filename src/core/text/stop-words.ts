// Function words of English, lower case. Vectors leave them out.
const FUNCTION_WORDS = `a about above across after afterwards again against ago all almost along already also although
always am among amongst an and another any anyone anything anywhere are around as at away back be became because become
becomes been before beforehand behind being below beside besides between beyond both but by can cannot could did do does
doing done down due during each either else elsewhere enough especially etc even ever every everyone everything few fewer
for former formerly from further furthermore get gets getting give given gives go goes had has have having he hence her
here hers herself him himself his how however i if in indeed instead into is it its itself just keep kept last latter least
less let like likely made mainly make makes making many may maybe me meanwhile might mine more moreover most mostly much
must my myself namely near nearly need needs neither never nevertheless next no none nor not nothing now of off often on
once one ones only onto or other others otherwise our ours ourselves out over overall own per perhaps quite rather re
really regarding said same say says see seem seemed seems seen several shall she should since so some somehow someone
something sometimes somewhat soon still such take taken takes taking than that the their theirs them themselves then
thereby therefore these they this those though three through throughout thus to together too toward towards two under
unless unlike until up upon us use used uses using usually various very via was we well were what whatever when where
whereas whether which while who whole whom whose why will with within without would yet you your yours yourself ie eg al
et cf vs versus e.g i.e first second third four five six seven eight nine ten thanks able self`;

// Words of scientific prose that say nothing about a paper's subject, lower case. Names and reasons leave them out too.
const BOILERPLATE = `attend attended attending attends element elements flexibility flexible forward million millions modification modifications ai raw plain computer computers abilities ability abstract according accordingly account accuracy achieve achieved achieves achieving acquire
addition additional address addressed addresses addressing adopt adopted advance advanced advancement advances
advantage advantages affect aim aims allow allowed allowing allows alternative amount analyse analysed analyses
analysis analyze analyzed appeal appealing appear applicable application applications applied applies apply applying
approach approaches appropriate approximately arbitrary area areas argue article artificial aspect aspects assess
associated assume assumed assumption assumptions attempt attempts author authors available average avoid based
baseline baselines basic basis begin behavior behaviour believe benchmark benchmarks benefit benefits best better
bleu bring broad broader called capabilities capability capable capture captures case cases cause certain challenge
challenges challenging change changes characteristic characteristics choice choose clear clearly close closing code
com combination combine combined combining common commonly community comparable compare compared compares comparing
comparison comparisons complete completely complex complexity component components comprehensive comprehensively
comprise computation compute computes concept concepts concern concerns conclude condition conditions conduct
conducted conducts conference connection consequently consider considerable considerably considered considers
consist consistent consistently consists contain contains contrast contribute contribution contributions controlled
controlling conventional correct correspond corresponding corresponds countless crucial current currently data
dataset datasets deal dealing decade decades decrease define defined demand demonstrate demonstrated demonstrates
demonstrating depend dependent depends describe described describes design designed desirable desired despite detail
detailed details detect determine determined develop developed developing development develops difference
differences different difficult difficulties difficulty dimension dimensions direct direction directions directly
discuss discussed discusses discussion display distinct diverse dominant dominated drawback early easily easy effect
effective effectively effectiveness effects efficacy efficiency efficient efficiently effort efforts elaborate
emerge emerged emerging empirical empirically employ employed employs enable enabled enables enabling encourage end
enhance enhanced enhances enhancing ensure entire entirely equivalent essential establish established evaluate
evaluated evaluates evaluating evaluation evidence exactly examine examined examines example examples exceed
excellent exhibit exhibits exist existing exists expect expected expensive experience experiment experimental
experimentally experiments explain explicit explicitly exploit explore explored explores exploring extend extended
extends extension extensive extensively extent extra extract extremely f1 facilitate fact factor factors fail fails
family famous far fashion fast faster favorable fields final finally find finding findings finds fixed focus focused
focuses focusing follow following follows form formal forms formulate formulated formulation found foundation
framework frameworks free frequently full fully fundamental future gain gained gains general generalise generality
generally generate generated generates generating generic github goal goals good gpu gpus great greater greatly
ground-breaking growing guide handle handling hard harder help helps high higher highest highlight highlights highly
historical hold holding holds hope http https hundred idea ideas identify illustrate impact implement implementation
implementations implemented implications implicit imply important importantly impressive improve improved
improvement improvements improves improving include included includes including incorporate incorporated
incorporates incorporating increase increased increases increasing increasingly independent individual inform
inherent initial inputs insight insights inspire inspired inspiring instance instances integrate integrated
integrating intend interaction interest interested interesting interestingly introduce introduced introduces
introducing investigate investigated investigates investigating investigation involve involved involves involving io
issue issues joint jointly kind kinds know known lack lacking large large-scale largely larger late later latest
lead leading leads learn learned learns learnt left length levels leverage leveraged leverages leveraging lie light
limit limitation limitations limited limiting limits link list literature little local long longer look low lower
main major manner means measure measures mechanism mechanisms merely method methodologies methodology methods metric
metrics million minimal mitigate modeling modelled modelling modern modest modify motivate motivated multiple
naturally nature near-perfect necessary negligible new novel novelty number numbers numerous objective objectives
observation observations observe observed obtain obtained obtaining obtains offer offers operate optimal ordinary
org organise organized original outline outperform outperformed outperforming outperforms outputs overcome overly
overview page pages paper papers paradigm paradigms parameter parameters part partial particular particularly parts
past people perfect perform performance performances performed performing performs period perplexity person
perspective perspectives phenomenon place plausible play plays plethora poorly popular pose poses possible possibly
potential potentially powerful practical practically practice practitioner practitioners precise predominantly
preliminary presence present presentation presented presents preserving prevalent previous previously primarily
primary principle principled principles prior problem problems procedure procedures processed processes produce
produced produces producing progress project prominent promise promising proper properties property proposal propose
proposed proposes proposing provide provided provides providing public publicly publish published purely purpose
purposes put quality quantitative questions quick quickly range ranging rapid rapidly rates reach real realistic
reason reasonable receive received recently recognised recognized reduce reduced reduces reducing reduction refer
reference related relation relationship relationships relative relatively release released relevant reliable relies
rely remain remains remarkable remarkably remove report reported reports repository represent representative require
required requirement requirements requires requiring research researcher researchers resource resources resp respect
respectively result resulting results retain reveal reveals review reviewed reviews rich rise robust role rouge
roughly run runs scenario scenarios scheme schemes scope score scores section select selected sense separate serve
serves set sets setting settings setup share shared short show showed showing shown shows significance significant
significantly similar similarly simple simpler simplicity simply simultaneously single site situation size sized
sizes slow small smaller solely solution solutions solve solved solves solving sophisticated sota special specially
specific specifically specify stand standard start starting state-of-art state-of-the-art steps strategies strategy
strength strengths strong strongly studied studies study studying style subject submission substantial substantially
success successes successful successfully suffer suffers sufficient suggest suggesting suggestion suggestions
suggests suitable summarise summarize superior superiority supplementary support supports survey surveys symbol
systematic systematically table targets task tasks technical technique techniques technologies technology tend term
termed terms tested testing tests theoretical theoretically theory there thesis thing things times today tool tools
top topic topics total trade-off traditional traditionally train trained trend try turn type types typical typically
ubiquitous unable undergo underlying understand understanding unfortunately unified unify unique unknown
unprecedented upcoming url usage useful utilise utilised utilises utilising utilize utilized utilizes utilizing
valid validate validated validation valuable vanilla variant variants variation variations variety vary vast
verified verify version versions view way ways webpage website wide widely widespread wish word words work works
world worse worth write www year years yield yielded yields zero`;

// Words that say little alone but make good parts of phrases ("information retrieval"), lower case.
const WEAK_ALONE = `agent agents answer attention capacity capturing class classes computational connections context contexts cost costs
deep dependencies dependency depth domain domains dynamic dynamics energy error errors feature features field
function functions gap generation graph graphs group hidden human humans inference information input key knowledge
latent layer layers learning level line linear machine mean memory model models module modules multi natural network
networks neural object objects open order organize output parallel phrase phrases point points power pre prediction
predictions probability process processing question random rate reasoning recent representation representations
sample samples scale science search sentence sequence sequential shot signal source space speed state states step
structure structures system systems target temporal test text time training transfer units user users value values
variable variables vector vectors weight weights`;

const functionWords = new Set(FUNCTION_WORDS.split(/\s+/u));
const weakAlone = new Set(WEAK_ALONE.split(/\s+/u));
const boilerplate = new Set(BOILERPLATE.split(/\s+/u));

/** Whether a lower-case word is a function word, which vectors leave out. */
export function isStopWord(lowerCase: string): boolean {
  return functionWords.has(lowerCase);
}

/** Whether a lower-case word is scientific prose without a subject of its own; names and reasons never consist of such words alone. */
export function isBoilerplate(lowerCase: string): boolean {
  return boilerplate.has(lowerCase);
}

/** Whether a lower-case word says little by itself, though it may be part of a telling phrase. */
export function isWeakAlone(lowerCase: string): boolean {
  return weakAlone.has(lowerCase);
}
