import { runTargetJob } from '../target/runTargetJob';
import type { Target } from '../target/Target';
import type { Diagnosis } from './Diagnosis';
import type { Finding } from './Finding';
import { lastRun } from './lastRun';

const SAFEGUARDS = 'TikTokShop-CheckSafeguards';
const HOOKS =
    'whether hooks of APIs are on: a status was patched, but no hook ran (Administration > Global Preferences > ' +
    'Feature Switches: Enable Salesforce Commerce Cloud API hook execution; patches over SCAPI always come that way)';
/** Around and between the findings: `2 found: what (code): where; what (code): where. Note: …` */
const AROUND = /^\d+ found: |\. Note: .*$/g;
const SAID = /(.+?) \(([a-z_]+)\): (.+?)(?:; |$)/g;

/** Lets the instance check itself, and gives what it found, and what it cannot tell for sure. */
export async function checkSafeguards(target: Target): Promise<Diagnosis> {
    const { ok, message, failures } = await runTargetJob(target, SAFEGUARDS);
    const said = [message, ...failures].join('\n');
    return {
        findings: ok ? [] : findingsIn(message, failures),
        unchecked: said.includes('but no hook ran') ? [HOOKS] : []
    };
}

function findingsIn(message: string, failures: string[]): Finding[] {
    const findings = (failures.length > 0 ? failures : [message]).flatMap((text) =>
        [...text.replace(AROUND, '').matchAll(SAID)].map(([, what, code, where]) => finding(what, code, where))
    );
    return findings.length > 0 ? unique(findings) : [failed(SAFEGUARDS, message)];
}

function finding(what = '', code = '', where = ''): Finding {
    return { code, id: what, what, remedy: where };
}

/** Sites say the same of what they share. */
function unique(findings: Finding[]): Finding[] {
    return findings.filter(({ what }, index) => findings.findIndex((other) => other.what === what) === index);
}

/**
 * How our jobs ended when they ran last; one that never ran is the business of the safeguards.
 * @param jobs - ids
 */
export async function checkJobResults(target: Target, jobs: string[]): Promise<Finding[]> {
    const results = await Promise.all(jobs.filter((job) => job !== SAFEGUARDS).map((job) => lastResult(target, job)));
    return results.flat();
}

async function lastResult(target: Target, job: string): Promise<Finding[]> {
    const exit = (await lastRun(target, job))?.exit_status;
    return exit?.status === 'error' ? [failed(job, String(exit.message || exit.code))] : [];
}

function failed(job: string, message: string): Finding {
    return {
        code: 'job_failed',
        id: job,
        what: `The last run of ${job} failed: ${message}`,
        remedy: `docs/operate.md says what to do; the log is under Administration > Operations > Jobs > ${job} > History.`
    };
}
