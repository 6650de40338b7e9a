import type { CorporateActionPreview } from '../../../shared/contract/corporateActionSchemas';

/** What an action means for the stored prices, in one sentence. */
export function pricesSentence({ state, lastDate }: CorporateActionPreview['prices']): string {
  const until = lastDate === null ? '' : ` (to ${lastDate})`;
  switch (state) {
    case 'none':
      return 'Stored prices are not touched by it.';
    case 'nothing-before':
      return `The stored prices${until} all come from after that day.`;
    case 'raw':
      return `The stored prices${until} are in old shares before that day, as their step over it shows.`;
    case 'restated':
      return `The stored prices${until} are in new shares already: the file they came from had been adjusted.`;
  }
}
