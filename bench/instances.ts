import path from 'node:path';
import vm from 'node:vm';
import { createInProcess } from '../sandbox/start/inProcess';
import type { InProcess } from '../sandbox/start/inProcess';
import { ROOT } from '../sandbox/start/wiring';
import { median } from './measuring/median';
import { processorMs } from './measuring/processorMs';

const PAGE = 'https://instance.test/on/demandware.store/Sites-RefArch-Site/en_US/Nothing-Show';
const WITH_NOTHING = {
    cartridgeFolders: [path.join(ROOT, 'cartridges'), path.join(__dirname, 'cartridges')],
    cartridgePath: ['bench_nothing', 'int_tiktokshop']
};
/** Requests that are measured together: one is over too soon. */
const REQUESTS = 200;

/** What tests pay for an instance and for a request, in processor time; medians. */
export interface InstanceFigures {
    /** An instance with both cartridges and the metadata, after the first of the process. */
    readyMs: number;
    /** A request to a controller that does nothing. */
    requestMs: number;
    /** What Node itself takes for a global scope and an empty script in it. */
    scopeMs: number;
    readyToScope: number;
    requestToScope: number;
}

/** Makes instances and sends requests that do nothing, in turn with empty scopes of Node: these are as slow as the machine. */
export function measureInstances(runs: number): InstanceFigures {
    const ready: number[] = [];
    const requests: number[] = [];
    const scopes: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
        const figures = measureOne();
        // The first instance of a process reads and compiles what the others share.
        if (run > 0) {
            ready.push(figures.ready);
            requests.push(figures.request);
            scopes.push(processorMs(() => vm.runInNewContext('')));
        }
    }
    const [readyMs, requestMs, scopeMs] = [ready, requests, scopes].map(median) as [number, number, number];
    return { readyMs, requestMs, scopeMs, readyToScope: readyMs / scopeMs, requestToScope: requestMs / scopeMs };
}

function measureOne(): { ready: number; request: number } {
    const made: InProcess[] = [];
    const ready = processorMs(() => made.push(createInProcess(WITH_NOTHING)));
    const sandbox = made[0] as InProcess;
    try {
        const took = processorMs(() => sendAll(sandbox));
        return { ready, request: took / REQUESTS };
    } finally {
        sandbox.stop();
    }
}

function sendAll(sandbox: InProcess): void {
    for (let count = 0; count < REQUESTS; count += 1) {
        const { status } = sandbox.request({ method: 'GET', url: PAGE, headers: {}, body: '' });
        if (status !== 200) {
            throw new Error(`a request that does nothing was answered with ${status}`);
        }
    }
}
