import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import {
    createBlockingTransport,
    handleScriptRequest,
    isFrontPath,
    jobIds,
    startJob,
    Stopped,
    withOwnHost
} from '../../sfcc-mocks';
import type { Instance, JobRecord, Transport } from '../../sfcc-mocks';
import { enter } from '../control/businessManager';
import { actOnOrder } from '../control/orderPage';
import { followingClock } from '../control/clock';
import { createLogFiles } from '../start/logFiles';
import type { Asked, Told, WorkerStart } from './messages';
import { isOwnHost, reachableUrl } from '../start/send';
import { readState } from '../control/state';
import { createSandboxInstance, siteIds } from '../start/wiring';

/** The thread that owns the store and runs the cartridges. It blocks while a service call is under way. */
const port = parentPort as MessagePort;
const { plan, clock: shared } = workerData as WorkerStart;
const clock = followingClock(shared);
const log = createLogFiles(plan.filesRoot);
const transport = ownTransport();
let instance = boot();

/** Calls to scripts of the own host run in this thread; it could not answer them otherwise. */
function ownTransport(): Transport {
    const http = createBlockingTransport();
    const isScripts = (address: string): boolean => {
        const url = new URL(address);
        return isOwnHost(url.host, plan.hosts) && !isFrontPath(url.pathname) && !url.pathname.startsWith('/_sandbox/');
    };
    const plain: Transport = (message, timeoutMs) =>
        http.transport({ ...message, url: reachableUrl(message.url, plan.hosts) }, timeoutMs);
    return withOwnHost(plain, isScripts, (message) => handleScriptRequest(instance, message));
}

function boot(): Instance {
    return createSandboxInstance(plan, clock, transport, log);
}

function tell(told: Told): void {
    port.postMessage(told);
}

function tellJobs(): void {
    tell({ what: 'jobs', jobs: jobIds(instance) });
}

/** Runs a job piece by piece: requests that arrived meanwhile come first. */
function work(id: number, record: JobRecord, pieces: Generator<void, void>): void {
    if (pieces.next().done) {
        // An import brings new ones.
        tellJobs();
        tell({ what: 'job', id, record });
    } else {
        setImmediate(() => work(id, record, pieces));
    }
}

/** Ends the script of a job at a point that it passes, uncatchably, as a crash does. */
function stopJobAt(point: number | undefined): void {
    let passed = 0;
    instance.onProbe =
        point === undefined
            ? null
            : (execution, kind, moment) => {
                  passed += execution.isJob() ? 1 : 0;
                  if (execution.isJob() && passed === point) {
                      execution.end(new Stopped(`${kind} ${moment}`));
                  }
              };
}

function answer(asked: Asked): void {
    switch (asked.what) {
        case 'request':
            tell({ what: 'answer', id: asked.id, answer: handleScriptRequest(instance, asked.message) });
            break;
        case 'job': {
            const { record, work: pieces } = startJob(instance, asked.jobId, asked.parameters);
            tell({ what: 'job', id: asked.id, record });
            stopJobAt(asked.stopAt);
            setImmediate(() => work(asked.id, record, pieces));
            break;
        }
        case 'code':
            instance.useCode(asked.cartridgeFolders);
            tell({ what: 'code', id: asked.id });
            break;
        case 'enter':
            enter(instance, plan, asked.entered);
            tell({ what: 'entered', id: asked.id });
            break;
        case 'order':
            tell({ what: 'order', id: asked.id, orderNo: actOnOrder(instance, asked.orderNo, asked.act) });
            break;
        case 'state':
            tell({ what: 'state', id: asked.id, state: readState(instance, siteIds(plan)) });
            break;
        default:
            plan.tiktokApp = asked.tiktokApp;
            instance = boot();
            tellJobs();
            tell({ what: 'reset', id: asked.id });
    }
}

port.on('message', (asked: Asked) => {
    try {
        answer(asked);
    } catch (error) {
        tell({ what: 'failed', id: asked.id, message: String((error as Error).stack || error) });
    }
});
tellJobs();
tell({ what: 'ready' });
