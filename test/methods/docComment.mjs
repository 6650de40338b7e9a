// @ts-check

/**
 * @typedef {object} DocComment
 * @property {string} title plain-English name, before the first colon or full stop
 * @property {string} definition the rest of the first sentence, and what follows it
 * @property {string | null} question
 * @property {{ name: string, text: string }[]} parameters
 * @property {string | null} returns unit, sign and horizon; labelled parts are apart
 * @property {string | null} throws
 * @property {string | null} formula
 * @property {string | null} source
 * @property {string | null} example
 * @property {string | null} problems
 * @property {string | null} notes
 * @property {string | null} notesAndProblems told together
 * @property {string | null} partOf the measure a small piece belongs to
 */

const LABEL =
  /(?:^|(?<=@returns )|(?<=[.;:?`)”"’…\s]\s))(Methods?: |Sources?: |Examples?: |Part of: |(?:Problems?|Notes?)(?: and (?:problems|throws))?(?:(?: \([^)]*\)| per \w+)?: | (?=(?:as|of) )))/g;
const QUESTION = /\s*Answers "([^"]*\?)"\.?/;

/**
 * The parts of a doc comment that follows the order of the house: first sentence, question, tags, method and source.
 *
 * @param {string} comment
 * @returns {DocComment}
 */
export function docCommentOf(comment) {
  const flat = comment.replace(/\s+/g, ' ').trim();
  const [head = '', ...tags] = ` ${flat}`.split(/(?<=\s)(?=@(?:param|returns|throws)\b)/);
  const tagged = tags.map((tag) => labelled(tag.trim()));
  const first = labelled(head.trim());
  const all = [first, ...tagged];
  /** @param {RegExp} label */
  const part = (label) => {
    const texts = all.flatMap((one) => one.labels.filter((row) => label.test(row.label)).map((row) => row.text));
    return texts.length === 0 ? null : texts.join(' ');
  };
  const question = QUESTION.exec(first.text)?.[1] ?? null;
  const [, title = '', definition = ''] =
    /^([^:.`]*(?:`[^`]*`[^:.`]*)*)[:.]?\s*(.*)$/.exec(first.text.replace(QUESTION, '')) ?? [];
  /** @param {string} tag */
  const tagText = (tag) =>
    tagged
      .find((one) => one.text.startsWith(`@${tag}`))
      ?.text.slice(tag.length + 1)
      .trim() ?? null;
  return {
    title: title.trim(),
    definition: definition.trim(),
    question,
    parameters: tagged.flatMap(({ text }) => {
      const [, name, meaning] = /^@param (\w+) - (.+)$/.exec(text) ?? [];
      return name === undefined || meaning === undefined ? [] : [{ name, text: meaning }];
    }),
    returns: tagText('returns') || null,
    throws: tagText('throws'),
    formula: part(/^Method/),
    source: part(/^Source/),
    example: part(/^Example/),
    problems: part(/^Problem/),
    notes: part(/^Notes?\b(?! and)/),
    notesAndProblems: part(/^Notes? and/),
    partOf: /^`?(\w+)/.exec(part(/^Part of/) ?? '')?.[1] ?? null,
  };
}

/**
 * A text and the labelled parts that follow it.
 *
 * @param {string} text
 * @returns {{ text: string, labels: { label: string, text: string }[] }}
 */
function labelled(text) {
  const places = [...text.matchAll(LABEL)];
  const ends = [...places.slice(1).map((place) => place.index), text.length];
  return {
    text: text.slice(0, places[0]?.index ?? text.length).trim(),
    labels: places.map((place, index) => ({
      label: place[1] ?? '',
      text: text.slice(place.index + place[0].length, ends[index]).trim(),
    })),
  };
}
