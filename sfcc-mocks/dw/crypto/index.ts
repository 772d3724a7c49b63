import type { PlatformPackage } from '..';

/** Classes of `dw.crypto`. */
export const cryptoPackage: PlatformPackage = {};
