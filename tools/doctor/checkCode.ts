import { cartridgeFolders, OUR_CARTRIDGES } from '../deploy/cartridgeFolders';
import { differences } from '../deploy/differences';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import type { Finding } from './Finding';

const DEPLOY = 'Run `npm run deploy`.';
const SHOWN = 3;

/** Looks whether the active code version has our cartridges, as they are here. */
export async function checkCode(target: Target): Promise<Finding[]> {
    const { status, json } = await target.data('GET', '/code_versions');
    if (status !== 200) {
        throw new TargetError(`The code versions cannot be read: status ${status}`, 'Try again.');
    }
    const versions = json.data as Array<{ id: string; active: boolean; cartridges?: string[] }>;
    const active = versions.find((version) => version.active);
    if (!active) {
        return [{ code: 'no_active_version', id: 'code version', what: 'No code version is active', remedy: DEPLOY }];
    }
    const findings: Finding[] = [];
    for (const [name, folder] of cartridgeFolders([OUR_CARTRIDGES])) {
        if (active.cartridges && !active.cartridges.includes(name)) {
            const what = `The active code version ${active.id} has no cartridge ${name}`;
            findings.push({ code: 'cartridge_missing', id: name, what, remedy: DEPLOY });
        } else {
            const different = await differences(target, `/Cartridges/${active.id}/${name}`, folder);
            findings.push(...(different.length > 0 ? [differs(active.id, name, different)] : []));
        }
    }
    return findings;
}

function differs(version: string, name: string, files: string[]): Finding {
    const shown = files.slice(0, SHOWN).join(', ') + (files.length > SHOWN ? ' and more' : '');
    return {
        code: 'cartridge_differs',
        id: name,
        what: `${name} in the active code version ${version} is not the one of this release: ${files.length} files differ (${shown})`,
        remedy: `${DEPLOY} If you have changed our files, docs/extend.md shows how to extend without that.`
    };
}
