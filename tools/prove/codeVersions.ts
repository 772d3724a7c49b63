import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { VERSION } from './names';

const PASTE =
    'Paste ocapi-data.json of `npm run permissions -- --with prove` under Administration > Site Development > Open Commerce ' +
    'API Settings (type Data).';

interface Version {
    id: string;
    active: boolean;
    rollback?: boolean;
}

/** What an instance has before a run. */
export interface Before {
    /** The version that it runs, or ran before an earlier run. */
    active: string;
    /** Whether an earlier run has left something. */
    hasLeftovers: boolean;
}

/**
 * Reads which code and which path an instance has.
 * @throws TargetError if it has no version of its own
 */
export async function readBefore(target: Target, site: string): Promise<Before> {
    const { status, json } = await target.data('GET', '/code_versions');
    if (status !== 200) {
        throw new TargetError(`The code versions of the instance cannot be read: status ${status}`, PASTE);
    }
    const versions = json.data as Version[];
    const others = versions.filter(({ id }) => id !== VERSION);
    const before = others.find(({ active }) => active) || others.find(({ rollback }) => rollback) || others[0];
    if (!before) {
        throw new TargetError('The instance has no code version', 'Deploy to it first: npm run deploy.');
    }
    const path = await readPath(target, site);
    return { active: before.id, hasLeftovers: others.length < versions.length || path.some(isOurs) };
}

/** The cartridge path of a site. */
export async function readPath(target: Target, site: string): Promise<string[]> {
    const { status, json } = await target.data('GET', '/sites/' + site);
    if (status !== 200) {
        const type = json.fault?.type || 'status ' + status;
        throw new TargetError(
            `The cartridge path of ${site} cannot be read: ${type}`,
            status === 404 ? 'Correct "sites" in dw.json.' : PASTE
        );
    }
    return String(json.cartridges || '')
        .split(':')
        .filter(Boolean);
}

/** Whether a cartridge is one of a run. */
export function isOurs(cartridge: string): boolean {
    return cartridge.startsWith(VERSION);
}

/** Calls OCAPI Data for something that has to succeed. @throws TargetError */
export async function mustDo(
    target: Target,
    method: string,
    resource: string,
    body?: unknown,
    also: number[] = []
): Promise<void> {
    const { status, json } = await target.data(method, resource, body);
    if (status >= 300 && !also.includes(status)) {
        throw new TargetError(`${method} ${resource}: ${json.fault?.type || 'status ' + status}`, PASTE);
    }
}
