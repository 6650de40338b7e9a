import fc from 'fast-check';

// A mutant is dead at the first counterexample; looking for the smallest one only costs time.
fc.configureGlobal({ endOnFailure: true });
