import type { PlatformPackage } from '..';

/** Classes of `dw.value`. */
export const valuePackage: PlatformPackage = {};
