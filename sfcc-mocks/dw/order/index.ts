import type { PlatformPackage } from '..';

/** Classes of `dw.order`. */
export const orderPackage: PlatformPackage = {};
