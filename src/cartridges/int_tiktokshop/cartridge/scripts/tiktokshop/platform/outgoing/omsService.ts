import { credentialOf } from './httpCall';

/** The service by which the OMS is called. */
export const OMS_SERVICE = 'tiktokshop.oms';

/** The address of the OMS as the merchant has entered it; empty for none. */
export function omsAddress(): string {
    return credentialOf(OMS_SERVICE).url;
}

/** Whether the merchant has entered an address for the OMS. */
export function hasOms(): boolean {
    return omsAddress() !== '';
}
