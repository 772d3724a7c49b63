import { createHash } from 'node:crypto';

/**
 * The UUID of an object that has none stored: always the same for one name, with 26 characters as on the platform. Source: Script
 * API, PersistentObject.getUUID.
 */
export function uuidFor(name: string): string {
    return createHash('md5').update(name).digest('hex').slice(0, 26);
}
