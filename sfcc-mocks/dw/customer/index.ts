import type { PlatformPackage } from '..';
import { Customer } from './Customer';

/** Classes of `dw.customer`. */
export const customerPackage: PlatformPackage = { Customer };
