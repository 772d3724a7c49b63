import { archiveOf, inFolder } from '../archive';
import { keepMerchantValues } from '../keepMerchantValues';
import { siteFiles } from '../siteArchive';
import { exportTarget } from '../target/exportTarget';
import { awaitTargetJob } from '../target/runTargetJob';
import type { JobResult } from '../target/runTargetJob';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { codeArchive } from './cartridgeFolders';
import { checkVersions } from './checkVersions';
import type { Running } from './checkVersions';
import type { DeployPlan } from './DeployPlan';
import type { DeployTools } from './DeployTools';

const IMPORT_JOB = 'sfcc-site-archive-import';
const SAFEGUARDS_JOB = 'TikTokShop-CheckSafeguards';
const OVERSELL_LIST = 'tiktokshop_oversell';

type Say = (line: string) => void;

/**
 * Uploads the code into a version of its own, activates it, imports the metadata and checks the installation. Whatever
 * fails, the instance runs what it ran before.
 * @throws TargetError with the next step
 */
export async function deploy(plan: DeployPlan, target: Target, tools: DeployTools, say: Say): Promise<void> {
    const running = await checkVersions(target, plan);
    say(`${target.settings.hostname} runs ${running.active || 'no version'}`);
    const metadata = keepMerchantValues(siteFiles(plan), await exportTarget(target, [OVERSELL_LIST]));
    await tools.signIn();
    await uploadOrLeave(plan, target, tools, running);
    say(`${plan.version} is uploaded with ${plan.tool}: ${[...plan.cartridges.keys()].join(', ')}`);
    await tools.sfccCi('code:activate', plan.version);
    say(`${plan.version} is active`);
    try {
        await importMetadata(metadata, target, tools);
    } catch (error) {
        await goBack(running, tools, error as Error);
    }
    say(`the metadata is imported for ${plan.sites.join(', ')}`);
    sayFindings(await runJob(SAFEGUARDS_JOB, target, tools), say);
}

/** For a user without an API client: all that WebDAV can do. */
export async function uploadOnly(plan: DeployPlan, tools: DeployTools, say: Say): Promise<void> {
    await tools.dwupload(plan.version, [...plan.cartridges.values()]);
    say(`${plan.version} is uploaded with dwupload: ${[...plan.cartridges.keys()].join(', ')}`);
    say('dw.json has no "client-id": activate the version under Administration > Site Development > Code Deployment,');
    say('import the archive of `npm run metadata`, and run ' + SAFEGUARDS_JOB);
}

/** Uploads the code; what is left of an upload that failed is removed, as far as the connection allows. */
async function uploadOrLeave(plan: DeployPlan, target: Target, tools: DeployTools, running: Running): Promise<void> {
    const folder = '/Cartridges/' + plan.version;
    try {
        if (running.exists) {
            await target.webdav('DELETE', folder);
        }
        await upload(plan, tools);
        await checkUpload(plan, target);
    } catch (error) {
        await target.webdav('DELETE', folder).catch(() => undefined);
        await target.webdav('DELETE', folder + '.zip').catch(() => undefined);
        throw stillRunning(error as Error, running);
    }
}

async function upload(plan: DeployPlan, tools: DeployTools): Promise<void> {
    if (plan.tool === 'dwupload') {
        await tools.dwupload(plan.version, [...plan.cartridges.values()]);
        return;
    }
    const file = tools.write(plan.version + '.zip', codeArchive(plan.version, plan.cartridges));
    await tools.sfccCi('code:deploy', file);
}

async function checkUpload(plan: DeployPlan, target: Target): Promise<void> {
    const { json } = await target.data('GET', '/code_versions/' + plan.version);
    const arrived = (json.cartridges || []) as string[];
    const missing = [...plan.cartridges.keys()].filter((name) => !arrived.includes(name));
    if (missing.length > 0) {
        throw new TargetError(`These cartridges did not arrive: ${missing.join(', ')}`, 'Deploy again.');
    }
}

async function importMetadata(files: Map<string, string>, target: Target, tools: DeployTools): Promise<void> {
    const name = 'tiktokshop-metadata';
    const archive = tools.write(name + '.zip', archiveOf(inFolder(name, files)));
    await tools.sfccCi('instance:upload', archive);
    const started = idOf(await tools.sfccCi('instance:import', name + '.zip', '-j'));
    const { ok, message } = await awaitTargetJob(target, IMPORT_JOB, started);
    if (!ok) {
        throw new TargetError(
            `The instance does not import the metadata: ${message}`,
            'Check the sites in dw.json, and the log under Administration > Site Development > Import & Export.'
        );
    }
}

/** New code without its metadata must not run. */
async function goBack(running: Running, tools: DeployTools, error: Error): Promise<never> {
    if (running.active !== '') {
        await tools.sfccCi('code:activate', running.active);
    }
    throw stillRunning(error, running);
}

function stillRunning(error: Error, running: Running): TargetError {
    const nextStep = error instanceof TargetError ? error.nextStep : 'Deploy again.';
    return new TargetError(`${error.message}. The instance runs ${running.active || 'nothing'}, as before`, nextStep);
}

async function runJob(id: string, target: Target, tools: DeployTools): Promise<JobResult> {
    return awaitTargetJob(target, id, idOf(await tools.sfccCi('job:run', id, '-j')));
}

function idOf(output: string): string {
    try {
        return String((JSON.parse(output) as { id: unknown }).id);
    } catch {
        throw new TargetError(`sfcc-ci says no id of the run: ${output.slice(0, 200)}`, 'Look at the Job History.');
    }
}

function sayFindings({ ok, message }: JobResult, say: Say): void {
    if (ok) {
        say(`${SAFEGUARDS_JOB}: nothing found`);
        return;
    }
    say(`${SAFEGUARDS_JOB}: ${message}`);
    say('What to do about it: npm run doctor');
}
