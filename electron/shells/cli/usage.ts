/** What the exit code says. */
export const EXIT = { done: 0, usage: 1, refused: 2, question: 3 } as const;

export const USAGE = `Usage:
  ballast inspect <file> [--template <file>] [--json]   read a broker file, change nothing
  ballast import <file>... --into <portfolio> [--template <file>] [--account <name>] [--whole-history] [--json]
                                                        put files into a portfolio, all or nothing
  ballast prices <file-or-folder> [--json]              read price files, change nothing
  ballast measure --prices <file> [--benchmark <file>] [--confidence 0.95] [--json]
  ballast report <portfolio> [--json]                   the whole risk report
  ballast bundle export <portfolio> <bundle> [--json]   the portfolio and its prices in one file
  ballast bundle open <bundle> --into <portfolio>       make a portfolio of it, never over another
  ballast safety-folder [<folder> | --none] [--json]    where weekly safety copies go: show, choose, end

A template is a shared one of the import wizard. --account names the account of files that name none; with
--whole-history the transactions are all there ever were, and what they leave is what is held.

An encrypted portfolio asks for its passphrase at the terminal; scripts name a file whose first line it is in
BALLAST_PASSPHRASE_FILE.

Exit codes: 0 done, 1 wrong words, 2 the file is refused, 3 a question must be answered first.
`;
