import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import type { Running } from './checkVersions';

const BY_HAND = 'Activate it under Administration > Site Development > Code Deployment, and deploy again.';

/**
 * Activates a version. One that is active already is activated again, by way of another one: only an activation
 * registers the custom APIs and step types of a cartridge that came into a path since. Source: Salesforce, "Custom APIs",
 * registration; b2c-cli, `code deploy --reload`.
 * @throws TargetError with the next step
 */
export async function activate(target: Target, version: string, running: Running): Promise<void> {
    if (running.active === version) {
        const [other] = running.others;
        if (!other) {
            throw new TargetError(
                `${version} cannot be activated again: the instance has no other version`,
                'Deploy into a new one with --code-version.'
            );
        }
        await setActive(target, other);
    }
    await setActive(target, version);
}

/** Makes a version the active one. */
export async function setActive(target: Target, version: string): Promise<void> {
    const { status, json } = await target.data('PATCH', '/code_versions/' + version, { active: true });
    if (status !== 200) {
        throw new TargetError(`${version} cannot be activated: ${json.fault?.type || 'status ' + status}`, BY_HAND);
    }
}
