import type { PlatformPackage } from '..';

/** Classes of `dw.web`. */
export const webPackage: PlatformPackage = {};
