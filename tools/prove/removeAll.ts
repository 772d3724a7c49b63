import { tryImport } from '../deploy/importArchive';
import type { Target } from '../target/Target';
import { removeArchive } from './archives';
import { isOurs, mustDo, readBefore, readPath } from './codeVersions';
import { ANSWERS_FILE, ARCHIVES, CARTRIDGES, DAMAGED_FILE, IMPORT_FOLDER, MADE_FOLDER, VERSION } from './names';

const FILES = [
    `/Cartridges/${VERSION}.zip`,
    MADE_FOLDER,
    ...Object.values(ARCHIVES).map((name) => `${IMPORT_FOLDER}/${name}.zip`),
    ANSWERS_FILE,
    DAMAGED_FILE
];
const TRIES = 3;

/** Why something was not removed. */
export interface Left {
    what: string;
    why: string;
}

/**
 * Removes everything that this run or an earlier one made, except orders. A failed part does not keep it from the others.
 * @param active - version that the instance ran before
 * @param files - what else was made
 * @returns what is left, and why
 */
export async function removeAll(target: Target, site: string, active: string, files: string[]): Promise<Left[]> {
    const left: Left[] = [];
    const part = async (what: string, work: () => Promise<void>): Promise<void> => {
        const why = await tryHard(work);
        if (why !== null) {
            left.push({ what, why });
        }
    };
    await part('the job tiktokshop-prove and the service tiktokshop.prove', () => removeImported(target));
    for (const cartridge of CARTRIDGES) {
        await part(`${cartridge} in the cartridge path of ${site}`, () =>
            mustDo(target, 'DELETE', `/sites/${site}/cartridges/${cartridge}`, undefined, [404])
        );
    }
    await part(`${VERSION} is still active, instead of ${active}`, () => activateBefore(target, active));
    await part('the code version ' + VERSION, () =>
        mustDo(target, 'DELETE', '/code_versions/' + VERSION, undefined, [404])
    );
    for (const file of [...FILES, ...files, `/Cartridges/${VERSION}`]) {
        await part('the file ' + file, () => removeFile(target, file));
    }
    await part('something of the cartridges', () => checkRemoved(target, site));
    return left;
}

async function removeImported(target: Target): Promise<void> {
    const { ok, message } = await tryImport(target, ARCHIVES.remove, removeArchive());
    if (!ok) {
        throw new Error(message);
    }
}

async function activateBefore(target: Target, active: string): Promise<void> {
    const { json } = await target.data('GET', '/code_versions');
    const running = (json.data as Array<{ id: string; active: boolean }>).find((version) => version.active);
    if (running?.id === VERSION) {
        await mustDo(target, 'PATCH', '/code_versions/' + active, { active: true });
    }
}

async function removeFile(target: Target, file: string): Promise<void> {
    const { status } = await target.webdav('DELETE', file);
    if (status >= 300 && status !== 404) {
        throw new Error('status ' + status);
    }
}

async function checkRemoved(target: Target, site: string): Promise<void> {
    const { hasLeftovers } = await readBefore(target, site);
    if (hasLeftovers) {
        throw new Error('the path of the site: ' + (await readPath(target, site)).filter(isOurs).join(', '));
    }
}

/** @returns why it failed each time, or null */
async function tryHard(work: () => Promise<void>): Promise<string | null> {
    let why = '';
    for (let tried = 0; tried < TRIES; tried += 1) {
        try {
            await work();
            return null;
        } catch (error) {
            why = (error as Error).message;
        }
    }
    return why;
}
