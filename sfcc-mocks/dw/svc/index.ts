import type { PlatformPackage } from '..';

/** Classes of `dw.svc`. */
export const svcPackage: PlatformPackage = {};
