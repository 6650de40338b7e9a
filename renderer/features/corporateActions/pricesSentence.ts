import type { CorporateActionPreview } from '../../../shared/contract/corporateActionSchemas';

/** What an action means for the stored prices, in one sentence. */
export function pricesSentence({ state, lastDate }: CorporateActionPreview['prices'], effectiveOn: string): string {
  switch (state) {
    case 'none':
      return 'Stored prices are not touched by it.';
    case 'nothing-before':
      return 'The stored prices all come from after that day.';
    case 'raw':
      return lastDate !== null && lastDate < effectiveOn
        ? `The stored prices end on ${lastDate}, before that day, so they are in old shares.`
        : 'The stored prices are in old shares before that day, as their step over it shows.';
    case 'restated':
      return 'The stored prices are in new shares already: the file they came from had been adjusted.';
  }
}
