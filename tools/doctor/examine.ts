import type { SiteFiles } from '../../sfcc-mocks/metadata/siteFiles';
import { parseXml } from '../../sfcc-mocks/metadata/xml';
import { siteFiles } from '../archive/siteArchive';
import { exportBusinessManager, exportTarget } from '../target/exportTarget';
import type { Target } from '../target/Target';
import { TargetError } from '../target/targetError';
import { checkCartridgePath } from './checkCartridgePath';
import { checkClock } from './checkClock';
import { checkCode } from './checkCode';
import { checkJobResults, checkSafeguards } from './checkJobs';
import { checkMetadata } from './checkMetadata';
import { checkSchedules } from './checkSchedules';
import { checkPermissions } from './checkPermissions';
import { checkUser } from './checkUser';
import { checkOmsApi } from './checkOmsApi';
import type { Diagnosis } from './Diagnosis';
import type { Finding } from './Finding';

/**
 * Looks at an instance from outside. Each part is looked at only when what it rests on is there, so that one cause is
 * one finding.
 * @param now - epoch milliseconds
 * @throws Unreachable if there is no answer
 */
export async function examine(target: Target, now: number): Promise<Diagnosis> {
    const { client, connectorClient, omsClient, user } = target.settings;
    if (!client) {
        throw new TargetError(
            'dw.json has no "client-id" and "client-secret"',
            'Create an API client in Account Manager and enter its id and secret.'
        );
    }
    const { headers } = await target.call('GET', '/');
    const ours = await checkPermissions(target, 'deploy', client);
    const others = [
        ...checkClock(headers.date, now),
        ...(user ? await checkUser(target) : []),
        ...(connectorClient ? await checkPermissions(target, 'connector', connectorClient) : []),
        ...(omsClient ? await checkPermissions(target, 'oms', omsClient) : [])
    ];
    const findings = unique([...ours, ...others]);
    if (ours.length > 0) {
        return { findings, unchecked: ['code', 'cartridge path', 'metadata', 'safeguards', 'jobs'] };
    }
    const rest = await examineInside(target, now);
    return { ...rest, findings: [...findings, ...rest.findings] };
}

/** All that needs the permissions of the client that deploys. */
async function examineInside(target: Target, now: number): Promise<Diagnosis> {
    const { sites } = target.settings;
    const expected = siteFiles({ sites });
    const there = await exportTarget(target, inventoryLists(expected));
    const descriptor = await exportBusinessManager(target);
    const hidden = descriptor ? [] : ['cartridge path of Business Manager'];
    const findings = [
        ...(await checkCode(target)),
        ...checkCartridgePath(sites, there, descriptor),
        ...checkMetadata(expected, there)
    ];
    if (findings.length > 0) {
        return { findings, unchecked: [...hidden, 'safeguards', 'jobs'] };
    }
    const jobs = parseXml(expected.get('jobs.xml') as string, 'jobs.xml').children;
    const ids = jobs.map((job) => job.attributes['job-id'] as string);
    const { omsClient } = target.settings;
    const unknown = omsClient ? unknownForOms(target) : [];
    const ofOms = omsClient && unknown.length === 0 ? await checkOmsApi(target, omsClient) : [];
    const inside = await checkSafeguards(target);
    return {
        findings: [
            ...ofOms,
            ...inside.findings,
            ...(await checkJobResults(target, ids)),
            ...(await checkSchedules(target, expected, there, now))
        ],
        unchecked: [...hidden, ...unknown, ...inside.unchecked]
    };
}

/** What dw.json would have to say for the endpoint of an OMS to be asked. */
function unknownForOms({ settings: { tenant, scapiHost } }: Target): string[] {
    const missing = [...(tenant ? [] : ['"tenant-id"']), ...(scapiHost ? [] : ['"short-code"'])];
    return missing.length > 0 ? [`the endpoint for an OMS (dw.json has no ${missing.join(' and no ')})`] : [];
}

function inventoryLists(files: SiteFiles): string[] {
    return [...files.keys()].flatMap((name) => /^inventory-lists\/(.+)\.xml$/.exec(name)?.slice(1) || []);
}

/** One client may be several. */
function unique(findings: Finding[]): Finding[] {
    return findings.filter(
        ({ code, what }, index) => findings.findIndex((other) => other.code === code && other.what === what) === index
    );
}
