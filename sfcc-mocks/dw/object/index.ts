import type { PlatformPackage } from '..';

/** Classes of `dw.object`. */
export const objectPackage: PlatformPackage = {};
