import type { PlatformPackage } from '..';

/** Classes of `dw.customer`. */
export const customerPackage: PlatformPackage = {};
