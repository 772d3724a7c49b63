import { jsonAnswer } from '../../sfcc-mocks';
import { findRoute } from '../../sfcc-mocks/web/routes';
import type { Route } from '../../sfcc-mocks/web/routes';
import type { HttpAnswer, HttpMessage, JobRecord } from '../../sfcc-mocks';
import { durationMs } from './duration';
import { refuseStranger } from './refuseStranger';
import type { SandboxState } from './state';

/** How a job is to run. */
export interface JobOrder {
    /** By name. */
    parameters?: Record<string, string>;
    /** Ends the script at this commit, file operation or call, counted from 1, as a crash does. */
    stopAt?: number;
}

/** What the sandbox's own endpoints need. */
export interface SandboxControls {
    now(): number;
    advance(milliseconds: number): Promise<void>;
    state(): Promise<SandboxState>;
    reset(): Promise<void>;
    /** Fills the instance's disk, or makes space again. */
    fillDisk(full: boolean): void;
    /**
     * Enters a page of Business Manager, as an administrator does by hand.
     * @throws Error in words for what cannot be entered
     */
    enter(page: string, content: Record<string, unknown>): Promise<void>;
    /**
     * Does what a user does on the page of an order in Business Manager, or order retention.
     * @returns number of the order afterwards
     * @throws Error in words for what cannot be done
     */
    actOnOrder(orderNo: string, act: string): Promise<string>;
    /** Runs a job to its end. */
    runJob(id: string, run: JobOrder): Promise<JobRecord>;
    /** Puts the cartridges as they are built now into the code version that is active. */
    loadCode(): Promise<void>;
}

/** Answers what is below `/_sandbox/`: the time, the state, a new start, the disk, what is done by hand in Business Manager. */
export async function handleControl(controls: SandboxControls, message: HttpMessage): Promise<HttpAnswer> {
    const refusal = refuseStranger(message, '/_sandbox/');
    if (refusal) {
        return refusal;
    }
    const found = findRoute(CONTROLS, message.method, new URL(message.url).pathname);
    return typeof found === 'string'
        ? jsonAnswer(404, {
              error:
                  'GET /_sandbox/state and POST /_sandbox/clock, /_sandbox/reset, /_sandbox/disk, /_sandbox/code, ' +
                  '/_sandbox/enter/{page}, /_sandbox/orders/{orderNo}/{act} and /_sandbox/jobs/{id} are there'
          })
        : found.route.answer(controls, message.body, found.values);
}

interface Control extends Route {
    answer(controls: SandboxControls, body: string, values: Record<string, string>): HttpAnswer | Promise<HttpAnswer>;
}

const CONTROLS: Control[] = [
    { method: 'GET', path: '/_sandbox/state', answer: async (controls) => jsonAnswer(200, await controls.state()) },
    { method: 'POST', path: '/_sandbox/reset', answer: reset },
    { method: 'POST', path: '/_sandbox/clock', answer: moveClock },
    { method: 'POST', path: '/_sandbox/disk', answer: setDisk },
    {
        method: 'POST',
        path: '/_sandbox/enter/{page}',
        answer: (controls, body, { page = '' }) =>
            attempt(() => controls.enter(page, (JSON.parse(body || '{}') || {}) as Record<string, unknown>))
    },
    {
        method: 'POST',
        path: '/_sandbox/jobs/{id}',
        answer: (controls, body, { id = '' }) => attempt(() => controls.runJob(id, jobOrderIn(body)))
    },
    {
        method: 'POST',
        path: '/_sandbox/orders/{orderNo}/{act}',
        answer: (controls, _body, { orderNo = '', act = '' }) =>
            attempt(async () => ({ orderNo: await controls.actOnOrder(orderNo, act) }))
    },
    { method: 'POST', path: '/_sandbox/code', answer: (controls) => attempt(() => controls.loadCode()) }
];

async function reset(controls: SandboxControls): Promise<HttpAnswer> {
    await controls.reset();
    return jsonAnswer(200, { now: iso(controls) });
}

/** Answers with the result of the work; a failure in words, with status 400. */
async function attempt(work: () => Promise<unknown>): Promise<HttpAnswer> {
    try {
        return jsonAnswer(200, (await work()) || {});
    } catch (error) {
        return jsonAnswer(400, { error: (error as Error).message.split('\n')[0] });
    }
}

/** @throws Error in words for what is not a way to run a job */
function jobOrderIn(body: string): JobOrder {
    const order = (JSON.parse(body || '{}') || {}) as JobOrder;
    const unknown = Object.keys(order).filter((name) => name !== 'parameters' && name !== 'stopAt');
    if (unknown.length > 0) {
        throw new Error(`unknown: ${unknown.join(', ')}; parameters and stopAt are expected`);
    }
    const [other] = Object.entries(order.parameters || {}).filter(([, value]) => typeof value !== 'string');
    if (other) {
        throw new Error(`parameters are texts, as in {"${other[0]}": "${other[1]}"}`);
    }
    if (order.stopAt !== undefined && !(Number.isInteger(order.stopAt) && order.stopAt > 0)) {
        throw new Error('stopAt is a whole number from 1');
    }
    return order;
}

async function moveClock(controls: SandboxControls, body: string): Promise<HttpAnswer> {
    const duration = durationMs(memberOf(body, 'advance'));
    if (duration === null) {
        return jsonAnswer(400, { error: 'expected {"advance": "PT1H"}: a duration in ISO 8601, not negative' });
    }
    await controls.advance(duration);
    return jsonAnswer(200, { now: iso(controls) });
}

function setDisk(controls: SandboxControls, body: string): HttpAnswer {
    const full = memberOf(body, 'full');
    if (typeof full !== 'boolean') {
        return jsonAnswer(400, { error: 'expected {"full": true} or {"full": false}' });
    }
    controls.fillDisk(full);
    return jsonAnswer(200, { full });
}

function memberOf(body: string, name: string): unknown {
    try {
        return (JSON.parse(body) as Record<string, unknown> | null)?.[name];
    } catch {
        return undefined;
    }
}

function iso(controls: SandboxControls): string {
    return new Date(controls.now()).toISOString();
}
