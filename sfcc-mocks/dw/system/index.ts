import type { PlatformPackage } from '..';

/** Classes of `dw.system`. */
export const systemPackage: PlatformPackage = {};
