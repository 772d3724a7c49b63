import { judgeSafeguards, safeguardNotes } from '../domain/safeguards';
import type { Finding, InstanceFacts } from '../domain/safeguards';
import { instanceFacts } from '../platform/instanceFacts';
import { credentialOf } from '../services/httpCall';

/** Services that every installation needs; the address of the OMS may be empty on purpose. */
const SERVICES = ['tiktokshop.token', 'tiktokshop.feed.notify', 'tiktokshop.openapi', 'tiktokshop.auth'];

/** Looks whether the installation is complete, and safe for the kind of instance it is on. */
export function findSafeguards(): Finding[] {
    return judgeSafeguards(allFacts());
}

/** What is good to know of this instance, without being wrong. */
export function findNotes(): Finding[] {
    return safeguardNotes(allFacts());
}

function allFacts(): InstanceFacts {
    const api = credentialOf('tiktokshop.openapi');
    const missingServices = SERVICES.filter((id) => credentialOf(id).url === '');
    return instanceFacts({ missingServices: missingServices, hasApiCredentials: api.user !== '' && api.password !== '' });
}
