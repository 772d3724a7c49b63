import { checkCartridgePath } from '../doctor/checkCartridgePath';
import { keepMerchantValues } from '../archive/keepMerchantValues';
import { declarations, jobsOnly, siteFiles } from '../archive/siteArchive';
import { exportBusinessManager, exportTarget } from '../target/exportTarget';
import { runTargetJob } from '../target/runTargetJob';
import type { JobResult } from '../target/runTargetJob';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { activate, setActive } from './activate';
import { checkVersions } from './checkVersions';
import type { Running } from './checkVersions';
import type { DeployPlan } from './DeployPlan';
import { importArchive } from './importArchive';
import { checkUpload, uploadCode } from './uploadCode';

const SAFEGUARDS_JOB = 'TikTokShop-CheckSafeguards';
const OVERSELL_LIST = 'tiktokshop_oversell';
const AGAIN = 'Then run `npm run deploy` again: it continues from here.';

type Say = (line: string) => void;

/**
 * Brings code and metadata onto an instance, in the order in which each finds what it needs: the code into a version of
 * its own, the declarations that it reads, the activation, and the jobs, whose step types an instance knows from the
 * active code and the cartridge paths. A first deployment stops in between, for the paths to be set; the same command
 * continues from there.
 * @throws TargetError with the next step
 */
export async function deploy(wanted: DeployPlan, target: Target, say: Say): Promise<void> {
    const running = await checkVersions(target, wanted);
    const plan = { ...wanted, version: running.version };
    say(`${target.settings.hostname} runs ${running.active || 'no version'}`);
    const there = await exportTarget(target, [OVERSELL_LIST]);
    const metadata = keepMerchantValues(siteFiles(plan), there);
    await asBefore(running, async () => {
        if (running.active !== plan.version) {
            await uploadCode(plan, target, running.exists);
            await checkUpload(plan, target);
            say(`${plan.version} is uploaded: ${[...plan.cartridges.keys()].join(', ')}`);
        }
        await importArchive(target, 'tiktokshop-metadata', declarations(metadata));
    });
    say(`the metadata is imported for ${plan.sites.join(', ')}`);
    await activate(target, plan.version, running);
    say(`${plan.version} is active`);
    const missing = checkCartridgePath(plan.sites, there, await exportBusinessManager(target)).filter(
        ({ code }) => code === 'not_in_cartridge_path'
    );
    if (missing.length > 0) {
        stopForPaths(plan, missing, say);
        return;
    }
    await importJobs(metadata, target, plan, running);
    say('the jobs are imported');
    sayFindings(await runTargetJob(target, SAFEGUARDS_JOB), say);
}

/** For a user without an API client: all that WebDAV can do. */
export async function uploadOnly(plan: DeployPlan, target: Target, say: Say): Promise<void> {
    await uploadCode(plan, target, false);
    say(`${plan.version} is uploaded: ${[...plan.cartridges.keys()].join(', ')}`);
    say('dw.json has no "client-id": continue by hand, as docs/deploy-by-hand.md says: import the archives of');
    say('`npm run metadata`, activate the version, set the cartridge paths, and run ' + SAFEGUARDS_JOB);
}

/** If anything fails before a version is activated, the instance runs what it ran before. */
async function asBefore(running: Running, work: () => Promise<void>): Promise<void> {
    try {
        await work();
    } catch (error) {
        throw stillRunning(error as Error, running);
    }
}

/** Without its cartridge in the paths an instance knows neither step types nor custom APIs. */
function stopForPaths(plan: DeployPlan, missing: Array<{ what: string; remedy: string }>, say: Say): void {
    const what = missing.map((finding) => finding.what).join('; ');
    const next = [...new Set(missing.map(({ remedy }) => remedy)), AGAIN];
    if (!plan.first) {
        throw new TargetError(
            `${plan.version} is active, but the jobs cannot be imported yet: ${what}`,
            next.join('\n')
        );
    }
    say('Next, set the cartridge paths; the jobs are imported after that.');
    next.forEach(say);
}

/** New code must not run without its jobs where other code did its work; a first deployment stays, and continues later. */
async function importJobs(
    metadata: Map<string, string>,
    target: Target,
    plan: DeployPlan,
    running: Running
): Promise<void> {
    const jobs = jobsOnly(metadata);
    if (jobs.size === 0) {
        return;
    }
    try {
        await importArchive(target, 'tiktokshop-jobs', jobs);
    } catch (error) {
        if (running.hasOurs && running.active !== plan.version) {
            await setActive(target, running.active);
            throw stillRunning(error as Error, running);
        }
        const { message, nextStep } = error as TargetError;
        throw new TargetError(
            `${message}. ${plan.version} stays active: there is no version with our cartridges before it, and without its ` +
                'jobs it does nothing by itself',
            `${nextStep || 'Look at the message.'} ${AGAIN}`
        );
    }
}

function stillRunning(error: Error, running: Running): TargetError {
    const nextStep = error instanceof TargetError ? error.nextStep : 'Deploy again.';
    return new TargetError(`${error.message}. The instance runs ${running.active || 'nothing'}, as before`, nextStep);
}

function sayFindings({ ok, message }: JobResult, say: Say): void {
    if (ok) {
        say(`${SAFEGUARDS_JOB}: nothing found`);
        return;
    }
    say(`${SAFEGUARDS_JOB}: ${message.replaceAll('; ', ';\n  ')}`);
    say('What to do about it: npm run doctor');
}
