import type { PlatformPackage } from '../PlatformPackage';
import { ISML } from './ISML';
import { Velocity } from './Velocity';

/** Classes of `dw.template`. */
export const templatePackage: PlatformPackage = { ISML, Velocity };
