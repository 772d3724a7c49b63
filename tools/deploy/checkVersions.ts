import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { cartridgeFolders, OUR_CARTRIDGES } from './cartridgeFolders';
import { differences } from './differences';
import type { DeployPlan } from './DeployPlan';

const OURS = 'int_tiktokshop';

/** Which code an instance runs, before something is deployed. */
export interface Running {
    /** The version that the deployment creates or continues. */
    version: string;
    /** Version that is active. */
    active: string;
    /** Whether there is a version of the new one's name already. */
    exists: boolean;
    /** Whether the active version has our cartridges. */
    hasOurs: boolean;
    /** Other versions than the active one; first the one before it. */
    others: string[];
}

interface Version {
    id: string;
    active: boolean;
    rollback?: boolean;
    cartridges?: string[];
}

/**
 * Makes sure that a deployment leaves alone what runs: it goes into a version of its own, which has all cartridges that
 * the running one has, or continues in the one that it has activated before.
 * @throws TargetError with what stands in the way
 */
export async function checkVersions(target: Target, plan: DeployPlan): Promise<Running> {
    const { status, json } = await target.data('GET', '/code_versions');
    if (status !== 200) {
        throw new TargetError(
            `The code versions of the instance cannot be read: status ${status}`,
            'Allow the client /code_versions: paste ocapi-data.json of npm run permissions under Administration > Site ' +
                'Development > Open Commerce API Settings.'
        );
    }
    const versions = json.data as Version[];
    const active = versions.find((version) => version.active);
    const others = versions.filter((version) => version !== active);
    const version = plan.isNamed ? plan.version : await nextVersion(target, plan, versions);
    const running = {
        version,
        active: active?.id || '',
        exists: false,
        hasOurs: active?.cartridges?.includes(OURS) === true,
        others: [...others]
            .sort((one, other) => Number(other.rollback === true) - Number(one.rollback === true))
            .map(({ id }) => id)
    };
    if (active?.id === version) {
        await checkSame(target, version);
        return { ...running, exists: true };
    }
    const exists = versions.some(({ id }) => id === version);
    if (exists && !plan.replace) {
        throw new TargetError(
            `There is an older version ${version} on the instance`,
            'Name another one with --code-version, or let it be replaced with --replace; it is not active.'
        );
    }
    const lost = (active?.cartridges || []).filter((name) => !plan.cartridges.has(name));
    if (lost.length > 0) {
        throw new TargetError(
            `The running version ${active?.id} has cartridges that the new one would not have: ${lost.join(', ')}`,
            'Name the folders they are in with --cartridges DIR; a version holds all cartridges of all sites.'
        );
    }
    return { ...running, exists };
}

/**
 * The version that a deployment continues in, if it is what the instance runs already; else the name of dw.json, or, where
 * that is taken, the one with the next number.
 */
async function nextVersion(target: Target, plan: DeployPlan, versions: Version[]): Promise<string> {
    const stem = plan.version.replace(/_?[0-9]+$/, '');
    const numberOf = (id: string): number =>
        id.startsWith(stem + '_') && /^[0-9]{1,9}$/.test(id.slice(stem.length + 1))
            ? Number(id.slice(stem.length + 1))
            : 0;
    const active = versions.find((version) => version.active)?.id || '';
    if ((active === plan.version || numberOf(active) > 0) && (await otherCartridge(target, active)) === null) {
        return active;
    }
    const isFree = plan.replace || !versions.some(({ id }) => id === plan.version);
    const last = Math.max(0, ...versions.map(({ id }) => numberOf(id)));
    return isFree && active !== plan.version ? plan.version : `${stem}_${last + 1}`;
}

/** Lets a deployment continue in the version that runs, if that is what it would upload. */
async function checkSame(target: Target, version: string): Promise<void> {
    const other = await otherCartridge(target, version);
    if (other !== null) {
        throw new TargetError(
            `The version ${version} is what the instance runs, with other code (${other})`,
            'Deploy into a new one: name another one with --code-version, or leave it out.'
        );
    }
}

/** The first of our cartridges that a version has not, or has with other code; null when all are the same. */
async function otherCartridge(target: Target, version: string): Promise<string | null> {
    for (const [name, folder] of cartridgeFolders([OUR_CARTRIDGES])) {
        if ((await differences(target, `/Cartridges/${version}/${name}`, folder)).length > 0) {
            return name;
        }
    }
    return null;
}
