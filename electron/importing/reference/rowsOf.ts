import type { ReferenceContent } from './referenceFile';

/** Lines, members, companies or observations of a table. */
export function rowsOf(content: ReferenceContent): number {
  switch (content.kind) {
    case 'fund-holdings':
      return content.table.holdings.length;
    case 'index-members':
      return content.table.members.length;
    case 'company-facts':
    case 'fundamentals':
      return content.table.companies.length;
    case 'factor-series':
    case 'macro-series':
      return content.table.observations.length;
  }
}
