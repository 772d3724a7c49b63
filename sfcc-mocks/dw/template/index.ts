import type { PlatformPackage } from '../PlatformPackage';
import { ISML } from './ISML';

/** Classes of `dw.template`. */
export const templatePackage: PlatformPackage = { ISML };
