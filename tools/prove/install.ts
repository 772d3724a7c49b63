import path from 'node:path';
import AdmZip from 'adm-zip';
import { archiveOf, filesBelow, inFolder } from '../archive/zip';
import type { ArchiveFiles } from '../archive/zip';
import { refusedFile } from '../target/refusedFile';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { mustDo } from './codeVersions';
import { CARTRIDGES, VERSION } from './names';
import type { Run } from './Run';

const SOURCES = path.join(__dirname, 'cartridges');
const KEY_FILE = 'tiktokshop_prove/cartridge/scripts/prove/key.js';
const ZIP = { type: 'application/zip' };
const FORM = { type: 'application/x-www-form-urlencoded' };
const TRIES = 60;

/**
 * Uploads a code version that has what the running one has, and our cartridges: the sites of the instance keep running meanwhile.
 * @param active - the version that it runs
 */
export async function uploadVersion(run: Run, active: string): Promise<void> {
    const { target } = run;
    const files = new Map([...(await downloadVersion(run, active)), ...ourCartridges(run.key)]);
    const archive = `/Cartridges/${VERSION}.zip`;
    await send(target, 'PUT', archive, { ...ZIP, body: archiveOf(inFolder(VERSION, files)) });
    await send(target, 'POST', archive, { ...FORM, body: 'method=UNZIP' });
    await target.webdav('DELETE', archive);
}

/** Files of a version by path, as the instance packs them. */
async function downloadVersion({ target, files }: Run, version: string): Promise<ArchiveFiles> {
    const archive = `/Cartridges/${version}.zip`;
    const { status } = await target.webdav('PROPFIND', archive);
    if (status < 300) {
        throw new TargetError(`There is a file ${archive}, which may belong to others`, 'Remove it, and try again.');
    }
    files.push(archive);
    await send(target, 'POST', `/Cartridges/${version}`, { ...FORM, body: 'method=ZIP' });
    const { body } = await send(target, 'GET', archive);
    await target.webdav('DELETE', archive);
    const entries = new AdmZip(body).getEntries().filter((entry) => !entry.isDirectory);
    return new Map(entries.map((entry) => [entry.entryName.slice(version.length + 1), entry.getData()]));
}

function ourCartridges(key: string): ArchiveFiles {
    const files = filesBelow(SOURCES);
    files.set(KEY_FILE, `'use strict';\n\nmodule.exports = ${JSON.stringify(key)};\n`);
    return files;
}

async function send(
    target: Target,
    method: string,
    file: string,
    content: { type?: string; body?: Buffer | string } = {}
): Promise<{ body: Buffer }> {
    const answer = await target.webdav(method, file, 'client', content);
    if (answer.status >= 300) {
        throw refusedFile(`${method} ${file}`, answer.status, 'client');
    }
    return answer;
}

/** Makes a version the one that the instance runs. */
export function activateVersion(target: Target, version: string): Promise<void> {
    return mustDo(target, 'PATCH', '/code_versions/' + version, { active: true });
}

/** Puts our cartridges in front of the path of the site. */
export async function addToPath({ target, site }: Run): Promise<void> {
    const [first, second] = CARTRIDGES;
    const resource = `/sites/${site}/cartridges`;
    await mustDo(target, 'POST', resource, { name: second, position: 'first' });
    await mustDo(target, 'POST', resource, { name: first, position: 'first' });
}

/**
 * Waits until the cartridge answers, and makes sure what kind of instance this is.
 * @returns the currency of the site
 * @throws TargetError for any but a development instance, and if it never answers
 */
export async function checkInstance(run: Run): Promise<string> {
    const described = (await firstAnswer(run)) as { isDevelopment: boolean; currency: string };
    if (!described.isDevelopment) {
        throw new TargetError(
            `${run.target.settings.hostname} says of itself that it is no development instance`,
            'Prove facts on a sandbox only.'
        );
    }
    return described.currency;
}

async function firstAnswer(run: Run): Promise<unknown> {
    for (let tried = 1; ; tried += 1) {
        const { status, json } = await run.call('engine.instance', {});
        if (status === 200 && 'value' in json) {
            return json.value;
        }
        if (status === 401) {
            throw new TargetError(
                'The storefront is protected by a password',
                'Enter it as "storefront-password" in dw.json.'
            );
        }
        if (tried === TRIES) {
            throw new TargetError(
                `The cartridge does not answer: ${json.error || 'status ' + status}`,
                'Check that the site is online, and look into the error log of the instance.'
            );
        }
        await run.pause(1000);
    }
}
