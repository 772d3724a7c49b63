import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
    CodeVersions,
    createAccess,
    createNetwork,
    handleFront,
    handleScriptRequest,
    isFrontPath,
    jobIds,
    jobRecords,
    runJob,
    withOwnHost
} from '../../sfcc-mocks';
import type {
    Access,
    Front,
    HttpAnswer,
    HttpMessage,
    Instance,
    JobRecord,
    LogEntry,
    SiteConfig,
    Switches,
    TransportFailure
} from '../../sfcc-mocks';
import { createOms } from '../../simulators/oms/createOms';
import type { Oms } from '../../simulators/oms/createOms';
import { createTikTokShop } from '../../simulators/tiktok-shop/createTikTokShop';
import type { TikTokShop } from '../../simulators/tiktok-shop/createTikTokShop';
import { enter } from '../control/businessManager';
import type { Entered } from '../control/businessManager';
import { ManualClock } from '../control/clock';
import { createFileTree, FIRST_VERSION } from './fileTree';
import { credentialsOf, readyOf, tiktokAppKeys } from './keys';
import type { Ready } from './ready';
import { createSandboxInstance, ORGANIZATION, ROOT, usualPath } from './wiring';
import type { InstancePlan, TikTokAppKeys } from './wiring';

export const INSTANCE = 'https://instance.test';
export const TIKTOK = 'https://tiktok.test';
const OMS = 'https://oms.test';
/** Types of instances, as dw.system.System has them. */
export const STAGING = 1;
export const PRODUCTION = 2;

export interface InProcessOptions {
    /** Where the clock starts, epoch milliseconds; 2026-11-23T10:00:00Z unless told otherwise. */
    now?: number;
    cartridgeFolders?: string[];
    cartridgePath?: string[];
    site?: Partial<SiteConfig>;
    /** Further sites that sell on TikTok Shop. */
    moreSites?: InstancePlan['moreSites'];
    switches?: Partial<Switches>;
    /** Market of the TikTok shop. */
    region?: string;
    log?: (entry: LogEntry) => void;
    /** An instance on which nothing is installed yet; the client may do everything. */
    fresh?: boolean;
    /** One of the types of dw.system.System; development unless told otherwise. */
    instanceType?: number;
}

/** The whole sandbox in one thread, without sockets. */
export interface InProcess {
    instance: Instance;
    front: Front;
    tiktok: TikTokShop;
    oms: Oms;
    clock: ManualClock;
    ready: Ready;
    /** One request to the instance, answered at once. */
    request(message: HttpMessage): HttpAnswer;
    /** One request to the host that the URL names. */
    send(message: HttpMessage): Promise<HttpAnswer | TransportFailure>;
    runJob(id: string, parameters?: Record<string, string>): JobRecord;
    /** What an administrator enters by hand in Business Manager. */
    enter(entered: Entered): void;
    /** Removes the files. */
    stop(): void;
}

/** Wires instance, TikTok and OMS together. */
export function createInProcess(options: InProcessOptions = {}): InProcess {
    const clock = new ManualClock(options.now ?? Date.UTC(2026, 10, 23, 10));
    const filesRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-files-'));
    const access = createAccess(ORGANIZATION);
    const credentials = credentialsOf(access);
    const site = { id: 'RefArch', ...options.site };
    const send = async (message: HttpMessage): Promise<HttpAnswer | TransportFailure> =>
        message.url.startsWith(OMS + '/') ? oms.handleAsync(message) : network(message, 0);
    const tiktok = createTikTokShop({
        clock,
        region: options.region,
        send,
        instanceUrl: INSTANCE,
        site: site.id,
        credentials
    });
    const oms = createOms({
        clock,
        send,
        instanceUrl: INSTANCE,
        site: site.id,
        organization: ORGANIZATION,
        ...credentials
    });
    const network = createNetwork({
        [INSTANCE]: (message) => request(message),
        [TIKTOK]: (message) => tiktok.handle(message),
        [OMS]: (message) => oms.handle(message)
    });
    const isScripts = (url: string): boolean => url.startsWith(INSTANCE + '/') && !isFrontPath(new URL(url).pathname);
    const tiktokApp = tiktokAppKeys(tiktok);
    const plan = planOf(options, site, filesRoot, access, tiktokApp);
    const transport = withOwnHost(network, isScripts, (message) => request(message));
    const instance = createSandboxInstance(plan, clock, transport, options.log);
    instance.options.instanceType = options.instanceType;
    const front: Front = {
        access,
        clock,
        filesRoot,
        jobs: jobsOf(instance),
        isProduction: options.instanceType === PRODUCTION,
        codeVersions: new CodeVersions(filesRoot, FIRST_VERSION, clock, (folder) => instance.useCode([folder]))
    };
    const request = (message: HttpMessage): HttpAnswer =>
        handleFront(front, message) || handleScriptRequest(instance, message);
    return {
        instance,
        front,
        tiktok,
        oms,
        clock,
        ready: { ...readyOf(plan), instanceHttps: INSTANCE },
        request,
        send,
        runJob: (id, parameters) => runJob(instance, id, parameters),
        enter: (entered) => enter(instance, plan, entered),
        stop: () => fs.rmSync(filesRoot, { recursive: true, force: true })
    };
}

/** The instance of this sandbox: its hosts are the ones above. */
function planOf(
    options: InProcessOptions,
    site: InstancePlan['site'],
    filesRoot: string,
    access: Access,
    tiktokApp: TikTokAppKeys
): InstancePlan {
    const { fresh = false } = options;
    return {
        fresh,
        cartridgeFolders:
            options.cartridgeFolders || (fresh ? [createFileTree(filesRoot, [])] : [path.join(ROOT, 'cartridges')]),
        cartridgePath: options.cartridgePath || usualPath(fresh),
        filesRoot,
        site,
        moreSites: options.moreSites,
        hosts: { plain: new URL(INSTANCE).host, secure: null },
        caFile: null,
        switches: options.switches || {},
        access,
        endpoints: { instance: INSTANCE, tiktok: TIKTOK, oms: OMS },
        tiktokApp,
        isBrief: true
    };
}

/** Jobs that run to their end before the answer is given. */
function jobsOf(instance: Instance): Front['jobs'] {
    return {
        start(jobId, parameters) {
            if (!jobIds(instance).includes(jobId)) {
                return 'unknown';
            }
            const isRunning = jobRecords(instance).some(
                (record) => record.job_id === jobId && record.execution_status === 'running'
            );
            return isRunning ? 'running' : runJob(instance, jobId, parameters);
        },
        find(jobId, executionId) {
            return jobRecords(instance).find((record) => record.job_id === jobId && record.id === executionId) || null;
        },
        all: () => jobRecords(instance)
    };
}
