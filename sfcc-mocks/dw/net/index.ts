import type { PlatformPackage } from '../PlatformPackage';
import { HTTPClient } from './HTTPClient';
import { Mail } from './Mail';

/** Classes of `dw.net`. */
export const netPackage: PlatformPackage = { HTTPClient, Mail };
