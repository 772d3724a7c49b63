import type { PlatformPackage } from '..';
import { HTTPClient } from './HTTPClient';

/** Classes of `dw.net`. */
export const netPackage: PlatformPackage = { HTTPClient };
