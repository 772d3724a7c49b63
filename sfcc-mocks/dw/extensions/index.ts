import type { PlatformPackage } from '../PlatformPackage';
import { ApplePayHookResult } from './ApplePayHookResult';

/** Classes of `dw.extensions`. */
export const extensionsPackage: PlatformPackage = { 'applepay.ApplePayHookResult': ApplePayHookResult };
