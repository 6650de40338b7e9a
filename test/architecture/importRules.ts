/** What one folder may import. Anything not listed fails, and so does a folder without a row. Source: style.md §2. */
export interface ImportRule {
  /** Folders or files of ours. */
  readonly ours?: readonly string[];
  /** Folders or files of which only types may cross. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
  /** `true` for every Node module but those that reach the network; the exceptions are named. */
  readonly node?: boolean;
  readonly network?: readonly string[];
  /** The one file of the folder that may use them; any where not given. */
  readonly networkIn?: string;
}

const MODEL = ['shared/model', 'shared/result'];
const ENGINE = [...MODEL, 'shared/math', 'shared/report', 'shared/risk'];
const CONTRACT = [...MODEL, 'shared/report', 'shared/contract'];
const SERVICE = [...ENGINE, 'shared/contract', 'shared/messages', 'shared/checks'];
/** The page takes types and texts: the schemas and zod stay out of its bundle. */
const PAGE = {
  ours: ['shared/contract/channels', 'shared/contract/wire', 'shared/messages', 'shared/result'],
  types: ['shared/contract', 'shared/model', 'shared/report'],
};

export const IMPORT_RULES: Readonly<Record<string, ImportRule>> = {
  'shared/result': {},
  'shared/math': { ours: ['shared/result'] },
  'shared/model': { ours: ['shared/result'], packages: ['zod'] },
  'shared/report': { ours: MODEL, packages: ['zod'] },
  'shared/risk': { ours: [...MODEL, 'shared/math', 'shared/report'] },
  'shared/checks': { ours: ENGINE },
  'shared/contract': { ours: [...MODEL, 'shared/report'], packages: ['zod'] },
  'shared/messages': { ours: ['shared/result'], types: ['shared/model', 'shared/report'] },

  'electron/durable': { ours: MODEL, node: true },
  'electron/sealing': { ours: MODEL, packages: ['zod'], node: true },
  'electron/portfolio': {
    ours: [...CONTRACT, 'electron/durable', 'electron/sealing'],
    packages: ['lowdb', 'zod'],
    node: true,
  },
  'electron/market': { ours: [...MODEL, 'electron/durable', 'electron/sealing'], packages: ['zod'], node: true },
  'electron/importing': { ours: MODEL, node: true },
  'electron/engine': { ours: [...ENGINE, 'electron/market', 'electron/sealing'], node: true },
  'electron/refresh': {
    ours: MODEL,
    packages: ['zod'],
    node: true,
    network: ['node:http', 'node:https'],
    networkIn: 'electron/refresh/connection.ts',
  },
  'electron/reporting': { ours: [...ENGINE, 'shared/messages', 'electron/engine'], node: true },
  'electron/service': {
    ours: [
      ...SERVICE,
      'electron/durable',
      'electron/sealing',
      'electron/engine',
      'electron/portfolio',
      'electron/market',
      'electron/importing',
      'electron/refresh',
      'electron/reporting',
      'assets/reference',
    ],
    packages: ['zod'],
    node: true,
  },
  'electron/shells/page': { ours: [...CONTRACT, 'electron/service'], node: true },
  'electron/shells/desktop': {
    ours: [...CONTRACT, 'electron/service', 'electron/shells/page'],
    packages: ['electron'],
    node: true,
  },
  'electron/shells/browser': {
    ours: [...CONTRACT, 'electron/service', 'electron/shells/page'],
    packages: ['zod'],
    node: true,
    network: ['node:http', 'node:net'],
  },
  'electron/shells/cli': { ours: [...SERVICE, 'electron/service', 'electron/shells/page'], node: true },
  'electron/shells/launch': { node: true },

  renderer: {
    ours: ['renderer/app', 'renderer/styles'],
    packages: ['react', 'react-dom', '@fontsource-variable/inter'],
  },
  'renderer/app': {
    ours: [
      ...PAGE.ours,
      'renderer/api',
      'renderer/components',
      'renderer/features',
      'renderer/state',
      'renderer/styles',
    ],
    types: PAGE.types,
    packages: ['react', 'react-dom', 'radix-ui', 'zustand'],
  },
  'renderer/api': { ...PAGE, ours: [...PAGE.ours, 'renderer/state'], packages: ['react', 'zustand'] },
  'renderer/state': { ...PAGE, packages: ['react', 'zustand'] },
  'renderer/components': {
    ...PAGE,
    ours: [...PAGE.ours, 'renderer/api', 'renderer/state'],
    packages: ['react', 'react-dom', 'radix-ui', '@tanstack/react-virtual'],
  },
  'renderer/charts': {
    ...PAGE,
    ours: [...PAGE.ours, 'renderer/api', 'renderer/components', 'renderer/state'],
    packages: ['react', 'chart.js', 'react-chartjs-2'],
  },
  'renderer/features': {
    ...PAGE,
    ours: [...PAGE.ours, 'renderer/api', 'renderer/charts', 'renderer/components', 'renderer/state'],
    packages: ['react', 'radix-ui', 'zustand', '@tanstack/react-virtual'],
  },
};

/** Node modules that can open a connection or a name look-up. */
export const NETWORK_MODULES = ['dgram', 'dns', 'http', 'http2', 'https', 'net', 'tls'];

/** The row of a file: shells have one each, `shared`, `electron` and `renderer` one per folder below them. */
export function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, path.startsWith('electron/shells/') ? 3 : 2).join('/');
}
