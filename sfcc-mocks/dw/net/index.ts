import type { PlatformPackage } from '..';

/** Classes of `dw.net`. */
export const netPackage: PlatformPackage = {};
