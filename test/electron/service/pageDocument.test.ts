import { expect, it } from 'vitest';
import { withPageDocuments } from '../../../electron/service/pageDocument';
import type { Handlers, Method } from '../../../shared/contract/channels';
import { contract } from '../../../shared/contract/schemas';
import { ok } from '../../../shared/result/result';
import { examplePortfolio, trade } from '../../shared/model/examplePortfolio';

const METHODS = Object.keys(contract) as Method[];

/** Handlers that all answer the same state of a document. */
function handlersAnswering(document: object): Handlers {
  return Object.fromEntries(METHODS.map((method) => [method, async () => ok({ document, fileName: 'x' })])) as never;
}

async function answered(document: object): Promise<ReadonlyMap<Method, { document: object }>> {
  const handlers = withPageDocuments(handlersAnswering(document));
  const replies = METHODS.map(async (method) => {
    const reply = (await handlers[method]({} as never)) as { ok: true; value: { document: object } };
    return [method, reply.value] as const;
  });
  return new Map(await Promise.all(replies));
}

it('takes the trades off every answer that holds a document, counts them, and touches no other answer', async () => {
  const portfolio = { ...examplePortfolio(), trades: [trade('t1', 'a1', 'i1', '5'), trade('t2', 'a1', 'i1', '5')] };
  const answers = await answered(portfolio);
  const lighter = [...answers].filter(([, value]) => 'tradeCount' in value.document).map(([method]) => method);
  const holding = METHODS.filter(
    (method) => 'document' in ((contract[method].response as { shape?: object }).shape ?? {}),
  );
  expect(lighter.sort()).toEqual(holding.sort());
  expect(lighter).toEqual(expect.arrayContaining(['documentApply', 'documentUndo', 'importConfirm', 'portfolioOpen']));
  expect(answers.get('documentGet')?.document).toEqual({ ...examplePortfolio(), tradeCount: 2 });
  expect(answers.get('reportGet')?.document).toBe(portfolio);
  expect(portfolio.trades).toHaveLength(2);
});

it('leaves a document without trades as it is', async () => {
  expect((await answered(examplePortfolio())).get('documentGet')?.document).toEqual(examplePortfolio());
});

it('is demanded at the border: a document with trades is no answer', () => {
  const state = contract.documentGet.response.shape.document;
  expect(state.safeParse(examplePortfolio()).success).toBe(true);
  const traded = { ...examplePortfolio(), trades: [trade('t1', 'a1', 'i1', '5')] };
  expect(state.safeParse(traded).error?.issues[0]?.path).toEqual(['trades']);
});
