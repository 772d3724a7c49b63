import type { PlatformPackage } from '../PlatformPackage';
import { Customer } from './Customer';
import { CustomerMgr } from './CustomerMgr';

/** Classes of `dw.customer`. */
export const customerPackage: PlatformPackage = { Customer, CustomerMgr };
