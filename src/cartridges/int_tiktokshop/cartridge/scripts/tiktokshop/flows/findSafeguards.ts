import { judgeSafeguards } from '../domain/safeguards';
import type { Finding } from '../domain/safeguards';
import { instanceFacts } from '../platform/instanceFacts';
import { credentialOf } from '../services/httpCall';

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
const SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
export function findSafeguards(): Finding[] {
    const facts = instanceFacts();
    const api = credentialOf('tiktokshop.openapi');
    return judgeSafeguards({
        now: facts.now,
        isProduction: facts.isProduction,
        isStorefrontProtected: facts.isStorefrontProtected,
        captureOffConfirmedAt: facts.captureOffConfirmedAt,
        mailOffConfirmedAt: facts.mailOffConfirmedAt,
        paymentMethod: facts.paymentMethod,
        missingAttributes: facts.missingAttributes,
        missingServices: SERVICES.filter((id) => credentialOf(id).url === ''),
        missingShippingMethods: facts.missingShippingMethods,
        hasOversellList: facts.hasOversellList,
        areCarriersReadable: facts.areCarriersReadable,
        reporter: facts.reporter,
        businessId: facts.businessId,
        hasApiCredentials: api.user !== '' && api.password !== '',
        connection: facts.connection
    });
}
