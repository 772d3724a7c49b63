import type { PlatformPackage } from '..';

/** Classes of `dw.io`. */
export const ioPackage: PlatformPackage = {};
