import type { PlatformPackage } from '../PlatformPackage';
import { ApplePayHookResult } from './ApplePayHookResult';
import { SalesforcePaymentsMgr } from './SalesforcePaymentsMgr';

/** Classes of `dw.extensions`. */
export const extensionsPackage: PlatformPackage = {
    'applepay.ApplePayHookResult': ApplePayHookResult,
    'payments.SalesforcePaymentsMgr': SalesforcePaymentsMgr
};
