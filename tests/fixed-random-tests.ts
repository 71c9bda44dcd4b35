import fc from 'fast-check';

// The same commit gives the same tests everywhere; FAST_CHECK_SEED=… tries others.
const { FAST_CHECK_SEED = '1' } = process.env;

fc.configureGlobal({ seed: Number(FAST_CHECK_SEED) });
