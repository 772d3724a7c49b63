import type { PlatformPackage } from '..';

/** Classes of `dw.util`. */
export const utilPackage: PlatformPackage = {};
