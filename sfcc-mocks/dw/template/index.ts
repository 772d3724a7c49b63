import type { PlatformPackage } from '..';
import { ISML } from './ISML';

/** Classes of `dw.template`. */
export const templatePackage: PlatformPackage = { ISML };
