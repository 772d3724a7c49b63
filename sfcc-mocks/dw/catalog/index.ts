import type { PlatformPackage } from '..';

/** Classes of `dw.catalog`. */
export const catalogPackage: PlatformPackage = {};
