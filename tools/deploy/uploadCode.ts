import type { Target } from '../target/Target';
import { refusedFile } from '../target/refusedFile';
import { TargetError } from '../target/targetError';
import { codeArchive } from './cartridgeFolders';
import type { DeployPlan } from './DeployPlan';

const FOLDER = '/Cartridges';

/**
 * Uploads the cartridges into a version of their own, in one archive that the instance unpacks. What is left of an upload
 * that failed is removed, as far as the connection allows.
 * @throws TargetError with the next step
 */
export async function uploadCode(plan: DeployPlan, target: Target, replaces: boolean): Promise<void> {
    const folder = `${FOLDER}/${plan.version}`;
    const archive = folder + '.zip';
    const send = async (method: string, path: string, type: string, body: Buffer | string): Promise<void> => {
        const { status } = await target.webdav(method, path, plan.uploadAs, { type, body });
        if (status >= 300) {
            throw refusedFile(`${method} ${path}`, status, plan.uploadAs);
        }
    };
    const remove = (path: string): Promise<unknown> => target.webdav('DELETE', path, plan.uploadAs);
    try {
        if (replaces) {
            await remove(folder);
        }
        await send('PUT', archive, 'application/zip', codeArchive(plan.version, plan.cartridges));
        await send('POST', archive, 'application/x-www-form-urlencoded', 'method=UNZIP');
        await remove(archive);
    } catch (error) {
        await remove(folder).catch(() => undefined);
        await remove(archive).catch(() => undefined);
        throw error;
    }
}

/** Makes sure that all cartridges have arrived. */
export async function checkUpload(plan: DeployPlan, target: Target): Promise<void> {
    const { json } = await target.data('GET', '/code_versions/' + plan.version);
    const arrived = (json.cartridges || []) as string[];
    const missing = [...plan.cartridges.keys()].filter((name) => !arrived.includes(name));
    if (missing.length > 0) {
        throw new TargetError(`These cartridges did not arrive: ${missing.join(', ')}`, 'Deploy again.');
    }
}
