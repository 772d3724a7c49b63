import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import type { DeployPlan } from './DeployPlan';

/** Which code an instance runs, before something is deployed. */
export interface Running {
    /** Version that is active. */
    active: string;
    /** Whether there is a version of the new one's name already. */
    exists: boolean;
}

/**
 * Makes sure that a deployment leaves alone what runs: it goes into a version of its own, which has all cartridges that
 * the running one has.
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
    const versions = json.data as Array<{ id: string; active: boolean; cartridges?: string[] }>;
    const active = versions.find((version) => version.active);
    if (active?.id === plan.version) {
        throw new TargetError(
            `The version ${plan.version} is what the instance runs`,
            'Deploy into a new one: change "code-version" in dw.json, or name one with --code-version.'
        );
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
    return { active: active?.id || '', exists };
}
