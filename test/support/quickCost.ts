/** The least cost of a passphrase a file may ask for: tests of everything but the cost need not wait. */
export const QUICK_COST = 2 ** 15;
