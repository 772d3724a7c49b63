import type { PlatformPackage } from '..';

/** Classes of `dw.job`. */
export const jobPackage: PlatformPackage = {};
