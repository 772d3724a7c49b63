import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CodeVersions, createAccess, handleFront, installCode, isFailure } from '../../sfcc-mocks';
import type { Access, Front, HttpAnswer, JobRecord, SiteConfig, Switches, TransportFailure } from '../../sfcc-mocks';
import { ownMember } from '../../sfcc-mocks/web/ownMember';
import type { Buyer } from '../../simulators/tiktok-shop/records/buyer';
import { PASTE, permitNothing } from '../control/businessManager';
import { checkPage } from '../control/pages';
import type { Entered } from '../control/businessManager';
import { putAway } from './cleanUp';
import type { CleanUp } from './cleanUp';
import { VirtualClock } from '../control/clock';
import type { Answer } from '../../sfcc-mocks';
import { handleControl } from '../control/control';
import type { SandboxControls } from '../control/control';
import { durationMs } from '../control/duration';
import { createFileTree, emptyFileTree, FIRST_VERSION } from './fileTree';
import { credentialsOf, readyOf } from './keys';
import { landingPage } from './landingPage';
import { openPorts } from './openPorts';
import type { PortOptions } from './openPorts';
import type { Ready } from './ready';
import { ScriptWorker } from '../threads/ScriptWorker';
import { scheduleOf } from './schedule';
import { startSimulators } from './startSimulators';
import { ORGANIZATION, ROOT, usualPath } from './wiring';
import type { InstancePlan } from './wiring';

export interface SandboxOptions extends PortOptions {
    tiktokPort?: number;
    omsPort?: number;
    /** Address of the visitor's own OMS, which the cartridge calls in place of the simulated one. */
    omsUrl?: string;
    cartridgePath?: string[];
    cartridgeFolders?: string[];
    site?: Partial<SiteConfig>;
    /** Ids of further sites that sell on TikTok Shop. */
    moreSites?: string[];
    /** Off by default, as hooks of APIs are. Source: Salesforce, "OCAPI/SCAPI Hooks". */
    switches?: Partial<Switches>;
    /** Who buys at TikTok. */
    buyer?: Partial<Buyer>;
    /** Writes every call of a service into the log, as "communication log enabled" does. */
    communicationLog?: boolean;
    /** An instance on which nothing is permitted yet, with the cartridges of `cartridgeFolders` only; the installation is up to the visitor. */
    fresh?: boolean;
    /** Takes from client and user what they may not; everything is allowed unless it is told otherwise. */
    permit?: (access: Access) => void;
    /** Told when the script worker dies. */
    onFailure?: (error: Error) => void;
}

export interface Sandbox {
    ready: Ready;
    /** Folder of IMPEX, LOGS and the other file roots. */
    filesRoot: string;
    /** Where code is uploaded with a client certificate, if it is not where the instance is. */
    uploadHost: string | null;
    /** Moves the time of all by an ISO 8601 duration. */
    advance(duration: string): Promise<void>;
    /** Lets the jobs run by themselves, as an administrator who enables their schedules. */
    startSchedule(): void;
    /** Runs a job to its end. */
    runJob(id: string, parameters?: Record<string, string>): Promise<JobRecord>;
    stop(): Promise<void>;
}

type SiteEntry = Partial<SiteConfig> & { id: string };

/** Starts instance, TikTok and OMS on ports of this machine. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
    const cleanUp: CleanUp = [];
    try {
        return await start(options, cleanUp);
    } catch (error) {
        await putAway(cleanUp);
        throw error;
    }
}

async function start(options: SandboxOptions, cleanUp: CleanUp): Promise<Sandbox> {
    const clock = new VirtualClock();
    cleanUp.push(() => clock.clear());
    const filesRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'sfcc-files-'));
    cleanUp.push(() => fs.rmSync(filesRoot, { recursive: true, force: true }));
    const others = options.cartridgeFolders || [];
    const cartridges = [...others, path.join(ROOT, 'cartridges')];
    const atTheStart = options.fresh ? others : cartridges;
    const codeFolder = createFileTree(filesRoot, atTheStart);
    const sites = sitesOf(options);
    const access = createAccess(ORGANIZATION);
    (options.permit || (options.fresh ? permitNothing : (): void => undefined))(access);
    const { hosts, caFile, uploadHost, answerWith } = await openPorts(options, clock, cleanUp);
    const instance = 'http://' + hosts.plain;
    const simulators = await startSimulators({
        clock,
        tiktokPort: options.tiktokPort || 0,
        omsPort: options.omsPort || 0,
        instance,
        hosts,
        site: sites.site.id,
        credentials: credentialsOf(access),
        buyer: options.buyer
    });
    cleanUp.push(() => simulators.close());

    const plan: InstancePlan = {
        ...wishesOf(options),
        ...sites,
        cartridgeFolders: [codeFolder],
        filesRoot,
        hosts,
        caFile,
        access,
        endpoints: { instance, tiktok: simulators.tiktok, oms: simulators.oms },
        tiktokApp: simulators.appKeys()
    };
    const fail = options.onFailure || ((): void => undefined);
    const scripts = new ScriptWorker({ plan, clock: clock.shared }, clock, fail);
    cleanUp.push(() => scripts.stop());
    await scripts.ready();

    const ready = readyOf(plan);
    const codeVersions = codeVersionsOf(filesRoot, clock, scripts, fail);
    const disk = { full: false };
    const front: Front = { access, clock, filesRoot, jobs: scripts.jobs, codeVersions, disk };
    const schedule = scheduleOf(clock, (id) => runToEnd(scripts, clock, id, {}));
    const startOver = async (): Promise<void> => {
        await clock.idle();
        clock.clear();
        simulators.forget();
        await scripts.reset(simulators.appKeys());
        emptyFileTree(filesRoot);
        createFileTree(filesRoot, atTheStart);
        codeVersions.startOver();
        disk.full = false;
        schedule.startOver();
    };
    const loadCode = (): Promise<void> => scripts.useCode([installCode(filesRoot, codeVersions.activeId, cartridges)]);
    answerWith(createAnswer(ready, controlsOf(clock, scripts, front, { startOver, loadCode }), front, scripts));
    return {
        ready,
        filesRoot,
        uploadHost,
        advance: (duration) => advance(clock, duration),
        startSchedule: schedule.start,
        runJob: (id, parameters) => runToEnd(scripts, clock, id, parameters || {}),
        stop: () => putAway(cleanUp)
    };
}

/** What the visitor has chosen about the instance. */
function wishesOf(
    options: SandboxOptions
): Pick<InstancePlan, 'cartridgePath' | 'communicationLog' | 'fresh' | 'omsUrl' | 'switches'> {
    return {
        cartridgePath: options.cartridgePath || usualPath(options.fresh),
        communicationLog: options.communicationLog === true,
        fresh: options.fresh === true,
        omsUrl: options.omsUrl,
        switches: options.switches || {}
    };
}

/** The code versions; the script worker runs the active one. */
function codeVersionsOf(
    filesRoot: string,
    clock: VirtualClock,
    scripts: ScriptWorker,
    fail: (error: Error) => void
): CodeVersions {
    const useCode = (folder: string): void => void scripts.useCode([folder]).catch(fail);
    return new CodeVersions(filesRoot, FIRST_VERSION, clock, useCode);
}

/** The sites that sell on TikTok Shop, the first one first. */
function sitesOf({ site, moreSites = [] }: SandboxOptions): { site: SiteEntry; moreSites: SiteEntry[] } {
    return { site: { id: 'RefArch', ...site }, moreSites: moreSites.map((id) => ({ id })) };
}

/** What `/_sandbox/` lets a visitor do. */
function controlsOf(
    clock: VirtualClock,
    scripts: ScriptWorker,
    { disk, access }: Front,
    { startOver, loadCode }: { startOver: () => Promise<void>; loadCode: () => Promise<void> }
): SandboxControls {
    return {
        now: () => clock.now(),
        advance: (milliseconds) => clock.advance(milliseconds),
        state: () => scripts.state(),
        reset: startOver,
        fillDisk: (full) => {
            Object.assign(disk as object, { full });
        },
        enter: (page, content) => enterPage(scripts, access, page, content),
        actOnOrder: (orderNo, act) => scripts.actOnOrder(orderNo, act),
        runJob: (id, { parameters, stopAt }) => runToEnd(scripts, clock, id, parameters || {}, stopAt),
        loadCode
    };
}

async function enterPage(
    scripts: ScriptWorker,
    access: Access,
    page: string,
    content: Record<string, unknown>
): Promise<void> {
    checkPage(page, content);
    const paste = ownMember(PASTE, page);
    if (paste) {
        paste(access, content);
        await scripts.enter({ page: 'permissions', access });
        return;
    }
    await scripts.enter({ ...content, page } as Entered);
}

/** Who answers what: the sandbox's own endpoints, the front, the script worker. */
function createAnswer(ready: Ready, controls: SandboxControls, front: Front, scripts: ScriptWorker): Answer {
    return async (message, encoding) => {
        const address = new URL(message.url).pathname;
        if (address.startsWith('/_sandbox/')) {
            return handleControl(controls, message);
        }
        if (address === '/' && message.method === 'GET') {
            return landingPage(ready);
        }
        return withDate(await (handleFront(front, message, encoding) || scripts.request(message)), controls.now());
    };
}

/** An answer says what time it is on the instance: by it a client can tell when its token has expired. */
function withDate(answer: HttpAnswer | TransportFailure, now: number): HttpAnswer | TransportFailure {
    return isFailure(answer)
        ? answer
        : { ...answer, headers: { date: new Date(now).toUTCString(), ...answer.headers } };
}

async function advance(clock: VirtualClock, duration: string): Promise<void> {
    const milliseconds = durationMs(duration);
    if (milliseconds === null) {
        throw new Error(`${duration} is not a duration in ISO 8601`);
    }
    await clock.advance(milliseconds);
}

async function runToEnd(
    scripts: ScriptWorker,
    clock: VirtualClock,
    id: string,
    parameters: Record<string, string>,
    stopAt?: number
): Promise<JobRecord> {
    const record = scripts.startJob(id, parameters, stopAt);
    if (typeof record === 'string') {
        throw new Error(record === 'unknown' ? `There is no job ${id}` : `Job ${id} is running`);
    }
    await clock.idle();
    return record;
}
