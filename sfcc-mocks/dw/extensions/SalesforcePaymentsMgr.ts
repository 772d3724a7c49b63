import { scriptClass } from '../../runtime/scriptClass';

/**
 * dw.extensions.payments.SalesforcePaymentsMgr of a site without Salesforce Payments: it finds nothing, and storefronts go
 * on without. Source: Script API, "or null if …".
 */
export class SalesforcePaymentsMgr {
    static getPaymentsSiteConfig(): null {
        return null;
    }

    static getPaymentsZone(): null {
        return null;
    }

    static getPaymentDetails(): null {
        return null;
    }

    static getPaymentIntent(): null {
        return null;
    }

    static getPayPalOrder(): null {
        return null;
    }
}

scriptClass('dw.extensions.payments.SalesforcePaymentsMgr', SalesforcePaymentsMgr);
