import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { cartridgeFolders, OUR_CARTRIDGES } from './cartridgeFolders';
import { differences } from './differences';
import type { DeployPlan } from './DeployPlan';

const OURS = 'int_tiktokshop';

/** Which code an instance runs, before something is deployed. */
export interface Running {
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
 * the running one has, or goes on in the one that it has activated before.
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
    const running = {
        active: active?.id || '',
        exists: false,
        hasOurs: active?.cartridges?.includes(OURS) === true,
        others: [...others]
            .sort((one, other) => Number(other.rollback === true) - Number(one.rollback === true))
            .map(({ id }) => id)
    };
    if (active?.id === plan.version) {
        await checkSame(target, plan);
        return { ...running, exists: true };
    }
    const exists = versions.some((version) => version.id === plan.version);
    if (exists && !plan.replace) {
        throw new TargetError(
            `There is an older version ${plan.version} on the instance`,
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

/** A deployment goes on in the version that runs, if that is what it would upload. */
async function checkSame(target: Target, plan: DeployPlan): Promise<void> {
    for (const [name, folder] of cartridgeFolders([OUR_CARTRIDGES])) {
        const different = await differences(target, `/Cartridges/${plan.version}/${name}`, folder);
        if (different.length > 0) {
            throw new TargetError(
                `The version ${plan.version} is what the instance runs, with other code (${name})`,
                'Deploy into a new one: change "code-version" in dw.json, or name one with --code-version.'
            );
        }
    }
}
